import type { CivilDate } from "../civil-date";
import { addDays, addMonths, addYears } from "../civil-date";
import type { Interval, Unit } from "./cadence";

/** Mean lengths of the Gregorian calendar: 146,097 days in 400 years. */
const NOMINAL_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.436875, year: 365.2425 };

/** Longer than a life with somebody, and short enough that no date leaves the calendar. */
const LONGEST_DAYS = 100 * NOMINAL_DAYS.year;

export function intervalDays(interval: Interval): number {
  return interval.count * NOMINAL_DAYS[interval.unit];
}

/** True for a whole number of units, at least one, and no more than 100 years. */
export function isInterval(interval: Interval): boolean {
  return Number.isInteger(interval.count) && interval.count >= 1 && intervalDays(interval) <= LONGEST_DAYS;
}

/** Months and years clamp: 31 January and a month is the last day of February. */
export function addInterval(date: CivilDate, interval: Interval): CivilDate {
  switch (interval.unit) {
    case "day": return addDays(date, interval.count);
    case "week": return addDays(date, interval.count * 7);
    case "month": return addMonths(date, interval.count);
    case "year": return addYears(date, interval.count);
  }
}
