import fc from "fast-check";
import * as rrule from "rrule";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, uids } from "../../../src/core/calendar/calendar-event";
import { datedEvents } from "../../../src/core/calendar/dated-events";
import { feedText } from "../../../src/core/calendar/feed";
import { addDays, type CivilDate } from "../../../src/core/civil-date";
import { datedBetween } from "../../../src/core/reminders/dated-on";
import type { PersonDates } from "../../../src/core/reminders/decode-dates";
import { day } from "../../support/day";
import { LAW_TIMEOUT, runs } from "../../support/runs";
import { someDay, someScheduleInWords } from "../cadence/arbitraries";
import { decode } from "../reminders/decode";
import { readFeed } from "./expand";

const TODAY = day("2026-11-23");
const ADA = { path: "People/Ada Lovelace.md", name: "Ada Lovelace" };

const eventsOf = (dates: PersonDates, today = TODAY) => datedEvents(ADA, dates, today, uids());
const eventOf = (yaml: string): CalendarEvent | undefined => eventsOf(decode(yaml))[0];

describe("an event of the feed", () => {
  it.each([
    { says: "comes once", yaml: "reminders: 2026-12-01 send the intro", date: "2026-12-01", rule: null },
    { says: "that was missed stays on its day", yaml: "reminders: 2026-11-01 send the intro", date: "2026-11-01", rule: null },
    {
      says: "keeps its rule, from the day it is counted from",
      yaml: 'reminders: "every 3 months from 2026-12-01: ask about the visa"',
      date: "2026-12-01", rule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
    },
    {
      says: "starts on the first day on which its rule falls",
      yaml: 'reminders: { every: "DTSTART=20261202;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", about: x }',
      date: "2026-12-14", rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    },
    { says: "without a beginning starts this year", yaml: 'reminders: "every June 1: x"', date: "2026-06-01", rule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1" },
    { says: "on the 31st is on the last day", yaml: 'reminders: "every month on the 31st: x"', date: "2026-01-31", rule: "FREQ=MONTHLY;BYMONTHDAY=-1" },
    { says: "on the 15th and the 31st is on the 15th and the last day", yaml: 'reminders: "every month on the 15th and 31st: x"', date: "2026-01-15", rule: "FREQ=MONTHLY;BYMONTHDAY=-1,15" },
    {
      says: "on the 30th is on the last day of February",
      yaml: 'reminders: "every month on the 30th: x"', date: "2026-01-30", rule: "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    },
    { says: "ends when its rule ends", yaml: 'reminders: { every: "DTSTART=20261201;FREQ=DAILY;UNTIL=20261224", about: x }', date: "2026-12-01", rule: "FREQ=DAILY;UNTIL=20261224" },
    { says: "counts from its first day", yaml: 'reminders: { every: "DTSTART=20261201;FREQ=DAILY;COUNT=9", about: x }', date: "2026-12-01", rule: "FREQ=DAILY;COUNT=9" },
    {
      says: "has fewer days left when some are done",
      yaml: 'reminders: { every: "DTSTART=20261201;FREQ=DAILY;COUNT=9", about: x, done: 2026-12-03 }', date: "2026-12-04", rule: "FREQ=DAILY;COUNT=6",
    },
    { says: "goes on after the day that is done", yaml: 'reminders: "every June 1: x ✅ 2026-06-01"', date: "2027-06-01", rule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1" },
    { says: "does not come back where it was done early", yaml: 'reminders: "every 2 weeks from 2026-12-01: x ✅ 2026-12-01"', date: "2026-12-15", rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" },
    { says: "comes every year from the first", yaml: "birthday: 1988-03-08", date: "1988-03-08", rule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8" },
    { says: "comes every year from this one where the first is not known", yaml: "birthday: 03-08", date: "2026-03-08", rule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8" },
    { says: "of 29 February is on the 28th in common years", yaml: "birthday: 02-29", date: "2026-02-28", rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" },
  ])("$says", ({ yaml, date, rule }) => {
    expect(eventOf(yaml)).toMatchObject({ date, rule });
  });

  it("shows links by what they show, and keeps the identity of the reminder as written", () => {
    const uidOf = uids();
    expect(eventOf("reminders: ['2026-12-01 ask [[Bo|Bobby]]']")).toMatchObject({
      summary: "Ada Lovelace: ask Bobby", uid: uidOf("reminder", ADA.path, "ask [[Bo|Bobby]]"),
    });
  });

  it.each([
    { says: "a reminder that is done", yaml: "reminders: 2026-11-01 send the intro ✅ 2026-11-01" },
    { says: "a rule whose every day is done", yaml: 'reminders: { every: "DTSTART=20261101;FREQ=DAILY;COUNT=3", about: x, done: 2026-11-03 }' },
    { says: "a rule that ended in an earlier year", yaml: 'reminders: { every: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;UNTIL=20250701", about: x }' },
  ])("is not made for $says", ({ yaml }) => {
    expect(eventOf(yaml)).toBeUndefined();
  });

  it("says who and what, and of a date since when", () => {
    const events = eventsOf(decode("reminders: 2026-12-01 send the intro\nbirthday: 1988-03-08\nanniversary: 06-01"));
    expect(events.map(({ summary }) => summary)).toEqual(["Ada Lovelace: send the intro", "Ada Lovelace: Birthday (1988)", "Ada Lovelace: Anniversary"]);
  });

  it("is the same event on another day, another line and with another lead, and another one in other words", () => {
    const uid = (yaml: string) => eventOf(yaml)?.uid;
    const first = uid("reminders: 2026-12-01 send the intro");
    expect(uid("reminders: [2026-12-09 send the intro, 2026-01-01 call]")).toBe(first);
    expect(uid("reminders: { date: 2026-12-01, about: send the intro, lead: 7 days }")).toBe(first);
    expect(uid("reminders: 2026-12-01 send the outro")).not.toBe(first);
    expect(datedEvents({ ...ADA, path: "People/Bo.md" }, decode("reminders: 2026-12-01 send the intro"), TODAY, uids())[0]?.uid).not.toBe(first);
  });

  it("keeps apart what is said twice, also when the first of them is done", () => {
    const both = eventsOf(decode("reminders: [2026-12-01 call, 2026-12-08 call]"));
    expect(new Set(both.map(({ uid }) => uid)).size).toBe(2);
    expect(eventsOf(decode("reminders: [2026-12-01 call ✅ 2026-12-01, 2026-12-08 call]"))).toEqual(both.slice(1));
  });
});

describe("an independent reader finds the same days", () => {
  /** On these days of three years. */
  const until = (event: CalendarEvent) => addDays(event.date, 3 * 366);
  const ours = (dates: PersonDates, event: CalendarEvent) => datedBetween(dates, event.date, until(event)).map(({ date }) => date);
  const theirs = (event: CalendarEvent) => (event.rule?.includes("BYSETPOS") === true ? byRrule(event.date, event.rule, until(event)) : byIcal(event));

  it("for every reminder, whatever is done of it", () => {
    // ical.js counts the years from one too early on the last day of January.
    const readable = someScheduleInWords.filter((words) => !/years on the last day of January/.test(words));
    fc.assert(fc.property(readable, someDay, someDay, fc.option(someDay), (words, from, today, done) => {
      const every = words.includes(" from ") ? words : `${words} from ${from}`;
      const dates = decode(JSON.stringify({ reminders: [{ every, about: "x", ...(done !== null && { done }) }] }));
      expect(dates.problems).toEqual([]);
      for (const event of eventsOf(dates, today)) expect(theirs(event)).toEqual(ours(dates, event));
    }), runs(150));
  }, LAW_TIMEOUT);

  it("for every birthday", () => {
    fc.assert(fc.property(someDay, someDay, fc.boolean(), (born, today, isYearKnown) => {
      const dates = decode(`birthday: "${isYearKnown ? born : born.slice(5)}"`);
      const [event] = eventsOf(dates, today);
      expect(event && theirs(event)).toEqual(event && ours(dates, event));
      expect(event).toBeDefined();
    }), runs(100));
  }, LAW_TIMEOUT);
});

function byIcal(event: CalendarEvent): readonly string[] | undefined {
  return readFeed(feedText([event], "", "20261123T000000Z"))[0]?.daysUntil(addDays(event.date, 3 * 366));
}

/** ical.js passes over BYSETPOS here (kewisch/ical.js, issue 960), and rrule tells one day twice where two places are one. */
function byRrule(start: CivilDate, rule: string, last: CivilDate): readonly string[] {
  const { RRule } = "default" in rrule ? (rrule.default as typeof rrule) : rrule;
  const whole = RRule.fromString(`DTSTART:${start.replace(/-/g, "")}T000000Z\nRRULE:${rule}`);
  const moments = whole.between(new Date(`${start}T00:00:00Z`), new Date(`${last}T00:00:00Z`), true);
  return [...new Set(moments.map((moment) => moment.toISOString().slice(0, 10)))];
}
