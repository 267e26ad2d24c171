import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnchoredSchedule } from "../../../src/core/cadence/anchor";
import { anchor, anchorProblem } from "../../../src/core/cadence/anchor";
import type { Schedule } from "../../../src/core/cadence/cadence";
import { occurrenceOnOrAfter, occurrenceOnOrBefore, occurrences } from "../../../src/core/cadence/occurrences";
import { readRule } from "../../../src/core/cadence/read-rule";
import type { CivilDate } from "../../../src/core/civil-date";
import { addDays, civilDate, daysBetween, fieldsOf, weekdayOf } from "../../../src/core/civil-date";
import { cadenceOf, someDay, someRule, someScheduleInWords } from "./arbitraries";
import { day } from "./days";
import { naiveDays } from "./naive-rule";

function anchored(schedule: Schedule, met: CivilDate | null = null): AnchoredSchedule {
  const anchoring = anchor(schedule, met);
  if (anchoring.kind === "unanchored") throw new Error(anchoring.message);
  return anchoring.schedule;
}

function scheduleOf(text: string, met: string | null = null): AnchoredSchedule {
  const cadence = cadenceOf(text);
  if (cadence.kind === "rhythm") throw new Error(`"${text}" is a rhythm.`);
  return anchored(cadence, met === null ? null : day(met));
}

const first = (schedule: AnchoredSchedule, from: string, many: number) => {
  const found: CivilDate[] = [];
  for (let date = occurrenceOnOrAfter(schedule, day(from)); date !== null && found.length < many;) {
    found.push(date);
    date = occurrenceOnOrAfter(schedule, addDays(date, 1));
  }
  return found;
};

describe("the days of a schedule in words", () => {
  it.each([
    { says: "every weekday", from: "2026-11-26", days: ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"] },
    { says: "every week on Tuesday and Thursday", from: "2026-11-23", days: ["2026-11-24", "2026-11-26", "2026-12-01"] },
    { says: "every month on the 1st", from: "2026-11-23", days: ["2026-12-01", "2027-01-01", "2027-02-01"] },
    { says: "every month on the 31st", from: "2026-11-23",
      days: ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"] },
    { says: "every month on the 30th", from: "2028-01-31", days: ["2028-02-29", "2028-03-30", "2028-04-30"] },
    { says: "every month on the 29th", from: "2027-01-30", days: ["2027-02-28", "2027-03-29"] },
    { says: "every month on the last day", from: "2027-02-01", days: ["2027-02-28", "2027-03-31", "2027-04-30"] },
    { says: "every month on the 1st and 15th", from: "2026-11-23", days: ["2026-12-01", "2026-12-15", "2027-01-01"] },
    { says: "every month on the 15th and 31st", from: "2027-02-01", days: ["2027-02-15", "2027-02-28", "2027-03-15",
      "2027-03-31"] },
    { says: "every month on the 28th and 31st", from: "2027-02-01", days: ["2027-02-28", "2027-03-28", "2027-03-31"] },
    { says: "every month on the last Friday", from: "2026-11-23", days: ["2026-11-27", "2026-12-25", "2027-01-29"] },
    { says: "every month on the first and third Monday", from: "2026-11-23", days: ["2026-12-07", "2026-12-21",
      "2027-01-04"] },
    { says: "every year on 29 February", from: "2026-11-23", days: ["2027-02-28", "2028-02-29", "2029-02-28"] },
    { says: "every year on the last Friday of November", from: "2026-11-28", days: ["2027-11-26", "2028-11-24"] },
    { says: "every year on the last day of February", from: "2027-01-01", days: ["2027-02-28", "2028-02-29"] },
    { says: "every 3 months from 2026-12-31", from: "2026-01-01", days: ["2026-12-31", "2027-03-31", "2027-06-30",
      "2027-09-30"] },
    { says: "every month from 2027-01-31", from: "2026-01-01", days: ["2027-01-31", "2027-02-28", "2027-03-31"] },
    { says: "every year from 2024-02-29", from: "2024-01-01", days: ["2024-02-29", "2025-02-28", "2026-02-28"] },
    { says: "every 10 days from 2026-12-01", from: "2026-12-02", days: ["2026-12-11", "2026-12-21", "2026-12-31"] },
    { says: "every 2 weeks from 2026-12-01", from: "2026-12-02", days: ["2026-12-15", "2026-12-29", "2027-01-12"] },
    { says: "every 2 weeks on Friday from 2026-12-01", from: "2026-11-01", days: ["2026-12-04", "2026-12-18",
      "2027-01-01"] },
    { says: "every 2 weeks on Monday and Friday from 2026-12-01", from: "2026-11-01",
      days: ["2026-12-04", "2026-12-14", "2026-12-18", "2026-12-28"] },
  ])("$says", ({ says, from, days }) => {
    expect(first(scheduleOf(says), from, days.length)).toEqual(days);
  });
});

describe("the days of a recurrence rule", () => {
  it.each([
    { says: "a raw 31st skips shorter months", rule: "FREQ=MONTHLY;BYMONTHDAY=31", from: "2027-01-01",
      days: ["2027-01-31", "2027-03-31", "2027-05-31"] },
    { says: "a raw 29 February waits for leap years", rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", from: "2027-01-01",
      days: ["2028-02-29", "2032-02-29"] },
    { says: "a 29 February waits eight years over 2100", rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", from: "2096-03-01",
      days: ["2104-02-29"] },
    { says: "a start on the 31st skips shorter months too", rule: "DTSTART:20270131;FREQ=MONTHLY", from: "2027-01-01",
      days: ["2027-01-31", "2027-03-31", "2027-05-31"] },
    { says: "a start with a VALUE is kept", rule: "DTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;INTERVAL=2",
      from: "2026-01-01",
      days: ["2027-01-04", "2027-01-18", "2027-02-01"] },
    { says: "a yearly rule without a day takes that of its start", rule: "DTSTART:20200608\nRRULE:FREQ=YEARLY",
      from: "2026-11-23",
      days: ["2027-06-08", "2028-06-08"] },
    { says: "a yearly rule with months takes the day of its start", rule: "DTSTART:20200608;FREQ=YEARLY;BYMONTH=3,9",
      from: "2026-11-23", days: ["2027-03-08", "2027-09-08", "2028-03-08"] },
    { says: "a yearly rule with week numbers takes the weekday of its start",
      rule: "DTSTART:20200608;FREQ=YEARLY;BYWEEKNO=20",
      from: "2026-11-23", days: ["2027-05-17", "2028-05-15"] },
    { says: "Friday the 13th", rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", from: "2026-11-01",
      days: ["2026-11-13", "2027-08-13", "2028-10-13"] },
    { says: "the 20th Monday of the year", rule: "FREQ=YEARLY;BYDAY=20MO", from: "2026-11-23", days: ["2027-05-17",
      "2028-05-15"] },
    { says: "each Monday and the first Friday", rule: "FREQ=MONTHLY;BYDAY=MO,1FR", from: "2026-12-01",
      days: ["2026-12-04", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-01", "2027-01-04"] },
    { says: "the last working day of the month", rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      from: "2027-01-01",
      days: ["2027-01-29", "2027-02-26", "2027-03-31"] },
    { says: "the first and the last of one day are one", rule: "FREQ=MONTHLY;BYMONTHDAY=5;BYSETPOS=1,-1",
      from: "2027-01-01",
      days: ["2027-01-05", "2027-02-05"] },
    { says: "the 100th and the last day of the year", rule: "FREQ=YEARLY;BYYEARDAY=100,-1", from: "2027-12-01",
      days: ["2027-12-31", "2028-04-09", "2028-12-31"] },
    { says: "the 366th day exists in leap years", rule: "FREQ=YEARLY;BYYEARDAY=366", from: "2026-01-01",
      days: ["2028-12-31", "2032-12-31"] },
    { says: "the 366th day from the end is 1 January of leap years", rule: "FREQ=YEARLY;BYYEARDAY=-366",
      from: "2026-01-01",
      days: ["2028-01-01", "2032-01-01"] },
    { says: "week 53 does not begin with the Saturday of week 52", rule: "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA",
      from: "2021-12-01",
      days: ["2027-01-02", "2033-01-01"] },
    { says: "week numbers and days of the year restrict each other", rule: "FREQ=YEARLY;BYWEEKNO=1;BYYEARDAY=1,2,3",
      from: "2026-01-01", days: ["2026-01-01", "2026-01-02", "2026-01-03", "2028-01-03", "2029-01-01"] },
    { says: "a start may be as old as dates go", rule: "DTSTART:00010101;FREQ=WEEKLY;INTERVAL=2", from: "2026-11-23",
      days: ["2026-11-23", "2026-12-07"] },
    { says: "COUNT includes the start", rule: "DTSTART:20261201;FREQ=WEEKLY;COUNT=3", from: "2026-01-01",
      days: ["2026-12-01", "2026-12-08", "2026-12-15"] },
    { says: "COUNT counts from an old start", rule: "DTSTART:20200101;FREQ=DAILY;INTERVAL=2;COUNT=1260",
      from: "2026-11-20",
      days: ["2026-11-21", "2026-11-23"] },
    { says: "COUNT does not count days that do not exist", rule: "DTSTART:20270131;FREQ=MONTHLY;COUNT=3",
      from: "2027-01-01",
      days: ["2027-01-31", "2027-03-31", "2027-05-31"] },
    { says: "COUNT counts no day before the start", rule: "DTSTART:20261202;FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3",
      from: "2026-01-01",
      days: ["2026-12-03", "2026-12-07", "2026-12-10"] },
    { says: "UNTIL is inclusive", rule: "DTSTART:20261201;FREQ=WEEKLY;UNTIL=20261215", from: "2026-01-01",
      days: ["2026-12-01", "2026-12-08", "2026-12-15"] },
    { says: "weeks are counted from WKST", rule: "DTSTART:19970805;FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      from: "1997-01-01", days: ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"] },
    { says: "weeks that start on Sunday", rule: "DTSTART:19970805;FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      from: "1997-01-01", days: ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"] },
  ])("$says", ({ rule, from, days }) => {
    expect(first(scheduleOf(rule), from, days.length)).toEqual(days);
  });

  it("ends with its last occurrence", () => {
    expect(first(scheduleOf("DTSTART:20261201;FREQ=WEEKLY;COUNT=3"), "2026-01-01", 9)).toHaveLength(3);
    expect(first(scheduleOf("DTSTART:20261201;FREQ=DAILY;UNTIL=20261202T235959Z"), "2026-01-01", 9)).toHaveLength(2);
  });

  it("is not asked for years that no date can name", () => {
    const daily = scheduleOf("DTSTART:20200101;FREQ=YEARLY;INTERVAL=100;COUNT=999999");
    expect(occurrenceOnOrAfter(daily, day("9950-01-01"))).toBeNull();
    expect(occurrenceOnOrBefore(daily, day("9999-12-31"))).toBe("9920-01-01");
    expect(occurrenceOnOrAfter(scheduleOf("every month on the 1st"), day("9999-12-02"))).toBeNull();
    expect(occurrenceOnOrBefore(scheduleOf("every year on 1 June"), day("0001-05-31"))).toBeNull();
    expect(occurrenceOnOrAfter(scheduleOf("every year on 1 June"), day("0001-05-31"))).toBe("0001-06-01");
  });
});

describe("asking a schedule", () => {
  const mondays = scheduleOf("DTSTART:20261207;FREQ=WEEKLY;COUNT=3");

  it.each([
    { says: "both ends belong to the range", from: "2026-12-07", to: "2026-12-14", days: ["2026-12-07", "2026-12-14"] },
    { says: "nothing lies before the start", from: "2026-01-01", to: "2026-12-13", days: ["2026-12-07"] },
    { says: "nothing lies after the end", from: "2026-12-15", to: "2030-01-01", days: ["2026-12-21"] },
    { says: "a range that ends before it begins is empty", from: "2026-12-21", to: "2026-12-07", days: [] },
    { says: "a range may cross years", from: "2026-12-20", to: "2027-02-01", days: ["2026-12-21"] },
  ])("$says", ({ from, to, days }) => {
    expect(occurrences(mondays, day(from), day(to))).toEqual(days);
  });

  it.each([
    { says: "on the day itself", on: "2026-12-14", after: "2026-12-14", before: "2026-12-14" },
    { says: "between two", on: "2026-12-16", after: "2026-12-21", before: "2026-12-14" },
    { says: "before the first", on: "2026-12-06", after: "2026-12-07", before: null },
    { says: "after the last", on: "2027-06-06", after: null, before: "2026-12-21" },
  ])("the nearest occurrences $says", ({ on, after, before }) => {
    expect(occurrenceOnOrAfter(mondays, day(on))).toBe(after);
    expect(occurrenceOnOrBefore(mondays, day(on))).toBe(before);
  });
});

describe("the anchor of a schedule", () => {
  it.each([
    { says: "every 2 months on the 1st", met: "2026-10-20", days: ["2026-12-01", "2027-02-01"] },
    { says: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", met: "2026-10-21", days: ["2026-10-22", "2026-11-02", "2026-11-05"] },
    { says: "FREQ=WEEKLY;BYDAY=MO;COUNT=2", met: "2026-10-21", days: ["2026-10-26", "2026-11-02"] },
    { says: "FREQ=MONTHLY;UNTIL=20270101", met: "2026-10-21", days: ["2026-10-21", "2026-11-21", "2026-12-21"] },
    { says: "every month on the 1st", met: "2026-10-20", days: ["2026-01-01", "2026-02-01"] },
  ])("$says, met on $met", ({ says, met, days }) => {
    expect(first(scheduleOf(says, met), "2026-01-01", days.length)).toEqual(days);
  });

  it("is the rule's own start before the day they met", () => {
    expect(first(scheduleOf("DTSTART:20261201;FREQ=WEEKLY;INTERVAL=2", "2020-01-01"), "2026-01-01", 2))
      .toEqual(["2026-12-01", "2026-12-15"]);
  });

  it.each([
    { says: "every 2 months on the 1st", starts: '"every 2 months" is counted from a first day' },
    { says: "FREQ=WEEKLY;BYDAY=MO;COUNT=10", starts: "This ends after 10 times, and nothing says when it begins." },
  ])("is a problem where $says has none", ({ says, starts }) => {
    const cadence = cadenceOf(says);
    expect(anchorProblem(cadence, null)).toContain(starts);
    expect(anchorProblem(cadence, null)).toContain("DTSTART");
    expect(anchorProblem(cadence, day("2026-10-20"))).toBeNull();
    expect(cadence.kind === "schedule" && anchor(cadence, null).kind).toBe("unanchored");
  });

  it.each([
    { says: "every other 29 February from an odd year", rule: "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", met: "2021-03-01" },
    { says: "such a rule, whenever it would end", rule: "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;UNTIL=20300101", met: "2021-03-01" },
    { says: "30 February, of which the day is that of the meeting", rule: "FREQ=YEARLY;BYMONTH=2;UNTIL=20300101", met: "2021-01-30" },
  ])("is a problem for $says", ({ rule, met }) => {
    expect(anchorProblem(cadenceOf(rule), day(met))).toContain("never falls on a day");
  });

  it.each([
    { says: "a rule that ended before they met", rule: "FREQ=YEARLY;UNTIL=20200101", met: "2021-03-01" },
    { says: "a rule that falls in eight years", rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", met: "2096-03-01" },
  ])("is none for $says", ({ rule, met }) => {
    expect(anchorProblem(cadenceOf(rule), day(met))).toBeNull();
  });

  it.each([
    "every 2 weeks", "every month on the 1st", "every 2 months from 2026-01-01", "FREQ=WEEKLY;UNTIL=20270101",
  ])("is no problem for %s", (says) => {
    expect(anchorProblem(cadenceOf(says), null)).toBeNull();
  });

  it("is kept apart for everybody who shares a schedule", () => {
    const cadence = cadenceOf("every 2 months on the 1st");
    if (cadence.kind === "rhythm") throw new Error("It is a schedule.");
    const dues = Array.from({ length: 1_200 }, (_, index) => addDays(day("2020-01-15"), index))
      .map((met) => occurrenceOnOrAfter(anchored(cadence, met), met));
    expect(dues[0]).toBe("2020-03-01");
    expect(dues[17]).toBe("2020-02-01");
    expect(occurrenceOnOrAfter(anchored(cadence, day("2020-01-15")), day("2020-01-15"))).toBe("2020-03-01");
  });
});

describe("every schedule", () => {
  it("falls on the days that a reading day by day allows", () => {
    fc.assert(fc.property(someRule, someDay, fc.integer({ min: 0, max: 12_000 }), (rule, start, distance) => {
      const reading = readRule(`DTSTART:${start};${rule}`);
      const from = addDays(start, distance);
      const to = addDays(from, 1_500);
      const expected = naiveDays(rule, start, from, to);
      if (reading.kind === "unreadable") {
        expect(reading.message).toContain("never falls on a day");
        expect(expected).toEqual([]);
      } else if (reading.cadence.kind === "schedule") {
        expect(occurrences(anchored(reading.cadence), from, to)).toEqual(expected);
      }
    }), { numRuns: 400 });
  });

  it("has the same days one by one as in a range", () => {
    fc.assert(fc.property(someScheduleInWords, someDay, someDay, (words, met, from) => {
      const schedule = scheduleOf(words, met);
      const days = first(schedule, from, 5);
      const last = days[days.length - 1];
      if (last === undefined) return;
      expect(occurrences(schedule, from, last)).toEqual(days);
      const backwards: CivilDate[] = [];
      for (let date = occurrenceOnOrBefore(schedule, last); date !== null && date >= from;) {
        backwards.unshift(date);
        date = occurrenceOnOrBefore(schedule, addDays(date, -1));
      }
      expect(backwards).toEqual(days);
    }));
  });

  it("ends after COUNT occurrences, and on UNTIL", () => {
    const end = day("2060-01-01");
    fc.assert(fc.property(someRule, someDay, fc.integer({ min: 1, max: 40 }), (rule, start, count) => {
      const whole = readRule(`DTSTART:${start};${rule}`);
      const counted = readRule(`DTSTART:${start};${rule};COUNT=${String(count)}`);
      if (whole.kind === "unreadable" || counted.kind === "unreadable") {
        expect(counted.kind).toBe(whole.kind);
        return;
      }
      if (whole.cadence.kind === "rhythm" || counted.cadence.kind === "rhythm") throw new Error("They have a start.");
      const days = occurrences(anchored(whole.cadence), start, end).slice(0, count);
      expect(occurrences(anchored(counted.cadence), start, end)).toEqual(days);
      const last = days[days.length - 1];
      if (last === undefined) return;
      const until = readRule(`DTSTART:${start};${rule};UNTIL=${last}`);
      if (until.kind === "unreadable" || until.cadence.kind === "rhythm") throw new Error("It is as readable as without.");
      expect(occurrences(anchored(until.cadence), start, end)).toEqual(days);
    }));
  });

  it.each([1, 2, 20, 52, 53, -1, -53])("has week %i as ISO 8601 numbers it", (number) => {
    const from = day("1950-01-01");
    const to = day("2110-12-31");
    const expected: CivilDate[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const { week, weeks } = isoWeek(date);
      if (week === number || week - weeks - 1 === number) expected.push(date);
    }
    const schedule = scheduleOf(`FREQ=YEARLY;BYWEEKNO=${String(number)};BYDAY=MO,TU,WE,TH,FR,SA,SU`);
    expect(occurrences(schedule, from, to)).toEqual(expected);
  });
});

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(date: CivilDate): { readonly week: number; readonly weeks: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = fieldsOf(thursday);
  const weekOf = (other: CivilDate) => Math.floor(daysBetween(civilDate(year, 1, 1) ?? other, other) / 7) + 1;
  const lastWeek = day(`${String(year)}-12-28`);
  return { week: weekOf(thursday), weeks: weekOf(addDays(lastWeek, 4 - weekdayOf(lastWeek))) };
}
