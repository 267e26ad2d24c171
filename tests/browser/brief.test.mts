import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { closeMarathon, EXAMPLE, openMarathon, person, rowOf, untilKnown } from "./marathon-page.mjs";

const ADA = "People/Ada Lovelace.md";
const NOVEMBER = "Daily/2026-11-02.md";
const NOTES = "Ideas.md";

const FILES: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  [ADA]: person("weekly", "2026-11-02", 'met: 2024-03-14\nbirthday: 1988-12-10\nintroduced-by: "[[Cy Example]]"\n'),
  [NOVEMBER]: "# Monday\n\n## Interactions\n- 14:30 coffee with [[Ada Lovelace]] and [[Bo Example]]: the engine\n",
  "Daily/2026-10-01.md": "- called [[Ada Lovelace]]\n- [ ] send [[Ada Lovelace]] the paper 📅 2026-12-01\n- [ ] [[Ada Lovelace]] will send the draft\n",
  "Daily/2025-05-05.md": "- lunch with [[Ada Lovelace]] and [[Bo Example]]\n",
  "Daily/2024-03-14.md": "- [[Cy Example]] introduced me to [[Ada Lovelace]]\n",
};

const ARRANGED = { "Daily/2026-12-03.md": "- lunch with [[Ada Lovelace]]\n" };

let host: HostPage | null = null;

async function open(options: Parameters<typeof openMarathon>[0] = {}): Promise<HostPage> {
  host = await openMarathon({ files: FILES, hidden: true, ...options });
  return host;
}

async function openBrief(options: Parameters<typeof openMarathon>[0] = {}, note = ADA): Promise<HostPage> {
  const page = await open(options);
  await page.openNote(note);
  await untilKnown(page);
  expect(await page.runCommand("marathon:brief")).toBe(true);
  await brief(page).waitFor();
  return page;
}

/** A note with this block in it, for reading. */
async function openBlock(text: string, options: Parameters<typeof openMarathon>[0] = {}, note = NOTES): Promise<HostPage> {
  const page = await open({ ...options, files: { ...FILES, ...options.files, [note]: `${FILES[note] ?? ""}\n\`\`\`marathon\n${text}\n\`\`\`\n` } });
  await page.openNote(note, "preview");
  await block(page).waitFor();
  return page;
}

afterEach(async () => {
  const errors = host?.errors() ?? [];
  await host?.close();
  host = null;
  expect(errors).toEqual([]);
});

afterAll(closeMarathon);

function brief(of: HostPage): Locator {
  return of.page.locator(".modal.marathon-brief");
}

function block(of: HostPage): Locator {
  return of.page.locator(".marathon-block");
}

/** The lines of a section: what stands large, and what beside and below it. */
async function linesOf(within: Locator, title: string): Promise<string[]> {
  const rows = within.getByRole("list", { name: title, exact: true }).getByRole("listitem");
  return await rows.evaluateAll((all) => all.map((row) =>
    Array.from(row.querySelectorAll("bdi"), (each) => each.textContent).join(" | ")));
}

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => document.activeElement?.textContent ?? "");
}

async function active(of: HostPage, path: string): Promise<void> {
  await of.page.waitForFunction((wanted) => window.host.app.workspace.getActiveFile()?.path === wanted, path);
}

async function tooWide(of: Locator): Promise<string[]> {
  return await of.evaluate((el) => {
    const { left, right } = el.getBoundingClientRect();
    return Array.from(el.querySelectorAll<HTMLElement>("*"))
      .filter((each) => each.closest(".marathon-unseen, svg") === null)
      .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
      .map((each) => each.outerHTML);
  });
}

describe("a brief", { timeout: 60_000 }, () => {
  it("says how long and how well somebody is known first, then what to know before a word is said", async () => {
    const page = await openBrief({ files: { ...FILES, ...ARRANGED } });
    expect(await brief(page).locator(".modal-title").textContent()).toBe("Ada Lovelace");
    expect(await brief(page).locator(".marathon-headline").textContent()).toBe("Known for 2 years: 3 conversations, 1 act of help");
    expect(await brief(page).getByText("Since 14 March 2024. Last 3 weeks ago, on 2 November: coffee.").count()).toBe(1);
    expect(await linesOf(brief(page), "Last times")).toEqual([
      "2 November, 14:30 | coffee with Bo Example | coffee with Ada Lovelace and Bo Example: the engine | daily note line 4",
      "1 October | call | called Ada Lovelace | daily note line 1",
      "5 May 2025 | meal with Bo Example | lunch with Ada Lovelace and Bo Example | daily note line 1",
      "14 March 2024 | help with Cy Example | Cy Example introduced me to Ada Lovelace | daily note line 1",
    ]);
    expect(await linesOf(brief(page), "You promised")).toEqual(["send Ada Lovelace the paper | for 1 December, in 8 days | 2026-10-01 line 2"]);
    expect(await linesOf(brief(page), "They promised")).toEqual(["Ada Lovelace will send the draft | 2026-10-01 line 3"]);
    expect(await linesOf(brief(page), "Dates")).toEqual([
      "Arranged: meal | 3 December, in 10 days | daily note line 1",
      "Birthday (turns 38) on 10 December | in 2 weeks",
    ]);
    expect(await linesOf(brief(page), "Introductions")).toEqual(["Cy Example introduced you to Ada Lovelace | 2024-03-14 line 1"]);
    expect(await linesOf(brief(page), "People in common")).toEqual(["Bo Example | 2 times", "Cy Example | once"]);
  });

  it("shows the years as a picture, and as a table to those who do not see it", async () => {
    const page = await openBrief();
    expect(await brief(page).locator(".marathon-years > div").allTextContents()).toEqual(["1’24", "1’25", "2’26"]);
    expect(await brief(page).getByRole("row").allTextContents()).toEqual(["20241", "20251", "20262"]);
    const [first, last] = await brief(page).locator(".marathon-bar").evaluateAll((bars) =>
      [bars[0], bars[2]].map((bar) => bar?.getBoundingClientRect().height ?? NaN));
    expect(last).toBeCloseTo(2 * (first ?? NaN), 0);
  });

  it("says so of somebody of whom nothing is noted", async () => {
    const page = await openBrief({}, "People/Gil Example.md");
    expect(await brief(page).locator(".marathon-headline").textContent()).toBe("Nothing counted yet");
    expect(await brief(page).getByRole("list").count()).toBe(0);
  });

  it("opens the note where something is written, in a new tab with a modifier", async () => {
    const page = await openBrief();
    await brief(page).getByRole("button", { name: /^2 November/ }).click();
    await brief(page).waitFor({ state: "detached" });
    await active(page, NOVEMBER);
    await page.runCommand("marathon:brief");
    // No person's note: somebody is asked for.
    await page.page.locator(".prompt-input").fill("Ada");
    await page.page.keyboard.press("Enter");
    await brief(page).getByRole("button", { name: /^Bo Example/ }).click({ modifiers: ["ControlOrMeta"] });
    await active(page, "People/Bo Example.md");
  });

  it.each([
    { says: "logs", button: "Log interaction", shown: ".marathon-log-modal" },
    { says: "shows the history", button: "Show history", shown: ".marathon-history:not(.marathon-brief)" },
  ])("$says from its button", async ({ button, shown }) => {
    const page = await openBrief();
    await brief(page).getByRole("button", { name: button }).click();
    await page.page.locator(shown).waitFor();
    expect(await page.page.locator(shown).textContent()).toContain("Ada Lovelace");
    expect(await brief(page).count()).toBe(0);
  });

  it("opens the person's note from its button, and comes from the menu of a row", async () => {
    const page = await open({ hidden: false });
    await rowOf(page, "Today", "Ada Lovelace").click({ button: "right" });
    await page.page.getByRole("menuitem", { name: "Brief" }).or(page.page.locator(".menu-item", { hasText: /^Brief$/ })).first().click();
    await brief(page).getByRole("button", { name: "Open note" }).click();
    await active(page, ADA);
  });

  it("stays right while the vault changes", async () => {
    const page = await openBrief();
    await page.writeNote("Daily/2026-11-20.md", "- called [[Ada Lovelace]]\n");
    await brief(page).getByText("Known for 2 years: 4 conversations, 1 act of help").waitFor();
    await page.removeNote(ADA);
    await brief(page).getByText(`There is no person note at ${ADA} any more.`).waitFor();
  });

  it("goes along with a note that is renamed", async () => {
    const page = await openBrief();
    await page.renameNote(ADA, "People/Ada King.md");
    await brief(page).locator(".modal-title", { hasText: /^Ada King$/ }).waitFor();
    await page.writeNote(ADA, "---\ntype: person\n---\n# Another\n");
    await page.page.waitForTimeout(600);
    expect(await brief(page).locator(".modal-title").textContent()).toBe("Ada King");
    await brief(page).getByRole("button", { name: "Open note" }).click();
    await page.page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === "People/Ada King.md");
  });

  it("goes when the plugin goes", async () => {
    const page = await openBrief();
    await page.disablePlugin();
    await brief(page).waitFor({ state: "detached" });
  });

  it("begins at its first button, and walks its lists with the arrow keys", async () => {
    const page = await openBrief();
    expect(await focused(page)).toBe("Log interaction");
    await brief(page).getByRole("button", { name: /^2 November/ }).focus();
    await page.page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("1 October");
    await page.page.keyboard.press("Tab");
    expect(await focused(page)).toContain("send Ada Lovelace the paper");
  });

  it("shows what a note says as text, never as a part of the page", async () => {
    const files = { ...FILES, [NOVEMBER]: "- coffee with [[Ada Lovelace]]: <img src=x onerror=document.title=1>\n" };
    const page = await openBrief({ files });
    expect(await brief(page).getByRole("button", { name: /^2 November/ }).textContent()).toContain("<img src=x onerror=document.title=1>");
    expect(await brief(page).locator("img").count()).toBe(0);
  });

  it.each([
    { says: "a window of 200 px", options: { viewport: { width: 200, height: 700 } } },
    { says: "a phone", options: { device: "phone" as const } },
    { says: "a language from right to left", options: { rtl: true } },
  ])("has room in $says", async ({ options }) => {
    const page = await openBrief(options);
    expect(await tooWide(brief(page).locator(".modal-content"))).toEqual([]);
  });

  it("gives every target 44 px on a phone", async () => {
    const page = await openBrief({ device: "phone" });
    const small = await brief(page).locator(".modal-content button").evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
    expect(small).toEqual([]);
  });
});

describe("a code block in a note", { timeout: 60_000 }, () => {
  it("shows today's few, and whom something dated brings up", async () => {
    const fay = person("yearly", "2026-11-05", "birthday: 1990-11-23\n");
    const page = await openBlock("", { files: { "People/Fay Example.md": fay } });
    await block(page).getByText("3 people", { exact: true }).waitFor();
    const names = (title: string) => block(page).getByRole("list", { name: title }).locator(".marathon-name > bdi").allTextContents();
    expect(await names("Today")).toEqual(["Ada Lovelace", "Bo Example", "Cy Example"]);
    expect(await names("Dated")).toEqual(["Fay Example"]);
    expect(await block(page).textContent()).toContain("Due since 9 November because every week");
    await block(page).getByRole("button", { name: "Log interaction with Bo Example" }).click();
    await page.page.locator(".marathon-log-modal").waitFor();
    await page.page.keyboard.press("Escape");
    await block(page).getByRole("button", { name: /^Bo Example/ }).click();
    await active(page, "People/Bo Example.md");
  });

  it("is redrawn when somebody was contacted, and keeps the keyboard in the list", async () => {
    const page = await openBlock("today");
    await block(page).getByRole("button", { name: /^Ada Lovelace/ }).focus();
    await page.writeNote("Daily/2026-11-23.md", "- called [[Ada Lovelace]]\n");
    await block(page).getByText("1 done, 2 left").waitFor();
    expect(await focused(page)).toContain("Bo Example");
    await page.writeNote("Daily/2026-11-23.md", "- called [[Ada Lovelace]], [[Bo Example]] and [[Cy Example]]\n");
    await block(page).getByText("Done for today.").waitFor();
    expect(await focused(page)).toBe("Today");
  });

  it("ticks what is dated where it is written", async () => {
    const daily = "Daily/2026-10-01.md";
    const page = await openBlock("today", { files: { [daily]: "- [ ] send [[Ada Lovelace]] the paper 📅 2026-11-20\n" } });
    await block(page).getByRole("button", { name: /^Done: Promised for 20 November/ }).click();
    await block(page).getByText("Promised for").waitFor({ state: "detached" });
    expect(await page.noteText(daily)).toBe("- [x] send [[Ada Lovelace]] the paper 📅 2026-11-20 ✅ 2026-11-23\n");
  });

  it.each([
    { says: "the person whose note it is", text: "brief", note: ADA },
    { says: "somebody by a link", text: "brief [[People/Ada Lovelace|Ada]]", note: NOTES },
    { says: "somebody by name, in any letter case", text: "Brief ada lovelace", note: NOTES },
  ])("briefs on $says", async ({ text, note }) => {
    const page = await openBlock(text, {}, note);
    await block(page).getByText("Known for 2 years: 3 conversations, 1 act of help").waitFor();
    expect(await block(page).getByRole("heading", { name: "Ada Lovelace" }).count()).toBe(1);
    await page.writeNote("Daily/2026-11-20.md", "- called [[Ada Lovelace]]\n");
    await block(page).getByText("Known for 2 years: 4 conversations, 1 act of help").waitFor();
    await block(page).getByRole("button", { name: /^20 November/ }).click();
    await active(page, "Daily/2026-11-20.md");
  });

  it("shows the coming weeks, and again when the vault has been quiet for a moment", async () => {
    const page = await openBlock("forecast");
    await block(page).getByText(/^Your cadences ask for 3 follow-ups a week; your pace allows 15/).waitFor();
    expect(await block(page).getByRole("table", { name: "Weeks ahead" }).getByRole("row").count()).toBe(9);
    await page.writeNote("People/New Example.md", person("daily", "2026-11-20"));
    await block(page).getByText(/^Your cadences ask for 10 follow-ups/).waitFor();
  });

  it.each([
    {
      says: "what can be written", text: "tomorrow <b>please</b>",
      words: "“tomorrow <b>please</b>” is nothing that can be shown here. Write today, brief, brief [[Name]] or forecast.",
    },
    { says: "that the note is about nobody", text: "brief", words: "This note is not about a person. Write brief [[Name]] to say whom you mean." },
    { says: "that nobody bears the name", text: "brief Nobody Example", words: "There is nobody by the name of “Nobody Example”." },
    { says: "that a link leads to nobody", text: "brief [[Ideas]]", words: "There is nobody by the name of “Ideas”." },
    {
      says: "that two bear the name", text: "brief Bo Example",
      words: "Several people go by “Bo Example”. Write the path of one of them: People/Bo Example.md, People/Old/Bo Example.md.",
    },
  ])("says $says", async ({ text, words }) => {
    const page = await openBlock(text, { files: { "People/Old/Bo Example.md": "# Bo\n" } });
    await block(page).getByText(words, { exact: true }).waitFor();
    expect(await block(page).locator("b").count()).toBe(0);
  });

  it("waits for the notes to be read", async () => {
    const page = await openBlock("today", { cache: "cold" });
    await block(page).getByText("3 people", { exact: true }).waitFor();
  });

  it("goes on being about its note where that is renamed", async () => {
    const page = await openBlock("brief", {}, ADA);
    await block(page).getByText("Ada Lovelace", { exact: true }).waitFor();
    await page.renameNote(ADA, "People/Ada King.md");
    await block(page).getByText("Ada King", { exact: true }).waitFor({ timeout: 5000 });
  });

  it("goes with its note, and with the plugin", async () => {
    const page = await openBlock("today");
    await page.disablePlugin();
    await block(page).waitFor({ state: "detached" });
    await page.enablePlugin();
    await page.openNote("People/Cy Example.md", "preview");
    await page.openNote(NOTES, "preview");
    await block(page).getByText("3 people", { exact: true }).waitFor();
  });

  it.each([
    { says: "a phone", options: { device: "phone" as const } },
    { says: "a language from right to left", options: { rtl: true } },
  ])("has room in $says", async ({ options }) => {
    for (const text of ["today", "brief [[Ada Lovelace]]", "forecast"]) {
      const page = await openBlock(text, options);
      await block(page).getByRole("heading").first().waitFor();
      expect(await tooWide(block(page))).toEqual([]);
      await page.close();
    }
    host = null;
  });
});
