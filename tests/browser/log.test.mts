import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, holdReading, namesIn, person, rowOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

const ADA = "People/Ada Lovelace.md";
const TODAY = "Daily/2026-11-23.md";

function form(of: HostPage): Locator {
  return of.page.locator(".marathon-log-modal");
}

async function openFormFor(of: HostPage, name: string): Promise<Locator> {
  await of.page.getByRole("button", { name: `Log interaction with ${name}` }).first().click();
  await form(of).waitFor();
  return form(of);
}

function channel(modal: Locator, name: string): Locator {
  return modal.getByRole("radio", { name: new RegExp(`^${name}`) });
}

async function isClosed(of: HostPage): Promise<void> {
  await form(of).waitFor({ state: "detached" });
}

describe("logging an interaction", { timeout: 60_000 }, () => {
  it("writes the line, raises the last contact, and takes the person off today's list", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await channel(modal, "Coffee").click();
    await modal.getByLabel("Note").fill("the engine, and the next grant");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toBe(
      "# Today\n\nSome thoughts.\n\n## Interactions\n- coffee with [[Ada Lovelace]]: the engine, and the next grant\n",
    );
    expect(await page.noteText(ADA)).toBe(person("weekly", "2026-11-23", "aliases: [Countess]\n"));
    await rowOf(page, "Today", "Di").waitFor({ state: "hidden" });
    await page.page.getByText("1 done, 2 left").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Bo Example", "Cy Example"]);
    expect((await page.notices()).join()).toContain("Logged in 2026-11-23.");
  });

  it("opens the daily note from the notice", async () => {
    const page = await open();
    await openFormFor(page, "Ada Lovelace");
    await page.page.keyboard.press("Control+Enter");
    await page.page.locator(".notice").getByRole("button", { name: "Open" }).click();
    await page.page.waitForFunction((path) => window.host.app.workspace.getActiveFile()?.path === path, TODAY);
    expect(await page.notices()).toEqual([]);
  });

  it("takes several people by name and alias, and an earlier day, and never lowers a last contact", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    const people = form(page).getByLabel("With");
    await people.fill("countess");
    await page.page.locator(".suggestion-note", { hasText: "Countess" }).waitFor();
    await page.page.keyboard.press("Enter");
    // On the channels a comma leads back to the people.
    await page.page.keyboard.type(",ed ex");
    await page.page.keyboard.press("Enter");
    expect(await form(page).locator(".marathon-pill span").allTextContents()).toEqual(["Ada Lovelace", "Ed Example"]);
    await form(page).getByLabel("Day").fill("2026-11-04");
    await form(page).getByRole("button", { name: "Log", exact: true }).click();
    await isClosed(page);
    expect(await page.noteText("Daily/2026-11-04.md")).toContain("[[Ada Lovelace]] and [[Ed Example]]");
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-04");
    expect(await page.noteText("People/Ed Example.md")).toContain("last-contact: 2026-11-05");
  });

  it("lets a chosen person be taken out again", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.getByRole("button", { name: "Remove Bo Example" }).click();
    expect(await modal.locator(".marathon-pill").count()).toBe(0);
    await page.page.keyboard.type("Cy Example");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Cy Example]]");
    expect(await page.noteText(TODAY)).not.toContain("Bo");
  });

  it("stays with somebody whose note is renamed meanwhile", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.locator("textarea").fill("the boat");
    await page.renameNote("People/Bo Example.md", "People/Bo Entwurf.md");
    await page.renameNote("People/Bo Entwurf.md", "People/Bo Muster.md");
    await modal.getByRole("button", { name: "Remove Bo Muster" }).waitFor();
    await page.page.locator(".marathon-name", { hasText: "Bo Muster" }).first().waitFor({ state: "attached" });
    await modal.locator("textarea").fill("the boat, and the sea");
    await page.page.keyboard.press("Escape");
    await isClosed(page);
    await openFormFor(page, "Bo Muster");
    expect(await modal.locator("textarea").inputValue()).toBe("the boat, and the sea");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Bo Muster]]: the boat, and the sea");
    expect(await page.page.evaluate(() => window.host.app.loadLocalStorage("marathon-drafts"))).toBeNull();
  });

  it("says that somebody is gone whose note was deleted meanwhile, and keeps what was typed", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await page.removeNote("People/Bo Example.md");
    await page.page.locator(".marathon-name", { hasText: "Bo Example" }).first().waitFor({ state: "detached" });
    await modal.locator("textarea").fill("the boat");
    await page.page.keyboard.press("Control+Enter");
    await modal.getByText("There is no person note at People/Bo Example.md any more.").waitFor();
    expect(await modal.locator("textarea").inputValue()).toBe("the boat");
    expect(await page.noteText(TODAY)).not.toContain("Bo");
  });

  it("is offered for the person whose note is open, and only there", async () => {
    const page = await open();
    await page.openNote("Ideas.md");
    expect(await page.runCommand("marathon:log-interaction-with-current-person")).toBe(false);
    await page.openNote("People/Fay Example.md");
    expect(await page.runCommand("marathon:log-interaction-with-current-person")).toBe(true);
    expect(await form(page).locator(".marathon-pill span").allTextContents()).toEqual(["Fay Example"]);
  });

  it("writes the time, and a next step as an open task for the same person", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await channel(modal, "Coffee").click();
    await modal.getByLabel("Time").fill("14:30");
    await modal.getByLabel("Note").fill("the engine");
    expect(await modal.getByLabel("Next step", { exact: true }).isVisible()).toBe(false);
    await modal.getByRole("button", { name: "Add next step" }).click();
    await page.page.keyboard.type("send the paper");
    await modal.getByLabel("Due").fill("2026-12-01");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toBe(
      "# Today\n\nSome thoughts.\n\n## Interactions\n- 14:30 coffee with [[Ada Lovelace]]: the engine\n" +
      "- [ ] send the paper ([[Ada Lovelace]]) 📅 2026-12-01\n",
    );
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-23");
  });

  it("asks what the next step is where only its day is given", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await modal.getByRole("button", { name: "Add next step" }).click();
    await modal.getByLabel("Due").fill("2026-12-01");
    await page.page.keyboard.press("Control+Enter");
    expect(await modal.getByRole("alert").textContent()).toBe("Say what the next step is, or clear its day.");
    expect(await page.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Next step");
    expect(await page.noteText(TODAY)).toBe(EXAMPLE[TODAY]);
  });

  it("says why it is not counted where the kind does not count", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await channel(modal, "Event").click();
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect((await page.notices()).join()).toContain("Not counted: an event alone is not contact.");
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-02");
  });

  it("makes the daily note from its template", async () => {
    const files = {
      ...EXAMPLE,
      ".obsidian/daily-notes.json": '{"folder":"Daily","template":"Templates/Day"}',
      "Templates/Day.md": "# {{title}}\n\n## Interactions\n\n## Tomorrow\n",
    };
    const page = await open({ files, now: "2026-11-24T09:30" });
    await openFormFor(page, "Ada Lovelace");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    const text = await page.noteText("Daily/2026-11-24.md");
    expect(text).toMatch(/^# 2026-11-24\n\n## Interactions\n[^#]*\[\[Ada Lovelace\]\][^#]*## Tomorrow\n$/);
  });
});

describe("a template that is not there", { timeout: 60_000 }, () => {
  it("is said once, and the daily note begins empty", async () => {
    const files = { ...EXAMPLE, ".obsidian/daily-notes.json": '{"folder":"Daily","template":"Gone"}' };
    const page = await open({ files, now: "2026-11-24T09:30" });
    await openFormFor(page, "Ada Lovelace");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    const said = (await page.notices()).join();
    expect(said.split("There is no template at Gone")).toHaveLength(2);
    expect(await page.noteText("Daily/2026-11-24.md")).toMatch(/^## Interactions\n- [^\n]*\[\[Ada Lovelace\]\]\n$/);
  });
});

describe("what was typed", { timeout: 60_000 }, () => {
  it("stays in the form, with the reason, where nothing could be written", async () => {
    const files = {
      ...EXAMPLE,
      ".obsidian/daily-notes.json": '{"folder":"Daily","template":"Templates/Day"}',
      "Templates/Day.md": "<% tp.date.now() %>\n",
    };
    const page = await open({ files, now: "2026-11-24T09:30" });
    // As the core plugin does it, and Templater after it.
    await page.page.evaluate(() => {
      const { app } = window.host;
      const callback = () => app.vault.create("Daily/2026-11-24.md", "# Tuesday\n");
      app.commands.addCommand({ id: "daily-notes", name: "Daily notes: Open today's daily note", callback });
    });
    const modal = await openFormFor(page, "Ada Lovelace");
    await modal.getByLabel("Note").fill("not to be lost");
    await page.page.keyboard.press("Control+Enter");
    await modal.getByRole("alert").getByText("its template uses Templater").waitFor();
    expect(await modal.getByLabel("Note").inputValue()).toBe("not to be lost");
    expect(await page.noteText("Daily/2026-11-24.md")).toBeNull();
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-02");
    await modal.getByRole("button", { name: "Open today's daily note" }).click();
    await modal.getByRole("button", { name: "Log", exact: true }).click();
    await isClosed(page);
    expect(await page.noteText("Daily/2026-11-24.md")).toContain("not to be lost");
  });

  it("is there again after the form was closed by a slip", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await modal.getByLabel("Note").fill("half a thought");
    await page.page.keyboard.press("Escape");
    await isClosed(page);
    await openFormFor(page, "Bo Example");
    expect(await modal.getByLabel("Note").inputValue()).toBe("");
    await page.page.keyboard.press("Escape");
    await openFormFor(page, "Ada Lovelace");
    expect(await modal.getByLabel("Note").inputValue()).toBe("half a thought");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    await openFormFor(page, "Cy Example");
    expect(await modal.getByLabel("Note").inputValue()).toBe("");
  });

  it("is there again, next step and time included, when only those were said", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    await modal.getByLabel("Time").fill("14:30");
    await modal.getByRole("button", { name: "Add next step" }).click();
    await page.page.keyboard.type("send the paper");
    await page.page.keyboard.press("Escape");
    await isClosed(page);
    await openFormFor(page, "Ada Lovelace");
    expect(await modal.getByLabel("Time").inputValue()).toBe("14:30");
    expect(await modal.getByLabel("Next step", { exact: true }).inputValue()).toBe("send the paper");
    expect(await modal.getByRole("button", { name: "Add next step" }).count()).toBe(0);
  });

  it("is kept, and the field shown, where something is missing", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    const modal = form(page);
    await modal.getByLabel("Note").fill("with somebody");
    await page.page.keyboard.press("Control+Enter");
    expect(await modal.getByRole("alert").textContent()).toBe("Choose at least one person.");
    await page.page.keyboard.type("Adda Lovelace");
    await page.page.keyboard.press("Control+Enter");
    expect(await modal.getByRole("alert").textContent()).toBe(
      "There is no person note for “Adda Lovelace”. Near it: Ada Lovelace.",
    );
    expect(await modal.getByLabel("Note").inputValue()).toBe("with somebody");
  });
});

describe("a last contact that cannot be raised", { timeout: 60_000 }, () => {
  it("is said apart from the line that was written, and can be tried again", async () => {
    const broken = "---\nlast-contact: some day\ncadence: weekly\n---\n";
    const page = await open({ files: { ...EXAMPLE, "People/Hal Example.md": broken } });
    await unfold(page, "Everyone");
    await openFormFor(page, "Hal Example");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    const notice = page.page.locator(".notice");
    expect(await notice.textContent()).toContain("Logged in 2026-11-23.");
    expect(await notice.textContent()).toContain("The last contact of Hal Example was not changed.");
    const line = await page.noteText(TODAY);
    expect(line).toContain("[[Hal Example]]");
    await page.writeNote("People/Hal Example.md", broken.replace("some day", "2026-10-01"));
    await notice.getByRole("button", { name: "Retry" }).click();
    await page.page.waitForFunction(() => document.querySelectorAll(".notice").length === 1
      && document.querySelector(".notice")?.textContent.includes("not changed") === false);
    expect(await page.noteText("People/Hal Example.md")).toBe(broken.replace("some day", "2026-11-23"));
    expect(await page.noteText(TODAY)).toBe(line);
  });
});

/** What the focus is on, as it is called. */
async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => {
    const el = document.activeElement;
    const names = (el?.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    return names.join("") || (el?.querySelector("span")?.textContent ?? "");
  });
}

describe("logging by keyboard", { timeout: 60_000 }, () => {
  it("is command, name, Enter, channel key, note, Mod+Enter", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).waitFor();
    const { keyboard } = page.page;
    await keyboard.type("bo");
    await keyboard.press("Enter");
    await keyboard.press("c");
    await keyboard.type("the boat");
    await keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toBe("# Today\n\nSome thoughts.\n\n## Interactions\n- call with [[Bo Example]]: the boat\n");
  });

  it("shows what it was the last time, and takes it with Enter alone", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Ada Lovelace");
    expect(await focused(page)).toBe("Coffee");
    expect(await channel(modal, "Coffee").innerText()).toContain("last time");
    expect(await channel(modal, "Not said").getAttribute("aria-checked")).toBe("true");
    await page.page.keyboard.press("Enter");
    expect(await channel(modal, "Coffee").getAttribute("aria-checked")).toBe("true");
    expect(await focused(page)).toBe("Note");
  });

  it("writes no channel that was only suggested", async () => {
    const page = await open();
    await openFormFor(page, "Ada Lovelace");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("- in touch with [[Ada Lovelace]]\n");
  });

  it("suggests the channel that was logged before where nothing is known of the person", async () => {
    const page = await open();
    await openFormFor(page, "Bo Example");
    await page.page.keyboard.press("v");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    await openFormFor(page, "Cy Example");
    expect(await focused(page)).toBe("Video");
  });

  it("walks the channels with the arrow keys, round and round", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    expect(await focused(page)).toBe("Not said");
    await page.page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Call");
    await page.page.keyboard.press("ArrowLeft");
    await page.page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("Follow-up");
    expect(await modal.getByRole("radio", { checked: true }).count()).toBe(1);
    await page.page.keyboard.press("?");
    expect(await focused(page)).toBe("Follow-up");
    await page.page.keyboard.press("Space");
    expect(await focused(page)).toBe("Note");
  });

  it("comes to the channel by its letter only where the channels have the focus", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.getByLabel("Note").fill("");
    await modal.getByLabel("Note").focus();
    await page.page.keyboard.type("c");
    expect(await modal.getByLabel("Note").inputValue()).toBe("c");
    expect(await channel(modal, "Call").getAttribute("aria-checked")).toBe("false");
  });
});

describe("opened while the notes are read for the first time", { timeout: 60_000 }, () => {
  async function openEarly() {
    const page = await open({ hidden: true, cache: "cold" });
    await page.disablePlugin();
    const letRead = await holdReading(page);
    await page.enablePlugin();
    return { page, letRead };
  }

  it("says so, and suggests people as soon as they are known", async () => {
    const { page, letRead } = await openEarly();
    await page.runCommand("marathon:log-interaction");
    await form(page).waitFor();
    await page.page.keyboard.type("Ada");
    await page.page.locator(".suggestion-title", { hasText: "Reading notes…" }).waitFor();
    await page.page.keyboard.press("Enter");
    await page.page.keyboard.press("Control+Enter");
    await form(page).getByText("The notes are still being read.").waitFor();
    await letRead();
    await page.page.locator(".suggestion-title", { hasText: "Ada Lovelace" }).waitFor();
    expect(await form(page).getByRole("alert").textContent()).toBe("");
    await page.page.keyboard.press("Enter");
    await form(page).getByRole("button", { name: "Remove Ada Lovelace" }).waitFor();
  });

  it("takes back that they are read where somebody is elsewhere in the form by then", async () => {
    const { page, letRead } = await openEarly();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("Ada Lovelace");
    await page.page.keyboard.press("Control+Enter");
    await form(page).getByText("The notes are still being read.").waitFor();
    await form(page).getByLabel("Note").focus();
    await letRead();
    await form(page).locator(".marathon-preview pre", { hasText: "[[Ada Lovelace]]" }).waitFor();
    expect(await form(page).getByRole("alert").textContent()).toBe("");
    expect(await focused(page)).toBe("Note");
  });

  it("asks who from a list that says whether the notes are read", async () => {
    const { page, letRead } = await openEarly();
    await page.runCommand("marathon:snooze");
    const empty = page.page.locator(".prompt .suggestion-empty");
    await empty.getByText("The notes are still being read.").waitFor();
    await page.page.keyboard.type("exam");
    await letRead();
    const found = page.page.locator(".prompt .suggestion-title");
    await found.getByText("Bo Example").waitFor();
    expect(await page.page.locator(".prompt input").inputValue()).toBe("exam");
    await page.page.keyboard.type("q");
    await empty.getByText("Nobody goes by that name.").waitFor();
  });

  it.each([
    { says: "the form", command: "marathon:log-interaction", list: ".suggestion-container" },
    { says: "a list", command: "marathon:snooze", list: ".prompt" },
  ])("shows whoever comes while $says is open, and keeps what is typed and selected", async ({ command, list }) => {
    const page = await open();
    await page.runCommand(command);
    await page.page.keyboard.type("exam");
    const titles = page.page.locator(`${list} .suggestion-title`);
    await titles.getByText("Bo Example").waitFor();
    await page.page.keyboard.press("ArrowDown");
    await page.writeNote("People/Al Example.md", person("weekly", "2026-11-02"));
    await titles.getByText("Al Example").waitFor();
    expect((await titles.allTextContents()).slice(0, 3)).toEqual(["Al Example", "Bo Example", "Cy Example"]);
    expect(await page.page.locator(`${list} .is-selected .suggestion-title`).textContent()).toBe("Cy Example");
    await page.page.keyboard.type("ple");
    await expect.poll(() => titles.first().textContent()).toBe("Al Example");
  });

  it("stays closed where Escape closed it, and keeps what the form says, whoever comes", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("zzz");
    await page.page.keyboard.press("Escape");
    await page.page.keyboard.press("Control+Enter");
    const alert = form(page).getByRole("alert");
    await alert.getByText("There is no person note for").waitFor();
    await page.writeNote("People/Al Example.md", person("weekly", "2026-11-02"));
    await page.settled();
    await page.page.waitForTimeout(600);
    expect(await page.page.locator(".suggestion-container").count()).toBe(0);
    expect(await alert.textContent()).toContain("There is no person note for");
  });
});

describe("the day in words", { timeout: 60_000 }, () => {
  it("is said back, and written as that day", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.getByText("Monday, 23 November").waitFor();
    await modal.getByLabel("Day", { exact: true }).fill("last Friday");
    await modal.getByText("Friday, 20 November").waitFor();
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText("Daily/2026-11-20.md")).toContain("[[Bo Example]]");
  });

  it.each([
    { says: "11/3", why: "Wednesday, 11 March or Tuesday, 3 November? Write the month as a word." },
    { says: "some day", why: "“some day” is no day. Write one such as yesterday, last Friday or 3 Nov." },
    { says: "tomorrow", why: "This day has not come yet. Choose today or an earlier day." },
  ])("asks again for $says, and keeps it", async ({ says, why }) => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    const dayEl = modal.getByLabel("Day", { exact: true });
    await dayEl.fill(says);
    expect(await dayEl.getAttribute("aria-invalid")).toBe("true");
    await page.page.keyboard.press("Control+Enter");
    expect(await modal.getByRole("alert").textContent()).toBe(why);
    expect(await focused(page)).toBe("Day");
    expect(await dayEl.inputValue()).toBe(says);
    await dayEl.fill("yesterday");
    expect(await modal.getByRole("alert").textContent()).toBe("");
  });

  it("can be taken from the system's calendar", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.getByRole("button", { name: "Choose from a calendar" }).click();
    await modal.locator("input[type=date][aria-hidden]").evaluate((el: HTMLInputElement) => {
      el.value = "2026-11-10";
      el.dispatchEvent(new Event("change"));
    });
    expect(await modal.getByLabel("Day", { exact: true }).inputValue()).toBe("2026-11-10");
    await modal.getByText("Tuesday, 10 November").waitFor();
    await modal.locator(".marathon-preview").getByText("In a new note, Daily/2026-11-10.md.").waitFor();
  });

  it("that was said as a word is the same day when the form comes back tomorrow", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await modal.getByLabel("Day", { exact: true }).fill("yesterday");
    await page.page.keyboard.press("Escape");
    await isClosed(page);
    await page.setNow("2026-11-24T09:30");
    await openFormFor(page, "Bo Example");
    expect(await modal.getByLabel("Day", { exact: true }).inputValue()).toBe("2026-11-22");
  });

  it("is the new one of a form that was left open over midnight with nothing in it", async () => {
    const page = await open({ now: "2026-11-23T22:00" });
    const modal = await openFormFor(page, "Bo Example");
    await page.setNow("2026-11-24T09:00");
    await modal.getByText("Tuesday, 24 November").waitFor();
    expect(await modal.getByLabel("Day", { exact: true }).inputValue()).toBe("today");
    await page.page.keyboard.press("Escape");
    await isClosed(page);
    await openFormFor(page, "Bo Example");
    expect(await modal.getByText("Not saved last time.").count()).toBe(0);
    await modal.getByLabel("Note").fill("this morning");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText("Daily/2026-11-24.md")).toContain("[[Bo Example]]: this morning");
    expect(await page.noteText("People/Bo Example.md")).toContain("last-contact: 2026-11-24");
  });

  it("stays the one it was, written out, where something stood in the form before midnight", async () => {
    const page = await open({ now: "2026-11-23T22:00" });
    const modal = await openFormFor(page, "Bo Example");
    const dayEl = modal.getByLabel("Day", { exact: true });
    await modal.getByLabel("Note").fill("this evening");
    await page.setNow("2026-11-24T09:00");
    await expect.poll(() => dayEl.inputValue()).toBe("2026-11-23");
    await modal.getByText("Monday, 23 November").waitFor();
    for (const [typed, says] of [["today", "Tuesday, 24"], ["2026-11-24", "Tuesday, 24"], ["yesterday", "Monday, 23"]] as const) {
      await dayEl.fill(typed);
      await modal.getByText(`${says} November`).waitFor();
    }
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Bo Example]]: this evening");
  });
});

describe("the preview", { timeout: 60_000 }, () => {
  it("shows the line that is then written, and whose last contact is set", async () => {
    const page = await open();
    const modal = await openFormFor(page, "Bo Example");
    await page.page.keyboard.press("o");
    await page.page.keyboard.type("the *boat*");
    const preview = modal.getByRole("group", { name: "What will be written" });
    await preview.getByText("the").first().waitFor();
    const line = "- coffee with [[Bo Example]]: the *boat*";
    await page.page.waitForFunction((text) => document.querySelector(".marathon-preview pre")?.textContent === text, line);
    await preview.getByText("In Daily/2026-11-23.md.").waitFor();
    await preview.getByText("Sets last-contact of Bo Example to 2026-11-23.").waitFor();
    expect(await page.noteText(TODAY)).toBe(EXAMPLE[TODAY]);
    await modal.getByRole("status").getByText("Will be written: - coffee").waitFor();
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain(`${line}\n`);
  });

  it("says what stays, and shows nothing while nobody is chosen", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    const modal = form(page);
    await modal.getByLabel("Note").fill("with whom?");
    expect(await modal.locator(".marathon-preview").isVisible()).toBe(false);
    await modal.getByLabel("With").fill("Fay Example");
    await modal.getByLabel("Day", { exact: true }).fill("3 Nov");
    await modal.getByText("The last contact of Fay Example stays: last-contact says 2026-11-05 already.").waitFor();
  });
});

describe("somebody new", { timeout: 60_000 }, () => {
  it("is added in place, chosen, and logged, each of which can be undone", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    const { keyboard } = page.page;
    await form(page).waitFor();
    await keyboard.type("Grace Hopper");
    await page.page.locator(".suggestion-title", { hasText: "Add Grace Hopper as a new person" }).waitFor();
    await keyboard.press("Enter");
    await keyboard.press("c");
    await keyboard.type("the compiler");
    await keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText("People/Grace Hopper.md")).toContain("last-contact: 2026-11-23");
    expect(await page.noteText(TODAY)).toContain("- call with [[Grace Hopper]]: the compiler\n");
    await page.runCommand("marathon:undo-last-change");
    await expect.poll(() => page.noteText(TODAY), { timeout: 10_000 }).not.toContain("Grace");
    expect(await page.noteText("People/Grace Hopper.md")).not.toBeNull();
    await page.runCommand("marathon:undo-last-change");
    await expect.poll(() => page.noteText("People/Grace Hopper.md"), { timeout: 10_000 }).toBeNull();
  });

  it("is offered last, and with whom the name is near to", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("ada");
    await page.page.locator(".suggestion-title", { hasText: "Add ada" }).waitFor();
    expect(await page.page.locator(".suggestion-title").allTextContents()).toEqual(["Ada Lovelace", "Add ada as a new person"]);
    await form(page).getByLabel("With").fill("Adda Lovelace");
    await page.page.locator(".suggestion-note", { hasText: "Near it: Ada Lovelace" }).waitFor();
    await form(page).getByLabel("With").fill("Ada Lovelace");
    await page.page.waitForFunction(() => document.querySelectorAll(".suggestion-title").length === 1);
  });
});

describe("several people typed in one go", { timeout: 60_000 }, () => {
  const remove = (page: HostPage) => form(page).getByRole("button", { name: /^Remove / }).evaluateAll((all) => all.map((el) => el.getAttribute("aria-label")));

  it("are those people, each by a name or alias, the last as soon as it is clear", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("Cy Example, countess, Bo");
    await form(page).getByRole("button", { name: "Remove Ada Lovelace" }).waitFor();
    expect(await remove(page)).toEqual(["Remove Cy Example", "Remove Ada Lovelace"]);
    expect(await page.page.locator(".suggestion-title").allTextContents()).toEqual(["Bo Example", "Add Bo as a new person"]);
    await form(page).getByLabel("With").fill("Bo Example");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Cy Example]], [[Ada Lovelace]] and [[Bo Example]]");
  });

  it("are added one after the other where there is no note of them", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("Zoe, Bo Example");
    await page.page.locator(".suggestion-title", { hasText: "Add Zoe as a new person" }).waitFor();
    expect(await page.page.locator(".suggestion-title").count()).toBe(1);
    await page.page.keyboard.press("Enter");
    await form(page).getByRole("button", { name: "Remove Zoe" }).waitFor();
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText("People/Zoe, Bo Example.md")).toBeNull();
    expect(await page.noteText(TODAY)).toContain("[[Zoe]] and [[Bo Example]]");
  });

  it("are taken also while the first of them is being added", async () => {
    const page = await open();
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("Zoe");
    await page.page.locator(".suggestion-title", { hasText: "Add Zoe as a new person" }).waitFor();
    await page.page.keyboard.press("Enter");
    await page.page.keyboard.type(",Bo Example");
    await form(page).getByRole("button", { name: "Remove Zoe" }).waitFor();
    expect(await form(page).getByLabel("With").inputValue()).toBe("Bo Example");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Zoe]] and [[Bo Example]]");
  });

  it("stand there again, the first before the others, where that could not be added", async () => {
    const page = await open({ files: { ...EXAMPLE, "People/Zoe.md/Ideas.md": "" } });
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("Zoe, Bo Example");
    await page.page.locator(".suggestion-title", { hasText: "Add Zoe as a new person" }).waitFor();
    await page.page.keyboard.press("Enter");
    await form(page).getByRole("alert").getByText("Zoe").waitFor();
    expect(await form(page).getByLabel("With").inputValue()).toBe("Zoe, Bo Example");
    expect(await remove(page)).toEqual([]);
  });

  it("are one where somebody has a comma in their name", async () => {
    const page = await open({ files: { ...EXAMPLE, "People/Example, Bo.md": person("weekly", "2026-11-02"), "People/Example.md": person("weekly", "2026-11-02") } });
    await page.runCommand("marathon:log-interaction");
    await form(page).locator("input").first().pressSequentially("Example, Bo");
    await page.page.keyboard.press("Enter");
    expect(await remove(page)).toEqual(["Remove Example, Bo"]);
    await form(page).getByRole("button", { name: "Remove Example, Bo" }).click();
    await form(page).locator("input").first().pressSequentially("Example, Bo, Cy Example, Example, C");
    expect(await remove(page)).toEqual(["Remove Example, Bo", "Remove Cy Example", "Remove Example"]);
    await form(page).locator("input").first().fill("[[Example, Bo]]");
    await page.page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await page.noteText(TODAY)).toContain("[[Example, Bo]], [[Cy Example]] and [[Example]]");
  });
});

describe("from an editor, and from files", { timeout: 60_000 }, () => {
  const MEETING = "- [[Ada Lovelace|Ada]] and [[Bo Example]] spoke of the engine\n- [[Ideas]]\n";

  it("takes the people and the words of the selection", async () => {
    const page = await open({ files: { ...EXAMPLE, "Meeting.md": MEETING } });
    await page.openNote("Meeting.md");
    await page.page.evaluate(() => {
      const editor = window.host.app.workspace.activeEditor?.editor;
      editor?.setSelection({ line: 0, ch: 0 }, { line: 0, ch: editor.getLine(0).length });
    });
    expect(await page.runCommand("marathon:log-interaction-from-editor")).toBe(true);
    expect(await form(page).locator(".marathon-pill span").allTextContents()).toEqual(["Ada Lovelace", "Bo Example"]);
    expect(await form(page).getByLabel("Note").inputValue()).toBe("Ada and Bo Example spoke of the engine");
    await page.page.keyboard.press("Escape");
    expect(await page.noteText("Meeting.md")).toBe(MEETING);
  });

  it("takes the people of the cursor's line, and no words", async () => {
    const page = await open({ files: { ...EXAMPLE, "Meeting.md": MEETING } });
    await page.openNote("Meeting.md");
    await page.page.evaluate(() => window.host.app.workspace.activeEditor?.editor.setCursor({ line: 0, ch: 3 }));
    await page.runCommand("marathon:log-interaction-from-editor");
    expect(await form(page).locator(".marathon-pill").count()).toBe(2);
    expect(await form(page).getByLabel("Note").inputValue()).toBe("");
  });

  it("stands in the menu of a person's note, once also in the pane, and in that of several", async () => {
    const page = await open();
    const titles = await page.page.evaluate((paths) => {
      const { app } = window.host;
      const files = paths.flatMap((path) => app.vault.getFileByPath(path) ?? []);
      const shown: string[][] = [];
      const menu = (): object => {
        const own: string[] = [];
        shown.push(own);
        const item = { setSection: () => item, setIcon: () => item, onClick: () => item, setTitle: (title: string) => (own.push(title), item) };
        return { addItem: (make: (it: object) => void) => make(item) };
      };
      app.workspace.trigger("file-menu", menu(), files[0], "file-explorer-context-menu");
      app.workspace.trigger("file-menu", menu(), files[2], "file-explorer-context-menu");
      app.workspace.trigger("file-menu", menu(), files[0], "marathon-follow-ups");
      app.workspace.trigger("files-menu", menu(), files, "file-explorer-context-menu");
      return shown;
    }, [ADA, "People/Bo Example.md", "Ideas.md"]);
    expect(titles).toEqual([["Log interaction with Ada Lovelace"], [], [], ["Log interaction with 2 people"]]);
  });
});

describe("the form on a phone", { timeout: 60_000 }, () => {
  it("gives every target 44 px, and type that is not zoomed in on", async () => {
    const page = await open({ device: "phone" });
    const modal = await openFormFor(page, "Ada Lovelace");
    await modal.getByRole("button", { name: "Add next step" }).focus();
    const folded = await modal.getByRole("button", { name: "Add next step" }).boundingBox();
    expect(folded?.height).toBeGreaterThanOrEqual(44);
    await page.page.keyboard.press("Enter");
    const small = await modal.evaluate((el) => {
      const targets = Array.from(el.querySelectorAll<HTMLElement>("button, input, select, textarea"));
      const boxes = targets.map((each) => ({ html: each.outerHTML, box: each.getBoundingClientRect() }));
      return boxes.filter(({ box }) => box.width < 44 || box.height < 44).map(({ html }) => html);
    });
    expect(small).toEqual([]);
    for (const label of ["With", "Day", "Time", "Note", "Next step", "Due"]) {
      const size = await modal.getByLabel(label, { exact: true }).evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize));
      expect(size).toBeGreaterThanOrEqual(16);
    }
  });
});

describe("names in the form", { timeout: 60_000 }, () => {
  it("are text, never a part of the page", async () => {
    const files = { ...EXAMPLE, "People/<b>Hal.md": '---\naliases: ["<img src=x onerror=document.title=1>"]\n---\n' };
    const page = await open({ files });
    await page.runCommand("marathon:log-interaction");
    await form(page).getByLabel("With").fill("img");
    await page.page.locator(".suggestion-title", { hasText: "<b>Hal" }).waitFor();
    expect(await page.page.locator(".suggestion-container img, .suggestion-container b").count()).toBe(0);
    await page.page.keyboard.press("Enter");
    expect(await form(page).locator(".marathon-pill span").textContent()).toBe("<b>Hal");
  });
});
