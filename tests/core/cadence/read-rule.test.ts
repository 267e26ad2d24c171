import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rhythm } from "../../../src/core/cadence/cadence";
import { looksLikeRule, readRule } from "../../../src/core/cadence/read-rule";
import { ruleText } from "../../../src/core/cadence/rule-text";
import { someDay, someRule } from "./arbitraries";

function textOf(text: string): string {
  const reading = readRule(text);
  if (reading.kind === "unreadable") return reading.message;
  if (reading.cadence.kind === "rhythm") return "rhythm";
  const { start } = reading.cadence;
  return (start === null ? "" : `${start} `) + ruleText(reading.cadence);
}

describe("a rule that says no more than a rhythm is that rhythm", () => {
  it.each([
    { rule: "FREQ=DAILY", cadence: rhythm(1, "day") },
    { rule: "FREQ=DAILY;INTERVAL=10", cadence: rhythm(10, "day") },
    { rule: "RRULE:FREQ=WEEKLY", cadence: rhythm(1, "week") },
    { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", cadence: rhythm(2, "week", 5) },
    { rule: "INTERVAL=2;BYDAY=FR,FR;WKST=SU;FREQ=WEEKLY", cadence: rhythm(2, "week", 5) },
    { rule: "freq = monthly ; interval = 3", cadence: rhythm(3, "month") },
    { rule: " FREQ=YEARLY; ", cadence: rhythm(1, "year") },
  ])("$rule", ({ rule, cadence }) => {
    expect(readRule(rule)).toEqual({ kind: "cadence", cadence });
  });
});

describe("a rule that says more is a schedule", () => {
  it.each([
    { rule: "FREQ=WEEKLY;BYDAY=MO,FR", text: "FREQ=WEEKLY;BYDAY=MO,FR" },
    { rule: "FREQ=MONTHLY;BYDAY=FR", text: "FREQ=MONTHLY;BYDAY=FR" },
    { rule: "FREQ=DAILY;BYDAY=FR,MO", text: "FREQ=WEEKLY;BYDAY=MO,FR" },
    { rule: "FREQ=DAILY;BYDAY=FR;BYMONTHDAY=13", text: "FREQ=DAILY;BYMONTHDAY=13;BYDAY=FR" },
    { rule: "FREQ=WEEKLY;COUNT=3", text: "FREQ=WEEKLY;COUNT=3" },
    { rule: "FREQ=WEEKLY;UNTIL=20271231T235959Z", text: "FREQ=WEEKLY;UNTIL=20271231" },
    { rule: "FREQ=WEEKLY;UNTIL=2027-12-31", text: "FREQ=WEEKLY;UNTIL=20271231" },
    { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", text: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU" },
    { rule: "FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU", text: "FREQ=WEEKLY;BYDAY=MO,SU" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=15,1,15", text: "FREQ=MONTHLY;BYMONTHDAY=1,15" },
    { rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU", text: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU" },
    { rule: "FREQ=YEARLY;BYYEARDAY=-1", text: "FREQ=YEARLY;BYYEARDAY=-1" },
    { rule: "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", text: "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1" },
    { rule: "FREQ=YEARLY;BYMONTH=3;UNTIL=20301231", text: "FREQ=YEARLY;BYMONTH=3;UNTIL=20301231" },
  ])("$rule", ({ rule, text }) => {
    expect(textOf(rule)).toBe(text);
  });
});

describe("a start is kept, as the day that is written", () => {
  it.each([
    { rule: "DTSTART:20261201\nRRULE:FREQ=WEEKLY", text: "2026-12-01 FREQ=WEEKLY;BYDAY=TU" },
    { rule: "DTSTART;VALUE=DATE:20261201\r\nRRULE:FREQ=WEEKLY", text: "2026-12-01 FREQ=WEEKLY;BYDAY=TU" },
    { rule: "DTSTART;TZID=America/New_York:20261201T233000 RRULE:FREQ=DAILY", text: "2026-12-01 FREQ=DAILY" },
    { rule: "DTSTART:20261201T233000Z\\nRRULE:FREQ=DAILY", text: "2026-12-01 FREQ=DAILY" },
    { rule: "DTSTART:20261201;FREQ=MONTHLY", text: "2026-12-01 FREQ=MONTHLY;BYMONTHDAY=1" },
    { rule: "FREQ=MONTHLY;DTSTART=20261231", text: "2026-12-31 FREQ=MONTHLY;BYMONTHDAY=31" },
    { rule: "RRULE:FREQ=YEARLY;INTERVAL=2\nDTSTART:2026-12-01",
      text: "2026-12-01 FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=1" },
    { rule: "dtstart:19000101 rrule:freq=daily", text: "1900-01-01 FREQ=DAILY" },
    { rule: "DTSTART:20261201T090000 FREQ=WEEKLY;BYDAY=MO", text: "2026-12-01 FREQ=WEEKLY;BYDAY=MO" },
  ])("$rule", ({ rule, text }) => {
    expect(textOf(rule)).toBe(text);
  });
});

describe("a rule that cannot be kept is refused with its reason", () => {
  it.each([
    { rule: "INTERVAL=2", message: "It has no FREQ. Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY." },
    { rule: "RRULE:", message: "It has no FREQ." },
    { rule: "DTSTART:20261201", message: "It has no FREQ." },
    { rule: "FREQ=HOURLY", message: "Marathon counts in whole days. Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY." },
    { rule: "FREQ=SECONDLY;INTERVAL=5", message: "Marathon counts in whole days." },
    { rule: "FREQ=OFTEN", message: "Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY." },
    { rule: "FREQ=DAILY;BYHOUR=9", message: "Marathon counts in whole days. Leave BYHOUR out." },
    { rule: "FREQ=DAILY;BYMINUTE=0;BYSECOND=0", message: "Leave BYMINUTE out." },
    { rule: "FREQ=DAILY;BYEASTER=1", message: 'Marathon knows no "BYEASTER=1" in a rule.' },
    { rule: "FREQ=DAILY;RSCALE=HEBREW", message: 'Marathon knows no "RSCALE=HEBREW" in a rule.' },
    { rule: "FREQ=DAILY;TZID=EUROPE/BERLIN", message: 'Marathon knows no "TZID=EUROPE/BERLIN" in a rule.' },
    { rule: "FREQ=DAILY EXDATE:20261201", message: 'Marathon knows no "EXDATE:20261201" in a rule.' },
    { rule: "FREQ=DAILY RRULE:FREQ=WEEKLY", message: 'Marathon knows no "RRULE:FREQ=WEEKLY" in a rule.' },
    { rule: "FREQ=DAILY please", message: 'Marathon knows no "PLEASE" in a rule.' },
    { rule: "FREQ=DAILY;COUNT=", message: 'Marathon knows no "COUNT=" in a rule.' },
    { rule: "FREQ=DAILY;FREQ=WEEKLY", message: "The rule says FREQ twice." },
    { rule: "DTSTART:20261201;DTSTART:20261202;FREQ=DAILY", message: 'Marathon knows no "DTSTART:20261202" in a rule.' },
    { rule: "DTSTART:20260230;FREQ=DAILY", message: 'DTSTART takes a day such as 20261201, not "20260230".' },
    { rule: "DTSTART:tomorrow;FREQ=DAILY", message: 'DTSTART takes a day such as 20261201, not "TOMORROW".' },
    { rule: "DTSTART;FREQ=DAILY", message: 'Marathon knows no "DTSTART" in a rule.' },
    { rule: "FREQ=DAILY;UNTIL=20261301", message: "UNTIL takes a day" },
    { rule: "FREQ=DAILY;COUNT=3;UNTIL=20261201", message: "The rule has COUNT and UNTIL. Leave one of them out." },
    { rule: "FREQ=DAILY;INTERVAL=0", message: 'INTERVAL takes a whole number, at least 1, not "0".' },
    { rule: "FREQ=DAILY;INTERVAL=-2", message: "INTERVAL takes a whole number" },
    { rule: "FREQ=DAILY;INTERVAL=1.5", message: "INTERVAL takes a whole number" },
    { rule: "FREQ=DAILY;COUNT=0", message: "COUNT takes a whole number" },
    { rule: "FREQ=DAILY;COUNT=9999999", message: "COUNT takes a whole number" },
    { rule: "FREQ=YEARLY;INTERVAL=101", message: "The rule's interval is longer than 100 years." },
    { rule: "FREQ=WEEKLY;BYDAY=XX", message: 'BYDAY takes MO, TU, WE, TH, FR, SA or SU, not "XX".' },
    { rule: "FREQ=WEEKLY;BYDAY=MO,", message: 'BYDAY takes MO, TU, WE, TH, FR, SA or SU, not "".' },
    { rule: "FREQ=WEEKLY;BYDAY=FRIDAY", message: 'BYDAY takes MO, TU, WE, TH, FR, SA or SU, not "FRIDAY".' },
    { rule: "FREQ=WEEKLY;BYDAY=1MO", message: "BYDAY=1MO needs FREQ=MONTHLY or FREQ=YEARLY, and no BYWEEKNO." },
    { rule: "FREQ=DAILY;BYDAY=-1FR", message: "BYDAY=-1FR needs FREQ=MONTHLY or FREQ=YEARLY" },
    { rule: "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", message: "and no BYWEEKNO" },
    { rule: "FREQ=MONTHLY;BYDAY=6MO",
      message: "There is no 6MO here: BYDAY counts from 1 to 5, or from -1 from the end." },
    { rule: "FREQ=MONTHLY;BYDAY=0MO", message: "There is no 0MO here" },
    { rule: "FREQ=YEARLY;BYDAY=-54MO", message: "BYDAY counts from 1 to 53" },
    { rule: "FREQ=WEEKLY;WKST=1", message: 'WKST takes MO, TU, WE, TH, FR, SA or SU, not "1".' },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=32",
      message: 'BYMONTHDAY takes numbers from 1 to 31, or -1 to -31 from the end, not "32".' },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=0", message: "BYMONTHDAY takes numbers" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=x", message: 'not "X"' },
    { rule: "FREQ=YEARLY;BYMONTH=-1", message: 'BYMONTH takes numbers from 1 to 12, not "-1".' },
    { rule: "FREQ=YEARLY;BYMONTH=13", message: "BYMONTH takes numbers from 1 to 12" },
    { rule: "FREQ=YEARLY;BYYEARDAY=367", message: "BYYEARDAY takes numbers from 1 to 366" },
    { rule: "FREQ=YEARLY;BYWEEKNO=54", message: "BYWEEKNO takes numbers from 1 to 53" },
    { rule: "FREQ=WEEKLY;BYMONTHDAY=1", message: "BYMONTHDAY needs FREQ=DAILY, MONTHLY or YEARLY." },
    { rule: "FREQ=MONTHLY;BYYEARDAY=1", message: "BYYEARDAY needs FREQ=YEARLY." },
    { rule: "FREQ=MONTHLY;BYWEEKNO=1", message: "BYWEEKNO needs FREQ=YEARLY." },
    { rule: "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", message: "BYSETPOS needs FREQ=MONTHLY or FREQ=YEARLY." },
    { rule: "FREQ=MONTHLY;BYSETPOS=1", message: "BYSETPOS needs another BY… part." },
    { rule: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", message: "This rule never falls on a day." },
    { rule: "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=30", message: "This rule never falls on a day." },
    { rule: "FREQ=YEARLY;BYMONTH=2;BYDAY=5MO;BYMONTHDAY=1", message: "This rule never falls on a day." },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", message: "This rule never falls on a day." },
    { rule: "FREQ=YEARLY;BYYEARDAY=1;BYWEEKNO=20", message: "This rule never falls on a day." },
    { rule: "DTSTART:20260315;FREQ=MONTHLY;INTERVAL=12;BYMONTH=4", message: "This rule never falls on a day." },
    { rule: "DTSTART:20250101;FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
      message: "This rule never falls on a day." },
    { rule: "DTSTART:20261201;FREQ=WEEKLY;UNTIL=20261130", message: "This rule never falls on a day." },
  ])("$rule", ({ rule, message }) => {
    expect(textOf(rule)).toContain(message);
  });

  it("as soon as it is read, however rare its days are", () => {
    const before = performance.now();
    for (let index = 0; index < 20; index++) textOf("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
    // The library alone needs 13 seconds for one of them.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe("a text is meant as a rule", () => {
  it.each([
    { text: "FREQ=WEEKLY", rule: true },
    { text: " rrule : FREQ=WEEKLY", rule: true },
    { text: "DTSTART;VALUE=DATE:20261201", rule: true },
    { text: "interval = 2", rule: true },
    { text: "every 2 weeks", rule: false },
    { text: "inner", rule: false },
  ])("$text: $rule", ({ text, rule }) => {
    expect(looksLikeRule(text)).toBe(rule);
  });
});

describe("a schedule's rule text", () => {
  it("reads back as the same schedule", () => {
    fc.assert(fc.property(someRule, someDay, fc.constantFrom("", ";COUNT=9", ";UNTIL=20991231"), (rule, start, end) => {
      const reading = readRule(`DTSTART:${start};${rule}${end}`);
      if (reading.kind === "unreadable") return;
      if (reading.cadence.kind === "rhythm") throw new Error("It has a start.");
      const again = readRule(`DTSTART:${start} RRULE:${ruleText(reading.cadence)}`);
      expect(again).toEqual(reading);
    }));
  });
});
