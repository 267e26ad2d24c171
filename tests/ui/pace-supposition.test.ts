import { describe, expect, it } from "vitest";
import type { Circle } from "../../src/core/settings";
import { daysOffFrom, daysOffInWords, supposeMore, supposeOff } from "../../src/ui/pace-supposition";
import { day } from "../support/day";

const TODAY = day("2026-11-23");
const CIRCLES: readonly Circle[] = [{ name: "inner", cadence: "every 2 weeks", weight: 2 }, { name: "far", cadence: "", weight: 1 }];

describe("more people", () => {
  it.each([
    { says: "some, at a rhythm", count: "10", often: "monthly", words: "10 more people, every month" },
    { says: "one", count: "1", often: "every 3 weeks", words: "1 more person, every 3 weeks" },
    { says: "some, as a circle has it", count: "3", often: "Inner", words: "3 more people, every 2 weeks" },
    { says: "some, on days of the calendar", count: "2", often: "every month on the 1st", words: "2 more people, every month on the 1st" },
  ])("$says", ({ count, often, words }) => {
    const supposed = supposeMore(count, often, CIRCLES);
    if (typeof supposed === "string") throw new Error(supposed);
    expect(supposed.words).toBe(words);
    expect(supposed.whatIf.add.map((added) => added.count)).toEqual([Number(count)]);
    expect(supposed.whatIf.off).toEqual([]);
  });

  it.each([
    { says: "nobody", count: "0", often: "monthly", why: "Write how many people, from 1 to 1000." },
    { says: "no number", count: "", often: "monthly", why: "Write how many people, from 1 to 1000." },
    { says: "half a person", count: "1.5", often: "monthly", why: "Write how many people, from 1 to 1000." },
    { says: "more than a vault holds", count: "1001", often: "monthly", why: "Write how many people, from 1 to 1000." },
    { says: "no cadence", count: "10", often: " ", why: "Write how often, such as monthly." },
    { says: "people whom nothing is asked of", count: "10", often: "none", why: "Write how often, such as monthly." },
    { says: "a circle without a cadence", count: "10", often: "far", why: "Write how often, such as monthly." },
  ])("refuses $says", ({ count, often, why }) => {
    expect(supposeMore(count, often, CIRCLES)).toBe(why);
  });

  it("says what cannot be read, or has no day to count from", () => {
    expect(supposeMore("10", "now and then", CIRCLES)).toContain('Marathon cannot read "now and then".');
    expect(supposeMore("10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU", CIRCLES)).toBeTypeOf("string");
  });
});

describe("days off", () => {
  it.each([
    { says: "a range", from: "2026-12-24", to: "2027-01-03", words: "24 December to 3 January 2027" },
    { says: "one day", from: "2026-12-24", to: "", words: "24 December" },
    { says: "a range that has begun", from: "2026-11-20", to: "2026-11-23", words: "20 November to 23 November" },
  ])("$says", ({ from, to, words }) => {
    const range = daysOffFrom(from, to, TODAY);
    if (typeof range === "string") throw new Error(range);
    expect(daysOffInWords(range, TODAY)).toBe(words);
    expect(supposeOff(from, to, TODAY)).toEqual({ words: `days off ${words}`, whatIf: { add: [], off: [range] } });
  });

  it.each([
    { says: "no day", from: "", to: "2026-12-24", why: "Choose the first and the last day." },
    { says: "no day of the calendar", from: "2026-12-24", to: "2026-12-32", why: "Choose the first and the last day." },
    { says: "a range that runs backwards", from: "2026-12-24", to: "2026-12-23", why: "The last day must not be before the first." },
    { says: "days that are over", from: "2026-11-01", to: "2026-11-22", why: "Choose days that are not over yet." },
  ])("refuse $says", ({ from, to, why }) => {
    expect(daysOffFrom(from, to, TODAY)).toBe(why);
    expect(supposeOff(from, to, TODAY)).toBe(why);
  });
});
