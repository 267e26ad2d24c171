import fc from "fast-check";
import ICAL from "ical.js";
import { expect, describe, it } from "vitest";
import { anchor } from "../../../src/core/cadence/anchor";
import { nextDue } from "../../../src/core/cadence/next-due";
import { occurrenceOnOrAfter, occurrences } from "../../../src/core/cadence/occurrences";
import { readRule } from "../../../src/core/cadence/read-rule";
import { RRule } from "../../../src/core/cadence/recurrence-library";
import { addDays, type CivilDate, dayFromNumber, dayNumber, fieldsOf } from "../../../src/core/civil-date";
import { cases, LAW_TIMEOUT, runs } from "../../support/runs";
import { cadenceOf, monthlyPlaces, someDay, someInterval, someRule } from "./arbitraries";
import { day } from "./days";

/** How many occurrences of each rule are compared, and over how many days from its start. */
const MOST = 40;
const SPAN = 3_000;

/** Null where the rule falls on no day. */
function scheduleOf(rule: string, start: CivilDate) {
  const reading = readRule(`DTSTART:${start};${rule}`);
  if (reading.kind === "unreadable" || reading.cadence.kind === "rhythm") return null;
  const anchoring = anchor(reading.cadence, null);
  return anchoring.kind === "anchored" ? anchoring.schedule : null;
}

function ours(rule: string, start: CivilDate): readonly string[] {
  const schedule = scheduleOf(rule, start);
  return schedule === null ? [] : occurrences(schedule, start, addDays(start, SPAN)).slice(0, MOST);
}

/** ical.js walks from DTSTART on, and counts DTSTART as an occurrence even where the rule has none there. */
function theirs(rule: string, start: CivilDate): readonly string[] {
  const end = addDays(start, SPAN);
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const found: string[] = [];
  while (found.length < MOST) {
    // Null behind the last one, whatever its types say.
    const next: unknown = iterator.next();
    if (!(next instanceof ICAL.Time) || next.toString() > end) break;
    found.push(next.toString());
  }
  return found;
}

/**
 * What ical.js 2.2.1 does not do as RFC 5545 section 3.3.10 says. Each is pinned below with both answers, and is
 * held against the reading day by day (`naive-rule`) instead.
 */
const EXCEPTIONS: Readonly<Record<string, (has: (part: string) => boolean, rule: string, start: CivilDate) => boolean>> = {
  "YEARLY with BYMONTH goes on into the next month where one is short": (has, rule, start) =>
    has("FREQ=YEARLY") && has("BYMONTH=") && !has("BYDAY=")
    && (has("DAY=") ? /BYMONTHDAY=[^;]*(?:29|3[01])/.test(rule) : fieldsOf(start).day > 28),
  "BYMONTH does not limit MONTHLY": (has) => has("FREQ=MONTHLY") && has("BYMONTH="),
  "BYMONTHDAY and BYDAY are not both asked for": (has) => has("BYMONTHDAY=") && has("BYDAY="),
  "BYSETPOS is for the weekdays of a month alone": (has) =>
    has("BYSETPOS=") && (has("BYMONTHDAY=") || has("FREQ=YEARLY")),
  "BYSETPOS from the end does not reach the first day of a month": (_, rule) => /BYSETPOS=[^;]*-4/.test(rule),
  "BYMONTHDAY from the end is for MONTHLY alone": (has, rule) => !has("FREQ=MONTHLY") && /BYMONTHDAY=[^;]*-/.test(rule),
  "BYMONTHDAY of YEARLY is of the month of DTSTART alone": (has) =>
    has("FREQ=YEARLY") && has("BYMONTHDAY=") && !has("BYMONTH="),
  "a day that is named in two ways counts twice": (_, rule) => {
    const days = /BYYEARDAY=([^;]*)/.exec(rule)?.[1]?.split(",").map(Number) ?? [];
    const weekdays = /BYDAY=([^;]*)/.exec(rule)?.[1]?.split(",").map((item) => item.slice(-2)) ?? [];
    return new Set(weekdays).size < weekdays.length
      || days.some((one) => one < 0 && (days.includes(366 + one) || days.includes(367 + one)));
  },
};

function exceptionOf(rule: string, start: CivilDate): string | undefined {
  const has = (part: string) => rule.includes(part);
  return Object.entries(EXCEPTIONS).find(([, holds]) => holds(has, rule, start))?.[0];
}

const someEnd = fc.oneof(
  fc.constantFrom("", ""),
  fc.integer({ min: 1, max: 30 }).map((count) => `;COUNT=${String(count)}`),
  fc.integer({ min: 0, max: 2_000 }).map((length) => ({ length })),
);

describe("schedules fall on the days that a second library has", () => {
  it("whatever the rule", () => {
    const rules = fc.tuple(fc.oneof({ weight: 6, arbitrary: someRule }, { weight: 1, arbitrary: monthlyPlaces }), someDay, someEnd)
      .filter(([rule, start]) => exceptionOf(rule, start) === undefined);
    let compared = 0;
    fc.assert(fc.property(rules, ([rule, from, end]) => {
      const schedule = scheduleOf(rule, from);
      // RFC 5545 section 3.8.5.3 leaves open what a DTSTART means on which the rule does not fall: begin where it does.
      const start = schedule && occurrenceOnOrAfter(schedule, from);
      if (start === null) return;
      const ending = typeof end === "string" ? end : `;UNTIL=${addDays(start, end.length).replace(/-/g, "")}`;
      expect([rule, start, ours(rule + ending, start)]).toEqual([rule, start, theirs(rule + ending, start)]);
      compared++;
    }), { numRuns: cases(400, 8_000) });
    expect(compared).toBeGreaterThanOrEqual(cases(300, 5_000));
  }, LAW_TIMEOUT);

  it.each([
    { says: "a rule begins where it first falls, and not on any DTSTART", rule: "FREQ=DAILY;BYDAY=TU", start: "2032-02-19",
      mine: ["2032-02-24", "2032-03-02"], other: ["2032-02-19", "2032-02-24"], exception: undefined },
    { says: "a day that a month lacks is left out", rule: "FREQ=YEARLY;BYMONTH=1,2", start: "2011-01-29",
      mine: ["2011-01-29", "2012-01-29", "2012-02-29"], other: ["2011-01-29", "2011-03-01", "2012-01-29"],
      exception: "YEARLY with BYMONTH goes on into the next month where one is short" },
    { says: "a day that no April has is left out", rule: "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1,31", start: "1995-04-01",
      mine: ["1995-04-01", "1996-04-01"], other: ["1995-04-01", "1995-05-01"],
      exception: "YEARLY with BYMONTH goes on into the next month where one is short" },
    { says: "BYMONTH limits the months that INTERVAL counts", rule: "FREQ=MONTHLY;INTERVAL=3;BYMONTH=4,10,12",
      start: "2022-12-13", mine: ["2022-12-13", "2023-12-13"], other: ["2022-12-13", "2023-04-13"],
      exception: "BYMONTH does not limit MONTHLY" },
    { says: "BYDAY limits BYMONTHDAY: a 30th that is the fifth Wednesday", rule: "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30,3,17,9;BYDAY=SU,5WE",
      start: "2006-09-03", mine: ["2006-09-03", "2006-09-17", "2007-09-09", "2007-09-30", "2009-09-30"],
      other: ["2006-09-03", "2006-09-17", "2007-09-09", "2007-09-30", "2012-09-09"],
      exception: "BYMONTHDAY and BYDAY are not both asked for" },
    { says: "BYSETPOS chooses among the days of a month", rule: "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
      start: "2026-01-31", mine: ["2026-01-31", "2026-02-28", "2026-03-31"], other: ["2026-01-31", "2026-02-28", "2026-03-28"],
      exception: "BYSETPOS is for the weekdays of a month alone" },
    { says: "BYSETPOS chooses among the days of a year", rule: "FREQ=YEARLY;BYDAY=TU;BYSETPOS=1", start: "2026-01-06",
      mine: ["2026-01-06", "2027-01-05"], other: ["2026-01-06", "2026-01-13"],
      exception: "BYSETPOS is for the weekdays of a month alone" },
    { says: "the fourth last of four is the first", rule: "FREQ=MONTHLY;BYDAY=SA;BYSETPOS=-4", start: "1997-01-04",
      mine: ["1997-01-04", "1997-02-01"], other: ["1997-01-04", "1997-03-08"],
      exception: "BYSETPOS from the end does not reach the first day of a month" },
    { says: "a negative BYMONTHDAY counts from the end of its own month", rule: "FREQ=YEARLY;BYMONTH=2,12;BYMONTHDAY=-9",
      start: "2026-02-20", mine: ["2026-02-20", "2026-12-23", "2027-02-20"], other: ["2026-02-20", "2026-12-23", "2027-02-23"],
      exception: "BYMONTHDAY from the end is for MONTHLY alone" },
    { says: "BYMONTHDAY of a year is of each of its months", rule: "FREQ=YEARLY;BYMONTHDAY=8", start: "2021-11-08",
      mine: ["2021-11-08", "2021-12-08", "2022-01-08"], other: ["2021-11-08", "2022-11-08", "2023-11-08"],
      exception: "BYMONTHDAY of YEARLY is of the month of DTSTART alone" },
    { says: "a set holds no day twice: of the year", rule: "FREQ=YEARLY;BYYEARDAY=128,-238;COUNT=5", start: "2039-05-08",
      mine: ["2039-05-08", "2040-05-07", "2040-05-08", "2041-05-08", "2042-05-08"],
      other: ["2039-05-08", "2040-05-07", "2040-05-08", "2041-05-08"],
      exception: "a day that is named in two ways counts twice" },
    { says: "a set holds no day twice: of the month", rule: "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,-3MO;COUNT=4", start: "1995-01-09",
      mine: ["1995-01-09", "1995-01-16", "1995-01-23", "1995-01-30"], other: ["1995-01-09", "1995-01-16", "1995-01-23"],
      exception: "a day that is named in two ways counts twice" },
  ])("where that library reads the RFC otherwise: $says", ({ rule, start, mine, other, exception }) => {
    expect(exceptionOf(rule, day(start))).toBe(exception);
    expect(ours(rule, day(start)).slice(0, mine.length)).toEqual(mine);
    expect(theirs(rule, day(start)).slice(0, mine.length)).toEqual(other);
  });
});

describe("rhythms fall where rrule has the second occurrence of the rule that begins with the contact", () => {
  it("on every day of the month that each month has", () => {
    const contact = someDay.filter((date) => fieldsOf(date).day <= 28);
    fc.assert(fc.property(someInterval, contact, ({ count, unit }, lastContact) => {
      const frequency = { day: RRule.DAILY, week: RRule.WEEKLY, month: RRule.MONTHLY, year: RRule.YEARLY }[unit];
      const dtstart = new Date(dayNumber(lastContact) * 86_400_000);
      const [, second] = new RRule({ freq: frequency, interval: count, dtstart, count: 2 }).all();
      const due = second === undefined ? null : dayFromNumber(second.getTime() / 86_400_000);
      const cadence = cadenceOf(`every ${String(count)} ${unit}s`);
      expect(nextDue(cadence, { lastContact, met: null, today: lastContact })).toEqual({ kind: "due", due });
      expect(ours(`FREQ=${{ day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" }[unit]};INTERVAL=${String(count)}`, lastContact)[1])
        .toBe(due !== null && due <= addDays(lastContact, SPAN) ? due : undefined);
    }), runs(400));
  }, LAW_TIMEOUT);
});
