import { daysInYear, isLeapYear } from "../civil-date";
import type { Schedule, ScheduleWeekday } from "./cadence";
import { RRule, RuleWeekday } from "./recurrence-library";
import { daysInWeeks } from "./week-numbers";

const DAY_MS = 86_400_000;
const EVERY_WEEKDAY = [0, 1, 2, 3, 4, 5, 6];
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Days of one year that a schedule's own words allow, as days since 1 January, ascending. */
export type YearPattern = (year: number, months: readonly number[]) => readonly number[];

/**
 * Asks rrule for one year at a time and remembers the answers.
 *
 * rrule walks from DTSTART to the question, and on to the year 9999 where nothing comes: seconds for an
 * old start or a rule that never falls on a day. One year is always one step, and what a year looks like
 * depends only on its first weekday, on its length and, for week numbers, on the lengths of the years
 * around it. So a schedule costs a few dozen steps at most, whatever is asked of it.
 *
 * The intervals of days, weeks, months and years are the caller's: a YearPattern takes them as one.
 * `months` (1 to 12) are the months to look at.
 */
export function yearPattern(schedule: Schedule): YearPattern {
  const known = knownFor(schedule);
  return (year, months) => {
    // The calendar repeats every 400 years; rrule reads the years 0 to 99 as 1900 to 1999.
    const sameYear = 2000 + (year % 400);
    const around = schedule.weekNumbers.length > 0 ? [-1, 0, 1] : [0];
    const key = [firstWeekday(sameYear), ...around.map((offset) => isLeapYear(sameYear + offset)), ...months].join();
    let days = known.get(key);
    if (days === undefined) {
      days = daysOf(schedule, sameYear, months);
      known.set(key, days);
    }
    return days;
  };
}

/** Schedules that differ only in where they begin and end, or in how many units they skip, look alike in every year. */
const alike = new Map<string, Map<string, readonly number[]>>();

const PATTERNS_REMEMBERED = 500;

function knownFor({ every, months, weekNumbers, yearDays, monthDays, weekdays, positions, weekStart }: Schedule) {
  const days = weekdays.map(({ weekday, nth }) => [weekday, nth]);
  const key = JSON.stringify([every.unit, months, weekNumbers, yearDays, monthDays, days, positions, weekStart]);
  const known = alike.get(key) ?? new Map<string, readonly number[]>();
  if (alike.size >= PATTERNS_REMEMBERED) alike.clear();
  alike.set(key, known);
  return known;
}

/** The months that a schedule names, or all twelve. */
export function monthsOf(schedule: Schedule): readonly number[] {
  return schedule.months.length > 0 ? schedule.months : EVERY_MONTH;
}

/** Every so many days, whatever they are. */
export function isUnrestricted({ every, months, monthDays, weekdays }: Schedule): boolean {
  return every.unit === "day" && months.length + monthDays.length + weekdays.length === 0;
}

function daysOf(schedule: Schedule, year: number, months: readonly number[]): readonly number[] {
  const { every, positions } = schedule;
  if (every.unit === "year") return atPositions(expand(schedule, year, schedule.months), positions);
  const days = months.length > 0 ? expand(schedule, year, months) : [];
  if (positions.length === 0) return days;
  // Positions count within each month.
  const before = (month: number) => (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / DAY_MS;
  return months.flatMap((month) => {
    const [from, to] = [before(month - 1), before(month)];
    return atPositions(days.filter((day) => day >= from && day < to), positions);
  });
}

function expand(schedule: Schedule, year: number, months: readonly number[]): readonly number[] {
  if (isUnrestricted(schedule)) return Array.from({ length: daysInYear(year) }, (_, index) => index);
  const start = Date.UTC(year, 0, 1);
  const yearDays = yearDaysOf(schedule, year);
  if (yearDays?.length === 0) return [];
  const rule = new RRule({
    freq: RRule.YEARLY,
    // The next step would lie beyond rrule's last year, so it stops after this one.
    interval: 10_000,
    dtstart: new Date(start),
    ...(months.length > 0 && { bymonth: [...months] }),
    ...(yearDays !== null && { byyearday: yearDays }),
    ...(schedule.monthDays.length > 0 && { bymonthday: [...schedule.monthDays] }),
    byweekday: weekdaysFor(schedule, months.length > 0),
  }, true);
  return rule.all().map((date) => (date.getTime() - start) / DAY_MS);
}

/**
 * BYSETPOS: of the days of one month or year, those at these places. Two places can be one day, and rrule takes
 * the first day for the second last of one.
 */
function atPositions(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}

/** BYYEARDAY and BYWEEKNO as days of that year, 1 to 366; null where neither restricts it. */
function yearDaysOf({ yearDays, weekNumbers, weekStart }: Schedule, year: number): number[] | null {
  if (yearDays.length + weekNumbers.length === 0) return null;
  const named = yearDays.map((day) => (day > 0 ? day : daysInYear(year) + 1 + day));
  if (weekNumbers.length === 0) return named;
  const inWeeks = daysInWeeks(year, weekNumbers, weekStart);
  return inWeeks.filter((day) => named.length === 0 || named.includes(day));
}

/** Always some weekdays: without any rrule would take the day of the month from its DTSTART. */
function weekdaysFor(schedule: Schedule, byMonth: boolean): (number | InstanceType<typeof RuleWeekday>)[] {
  if (schedule.weekdays.length === 0) return EVERY_WEEKDAY;
  if (schedule.weekdays.every((day) => day.nth === null)) return schedule.weekdays.map((day) => day.weekday - 1);
  // rrule wants both to hold where RFC 5545 wants either, so "each Monday" becomes "the first, second, …".
  const most = byMonth ? 5 : 53;
  return schedule.weekdays.flatMap((day) => nths(day, most).map((nth) => new RuleWeekday(day.weekday - 1, nth)));
}

function nths(day: ScheduleWeekday, most: number): readonly number[] {
  return day.nth === null ? Array.from({ length: most }, (_, index) => index + 1) : [day.nth];
}

function firstWeekday(year: number): number {
  return new Date(Date.UTC(year, 0, 1)).getUTCDay();
}
