import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "../../../src/core/cadence/anchor";
import { rhythm } from "../../../src/core/cadence/cadence";
import type { Unit } from "../../../src/core/cadence/cadence";
import { nextDue } from "../../../src/core/cadence/next-due";
import { occurrences } from "../../../src/core/cadence/occurrences";
import { readRule } from "../../../src/core/cadence/read-rule";
import type { CivilDate } from "../../../src/core/civil-date";
import { addDays, addMonths, daysBetween, weekdayOf } from "../../../src/core/civil-date";
import { cadenceOf, someDay, someInterval, someRhythm, someRule, someScheduleInWords, someWeekday } from "./arbitraries";
import { LAW_TIMEOUT, runs } from "../../support/runs";
import { day } from "./days";

const TODAY = "2026-11-23";

/** What `nextDue` says, as one word or day. */
function due(cadence: string, contacts: { last?: string | null; met?: string | null; today?: string }): string {
  const orNull = (text: string | null | undefined) => (text == null ? null : day(text));
  const next = nextDue(cadenceOf(cadence), {
    lastContact: orNull(contacts.last), met: orNull(contacts.met), today: day(contacts.today ?? TODAY),
  });
  switch (next.kind) {
    case "due": return next.due;
    case "ended": return `ended ${next.on}`;
    case "unknown": return "unknown";
    case "problem": return `problem: ${next.message}`;
  }
}

describe("a rhythm runs from the last contact", () => {
  it.each([
    { says: "a daily one is due the day after", every: "daily", last: "2026-11-22", is: "2026-11-23" },
    { says: "14 days", every: "14", last: "2026-11-09", is: "2026-11-23" },
    { says: "3 weeks", every: "3 weeks", last: "2026-11-02", is: "2026-11-23" },
    { says: "14 days over a leap day", every: "14 days", last: "2028-02-20", is: "2028-03-05" },
    { says: "14 days over a common February", every: "14 days", last: "2027-02-20", is: "2027-03-06" },
    { says: "a week over a change of the clocks in spring", every: "weekly", last: "2026-03-25", is: "2026-04-01" },
    { says: "a week over a change of the clocks in autumn", every: "weekly", last: "2026-10-22", is: "2026-10-29" },
    { says: "a week over New Year", every: "weekly", last: "2026-12-28", is: "2027-01-04" },
    { says: "a monthly one from the 31st lands on 28 February", every: "monthly", last: "2027-01-31", is: "2027-02-28" },
    { says: "a monthly one from the 31st lands on 29 February in a leap year", every: "monthly", last: "2028-01-31",
      is: "2028-02-29" },
    { says: "a monthly one from the 30th lands on 28 February", every: "monthly", last: "2027-01-30", is: "2027-02-28" },
    { says: "a monthly one from 28 February lands on 28 March, not on the 31st", every: "monthly", last: "2027-02-28",
      is: "2027-03-28" },
    { says: "a monthly one from 29 February lands on 29 March", every: "monthly", last: "2028-02-29", is: "2028-03-29" },
    { says: "a monthly one from 31 March lands on 30 April", every: "monthly", last: "2026-03-31", is: "2026-04-30" },
    { says: "a monthly one from 31 December", every: "monthly", last: "2026-12-31", is: "2027-01-31" },
    { says: "three months from 30 November", every: "quarterly", last: "2026-11-30", is: "2027-02-28" },
    { says: "six months from 31 August", every: "every 6 months", last: "2026-08-31", is: "2027-02-28" },
    { says: "six months from 31 August before a leap year", every: "twice a year", last: "2027-08-31", is: "2028-02-29" },
    { says: "a year from 29 February lands on 28 February", every: "yearly", last: "2028-02-29", is: "2029-02-28" },
    { says: "four years from 29 February lands on 29 February", every: "every 4 years", last: "2024-02-29",
      is: "2028-02-29" },
    { says: "a year from 28 February stays on the 28th in a leap year", every: "yearly", last: "2027-02-28",
      is: "2028-02-28" },
    { says: "13 months", every: "13 months", last: "2026-01-31", is: "2027-02-28" },
    { says: "a rule that says no more than a rhythm", every: "FREQ=MONTHLY", last: "2027-01-31", is: "2027-02-28" },
    { says: "a due day may lie far in the past", every: "weekly", last: "2020-01-01", is: "2020-01-08" },
    { says: "without a contact nobody knows", every: "weekly", last: null, is: "unknown" },
    { says: "without a contact nobody knows, also on a weekday", every: "every Friday", last: null, is: "unknown" },
  ])("$says", ({ every, last, is }) => {
    expect(due(every, { last })).toBe(is);
    expect(due(every, { last, met: "2019-05-05", today: "2030-01-01" })).toBe(is);
  });
});

describe("a rhythm on a weekday is due on the first such weekday in time", () => {
  it.each([
    { says: "four weeks on Sunday from Tuesday 19 April 2022", every: "every 4 weeks on Sunday", last: "2022-04-19",
      is: "2022-05-15" },
    { says: "three weeks on Friday from a Friday", every: "every 3 weeks on Friday", last: "2026-11-06",
      is: "2026-11-27" },
    { says: "three weeks on Friday from a Thursday", every: "every 3 weeks on Friday", last: "2026-11-05",
      is: "2026-11-20" },
    { says: "three weeks on Friday from a Saturday", every: "every 3 weeks on Friday", last: "2026-11-07",
      is: "2026-11-27" },
    { says: "every Friday from a Friday", every: "every Friday", last: "2026-11-20", is: "2026-11-27" },
    { says: "every Friday from a Thursday, one day before, is not enough", every: "every Friday", last: "2026-11-19",
      is: "2026-11-27" },
    { says: "every Friday from a Wednesday, two days before, is enough", every: "every Friday", last: "2026-11-18",
      is: "2026-11-20" },
    { says: "every Friday from a Saturday", every: "every Friday", last: "2026-11-21", is: "2026-11-27" },
    { says: "every other Friday from a Friday", every: "every other Friday", last: "2026-11-20", is: "2026-12-04" },
    { says: "every other Friday from a Thursday", every: "every other Friday", last: "2026-11-19", is: "2026-11-27" },
    { says: "every 7 days on Friday is every week on Friday", every: "every 7 days on Friday", last: "2026-11-19",
      is: "2026-11-27" },
    { says: "every 10 days on Monday", every: "every 10 days on Monday", last: "2026-11-19", is: "2026-11-23" },
    { says: "every month on Friday, from 31 January", every: "every month on Friday", last: "2027-01-31",
      is: "2027-02-26" },
    { says: "every month on Monday, from 31 January", every: "every month on Monday", last: "2027-01-31",
      is: "2027-02-22" },
    { says: "every month on Sunday, from 31 January", every: "every month on Sunday", last: "2027-01-31",
      is: "2027-02-28" },
    { says: "every month on Friday in a month of 31 days", every: "every month on Friday", last: "2026-07-01",
      is: "2026-07-31" },
    { says: "every year on Monday", every: "every year on Monday", last: "2026-11-23", is: "2027-11-22" },
    { says: "a weekly rule with a day", every: "FREQ=WEEKLY;INTERVAL=4;BYDAY=SU", last: "2022-04-19", is: "2022-05-15" },
  ])("$says", ({ every, last, is }) => {
    expect(due(every, { last })).toBe(is);
  });
});

describe("a schedule is due on its first occurrence after the last contact", () => {
  it.each([
    { says: "on the 1st, from the 2nd", every: "every month on the 1st", last: "2026-11-02", is: "2026-12-01" },
    { says: "on the 1st, from the 1st itself", every: "every month on the 1st", last: "2026-11-01", is: "2026-12-01" },
    { says: "eight days before is too early to answer", every: "every month on the 1st", last: "2026-11-23",
      is: "2026-12-01" },
    { says: "seven days before answers", every: "every month on the 1st", last: "2026-11-24", is: "2027-01-01" },
    { says: "the day before answers", every: "every month on the 1st", last: "2026-11-30", is: "2027-01-01" },
    { says: "a gap of 28 days allows seven", every: "every month on the 1st", last: "2027-02-22", is: "2027-04-01" },
    { says: "a gap of 28 days allows no eight", every: "every month on the 1st", last: "2027-02-21", is: "2027-03-01" },
    { says: "a long gap allows no more than seven days", every: "every year on 1 June", last: "2026-05-24",
      is: "2026-06-01" },
    { says: "a long gap allows seven days", every: "every year on 1 June", last: "2026-05-25", is: "2027-06-01" },
    { says: "a gap of a fortnight allows three whole days", every: "every month on the 1st and 15th",
      last: "2026-11-12", is: "2026-12-01" },
    { says: "a gap of a fortnight allows no four", every: "every month on the 1st and 15th", last: "2026-11-11",
      is: "2026-11-15" },
    { says: "a gap of a week allows one day", every: "FREQ=MONTHLY;BYDAY=MO", last: "2026-11-22", is: "2026-11-30" },
    { says: "a gap of a week allows no two", every: "FREQ=MONTHLY;BYDAY=MO", last: "2026-11-21", is: "2026-11-23" },
    { says: "a gap of three days allows none", every: "every weekday", last: "2026-11-22", is: "2026-11-23" },
    { says: "every weekday from Friday", every: "every weekday", last: "2026-11-20", is: "2026-11-23" },
    { says: "every weekday from Monday", every: "every weekday", last: "2026-11-23", is: "2026-11-24" },
    { says: "a gap of four days allows one", every: "every Monday and Thursday", last: "2026-11-22", is: "2026-11-26" },
    { says: "a gap of three days allows none on Wednesday", every: "every Monday and Thursday", last: "2026-11-25",
      is: "2026-11-26" },
    { says: "the last Friday", every: "every month on the last Friday", last: "2026-10-30", is: "2026-11-27" },
    { says: "the 31st in words clamps", every: "every month on the 31st", last: "2027-02-01", is: "2027-02-28" },
    { says: "a raw 31st does not", every: "FREQ=MONTHLY;BYMONTHDAY=31", last: "2027-02-01", is: "2027-03-31" },
    { says: "29 February in words clamps", every: "every 29 February", last: "2026-12-01", is: "2027-02-28" },
    { says: "a raw 29 February does not", every: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", last: "2026-12-01",
      is: "2028-02-29" },
    { says: "the day may be long past", every: "every month on the 1st", last: "2026-01-10", is: "2026-02-01" },
    { says: "a start in the future", every: "every month on the 1st from 2027-01-01", last: "2026-11-10",
      is: "2027-01-01" },
    { says: "just before a start answers the start", every: "every month on the 1st from 2027-01-01",
      last: "2026-12-27", is: "2027-02-01" },
    { says: "an old start", every: "DTSTART:19000101;FREQ=DAILY;INTERVAL=5", last: "2026-11-23", is: "2026-11-26" },
  ])("$says", ({ every, last, is }) => {
    expect(due(every, { last })).toBe(is);
  });

  it.each([
    { says: "today itself", every: "every weekday", met: null, is: "2026-11-23" },
    { says: "from today on", every: "every month on the 1st", met: null, is: "2026-12-01" },
    { says: "from the day they met on", every: "every month on the 1st", met: "2026-09-12", is: "2026-10-01" },
    { says: "on the day they met itself", every: "every month on the 1st", met: "2026-10-01", is: "2026-10-01" },
    { says: "not before its start", every: "every month on the 1st from 2027-03-01", met: "2026-09-12",
      is: "2027-03-01" },
    { says: "counted from the day they met", every: "every 2 weeks on Monday and Friday", met: "2026-11-11",
      is: "2026-11-13" },
    { says: "on the weekday they met, where the rule names none", every: "FREQ=WEEKLY;UNTIL=20271231",
      met: "2026-11-11", is: "2026-11-11" },
    { says: "today, where rule and note name no day", every: "FREQ=WEEKLY;UNTIL=20271231", met: null, is: "2026-11-23" },
  ])("without a contact $says", ({ every, met, is }) => {
    expect(due(every, { met })).toBe(is);
  });

  it.each([
    { says: "INTERVAL counts whole months from the day they met", every: "every 2 months on the 1st",
      met: "2026-08-20", last: "2026-11-02", is: "2026-12-01" },
    { says: "INTERVAL counts whole weeks from the day they met", every: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
      met: "2026-11-11", last: "2026-11-13", is: "2026-11-23" },
    { says: "a rule without days takes that of the day they met", every: "FREQ=MONTHLY;UNTIL=20271231",
      met: "2026-01-20", last: "2026-11-02", is: "2026-11-20" },
    { says: "a rule without days takes that of the last contact", every: "FREQ=MONTHLY;UNTIL=20271231", met: null,
      last: "2026-11-02", is: "2026-12-02" },
    { says: "and clamps it, as a rhythm does", every: "FREQ=MONTHLY;UNTIL=20271231", met: null, last: "2027-01-31",
      is: "2027-02-28" },
    { says: "and clamps it in a month that the rule names", every: "FREQ=YEARLY;BYMONTH=2", met: null,
      last: "2026-08-30", is: "2027-02-28" },
    { says: "and clamps it every year", every: "FREQ=YEARLY;UNTIL=20321231", met: null, last: "2028-02-29",
      is: "2029-02-28" },
    { says: "and leaves week numbers what they are", every: "FREQ=YEARLY;BYWEEKNO=20", met: null, last: "2026-11-02",
      is: "2027-05-17" },
    { says: "the rule's own start comes first", every: "DTSTART:20260105;FREQ=WEEKLY;INTERVAL=2", met: "2026-01-12",
      last: "2026-11-10", is: "2026-11-23" },
  ])("$says", ({ every, met, last, is }) => {
    expect(due(every, { last, met })).toBe(is);
  });

  it.each([
    { every: "every 2 months on the 1st" },
    { every: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH" },
    { every: "FREQ=WEEKLY;COUNT=3" },
    { every: "FREQ=DAILY;COUNT=3" },
  ])("$every is a problem where nothing says from when", ({ every }) => {
    expect(due(every, { last: "2026-11-02" })).toMatch(/^problem: .*Add "from" and a date/);
    expect(due(every, { last: null })).toMatch(/^problem: /);
    expect(due(every, { last: "2026-11-02", met: "2026-11-01" })).not.toMatch(/^problem/);
  });

  it("is a problem where it never comes, counted from the day they met", () => {
    expect(due("FREQ=MONTHLY;INTERVAL=12;BYMONTH=4;BYMONTHDAY=1", { met: "2026-03-15", last: "2026-03-20" }))
      .toBe("problem: Counted from the day you met or were last in touch, this rule never falls on a day. Change the rule, or add a DTSTART to it.");
  });
});

describe("a schedule ends", () => {
  const threeMondays = "DTSTART:20261109;FREQ=WEEKLY;BYDAY=MO;COUNT=3";
  const untilChristmas = "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261224";
  it.each([
    { says: "COUNT: before the last", every: threeMondays, last: "2026-11-16", today: "2026-11-17", is: "2026-11-23" },
    { says: "COUNT: on the last", every: threeMondays, last: "2026-11-16", today: "2026-11-23", is: "2026-11-23" },
    { says: "COUNT: after the last", every: threeMondays, last: "2026-11-16", today: "2026-11-24",
      is: "ended 2026-11-23" },
    { says: "COUNT: when the last is answered", every: threeMondays, last: "2026-11-23", today: "2026-11-23",
      is: "ended 2026-11-23" },
    { says: "COUNT: when the last is answered a day early", every: threeMondays, last: "2026-11-22",
      today: "2026-11-22", is: "ended 2026-11-23" },
    { says: "COUNT: long after", every: threeMondays, last: null, today: "2030-01-01", is: "ended 2026-11-23" },
    { says: "COUNT from the day they met", every: "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2", met: "2026-08-15",
      last: "2026-09-02", today: "2026-09-20", is: "2026-10-01" },
    { says: "COUNT from the day they met, afterwards", every: "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2", met: "2026-08-15",
      last: "2026-09-02", today: "2026-10-02", is: "ended 2026-10-01" },
    { says: "a single day cannot be answered before it", every: "DTSTART:20261124;FREQ=DAILY;COUNT=1",
      last: "2026-11-23", today: "2026-11-23", is: "2026-11-24" },
    { says: "COUNT over a day that does not exist", every: "DTSTART:20260831;FREQ=MONTHLY;COUNT=2",
      last: "2026-09-01", today: "2026-09-20", is: "2026-10-31" },
    { says: "UNTIL: before", every: untilChristmas, last: "2026-12-14", today: "2026-12-16", is: "2026-12-18" },
    { says: "UNTIL: on its day an open occurrence is still due", every: untilChristmas, last: "2026-12-18",
      today: "2026-12-24", is: "2026-12-21" },
    { says: "UNTIL: after its day", every: untilChristmas, last: "2026-12-18", today: "2026-12-25",
      is: "ended 2026-12-24" },
    { says: "UNTIL: when no occurrence is left", every: untilChristmas, last: "2026-12-21", today: "2026-12-22",
      is: "ended 2026-12-24" },
    { says: "UNTIL with a time and no contact", every: "FREQ=DAILY;UNTIL=20261124T235959Z", last: null,
      today: "2026-11-24", is: "2026-11-24" },
    { says: "UNTIL without days", every: "FREQ=WEEKLY;UNTIL=20261124", last: null, today: "2026-11-25",
      is: "ended 2026-11-24" },
  ])("$says", ({ every, last, met, today, is }) => {
    expect(due(every, { last, met: met ?? null, today })).toBe(is);
  });
});

/** The rule of the product for a rhythm on a weekday, day by day. */
function naiveWeekday(last: CivilDate, interval: number, weekday: number): CivilDate {
  let date = last;
  do date = addDays(date, 1); while (daysBetween(last, date) < Math.max(interval - 6, 2) || weekdayOf(date) !== weekday);
  return date;
}

describe("laws", () => {
  const dueOf = (cadence: Parameters<typeof nextDue>[0], lastContact: CivilDate, met: CivilDate | null = null) => {
    const next = nextDue(cadence, { lastContact, met, today: lastContact });
    return next.kind === "due" ? next.due : null;
  };

  it("a rhythm is due after the last contact, and a later contact never makes it due earlier", () => {
    fc.assert(fc.property(someRhythm, someDay, fc.integer({ min: 0, max: 60 }), (cadence, last, later) => {
      const first = dueOf(cadence, last);
      const second = dueOf(cadence, addDays(last, later));
      expect(first !== null && first > last).toBe(true);
      expect(first !== null && second !== null && first <= second).toBe(true);
    }));
  });

  it("a rhythm does not drift: its due day comes from the contact alone", () => {
    const units = fc.constantFrom<Unit>("month", "year");
    fc.assert(fc.property(units, fc.integer({ min: 1, max: 12 }), someDay, (unit, count, last) => {
      expect(dueOf(rhythm(count, unit), last)).toBe(addMonths(last, unit === "year" ? 12 * count : count));
    }));
  });

  it("a rhythm on a weekday agrees with looking at one day after the other", () => {
    fc.assert(fc.property(someInterval, someWeekday, someDay, (every, weekday, last) => {
      const plain = dueOf({ kind: "rhythm", every, weekday: null }, last);
      if (plain === null) throw new Error("A rhythm is always due.");
      const cadence = { kind: "rhythm" as const, every, weekday };
      expect(dueOf(cadence, last)).toBe(naiveWeekday(last, daysBetween(last, plain), weekday));
    }));
  });

  it("a schedule is due on its first day after the last contact, or on its second where that answered the first", () => {
    fc.assert(fc.property(someScheduleInWords, someDay, someDay, (words, met, last) => {
      const cadence = cadenceOf(words);
      const anchoring = cadence.kind === "schedule" ? anchor(cadence, met) : null;
      if (anchoring?.kind !== "anchored") throw new Error("It has a day to count from.");
      // From before any of the days drawn: the gap around one may begin earlier.
      const days = occurrences(anchoring.schedule, day("1990-01-01"), day("2100-12-31"));
      const next = days.findIndex((date) => date > last);
      const [before, first, second] = [days[next - 1], days[next], days[next + 1]];
      if (first === undefined || second === undefined) throw new Error("It never ends.");
      const gap = before === undefined ? daysBetween(first, second) : daysBetween(before, first);
      const answered = daysBetween(last, first) <= Math.min(7, Math.floor(0.25 * gap));
      expect(dueOf(cadence, last, met)).toBe(answered ? second : first);
    }));
  });

  it("a schedule is due after the last contact, and a later contact never makes it due earlier", () => {
    const anywhere = fc.oneof(someScheduleInWords, fc.constantFrom(
      "FREQ=MONTHLY;UNTIL=20991231", "FREQ=YEARLY;UNTIL=20991231", "FREQ=MONTHLY;BYDAY=FR;UNTIL=20301231",
    ), fc.tuple(someRule, someDay).map(([rule, start]) => `DTSTART:${start};${rule}`)
      .filter((text) => readRule(text).kind === "cadence"));
    const metOrNot = fc.option(someDay, { nil: null });
    fc.assert(fc.property(anywhere, metOrNot, someDay, fc.integer({ min: 0, max: 400 }), (text, met, last, later) => {
      const cadence = cadenceOf(text);
      const first = dueOf(cadence, last, met);
      const second = dueOf(cadence, addDays(last, later), met);
      if (first !== null) expect(first > last).toBe(true);
      // Once over, over for good.
      if (second !== null) expect(first).not.toBeNull();
      if (first !== null && second !== null) expect([text, last, later, first <= second]).toEqual([text, last, later, true]);
    }), runs(300));
  }, LAW_TIMEOUT);

  it("today moves nothing but the end", () => {
    fc.assert(fc.property(someRule, someDay, someDay, someDay, (rule, start, last, today) => {
      const reading = readRule(`DTSTART:${start};${rule}`);
      if (reading.kind === "unreadable") return;
      expect(nextDue(reading.cadence, { lastContact: last, met: null, today }))
        .toEqual(nextDue(reading.cadence, { lastContact: last, met: null, today: last }));
    }));
  });
});
