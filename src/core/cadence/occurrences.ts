import type { CivilDate } from "../civil-date";
import { dayFromNumber, dayNumber } from "../civil-date";
import { type AnchoredSchedule, SEARCH_YEARS } from "./anchor";
import { LAST_YEAR, indexFrom, yearOfDay } from "./days-by-year";

/** Every occurrence from `from` to `to`, both inclusive, ascending. None where `from` is after `to`. */
export function occurrences(schedule: AnchoredSchedule, from: CivilDate, to: CivilDate): readonly CivilDate[] {
  return daysWithin(schedule, dayNumber(from), dayNumber(to)).map(dayFromNumber);
}

/** The first occurrence on that day or later; null where there is none within 100 years. */
export function occurrenceOnOrAfter(schedule: AnchoredSchedule, date: CivilDate): CivilDate | null {
  const day = dayOnOrAfter(schedule, dayNumber(date));
  return day === null ? null : dayFromNumber(day);
}

/** The last occurrence on that day or earlier; null where there is none within 100 years. */
export function occurrenceOnOrBefore(schedule: AnchoredSchedule, date: CivilDate): CivilDate | null {
  const day = dayOnOrBefore(schedule, dayNumber(date));
  return day === null ? null : dayFromNumber(day);
}

/** `occurrences` in days since 1970-01-01, for counting without making dates. */
export function daysWithin(schedule: AnchoredSchedule, from: number, to: number): readonly number[] {
  const first = Math.max(from, schedule.first);
  const last = Math.min(to, schedule.last);
  const found: number[] = [];
  for (let year = yearOfDay(first); first <= last && year <= yearOfDay(last); year++) {
    const days = schedule.daysIn(year);
    found.push(...days.slice(indexFrom(days, first), indexFrom(days, last + 1)));
  }
  return found;
}

/** `occurrenceOnOrAfter` in days since 1970-01-01. */
export function dayOnOrAfter(schedule: AnchoredSchedule, day: number): number | null {
  const earliest = Math.max(day, schedule.first);
  const firstYear = yearOfDay(earliest);
  for (let year = firstYear; year <= Math.min(firstYear + SEARCH_YEARS, LAST_YEAR); year++) {
    const days = schedule.daysIn(year);
    const found = days[indexFrom(days, earliest)];
    if (found !== undefined) return found <= schedule.last ? found : null;
  }
  return null;
}

/** `occurrenceOnOrBefore` in days since 1970-01-01. */
export function dayOnOrBefore(schedule: AnchoredSchedule, day: number): number | null {
  const latest = Math.min(day, schedule.last);
  const lastYear = yearOfDay(latest);
  for (let year = lastYear; year >= Math.max(lastYear - SEARCH_YEARS, 1); year--) {
    const days = schedule.daysIn(year);
    const found = days[indexFrom(days, latest + 1) - 1];
    if (found !== undefined) return found >= schedule.first ? found : null;
  }
  return null;
}
