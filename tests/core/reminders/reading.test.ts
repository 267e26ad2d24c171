import { describe, expect, it } from "vitest";
import { describeCadence } from "../../../src/core/cadence/describe";
import { ruleText } from "../../../src/core/cadence/rule-text";
import { decode, PATH } from "./decode";

/** The one reminder in words: when, what, and whatever else it says. */
function only(yaml: string): string {
  const { reminders, problems } = decode(yaml);
  expect(problems).toEqual([]);
  expect(reminders).toHaveLength(1);
  return reminders.map(({ when, text, lead, done }) => [
    when.kind === "once" ? when.date : describeCadence(when.rule), text,
    ...(lead === 0 ? [] : [`lead ${String(lead)}`]), ...(done === null ? [] : [`done ${done}`]),
  ].join(" | ")).join();
}

describe("a reminder is read", () => {
  it.each([
    { says: "on a day", yaml: "reminders:\n  - 2026-12-01 send the Q4 intro", is: "2026-12-01 | send the Q4 intro" },
    { says: "in quotes", yaml: "reminders:\n  - '2026-12-01 send the Q4 intro'", is: "2026-12-01 | send the Q4 intro" },
    { says: "as a single text", yaml: "reminders: 2026-12-01 send the Q4 intro", is: "2026-12-01 | send the Q4 intro" },
    { says: "under its other name", yaml: "Reminder: 2026-12-01 send it", is: "2026-12-01 | send it" },
    { says: "with a colon behind its day, which makes it a map", yaml: "reminders:\n  - 2026-12-01: send it", is: "2026-12-01 | send it" },
    { says: "with a colon in its text, which makes it a map too", yaml: "reminders:\n  - 2026-12-01 ask Ada: the visa", is: "2026-12-01 | ask Ada: the visa" },
    { says: "with a dash behind its day", yaml: "reminders: [2026-12-01 — send it]", is: "2026-12-01 | send it" },
    { says: "with a datetime, which is its day", yaml: "reminders: [2026-12-01T09:30 send it]", is: "2026-12-01 | send it" },
    { says: "with a link to its day", yaml: "reminders: ['[[2026-12-01]]: send it']", is: "2026-12-01 | send it" },
    { says: "with its day in the daily-note format", yaml: "reminders: ['01.12.2026: send it']", is: "2026-12-01 | send it" },
    { says: "with a number for a text", yaml: "reminders: [{ date: 2026-12-01, about: 5 }]", is: "2026-12-01 | 5" },
    { says: "with its text over two lines", yaml: "reminders:\n  - 2026-12-01 send\n    the intro", is: "2026-12-01 | send the intro" },
    { says: "every year on a day", yaml: 'reminders: ["every June 1: work anniversary"]', is: "every year on 1 June | work anniversary" },
    { says: "without quotes, which makes it a map", yaml: "reminders:\n  - every June 1: work anniversary", is: "every year on 1 June | work anniversary" },
    { says: "as that map alone", yaml: "reminders:\n  every June 1: work anniversary", is: "every year on 1 June | work anniversary" },
    { says: "counted from a day", yaml: 'reminders: ["every 3 months from 2026-12-01: ask about the visa"]', is: "every 3 months on the 1st from 2026-12-01 | ask about the visa" },
    { says: "from the end of a month, clamped", yaml: 'reminders: ["every month from 2026-01-31: rent"]', is: "every month on the 31st from 2026-01-31 | rent" },
    { says: "on a weekday", yaml: 'reminders: ["every Friday: ask how the week was"]', is: "every week on each Friday, by the calendar | ask how the week was" },
    { says: "every day", yaml: 'reminders: ["every day: water the plants"]', is: "every day, by the calendar | water the plants" },
    { says: "by a day in the month", yaml: 'reminders: ["each month on the last Friday: dinner"]', is: "every month on the last Friday | dinner" },
    { says: "by a rule in a line", yaml: 'reminders: ["every FREQ=MONTHLY;BYDAY=1MO: dinner"]', is: "every month on the first Monday | dinner" },
    { says: "as an object with a rule", yaml: 'reminders:\n  - { every: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", about: invite to the spring dinner, lead: 7 days }', is: "every year on 8 March | invite to the spring dinner | lead 7" },
    { says: "as an object in words without every", yaml: "reminders:\n  - every: June 1\n    about: work anniversary", is: "every year on 1 June | work anniversary" },
    { says: "as an object from a day", yaml: "reminders:\n  - every: 3 months\n    from: 2026-12-01\n    about: visa", is: "every 3 months on the 1st from 2026-12-01 | visa" },
    { says: "as an object with date", yaml: "reminders: [{ date: 2026-12-01, about: intro }]", is: "2026-12-01 | intro" },
    { says: "as an object with on", yaml: "reminders: { On: 2026-12-01, About: intro }", is: "2026-12-01 | intro" },
    { says: "with a lead in days", yaml: "reminders: [{ date: 2026-12-01, about: intro, lead: 7 }]", is: "2026-12-01 | intro | lead 7" },
    { says: "with a lead of a week", yaml: 'reminders: [{ date: 2026-12-01, about: intro, lead: "1 week" }]', is: "2026-12-01 | intro | lead 7" },
    { says: "with a lead of a month, which is 30 days", yaml: "reminders: [{ date: 2026-12-01, about: intro, lead: 1 month }]", is: "2026-12-01 | intro | lead 30" },
    { says: "with no lead", yaml: "reminders: [{ date: 2026-12-01, about: intro, lead: 0 }]", is: "2026-12-01 | intro" },
    { says: "with no lead, in words", yaml: "reminders: [{ date: 2026-12-01, about: intro, lead: 0 days }]", is: "2026-12-01 | intro" },
    { says: "with lead: none", yaml: "reminders: [{ date: 2026-12-01, about: intro, lead: none }]", is: "2026-12-01 | intro" },
    { says: "as done", yaml: "reminders: [2026-12-01 intro ✅ 2026-12-01]", is: "2026-12-01 | intro | done 2026-12-01" },
    { says: "as done, in the map that YAML makes of it", yaml: "reminders:\n  - every June 1: work anniversary ✅ 2026-06-01", is: "every year on 1 June | work anniversary | done 2026-06-01" },
    { says: "as done twice over, by two devices: the later one holds", yaml: "reminders: ['every June 1: party ✅ 2026-06-01 ✅ 2025-06-01']", is: "every year on 1 June | party | done 2026-06-01" },
    { says: "as done twice over, in order", yaml: "reminders: ['every June 1: party ✅ 2025-06-01 ✅ 2026-06-01']", is: "every year on 1 June | party | done 2026-06-01" },
    { says: "as done in an object", yaml: "reminders: [{ every: June 1, about: party, done: 2026-06-01 }]", is: "every year on 1 June | party | done 2026-06-01" },
    { says: "as done: yes, where it comes once", yaml: "reminders: [{ date: 2026-12-01, about: intro, done: true }]", is: "2026-12-01 | intro | done 2026-12-01" },
    { says: "as done: no", yaml: "reminders: [{ date: 2026-12-01, about: intro, done: no }]", is: "2026-12-01 | intro" },
    { says: "with a tick in its text, which marks nothing", yaml: "reminders: [2026-12-01 say ✅ to Ada]", is: "2026-12-01 | say ✅ to Ada" },
  ])("$says", ({ yaml, is }) => {
    expect(only(yaml)).toBe(is);
  });

  it("a weekday rule is the rule a calendar would take", () => {
    const { reminders } = decode('reminders: ["every Friday: call", "every month from 2026-01-31: rent"]');
    expect(reminders.map(({ when }) => (when.kind === "recurring" ? ruleText(when.rule) : ""))).toEqual([
      "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    ]);
  });

  it("under every spelling there is, each with its place", () => {
    const { reminders } = decode("reminders:\n  -\n  - 2026-12-01 a\nreminder: 2026-12-02 b");
    expect(reminders.map(({ place }) => place)).toEqual([
      { property: "reminders", index: 1, item: "2026-12-01 a" }, { property: "reminder", index: 0, item: "2026-12-02 b" },
    ]);
  });
});

describe("a reminder that cannot be read is a problem that says what to do", () => {
  it.each([
    { says: "no day and no rule", item: "send the intro", message: /Begin it with a day such as 2026-12-01/ },
    { says: "words that are no cadence", item: "call Ada: the visa", message: /Begin it with a day/ },
    { says: "a list", item: "[2026-12-01 a]", message: /Begin it with a day/ },
    { says: "a yes", item: "true", message: /Begin it with a day/ },
    { says: "a day that is none", item: "2026-02-30 send it", message: /Write a day such as/ },
    { says: "no text behind its day", item: "2026-12-01", message: /Say what to be reminded of/ },
    { says: "no text behind its rule", item: "'every June 1:'", message: /Say what to be reminded of/ },
    { says: "a map for a text", item: "{ date: 2026-12-01, about: { a: 1 } }", message: /Say what to be reminded of/ },
    { says: "a list for a text", item: "{ 2026-12-01: [a] }", message: /Give it either "every" or "date"/ },
    { says: "a rule that is misspelled", item: "'every mnth on the 1st: rent'", message: /Did you mean every month on the 1st/ },
    { says: "a rule in words that are none", item: "'every blue moon: dance'", message: /"every blue moon"\. Write for example "every June 1" or "every 3 months from 2026-12-01"\.$/ },
    { says: "a rule that comes near to none", item: "'every nonne: x'", message: /Write for example "every June 1"/ },
    { says: "an interval above one without from", item: "'every 3 months: ask about the visa'", message: /from which day it is counted/ },
    { says: "every other Friday without from", item: "'every other Friday: call'", message: /from which day it is counted/ },
    { says: "a month that says no day", item: "'every month: rent'", message: /from which day it is counted/ },
    { says: "a week that says no day", item: "{ every: week, about: rent }", message: /from which day it is counted/ },
    { says: "a number of times without a first", item: "{ every: FREQ=DAILY;COUNT=3, about: rent }", message: /from which day it is counted/ },
    { says: "a weekday every month", item: "'every month on Friday: rent'", message: /A weekday goes with weeks/ },
    { says: "a weekday every month from a day", item: "{ every: month on Friday, from: 2026-12-01, about: rent }", message: /A weekday goes with weeks/ },
    { says: "a rule that never comes from that day on", item: "{ every: FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29, from: 2027-01-01, about: leap }", message: /it never comes/ },
    { says: "never", item: "{ every: never, about: x }", message: /cannot read "every never"/ },
    { says: "an interval that is a list", item: "{ every: [1, 2], about: x }", message: /not a list/ },
    { says: "a from that is no day", item: "{ every: 3 months, from: soon, about: x }", message: /Write a day such as/ },
    { says: "every and date at once", item: "{ every: June 1, date: 2026-12-01, about: x }", message: /either "every" or "date"/ },
    { says: "neither every nor date", item: "{ about: x, lead: 1 }", message: /either "every" or "date"/ },
    { says: "a lead that is no length of time", item: "{ date: 2026-12-01, about: x, lead: early }", message: /How many days before it shows cannot be read/ },
    { says: "a lead that is a schedule", item: "{ date: 2026-12-01, about: x, lead: every June 1 }", message: /How many days before it shows cannot be read/ },
    { says: "a done mark with no real day", item: "2026-12-01 x ✅ 2026-02-30", message: /which day is done/ },
    { says: "done: yes where it recurs", item: "{ every: June 1, about: x, done: yes }", message: /which day is done/ },
  ])("$says", ({ item, message }) => {
    const { reminders, problems } = decode(`reminders:\n  - 2026-12-01 first\n  - ${item}\n  - 2026-12-03 third`);
    expect(reminders.map(({ text }) => text)).toEqual(["first", "third"]);
    expect(problems).toEqual([{ path: PATH, line: null, property: "reminders", message: expect.stringMatching(message) as string }]);
    expect(problems[0]?.message).toMatch(/^Item 2 of "reminders" \(/);
  });

  it("is none under another tool's name", () => {
    expect(decode("reminder: check the boiler")).toMatchObject({ reminders: [], problems: [] });
  });

  it("is none where nothing is said", () => {
    expect(decode("reminders:\n  - \n  - ''\nname: Ada")).toMatchObject({ reminders: [], problems: [] });
  });
});

describe("an important date is read", () => {
  it.each([
    { written: "1988-02-29", is: [1988, 2, 29] },
    { written: "'1988-02-29'", is: [1988, 2, 29] },
    { written: "1988-02-29T12:00:00Z", is: [1988, 2, 29] },
    { written: "'[[1988-02-29]]'", is: [1988, 2, 29] },
    { written: "29.02.1988", is: [1988, 2, 29] },
    { written: "02-29", is: [null, 2, 29] },
    { written: "--02-29", is: [null, 2, 29] },
    { written: "'--0229'", is: [null, 2, 29] },
    { written: "29 February", is: [null, 2, 29] },
    { written: "February 29", is: [null, 2, 29] },
    { written: "Feb 29, 1988", is: [1988, 2, 29] },
    { written: "Feb. 29th 1988", is: [1988, 2, 29] },
    { written: "the 29th of february 1988", is: [1988, 2, 29] },
    { written: "29. February 1988", is: [1988, 2, 29] },
  ])("$written", ({ written, is }) => {
    const { dates, problems } = decode(`birthday: ${written}`);
    expect(problems).toEqual([]);
    expect(dates.map(({ year, month, day }) => [year, month, day])).toEqual([is]);
  });

  it.each(["1987-02-29", "02-30", "13-01", "0229", "29 Febtober", "February", "Feb 29, 88", "Feb 29 1987", "soon", "1988", "true", "[1988-02-29, 1990-01-01]", "{ a: 1 }", `Feb 29 ${"x".repeat(50)}`])(
    "and %s is a problem", (written) => {
      const { dates, problems } = decode(`Birthday: ${written}`);
      expect(dates).toEqual([]);
      expect(problems).toEqual([{ path: PATH, line: null, property: "Birthday", message: expect.stringContaining("cannot be read. Write a day") as string }]);
    });

  it("under the names that settings list, whatever their spelling, each once", () => {
    const { dates } = decode("work_anniversary: 2014-09-01\nbirthday: 1988-02-29", ["Work anniversary", "work-anniversary"]);
    expect(dates).toEqual([{ property: "work_anniversary", year: 2014, month: 9, day: 1 }]);
  });
});
