import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HostPage, closeBrowser, openHost } from "../driver.mjs";
import { type BuiltFixture, buildFixture } from "../fixture/build.mjs";

let fixture: BuiltFixture;
let host: HostPage;
let page: Page;

beforeAll(async () => {
  fixture = await buildFixture();
  host = await openHost({ ...fixture.plugin, files: { "People/Ada.md": "", "Daily/Day.md": "", "pic.txt": "" } });
  page = host.page;
});

afterAll(async () => {
  const errors = host.errors();
  await host.close();
  await closeBrowser();
  await fixture.remove();
  expect(errors).toEqual([]);
});

beforeEach(async () => {
  await page.keyboard.press("Escape");
  await host.openSettings();
});

const row = (name: string) => page.locator(".setting-item", { has: page.locator(".setting-item-name", { hasText: new RegExp(`^${name}$`) }) });
const stored = async (): Promise<Record<string, unknown>> =>
  JSON.parse((await host.noteText(".obsidian/plugins/example-fixture/data.json")) ?? "{}") as Record<string, unknown>;
const log = () => page.evaluate(() => (Reflect.get(window, "fixture") as { log: string[] }).log.splice(0));

describe("the settings of the host", () => {
  it("draws a plugin's definitions, stores a toggle, and shows the rows that depend on it", async () => {
    expect(await row("Only when on").isVisible()).toBe(false);
    expect(await row("Choice").locator("select").isDisabled()).toBe(true);
    await row("Switch").locator(".checkbox-container").click();
    await expect.poll(stored).toMatchObject({ on: true });
    expect(await row("Only when on").isVisible()).toBe(true);
    expect(await row("Choice").locator("select").isEnabled()).toBe(true);
    await row("Choice").locator("select").selectOption("b");
    await expect.poll(stored).toMatchObject({ choice: "b" });
  });

  it("shows why a value is refused, and does not store it", async () => {
    const field = row("Word").locator("input");
    await field.fill("two words");
    await page.waitForSelector("text=One word, without spaces.");
    expect(await row("Word").getAttribute("class")).toContain("is-invalid");
    await field.fill("two");
    await expect.poll(stored).toMatchObject({ word: "two" });
    expect(await row("Word").locator(".setting-item-error").count()).toBe(0);
  });

  it("stores a number when the field is left, or with Enter, and the default for what is none", async () => {
    const field = row("Count").locator("input");
    await field.fill("7");
    await field.press("Enter");
    await expect.poll(stored).toMatchObject({ count: 7 });
    await field.fill("");
    await row("Word").locator("input").focus();
    await expect.poll(stored).toMatchObject({ count: 3 });
  });

  it("stores a slider when it is let go, and shows its value as the plugin words it", async () => {
    const slider = row("Level").locator("input");
    await slider.focus();
    await slider.press("ArrowRight");
    await expect.poll(stored).toMatchObject({ level: 3 });
    expect(await row("Level").locator(".slider-value").textContent()).toBe("3 of 5");
  });

  it("suggests folders and files of the vault, and stores nothing else", async () => {
    await row("Folder").locator("input").fill("peo");
    await page.locator(".suggestion-item", { hasText: "People" }).click();
    await expect.poll(stored).toMatchObject({ folder: "People" });
    await row("File").locator("input").click();
    expect(await page.locator(".suggestion-item").allTextContents()).toEqual(["People/Ada.md", "Daily/Day.md"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(stored).toMatchObject({ file: "Daily/Day.md" });
    await row("File").locator("input").fill("nowhere.md");
    await row("Word").locator("input").focus();
    expect(await row("File").locator("input").inputValue()).toBe("Daily/Day.md");
  });

  it("adds to, deletes from, and rearranges a list", async () => {
    const names = () => page.locator(".mod-list .setting-items .setting-item-name").allTextContents();
    expect(await names()).toEqual(["inner", "close"]);
    await page.locator('.mod-list [aria-label="Add circle"]').click();
    expect(await names()).toEqual(["inner", "close", "new"]);
    await row("new").dragTo(row("inner"));
    expect(await names()).toEqual(["new", "inner", "close"]);
    await row("new").locator('[aria-label="Delete"]').click();
    await row("inner").focus();
    await page.keyboard.press("Delete");
    await row("close").focus();
    await page.keyboard.press("Backspace");
    expect(await page.locator(".setting-list-empty").textContent()).toBe("No circles yet.");
  });

  it("opens pages, those of definitions and those that draw themselves, and goes back", async () => {
    await row("More").click();
    await row("Deep row").locator("textarea").fill("lines");
    await expect.poll(stored).toMatchObject({ text: "lines" });
    await page.locator(".setting-page-back").click();
    await row("Own").press("Enter");
    expect(await page.locator(".fixture-own-page").textContent()).toBe("Own page");
    expect(await page.locator(".setting-page-title").textContent()).toBe("Drawn by itself");
    await page.locator(".setting-page-back").click();
    expect(await row("Switch").isVisible()).toBe(true);
  });

  it("lets a row draw itself, and cleans it up when the settings close", async () => {
    await log();
    await row("Drawn row").getByRole("button").click();
    await page.keyboard.press("Escape");
    expect(await log()).toEqual(["pressed", "row cleaned"]);
  });

  it("finds rows by their names, descriptions and other words, and leads there", async () => {
    const search = page.getByPlaceholder("Search settings");
    await search.fill("found by search");
    await page.locator(".settings-search-results .setting-item").click();
    expect(await row("Deep row").isVisible()).toBe(true);
    await search.fill("toggle");
    expect(await page.locator(".settings-search-results .setting-item-name").allTextContents()).toEqual(["Switch"]);
    await search.fill("xyzzy");
    await page.waitForSelector("text=No settings found.");
  });

  it("switches a plugin off and on", async () => {
    await page.locator(".vertical-tab-nav-item", { hasText: "Community plugins" }).click();
    const toggle = row("Fixture").locator(".checkbox-container");
    await toggle.click();
    await expect.poll(async () => (await host.footprint()).cliCommands).toBe(0);
    await toggle.click();
    await expect.poll(log).toContain("enabled by the user");
  });
});
