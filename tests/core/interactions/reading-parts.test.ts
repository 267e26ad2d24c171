import { describe, expect, it } from "vitest";
import { readDailyNote } from "../../../src/core/interactions/reading";
import { day } from "../../support/day";
import { entriesOf, isPerson, NOTE_DAY, vocabulary } from "./read";

describe("the time of day", () => {
  it.each([
    { note: "- 14:30 coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 9:05 coffee with [[Ada]]", time: "09:05", minutes: null },
    { note: "- 14:30:59 coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 2026-11-20T14:30 coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- **2026-11-20T14:30:10-15:00** — coffee with [[Ada]]", time: "14:30", minutes: 30 },
    { note: "- 14:30: coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 14:30 - coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 14:30 — coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- **14:30** coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- **14:30 coffee** with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 9am coffee with [[Ada]]", time: "09:00", minutes: null },
    { note: "- 9 PM coffee with [[Ada]]", time: "21:00", minutes: null },
    { note: "- 12am coffee with [[Ada]]", time: "00:00", minutes: null },
    { note: "- 12:30 p.m. coffee with [[Ada]]", time: "12:30", minutes: null },
    { note: "- 14:30-15:00 coffee with [[Ada]]", time: "14:30", minutes: 30 },
    { note: "- 14:30 – 15:15 coffee with [[Ada]]", time: "14:30", minutes: 45 },
    { note: "- **14:30** - **15:00** coffee with [[Ada]]", time: "14:30", minutes: 30 },
    { note: "- 23:30-0:15 coffee with [[Ada]]", time: "23:30", minutes: 45 },
    { note: "- 14:30-14:30 coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 10-11am coffee with [[Ada]]", time: "10:00", minutes: 60 },
    { note: "- 11-1pm coffee with [[Ada]]", time: "11:00", minutes: 120 },
    { note: "- 9-10:30 coffee with [[Ada]]", time: "09:00", minutes: 90 },
    { note: "- 14 Uhr coffee with [[Ada]]", time: "14:00", minutes: null },
    { note: "- 14.30 Uhr coffee with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 14:30 - 2 coffees and a tea with [[Ada]]", time: "14:30", minutes: null },
    { note: "- 25:00 coffee with [[Ada]]", time: null, minutes: null },
    { note: "- 14:75 coffee with [[Ada]]", time: null, minutes: null },
    { note: "- 3 coffee cups with [[Ada]]", time: null, minutes: null },
    { note: "- 2.5 coffee cups with [[Ada]]", time: null, minutes: null },
    { note: "- coffee at 14:30 with [[Ada]]", time: null, minutes: null },
    { note: "14:30 coffee with [[Ada]]. Fine.", time: "14:30", minutes: null },
    { note: "## 14:30 coffee with [[Ada]]", time: "14:30", minutes: null },
  ])("$note", ({ note, time, minutes }) => {
    const [entry] = entriesOf(note);
    expect(entry).toMatchObject({ time, minutes, channel: "coffee", counted: true });
  });

  it("is the first sentence's alone", () => {
    expect(entriesOf("14:30 coffee with [[Ada]]. Called [[Bo]].").map(({ time }) => time)).toEqual(["14:30", null]);
  });
});

describe("how long it took", () => {
  it.each([
    { note: "- coffee with [[Ada]] (45 min)", minutes: 45 },
    { note: "- coffee with [[Ada]] (45m)", minutes: 45 },
    { note: "- coffee with [[Ada]] (1 hour)", minutes: 60 },
    { note: "- coffee with [[Ada]] (1.5 h)", minutes: 90 },
    { note: "- coffee with [[Ada]] (1 h 30 min)", minutes: 90 },
    { note: "- coffee with [[Ada]], 1h30", minutes: 90 },
    { note: "- coffee with [[Ada]] [duration:: 45m]", minutes: 45 },
    { note: "- coffee with [[Ada]] [duration:: 1:30]", minutes: 90 },
    { note: "- coffee with [[Ada]] (45 min) [duration:: 50m]", minutes: 50 },
    { note: "- 14:30-15:00 coffee with [[Ada]] (45 min)", minutes: 30 },
    { note: "- coffee with [[Ada]] (her place)", minutes: null },
    { note: "- coffee with [[Ada]] (2 of 3)", minutes: null },
    { note: "- coffee with [[Ada]] (45)", minutes: null },
    { note: "- coffee with [[Ada]] (0 min)", minutes: null },
    { note: "- coffee with [[Ada]] [duration:: a while]", minutes: null },
    { note: "- coffee with [[Ada]], 45 min late", minutes: null },
    { note: "- coffee with [[Ada]], 0h00", minutes: null },
    { note: "- coffee with [[Ada]] in [[Some note (45 min)]] `1h30`", minutes: null },
  ])("$note", ({ note, minutes }) => {
    expect(entriesOf(note)[0]).toMatchObject({ minutes });
  });
});

describe("the day", () => {
  it.each([
    { says: "the note's", note: "- coffee with [[Ada]]", date: "2026-11-23" },
    { says: "a leading ISO date", note: "- 2026-11-20 coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading ISO date with a colon", note: "- 2026-11-20: coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading ISO date and a time", note: "- 2026-11-20 14:30 coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading ISO date and a time with T between", note: "- 2026-11-20T14:30 coffee with [[Ada]]", date: "2026-11-20" },
    { says: "not a leading date with a time that does not exist", note: "- 2026-11-20T25:00 coffee with [[Ada]]", date: "2026-11-23" },
    { says: "a leading time and an ISO date", note: "- 14:30 2026-11-20 coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading link to a day", note: "- [[2026-11-20]] coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading link to a day in a folder, bold", note: "- **[[Daily/2026-11-20|Friday]]** — coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a leading Markdown link to a day", note: "- [Friday](Daily/2026-11-20.md) coffee with [[Ada]]", date: "2026-11-20" },
    { says: "a field", note: "- coffee with [[Ada]] [date:: 2026-11-20]", date: "2026-11-20" },
    { says: "a field with a link", note: "- coffee with [[Ada]] [date:: [[2026-11-20]]]", date: "2026-11-20" },
    { says: "a field with a Markdown link", note: "- coffee with [[Ada]] (date:: [day](2026-11-20.md))", date: "2026-11-20" },
    { says: "a field with a datetime", note: "- coffee with [[Ada]] [date:: 2026-11-20T14:30]", date: "2026-11-20" },
    { says: "a field before everything else", note: "- [x] 2026-11-19 coffee with [[Ada]] [date:: 2026-11-20] ✅ 2026-11-18", date: "2026-11-20" },
    { says: "not a day in the middle", note: "- coffee with [[Ada]] on 2026-11-20", date: "2026-11-23" },
    { says: "not a day that does not exist", note: "- 2026-02-30 coffee with [[Ada]] [date:: 2026-02-31]", date: "2026-11-23" },
    { says: "not the first part of a longer number", note: "- 2026-11-20-7 coffee with [[Ada]]", date: "2026-11-23" },
    { says: "of a ticked task the day it was ticked", note: "- [x] coffee with [[Ada]] ✅ 2026-11-22", date: "2026-11-22" },
    { says: "of a ticked task no day that is struck, in code, in a comment or in a link", note: "- [x] coffee with [[Ada]] about [[Notes|✅ 2026-11-03]] ✅ 2026-11-09 ~~✅ 2026-11-01~~ %%✅ 2026-11-02%% `✅ 2026-02-30`", date: "2026-11-09" },
  { says: "of a ticked task the completion", note: "- [x] coffee with [[Ada]] [completion:: 2026-11-22]", date: "2026-11-22" },
    { says: "of a ticked task not its due day", note: "- [x] coffee with [[Ada]] 📅 2026-11-30", date: "2026-11-23" },
    { says: "of a ticked task the note's, where the tick's day is none", note: "- [x] coffee with [[Ada]] ✅ 2026-02-30", date: "2026-11-23" },
    { says: "no tick without a task", note: "- coffee with [[Ada]] ✅ 2026-11-22", date: "2026-11-23" },
    { says: "of an open task its due day", note: "- [ ] coffee with [[Ada]] 📅 2026-12-01", date: "2026-12-01" },
    { says: "of an open task the field due", note: "- [/] coffee with [[Ada]] [due:: 2026-12-01]", date: "2026-12-01" },
    { says: "of an open task the words due", note: "- [ ] coffee with [[Ada]] (due: 2026-12-01)", date: "2026-12-01" },
    { says: "of an open task the day it is scheduled for", note: "- [ ] coffee with [[Ada]] [scheduled:: 2026-12-01]", date: "2026-12-01" },
    { says: "of a cancelled task the note's", note: "- [-] coffee with [[Ada]] 📅 2026-12-01", date: "2026-11-23" },
  ])("$says", ({ note, date }) => {
    expect(entriesOf(note)[0]).toMatchObject({ date, channel: "coffee" });
  });

  it("may be a link in the vault's own format", () => {
    const dateOfLink = (target: string) => (target === "20 Nov 2026" ? day("2026-11-20") : null);
    const options = { vocabulary: vocabulary(), isPerson, date: NOTE_DAY, dateOfLink };
    const note = "- [[20 Nov 2026]] coffee with [[Ada]]\n- coffee with [[Bo]] [date:: [[20 Nov 2026]]]";
    expect(readDailyNote(note, options).entries.map(({ date }) => date)).toEqual(["2026-11-20", "2026-11-20"]);
  });
});

describe("who reached out", () => {
  it.each([
    { note: "- → [[Ada]] email", direction: "out" },
    { note: "- email -> [[Ada]]", direction: "out" },
    { note: "- ← [[Ada]] email", direction: "in" },
    { note: "- email <- [[Ada]]", direction: "in" },
    { note: "- 14:30 -> [[Ada]] email", direction: "out" },
    { note: "- email with [[Ada]] → [[Bo]]", direction: "unknown" },
    { note: "- [[Ada]] called me", direction: "in" },
    { note: "- [[Ada]] emailed me the plan", direction: "in" },
    { note: "- **[[Ada]]** texted me", direction: "in" },
    { note: "- [[Ada]] invited me to lunch", direction: "in" },
    { note: "- email from [[Ada]]", direction: "in" },
    { note: "- a message from [[Ada]]", direction: "in" },
    { note: "- text from [[Ada]]", direction: "in" },
    { note: "- letter from [[Ada]]", direction: "in" },
    { note: "- call from [[Ada]]", direction: "in" },
    { note: "- heard from [[Ada]]", direction: "in" },
    { note: "- emailed [[Ada]]", direction: "unknown" },
    { note: "- [[Ada]] called", direction: "unknown" },
    { note: "- call with [[Ada]]: she heard from home", direction: "unknown" },
    { note: "- emailed [[Ada]] [direction:: out]", direction: "out" },
    { note: "- -> email [[Ada]] [direction:: in]", direction: "in" },
    { note: "- -> email [[Ada]] [direction:: unknown]", direction: "unknown" },
    { note: "- -> email [[Ada]] [direction:: sideways]", direction: "out" },
  ])("$note", ({ note, direction }) => {
    expect(entriesOf(note)[0]).toMatchObject({ direction });
  });
});

describe("the summary", () => {
  it.each([
    { says: "is the text without marker and time", note: "- 14:30 coffee with [[Ada]]: the engine", summary: "coffee with [[Ada]]: the engine" },
    { says: "keeps emphasis that is not the time's", note: "- **Coffee** with [[Ada]]", summary: "**Coffee** with [[Ada]]" },
    { says: "leaves bold times out whole", note: "- **14:30** coffee with [[Ada]]", summary: "coffee with [[Ada]]" },
    { says: "keeps emphasis behind a time", note: "- 14:30 **Coffee** with [[Ada]]: x", summary: "**Coffee** with [[Ada]]: x" },
    { says: "keeps emphasis behind a time and its colon", note: "- 14:30: *[[Ada]]*: tea", summary: "*[[Ada]]*: tea" },
    { says: "keeps emphasis behind a bold time and dash", note: "- **14:30** - **Coffee** with [[Ada]]", summary: "**Coffee** with [[Ada]]" },
    { says: "keeps emphasis behind a bold time with its colon", note: "- __14:30:__ _coffee_ with [[Ada]]", summary: "_coffee_ with [[Ada]]" },
    { says: "keeps emphasis behind a range of bold times", note: "- **14:30** - 15:00 **Coffee** with [[Ada]]", summary: "**Coffee** with [[Ada]]" },
    { says: "keeps emphasis behind a day", note: "- 2026-11-20 _quick_ call with [[Ada]]", summary: "_quick_ call with [[Ada]]" },
    { says: "keeps emphasis behind a time and a bold day", note: "- 14:30 **[[2026-11-20]]** ==call== with [[Ada]]", summary: "==call== with [[Ada]]" },
    { says: "keeps emphasis right behind a link to a day", note: "- [[2026-11-20]]:*call* with [[Ada]]", summary: "*call* with [[Ada]]" },
    { says: "keeps a highlight behind a time", note: "- 9:00 ==call== with [[Ada]]", summary: "==call== with [[Ada]]" },
    { says: "keeps what is bold with its time, without the time", note: "- **14:30 Coffee** with [[Ada]]", summary: "**Coffee** with [[Ada]]" },
    { says: "keeps what is in italics with its bold time, without the time", note: "- ***14:30** coffee* with [[Ada]]", summary: "*coffee* with [[Ada]]" },
    { says: "keeps emphasis within what is bold with its time", note: "- **14:30 *Coffee*** with [[Ada]]", summary: "***Coffee*** with [[Ada]]" },
    { says: "keeps no sign before a time that closes nowhere", note: "- *14:30 coffee with [[Ada]]", summary: "coffee with [[Ada]]" },
    { says: "keeps no loose sign behind a time", note: "- 14:30 * coffee with [[Ada]]", summary: "coffee with [[Ada]]" },
    { says: "leaves out the checkbox", note: "- [x] coffee with [[Ada]]", summary: "coffee with [[Ada]]" },
    { says: "leaves out fields", note: "- coffee [via:: x] with [[Ada]] (duration:: 5m) today", summary: "coffee with [[Ada]] today" },
    { says: "leaves out a field with a link in it", note: "- coffee with [[Ada]] [date:: [[2026-11-20]]]", summary: "coffee with [[Ada]]" },
    { says: "leaves out dates and signs of tasks", note: "- [x] coffee with [[Ada]] ⏫ 📅 2026-11-20 ➕ 2026-11-01 ✅ 2026-11-21", summary: "coffee with [[Ada]]" },
    { says: "leaves out the block id", note: "- coffee with [[Ada]] ^a1-b", summary: "coffee with [[Ada]]" },
    { says: "leaves out a leading day", note: "- [[2026-11-20]]: coffee with [[Ada]]", summary: "coffee with [[Ada]]" },
    { says: "is one line, however many the item has", note: "- coffee with [[Ada]]\n  and   more", summary: "coffee with [[Ada]] and more" },
    { says: "has a line for each detail", note: "- coffee with [[Ada]]\n  - one ^id\n    - two\n      of it\n  - [ ] three", summary: "coffee with [[Ada]]\none\ntwo\nof it\n[ ] three" },
    { says: "leaves out entries below", note: "- coffee with [[Ada]]\n  - one\n  - called [[Bo]]\n    - two", summary: "coffee with [[Ada]]\none" },
    { says: "of a heading has its section", note: "## Call with [[Ada]]\n\nFine. Lunch with [[Bo]]. Good.\n\n- more\n### Sub\n", summary: "Call with [[Ada]]\nFine.\nGood.\nmore\nSub" },
    { says: "of a sentence keeps the emphasis that is its own", note: "**Well.** **Coffee** with [[Ada]]. *Good.*", summary: "**Coffee** with [[Ada]]." },
    { says: "of a sentence is the sentence", note: "Well. Coffee with [[Ada]].  Good.", summary: "Coffee with [[Ada]]." },
  ])("$says", ({ note, summary }) => {
    const entry = entriesOf(note).find(({ participants }) => participants.includes("Ada"));
    expect(entry?.summary).toBe(summary);
  });
});

describe("what was asked", () => {
  const asked = (note: string): readonly string[] => readDailyNote(note, { vocabulary: vocabulary(), isPerson, date: NOTE_DAY }).asked;

  it("is every link in text that is read, once", () => {
    const note = "- [[Ada]] and [[Nobody#x|y]], [[Ada]]\n- coffee with [[Bo]]\n  - [[Sam]]\n\n`[[Code]]` ![[Embed]] [[#Own heading]]\n\n> [[Quoted]]\n";
    expect([...asked(note)].sort()).toEqual(["Ada", "Bo", "Nobody", "Sam"]);
  });

  it("is nothing in a note without links", () => {
    expect(asked("- coffee with Ada\n")).toEqual([]);
  });

  it("is asked of the caller once for each target", () => {
    const calls: string[] = [];
    const counting = (target: string) => calls.push(target) > 0;
    readDailyNote("- [[Ada]] [[Ada]]\n- [[Ada]]\n  - [[Ada]]", { vocabulary: vocabulary(), isPerson: counting, date: NOTE_DAY });
    expect(calls).toEqual(["Ada"]);
  });
});
