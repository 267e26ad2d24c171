import { describe, expect, it } from "vitest";
import { datedBetween, datedOn } from "../../../src/core/reminders/dated-on";
import { day } from "../../support/day";
import { decode, inWords } from "./decode";

const on = (yaml: string, today: string, lead = 7) => inWords(datedOn(decode(yaml), day(today), lead));

describe("a reminder shows", () => {
  it.each([
    { says: "links by what they show", yaml: "reminders: ['2026-12-01 ask [[Bo|Bobby]] of [[People/@Cy]] and [the plan](Plan.md)']", today: "2026-12-01", is: ["2026-12-01 ask Bobby of Cy and the plan"] },
    { says: "all else as it is written", yaml: "reminders: ['2026-12-01 ask (due:: soon) `[[Bo]]` ~~not~~ [x]']", today: "2026-12-01", is: ["2026-12-01 ask (due:: soon) `[[Bo]]` ~~not~~ [x]"] },
    { says: "an embed, where there is nothing else, as it is written", yaml: "reminders: ['2026-12-01 ![[Plan]]']", today: "2026-12-01", is: ["2026-12-01 ![[Plan]]"] },
    { says: "not before its day", yaml: "reminders: [2026-12-01 intro]", today: "2026-11-30", is: [] },
    { says: "on its day", yaml: "reminders: [2026-12-01 intro]", today: "2026-12-01", is: ["2026-12-01 intro"] },
    { says: "long after its day, until it is done", yaml: "reminders: [2026-12-01 intro]", today: "2028-02-29", is: ["2026-12-01 intro"] },
    { says: "no more when it is done", yaml: "reminders: [2026-12-01 intro ✅ 2026-12-01]", today: "2026-12-01", is: [] },
    { says: "again where it was put off after it was done", yaml: "reminders: [2026-12-20 intro ✅ 2026-12-01]", today: "2026-12-20", is: ["2026-12-20 intro"] },
    { says: "from its lead on", yaml: "reminders: [{ date: 2026-12-08, about: dinner, lead: 7 }]", today: "2026-12-01", is: ["2026-12-08 dinner"] },
    { says: "not a day before its lead", yaml: "reminders: [{ date: 2026-12-08, about: dinner, lead: 7 }]", today: "2026-11-30", is: [] },
    { says: "each year on its day", yaml: "reminders: ['every June 1: party ✅ 2025-06-01']", today: "2026-06-01", is: ["2026-06-01 party"] },
    { says: "the latest of many that were missed, once", yaml: "reminders: ['every day: water']", today: "2026-11-23", is: ["2026-11-23 water"] },
    { says: "the latest missed one between two of its days", yaml: "reminders: ['every 3 months from 2026-03-01: visa']", today: "2026-11-23", is: ["2026-09-01 visa"] },
    { says: "not before it begins", yaml: "reminders: ['every 3 months from 2026-12-01: visa']", today: "2026-11-23", is: [] },
    { says: "what is at hand before what was missed", yaml: "reminders: [{ every: March 8, about: dinner, lead: 7 }]", today: "2026-03-02", is: ["2026-03-08 dinner"] },
    { says: "the next one, done early: not again", yaml: "reminders: [{ every: March 8, about: dinner, lead: 7, done: 2026-03-08 }]", today: "2026-03-03", is: [] },
    { says: "and the one after that, when it comes", yaml: "reminders: [{ every: March 8, about: dinner, lead: 7, done: 2026-03-08 }]", today: "2027-03-01", is: ["2027-03-08 dinner"] },
    { says: "the nearest of several within its lead", yaml: "reminders: [{ every: day, about: water, lead: 7 }]", today: "2026-11-23", is: ["2026-11-23 water"] },
    { says: "the first open one of several within its lead", yaml: "reminders: [{ every: day, about: water, lead: 7, done: 2026-11-24 }]", today: "2026-11-23", is: ["2026-11-25 water"] },
    { says: "its last missed day after it has ended", yaml: "reminders: [{ every: FREQ=DAILY;UNTIL=20261101, from: 2026-10-01, about: pills }]", today: "2026-11-23", is: ["2026-11-01 pills"] },
    { says: "by day, the earliest first", yaml: "reminders: [2026-11-22 b, 2026-11-21 a, 2026-11-22 c]", today: "2026-11-23", is: ["2026-11-21 a", "2026-11-22 b", "2026-11-22 c"] },
    { says: "on the last day of a shorter month", yaml: "reminders: ['every month from 2026-01-31: rent']", today: "2026-02-28", is: ["2026-02-28 rent"] },
  ])("$says", ({ yaml, today, is }) => {
    expect(on(yaml, today)).toEqual(is);
  });

  it("and says whose item it is", () => {
    const [found] = datedOn(decode("reminders: [x, 2026-11-22 intro]"), day("2026-11-23"), 7);
    expect(found).toMatchObject({ kind: "reminder", reminder: { place: { property: "reminders", index: 1 } } });
  });
});

describe("an important date shows", () => {
  it.each([
    { says: "seven days before", yaml: "birthday: 1988-06-10", today: "2026-06-03", is: ["2026-06-10 Birthday (turns 38)"] },
    { says: "not eight days before", yaml: "birthday: 1988-06-10", today: "2026-06-02", is: [] },
    { says: "three days after", yaml: "birthday: 1988-06-10", today: "2026-06-13", is: ["2026-06-10 Birthday (turns 38)"] },
    { says: "not four days after", yaml: "birthday: 1988-06-10", today: "2026-06-14", is: [] },
    { says: "across New Year, ahead", yaml: "birthday: 1988-01-02", today: "2026-12-30", is: ["2027-01-02 Birthday (turns 39)"] },
    { says: "across New Year, behind", yaml: "birthday: 1988-12-31", today: "2027-01-02", is: ["2026-12-31 Birthday (turns 38)"] },
    { says: "no age without a year", yaml: "birthday: 06-10", today: "2026-06-10", is: ["2026-06-10 Birthday"] },
    { says: "29 February on the 28th in a common year", yaml: "birthday: 1988-02-29", today: "2026-02-28", is: ["2026-02-28 Birthday (turns 38)"] },
    { says: "29 February on the 29th in a leap year", yaml: "birthday: 02-29", today: "2028-02-29", is: ["2028-02-29 Birthday"] },
    { says: "29 February on the 28th in 2100", yaml: "birthday: 02-29", today: "2100-03-01", is: ["2100-02-28 Birthday"] },
    { says: "years of an anniversary", yaml: "anniversary: 2014-06-10", today: "2026-06-10", is: ["2026-06-10 Anniversary (12 years)"] },
    { says: "one year of an anniversary", yaml: "anniversary: 2025-06-10", today: "2026-06-10", is: ["2026-06-10 Anniversary (1 year)"] },
    { says: "the first day itself, without years", yaml: "anniversary: 2026-06-10", today: "2026-06-08", is: ["2026-06-10 Anniversary"] },
    { says: "nothing before the first day", yaml: "anniversary: 2027-06-10", today: "2026-06-10", is: [] },
  ])("$says", ({ yaml, today, is }) => {
    expect(on(yaml, today)).toEqual(is);
  });

  it("as early as settings say", () => {
    expect(on("birthday: 06-10", "2026-05-11", 30)).toEqual(["2026-06-10 Birthday"]);
    expect(on("birthday: 06-10", "2026-06-09", 0)).toEqual([]);
  });
});

describe("what comes between two days", () => {
  it("is every occurrence that is not done, both ends inclusive", () => {
    const dates = decode("reminders: ['every month from 2026-10-31: rent ✅ 2026-11-30', 2027-01-01 wish, 2027-03-01 later]\nbirthday: 1988-02-29");
    expect(inWords(datedBetween(dates, day("2026-11-01"), day("2027-02-28")))).toEqual([
      "2026-12-31 rent", "2027-01-01 wish", "2027-01-31 rent", "2027-02-28 rent", "2027-02-28 Birthday (turns 39)",
    ]);
  });
});
