import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { person, untilKnown } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

const NOT_SAVED = "Not saved last time.";

async function ask(page: HostPage, command: string, note = "People/Ada Lovelace.md"): Promise<Locator> {
  await page.openNote(note);
  await untilKnown(page);
  await page.runCommand(`marathon:${command}`);
  const modal = page.page.locator(".modal");
  await modal.waitFor();
  return modal;
}

async function escape(page: HostPage): Promise<void> {
  await page.page.keyboard.press("Escape");
  await page.page.locator(".modal").waitFor({ state: "detached" });
}

async function offAndOn(page: HostPage): Promise<void> {
  await page.disablePlugin();
  await page.enablePlugin();
}

describe("what was typed into a small form", { timeout: 60_000 }, () => {
  it("is there again after Escape, and gone once it is saved", async () => {
    const page = await open();
    let modal = await ask(page, "set-cadence");
    expect(await modal.getByText(NOT_SAVED).count()).toBe(0);
    await modal.getByRole("textbox").fill("every 5 weeks");
    await escape(page);
    modal = await ask(page, "set-cadence");
    expect(await modal.getByRole("textbox").inputValue()).toBe("every 5 weeks");
    await modal.getByText(NOT_SAVED).waitFor();
    await page.page.keyboard.press("Enter");
    await modal.waitFor({ state: "detached" });
    expect(await page.noteText("People/Ada Lovelace.md")).toContain("cadence: every 5 weeks #");
    modal = await ask(page, "set-cadence");
    expect(await modal.getByText(NOT_SAVED).count()).toBe(0);
  });

  it("can be started over", async () => {
    const page = await open();
    let modal = await ask(page, "set-cadence");
    await modal.getByRole("button", { name: "quarterly" }).click();
    await escape(page);
    modal = await ask(page, "set-cadence");
    expect(await modal.getByRole("textbox").inputValue()).toBe("quarterly");
    await modal.getByRole("button", { name: "Start over" }).click();
    await modal.getByText(NOT_SAVED).waitFor({ state: "detached" });
    expect(await modal.getByRole("textbox").inputValue()).toBe("weekly");
    expect(await modal.getByRole("textbox").evaluate((el) => el === el.ownerDocument.activeElement)).toBe(true);
    await escape(page);
    modal = await ask(page, "set-cadence");
    expect(await modal.getByText(NOT_SAVED).count()).toBe(0);
  });

  it("is there again after the plugin was switched off and on with the form open", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    const modal = page.page.locator(".modal");
    await modal.getByLabel("Name", { exact: true }).fill("Grace Example");
    await modal.getByLabel("Met on").fill("2026-11-20");
    await offAndOn(page);
    await page.runCommand("marathon:add-person");
    expect(await modal.getByLabel("Name", { exact: true }).inputValue()).toBe("Grace Example");
    expect(await modal.getByLabel("Met on").inputValue()).toBe("2026-11-20");
  });

  it("is about the note where it is by now, also while the form is open", async () => {
    const page = await open();
    let modal = await ask(page, "set-cadence");
    await modal.getByRole("textbox").fill("every 5 weeks");
    await page.renameNote("People/Ada Lovelace.md", "People/Ada King.md");
    await modal.getByRole("textbox").fill("every 6 weeks");
    expect(await modal.locator(".modal-title").textContent()).toBe("Cadence of Ada King");
    await escape(page);
    await page.writeNote("People/Ada Lovelace.md", person("weekly", "2026-11-02"));
    modal = await ask(page, "set-cadence");
    expect(await modal.getByRole("textbox").inputValue()).toBe("weekly");
    expect(await modal.getByText(NOT_SAVED).count()).toBe(0);
    await escape(page);
    modal = await ask(page, "set-cadence", "People/Ada King.md");
    expect(await modal.getByRole("textbox").inputValue()).toBe("every 6 weeks");
    await page.renameNote("People/Ada King.md", "People/Ada Byron.md");
    await page.page.keyboard.press("Enter");
    await modal.waitFor({ state: "detached" });
    expect(await page.noteText("People/Ada Byron.md")).toContain("cadence: every 6 weeks #");
    expect(await page.page.evaluate(() => window.host.app.loadLocalStorage("marathon-drafts"))).toBeNull();
  });

  it("of the pane is there again after the pane was closed, unless what it would change has changed", async () => {
    const page = await open();
    const saturday = async (): Promise<Locator> => {
      await page.runCommand("marathon:open-follow-ups");
      const fold = page.page.getByRole("button", { name: /^Pace/ });
      await fold.waitFor();
      if (await fold.getAttribute("aria-expanded") === "false") await fold.click();
      return page.page.getByRole("form", { name: "Set the pace" }).getByLabel("Sat");
    };
    await (await saturday()).fill("2");
    await offAndOn(page);
    expect(await (await saturday()).inputValue()).toBe("2");
    await page.disablePlugin();
    await page.writeNote(".obsidian/plugins/marathon/data.json", '{"version":1,"pace":[1,1,1,1,1,1,1]}');
    await page.enablePlugin();
    expect(await (await saturday()).inputValue()).toBe("1");
  });
});

describe("what was typed into the log form", { timeout: 60_000 }, () => {
  it("is there again after the plugin was switched off and on, and follows a renamed note", async () => {
    const page = await open();
    let modal = await ask(page, "log-interaction-with-current-person");
    await modal.getByLabel("Note").fill("half a thought");
    await offAndOn(page);
    await page.renameNote("People/Ada Lovelace.md", "People/Ada King.md");
    await untilKnown(page);
    await page.runCommand("marathon:log-interaction-with-current-person");
    modal = page.page.locator(".modal");
    expect(await modal.getByLabel("Note").inputValue()).toBe("half a thought");
    await modal.getByText(NOT_SAVED).waitFor();
    await page.page.keyboard.press("Control+Enter");
    await modal.waitFor({ state: "detached" });
    expect(await page.noteText("Daily/2026-11-23.md")).toContain("[[Ada King]]: half a thought");
    await page.runCommand("marathon:log-interaction-with-current-person");
    expect(await modal.getByLabel("Note").inputValue()).toBe("");
    expect(await modal.getByText(NOT_SAVED).count()).toBe(0);
  });

  it("is there for those whom it is about, where others took the place of whom the form was opened for", async () => {
    const page = await open();
    let modal = await ask(page, "log-interaction-with-current-person");
    await modal.getByLabel("Note").fill("half a thought");
    await modal.getByRole("button", { name: "Remove Ada Lovelace" }).click();
    await modal.getByLabel("With").fill("Bo");
    await page.page.keyboard.press("Enter");
    await page.renameNote("People/Bo Example.md", "People/Bo Muster.md");
    await modal.getByLabel("Note").fill("half a thought about Bo");
    await escape(page);
    modal = await ask(page, "log-interaction-with-current-person");
    expect(await modal.getByLabel("Note").inputValue()).toBe("");
    await escape(page);
    modal = await ask(page, "log-interaction-with-current-person", "People/Bo Muster.md");
    expect(await modal.getByLabel("Note").inputValue()).toBe("half a thought about Bo");
    await page.page.keyboard.press("Control+Enter");
    await modal.waitFor({ state: "detached" });
    expect(await page.noteText("Daily/2026-11-23.md")).toContain("- in touch with [[Bo Muster]]: half a thought about Bo\n");
    expect(await page.page.evaluate(() => window.host.app.loadLocalStorage("marathon-drafts"))).toBeNull();
  });

  it("has no channel that there is no more: nobody would see what is written", async () => {
    const kept = [["log", ["", "padel", "2026-11-23", "", "half a thought", "", "", "People/Ada Lovelace.md"]]];
    const page = await open({ memory: { "marathon-digest": "2026-11-23", "marathon-first-start": true, "marathon-drafts": kept } });
    await page.runCommand("marathon:log-interaction");
    const modal = page.page.locator(".modal");
    expect(await modal.getByRole("radio", { checked: true }).innerText()).toBe("Not said");
    await page.page.keyboard.press("Control+Enter");
    await modal.waitFor({ state: "detached" });
    expect(await page.noteText("Daily/2026-11-23.md")).toContain("- in touch with [[Ada Lovelace]]: half a thought\n");
  });

  it("is kept while it is typed: a phone may end the app at any moment", async () => {
    const page = await open({ device: "phone" });
    const modal = await ask(page, "log-interaction-with-current-person");
    await modal.getByLabel("Note").fill("half a thought");
    const kept = () => page.page.evaluate(() => JSON.stringify(window.host.app.loadLocalStorage("marathon-drafts")));
    expect(await kept()).toContain("half a thought");
    await modal.getByLabel("Note").fill("");
    expect(await kept()).toBe("null");
  });
});
