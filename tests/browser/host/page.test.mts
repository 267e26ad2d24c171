import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type HostPage, type OpenOptions, closeBrowser, openHost } from "../driver.mjs";
import { type BuiltFixture, buildFixture } from "../fixture/build.mjs";

const FILES = {
  "People/Ada Lovelace.md": "---\ntype: person\n---\n# Ada\n\nKnows [[Charles Babbage]].\n",
  "People/Charles Babbage.md": "# Charles\n",
  "Daily/2026-11-23.md": "# Monday\n\n## Interactions\n- coffee with [[Ada Lovelace]]\n\n```fixture\nhello\n```\n",
};

let fixture: BuiltFixture;
let open: HostPage | null = null;

async function host(options: Omit<Partial<OpenOptions>, "mainJs"> = {}): Promise<HostPage> {
  open = await openHost({ ...fixture.plugin, files: FILES, ...options });
  return open;
}

/** What the fixture plugin wrote down, and forgets. */
async function log(page: Page): Promise<string[]> {
  return page.evaluate(() => (Reflect.get(window, "fixture") as { log: string[] }).log.splice(0));
}

beforeAll(async () => {
  fixture = await buildFixture();
});

afterEach(async () => {
  const errors = open?.errors() ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

afterAll(async () => {
  await closeBrowser();
  await fixture.remove();
});

describe("the page of the host", () => {
  it("starts a plugin as the app does: onload on an empty vault, created files, layout, metadata", async () => {
    const { page } = await host();
    expect(await log(page)).toEqual([
      "onload with 0 files",
      "create People",
      "create People/Ada Lovelace.md",
      "create People/Charles Babbage.md",
      "create Daily",
      "create Daily/2026-11-23.md",
      "layout ready with 3 files",
      "resolved",
    ]);
    expect(await page.locator(".host-line").textContent()).toBe("Fixture demo: your changes stay in this page");
  });

  it("takes a plugin away without a trace, and starts it again", async () => {
    const { page, footprint, disablePlugin, enablePlugin, runCommand } = await host();
    const running = await footprint();
    await runCommand("Fixture: Open pane");
    await page.waitForSelector(".fixture-pane");
    await disablePlugin();
    await page.waitForSelector(".pane-empty >> text=Plugin no longer active");
    const without = await footprint();
    expect(without).toMatchObject({
      commands: running.commands - 7,
      views: running.views - 1,
      settingTabs: 0,
      ribbonIcons: running.ribbonIcons - 1,
      statusBarItems: 0,
      intervals: running.intervals - 1,
      domListeners: running.domListeners - 1,
      eventListeners: running.eventListeners - 5,
      hoverSources: 0,
      protocolHandlers: 0,
      cliCommands: 0,
      codeBlocks: 0,
    });
    await enablePlugin();
    await page.waitForSelector(".fixture-pane");
    expect(await log(page)).toContain("enabled by the user");
    await disablePlugin();
    await page.waitForSelector(".pane-empty >> text=Plugin no longer active");
    expect(await footprint()).toEqual(without);
  });

  it("keeps a background view as a placeholder until somebody looks at it", async () => {
    const { page } = await host({
      layout: [
        { side: "right", type: "outline", active: true },
        { side: "right", type: "fixture-pane" },
      ],
    });
    const isDeferred = () => page.evaluate(() => window.host.app.workspace.getLeavesOfType("fixture-pane").map((leaf) => leaf.isDeferred));
    expect(await isDeferred()).toEqual([true]);
    expect(await page.locator(".fixture-pane").count()).toBe(0);
    await page.locator('.mod-right-split .workspace-tab-header[data-type="fixture-pane"]').click();
    await page.waitForSelector(".fixture-pane");
    expect(await isDeferred()).toEqual([false]);
  });

  it("keeps the focus in a modal, hands it keys, and gives the focus back", async () => {
    const { page, runCommand } = await host({ open: "Daily/2026-11-23.md" });
    await page.locator("textarea.markdown-source-view").focus();
    await runCommand("Fixture: Open modal");
    await log(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Last");
    await page.keyboard.press("Tab");
    await page.keyboard.type("!");
    await page.keyboard.press("Control+Enter");
    expect(await log(page)).toEqual(["typed Ada!", "modal submitted", "modal closed"]);
    expect(await page.evaluate(() => document.activeElement?.classList.contains("markdown-source-view"))).toBe(true);
    await runCommand("Fixture: Open modal");
    await page.keyboard.press("Escape");
    expect(await page.locator(".modal").count()).toBe(0);
  });

  it("puts text at the cursor, saves it, and follows changes from outside without losing either", async () => {
    const { page, runCommand, noteText, writeNote } = await host({ open: "People/Charles Babbage.md" });
    const area = page.locator("textarea.markdown-source-view");
    await area.click();
    await page.keyboard.press("Control+End");
    expect(await runCommand("Fixture: Insert text")).toBe(true);
    await writeNote("People/Charles Babbage.md", "# Charles B.\n");
    await expect.poll(() => area.inputValue()).toBe("# Charles B.\ninserted");
    await page.keyboard.press("Control+s");
    await expect.poll(() => noteText("People/Charles Babbage.md")).toBe("# Charles B.\ninserted");
  });

  it("renders a note, with the plugin's code block and links that open", async () => {
    const { page, openNote } = await host();
    await openNote("Daily/2026-11-23.md", "preview");
    expect(await page.locator(".fixture-block").textContent()).toBe("block: hello");
    await page.getByRole("link", { name: "Ada Lovelace" }).click();
    await expect.poll(() => page.locator(".mod-root .view-header-title").textContent()).toBe("Ada Lovelace");
    await log(page);
  });

  it("sets the clock, lets it go on, and wakes the plugin on the next day", async () => {
    const { page, setNow } = await host({ now: "2026-11-23T23:59", timezone: "Pacific/Auckland" });
    const now = () => page.evaluate(() => [new Date().getDate(), new Date().getHours(), Date.now() > 0, new Date(0) instanceof Date]);
    expect(await now()).toEqual([23, 23, true, true]);
    await log(page);
    await setNow("2026-11-24T07:00");
    expect(await log(page)).toEqual(["focus on Tue Nov 24 2026"]);
  });

  it("keeps what an earlier start kept on the device", async () => {
    const { page } = await host({ memory: { example: { day: "2026-11-23" } } });
    expect(await page.evaluate(() => [window.host.app.loadLocalStorage("example"), window.host.app.loadLocalStorage("other")]))
      .toEqual([{ day: "2026-11-23" }, null]);
  });

  it("shows notifications of the system once the user has allowed them, and refuses what it does not model", async () => {
    const { page } = await host();
    const shown = () => page.evaluate(() => window.host.notifications());
    await page.evaluate(() => new Notification("Too early"));
    expect(await shown()).toEqual([]);
    // What a test runs in the page counts as a user action.
    expect(await page.evaluate(() => Notification.requestPermission())).toBe("granted");
    await page.evaluate(() => [new Notification("Example", { body: "one", tag: "a" }), new Notification("Example", { body: "two", tag: "a" })]);
    expect(await shown()).toEqual([{ title: "Example", body: "two" }]);
    const refusal = (what: "option" | "member" | "static") => page.evaluate((asked) => {
      try {
        if (asked === "static") return String(Reflect.get(Notification, "maxActions"));
        const made = new Notification("Example", asked === "option" ? { icon: "a.png" } : {});
        return String(Reflect.get(made, "onshow"));
      } catch (error) {
        return String(error);
      }
    }, what);
    expect(await refusal("option")).toContain("does not model the option icon of Notification");
    expect(await refusal("member")).toContain("does not model Notification.onshow");
    expect(await refusal("static")).toContain("does not model Notification.maxActions");
  });

  it("has no notifications of the system on a phone", async () => {
    const { page } = await host({ device: "phone" });
    expect(await page.evaluate(() => "Notification" in window)).toBe(false);
  });

  it("is a phone where it is asked to be: drawers, its classes, no status bar", async () => {
    const { page, runCommand } = await host({ device: "phone" });
    await runCommand("Fixture: Open pane");
    await page.waitForSelector(".workspace-drawer.mod-right .fixture-pane");
    expect(await page.evaluate(() => document.body.className)).toContain("is-mobile");
    expect(await page.locator(".status-bar-item").count()).toBe(0);
    expect(await page.locator(".fixture-pane").evaluate((el) => getComputedStyle(el).paddingBottom)).toBe("84px");
    await page.mouse.click(10, 300);
    await page.waitForSelector(".workspace-drawer.mod-right", { state: "hidden" });
  });

  it("takes width, direction, language and theme from its address", async () => {
    const { page, runCommand, setTheme } = await host({ width: 200, rtl: true, lang: "de", theme: "dark" });
    await runCommand("Fixture: Open pane");
    const box = await page.locator(".mod-right-split").boundingBox();
    expect([box?.x, box?.width]).toEqual([0, 200]);
    expect(await page.evaluate(() => [document.documentElement.lang, window.host.app.isDarkMode()])).toEqual(["de", true]);
    await setTheme("light");
    expect(await page.evaluate(() => window.host.app.isDarkMode())).toBe(false);
  });

  it("tells the running plugin that its settings were changed outside, not that it saved them", async () => {
    const { page, writeNote } = await host();
    const data = ".obsidian/plugins/example-fixture/data.json";
    await page.evaluate(() => (Reflect.get(window, "fixture") as { saveData(data: object): Promise<void> }).saveData({ on: true }));
    expect(await log(page)).not.toContain("settings changed outside");
    await writeNote(data, '{"on":false}');
    expect(await log(page)).toContain("settings changed outside");
  });

  it("lists, renames and deletes files in the explorer", async () => {
    const { page, noteText } = await host({ open: "People/Ada Lovelace.md" });
    const row = page.locator('.nav-file-title[data-path="People/Charles Babbage.md"]');
    await row.click({ button: "right" });
    await page.getByText("Rename...").click();
    await page.locator(".modal input").fill("Charles");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.nav-file-title[data-path="People/Charles.md"]');
    expect(await noteText("People/Ada Lovelace.md")).toContain("[[Charles]]");
    await page.locator('.nav-file-title[data-path="People/Charles.md"]').click({ button: "right" });
    await page.locator(".menu-item", { hasText: "Delete" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.waitForSelector('.nav-file-title[data-path="People/Charles.md"]', { state: "detached" });
    expect(await noteText(".trash/Charles.md")).toBe("# Charles\n");
  });
});
