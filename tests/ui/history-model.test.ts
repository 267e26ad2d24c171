import { describe, expect, it } from "vitest";
import type { Interaction } from "../../src/core/interactions/interaction";
import { english } from "../../src/locales/en/table";
import { type HistoryFilter, historyModel, nameAmong } from "../../src/ui/history-model";
import { coffee, factsOf } from "../support/facts";
import { day } from "../support/day";
import { TODAY } from "./boards";

const REASONS = english.problems.why;
const ADA = "People/Ada Lovelace.md";
const NAMES: Readonly<Record<string, string>> = { "People/Bo Example.md": "Bo Example", "Old/Cy.md": "Cy (Old)" };

interface Words {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly filter?: HistoryFilter;
  readonly shown?: number;
}

function model(interactions: readonly Interaction[], { properties = {}, filter = "All", shown = 50 }: Words = {}) {
  const { person } = factsOf({ path: ADA, properties });
  return historyModel({ person, interactions, today: TODAY, name: (path) => NAMES[path] ?? path }, filter, shown);
}

function rowOf(date: string, more: Partial<Interaction> = {}) {
  const [row] = model([coffee(date, { participants: [ADA], ...more })]).rows;
  if (row === undefined) throw new Error("There is no row.");
  return row;
}

describe("an entry of the history", () => {
  it.each<{ says: string; date: string; more: Partial<Interaction>; expected: object }>([
    {
      says: "day, channel, words, place and verdict", date: "2026-11-02", more: { summary: "coffee: the engine" },
      expected: { day: "2 November", how: "coffee", summary: "coffee: the engine", details: "", place: "daily note line 12", verdict: "Counted" },
    },
    {
      says: "the year where it is not this one, and the time", date: "2025-11-02", more: { time: "14:30" },
      expected: { day: "2 November 2025, 14:30" },
    },
    {
      says: "with whom else, told apart", date: "2026-11-02", more: { participants: ["People/Bo Example.md", ADA, "Old/Cy.md"] },
      expected: { how: "coffee with Bo Example, Cy (Old)" },
    },
    { says: "contact where nothing says how", date: "2026-11-02", more: { channel: null, kind: "contact" }, expected: { how: "contact" } },
    {
      says: "the details apart from the first line", date: "2026-11-02", more: { summary: "coffee\nthe engine\n\nthe grant" },
      expected: { summary: "coffee", details: "the engine\n\nthe grant" },
    },
    {
      says: "links as they are read", date: "2026-11-02",
      more: { summary: "coffee with [[People/Ada Lovelace|Ada]] and [[Old/Cy]]\non [the grant](Grants/Q4.md)" },
      expected: { summary: "coffee with Ada and Cy", details: "on the grant" },
    },
    {
      says: "where a meeting note is", date: "2026-11-02", more: { origin: "dated-note", source: { path: "Meetings/Board.md", line: null } },
      expected: { place: '"Board"' },
    },
    {
      says: "why it does not count", date: "2026-11-02", more: { counted: false, why: REASONS.openTask },
      expected: { verdict: "Not counted: open task" },
    },
    {
      says: "that its day has not come", date: "2026-11-24", more: { counted: false, why: "its day has not come" },
      expected: { verdict: "Not counted: its day has not come" },
    },
    {
      says: "both reasons where a task lies ahead", date: "2026-11-24", more: { counted: false, why: REASONS.openTask },
      expected: { verdict: "Not counted: open task; its day has not come" },
    },
  ])("says $says", ({ date, more, expected }) => {
    expect(rowOf(date, more)).toMatchObject(expected);
  });

  it.each<{ says: string; date?: string; more: Partial<Interaction>; offer: boolean | null; hint: string | null }>([
    { says: "not to count what counts", more: {}, offer: false, hint: null },
    { says: "to count what does not", more: { counted: false, why: REASONS.openTask }, offer: true, hint: null },
    { says: "it in the person's own log too", more: { origin: "person-log", source: { path: ADA, line: 3 } }, offer: false, hint: null },
    {
      says: "nothing for a property, and says where to change it", more: { origin: "property", source: { path: ADA, line: null } },
      offer: null, hint: "Change it in the properties of Ada Lovelace.",
    },
    {
      says: "nothing for a meeting note, and says where to change it",
      more: { origin: "dated-note", source: { path: "Meetings/Board.md", line: null }, counted: false, why: REASONS.missed },
      offer: null, hint: "Change it in the properties of Board.",
    },
    { says: "nothing for a day that has not come", date: "2026-11-24", more: { counted: false, why: REASONS.openTask }, offer: null, hint: null },
    { says: "nothing where they were only talked about", more: { counted: false, why: REASONS.onlyTopics }, offer: null, hint: null },
  ])("offers $says", ({ date = "2026-11-02", more, offer, hint }) => {
    expect(rowOf(date, more)).toMatchObject({ offer, hint });
  });

  it("keeps its key when its line moves and its verdict changes, and shares it with no other", () => {
    const before = rowOf("2026-11-02");
    const after = rowOf("2026-11-02", { counted: false, why: REASONS.fieldSaysNo, source: { path: "Daily/2026-11-02.md", line: 14 } });
    expect(after.key).toBe(before.key);
    const twins = model([coffee("2026-11-02"), coffee("2026-11-02"), coffee("2026-11-02", { time: "09:00" })]).rows;
    expect(new Set(twins.map(({ key }) => key)).size).toBe(3);
  });
});

describe("the history", () => {
  const long = Array.from({ length: 60 }, (_, index) => coffee("2026-11-02", { summary: `coffee ${String(index)}` }));

  it("says the year once, above the first entry of it", () => {
    const { rows } = model(["2026-11-02", "2026-01-05", "2025-12-31", "2024-02-29"].map((date) => coffee(date)));
    expect(rows.map(({ year }) => year)).toEqual([2026, null, 2025, 2024]);
  });

  it.each<{ says: string; filter: HistoryFilter; days: readonly string[] }>([
    { says: "everything", filter: "All", days: ["3 November", "2 November"] },
    { says: "what counts", filter: "Counted", days: ["2 November"] },
    { says: "what does not", filter: "Not counted", days: ["3 November"] },
  ])("shows $says when asked for $filter", ({ filter, days }) => {
    const { rows } = model([coffee("2026-11-03", { counted: false, why: REASONS.planned }), coffee("2026-11-02")], { filter });
    expect(rows.map((row) => row.day)).toEqual(days);
  });

  it("is drawn in parts", () => {
    const part = model(long, { shown: 50 });
    expect([part.rows.length, part.more]).toEqual([50, 10]);
    const whole = model(long, { shown: 100 });
    expect([whole.rows.length, whole.more]).toEqual([60, 0]);
  });

  it("tells an empty history from one in which nothing fits", () => {
    expect(model([]).empty).toBe("No note tells of anything yet.");
    expect(model([coffee("2026-11-02")], { filter: "Not counted" })).toMatchObject({ rows: [], empty: "Nothing of that kind." });
  });

  it.each<{ says: string; interactions: readonly Interaction[]; met?: string; facts: string }>([
    { says: "nothing is known", interactions: [], facts: "Nothing counted yet" },
    { says: "nothing counts", interactions: [coffee("2026-11-02", { counted: false, why: REASONS.planned })], facts: "Nothing counted yet" },
    { says: "nothing counts, but they met", interactions: [], met: "2023-03-03", facts: "Known since 3 March 2023; nothing counted yet" },
    {
      says: "there is some of each kind", facts: "Known since 4 May 2024; 2 conversations, 1 act of help, 1 message, 1 contact",
      interactions: [
        coffee("2026-11-23"), coffee("2026-11-02"), coffee("2026-10-01", { kind: "message" }), coffee("2026-09-01", { kind: "help" }),
        coffee("2024-05-04", { kind: "contact" }), coffee("2023-01-01", { counted: false, why: REASONS.planned }),
      ],
    },
    { says: "they met before", interactions: [coffee("2026-11-02")], met: "2026-01-05", facts: "Known since 5 January; 1 conversation" },
    { says: "something was noted before they are said to have met", interactions: [coffee("2026-11-02")], met: "2026-11-10", facts: "Known since 2 November; 1 conversation" },
    { says: "they are said to meet one day", interactions: [], met: "2026-12-01", facts: "Nothing counted yet" },
  ])("says in one line what is known where $says", ({ interactions, met, facts }) => {
    expect(model(interactions, { properties: met === undefined ? {} : { met: day(met) } }).facts).toBe(facts);
  });
});

describe("a name", () => {
  const people = [ADA, "Old/Ada Lovelace.md", "Ada Lovelace.md", "People/@Bo.md"].map((path) => factsOf({ path }).person);

  it.each([
    { says: "alone where nobody else bears it", path: "People/@Bo.md", name: "Bo" },
    { says: "with its folder where two do", path: ADA, name: "Ada Lovelace (People)" },
    { says: "with words for the top of the vault", path: "Ada Lovelace.md", name: "Ada Lovelace (Top of the vault)" },
    { says: "as its note says where nobody is there", path: "People/Gone.md", name: "Gone" },
  ])("stands $says", ({ path, name }) => {
    expect(nameAmong(people, path)).toBe(name);
  });
});
