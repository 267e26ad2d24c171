import { describe, expect, it } from "vitest";
import { grace, nominalDays } from "../../../src/core/cadence/nominal";
import { cadenceOf } from "./arbitraries";
import { day } from "./days";

const TODAY = day("2026-11-23");

describe("the nominal length", () => {
  it.each([
    { of: "every day", days: 1 },
    { of: "every 3 weeks", days: 21 },
    { of: "every month", days: 30.436875 },
    { of: "every 3 months", days: 91.310625 },
    { of: "every year", days: 365.2425 },
    { of: "every 3 weeks on Friday", days: 21 },
  ])("of $of is $days days", ({ of, days }) => {
    expect(nominalDays(cadenceOf(of), TODAY)).toBeCloseTo(days, 9);
  });

  it.each([
    // 261 gaps from Monday 23 November 2026 to Tuesday 23 November 2027.
    { of: "every weekday", days: 365 / 261 },
    // 105 gaps from Monday 23 November 2026 to Thursday 25 November 2027.
    { of: "every week on Monday and Thursday", days: 367 / 105 },
    // 12 gaps from 1 December 2026 to 1 December 2027.
    { of: "every month on the 1st", days: 365 / 12 },
    { of: "every month on the 1st and 15th", days: 365 / 24 },
    { of: "every year on 1 June", days: 366 },
    { of: "every year on 23 November", days: 365 },
    { of: "every 2 years on 1 June from 2027-06-01", days: 731 },
    { of: "every 5 years from 2030-01-01", days: 1826 },
    { of: "every 10 days from 2026-12-01", days: 10 },
    { of: "FREQ=MONTHLY;BYMONTHDAY=31", days: 365 / 7 },
    { of: "DTSTART:19000101;FREQ=DAILY", days: 1 },
    // Two of three to come: 9 and 16 December.
    { of: "DTSTART:20261118;FREQ=WEEKLY;INTERVAL=2;COUNT=3", days: 14 },
    // Three to come, unevenly: 23 and 30 November, 1 December.
    { of: "FREQ=DAILY;BYMONTHDAY=1,23,30;UNTIL=20261201", days: 4 },
    // One of several to come: the gap before it.
    { of: "DTSTART:20261117;FREQ=WEEKLY;COUNT=2", days: 7 },
    // All of them past: the last gap.
    { of: "DTSTART:20200101;FREQ=DAILY;INTERVAL=3;COUNT=9", days: 3 },
    // A single day has no gap: the length of its interval.
    { of: "DTSTART:20270101;FREQ=DAILY;COUNT=1", days: 1 },
    { of: "DTSTART:20200101;FREQ=WEEKLY;COUNT=1", days: 7 },
  ])("of $of is its mean gap, $days days", ({ of, days }) => {
    expect(nominalDays(cadenceOf(of), TODAY)).toBeCloseTo(days, 9);
  });

  it("of a schedule without a start is counted from the day they met", () => {
    const cadence = cadenceOf("every 2 months on the 1st");
    expect(nominalDays(cadence, TODAY, day("2026-10-10"))).toBeCloseTo(365 / 6, 9);
    expect(nominalDays(cadence, TODAY)).toBeCloseTo(60.87375, 9);
  });
});

describe("the grace", () => {
  it.each([
    { of: "every day", days: 1 },
    { of: "every 4 days", days: 1 },
    { of: "every week", days: 1 },
    { of: "every 2 weeks", days: 3 },
    { of: "every 3 weeks", days: 5 },
    { of: "every month", days: 7 },
    { of: "every 3 months", days: 22 },
    { of: "every year", days: 91 },
    { of: "every weekday", days: 1 },
    { of: "every month on the 1st", days: 7 },
  ])("of $of is $days days", ({ of, days }) => {
    expect(grace(cadenceOf(of), TODAY)).toBe(days);
  });

  it("follows the day they met", () => {
    expect(grace(cadenceOf("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"), TODAY, day("2026-11-02"))).toBe(1);
  });
});
