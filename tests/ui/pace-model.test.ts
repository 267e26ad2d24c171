import { describe, expect, it } from "vitest";
import { cadenceRules } from "../../src/core/follow-ups/person-cadence";
import { outlookInSteps, type WhatIf } from "../../src/core/follow-ups/outlook";
import { dayBoard } from "../../src/core/follow-ups/follow-ups";
import { fieldOf } from "../../src/core/follow-ups/runners";
import { freshStart } from "../../src/core/pace/fresh-start";
import { lastOf } from "../../src/core/pace/steps";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings";
import { areCurrent, type FiguresPorts, workedOut } from "../../src/ui/pace-figures";
import { paceModel } from "../../src/ui/pace-model";
import { freshStartPreview, wayOutPreview } from "../../src/ui/pace-previews";
import { supposeMore } from "../../src/ui/pace-supposition";
import type { Fold } from "../../src/ui/pane-model";
import { day } from "../support/day";
import { factsOf } from "../support/facts";
import { TODAY } from "./boards";

const CIRCLES = [{ name: "close", cadence: "weekly", weight: 1 }];
const RULES = cadenceRules({ circles: CIRCLES, defaultCadence: "" }, "data.json");

/** A vault of so many people of the circle close, and what is asked of it. */
function vault(count: number, more: Partial<Settings> = {}, last = "2026-11-10") {
  const settings: Settings = { ...DEFAULT_SETTINGS, pace: [1, 1, 1, 1, 1, 0, 0], circles: CIRCLES, ...more };
  const people = Array.from({ length: count }, (_, index) =>
    factsOf({ path: `People/Example ${String(index + 10)}.md`, properties: { circle: "close" }, last, rules: RULES }));
  const asked: string[] = [];
  const ports: FiguresPorts = {
    outlook: (today, weeks, whatIf?: WhatIf) => {
      asked.push(whatIf === undefined ? "ahead" : "what if");
      return outlookInSteps(people, today, settings, weeks, whatIf);
    },
    freshStart: (today) => {
      const { crowd, start } = fieldOf(people, today, settings);
      return freshStart(crowd, start);
    },
  };
  return { settings, board: dayBoard(people, TODAY, settings), ports, asked };
}

const OPEN: ReadonlySet<Fold> = new Set(["pace"] as const);
const FOLDED: ReadonlySet<Fold> = new Set();
const TEN_MORE = (() => {
  const supposed = supposeMore("10", "monthly", []);
  if (typeof supposed === "string") throw new Error(supposed);
  return supposed;
})();

function paceFigures(...asked: Parameters<typeof workedOut>) {
  return lastOf(workedOut(...asked));
}

function modelOf({ settings, board, ports }: ReturnType<typeof vault>, supposed: typeof TEN_MORE | null = null) {
  return paceModel(board.pace, settings, TODAY, true, supposed, paceFigures(board, { open: OPEN, supposed }, null, ports));
}

describe("the section, folded", () => {
  const folded = ({ settings, board }: ReturnType<typeof vault>) => paceModel(board.pace, settings, TODAY, false, null, null);

  it("says the share in words while the load is within the pace", () => {
    expect(folded(vault(4))).toMatchObject({ isTooMuch: false, balance: "Your cadences ask for 80 % of your pace.", ahead: null });
  });

  it("says one sentence with numbers where it is too much", () => {
    expect(folded(vault(8))).toMatchObject({
      isTooMuch: true, balance: "Your cadences ask for 8 follow-ups a week; your pace allows 5 (160 %).", ahead: null,
    });
  });

  it("has no share of a pace of none", () => {
    expect(folded(vault(0, { pace: [0, 0, 0, 0, 0, 0, 0] })).balance).toBe("Your cadences ask for 0 follow-ups a week; your pace allows 0.");
    expect(folded(vault(1, { pace: [0, 0, 0, 0, 0, 0, 0] })).balance).toBe("Your cadences ask for 1 follow-up a week; your pace allows 0.");
  });
});

describe("the section, unfolded", () => {
  it("is drawn without the weeks ahead until they are worked out", () => {
    const { settings, board } = vault(4);
    expect(paceModel(board.pace, settings, TODAY, true, TEN_MORE, null)).toMatchObject({
      ahead: null, supposed: { words: "With 10 more people, every month:", answer: null },
    });
  });

  it("shows the weeks ahead, a month's name over its first week alone", () => {
    const picture = modelOf(vault(4)).ahead?.picture;
    expect(picture?.weeks).toHaveLength(12);
    expect(picture?.weeks[0]).toEqual({ start: "23 November", month: "Nov", asked: 4, planned: 4, waiting: 0, capacity: 5 });
    expect(picture?.weeks.map(({ month }) => month).join(" ").trim()).toMatch(/^Nov +Dec +Jan +Feb$/);
    expect(picture).toMatchObject({ beyond: "", clears: "The backlog clears on 26 November." });
  });

  it("leaves out a month of one week, which has no room for its name", () => {
    const { settings, board, ports } = vault(4);
    const steps = ports.outlook(day("2026-11-30"), 12);
    if (steps === null) throw new Error("There is no outlook.");
    const outlook = lastOf(steps);
    const figures = { board, clearsOn: null, ahead: { outlook, waysOut: [], late: [] }, supposed: null };
    const weeks = paceModel(board.pace, settings, TODAY, true, null, figures).ahead?.picture.weeks ?? [];
    expect(weeks.slice(0, 2).map(({ start, month }) => [start, month])).toEqual([["30 November", ""], ["7 December", "Dec"]]);
  });

  it("says in words what the picture shows", () => {
    const picture = modelOf(vault(8)).ahead?.picture;
    const sum = (of: (week: { asked: number; planned: number }) => number) => picture?.weeks.reduce((total, week) => total + of(week), 0);
    expect(picture?.words).toBe(
      `12 weeks ahead: ${String(sum(({ asked }) => asked))} asked, ${String(sum(({ planned }) => planned))} planned, 3 waiting at the end.`,
    );
  });

  it("lets a first week with a long backlog reach beyond the picture, and says so", () => {
    const picture = modelOf(vault(30)).ahead?.picture;
    expect(picture).toMatchObject({ top: 10, beyond: "Higher than the picture: 30 in the week from 23 November." });
    expect(picture?.weeks.every(({ planned, capacity }) => planned <= 10 && capacity <= 10)).toBe(true);
  });

  it("has ways out only where it is too much", () => {
    expect(modelOf(vault(4)).ahead?.waysOut).toEqual([]);
    expect(modelOf(vault(8)).ahead?.waysOut.map(({ words }) => words)).toEqual([
      "Raise the pace to 2 a day: 80 %. The backlog clears on 26 November.",
      "Stretch the circle close from every week to every 2 weeks: 80 %. Nobody who is due has to wait.",
      "Pause the circle close (8 people): 0 %. Nobody who is due has to wait.",
    ]);
  });

  it("offers a fresh start only where somebody is late beyond twice their cadence", () => {
    expect(modelOf(vault(1)).ahead?.late).toBeNull();
    expect(modelOf(vault(1, {}, "2026-10-01")).ahead?.late).toBe("1 person is late by more than twice their cadence.");
    expect(modelOf(vault(9, {}, "2026-10-01")).ahead?.late).toBe("9 people are late by more than twice their cadence.");
  });

  it("lists days off by their first day, each once", () => {
    const range = { from: day("2026-12-24"), to: day("2027-01-02") };
    const daysOff = [range, { from: day("2026-12-07"), to: day("2026-12-07") }, range];
    expect(modelOf(vault(1, { daysOff })).daysOff.map(({ words }) => words)).toEqual(["7 December", "24 December to 2 January 2027"]);
  });

  it("answers what would be, beside what is", () => {
    const { supposed, balance } = modelOf(vault(4), TEN_MORE);
    expect(balance).toBe("Your cadences ask for 4 follow-ups a week; your pace allows 5 (80 %).");
    expect(supposed?.answer?.balance).toBe("Your cadences ask for 6.3 follow-ups a week; your pace allows 5 (126 %).");
  });
});

describe("what takes a forecast", () => {
  it("is not asked for while the section is folded and nobody waits", () => {
    const { board } = vault(1);
    expect(areCurrent(null, board, { open: FOLDED, supposed: null })).toBe(true);
    expect(areCurrent(null, board, { open: OPEN, supposed: null })).toBe(false);
    expect(areCurrent(null, vault(8).board, { open: FOLDED, supposed: null })).toBe(false);
  });

  it("is worked out once for a board, each part when it is looked at", () => {
    const { board, ports, asked } = vault(8);
    const folded = paceFigures(board, { open: FOLDED, supposed: null }, null, ports);
    expect([folded.clearsOn, folded.ahead, asked]).toEqual([board.clearsOn(), null, []]);
    const open = paceFigures(board, { open: OPEN, supposed: null }, folded, ports);
    expect(areCurrent(open, board, { open: OPEN, supposed: null })).toBe(true);
    expect(open.clearsOn).toBe(folded.clearsOn);
    expect(areCurrent(open, board, { open: OPEN, supposed: TEN_MORE })).toBe(false);
    const answered = paceFigures(board, { open: OPEN, supposed: TEN_MORE }, open, ports);
    expect(asked).toEqual(["ahead", "what if"]);
    expect(paceFigures(board, { open: OPEN, supposed: TEN_MORE }, answered, ports)).toEqual(answered);
    expect(paceFigures(board, { open: FOLDED, supposed: null }, answered, ports)).toEqual(answered);
    expect(paceFigures(board, { open: OPEN, supposed: null }, answered, ports).supposed).toBeNull();
    expect(asked).toEqual(["ahead", "what if"]);
  });

  it("is worked out anew for another board", () => {
    const before = vault(8);
    const { board, ports, asked } = vault(9);
    const old = paceFigures(before.board, { open: OPEN, supposed: null }, null, before.ports);
    expect(areCurrent(old, board, { open: OPEN, supposed: null })).toBe(false);
    expect(paceFigures(board, { open: OPEN, supposed: null }, old, ports).ahead?.outlook.loadPerWeek).toBe(9);
    expect(asked).toEqual(["ahead"]);
  });

  it("is nothing before the vault has been read", () => {
    const { board } = vault(1);
    const none: FiguresPorts = { outlook: () => null, freshStart: () => [] };
    expect(paceFigures(board, { open: OPEN, supposed: TEN_MORE }, null, none)).toEqual({ board, clearsOn: null, ahead: null, supposed: null });
  });
});

describe("a preview", () => {
  it("of each way out says now, then, and what changes", () => {
    const held = vault(8);
    const previews = (modelOf(held).ahead?.waysOut ?? []).map((way) => wayOutPreview(way, held.settings));
    expect(previews.map(({ title, does }) => [title, does])).toEqual([
      ["Raise the pace to 2 a day", "Raise the pace"],
      ["Stretch the circle close from every week to every 2 weeks", "Stretch the circle"],
      ["Pause the circle close (8 people)", "Pause the circle"],
    ]);
    expect(previews[0]?.rows).toEqual([
      ["Now", "Your cadences ask for 8 follow-ups a week; your pace allows 5 (160 %). The backlog does not clear within 52 weeks."],
      ["Then", "80 % of your pace is asked for. The backlog clears on 26 November."],
      ["What changes", "Your settings: from 1, 1, 1, 1, 1, 0, 0 to 2, 2, 2, 2, 2, 0, 0, Monday to Sunday. No note is changed. One step, which can be undone."],
    ]);
    expect(previews[1]?.rows[2]?.[1]).toContain("the circle close has the cadence every 2 weeks instead of every week");
    expect(previews[2]?.rows[2]?.[1]).toContain("“paused: true” is written into 8 notes.");
  });

  it.each([
    {
      says: "several weeks", count: 12, does: "Put 12 people off",
      who: "12 people, late by more than twice their cadence.", back: "They come back from 24 November to 9 December, 5 a week at most.",
    },
    {
      says: "one person", count: 1, does: "Put 1 person off",
      who: "1 person, late by more than twice their cadence.", back: "They come back on 24 November, 1 a week at most.",
    },
  ])("of a fresh start over $says says how many, until when, and how many a week", ({ count, does, who, back }) => {
    const { settings, ports } = vault(count, {}, "2026-10-01");
    const preview = freshStartPreview(ports.freshStart(TODAY), TODAY, settings);
    expect(preview).toMatchObject({ title: "Start fresh", does });
    expect(preview.rows.slice(0, 2)).toEqual([["Who", who], ["Back", back]]);
    expect(preview.rows[2]?.[1]).toContain("“snooze-until” in their notes");
  });
});
