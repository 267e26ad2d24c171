import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awayInWords, lengthInWords } from "../../../src/core/brief/acquaintance";
import { addDays } from "../../../src/core/civil-date";
import { day } from "../../support/day";

describe("a length of time", () => {
  it.each([
    { from: "2026-11-22", to: "2026-11-23", says: "1 day" },
    { from: "2026-11-10", to: "2026-11-23", says: "13 days" },
    { from: "2026-11-09", to: "2026-11-23", says: "2 weeks" },
    { from: "2026-09-24", to: "2026-11-23", says: "8 weeks" },
    { from: "2026-09-23", to: "2026-11-23", says: "2 months" },
    { from: "2024-11-24", to: "2026-11-23", says: "23 months" },
    { from: "2024-11-23", to: "2026-11-23", says: "2 years" },
    { from: "2024-03-14", to: "2026-11-23", says: "2 years" },
    { from: "1988-02-29", to: "2026-02-28", says: "37 years" },
  ])("from $from to $to is $says", ({ from, to, says }) => {
    expect(lengthInWords(day(from), day(to))).toBe(says);
  });

  it("is never none, and never more than it is", () => {
    const days = { day: 1, week: 7, month: 28, year: 365 } as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 40_000 }), (length) => {
      const [, count = "0", unit = ""] = /^(\d+) (day|week|month|year)s?$/.exec(lengthInWords(day("1950-01-31"), addDays(day("1950-01-31"), length))) ?? [];
      const least = Object.entries(days).find(([name]) => name === unit)?.[1] ?? NaN;
      expect(Number(count)).toBeGreaterThan(0);
      expect(Number(count) * least).toBeLessThanOrEqual(length);
    }));
  });

  it.each([
    { date: "2026-11-23", says: "today" },
    { date: "2026-11-20", says: "3 days ago" },
    { date: "2026-12-24", says: "in 4 weeks" },
  ])("is told from today: $date is $says", ({ date, says }) => {
    expect(awayInWords(day(date), day("2026-11-23"))).toBe(says);
  });
});
