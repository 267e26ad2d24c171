import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, holdReading, namesIn, person, rowOf, sectionOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const open = onePage();

const SETTINGS = ".obsidian/plugins/marathon/data.json";
const TODAY = "Daily/2026-11-23.md";
const NUMBERS = Array.from({ length: 24 }, (_, index) => index + 10);

/** Twenty-four people every week, half of them long unmet, at a pace of fifteen a week. */
const TOO_MANY: Readonly<Record<string, string>> = {
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  [TODAY]: "# Today\n",
  [SETTINGS]: JSON.stringify({
    version: 1,
    circles: [{ name: "close", cadence: "weekly", weight: 1 }],
    daysOff: [{ from: "2026-12-24", to: "2027-01-03" }],
  }),
  ...Object.fromEntries(NUMBERS.map((number) => [pathOf(number), noteOf(number)])),
};

function pathOf(number: number): string {
  return `People/Example ${String(number)}.md`;
}

function noteOf(number: number): string {
  return `---\ncircle: close\nlast-contact: ${number % 2 === 0 ? "2026-11-12" : "2026-10-01"}\n---\n`;
}

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() =>
    document.activeElement?.getAttribute("aria-label")
      ?? document.activeElement?.querySelector(".marathon-name")?.textContent
      ?? document.activeElement?.textContent ?? "");
}

function pace(of: HostPage): Locator {
  return sectionOf(of, "Pace");
}

/** The pictures of the weeks ahead. */
function pictures(of: HostPage): Locator {
  return pace(of).locator(".marathon-figure").getByRole("img");
}

/** The section as it is once the weeks ahead are worked out. */
async function openPace(...options: Parameters<typeof open>): Promise<HostPage> {
  const page = await open(...options);
  await unfold(page, "Pace");
  await pictures(page).waitFor();
  return page;
}

async function setting(of: HostPage, key: string): Promise<unknown> {
  return (JSON.parse((await of.noteText(SETTINGS)) ?? "{}") as Readonly<Record<string, unknown>>)[key];
}

async function notice(of: HostPage, text: string): Promise<Locator> {
  const found = of.page.locator(".notice", { hasText: text }).last();
  await found.waitFor();
  return found;
}

async function undo(of: HostPage, said: Locator): Promise<void> {
  await said.getByRole("button", { name: "Undo", exact: true }).click();
  await notice(of, "was undone.");
}

describe("the pace, folded", { timeout: 60_000 }, () => {
  it("is a line of words while all is well", async () => {
    const page = await open();
    await pace(page).getByText("Your cadences ask for 20 % of your pace.").waitFor();
    expect(await pace(page).getByRole("button").count()).toBe(1);
  });

  it("says one sentence where it is too much, and leads to the ways out by keyboard", async () => {
    const page = await open({ files: TOO_MANY });
    await pace(page).getByText("Your cadences ask for 24 follow-ups a week; your pace allows 15 (160 %).").waitFor();
    await pace(page).getByRole("button", { name: "Ways out" }).focus();
    await page.page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Ways out");
    await pace(page).getByRole("list", { name: "Ways out" }).getByRole("button").first().waitFor();
    await page.page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Raise the pace to 5 a day: 96 %. The backlog clears on 27 November.");
  });

  it("works out when the backlog clears after the pane is drawn, and not while it is out of sight", async () => {
    const page = await open({ files: TOO_MANY });
    await sectionOf(page, "Backlog").getByText("Waiting, not clear within a year at this pace.").waitFor();
    await page.page.evaluate(() => {
      window.host.app.workspace.rightSplit.collapse();
    });
    await page.writeNote(SETTINGS, JSON.stringify({ version: 1, pace: [9, 9, 9, 9, 9, 0, 0], circles: [{ name: "close", cadence: "weekly" }] }));
    await page.page.waitForFunction(() => document.querySelector(".marathon-pane")?.textContent.includes("9 people"));
    await page.page.waitForTimeout(300);
    expect(await page.page.evaluate(() => document.querySelector(".marathon-pane")?.textContent)).not.toContain("clear by");
    await page.page.evaluate(() => {
      window.host.app.workspace.rightSplit.expand();
    });
    await sectionOf(page, "Backlog").getByText("Waiting, clear by 25 November at this pace.").waitFor();
  });
});

describe("a way out", { timeout: 60_000 }, () => {
  it("shows what it would change, does it in one step, and is undone in one", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByRole("button", { name: /^Raise the pace to 5 a day/ }).click();
    const preview = page.page.locator(".marathon-preview");
    expect(await preview.locator("dd").allTextContents()).toEqual([
      "Your cadences ask for 24 follow-ups a week; your pace allows 15 (160 %). The backlog does not clear within 52 weeks.",
      "96 % of your pace is asked for. The backlog clears on 27 November.",
      "Your settings: from 3, 3, 3, 3, 3, 0, 0 to 5, 5, 5, 5, 5, 0, 0, Monday to Sunday. No note is changed. One step, which can be undone.",
    ]);
    expect(await focused(page)).toBe("Raise the pace");
    await page.page.keyboard.press("Enter");
    const said = await notice(page, "Set the pace to 5 a day.");
    await pace(page).getByText("your pace allows 25 (96 %).").waitFor();
    expect(await setting(page, "pace")).toEqual([5, 5, 5, 5, 5, 0, 0]);
    await undo(page, said);
    await pace(page).getByText("your pace allows 15 (160 %).").waitFor();
  });

  it("does nothing where it is called off", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByRole("button", { name: /^Pause the circle close/ }).click();
    await page.page.getByRole("button", { name: "Cancel" }).click();
    expect(await page.page.locator(".marathon-preview").count()).toBe(0);
    expect(await page.noteText(pathOf(10))).toBe(noteOf(10));
  });

  it("is not taken where another pace came just now, for which it was not worked out yet, and says so", async () => {
    const page = await openPace({ files: { ...TOO_MANY, "Daily/2026-11-02.md": "- coffee with [[Example 10]]\n" } });
    const letRead = await holdReading(page);
    const came = [9, 9, 9, 9, 9, 0, 0];
    await page.writeNote(SETTINGS, JSON.stringify({ version: 1, circles: [{ name: "close", cadence: "weekly", weight: 1 }], pace: came, anyLinkCounts: true }));
    await pace(page).getByRole("button", { name: /^Raise the pace to 5 a day/ }).click();
    await page.page.getByRole("button", { name: "Raise the pace", exact: true }).click();
    await notice(page, "Settings have changed meanwhile. Look once more.");
    expect(await setting(page, "pace")).toEqual(came);
    await letRead();
  });

  it("is shown in the colours of other dialogs", async () => {
    const page = await openPace({ files: TOO_MANY });
    const preview = page.page.locator(".modal.marathon-preview");
    const colours = (within: Locator) => within.locator(".modal-title, dd").evaluateAll((all) => all.map((el) => getComputedStyle(el).color));
    await pace(page).getByRole("button", { name: /^Raise the pace/ }).click();
    const [title, ...words] = await colours(preview);
    await page.page.keyboard.press("Escape");
    await page.runCommand("marathon:log-interaction");
    expect([title]).toEqual(await colours(page.page.locator(".marathon-log-modal")));
    expect(words).toEqual(words.map(() => title));
  });

  it("is not taken where another pace came since it was shown, and says so", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByRole("button", { name: /^Raise the pace to 5 a day/ }).click();
    const came = [9, 9, 9, 9, 9, 0, 0];
    await page.writeNote(SETTINGS, JSON.stringify({ version: 1, circles: [{ name: "close", cadence: "weekly", weight: 1 }], pace: came }));
    await page.settled();
    await page.page.getByRole("button", { name: "Raise the pace", exact: true }).click();
    await notice(page, "Settings have changed meanwhile. Look once more.");
    expect(await setting(page, "pace")).toEqual(came);
  });
});

describe("a fresh start", { timeout: 60_000 }, () => {
  it("puts off whoever is late beyond twice their cadence, and gives every byte back", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByText("12 people are late by more than twice their cadence.").waitFor();
    await pace(page).getByRole("button", { name: "Start fresh" }).click();
    const preview = page.page.locator(".marathon-preview");
    expect((await preview.locator("dd").allTextContents())[1]).toBe("They come back from 24 November to 27 November, 12 a week at most.");
    await preview.getByRole("button", { name: "Put 12 people off" }).click();
    const said = await notice(page, "12 people");
    expect(await page.noteText(pathOf(11))).toContain("snooze-until: 2026-11-24");
    expect(await page.noteText(pathOf(10))).toBe(noteOf(10));
    await undo(page, said);
    for (const number of NUMBERS) expect(await page.noteText(pathOf(number))).toBe(noteOf(number));
  });

  it("is shown anew where the day has turned since, before anything is written", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByRole("button", { name: "Start fresh" }).click();
    const preview = page.page.locator(".marathon-preview");
    await preview.getByText("from 24 November to 27 November").waitFor();
    await page.setNow("2026-11-24T09:00");
    await preview.getByRole("button", { name: "Put 12 people off" }).click();
    await preview.getByText("from 25 November to 30 November").waitFor();
    expect(await page.noteText(pathOf(11))).toBe(noteOf(11));
    await preview.getByRole("button", { name: "Put 12 people off" }).click();
    await notice(page, "12 people");
    expect(await page.noteText(pathOf(11))).toContain("snooze-until: 2026-11-25");
  });

  it("is shown anew where another pace came since, before anything is written", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByRole("button", { name: "Start fresh" }).click();
    const preview = page.page.locator(".marathon-preview");
    await preview.getByText("from 24 November to 27 November").waitFor();
    const came = { version: 1, circles: [{ name: "close", cadence: "weekly", weight: 1 }], pace: [2, 2, 2, 2, 2, 0, 0] };
    await page.writeNote(SETTINGS, JSON.stringify(came));
    await page.settled();
    await preview.getByRole("button", { name: "Put 12 people off" }).click();
    await preview.getByText("from 24 November to 1 December").waitFor();
    for (const number of NUMBERS) expect(await page.noteText(pathOf(number))).toBe(noteOf(number));
    await preview.getByRole("button", { name: "Put 12 people off" }).click();
    await notice(page, "12 people");
    const last = await Promise.all(NUMBERS.map((number) => page.noteText(pathOf(number))));
    expect(last.filter((text) => text?.includes("snooze-until: 2026-12-01") === true)).toHaveLength(2);
  });

  it("is not offered where nobody is that late", async () => {
    const page = await openPace();
    expect(await pace(page).getByRole("button", { name: "Start fresh" }).count()).toBe(0);
  });
});

describe("the pace and the days off", { timeout: 60_000 }, () => {
  it("are set in the pane, the week in one step", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByLabel("Mon").fill("4");
    await pace(page).getByLabel("Sat").fill("1");
    await page.page.keyboard.press("Enter");
    const said = await notice(page, "Set the pace to 4, 3, 3, 3, 3, 1, 0.");
    await pace(page).getByText("your pace allows 17").waitFor();
    await undo(page, said);
    await pace(page).getByText("your pace allows 15").waitFor();
    expect(await pace(page).getByLabel("Mon").inputValue()).toBe("3");
  });

  it("keep what was typed, and say what is wrong with it", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByLabel("Mon").fill("-1");
    await pace(page).getByRole("button", { name: "Set the pace" }).click();
    await pace(page).getByRole("alert").getByText("Write a whole number from 0 to 99 for each day.").waitFor();
    await page.writeNote(pathOf(10), noteOf(10).replace("2026-11-12", "2026-11-22"));
    await page.page.waitForTimeout(500);
    expect(await pace(page).getByLabel("Mon").inputValue()).toBe("-1");
    expect(await setting(page, "pace")).toBeUndefined();
  });

  it("are added and removed as ranges", async () => {
    const page = await openPace({ files: TOO_MANY });
    await pace(page).getByLabel("From", { exact: true }).fill("2026-12-07");
    await pace(page).getByRole("button", { name: "Add days off" }).click();
    await notice(page, "Added days off 7 December.");
    await pace(page).getByRole("list", { name: "Days off" }).getByText("7 December", { exact: true }).waitFor();
    expect(await pace(page).getByLabel("From", { exact: true }).inputValue()).toBe("");
    await pace(page).getByRole("button", { name: "Remove days off 24 December to 3 January 2027" }).click();
    await notice(page, "Removed days off 24 December to 3 January 2027.");
    expect(await setting(page, "daysOff")).toEqual([{ from: "2026-12-07", to: "2026-12-07" }]);
  });
});

describe("what if", { timeout: 60_000 }, () => {
  it("is answered for more people and for time off, and saves nothing", async () => {
    const page = await openPace({ files: TOO_MANY });
    const before = await page.noteText(SETTINGS);
    await pace(page).getByLabel("How many more people").fill("7");
    await pace(page).getByLabel("How often").fill("close");
    await page.page.keyboard.press("Enter");
    await pace(page).getByText("With 7 more people, every week: Your cadences ask for 31 follow-ups a week; your pace allows 15 (207 %). Nothing is saved.").waitFor();
    expect(await pictures(page).count()).toBe(2);
    await pace(page).getByLabel("Off from").fill("2026-11-30");
    await pace(page).getByLabel("Off to").fill("2026-12-13");
    await page.page.keyboard.press("Enter");
    await pace(page).getByText("With days off 30 November to 13 December: Your cadences ask").waitFor();
    const table = pace(page).getByRole("table").last();
    expect(await table.getByRole("row").nth(2).getByRole("cell").last().textContent()).toBe("0");
    await pace(page).getByRole("button", { name: "Forget this" }).click();
    expect(await pictures(page).count()).toBe(1);
    expect(await page.noteText(SETTINGS)).toBe(before);
    expect(await page.notices()).not.toContainEqual(expect.stringContaining("pace"));
  });
});

describe("one more", { timeout: 60_000 }, () => {
  const files = { ...EXAMPLE, [TODAY]: "## Interactions\n- [[Ada Lovelace]]\n- [[Bo Example]]\n- [[Cy Example]]\n" };

  it("brings the first who waits, and after them the next", async () => {
    const page = await open({ files });
    await page.page.getByRole("button", { name: "One more" }).focus();
    await page.page.keyboard.press("Enter");
    expect(await namesIn(page, "Today")).toEqual(["Di Example"]);
    expect(await focused(page)).toBe("Di Example");
    await page.page.getByRole("button", { name: "Backlog 1" }).waitFor();
    await page.writeNote(TODAY, `${files[TODAY]}- [[Di Example]]\n`);
    await page.page.getByRole("button", { name: "One more" }).click();
    await rowOf(page, "Today", "Ed").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Ed Example"]);
  });

  it("stays with them where their note is renamed", async () => {
    const page = await open({ files });
    await page.page.getByRole("button", { name: "One more" }).click();
    await rowOf(page, "Today", "Di").waitFor();
    await page.renameNote("People/Di Example.md", "People/Di Renamed.md");
    await rowOf(page, "Today", "Di Renamed").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Di Renamed"]);
    await page.renameNote("People/Di Renamed.md", "People/Meanwhile.md");
    await page.renameNote("People/Ed Example.md", "People/Di Renamed.md");
    await page.renameNote("People/Meanwhile.md", "People/Ed Example.md");
    await rowOf(page, "Today", "Ed").waitFor();
    expect(await namesIn(page, "Today")).toEqual(["Ed Example"]);
  });

  it("is not asked for before today is done", async () => {
    const page = await open();
    expect(await page.page.getByRole("button", { name: "One more" }).count()).toBe(0);
  });
});

describe("room, direction and access", { timeout: 60_000 }, () => {
  it.each([
    { says: "a pane of 200 px", options: { width: 200 } },
    { says: "a pane that runs from right to left", options: { rtl: true, width: 200 } },
    { says: "a phone", options: { device: "phone" } },
  ] as const)("everything fits into $says", async ({ options }) => {
    const page = await openPace({ files: TOO_MANY, ...options });
    await pace(page).getByRole("button", { name: "See more people" }).click();
    await pace(page).getByText("Nothing is saved.").waitFor();
    const pane = page.page.locator(".marathon-pane");
    expect(await pane.evaluate((el) => el.scrollWidth <= el.clientWidth)).toBe(true);
    const outside = await pane.evaluate((el) => {
      const { left, right } = el.getBoundingClientRect();
      return Array.from(el.querySelectorAll<HTMLElement>("*"))
        .filter((each) => each.closest(".marathon-unseen, title") === null && each.getBoundingClientRect().width > 0)
        .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
        .map((each) => each.outerHTML);
    });
    expect(outside).toEqual([]);
  });

  it.each([false, true])("has each line of a label where its field begins, from right to left: %s", async (rtl) => {
    const page = await openPace({ files: TOO_MANY, rtl, device: "phone" });
    const away = await pace(page).locator(".marathon-field").evaluateAll((fields, fromRight) => fields.flatMap((field) => {
      const text = document.createRange();
      text.selectNodeContents(field.querySelector("bdi") ?? field);
      const { left, right } = field.getBoundingClientRect();
      const lines = Array.from(text.getClientRects(), (line) => Math.abs(fromRight ? right - line.right : line.left - left));
      return lines.length === 0 || lines.some((distance) => distance > 1) ? [`${field.textContent}: ${lines.join(", ")}`] : [];
    }), rtl);
    expect(away).toEqual([]);
    expect(await pace(page).locator(".marathon-field").count()).toBeGreaterThan(7);
  });

  it("gives every target of a phone 44 px", async () => {
    const page = await openPace({ files: TOO_MANY, device: "phone" });
    const small = await pace(page).evaluate((section) =>
      Array.from(section.querySelectorAll<HTMLElement>("button, input"))
        .filter((el) => el.getBoundingClientRect().width < 44 || el.getBoundingClientRect().height < 44)
        .map((el) => el.outerHTML));
    expect(small).toEqual([]);
  });

  it.each(["light", "dark"] as const)("breaks no rule that a machine can check, in %s", async (theme) => {
    const page = await openPace({ files: TOO_MANY, theme });
    // As the browser's own tools do it: the page itself may run no foreign script.
    await page.page.evaluate(`${await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8")}; 0`);
    const violations = await page.page.evaluate<string[]>(
      'axe.run(".marathon-pane").then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join()))',
    );
    expect(violations).toEqual([]);
  });

  it("names the days of the week in the app's language", async () => {
    const page = await open({ files: TOO_MANY, lang: "de" });
    await unfold(page, "Tempo");
    expect(await sectionOf(page, "Tempo").getByLabel("Mo", { exact: true }).inputValue()).toBe("3");
  });

  it("tells the weeks as a table", async () => {
    const page = await openPace({ files: { ...EXAMPLE, "People/Zed Example.md": person("weekly", "2026-11-20") } });
    const rows = pace(page).getByRole("table", { name: "Weeks ahead" }).getByRole("row");
    expect(await rows.count()).toBe(13);
    expect(await rows.nth(0).getByRole("columnheader").allTextContents()).toEqual(["Week from", "Asked", "Planned", "Waiting at its end", "Pace"]);
    expect(await rows.nth(1).getByRole("rowheader").textContent()).toBe("23 November");
  });
});
