import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredRhythm } from "../../../src/core/cadence/measured-rhythm";
import { nominalDays } from "../../../src/core/cadence/nominal";
import { readCadence } from "../../../src/core/cadence/read-cadence";
import { addDays, type CivilDate } from "../../../src/core/civil-date";
import { day } from "../../support/day";

const TODAY = day("2026-11-23");

/** Contact days, the latest today, with these gaps before it. */
function daysWith(gaps: readonly number[]): CivilDate[] {
  return gaps.reduce<CivilDate[]>((days, gap) => [...days, addDays(days[days.length - 1] ?? TODAY, -gap)], [TODAY]);
}

describe("a measured rhythm", () => {
  it.each([
    { says: "three Mondays in a row are weekly", days: ["2026-11-09", "2026-11-16", "2026-11-23"], rhythm: "weekly" },
    { says: "two days are no rhythm", days: ["2026-11-16", "2026-11-23"], rhythm: null },
    { says: "a day told of twice is one day", days: ["2026-11-16", "2026-11-16", "2026-11-23"], rhythm: null },
    { says: "nobody is no rhythm", days: [], rhythm: null },
    { says: "the order does not matter", days: ["2026-11-23", "2026-09-23", "2026-10-23"], rhythm: "monthly" },
    { says: "what is more than two years ago does not count", days: ["2024-11-23", "2026-10-23", "2026-11-23"], rhythm: null },
    { says: "the first day of the two years does", days: ["2024-11-24", "2025-11-24", "2026-11-23"], rhythm: "yearly" },
    { says: "a day to come does not count", days: ["2026-11-09", "2026-11-16", "2026-11-24"], rhythm: null },
    { says: "one long silence does not hide a weekly habit", days: ["2025-06-02", "2026-11-02", "2026-11-09", "2026-11-16"], rhythm: "weekly" },
    { says: "of two middle gaps, 14 and 60 days, it is half-way", days: ["2026-09-10", "2026-11-09", "2026-11-23"], rhythm: "monthly" },
  ])("$says", ({ days, rhythm }) => {
    expect(measuredRhythm(days.map(day), TODAY)).toBe(rhythm);
  });

  it.each([
    { gap: 1, rhythm: "weekly" },
    { gap: 9, rhythm: "weekly" },
    { gap: 10, rhythm: "every 2 weeks" },
    { gap: 20, rhythm: "every 2 weeks" },
    { gap: 21, rhythm: "monthly" },
    { gap: 43, rhythm: "monthly" },
    { gap: 44, rhythm: "every 2 months" },
    { gap: 90, rhythm: "quarterly" },
    { gap: 180, rhythm: "twice a year" },
    { gap: 300, rhythm: "yearly" },
  ])("a gap of $gap days is $rhythm", ({ gap, rhythm }) => {
    expect(measuredRhythm(daysWith([gap, gap]), TODAY)).toBe(rhythm);
  });

  it("is a cadence, and a longer habit never gives a shorter one", () => {
    const length = (gap: number) => {
      const reading = readCadence(measuredRhythm(daysWith([gap, gap]), TODAY), []);
      return reading.kind === "cadence" ? nominalDays(reading.cadence, TODAY) : NaN;
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 0, max: 364 }), (gap, more) => {
      expect(length(Math.min(364, gap + more))).toBeGreaterThanOrEqual(length(gap));
    }));
  });
});
