import type { CivilDate } from "../civil-date";
import { dayNumber, fieldsOf } from "../civil-date";
import type { Schedule } from "./cadence";
import { monthsOf, yearPattern } from "./year-pattern";

/** Days since 1970-01-01, ascending, on which a rule falls in a year (1 to 9999). */
export type DaysByYear = (year: number) => readonly number[];

/** The last year that a civil date can name. */
export const LAST_YEAR = 9999;

/** Questions come in runs about the same year or two. */
const YEARS_REMEMBERED = 8;

/**
 * The days of a rule, year by year, without regard to where it starts and ends. Whole intervals are counted
 * by arithmetic from `first`, so an old start costs no more than a new one. `first` is null only for a rule
 * whose interval is one.
 */
export function daysByYear(rule: Schedule, first: CivilDate | null): DaysByYear {
  const years = new Map<number, readonly number[]>();
  const work = first === null || rule.every.count === 1 ? inEveryInterval(rule) : inCountedIntervals(rule, first);
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    if (years.size >= YEARS_REMEMBERED) years.clear();
    const days = work(year);
    years.set(year, days);
    return days;
  };
}

function inEveryInterval(rule: Schedule): DaysByYear {
  const days = inMonths(rule);
  const months = monthsOf(rule);
  return (year) => days(year, months);
}

function inCountedIntervals(rule: Schedule, first: CivilDate): DaysByYear {
  const { count, unit } = rule.every;
  const days = inMonths(rule);
  const months = monthsOf(rule);
  const from = fieldsOf(first);
  const firstDay = dayNumber(first);
  const week = (day: number) => Math.floor((day + 4 - rule.weekStart) / 7);
  switch (unit) {
    case "day": return (year) => days(year, months).filter((day) => (day - firstDay) % count === 0);
    case "week": return (year) => days(year, months).filter((day) => (week(day) - week(firstDay)) % count === 0);
    case "month": return (year) =>
      days(year, months.filter((month) => (12 * (year - from.year) + month - from.month) % count === 0));
    case "year": return (year) => ((year - from.year) % count === 0 ? days(year, months) : []);
  }
}

function inMonths(rule: Schedule): (year: number, months: readonly number[]) => readonly number[] {
  const pattern = yearPattern(rule);
  return (year, months) => {
    const newYear = firstDayOf(year);
    return pattern(year, months).map((day) => newYear + day);
  };
}

/** Days from 1970-01-01 to 1 January of `year`. */
export function firstDayOf(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

/** The year of that day; exact for the years 1 to 9999. */
export function yearOfDay(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** Index of the first day that is `earliest` or later; the length where there is none. */
export function indexFrom(days: readonly number[], earliest: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? earliest) < earliest) low = middle + 1;
    else high = middle;
  }
  return low;
}
