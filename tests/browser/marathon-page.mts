import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { Locator } from "playwright-core";
import { plugin } from "../../esbuild.config.mjs";
import { closeBrowser, type HostPage, openHost, type OpenOptions } from "./driver.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const BUILT = join(ROOT, "main.js");

/** Due first: Ada (twice her cadence), Bo, Cy; Di and Ed wait. Fay is fresh, Gil has no cadence. */
export const PEOPLE: Readonly<Record<string, string>> = {
  "People/Ada Lovelace.md": person("weekly", "2026-11-02", "aliases: [Countess]\n"),
  "People/Bo Example.md": person("every 2 weeks", "2026-11-02"),
  "People/Cy Example.md": person("every 2 weeks", "2026-11-03"),
  "People/Di Example.md": person("every 2 weeks", "2026-11-04"),
  "People/Ed Example.md": person("every 2 weeks", "2026-11-05"),
  "People/Fay Example.md": person("yearly", "2026-11-05"),
  "People/Gil Example.md": "# Gil\n",
};

export const EXAMPLE: Readonly<Record<string, string>> = {
  ...PEOPLE,
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  "Daily/2026-11-02.md": "# Monday\n\n## Interactions\n- coffee with [[Ada Lovelace]]: the engine\n",
  "Daily/2026-11-23.md": "# Today\n\nSome thoughts.\n",
  "Ideas.md": "An idea.\n",
};

export function person(cadence: string, lastContact: string, more = ""): string {
  return `---\n${more}cadence: ${cadence} # a promise to myself\nlast-contact: ${lastContact}\n---\n# Notes\n`;
}

let built: Promise<string> | null = null;

/** The real bundle: the one that was built, unless the sources are newer. Then it is made once for a test file. */
async function bundle(): Promise<string> {
  const { mtimeMs: builtAt } = await stat(BUILT).catch(() => ({ mtimeMs: 0 }));
  const sources = (await readdir(join(ROOT, "src"), { recursive: true })).map((path) => join(ROOT, "src", path));
  const changes = await Promise.all([join(ROOT, "esbuild.config.mjs"), ...sources].map(async (path) => (await stat(path)).mtimeMs));
  if (changes.every((changedAt) => changedAt < builtAt)) return BUILT;
  const outfile = join(await mkdtemp(join(tmpdir(), "marathon-")), "main.js");
  await build({ ...(plugin as BuildOptions), absWorkingDir: ROOT, outfile });
  return outfile;
}

/** To be called when the last page of a test file is done. */
export async function closeMarathon(): Promise<void> {
  await closeBrowser();
  const path = await built;
  if (path !== null && path !== BUILT) await rm(dirname(path), { recursive: true });
  built = null;
}

type Wishes = Partial<OpenOptions> & { readonly hidden?: boolean };

/** The plugin over a small vault on a Monday morning, its pane open unless it is to stay hidden. */
export async function openMarathon({ hidden = false, ...options }: Wishes = {}): Promise<HostPage> {
  built ??= bundle();
  const now = options.now ?? "2026-11-23T09:30";
  const host = await openHost({
    files: EXAMPLE,
    mainJs: await built,
    stylesCss: join(ROOT, "styles.css"),
    manifest: join(ROOT, "manifest.json"),
    now,
    lang: "en",
    // Today's digest and the first start were shown: what lies over the page is for the tests that are about it.
    memory: { "marathon-digest": now.slice(0, 10), "marathon-first-start": true },
    ...options,
  });
  if (hidden) return host;
  await host.runCommand("marathon:open-follow-ups");
  await host.page.waitForSelector(".marathon-section, .marathon-waiting[role=alert]");
  return host;
}

/** Waits until the vault has been read and the open note is known to be about a person. */
export async function untilKnown(host: HostPage): Promise<void> {
  await host.page.waitForFunction(() => window.host.canRun("marathon:log-interaction-with-current-person"));
}

/** From now on no note can be read, until what this gives is called. */
export async function holdReading({ page }: HostPage): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { vault } = window.host.app;
    const cachedRead = vault.cachedRead.bind(vault);
    const held = new Promise<void>((resolve) => {
      Object.assign(window, { letRead: resolve });
    });
    vault.cachedRead = async (file) => {
      await held;
      return await cachedRead(file);
    };
  });
  return () => page.evaluate(() => {
    (Reflect.get(window, "letRead") as () => void)();
  });
}

/** The names in a section of the pane, in order. */
export async function namesIn(host: HostPage, section: string): Promise<string[]> {
  return await rowsIn(host, section).locator(".marathon-name > bdi").allTextContents();
}

export function rowsIn(host: HostPage, section: string): Locator {
  return sectionOf(host, section).getByRole("listitem");
}

export function sectionOf(host: HostPage, section: string): Locator {
  return host.page.getByRole("region", { name: section, exact: true });
}

/** The button that opens somebody's note. */
export function rowOf(host: HostPage, section: string, name: string): Locator {
  return rowsIn(host, section).getByRole("button", { name: new RegExp(`^${name}`) });
}

export async function unfold(host: HostPage, section: string): Promise<void> {
  await host.page.getByRole("button", { name: new RegExp(`^${section}`) }).click();
}
