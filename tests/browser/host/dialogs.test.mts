import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HostPage, closeBrowser, openHost } from "../driver.mjs";
import { type BuiltFixture, buildFixture } from "../fixture/build.mjs";

let fixture: BuiltFixture;
let host: HostPage;
let page: Page;

/** What the fixture plugin wrote down, and forgets. */
const log = (): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, "fixture") as { log: string[] }).log.splice(0));

describe("dialogs, menus and panes of the host", () => {
  beforeAll(async () => {
    fixture = await buildFixture();
    host = await openHost({ ...fixture.plugin, files: { "People/Ada Lovelace.md": "# Ada\n\nKnows Charles.\n" } });
    page = host.page;
  });

  beforeEach(async () => {
    await log();
  });

  afterAll(async () => {
    const errors = host.errors();
    await host.close();
    await closeBrowser();
    await fixture.remove();
    expect(errors).toEqual([]);
  });

  it("finds a command in the palette with the keyboard, and hides what cannot run", async () => {
    await page.keyboard.press("Control+P");
    await page.keyboard.type("never");
    await page.waitForSelector("text=No commands found.");
    await page.locator(".prompt-input").fill("fixt pane");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".fixture-pane");
    expect(await page.locator(".prompt").count()).toBe(0);
  });

  it("closes a suggestion before it tells of the choice", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Open suggest");
    await log();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await log()).toEqual(["suggest closed", "chose Charles Babbage"]);
  });

  it("keeps a confirmation open while its handler says so", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Confirm");
    await log();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    await page.getByRole("button", { name: "Do it" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Do it" }).isEnabled()).toBe(true);
    await page.getByRole("button", { name: "Do it" }).click();
    await page.waitForSelector(".modal", { state: "detached" });
    expect(await log()).toEqual(["confirmed 1", "confirmed 2"]);
  });

  it("walks a menu with the keys, past what is disabled; an unknown icon draws nothing", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Open pane");
    await page.locator(".fixture-menu").click();
    await log();
    expect(await page.locator(".menu-item-icon svg").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await log()).toEqual(["menu second"]);
    await page.locator(".fixture-menu").click();
    await page.keyboard.press("Escape");
    expect(await page.locator(".menu").count()).toBe(0);
  });

  it("gives the active view its own keys", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Open pane");
    await page.waitForSelector(".fixture-pane");
    await page.keyboard.press("Control+j");
    expect(await page.locator(".fixture-key").count()).toBe(1);
  });

  it("beats a lone class of a plugin with its own rules for buttons and view padding", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Open pane");
    const style = (selector: string, property: string) =>
      page.locator(selector).evaluate((el, name) => getComputedStyle(el).getPropertyValue(name), property);
    expect(await style(".fixture-plain", "background-color")).toBe("rgb(255, 255, 255)");
    expect(await style(".fixture-plain", "height")).toBe("50px");
    expect(await style(".fixture-strong", "background-color")).toBe("rgb(4, 5, 6)");
    expect(await style(".fixture-pane", "padding-top")).toBe("3px");
    expect(await style(".fixture-pane", "padding-left")).toBe("12px");
  });

  it("does not run an editor command without an editor", async () => {
    const { runCommand } = host;
    expect(await runCommand("Fixture: Insert text")).toBe(false);
  });

  it("shows a preview of the note that a link in the pane leads to", async () => {
    const { runCommand } = host;
    await runCommand("Fixture: Open pane");
    await page.locator(".fixture-link").hover();
    await page.waitForSelector(".hover-popover >> text=Knows");
    await page.mouse.move(200, 400);
    await page.waitForSelector(".hover-popover", { state: "detached" });
  });

  it("hands over addresses and command lines", async () => {
    const { openUri, runCli } = host;
    await log();
    await openUri("obsidian://fixture?vault=Example%20vault&do=log&person=Ada%20L%2E&flag");
    expect(await log()).toEqual([`uri ${JSON.stringify({ do: "log", person: "Ada L.", flag: "true", action: "fixture" })}`]);
    expect(await runCli("fixture:say", { word: "hello" })).toBe("said hello");
  });

  it("shows a notice in a live region until it is clicked", async () => {
    const { runCommand, notices } = host;
    await runCommand("Fixture: Show notice");
    expect(await notices()).toEqual(["Something happened."]);
    expect(await page.locator(".notice-container").getAttribute("aria-live")).toBe("polite");
    await page.locator(".notice").click();
    expect(await notices()).toEqual([]);
  });
});
