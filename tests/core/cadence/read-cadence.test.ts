import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../../src/core/cadence/cadence";
import { rhythm, schedule } from "../../../src/core/cadence/cadence";
import { describeCadence } from "../../../src/core/cadence/describe";
import { readCadence, readInterval } from "../../../src/core/cadence/read-cadence";
import { readRule } from "../../../src/core/cadence/read-rule";
import { startingOn } from "../../../src/core/cadence/starting";
import { day } from "./days";

const CIRCLES = ["Inner", "close friends", "Weekly", "Café"];

const month = { count: 1, unit: "month" } as const;
const year = { count: 1, unit: "year" } as const;
const workdays = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, nth: null }));

describe("an interval", () => {
  it.each<{ count: number; unit: Unit; spellings: readonly unknown[] }>([
    { count: 14, unit: "day", spellings: [14, "14", "014", " 14 ", "14 days", "14days", "14d", "14 D", "every 14 days",
      "EVERY 14 DAYS", "every 14", "Every  14\tdays", "every 14 days.", "１４ days", "14-day"] },
    { count: 1, unit: "day", spellings: [1, "1", "daily", "Daily", "every day", "each day", "day", "1 day", "one day",
      "once a day"] },
    { count: 2, unit: "day", spellings: ["every other day", "every second day", "every 2nd day", "2d", "two days"] },
    { count: 1, unit: "week", spellings: ["weekly", "every week", "week", "1 week", "1w", "1wk", "once a week",
      "once every week", "one time per week", "every one week", "every weekly"] },
    { count: 2, unit: "week", spellings: ["2 weeks", "every 2 weeks", "2w", "2 w", "2wks", "2 week", "2 weekS",
      "biweekly",
      "Bi-Weekly", "bi weekly", "fortnightly", "fortnight", "every fortnight", "1 fortnight", "every other week",
      "other week", "two weeks", "every two weeks", "every second week", "every-2-weeks", "every2weeks",
      "once every 2 weeks", "once a fortnight", "every\u00a02\u00a0weeks"] },
    { count: 12, unit: "week", spellings: ["twelve weeks", "every twelve weeks", "12w", "every 12th week"] },
    { count: 1, unit: "month", spellings: ["monthly", "every month", "month", "1mo", "1m", "1 mth", "once a month",
      "12 times a year"] },
    { count: 2, unit: "month", spellings: ["every 2 months", "every other month", "2 months", "6 times a year", "2m"] },
    { count: 3, unit: "month", spellings: ["quarterly", "every quarter", "quarter", "every 3 months",
      "4 times a year", "3mos",
      "four times per year", "once a quarter", "every third month"] },
    { count: 4, unit: "month", spellings: ["3 times a year", "three times a year", "thrice a year", "3x a year",
      "3x/year",
      "3 times per year", "3 times/year", "3 times yearly"] },
    { count: 6, unit: "month", spellings: ["every 6 months", "6 months", "six months", "twice a year", "2 times a year",
      "twice yearly", "half-yearly", "2 quarters", "every other quarter"] },
    { count: 1, unit: "year", spellings: ["yearly", "annually", "every year", "1 year", "1y", "1yr", "once a year",
      "year"] },
    { count: 100, unit: "year", spellings: ["100 years", "every 100 years"] },
    { count: 1200, unit: "month", spellings: ["1200 months", "400 quarters"] },
    { count: 36524, unit: "day", spellings: [36524, "36524 days"] },
    { count: 15, unit: "day", spellings: ["twice a month", "2 times a month", "Twice per Month", "twice monthly",
      "24 times a year"] },
    { count: 10, unit: "day", spellings: ["3 times a month"] },
    { count: 4, unit: "day", spellings: ["twice a week"] },
    { count: 73, unit: "day", spellings: ["5 times a year"] },
    { count: 1, unit: "day", spellings: ["7 times a week", "365 times a year", "30 times a month"] },
  ])("of $count $unit is read from $spellings", ({ count, unit, spellings }) => {
    for (const spelling of spellings) {
      expect([spelling, readCadence(spelling, CIRCLES)]).toEqual([spelling, { kind: "cadence", cadence: rhythm(count,
        unit) }]);
      expect([spelling, readInterval(spelling)]).toEqual([spelling, { kind: "interval", interval: { count, unit } }]);
    }
  });

  it.each([
    { spellings: ["every 3 weeks on Friday", "3 weeks on fri", "every three weeks on fridays"], cadence: rhythm(3,
      "week", 5) },
    { spellings: ["every Friday", "Friday", "fridays", "each fri", "weekly on Friday", "every week on the Friday"],
      cadence: rhythm(1, "week", 5) },
    { spellings: ["every other Monday", "biweekly on Monday", "fortnightly on mon"], cadence: rhythm(2, "week", 1) },
    { spellings: ["every 4 weeks on Sunday"], cadence: rhythm(4, "week", 7) },
    { spellings: ["every month on Tuesday", "monthly on tues"], cadence: rhythm(1, "month", 2) },
    { spellings: ["every 10 days on Wednesday", "10d on weds"], cadence: rhythm(10, "day", 3) },
    { spellings: ["twice a month on Thursday", "every 15 days on thurs"], cadence: rhythm(15, "day", 4) },
    { spellings: ["yearly on Saturday"], cadence: rhythm(1, "year", 6) },
  ])("on a weekday is read from $spellings", ({ spellings, cadence }) => {
    for (const spelling of spellings) {
      expect([spelling, readCadence(spelling, CIRCLES)]).toEqual([spelling, { kind: "cadence", cadence }]);
    }
  });
});

describe("a calendar schedule", () => {
  it.each([
    { spellings: ["every weekday", "weekdays", "each weekday", "Every Weekday",
      "every week on Monday, Tuesday, Wednesday, Thursday and Friday"],
      cadence: schedule({ every: { count: 1, unit: "week" }, weekdays: workdays }) },
    { spellings: ["every Tuesday and Thursday", "every week on Tue & Thu", "weekly on Thursday, Tuesday",
      "tuesdays and thursdays"],
      cadence: schedule({ every: { count: 1, unit: "week" }, weekdays: [{ weekday: 2, nth: null }, { weekday: 4,
        nth: null }] }) },
    { spellings: ["every month on the 1st", "every month on 1st", "monthly on the first", "the 1st of every month",
      "every 1st of the month", "1st of each month", "the first day of the month", "every month on day 1",
      "every month on the 1st of the month"],
      cadence: schedule({ every: month, monthDays: [1] }) },
    { spellings: ["every month on the 1st and 15th", "monthly on the 15th, 1st", "the 1st and the 15th of every month"],
      cadence: schedule({ every: month, monthDays: [1, 15] }) },
    { spellings: ["every month on the 31st"],
      cadence: schedule({ every: month, monthDays: [28, 29, 30, 31], positions: [-1] }) },
    { spellings: ["every month on the 29th"],
      cadence: schedule({ every: month, monthDays: [28, 29], positions: [-1] }) },
    { spellings: ["every month on the last day", "the last day of the month", "monthly on the last day"],
      cadence: schedule({ every: month, monthDays: [-1] }) },
    { spellings: ["every month on the last Friday", "the last Friday of every month", "every last friday of the month",
      "monthly on the last Fri", "last friday of each month"],
      cadence: schedule({ every: month, weekdays: [{ weekday: 5, nth: -1 }] }) },
    { spellings: ["every month on the first and third Monday", "the 1st and 3rd Monday of the month",
      "every month on the first Monday and the third Monday"],
      cadence: schedule({ every: month, weekdays: [{ weekday: 1, nth: 1 }, { weekday: 1, nth: 3 }] }) },
    { spellings: ["every quarter on the 1st", "every 3 months on the 1st", "quarterly on the 1st",
      "the 1st of every quarter"],
      cadence: schedule({ every: { count: 3, unit: "month" }, monthDays: [1] }) },
    { spellings: ["every June 1", "every 1 June", "every 1st of June", "every June 1st", "yearly on 1 June",
      "every year on the 1st of June", "annually on jun 1", "every the first of June", "once a year on 1 June"],
      cadence: schedule({ every: year, months: [6], monthDays: [1] }) },
    { spellings: ["every 29 February", "every year on February 29th"],
      cadence: schedule({ every: year, months: [2], monthDays: [28, 29], positions: [-1] }) },
    { spellings: ["every year on the last Friday of November", "every last Friday of November"],
      cadence: schedule({ every: year, months: [11], weekdays: [{ weekday: 5, nth: -1 }] }) },
    { spellings: ["every 3 months from 2026-12-31", "every quarter starting 2026-12-31", "quarterly from 2026-12-31",
      "every 3 months on the 31st from 2026-12-31"],
      cadence: schedule({ every: { count: 3, unit: "month" }, monthDays: [28, 29, 30, 31], positions: [-1],
        start: day("2026-12-31") }) },
    { spellings: ["every 2 weeks from 2026-12-01", "every other Tuesday from 2026-12-01"],
      cadence: schedule({ every: { count: 2, unit: "week" }, weekdays: [{ weekday: 2, nth: null }],
        start: day("2026-12-01") }) },
    { spellings: ["every 10 days from 2026-12-01"],
      cadence: schedule({ every: { count: 10, unit: "day" }, start: day("2026-12-01") }) },
    { spellings: ["every year from 2026-12-01", "every 1 December from 2026-12-01"],
      cadence: schedule({ every: year, months: [12], monthDays: [1], start: day("2026-12-01") }) },
    { spellings: ["FREQ=MONTHLY;BYDAY=1MO", "RRULE:FREQ=MONTHLY;BYDAY=1MO", "rrule:freq=monthly;byday=+1mo",
      "every month on the first Monday"],
      cadence: schedule({ every: month, weekdays: [{ weekday: 1, nth: 1 }] }) },
  ])("is read from $spellings", ({ spellings, cadence }) => {
    for (const spelling of spellings) {
      expect([spelling, readCadence(spelling, CIRCLES)]).toEqual([spelling, { kind: "cadence", cadence }]);
    }
  });
});

describe("other values", () => {
  it.each([
    { says: "nothing", values: [null, undefined, "", "   ", []], reading: { kind: "absent" } },
    { says: "no cadence", values: ["none", "never", "off", "None", " OFF "], reading: { kind: "none" } },
    { says: "a circle", values: ["inner", "Inner", " INNER "], reading: { kind: "circle", name: "Inner" } },
    { says: "a circle with a space", values: ["Close  Friends"], reading: { kind: "circle", name: "close friends" } },
    { says: "a circle however its accents are stored", values: ["cafe\u0301", "CAFÉ"], reading: { kind: "circle",
      name: "Café" } },
    { says: "words before a circle of that name", values: ["weekly"], reading: { kind: "cadence", cadence: rhythm(1,
      "week") } },
  ])("are $says: $values", ({ values, reading }) => {
    for (const value of values) expect([value, readCadence(value, CIRCLES)]).toEqual([value, reading]);
  });

  it("are a circle even where they look like a rule", () => {
    expect(readCadence("a=b", ["A=B"])).toEqual({ kind: "circle", name: "A=B" });
  });
});

describe("what nobody can read", () => {
  it.each([
    { value: "2 banana",
      message: 'Marathon cannot read "2 banana". Write for example "every 3 weeks", "every month on the 1st" or "none".' },
    { value: "every", message: "Write for example" },
    { value: "whenever", message: "Write for example" },
    { value: "every 2 weeks or so", message: "Write for example" },
    { value: "2-3 weeks", message: "Write for example" },
    { value: "every 2 weeks on", message: "Write for example" },
    { value: "every 2 weeks on Friday at 9", message: "Write for example" },
    { value: "every 2 weeks from tomorrow", message: "Write for example" },
    { value: "every month on the last", message: "Write for example" },
    { value: "every month on the 1st and the last Friday", message: "Write for example" },
    { value: "every month on Friday and the 1st Monday", message: "Write for example" },
    { value: "every other weekday", message: "Write for example" },
    { value: "every other", message: "Write for example" },
    { value: "every June", message: "Write for example" },
    { value: "every June 1 and 2", message: "Write for example" },
    { value: "every year on Monday of June", message: "Write for example" },
    { value: "1 June", message: "Write for example" },
    { value: "last week", message: "Write for example" },
    { value: "every 3 times", message: "Write for example" },
    { value: "every month on the 1st of June", message: "June comes once a year. Did you mean every year on 1 June?" },
    { value: "2 weks", message: "Did you mean every 2 weeks?" },
    { value: "evry 2 weeks", message: "Did you mean every 2 weeks?" },
    { value: "montly", message: "Did you mean every month?" },
    { value: "biweekyl", message: "Did you mean every 2 weeks?" },
    { value: "fornightly", message: "Did you mean every 2 weeks?" },
    { value: "every moth on the last Firday", message: "Did you mean every month on the last Friday?" },
    { value: "nonne", message: "Did you mean none?" },
    { value: "iner", message: "Did you mean the circle Inner?" },
    { value: "close freinds", message: "Did you mean the circle close friends?" },
    { value: "-3 days", message: "An interval cannot be negative. Did you mean every 3 days?" },
    { value: "every -3 days", message: "An interval cannot be negative. Did you mean every 3 days?" },
    { value: -3, message: "An interval cannot be negative. Did you mean every 3 days?" },
    { value: "-3 bananas", message: "An interval cannot be negative. Write for example" },
    { value: "-0 days", message: "An interval cannot be negative. Write for example" },
    { value: 0, message: "The shortest cadence is every day." },
    { value: "0 days", message: "The shortest cadence is every day." },
    { value: "every 0 weeks", message: "The shortest cadence is every day." },
    { value: "twice a day", message: "The shortest cadence is every day." },
    { value: "0 times a year", message: "The shortest cadence is every day." },
    { value: "the 1st of every 0 months", message: "The shortest cadence is every day." },
    { value: 1.5, message: "Only whole numbers are read." },
    { value: "1.5 weeks", message: "Only whole numbers are read." },
    { value: "1,5 weeks", message: "Only whole numbers are read." },
    { value: "101 years", message: "The longest cadence is 100 years." },
    { value: "1201 months", message: "The longest cadence is 100 years." },
    { value: "5218 weeks", message: "The longest cadence is 100 years." },
    { value: 36525, message: "The longest cadence is 100 years." },
    { value: "99999999999999999999999 days", message: "The longest cadence is 100 years." },
    { value: 1e21, message: "Write for example" },
    { value: NaN, message: "Write for example" },
    { value: Infinity, message: "Write for example" },
    { value: "weeks", message: "It does not say how many. Did you mean every week?" },
    { value: "bimonthly", message: "Did you mean every 2 months or twice a month?" },
    { value: "bi-monthly", message: "Did you mean every 2 months or twice a month?" },
    { value: "semi-annually", message: "Did you mean every 6 months?" },
    { value: "every second Friday",
      message: "Did you mean every 2 weeks on Friday or every month on the second Friday?" },
    { value: "every last Friday", message: "Did you mean every month on the last Friday?" },
    { value: "1st and 15th", message: "Did you mean every month on the 1st and 15th?" },
    { value: "biyearly", message: "Did you mean every 6 months or every 2 years?" },
    { value: "semi-annual", message: "Did you mean every 6 months?" },
    { value: "annual", message: "Did you mean every year?" },
    { value: "1,000", message: "Only whole numbers are read." },
    { value: "every 1st", message: "Did you mean every month on the 1st?" },
    { value: "last day", message: "Did you mean every month on the last day?" },
    { value: "2 days on Monday", message: "A weekday comes once a week. Did you mean every week on Monday?" },
    { value: "every month on Monday and Friday", message: "Several weekdays go with weeks only." },
    { value: "every month on the fifth Friday", message: "Did you mean every month on the last Friday?" },
    { value: "every month on the 0th Friday", message: "Did you mean every month on the last Friday?" },
    { value: "every month on the 32nd", message: "No month has that day. Did you mean every month on the last day?" },
    { value: "every month on the 0th", message: "No month has that day." },
    { value: "every month on the 30th and 31st", message: "In a short month these days would be the same one." },
    { value: "every month on the 31st and last day", message: "In a short month these days would be the same one." },
    { value: "every year on June 31", message: "June has 30 days. Did you mean every year on 30 June?" },
    { value: "every year on 30 February", message: "February has 29 days. Did you mean every year on 29 February?" },
    { value: "every 29th and last day of February", message: "In a common year these days would be the same one." },
    { value: "every year on the 1st",
      message: '"every year" does not say of which month. Did you mean every year on 1 June?' },
    { value: "every week on the 1st",
      message: '"every week" does not say of which month. Did you mean every month on the 1st?' },
    { value: "every 2 months on Friday from 2026-12-01", message: "From a day on, a weekday goes with weeks" },
    { value: "2026-11-02", message: "That is a day, not how often." },
    { value: "2026-11-02T10:00", message: "That is a day, not how often." },
    { value: new Date(Date.UTC(2026, 10, 2)), message: "A text or a number belongs here, not a date." },
    { value: true, message: 'A text or a number belongs here, not "true".' },
    { value: false, message: 'not "false". Write for example "every 3 weeks", "every month on the 1st" or "none".' },
    { value: ["weekly", "monthly"], message: "One value belongs here, not a list." },
    { value: [["inner"]], message: "One value belongs here, not a list." },
    { value: { every: "week" }, message: "A text or a number belongs here, not a group of properties." },
    { value: "FREQ=MONTHLY;BYDAY=9MO", message: "BYDAY" },
  ])("$value", ({ value, message }) => {
    const reading = readCadence(value, CIRCLES);
    expect(reading.kind === "unreadable" ? reading.message : reading).toContain(message);
  });

  it("is quoted in short", () => {
    const reading = readCadence(`every ${"long ".repeat(100_000)}week`, CIRCLES);
    expect(reading.kind === "unreadable" && reading.message.length).toBeLessThan(200);
  });

  it("is quoted without cutting a character in two", () => {
    const reading = readCadence("🎉".repeat(100), CIRCLES);
    expect(reading.kind === "unreadable" && reading.message.startsWith(`Marathon cannot read "${"🎉".repeat(59)}…".`)).toBe(true);
  });

  it("is not searched for long rules that nobody writes", () => {
    const reading = readCadence(`FREQ=DAILY;BYMONTHDAY=${"1,".repeat(5_000)}1`, CIRCLES);
    expect(reading.kind).toBe("unreadable");
  });

  it("never makes the reading fail, and every suggestion can be read", () => {
    const words = fc.constantFrom("every", "2", "0", "week", "weeks", "month", "on", "the", "1st", "31st", "last",
      "Friday",
      "and", "of", "June", "twice", "a", "year", "from", "2026-12-01", "other", "second", ",", "-", "weekday",
        "bimonthly",
      "days", "daily", "wek", "times", "29", "February", "fifth", "day");
    fc.assert(fc.property(fc.array(words, { maxLength: 9 }), (list) => {
      const reading = readCadence(list.join(" "), []);
      if (reading.kind !== "unreadable") return;
      expect(reading.message.endsWith("?") || reading.message.endsWith('"none".')).toBe(true);
      const [, meant] = /Did you mean (.*)\?$/.exec(reading.message) ?? [];
      for (const one of meant?.split(" or ") ?? []) expect([one, readCadence(one, []).kind]).toEqual([one,
        expect.stringMatching(/cadence|none/)]);
    }), { numRuns: 3_000 });
  });

  it("never makes the reading fail, whatever the value is", () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(["cadence", "absent", "none", "unreadable"]).toContain(readCadence(value, []).kind);
      expect(["interval", "absent", "unreadable"]).toContain(readInterval(value).kind);
    }));
  });
});

describe("an at-most", () => {
  it.each([
    { value: "3 months", reading: { kind: "interval", interval: { count: 3, unit: "month" } } },
    { value: 90, reading: { kind: "interval", interval: { count: 90, unit: "day" } } },
    { value: "FREQ=WEEKLY;INTERVAL=6", reading: { kind: "interval", interval: { count: 6, unit: "week" } } },
    { value: null, reading: { kind: "absent" } },
    { value: "none", reading: { kind: "absent" } },
    { value: "every 3 weeks on Friday", reading: { kind: "unreadable",
      message: '"every 3 weeks on Friday" is not a length of time. Write for example "6 weeks" or "3 months".' } },
    { value: "every month on the 1st", reading: { kind: "unreadable",
      message: '"every month on the 1st" is not a length of time. Write for example "6 weeks" or "3 months".' } },
    { value: "soon", reading: { kind: "unreadable",
      message: 'Marathon cannot read "soon". Write for example "6 weeks" or "3 months".' } },
    { value: ["6 weeks"], reading: { kind: "unreadable",
      message: 'One value belongs here, not a list. Write for example "6 weeks" or "3 months".' } },
    { value: "every second Friday", reading: { kind: "unreadable",
      message: 'Marathon cannot read "every second Friday". It does not say of what. Write for example "6 weeks" or "3 months".' } },
    { value: "bimonthly", reading: { kind: "unreadable",
      message: 'Marathon cannot read "bimonthly". That can be meant in more than one way. Did you mean every 2 months or twice a month?' } },
    { value: "nonne", reading: { kind: "unreadable",
      message: 'Marathon cannot read "nonne". Did you mean none?' } },
    { value: "2 weks", reading: { kind: "unreadable",
      message: 'Marathon cannot read "2 weks". Did you mean every 2 weeks?' } },
  ])("$value", ({ value, reading }) => {
    expect(readInterval(value)).toEqual(reading);
  });
});

describe("a cadence from a day on", () => {
  it("is a schedule that its words say again", () => {
    const start = day("2026-12-01");
    expect(startingOn(rhythm(2, "week"), start)).toEqual(startingOn(rhythm(2, "week", 2), start));
    expect(startingOn(rhythm(2, "month", 2), start)).toBeNull();
    const monthly = readRule("FREQ=MONTHLY;UNTIL=20271231");
    if (monthly.kind === "unreadable") throw new Error(monthly.message);
    const from = startingOn(monthly.cadence, start);
    expect(from && describeCadence(from)).toBe("every month on the 1st of the month, from 2026-12-01, until 2027-12-31");
  });
});
