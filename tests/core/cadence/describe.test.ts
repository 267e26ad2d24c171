import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCadence } from "../../../src/core/cadence/describe";
import { readCadence } from "../../../src/core/cadence/read-cadence";
import { readRule } from "../../../src/core/cadence/read-rule";
import { cadenceOf, someDay, someRhythm, someRule, someScheduleInWords } from "./arbitraries";

describe("a cadence in words", () => {
  it.each([
    { from: "1", words: "every day" },
    { from: "14", words: "every 14 days" },
    { from: "biweekly", words: "every 2 weeks" },
    { from: "quarterly", words: "every 3 months" },
    { from: "annually", words: "every year" },
    { from: "every other Friday", words: "every 2 weeks on Friday" },
    { from: "every 4 weeks on Sunday", words: "every 4 weeks on Sunday" },
    { from: "weekdays", words: "every weekday" },
    { from: "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", words: "every weekday" },
    { from: "every Thursday, Tuesday", words: "every week on Tuesday and Thursday" },
    { from: "every 2 weeks on mon, wed, fri", words: "every 2 weeks on Monday, Wednesday and Friday" },
    { from: "the 1st of the month", words: "every month on the 1st" },
    { from: "every month on the 22nd, 2nd, 3rd and 11th", words: "every month on the 2nd, 3rd, 11th and 22nd" },
    { from: "every month on the last day and 15th", words: "every month on the 15th and last day" },
    { from: "every month on the 31st and 1st", words: "every month on the 1st and 31st" },
    { from: "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", words: "every month on the 31st" },
    { from: "FREQ=MONTHLY;BYDAY=-1FR", words: "every month on the last Friday" },
    { from: "FREQ=MONTHLY;BYDAY=-1FR,1MO", words: "every month on the first Monday and last Friday" },
    { from: "every 1st of June", words: "every year on 1 June" },
    { from: "every 29 February", words: "every year on 29 February" },
    { from: "every 1st and 15th of June", words: "every year on the 1st and 15th of June" },
    { from: "every last day of February", words: "every year on the last day of February" },
    { from: "every last Friday of November", words: "every year on the last Friday of November" },
    { from: "every 3 months from 2026-12-31", words: "every 3 months on the 31st from 2026-12-31" },
    { from: "every 10 days from 2026-12-01", words: "every 10 days from 2026-12-01" },
    { from: "DTSTART:20261204;FREQ=WEEKLY", words: "every week on Friday from 2026-12-04" },
  ])("$from is $words", ({ from, words }) => {
    const cadence = cadenceOf(from);
    expect(describeCadence(cadence)).toBe(words);
    expect(cadenceOf(words)).toEqual(cadence);
  });

  it.each([
    { rule: "FREQ=WEEKLY;BYDAY=FR;COUNT=1;DTSTART:20261204", words: "every week on each Friday, from 2026-12-04, once" },
    { rule: "FREQ=DAILY;BYDAY=FR", words: "every week on each Friday, by the calendar" },
    { rule: "FREQ=DAILY;UNTIL=20271231", words: "every day, until 2027-12-31" },
    { rule: "FREQ=DAILY;BYMONTH=3", words: "every day in March, by the calendar" },
    { rule: "FREQ=WEEKLY;BYMONTH=3;BYDAY=MO,TU",
      words: "every week on each Monday and each Tuesday in March, by the calendar" },
    { rule: "FREQ=MONTHLY;BYDAY=FR", words: "every month on each Friday, by the calendar" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=31",
      words: "every month on the 31st of the month where there is one, by the calendar" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=-2", words: "every month on the 2nd last day of the month, by the calendar" },
    { rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      words: "every month on the 13th of the month on each Friday, by the calendar" },
    { rule: "FREQ=MONTHLY;BYDAY=5FR", words: "every month on the fifth Friday of the month, by the calendar" },
    { rule: "FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=1",
      words: "every month on the 1st of the month in March and June, by the calendar" },
    { rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      words: "every month on each Monday, each Tuesday, each Wednesday, each Thursday and each Friday, only the last of these days, by the calendar" },
    { rule: "FREQ=MONTHLY;BYDAY=1MO,2MO;BYSETPOS=2",
      words: "every month on the first Monday of the month and the second Monday of the month, only the 2nd of these days, by the calendar" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=2",
      words: "every month on the 1st and 2nd of the month, only the 2nd of these days, by the calendar" },
    { rule: "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=8",
      words: "every year on the 8th of the month in March and June, by the calendar" },
    { rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      words: "every year on the 29th of the month where there is one in February, by the calendar" },
    { rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=MO", words: "every year on each Monday in March, by the calendar" },
    { rule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,2;BYSETPOS=1",
      words: "every year on the 1st and 2nd of the month in March, only the 1st of these days, by the calendar" },
    { rule: "FREQ=YEARLY;BYDAY=20MO", words: "every year on the 20th Monday of the year, by the calendar" },
    { rule: "FREQ=YEARLY;BYYEARDAY=100,-1",
      words: "every year on the last day and day 100 of the year, by the calendar" },
    { rule: "FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO;WKST=SU",
      words: "every year on each Monday in the last week and week 20 of the year, weeks from Sunday, by the calendar" },
    { rule: "DTSTART:20261201;FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=10",
      words: "every 2 weeks on each Tuesday, weeks from Sunday, from 2026-12-01, 10 times" },
  ])("$rule gets a sentence of its own", ({ rule, words }) => {
    expect(describeCadence(cadenceOf(rule))).toBe(words);
    expect(readCadence(words, []).kind).toBe("unreadable");
  });
});

describe("every description", () => {
  it("of a rhythm reads back as that rhythm", () => {
    fc.assert(fc.property(someRhythm, (rhythm) => {
      expect(cadenceOf(describeCadence(rhythm))).toEqual(rhythm);
    }));
  });

  it("of a schedule in words reads back as that schedule", () => {
    fc.assert(fc.property(someScheduleInWords, (words) => {
      const cadence = cadenceOf(words);
      const described = describeCadence(cadence);
      expect(cadenceOf(described)).toEqual(cadence);
      expect(describeCadence(cadenceOf(described))).toBe(described);
    }), { numRuns: 500 });
  });

  it("of a rule reads back as that rule or as nothing at all", () => {
    const ends = fc.constantFrom("", "", ";COUNT=9", ";UNTIL=20991231");
    fc.assert(fc.property(someRule, fc.option(someDay), ends, (rule, start, end) => {
      const reading = readRule(`${start === null ? "" : `DTSTART:${start};`}${rule}${end}`);
      if (reading.kind === "unreadable") return;
      const again = readCadence(describeCadence(reading.cadence), []);
      if (again.kind !== "unreadable") expect(again).toEqual(reading);
    }), { numRuns: 1_000 });
  });
});
