import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings";
import type { Problem } from "../../src/core/problem";
import { type Fold, type PaneChoices, type PaneModel, paneModel } from "../../src/ui/pane-model";
import { FIRST_CHOICES } from "../../src/ui/pane-state";
import { coffee, type FactsInWords } from "../support/facts";
import { sessionWith } from "../support/sessions";
import type { DatedThing } from "../../src/vault/dated-things";
import { day } from "../support/day";
import { boardOf, byName, TODAY } from "./boards";

type Ready = Extract<PaneModel, { kind: "ready" }>;

interface Words {
  readonly people?: readonly (string | FactsInWords)[];
  readonly settings?: Partial<Settings>;
  readonly problems?: readonly Problem[];
  readonly choices?: Partial<PaneChoices>;
  readonly dated?: readonly DatedThing[];
  /** Whether what takes a forecast is worked out. */
  readonly isWorkedOut?: boolean;
}

function ready({ people = [], settings = {}, problems = [], choices = {}, dated = [], isWorkedOut = false }: Words): Ready {
  const board = boardOf(people, settings);
  const input = {
    kind: "ready" as const,
    board,
    dated,
    problems,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  };
  const figures = isWorkedOut ? { board, clearsOn: board.clearsOn(), ahead: null, supposed: null } : null;
  const model = paneModel(input, TODAY, { ...FIRST_CHOICES, ...choices }, byName, figures);
  if (model.kind !== "ready") throw new Error(`The pane is ${model.kind}.`);
  return model;
}

const open = (...folds: Fold[]) => ({ open: new Set(folds) });
const due = (name: string): FactsInWords => ({ path: `People/${name}.md`, properties: { cadence: "weekly" }, last: "2026-11-09" });
const fresh = (name: string): FactsInWords => ({ path: `People/${name}.md`, properties: { cadence: "yearly" }, last: "2026-11-09" });
const done = (name: string): FactsInWords => ({ ...due(name), last: "2026-11-23", lastBefore: "2026-11-09" });

describe("a row", () => {
  it("says name and reason, which tells last contact and cadence", () => {
    const people = [{ path: "People/Ada Lovelace.md", properties: { cadence: "every 3 weeks" }, last: "2026-11-02" }];
    expect(ready({ people }).today.rows).toEqual([
      {
        path: "People/Ada Lovelace.md",
        name: "Ada Lovelace",
        folder: null,
        facts: null,
        reason: "Due because every 3 weeks; last talked 2 November (coffee, daily note line 12)",
        lastWords: null,
        reach: [],
        dated: [],
        undated: [],
      },
    ]);
  });

  it("says plainly what is not known", () => {
    const [row] = ready({ people: ["People/Bo.md"], choices: open("everyone") }).everyone?.rows ?? [];
    expect(row).toMatchObject({ facts: null, reason: "No cadence" });
  });

  it.each([
    { says: "what follows on how and with whom", summary: "coffee with [[People/Ada|Ada]]: the [[Engine]]\nand more", about: "the Engine", all: "coffee with Ada: the Engine\nand more" },
    { says: "what follows on a dash", summary: "call — 14:30 is fine", about: "14:30 is fine", all: "call — 14:30 is fine" },
    { says: "all, where nothing follows", summary: "well-known lunch:", about: "well-known lunch:", all: "well-known lunch:" },
  ])("tells of the last contact $says, where the day asks for somebody", ({ summary, about, all }) => {
    const people = ["Ada", "Bo", "Cy", "Di"].map((name) => ({ ...due(name), last: coffee("2026-11-09", { summary }) }));
    const { today, backlog, everyone } = ready({ people, choices: open("backlog", "everyone") });
    expect([...today.rows, ...backlog?.rows ?? []].map(({ lastWords }) => lastWords)).toEqual(Array.from({ length: 4 }, () => ({ about, all })));
    expect(everyone?.rows.map(({ lastWords }) => lastWords)).toEqual([null, null, null, null]);
  });

  it("has the first address of each kind today, mail first, and none on later days", () => {
    const reach = { url: ["example.com", "example.org"], phone: "555 0100", email: "ada@example.com" };
    const people = ["Ada", "Bo", "Cy", "Di"].map((name) => ({ ...due(name), properties: { cadence: "weekly", ...reach } }));
    const { today, backlog } = ready({ people, choices: open("backlog") });
    expect(today.rows[0]?.reach).toEqual([
      { address: "mailto:ada@example.com", icon: "mail", words: "Write to ada@example.com" },
      { address: "tel:5550100", icon: "phone", words: "Call 5550100" },
      { address: "https://example.com", icon: "link", words: "Open example.com" },
    ]);
    expect(backlog?.rows[0]?.reach).toEqual([]);
  });

  it("names the folder where two people bear one name, and nowhere else", () => {
    const people = ["People/Ada.md", "Work/Ada.md", "Ada.md", "People/Bo.md"];
    const rows = ready({ people, choices: open("everyone") }).everyone?.rows ?? [];
    expect(rows.map(({ path, folder }) => [path, folder])).toEqual([
      ["Ada.md", "Top of the vault"],
      ["People/Ada.md", "People"],
      ["Work/Ada.md", "Work"],
      ["People/Bo.md", null],
    ]);
  });
});

describe("today", () => {
  it.each<{ says: string; people: readonly FactsInWords[]; settings?: Partial<Settings>; summary: string }>([
    { says: "one person is left", people: [due("Ada")], summary: "1 person" },
    { says: "two people are left", people: [due("Ada"), due("Bo")], summary: "2 people" },
    { says: "some are done and some are left", people: [done("Ada"), due("Bo"), fresh("Cy")], summary: "1 done, 1 left" },
    { says: "all that were due are done", people: [done("Ada"), fresh("Cy")], summary: "Done for today." },
    {
      says: "the pace is met, though others wait", people: [done("Ada"), due("Bo")],
      settings: { pace: [1, 1, 1, 1, 1, 0, 0] }, summary: "Done for today.",
    },
    { says: "nobody is due", people: [fresh("Cy")], summary: "Nothing due today." },
    {
      says: "nobody is due on a day without capacity", people: [fresh("Cy")],
      settings: { pace: [0, 0, 0, 0, 0, 0, 0] }, summary: "Nothing due today.",
    },
    {
      says: "people are due, but the day has no capacity", people: [due("Ada")],
      settings: { pace: [0, 3, 3, 3, 3, 0, 0] }, summary: "Nothing planned for today.",
    },
  ])("says truthfully when $says", ({ people, settings = {}, summary }) => {
    expect(ready({ people, settings }).today.summary).toBe(summary);
  });

  it("tells a new user how a note becomes a person note", () => {
    expect(ready({}).today.hint).toBe(
      "There are no person notes yet. A note is a person note if it lies in the folder People or bears the tag #person.",
    );
    const settings = { peopleFolders: [], personTags: ["#contact"] };
    expect(ready({ settings }).today.hint).toBe(
      "There are no person notes yet. A note is a person note if it bears the tag #contact.",
    );
    expect(ready({ settings: { peopleFolders: [], personTags: [] } }).today.hint).toBe("There are no person notes yet.");
  });

  it("tells how to give somebody a cadence while nobody has one", () => {
    expect(ready({ people: ["People/Ada.md"], settings: { cadenceProperty: "rhythm" } }).today.hint).toContain(
      "“rhythm: every 3 weeks”",
    );
    expect(ready({ people: ["People/Ada.md", fresh("Bo")] }).today.hint).toBeNull();
    expect(ready({ people: [{ path: "People/Ada.md", properties: { cadence: "none" } }] }).today.hint).toBeNull();
  });
});

describe("one more", () => {
  const pace = { pace: [1, 1, 1, 1, 1, 0, 0] };
  const wanted = (name: string, date = TODAY) => ({ oneMore: { path: `People/${name}.md`, date } });

  it.each<{ says: string; people: readonly FactsInWords[]; offered: boolean }>([
    { says: "somebody waits", people: [done("Ada"), due("Bo")], offered: true },
    { says: "somebody comes next", people: [done("Ada"), { ...due("Bo"), last: "2026-11-20" }], offered: true },
    { says: "nobody but who is done comes next", people: [done("Ada")], offered: false },
    { says: "nothing was done", people: [fresh("Bo")], offered: false },
    { says: "somebody of today is left", people: [due("Ada"), due("Bo")], offered: false },
  ])("is offered: $offered, where $says", ({ people, offered }) => {
    expect(ready({ people, settings: pace }).today.offersMore).toBe(offered);
  });

  it("is a row of today and no longer waits; after them, another is offered", () => {
    const people = [done("Ada"), due("Bo"), due("Cy")];
    const asked = ready({ people, settings: pace, choices: { ...open("backlog"), ...wanted("Bo") } });
    expect(asked.today).toMatchObject({ summary: "Done for today.", offersMore: false });
    expect(asked.today.rows.map(({ name }) => name)).toEqual(["Bo"]);
    expect(asked.backlog?.rows.map(({ name }) => name)).toEqual(["Cy"]);
    const after = ready({ people: [done("Ada"), done("Bo"), due("Cy")], settings: pace, choices: wanted("Bo") });
    expect([after.today.rows, after.today.offersMore]).toEqual([[], true]);
  });

  it("is forgotten on the next day", () => {
    const people = [done("Ada"), due("Bo")];
    const yesterday = ready({ people, settings: pace, choices: wanted("Bo", day("2026-11-22")) });
    expect([yesterday.today.rows, yesterday.today.offersMore]).toEqual([[], true]);
  });
});

describe("the backlog", () => {
  const people = [due("Ada"), due("Bo"), due("Cy"), due("Di"), due("Ed")];

  it("is one line with a count until it is unfolded", () => {
    expect(ready({ people }).backlog).toEqual({ count: 2, found: 2, rows: [], more: 0, note: "Waiting." });
    expect(ready({ people, isWorkedOut: true }).backlog?.note).toBe("Waiting, clear by 24 November at this pace.");
    expect(ready({ people, choices: open("backlog") }).backlog?.rows.map(({ name }) => name)).toEqual(["Di", "Ed"]);
  });

  it("is drawn in parts, each fold by itself", () => {
    const many = Array.from({ length: 210 }, (_, index) => due(`Example ${String(index + 100)}`));
    const choices = { ...open("backlog", "everyone"), shown: new Map([["backlog" as const, 200]]) };
    const { backlog, everyone } = ready({ people: many, choices });
    expect([backlog?.count, backlog?.rows.length, backlog?.more]).toEqual([207, 200, 7]);
    expect([everyone?.rows.length, everyone?.more]).toEqual([20, 190]);
  });

  it("is not there where nobody waits", () => {
    expect(ready({ people: [due("Ada")] }).backlog).toBeNull();
  });
});

describe("everyone", () => {
  const people = Array.from({ length: 250 }, (_, index) => `People/Example ${String(index + 100)}.md`);

  it("is counted whole, drawn in parts, and not drawn at all while folded", () => {
    expect(ready({ people }).everyone).toMatchObject({ count: 250, rows: [], more: 0 });
    const first = ready({ people, choices: open("everyone") }).everyone;
    expect([first?.rows.length, first?.more]).toEqual([20, 230]);
    const all = ready({ people, choices: { ...open("everyone"), shown: new Map([["everyone", 300]]) } }).everyone;
    expect([all?.rows.length, all?.more]).toEqual([250, 0]);
  });

  it("holds those who were searched for", () => {
    const found = ready({ people, choices: { ...open("everyone"), search: "Example 123" } }).everyone;
    expect(found).toMatchObject({ count: 250, found: 1, more: 0 });
    expect(found?.rows.map(({ name }) => name)).toEqual(["Example 123"]);
  });

  it("is not there before there is anybody", () => {
    expect(ready({}).everyone).toBeNull();
  });
});

describe("problems", () => {
  const note: Problem = { path: "People/Ada Lovelace.md", line: null, property: "cadence", message: "Marathon cannot read it." };

  it("are not there where there are none", () => {
    expect(ready({}).problems).toBeNull();
  });

  it("name the note, and the line where it is known", () => {
    const rows = ready({ problems: [note, { ...note, line: 12 }], choices: open("problems") }).problems?.rows ?? [];
    expect(rows.map(({ place, path, line }) => ({ place, path, line }))).toEqual([
      { place: "Ada Lovelace", path: "People/Ada Lovelace.md", line: null },
      { place: "Ada Lovelace, line 12", path: "People/Ada Lovelace.md", line: 11 },
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it("are drawn in parts", () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ ...note, line: index + 1 }));
    expect(ready({ problems: many }).problems).toEqual({ count: 150, found: 150, rows: [], more: 0 });
    const part = ready({ problems: many, choices: open("problems") }).problems;
    expect([part?.count, part?.rows.length, part?.more]).toEqual([150, 20, 130]);
  });

  it("offer no note to open where the file is none", () => {
    const problem = { ...note, path: ".obsidian/plugins/marathon/data.json" };
    const [row] = ready({ problems: [problem], choices: open("problems") }).problems?.rows ?? [];
    expect(row).toMatchObject({ path: null, place: "data.json" });
  });
});

describe("while the vault is read", () => {
  it("the pane says how far it is", () => {
    const reading = (progress: { done: number; total: number } | null) =>
      paneModel({ kind: "reading", progress }, TODAY, FIRST_CHOICES, byName, null);
    expect(reading(null)).toEqual({ kind: "reading", text: "Reading notes…", done: null, total: null });
    expect(reading({ done: 5, total: 20 })).toEqual({ kind: "reading", text: "Reading notes… 5 of 20", done: 5, total: 20 });
  });

  it("the pane says why it cannot be", () => {
    const failed = { kind: "failed", message: "The disk has gone." } as const;
    expect(paneModel(failed, TODAY, FIRST_CHOICES, byName, null)).toEqual(failed);
  });
});

describe("what is dated", () => {
  const vault = {
    "People/Ada Example.md": "---\ncadence: weekly\nlast-contact: 2026-11-02\nreminders:\n  - 2026-11-23 send the plan\n---\n",
    "People/Bo Example.md": "---\ncadence: yearly\nlast-contact: 2026-11-02\nbirthday: 1988-11-25\n---\n- [ ] Lend the book 📅 2026-11-20\n",
    "People/Cy Example.md": "---\nlast-contact: 2026-11-02\n---\n- [ ] Some day\n",
    "People/Di Example.md": "---\ncadence: weekly\nlast-contact: 2026-11-03\n---\n- [ ] Some day\n- [ ] Another day\n- [ ] A third\n- [ ] Soon 📅 2026-12-24\n",
  };

  it("stands in the row of whoever is asked for today, and in a section of its own for others", async () => {
    const { session } = await sessionWith(vault);
    const board = session.board(TODAY);
    const input = { kind: "ready" as const, board, dated: session.facts.dated(TODAY), problems: [], settings: session.settings };
    const model = paneModel(input, TODAY, FIRST_CHOICES, byName, null, (path) => session.facts.undatedOf(path, TODAY));
    if (model.kind !== "ready") throw new Error(model.kind);
    const told = (rows: Ready["dated"]) => rows.map(({ name, reason, dated }) => [name, reason !== null, dated.map(({ words }) => words)]);
    expect(told(model.today.rows)).toEqual([["Ada Example", true, ["Reminder for today: send the plan"]], ["Di Example", true, []]]);
    expect(model.today.rows.map(({ undated }) => undated.map(({ words }) => words))).toEqual([[], ["Promised: Some day", "Promised: Another day"]]);
    expect(model.dated.map(({ facts }) => facts)).toEqual(["Last contact 2 November, every year"]);
    expect(told(model.dated)).toEqual([
      ["Bo Example", false, ["Promised for 20 November: Lend the book", "Birthday (turns 38) on 25 November"]],
    ]);
  });
});
