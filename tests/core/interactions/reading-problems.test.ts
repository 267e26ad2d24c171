import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/interactions/entry";
import { readDailyNote, readDatedNote, readPersonLog } from "../../../src/core/interactions/reading";
import { ownDay } from "../../../src/core/interactions/daily-note-path";
import type { DateOfLink } from "../../../src/core/interactions/written-date";
import { dateFormat } from "../../../src/cli/date-format.mjs";
import { day } from "../../support/day";
import { isPerson, NOTE_DAY, told, vocabulary } from "./read";

const options = { vocabulary: vocabulary(), isPerson };
const daily = (text: string): Reading => readDailyNote(text, { ...options, date: NOTE_DAY });
const log = (text: string): Reading => readPersonLog(`## Log\n${text}`, options);
const lines = ({ problems }: Pick<Reading, "problems">): readonly string[] => problems.map(({ line, message }) => `${String(line)}: ${message}`);

const DATES = dateFormat("en");
const NO_DAY = "its day cannot be read";
const A_DAY = "Write a day such as 2026-11-02.";

describe("a day that is none is a problem, and its entry does not count", () => {
  it.each([
    { says: "in a field", note: "- call with [[Ada]] [date:: 2026-02-30]", shows: "[date:: 2026-02-30]" },
    { says: "in a field that holds words", note: "- call with [[Ada]] (date:: next week)", shows: "(date:: next week)" },
    { says: "in a field that links to some note", note: "- call with [[Ada]] [date:: [[Spring]]]", shows: "[date:: [[Spring]]]" },
    { says: "in a field, though another place has a day", note: "- [x] 2026-11-20 call with [[Ada]] [date:: 2026-02-30] ✅ 2026-11-21", shows: "[date:: 2026-02-30]", date: "2026-11-21" },
    { says: "behind the tick of a task", note: "- [x] call with [[Ada]] ✅ 2026-02-31", shows: "✅ 2026-02-31" },
    { says: "behind the tick of a task that begins with a day", note: "- [x] 2026-11-20 call with [[Ada]] ✅ 2026-02-31", shows: "✅ 2026-02-31", date: "2026-11-20" },
    { says: "in the completion of a task", note: "- [x] call with [[Ada]] [completion:: 2026-13-01]", shows: "[completion:: 2026-13-01]" },
    { says: "for which an open task is due", note: "- [ ] call with [[Ada]] 📅 2026-02-30", shows: "📅 2026-02-30" },
    { says: "for which an open task is due, in a field", note: "- [/] call with [[Ada]] [due:: soon] [scheduled:: 2026-12-01]", shows: "[due:: soon]" },
    { says: "for which an open task is due, in words", note: "- [ ] call with [[Ada]] (due: 2026-02-30)", shows: "(due: 2026-02-30)" },
    { says: "at the start", note: "- 2026-02-30: call with [[Ada]]", shows: "2026-02-30" },
    { says: "at the start, in bold", note: "- **2026-02-30** call with [[Ada]]", shows: "2026-02-30" },
    { says: "at the start, behind a time", note: "- 14:30 2026-02-30 call with [[Ada]]", shows: "2026-02-30" },
    { says: "at the start, with a time", note: "- 2026-02-30T10:00 call with [[Ada]]", shows: "2026-02-30" },
    { says: "at the start, with a time that there is not", note: "- 2026-11-20T25:00 call with [[Ada]]", shows: "2026-11-20T25:00" },
    { says: "at the start, as a link", note: "- [[Daily/2026-02-30|then]] call with [[Ada]]", shows: "[[Daily/2026-02-30|then]]" },
    { says: "at the start of a sentence", note: "2026-02-30 call with [[Ada]].", shows: "2026-02-30" },
    { says: "at the start of a heading", note: "## 2026-02-30 Call with [[Ada]]", shows: "2026-02-30" },
    { says: "in a field, though it says that it was contact", note: "- call with [[Ada]] [contact:: yes] [date:: 2026-02-30]", shows: "[date:: 2026-02-30]" },
  ])("$says", ({ note, shows, date = "2026-11-23" }) => {
    const reading = daily(note);
    expect(reading.problems).toEqual([{ line: 1, property: null, message: `"${shows}" cannot be read. ${A_DAY}` }]);
    expect(reading.entries).toMatchObject([{ date, channel: "call", counted: false, why: NO_DAY }]);
  });

  it("unless it is marked as no contact anyway", () => {
    const { entries, problems } = daily("- call with [[Ada]] [contact:: no] [date:: 2026-02-30]");
    expect(entries).toMatchObject([{ counted: false, why: "marked as no contact" }]);
    expect(problems).toHaveLength(1);
  });

  describe("in the daily notes' own format, too, where it is meant for a day:", () => {
    const ownDays = (format: string): DateOfLink => (target, alike) => ownDay(target, { folder: "Daily", format, template: "" }, DATES, alike);
    it.each([
      { link: "31.02.2026", format: "D.MM.YYYY", isTold: true },
      { link: "1.13.2026", format: "D.MM.YYYY", isTold: true },
      { link: "Daily/99.99.2026", format: "D.MM.YYYY", isTold: true },
      { link: "30 Feb 2026", format: "D MMM YYYY", isTold: true },
      { link: "2026-02-30", format: "D MMM YYYY", isTold: true },
      { link: "November 31st, 2026", format: "MMMM Do, YYYY", isTold: true },
      { link: "Monday, February 30th, 2026", format: "dddd, MMMM Do, YYYY", isTold: true },
      { link: "2026-02-30 Monday", format: "YYYY-MM-DD dddd", isTold: true },
      { link: "2026-11-02 Tuesday", format: "YYYY-MM-DD dddd", isTold: true },
      { link: "20261345", format: "YYYYMMDD", isTold: true },
      { link: "2026-400", format: "YYYY-DDDD", isTold: true },
      { link: "2026-W60-Mon", format: "gggg-[W]ww-ddd", isTold: true },
      { link: "2026-02-30-Sunday", format: "YYYY/MM-MMMM/YYYY-MM-DD-dddd", isTold: true },
      { link: "Daily/2026/02-February/2026-02-30-Sunday", format: "YYYY/MM-MMMM/YYYY-MM-DD-dddd", isTold: true },
      { link: "2026/02/30", format: "YYYY/MM/DD", isTold: true },
      { link: "Daily/2026/02/30", format: "YYYY/MM/DD", isTold: true },
      { link: "31.02.2026", format: "D MMM YYYY", isTold: false },
      { link: "31.02.26", format: "D.MM.YYYY", isTold: false },
      { link: "2026-2-30", format: "D MMM YYYY", isTold: false },
      { link: "Route 66", format: "D.MM.YYYY", isTold: false },
      { link: "12345678", format: "YYYYMMDD", isTold: false },
      { link: "123456", format: "YYMMDD", isTold: false },
      { link: "2026-11", format: "YYYY-DDDD", isTold: false },
      { link: "2026-11-02 Standup", format: "YYYY-MM-DD dddd", isTold: false },
      { link: "Tools, Chapter 3rd, 2026", format: "dddd, MMMM Do, YYYY", isTold: false },
      { link: "Ada 2026", format: "MMMM YYYY", isTold: false },
      { link: "30", format: "YYYY/MM/DD", isTold: false },
    ])("$link by $format: $isTold", ({ link, format, isTold }) => {
      const dateOfLink = ownDays(format);
      const { entries, problems } = readDailyNote(`- [[${link}]] lunch with [[Ada]]`, { ...options, date: NOTE_DAY, dateOfLink });
      expect(problems.map(({ message }) => message)).toEqual(isTold ? [`"[[${link}]]" cannot be read. ${A_DAY}`] : []);
      expect(entries).toMatchObject([{ date: NOTE_DAY, why: isTold ? NO_DAY : null }]);
      expect(readPersonLog(`## Log\n- [[${link}]] call`, { ...options, dateOfLink })).toMatchObject({ entries: [], problems: { length: isTold ? 1 : 0 } });
    });

    it("asks for no day where a link holds no numbers", () => {
      const asked: string[] = [];
      const dateOfLink: DateOfLink = (target, alike) => (alike === true && asked.push(target), null);
      readDailyNote("- [[Ada]] call\n- [[Bo 2]] call with [[Ada]]\n- [[Room 1234]] call with [[Ada]]", { ...options, date: NOTE_DAY, dateOfLink });
      expect(asked).toEqual(["Room 1234"]);
    });
  });

  it.each([
    { says: "where a field with a day comes before it", note: "- 2026-02-30 call with [[Ada]] [date:: 2026-11-20]", date: "2026-11-20" },
    { says: "where a second field has a day", note: "- call with [[Ada]] [date:: soon] [date:: 2026-11-20]", date: "2026-11-20" },
    { says: "where a later tick has a day", note: "- [x] call with [[Ada]] ✅ 2026-02-30 ✅ 2026-11-20", date: "2026-11-20" },
    { says: "where the tick of a leading one has a day", note: "- [x] 2026-02-30 call with [[Ada]] ✅ 2026-11-20", date: "2026-11-20" },
  ])("but it counts $says", ({ note, date }) => {
    const { entries, problems } = daily(note);
    expect(entries).toMatchObject([{ date, counted: true }]);
    expect(problems).toHaveLength(1);
  });

  it("is told once however many entries it holds for, and none of them counts", () => {
    const { entries, problems } = daily("- 2026-02-30 Meeting: Q3\n  - [[Ada]]\n  - [[Bo]]\n  - 2026-11-20 [[Cy]]\n- call with [[Sam]]\n");
    expect(entries.map((entry) => `${entry.date} ${told(entry)}`)).toEqual([
      `2026-11-23 meeting with Ada: ${NO_DAY}`, `2026-11-23 meeting with Bo: ${NO_DAY}`, "2026-11-20 meeting with Cy", "2026-11-23 call with Sam",
    ]);
    expect(lines({ problems })).toEqual([`1: "2026-02-30" cannot be read. ${A_DAY}`]);
  });

  it("holds for the entries below one as its day would", () => {
    const { entries, problems } = daily("## 2026-02-30 Call with [[Ada]]\n- coffee with [[Bo]]\n- lunch with [[Cy]] [date:: 2026-11-20]\n");
    expect(entries.map(told)).toEqual([`call with Ada: ${NO_DAY}`, `coffee with Bo: ${NO_DAY}`, "meal with Cy"]);
    expect(problems).toHaveLength(1);
  });

  it("is told on its own line, whatever the line endings", () => {
    const note = "Some words.\n\n- [x] call\n  with [[Ada]]\n  [date:: soon]\n\nOne. Call with [[Bo]] [date:: never].\nTwo [date:: [[Ada]]].\n";
    for (const ending of ["\n", "\r\n", "\r"]) {
      expect(lines(daily(note.replace(/\n/g, ending)))).toEqual([
        `5: "[date:: soon]" cannot be read. ${A_DAY}`, `7: "[date:: never]" cannot be read. ${A_DAY}`, `8: "[date:: [[Ada]]]" cannot be read. ${A_DAY}`,
      ]);
    }
  });
});

describe("a field that cannot be read is a problem, and the entry is read without it", () => {
  it.each([
    { note: "- call with [[Ada]] [channel:: xyz]", message: '"[channel:: xyz]" cannot be read. Write a channel such as call, coffee or email.', reads: "call with Ada" },
    { note: "- [[Ada]] (via:: pigeon)", message: '"(via:: pigeon)" cannot be read. Write a channel such as call, coffee or email.', reads: "contact with Ada: no channel said" },
    { note: "- call with [[Ada]] [direction:: sideways]", message: '"[direction:: sideways]" cannot be read. Write out or in.', reads: "call with Ada" },
    { note: "- call with [[Ada]] [contact:: perhaps]", message: '"[contact:: perhaps]" cannot be read. Write yes or no.', reads: "call with Ada" },
    { note: "- call with [[Ada]] [duration:: long]", message: '"[duration:: long]" cannot be read. Write a length of time such as 45m or 1h30.', reads: "call with Ada" },
    { note: "- call about [[Ada]]'s talk [duration:: long]", message: '"[duration:: long]" cannot be read. Write a length of time such as 45m or 1h30.', reads: "call with nobody about Ada: only talked about" },
  ])("$note", ({ note, message, reads }) => {
    const { entries, problems } = daily(note);
    expect(problems).toEqual([{ line: 1, property: null, message }]);
    expect(entries.map(told)).toEqual([reads]);
  });

  it("is shown with its beginning only", () => {
    const [problem] = daily(`- call with [[Ada]] [channel:: ${"x".repeat(500)}]`).problems;
    expect(problem?.message).toMatch(/^"\[channel:: x{48}…" cannot be read\./);
  });

  it("each is told", () => {
    expect(daily("- call with [[Ada]] [channel:: x] [date:: y] [direction:: z] [duration:: w]\n- [[Bo]] [contact:: v]").problems).toHaveLength(5);
  });
});

describe("no problem is", () => {
  it.each([
    { says: "a day that names nobody", note: "- 2026-02-30 call\n- thinking of [[Some note]] [date:: never]" },
    { says: "a day in the middle of a sentence", note: "- call with [[Ada]] about 2026-02-30, or 2026-13-45" },
    { says: "a number that is longer than a day", note: "- 2026-02-30-7 call with [[Ada]]\n- 2026-02-301 call with [[Bo]]" },
    { says: "a time that there is not, alone", note: "- 25:00 call with [[Ada]]" },
    { says: "a day in code", note: "- `2026-02-30` call with [[Ada]] `[date:: soon]`" },
    { says: "a field that Marathon does not know", note: "- call with [[Ada]] [mood:: 2026-02-30]" },
    { says: "an empty field", note: "- call with [[Ada]] [date:: ] [channel::] (duration:: )" },
    { says: "through whom", note: "- call with [[Ada]] (via:: [[Bo]])" },
    { says: "an address", note: "- call with [[Ada]] [contact:: ada@example.org] [channel:: https://example.org/x]" },
    { says: "a phone number", note: "- call with [[Ada]] (contact:: +49 171 1234567) [contact:: 0171-1234]" },
    { says: "a channel that is linked", note: "- [[Ada]] [channel:: [[Coffee]]]" },
    { says: "a day in the daily notes' own format", note: "- call with [[Ada]] [date:: 20 Nov 2026]" },
    { says: "a time of day in a field", note: "- call with [[Ada]] [date:: 2026-11-20 9:30]" },
    { says: "a length in words", note: "- call with [[Ada]] [duration:: 1 hour, 30 minutes]" },
    { says: "a tick where there is no task", note: "- call with [[Ada]] ✅ 2026-02-30 [completion:: soon]" },
    { says: "the day for which a ticked task was due", note: "- [x] call with [[Ada]] 📅 2026-02-30" },
    { says: "a quotation", note: "> - 2026-02-30 call with [[Ada]] [date:: soon]" },
  ])("$says", ({ note }) => {
    const dateOfLink = (target: string) => (target === "20 Nov 2026" ? day("2026-11-20") : null);
    expect(readDailyNote(note, { ...options, date: NOTE_DAY, dateOfLink }).problems).toEqual([]);
  });

  it("anything in a log that begins with no day", () => {
    expect(log("- lunch on 2026-02-30 [date:: soon]\n- 12.345 steps\n\n2026-02-30 lunch\n").problems).toEqual([]);
    expect(readPersonLog("- 2026-02-30 lunch\n", options).problems).toEqual([]);
  });
});

describe("in a person's own log", () => {
  it.each([
    { says: "an item with a month that there is not", note: "- 2026-13-01 — lunch", shows: "2026-13-01" },
    { says: "a sub-heading with a day that there is not", note: "### 2026-02-30 | coffee", shows: "2026-02-30" },
    { says: "a link to a day that there is not", note: "- [[2026-02-30]] call", shows: "[[2026-02-30]]" },
  ])("$says is a problem, and no entry, for nothing says when", ({ note, shows }) => {
    expect(log(note)).toMatchObject({ entries: [], problems: [{ line: 2, property: null, message: `"${shows}" cannot be read. ${A_DAY}` }] });
  });

  it("the rest is read", () => {
    const { entries, problems } = log("- 2026-03-01 lunch [duration:: long]\n- 2026-13-01 lunch\n  - with [[Bo]]\n- 2026-03-02 call\n");
    expect(entries.map((entry) => `${entry.date} ${told(entry)}`)).toEqual(["2026-03-01 meal with nobody", "2026-03-02 call with nobody"]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("a dated note", () => {
  const PEOPLE = { people: ["[[Ada]]"] };
  const dated = (title: string, properties: Readonly<Record<string, unknown>>) => readDatedNote({ title, properties, ...options });

  it.each([
    { says: "with a date that there is not", title: "Plan", properties: { Date: "2026-02-30", ...PEOPLE }, property: "Date", shows: "Date: 2026-02-30" },
    { says: "with a date that is written another way", title: "Plan", properties: { date: "30/02/2026", ...PEOPLE }, property: "date", shows: "date: 30/02/2026" },
    { says: "with a date that there is not, in a linked note", title: "Plan", properties: { date: "[[2026-02-30]]", ...PEOPLE }, property: "date", shows: "date: [[2026-02-30]]" },
    { says: "with a date that there is not, in a link without quotes", title: "Plan", properties: { date: [["2026-02-30"]], ...PEOPLE }, property: "date", shows: 'date: [["2026-02-30"]]' },
  ])("$says is a problem of that property, and no entry", ({ title, properties, property, shows }) => {
    expect(dated(title, properties)).toEqual({ entries: [], problems: [{ line: null, property, message: `"${shows}" cannot be read. ${A_DAY}` }] });
  });

  it("with a list of dates is a problem of that property, and no entry", () => {
    const message = `"date" holds a list (["2026-11-10"]) where one value belongs. ${A_DAY}`;
    expect(dated("Plan", { date: ["2026-11-10"], attendees: ["[[Ada]]"] })).toEqual({ entries: [], problems: [{ line: null, property: "date", message }] });
    expect(dated("2026-11-02 Plan", { date: ["2026-11-10"], ...PEOPLE })).toMatchObject({ entries: [{ date: "2026-11-02", counted: false, why: NO_DAY }] });
  });

  it("whose name begins with a day that there is not is a problem", () => {
    const message = '"2026-02-30" cannot be read. Begin the file name with a day such as 2026-11-02, or add a date property.';
    expect(dated("2026-02-30 Plan", PEOPLE)).toEqual({ entries: [], problems: [{ line: null, property: null, message }] });
    expect(dated("2026-02-30 Plan", { ...PEOPLE, date: "2026-11-02" })).toMatchObject({ entries: [{ counted: true }], problems: [] });
  });

  it("whose name has a day and whose date is none does not count", () => {
    const { entries, problems } = dated("2026-11-02 Plan", { ...PEOPLE, date: "2026-02-30" });
    expect(entries).toMatchObject([{ date: "2026-11-02", counted: false, why: NO_DAY }]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    { says: "names nobody", title: "2026-02-30", properties: { date: "2026-02-30", people: ["[[Some note]]"] } },
    { says: "is a book", title: "Book", properties: { date: "2026-02-30", type: "book", ...PEOPLE } },
    { says: "says when in words", title: "Plan", properties: { date: "soon", ...PEOPLE } },
    { says: "says a year", title: "Plan", properties: { date: 1843, ...PEOPLE } },
    { says: "says when in a list of words", title: "Plan", properties: { date: ["soon"], ...PEOPLE } },
    { says: "has an empty list of dates", title: "Plan", properties: { date: [], ...PEOPLE } },
    { says: "has no date", title: "Plan", properties: { date: "", ...PEOPLE } },
  ])("that $says is no problem", ({ title, properties }) => {
    expect(dated(title, properties)).toEqual({ entries: [], problems: [] });
  });
});

describe("whatever is written", () => {
  const part = fc.constantFrom(
    "- ", "  - ", "- [x] ", "- [ ] ", "## ", "[[Ada]]", "[[Bo]] ", "call ", "Meeting: Q3", "2026-02-30 ", "[[2026-13-01]] ", "2026-11-20 ", "[date:: soon]", "[date:: 2026-11-20]",
    "[channel:: x] ", "[contact:: ", "[duration:: long]", "]", "✅ 2026-02-31 ", "📅 2026-02-31 ", ". ", ": ", "\n", "\n", "\n\n", "`", "14:30 ",
  );
  const note = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));

  it("a problem stands in the note, is told once, and needs an entry in a daily note", () => {
    fc.assert(fc.property(note, (text) => {
      const { entries, problems } = daily(text);
      const last = text.split("\n").length;
      for (const { line } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last);
      }
      expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length);
      if (problems.length > 0) expect(entries).not.toEqual([]);
      if (entries.some(({ why }) => why === NO_DAY)) expect(problems).not.toEqual([]);
    }), { numRuns: 1500 });
  });

  it("what cannot be read never makes anything else unread", () => {
    fc.assert(fc.property(note, (text) => {
      const bad = daily(`${text}\n\n# Other\n\n- 2026-02-30 call with [[Sam]] [date:: soon]\n`);
      expect(bad.entries.slice(0, -1)).toEqual(daily(`${text}\n\n# Other\n`).entries);
    }), { numRuns: 600 });
  });

  it("is read in time that grows with the text", () => {
    for (const unit of ["[date:: x] ", "2026-02-30 [[Ada]] [date:: x]. ", "[[Ada]] [date:: x]. ", "\n- 2026-02-30 [[Ada]] [channel:: y]", "✅ 2026-02-30 "]) {
      expect(daily(`- [x] call with [[Ada]] ${unit.repeat(200_000 / unit.length)}`).problems.length).toBeGreaterThan(0);
      daily(`Call with [[Ada]] ${unit.repeat(200_000 / unit.length)}`);
    }
  });
});
