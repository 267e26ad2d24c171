import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays, addMonths, addYears, civilDate, civilDateAt, type CivilDate, dayFromNumber, dayNumber, daysBetween,
  daysInMonth, fieldsOf, isLeapYear, laterOf, parseCivilDate, weekdayOf,
} from "../../src/core/civil-date";
import { day } from "../support/day";

describe("reading a civil date", () => {
  it.each(["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("takes %s", (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    { says: "30 February", text: "2026-02-30" },
    { says: "29 February of a common year", text: "2026-02-29" },
    { says: "29 February 1900", text: "1900-02-29" },
    { says: "31 April", text: "2026-04-31" },
    { says: "month 13", text: "2026-13-01" },
    { says: "month 0", text: "2026-00-10" },
    { says: "day 0", text: "2026-01-00" },
    { says: "year 0", text: "0000-01-01" },
    { says: "a day without zeros", text: "2026-1-2" },
    { says: "a datetime", text: "2026-01-02T10:00" },
    { says: "a day with a blank", text: " 2026-01-02" },
    { says: "nothing", text: "" },
    { says: "digits of another script", text: "٢٠٢٦-١١-٢٣" },
  ])("refuses $says", ({ text }) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it.each([[2026.5, 1, 1], [2026, 1.5, 1], [2026, 1, 1.5], [10_000, 1, 1]])("refuses the fields %s, %s, %s", (y, m, d) => {
    expect(civilDate(y, m, d)).toBeNull();
  });
});

describe("arithmetic", () => {
  it.each([
    { says: "the day after 28 February 2024", from: "2024-02-28", days: 1, to: "2024-02-29" },
    { says: "the day after 28 February 2026", from: "2026-02-28", days: 1, to: "2026-03-01" },
    { says: "the day before New Year", from: "2026-01-01", days: -1, to: "2025-12-31" },
    { says: "across the spring clock change", from: "2026-03-28", days: 2, to: "2026-03-30" },
    { says: "across the autumn clock change", from: "2026-10-31", days: 2, to: "2026-11-02" },
    { says: "a day in the first century", from: "0050-03-01", days: -1, to: "0050-02-28" },
    { says: "146,097 days, which are 400 years", from: "1600-02-29", days: 146_097, to: "2000-02-29" },
  ])("adds days: $says is $to", ({ from, days, to }) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it.each([
    { says: "31 January plus one month is 28 February", from: "2026-01-31", months: 1, to: "2026-02-28" },
    { says: "31 January plus one month is 29 February in a leap year", from: "2024-01-31", months: 1, to: "2024-02-29" },
    { says: "28 February plus one month is 28 March", from: "2026-02-28", months: 1, to: "2026-03-28" },
    { says: "November plus three months is February of the next year", from: "2026-11-30", months: 3, to: "2027-02-28" },
    { says: "months may go back across a year", from: "2026-01-15", months: -2, to: "2025-11-15" },
    { says: "December plus twelve months is December", from: "2026-12-31", months: 12, to: "2027-12-31" },
  ])("adds months: $says", ({ from, months, to }) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it("keeps 29 February where the year has one, else takes 28", () => {
    expect(addYears(day("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(day("2024-02-29"), 4)).toBe("2028-02-29");
  });

  it("refuses to leave the years 1 to 9999", () => {
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(day("0001-01-01"), -1)).toThrow(RangeError);
    expect(() => addMonths(day("9999-12-31"), 1)).toThrow(RangeError);
  });

  it.each([
    ["1970-01-01", 4], ["2026-11-23", 1], ["2026-11-22", 7], ["2022-04-19", 2], ["2022-05-15", 7], ["1899-12-31", 7],
  ])("%s is weekday %i", (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it("knows leap years and the lengths of months", () => {
    expect([1900, 2000, 2024, 2026].map(isLeapYear)).toEqual([false, true, true, false]);
    expect([1, 2, 4, 6, 9, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 30, 30, 30, 31]);
  });

  it("takes the later of two days", () => {
    expect(laterOf(day("2026-01-02"), day("2026-01-10"))).toBe("2026-01-10");
    expect(laterOf(day("2026-01-10"), day("2026-01-02"))).toBe("2026-01-10");
  });
});

const anyDay = fc.integer({ min: dayNumber(day("0001-01-01")), max: dayNumber(day("9999-12-31")) }).map(dayFromNumber);

describe("laws", () => {
  it("a day read back from its number, its text and its fields is the same day", () => {
    fc.assert(fc.property(anyDay, (date) => {
      const { year, month, day: dayOfMonth } = fieldsOf(date);
      expect(dayFromNumber(dayNumber(date))).toBe(date);
      expect(parseCivilDate(date)).toBe(date);
      expect(civilDate(year, month, dayOfMonth)).toBe(date);
    }));
  });

  it("text order is day order", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0);
    }));
  });

  it("a month later is never more than 31 days later, and is in the next month", () => {
    const anyEarlier = anyDay.filter((date): date is CivilDate => date < "9999-12-01");
    fc.assert(fc.property(anyEarlier, (date) => {
      const later = addMonths(date, 1);
      expect(daysBetween(date, later)).toBeGreaterThanOrEqual(28);
      expect(daysBetween(date, later)).toBeLessThanOrEqual(31);
      expect(fieldsOf(later).month).toBe(fieldsOf(date).month % 12 + 1);
    }));
  });
});

describe("the day at an instant", () => {
  it.each([
    { says: "noon is today", at: [2026, 10, 23, 12, 0], boundary: 0, day: "2026-11-23" },
    { says: "one minute past midnight is the new day", at: [2026, 10, 23, 0, 1], boundary: 0, day: "2026-11-23" },
    { says: "with a boundary of 4 hours, 3:59 is still yesterday", at: [2026, 10, 23, 3, 59], boundary: 4, day: "2026-11-22" },
    { says: "with a boundary of 4 hours, 4:00 is today", at: [2026, 10, 23, 4, 0], boundary: 4, day: "2026-11-23" },
    { says: "with a boundary, the first hour of March is still February", at: [2024, 2, 1, 0, 30], boundary: 2, day: "2024-02-29" },
    { says: "the hour that a clock change leaves out moves no day", at: [2026, 2, 8, 2, 30], boundary: 0, day: "2026-03-08" },
  ] as const)("$says", ({ at: [year, month, dayOfMonth, hour, minute], boundary, day: expected }) => {
    expect(civilDateAt(new Date(year, month, dayOfMonth, hour, minute), boundary)).toBe(expected);
  });

  it("refuses a clock beyond the calendar", () => {
    expect(() => civilDateAt(new Date(NaN))).toThrow(RangeError);
  });
});
