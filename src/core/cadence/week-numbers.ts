import type { Weekday } from "../civil-date";
import { daysInYear } from "../civil-date";

/**
 * Days of `year`, 1 to 366, whose week has one of these numbers; negative numbers count from the year's last
 * week. A week belongs to the year that has at least four of its days (RFC 5545 section 3.3.10, ISO 8601), so the
 * first days of January may lie in week 52 or 53, and the last of December in week 1.
 *
 * rrule gets weeks 52 and 53 wrong around New Year: it has 1 January 1955, a Saturday, in week 53 of 1954.
 */
export function daysInWeeks(year: number, numbers: readonly number[], weekStart: Weekday): readonly number[] {
  const length = daysInYear(year);
  const firstWeekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return Array.from({ length }, (_, index) => index).filter((index) => {
    const intoWeek = (firstWeekday + index - weekStart + 7) % 7;
    // The fourth day of a week lies in the year that the week belongs to.
    const week = weekOfFourthDay(year, index - intoWeek + 3);
    return numbers.some((number) => number === week.number || number === week.number - week.inYear - 1);
  }).map((index) => index + 1);
}

/** `fourth` is in days since 1 January of `year`, and may lie in a neighbouring year. */
function weekOfFourthDay(year: number, fourth: number): { readonly number: number; readonly inYear: number } {
  if (fourth < 0) return weekOfFourthDay(year - 1, fourth + daysInYear(year - 1));
  if (fourth >= daysInYear(year)) return weekOfFourthDay(year + 1, fourth - daysInYear(year));
  return { number: Math.floor(fourth / 7) + 1, inYear: Math.floor((daysInYear(year) - 1 - (fourth % 7)) / 7) + 1 };
}
