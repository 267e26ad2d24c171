import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, person, rowOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";
const GIL = "People/Gil Example.md";
const TODAY = "Daily/2026-11-23.md";
const ADA_TEXT = person("weekly", "2026-11-02", "aliases: [Countess]\n");
const BO_TEXT = person("every 2 weeks", "2026-11-02");

/** Ada's note with one more property, where the writer puts new ones. */
function adaWith(line: string): string {
  return ADA_TEXT.replace("\n---\n", `\n${line}\n---\n`);
}

function form(of: HostPage): Locator {
  return of.page.locator(".marathon-ask-modal");
}

async function press(of: HostPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await of.page.keyboard.press(key);
}

/** The notice that says this; waits for it. */
async function notice(of: HostPage, text: string): Promise<Locator> {
  const found = of.page.locator(".notice", { hasText: text }).last();
  await found.waitFor();
  return found;
}

/** On a person's own note, with the focus in it. */
async function openOn(path: string, files: Readonly<Record<string, string>> = EXAMPLE): Promise<HostPage> {
  const page = await open({ files });
  await page.openNote(path);
  return page;
}

async function undoIn(of: HostPage, said: Locator): Promise<void> {
  await said.getByRole("button", { name: "Undo", exact: true }).click();
  await notice(of, "was undone.");
}

describe("snooze", { timeout: 60_000 }, () => {
  it("offers lengths with their day, and writes the chosen one into the active person's note", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:snooze");
    const rows = await page.page.locator(".prompt .suggestion-item").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s*\n\s*/g, ", "))).toEqual([
      "3 days, Until 26 November", "1 week, Until 30 November", "2 weeks, Until 7 December",
      "1 month, Until 23 December", "3 months, Until 23 February 2027", "Until a day…",
    ]);
    await press(page, "ArrowDown", "Enter");
    const said = await notice(page, "Snoozed Ada Lovelace until 30 November.");
    expect(await page.noteText(ADA)).toBe(adaWith("snooze-until: 2026-11-30"));
    await undoIn(page, said);
    expect(await page.noteText(ADA)).toBe(ADA_TEXT);
  });

  it("is about the note where it is by now, however long menu and list are open", async () => {
    const page = await open();
    await page.page.getByRole("button", { name: "More for Ada Lovelace" }).first().click();
    await page.renameNote(ADA, "People/Ada King.md");
    await page.page.locator(".marathon-name", { hasText: "Ada King" }).first().waitFor({ state: "attached" });
    await page.page.locator(".menu-item", { hasText: "Snooze" }).click();
    await page.page.locator(".prompt .suggestion-item").first().waitFor();
    await page.renameNote("People/Ada King.md", "People/Ada Byron.md");
    await page.page.locator(".prompt .suggestion-item").first().click();
    await expect.poll(() => page.noteText("People/Ada Byron.md")).toContain("snooze-until: 2026-11-26");
  });

  it("says the name that the note has by now", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:snooze");
    await page.page.getByPlaceholder("Snooze Ada Lovelace").waitFor();
    await page.renameNote(ADA, "People/Ada King.md");
    await page.page.getByPlaceholder("Snooze Ada King").waitFor();
    expect(await page.page.locator(".prompt input").getAttribute("aria-label")).toBe("Snooze Ada King");
    await press(page, "ArrowUp", "Enter");
    expect(await form(page).locator(".modal-title").textContent()).toBe("Snooze Ada King");
    await page.renameNote("People/Ada King.md", "People/Ada Byron.md");
    await form(page).getByText("Snooze Ada Byron").waitFor();
  });

  it("takes no day that has come while it was asked for", async () => {
    const page = await openOn(BO);
    await page.runCommand("marathon:snooze");
    await page.page.locator(".prompt .suggestion-item").last().click();
    const dayEl = form(page).locator("input[type=date]");
    await dayEl.waitFor();
    await page.setNow("2026-11-24T09:00");
    await dayEl.blur();
    await dayEl.focus();
    expect(await dayEl.getAttribute("min")).toBe("2026-11-25");
    await dayEl.fill("2026-11-24");
    await press(page, "Enter");
    expect(await dayEl.getAttribute("aria-invalid")).toBe("true");
    expect(await page.noteText(BO)).toBe(BO_TEXT);
    await dayEl.fill("2026-11-25");
    await press(page, "Enter");
    await notice(page, "Snoozed Bo Example until 25 November.");
  });

  it("says that nobody goes by a name, its full stop at the end, also in an app that runs from right to left", async () => {
    const page = await open({ rtl: true });
    await page.runCommand("marathon:snooze");
    await page.page.locator(".prompt input").fill("qqq");
    const [first = 0, stop = 0] = await page.page.locator(".suggestion-empty", { hasText: "Nobody" }).evaluate((el) =>
      ["N", "."].map((letter) => {
        const [text] = Array.from(el.childNodes);
        const at = el.textContent.indexOf(letter);
        const range = document.createRange();
        range.setStart(text ?? el, at);
        range.setEnd(text ?? el, at + 1);
        return range.getBoundingClientRect().left;
      }));
    expect(stop).toBeGreaterThan(first);
  });

  it("says what is wrong where the app's own sentences stand, though the app runs from right to left", async () => {
    const page = await open({ rtl: true });
    await page.openNote(GIL);
    await page.runCommand("marathon:set-cadence");
    await form(page).getByRole("textbox").fill("often");
    const away = await form(page).locator(".setting-item-description", { hasText: "Write for example" }).evaluate((el) => {
      const text = document.createRange();
      text.selectNodeContents(el.firstChild ?? el);
      return Array.from(text.getClientRects(), ({ right }) => el.getBoundingClientRect().right - right);
    });
    expect(away.every((distance) => Math.abs(distance) < 1)).toBe(true);
  });

  it("is told from left to right in German, also where the name that it begins with runs from right to left", async () => {
    const page = await open({ lang: "de", files: { ...EXAMPLE, "People/שרה דוגמה.md": person("weekly", "2026-11-02") } });
    await page.openNote("People/שרה דוגמה.md");
    await page.runCommand("marathon:pause-or-resume");
    const lefts = await page.page.locator(".notice bdi", { hasText: "שרה דוגמה pausiert." }).evaluate(({ firstChild }) =>
      ["שרה", "pausiert", "."].map((part) => {
        const text = document.createRange();
        const at = firstChild?.textContent?.indexOf(part) ?? 0;
        if (firstChild !== null) {
          text.setStart(firstChild, at);
          text.setEnd(firstChild, at + part.length);
        }
        return text.getBoundingClientRect().left;
      }));
    expect(lefts).toEqual([...lefts].sort((one, other) => one - other));
  });

  it.each([false, true])("offers names in one line below the other, whichever way they run; right to left: %s", async (rtl) => {
    const page = await open({ rtl, files: { ...EXAMPLE, "People/שרה דוגמה.md": person("weekly", "2026-11-02") } });
    await page.openNote("Ideas.md");
    await page.runCommand("marathon:snooze");
    await page.page.locator(".suggestion-title").getByText("שרה דוגמה").waitFor();
    const edges = await page.page.locator(".suggestion-title").evaluateAll((all, side) => all.map((el) => {
      const text = document.createRange();
      text.selectNodeContents(el.querySelector("bdi") ?? el);
      return Math.round(text.getBoundingClientRect()[side]);
    }), rtl ? "right" as const : "left" as const);
    expect(new Set(edges).size).toBe(1);
  });

  it("asks who, where the active note is nobody's", async () => {
    const page = await openOn("Ideas.md");
    await page.runCommand("marathon:snooze");
    await page.page.keyboard.type("countess");
    await page.page.locator(".prompt .suggestion-note", { hasText: "Countess" }).waitFor();
    await press(page, "Enter");
    await page.page.getByPlaceholder("Snooze Ada Lovelace").waitFor();
    await page.page.keyboard.type("3 m");
    await press(page, "Enter");
    await notice(page, "Snoozed Ada Lovelace until 23 February 2027.");
    expect(await page.noteText(ADA)).toBe(adaWith("snooze-until: 2027-02-23"));
  });

  it("takes any later day, and says that an earlier one will not do", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:snooze");
    await press(page, "ArrowUp", "Enter");
    const day = form(page).getByLabel("Until");
    await day.fill("2026-11-23");
    await press(page, "Enter");
    await form(page).getByText("Choose a day after today.").waitFor();
    expect(await day.getAttribute("aria-invalid")).toBe("true");
    await day.fill("2026-12-24");
    await press(page, "Enter");
    await form(page).waitFor({ state: "detached" });
    expect(await page.noteText(ADA)).toBe(adaWith("snooze-until: 2026-12-24"));
  });

  it("can be ended", async () => {
    const snoozed = adaWith("snooze-until: 2026-12-24");
    const page = await openOn(ADA, { ...EXAMPLE, [ADA]: snoozed });
    await page.runCommand("marathon:snooze");
    await page.page.getByText("Snoozed until 24 December").waitFor();
    await press(page, "Enter");
    const said = await notice(page, "Woke Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(ADA_TEXT);
    await undoIn(page, said);
    expect(await page.noteText(ADA)).toBe(snoozed);
  });
});

describe("set cadence", { timeout: 60_000 }, () => {
  it("begins with the present one, says what is meant, and changes that value alone", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:set-cadence");
    const field = form(page).getByLabel("Cadence", { exact: true });
    expect(await field.inputValue()).toBe("weekly");
    await page.page.keyboard.type("3w");
    await form(page).getByText("Means every 3 weeks.").waitFor();
    await press(page, "Enter");
    const said = await notice(page, "Set the cadence of Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(ADA_TEXT.replace("weekly", "3w"));
    await undoIn(page, said);
    expect(await page.noteText(ADA)).toBe(ADA_TEXT);
  });

  it("says while one types what cannot be read, and stays open with it", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:set-cadence");
    const field = form(page).getByLabel("Cadence", { exact: true });
    await page.page.keyboard.type("every 3 weaks");
    await form(page).getByText('Marathon cannot read "every 3 weaks". Did you mean every 3 weeks?').waitFor();
    await press(page, "Enter", "Control+Enter");
    expect(await field.inputValue()).toBe("every 3 weaks");
    expect(await field.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await page.noteText(ADA)).toBe(ADA_TEXT);
  });

  it("fills in a usual one by one tap", async () => {
    const page = await openOn(GIL);
    await page.runCommand("marathon:set-cadence");
    await form(page).getByRole("button", { name: "quarterly" }).click();
    await form(page).getByText("Means every 3 months.").waitFor();
    await press(page, "Enter");
    await notice(page, "Set the cadence of Gil Example.");
    expect(await page.noteText(GIL)).toBe("---\ncadence: quarterly\n---\n# Gil\n");
  });

  it("keeps what was typed where the note refuses it", async () => {
    const twice = "---\ncadence: weekly\ncadence: monthly\n---\n";
    const page = await openOn(GIL, { ...EXAMPLE, [GIL]: twice });
    await page.runCommand("marathon:set-cadence");
    await page.page.keyboard.type("yearly");
    await press(page, "Enter");
    const alert = form(page).getByRole("alert");
    await alert.getByText(/./).waitFor();
    expect(await form(page).getByLabel("Cadence", { exact: true }).inputValue()).toBe("yearly");
    expect(await page.noteText(GIL)).toBe(twice);
  });
});

describe("set circle", { timeout: 60_000 }, () => {
  const settings = { ".obsidian/plugins/marathon/data.json": '{"version":1,"circles":[{"name":"inner","cadence":"weekly","weight":2}]}' };

  it("takes one of the circles in settings, and no other", async () => {
    const page = await openOn(ADA, { ...EXAMPLE, ...settings });
    await page.runCommand("marathon:set-circle");
    await page.page.keyboard.type("outer");
    await form(page).getByText('There is no circle "outer" in settings. The circles are inner.').waitFor();
    await form(page).getByRole("button", { name: "inner" }).click();
    await press(page, "Enter");
    await notice(page, "Set the circle of Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(adaWith("circle: inner"));
  });

  it.each([
    { command: "set-circle", line: "circle: outer" },
    { command: "set-cadence", line: "cadence: outer" },
  ])("takes one that came to settings while the form of $command was open", async ({ command, line }) => {
    const page = await openOn(ADA, { ...EXAMPLE, ...settings });
    await page.runCommand(`marathon:${command}`);
    const isWrong = () => form(page).getByRole("textbox").getAttribute("aria-invalid");
    await page.page.keyboard.type("oute");
    expect(await isWrong()).toBe("true");
    await page.writeNote(Object.keys(settings).join(""), '{"version":1,"circles":[{"name":"inner"},{"name":"outer","cadence":"monthly"}]}');
    await page.page.keyboard.type("r");
    expect(await isWrong()).toBe("false");
    // The vault may still be read under the settings from before.
    await expect.poll(async () => {
      await press(page, "Enter");
      return await page.noteText(ADA);
    }, { timeout: 10_000, interval: 300 }).toContain(line);
  });

  it("takes a new word where settings have none, and offers those that notes have", async () => {
    const page = await openOn(ADA, { ...EXAMPLE, [BO]: BO_TEXT.replace("---\n#", "circle: Rowing\n---\n#") });
    await page.runCommand("marathon:set-circle");
    expect(await form(page).locator(".marathon-options button").allTextContents()).toEqual(["Rowing"]);
    await page.page.keyboard.type("Chess");
    await press(page, "Enter");
    await notice(page, "Set the circle of Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(adaWith("circle: Chess"));
  });
});

describe("pause or resume", { timeout: 60_000 }, () => {
  it("pauses, and then resumes with the day on which it did", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:pause-or-resume");
    await notice(page, "Paused Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(adaWith("paused: true"));
    await unfold(page, "Everyone");
    await rowOf(page, "Everyone", "Ada Lovelace").filter({ hasText: "Paused" }).waitFor();
    await page.runCommand("marathon:pause-or-resume");
    await notice(page, "Resumed Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(adaWith("resumed-on: 2026-11-23"));
  });

  it("refuses what a status may mean besides, until it is dismissed", async () => {
    const dormant = adaWith("status: dormant");
    const page = await openOn(ADA, { ...EXAMPLE, [ADA]: dormant });
    await page.runCommand("marathon:pause-or-resume");
    const said = await notice(page, "pauses this person");
    expect(await said.getByRole("button").count()).toBe(0);
    expect(await page.noteText(ADA)).toBe(dormant);
  });

  it("is in the menu of a row, with snooze and cadence", async () => {
    const page = await open();
    await rowOf(page, "Today", "Ada Lovelace").click({ button: "right" });
    const items = page.page.locator(".menu-item-title");
    expect((await items.allTextContents()).slice(0, 5)).toEqual(["Open in new tab", "Log interaction", "Snooze", "Set cadence", "Pause"]);
    await items.filter({ hasText: "Pause" }).click();
    await notice(page, "Paused Ada Lovelace.");
    expect(await page.noteText(ADA)).toBe(adaWith("paused: true"));
  });
});

describe("add person", { timeout: 60_000 }, () => {
  it("makes the note with what was said, opens it, and can be taken back", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    await page.page.keyboard.type("Grace  Hopper ");
    await press(page, "Tab");
    await form(page).getByLabel("Met on").fill("2026-11-20");
    await form(page).getByLabel("Cadence", { exact: true }).fill("every 3 weeks");
    await press(page, "Enter");
    const said = await notice(page, "Added Grace Hopper.");
    const path = "People/Grace Hopper.md";
    expect(await page.noteText(path)).toBe("---\nmet: 2026-11-20\ncadence: every 3 weeks\n---\n");
    await said.getByRole("button", { name: "Open" }).click();
    await page.page.waitForFunction((asked) => window.host.app.workspace.getActiveFile()?.path === asked, path);
    await page.runCommand("marathon:undo-last-change");
    await notice(page, '"Added Grace Hopper" was undone.');
    expect(await page.noteText(path)).toBeNull();
  });

  it("opens the note where it lies by then, making none where it lay", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    await page.page.keyboard.type("Grace Hopper");
    await press(page, "Enter");
    const said = await notice(page, "Added Grace Hopper.");
    const [before, after] = ["People/Grace Hopper.md", "People/Rear Admiral Hopper.md"];
    await page.renameNote(before, after);
    await said.getByRole("button", { name: "Open" }).click();
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.basename.includes("Hopper"));
    expect(await page.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path)).toBe(after);
    expect(await page.noteText(before)).toBeNull();
  });

  it("tells of somebody who answers to the name, and adds another all the same", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    await page.page.keyboard.type("countess");
    await press(page, "Enter");
    const alert = form(page).getByRole("alert");
    await alert.getByText(`Somebody answers to "countess" already: ${ADA}.`).waitFor();
    expect(await page.noteText("People/countess.md")).toBeNull();
    await alert.getByRole("button", { name: "Add all the same" }).click();
    await notice(page, "Added countess.");
    expect(await page.noteText("People/countess.md")).not.toBeNull();
  });

  it("leads to the note that is there, and does not offer a second one of that path", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    await page.page.keyboard.type("ada lovelace");
    await press(page, "Enter");
    const alert = form(page).getByRole("alert");
    expect(await alert.getByRole("button").allTextContents()).toEqual(["Open"]);
    await alert.getByRole("button", { name: "Open" }).click();
    await form(page).waitFor({ state: "detached" });
    await page.page.waitForFunction((asked) => window.host.app.workspace.getActiveFile()?.path === asked, ADA);
    expect(await page.noteText(ADA)).toBe(ADA_TEXT);
  });

  it("asks for a name that a note can bear, and keeps the rest", async () => {
    const page = await open();
    await page.runCommand("marathon:add-person");
    await page.page.keyboard.type("A/B");
    await form(page).getByLabel("Cadence", { exact: true }).fill("monthly");
    await press(page, "Enter");
    await form(page).getByText('"A/B" cannot be the name of a note.').waitFor();
    expect(await form(page).getByLabel("Cadence", { exact: true }).inputValue()).toBe("monthly");
  });
});

describe("insert today's follow-ups", { timeout: 60_000 }, () => {
  const tasks = ["Ada Lovelace", "Bo Example", "Cy Example"].map((name) => `- [ ] Follow up with [[${name}]] #follow-up`).join("\n");

  it("writes tasks into today's daily note, once, and takes them back", async () => {
    const page = await open();
    await page.runCommand("marathon:insert-follow-ups");
    const said = await notice(page, "Inserted today's follow-ups.");
    expect(await page.noteText(TODAY)).toBe(`${EXAMPLE[TODAY] ?? ""}\n## Follow-ups\n${tasks}\n`);
    await page.runCommand("marathon:insert-follow-ups");
    await notice(page, "Nothing was changed, for it stands so already.");
    await undoIn(page, said);
    expect(await page.noteText(TODAY)).toBe(EXAMPLE[TODAY]);
  });

  it("writes them at the cursor of the note that is being edited", async () => {
    const page = await openOn("Ideas.md");
    await page.page.getByLabel("Note text").focus();
    await press(page, "Control+Home");
    await page.runCommand("marathon:insert-follow-ups");
    await notice(page, "Inserted today's follow-ups.");
    expect(await page.page.getByLabel("Note text").inputValue()).toBe(`An idea.\n${tasks}\n`);
    expect(await page.noteText(TODAY)).toBe(EXAMPLE[TODAY]);
  });

  it("does not write them where they could not be read", async () => {
    const page = await openOn("Ideas.md", { ...EXAMPLE, "Ideas.md": "```\ncode\n```\n" });
    await page.page.getByLabel("Note text").focus();
    await press(page, "Control+Home", "ArrowDown");
    await page.runCommand("marathon:insert-follow-ups");
    await notice(page, "Tasks cannot be read where the cursor is.");
    expect(await page.page.getByLabel("Note text").inputValue()).toBe("```\ncode\n```\n");
  });
});

describe("undo", { timeout: 60_000 }, () => {
  async function logCoffee(page: HostPage): Promise<void> {
    await page.page.getByRole("button", { name: "Log interaction with Ada Lovelace" }).first().click();
    await page.page.locator(".marathon-log-modal").getByRole("radio", { name: "Coffee" }).click();
    await press(page, "Control+Enter");
    await notice(page, "Logged in 2026-11-23.");
  }

  it("takes back what was logged, in all of its notes, and brings it back", async () => {
    const page = await open();
    await logCoffee(page);
    const logged = [await page.noteText(TODAY), await page.noteText(ADA)];
    expect(logged.join()).toContain("- coffee with [[Ada Lovelace]]");
    await undoIn(page, await notice(page, "Logged in"));
    expect([await page.noteText(TODAY), await page.noteText(ADA)]).toEqual([EXAMPLE[TODAY], ADA_TEXT]);
    await page.runCommand("marathon:redo-last-change");
    await notice(page, '"Logged coffee with Ada Lovelace" was redone.');
    expect([await page.noteText(TODAY), await page.noteText(ADA)]).toEqual(logged);
  });

  it("still can after the plugin was switched off and on", async () => {
    const page = await open();
    await logCoffee(page);
    await page.disablePlugin();
    await page.enablePlugin();
    await page.page.waitForSelector(".marathon-section");
    await page.runCommand("marathon:undo-last-change");
    await notice(page, '"Logged coffee with Ada Lovelace" was undone.');
    expect([await page.noteText(TODAY), await page.noteText(ADA)]).toEqual([EXAMPLE[TODAY], ADA_TEXT]);
  });

  it("follows a note that was renamed meanwhile", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:pause-or-resume");
    await notice(page, "Paused Ada Lovelace.");
    await page.renameNote(ADA, "People/Ada King.md");
    await page.runCommand("marathon:undo-last-change");
    await notice(page, "was undone.");
    expect(await page.noteText("People/Ada King.md")).toBe(ADA_TEXT);
  });

  it("touches nothing where a part was altered, says which, and undoes the rest on request", async () => {
    const page = await open();
    await logCoffee(page);
    const altered = (await page.noteText(TODAY) ?? "").replace("coffee", "tea");
    await page.writeNote(TODAY, altered);
    await page.runCommand("marathon:undo-last-change");
    const said = await notice(page, `${TODAY}: What was written there is gone or altered.`);
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-23");
    await said.getByRole("button", { name: "Undo the rest" }).click();
    await notice(page, `was undone, except in ${TODAY}.`);
    expect([await page.noteText(TODAY), await page.noteText(ADA)]).toEqual([altered, ADA_TEXT]);
  });

  it("says so where there is nothing", async () => {
    const page = await open();
    await page.runCommand("marathon:undo-last-change");
    await notice(page, "There is nothing to undo.");
    await page.runCommand("marathon:redo-last-change");
    await notice(page, "There is nothing to redo.");
  });
});

describe("the questions", { timeout: 60_000 }, () => {
  it("go with the plugin", async () => {
    const page = await openOn(ADA);
    await page.runCommand("marathon:set-cadence");
    await form(page).waitFor();
    await page.disablePlugin();
    expect(await form(page).count()).toBe(0);
  });

  it("give every target of a phone 44 px, and type that is not zoomed in on", async () => {
    const page = await open({ device: "phone" });
    await page.runCommand("marathon:add-person");
    const small = await form(page).evaluate((el) => {
      const targets = Array.from(el.querySelectorAll<HTMLElement>("button, input"));
      const boxes = targets.map((each) => ({ each, box: each.getBoundingClientRect() }));
      return boxes
        .filter(({ each, box }) => box.width < 44 || box.height < 44 || (each.tagName === "INPUT" && Number.parseFloat(getComputedStyle(each).fontSize) < 16))
        .map(({ each }) => each.outerHTML);
    });
    expect(small).toEqual([]);
  });

  it("show names as text", async () => {
    const page = await openOn("People/<b>Hal.md", { ...EXAMPLE, "People/<b>Hal.md": "---\ncircle: <img src=x>\n---\n" });
    await page.runCommand("marathon:set-circle");
    await form(page).getByText("Circle of <b>Hal").waitFor();
    expect(await form(page).locator("b, img").count()).toBe(0);
  });
});
