import { describe, expect, it } from "vitest";
import { readPersonLog } from "../../../src/core/interactions/reading";
import { day } from "../../support/day";
import { isPerson, logOf, told, vocabulary } from "./read";

const dated = (note: string): readonly string[] => logOf(note).map((entry) => `${entry.date} ${told(entry)}`);

const rows = [
  { says: "a list item with a date and a dash", note: "- 2026-03-01 — lunch", reads: ["2026-03-01 meal with nobody"] },
  { says: "a list item with a date and a colon", note: "- 2026-03-01: lunch", reads: ["2026-03-01 meal with nobody"] },
  { says: "a list item with a bold date", note: "- **2026-03-01** lunch", reads: ["2026-03-01 meal with nobody"] },
  { says: "a list item with a link to a day", note: "- [[2026-03-01]] call", reads: ["2026-03-01 call with nobody"] },
  { says: "a date and a time", note: "- 2026-03-01 14:30 call", reads: ["2026-03-01 call with nobody"] },
  { says: "a sub-heading with bars", note: "### 2026-03-01 | coffee | Discussed Q3", reads: ["2026-03-01 coffee with nobody"] },
  { says: "a sub-heading with a section", note: "### 2026-03-01\n\nWe had coffee, [[Sam]] came up.\n\n### 2026-03-02\n- call", reads: ["2026-03-01 coffee with nobody about Sam", "2026-03-02 call with nobody"] },
  { says: "nothing that is struck", note: "- ~~2026-03-01 call~~\n- ~2026-03-02 call", reads: ["2026-03-02 call with nobody"] },
  { says: "the day that a struck one was corrected to", note: "- ~~2026-03-01~~ 2026-03-02 call", reads: ["2026-03-02 call with nobody"] },
  { says: "a date alone", note: "- 2026-03-01", reads: ["2026-03-01 contact with nobody"] },
  { says: "what says nothing of how is contact", note: "- 2026-03-01 her birthday", reads: ["2026-03-01 contact with nobody"] },
  { says: "others who took part", note: "- 2026-03-01 lunch with [[Bo]]: [[Sam]] moved", reads: ["2026-03-01 meal with Bo about Sam"] },
  { says: "the owner needs no link before the first separator", note: "- 2026-03-01 call: [[Sam]] moved", reads: ["2026-03-01 call with nobody about Sam"] },
  { says: "an open task", note: "- [ ] 2026-03-01 call", reads: ["2026-03-01 call with nobody: open task"] },
  { says: "a ticked task, on the day it was ticked", note: "- [x] 2026-03-01 call ✅ 2026-03-02", reads: ["2026-03-02 call with nobody"] },
  { says: "an intention", note: "- 2026-03-01 should call", reads: ["2026-03-01 call with nobody: planned, not done"] },
  { says: "a miss", note: "- 2026-03-01 call: no answer", reads: ["2026-03-01 call with nobody: did not take place"] },
  { says: "a miss that is all", note: "- 2026-03-01 — no answer", reads: ["2026-03-01 contact with nobody: did not take place"] },
  { says: "an event", note: "- 2026-03-01 conference", reads: ["2026-03-01 event with nobody: an event alone is not contact"] },
  { says: "a field", note: "- 2026-03-01 lunch [contact:: no]", reads: ["2026-03-01 meal with nobody: marked as no contact"] },
  { says: "under a planning heading", note: "### Next\n- 2026-03-01 lunch", reads: ["2026-03-01 meal with nobody: under the heading Next"] },
  { says: "details below", note: "- 2026-03-01\n  - we had lunch\n  - with [[Bo]]", reads: ["2026-03-01 meal with nobody about Bo"] },
  { says: "a dated item inside another is an entry of its own where it says how, else a detail", note: "- 2026-03-01 lunch\n  - 2026-03-02 call\n  - 2026-03-08 her surgery\n  - 2026-03-09 her thesis [contact:: yes]", reads: ["2026-03-01 meal with nobody", "2026-03-02 call with nobody", "2026-03-09 contact with nobody"] },
  { says: "a dated item deep inside another, too, and what is not dated stays a detail", note: "- 2026-03-01 lunch\n  - fine\n    - 2026-03-08 she emailed\n      - about [[Bo]]", reads: ["2026-03-01 meal with nobody", "2026-03-08 email with nobody about Bo"] },
  { says: "items below one without a date", note: "- Calls: many\n  - 2026-03-01 fine\n- Call\n  - 2026-03-02 fine", reads: ["2026-03-01 contact with nobody", "2026-03-02 call with nobody"] },
  { says: "below a sub-heading without a date", note: "### March\n- 2026-03-01 lunch", reads: ["2026-03-01 meal with nobody"] },
  { says: "no item without a date", note: "- lunch with [[Bo]]", reads: [] },
  { says: "no item whose date stands later", note: "- lunch on 2026-03-01", reads: [] },
  { says: "no day that does not exist, nor what stands below it", note: "- 2026-02-30 lunch\n  - with [[Bo]]", reads: [] },
  { says: "a real day below one that does not exist", note: "- 2026-02-30 lunch\n  - 2026-03-02 call", reads: ["2026-03-02 call with nobody"] },
  { says: "below a real day, what does not exist, uncounted", note: "- 2026-03-01 lunch\n  - 2026-02-30 call", reads: ["2026-03-01 meal with nobody", "2026-03-01 call with nobody: its day cannot be read"] },
  { says: "no paragraph", note: "2026-03-01 lunch", reads: [] },
  { says: "nothing in code or quotes", note: "```\n- 2026-03-01 lunch\n```\n> - 2026-03-01 lunch", reads: [] },
];

describe("the log in a person's own note reads", () => {
  it.each(rows)("$says", ({ note, reads }) => {
    expect(dated(`# Ada\n\n## Log\n${note}\n`)).toEqual(reads);
  });
});

describe("the log stands", () => {
  it.each(["Log", "Interactions", "Interaction log", "History", "Contact log", "🗒 LOG:"])("under the heading %s", (heading) => {
    expect(dated(`## ${heading}\n- 2026-03-01 lunch\n## Other\n- 2026-03-02 lunch\n`)).toEqual(["2026-03-01 meal with nobody"]);
  });

  it("nowhere else", () => {
    expect(dated("- 2026-03-01 lunch\n# Notes\n- 2026-03-02 lunch\n")).toEqual([]);
  });

  it("with a log heading of daily notes that is none of its own, too, but not under it alone", () => {
    expect(dated("## People\n- 2026-03-01 lunch\n")).toEqual([]);
    expect(dated("# Log\n## People\n- 2026-03-01 lunch\n")).toEqual(["2026-03-01 meal with nobody"]);
  });

  it("below a list item that equals the heading", () => {
    expect(dated("- Log\n  - 2026-03-01 lunch\n- 2026-03-02 lunch\n")).toEqual(["2026-03-01 meal with nobody"]);
  });
});

it("time, summary, line and direction are those of any entry", () => {
  const [entry] = logOf("## Log\n\n- 2026-03-01 14:30 heard from home: fine (45 min) ^a1\n  - more\n");
  expect(entry).toEqual({
    line: 3, date: "2026-03-01", time: "14:30", minutes: 45, channel: "message", kind: "message", direction: "in",
    participants: [], topics: [], summary: "heard from home: fine (45 min)\nmore", counted: true, why: null,
  });
});

it("a day and a time may be joined by T", () => {
  expect(logOf("## Log\n- 2026-03-14T10:00 call")).toMatchObject([{ date: "2026-03-14", time: "10:00", channel: "call", summary: "call" }]);
});

it("an owner who names themself takes part once more, for the caller to fold", () => {
  expect(logOf("## Log\n- 2026-03-01 lunch with [[Ada]]\n").map(told)).toEqual(["meal with Ada"]);
});

it("a day may be linked in the vault's own format", () => {
  const dateOfLink = (target: string) => (target === "1 March" ? day("2026-03-01") : null);
  const { entries, asked } = readPersonLog("## Log\n- [[1 March]] call [[Bo]]\n", { vocabulary: vocabulary(), isPerson, dateOfLink });
  expect(entries.map(({ date }) => date)).toEqual(["2026-03-01"]);
  expect(asked).toEqual(["Bo"]);
});
