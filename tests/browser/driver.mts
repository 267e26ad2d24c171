import { type Browser, type Page, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../support/chromium.mjs";
import type { Footprint } from "./host/page/footprint";
import type { PageApi } from "./host/page/page-api";
import type { SavedLeaf } from "./host/workspace/workspace";
import { type HostOptions, startHost } from "./serve.mjs";

export interface OpenOptions extends HostOptions {
  readonly theme?: "light" | "dark";
  readonly device?: "desktop" | "phone" | "tablet";
  /** Width of the right side, in CSS pixels. */
  readonly width?: number;
  /** The page's clock at the start, `YYYY-MM-DDTHH:mm`; it goes on from there. */
  readonly now?: string;
  readonly rtl?: boolean;
  readonly lang?: string;
  /** Cold: the metadata of the notes is read after the start, not known at it. */
  readonly cache?: "warm" | "cold";
  readonly layout?: readonly Partial<SavedLeaf>[];
  /** A note to show at the start. */
  readonly open?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** An IANA name; the machine's zone where it is not said. */
  readonly timezone?: string;
  /** What is kept on the device, as after an earlier start: key → value. */
  readonly memory?: Readonly<Record<string, unknown>>;
  /** What the user says when notifications of the system are asked for; granted where it is not said. */
  readonly notifications?: "granted" | "denied";
}

export interface HostPage {
  readonly page: Page;
  /** By its name as the palette shows it, or its id. False where it cannot run now. */
  readonly runCommand: (name: string) => Promise<boolean>;
  readonly openNote: (path: string, mode?: "source" | "preview") => Promise<void>;
  /** Null where there is no such file. Hidden files count. */
  readonly noteText: (path: string) => Promise<string | null>;
  /** As another program: the app learns of it as of any outside change. Waits until it is indexed. */
  readonly writeNote: (path: string, text: string) => Promise<void>;
  readonly removeNote: (path: string) => Promise<void>;
  readonly renameNote: (from: string, to: string) => Promise<void>;
  /** Opens the settings on the plugin's tab. */
  readonly openSettings: () => Promise<void>;
  readonly openUri: (uri: string) => Promise<void>;
  readonly runCli: (command: string, params?: Record<string, string>) => Promise<string>;
  readonly setNow: (local: string) => Promise<void>;
  readonly setTheme: (theme: "light" | "dark") => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly footprint: () => Promise<Footprint>;
  readonly layout: () => Promise<SavedLeaf[]>;
  readonly enablePlugin: () => Promise<void>;
  readonly disablePlugin: () => Promise<void>;
  /** The texts of the notices that are shown. */
  readonly notices: () => Promise<string[]>;
  /** Console errors and uncaught errors since the last call. A test that expects none asks at its end. */
  readonly errors: () => string[];
  readonly close: () => Promise<void>;
}

declare global {
  interface Window {
    /** Set by the page of the host when it is ready. */
    readonly host: PageApi;
  }
}

const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 800 },
  tablet: { width: 820, height: 1100 },
};

/** A vault of tens of thousands of notes is read before the plugin starts. In milliseconds. */
const START_TIMEOUT = 600_000;

let running: Promise<Browser> | null = null;

/** One browser for all the pages of a test file. */
async function browser(): Promise<Browser> {
  // Playwright's own switch asks for the old headless mode, which current versions do not have.
  running ??= chromium.launch({ executablePath: findChromium(), headless: false, args: [...CHROMIUM_FLAGS] });
  return running;
}

/** To be called when the last page is done. */
export async function closeBrowser(): Promise<void> {
  const open = await running;
  running = null;
  await open?.close();
}

/** Opens the plugin over a vault, in a page of its own with a memory of its own. */
export async function openHost(options: OpenOptions): Promise<HostPage> {
  const host = await startHost(options);
  const context = await (await browser()).newContext({
    viewport: options.viewport ?? VIEWPORTS[options.device ?? "desktop"],
    hasTouch: options.device !== undefined && options.device !== "desktop",
    ...(options.timezone === undefined ? {} : { timezoneId: options.timezone }),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const close = async (): Promise<void> => {
    await context.close();
    await host.close();
  };
  try {
    await page.goto(`${host.url}?${query(options)}`);
    await page.waitForSelector("body.is-host-ready", { state: "attached", timeout: START_TIMEOUT });
  } catch (error) {
    await close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The page did not start: ${[...errors, reason].join("\n")}`);
  }
  return { ...drive(page), page, errors: () => errors.splice(0), close };
}

function query(options: OpenOptions): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) params.set(name, String(value));
  };
  add("theme", options.theme);
  if (options.device !== undefined && options.device !== "desktop") params.set(options.device, "1");
  add("width", options.width);
  add("now", options.now);
  if (options.rtl === true) params.set("rtl", "1");
  add("lang", options.lang);
  add("cache", options.cache);
  add("layout", options.layout && JSON.stringify(options.layout));
  add("open", options.open);
  add("memory", options.memory && JSON.stringify(options.memory));
  add("notifications", options.notifications);
  return params.toString();
}

function drive(page: Page): Omit<HostPage, "page" | "errors" | "close"> {
  return {
    runCommand: (name) => page.evaluate((asked) => window.host.runCommand(asked), name),
    openNote: (path, mode) => page.evaluate(([asked, as]) => window.host.openNote(asked, as), [path, mode] as const),
    noteText: (path) => page.evaluate((asked) => window.host.noteText(asked), path),
    writeNote: (path, text) =>
      page.evaluate(async ([asked, data]) => {
        await window.host.outside.write(asked, data);
        await window.host.settled();
      }, [path, text] as const),
    removeNote: (path) =>
      page.evaluate(async (asked) => {
        await window.host.outside.remove(asked);
        await window.host.settled();
      }, path),
    renameNote: (from, to) =>
      page.evaluate(async ([before, after]) => {
        await window.host.outside.rename(before, after);
        await window.host.settled();
      }, [from, to] as const),
    openSettings: () =>
      page.evaluate(() => {
        window.host.app.setting.open();
      }),
    openUri: (uri) =>
      page.evaluate((asked) => {
        window.host.openUri(asked);
      }, uri),
    runCli: (command, params = {}) =>
      page.evaluate(([asked, given]) => window.host.runCli(asked, given), [command, params] as const),
    setNow: (local) =>
      page.evaluate((asked) => {
        window.host.setNow(asked, true);
      }, local),
    setTheme: (theme) =>
      page.evaluate((asked) => {
        window.host.setTheme(asked);
      }, theme),
    settled: () => page.evaluate(() => window.host.settled()),
    footprint: () => page.evaluate(() => window.host.footprint()),
    layout: () => page.evaluate(() => window.host.layout()),
    enablePlugin: () => page.evaluate(() => window.host.enablePlugin()),
    disablePlugin: () => page.evaluate(() => window.host.disablePlugin()),
    notices: () => page.locator(".notice").allTextContents(),
  };
}
