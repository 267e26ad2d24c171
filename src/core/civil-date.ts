/**
 * A calendar day as a value: proleptic Gregorian, years 0001 to 9999, no time and no zone.
 *
 * A `CivilDate` is always a real day, so arithmetic never sees garbage. Ordinary string comparison
 * orders the values, because every field is zero-padded.
 */
declare const civil: unique symbol;
export type CivilDate = string & { readonly [civil]: true };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const ZERO = 48;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` spells as exactly `YYYY-MM-DD`, or null where that is no real day. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = SHAPE.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day with these fields (`month` 1 to 12), or null where there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return spell(year, month, day);
}

/** Year, month (1 to 12) and day of the month (1 to 31). */
export function fieldsOf(date: CivilDate): { year: number; month: number; day: number } {
  // By digits: pieces of text take three times as long, and plans for thousands of people ask for millions.
  return { year: twoDigits(date, 0) * 100 + twoDigits(date, 2), month: twoDigits(date, 5), day: twoDigits(date, 8) };
}

function twoDigits(date: CivilDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 11 * ZERO;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Number of days in `month` (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = fieldsOf(date);
  // In years that begin in March the leap day is the last one, and the months before it take 153 days in each five.
  const march = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day - 719_469;
}

/** The day that many days after 1970-01-01. Throws a RangeError outside the years 1 to 9999. */
export function dayFromNumber(number: number): CivilDate {
  // Date reads years 0 to 99 as 1900 to 1999; 400 Gregorian years are 146,097 days exactly.
  const instant = new Date((number + 146_097) * DAY_MS);
  const year = instant.getUTCFullYear() - 400;
  const date = civilDate(year, instant.getUTCMonth() + 1, instant.getUTCDate());
  if (date === null) throw new RangeError(`Day ${String(number)} lies outside the years 1 to 9999.`);
  return date;
}

/** `days` may be negative. Throws a RangeError where the result leaves the years 1 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayFromNumber(dayNumber(date) + days);
}

/** The same day of the month, `months` later; the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = fieldsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12 + 12) % 12 + 1;
  const result = civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (result === null) throw new RangeError(`${date} plus ${String(months)} months leaves the years 1 to 9999.`);
  return result;
}

/** 29 February becomes 28 February where the year has none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`: 1 from one day to the next, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CivilDate): Weekday {
  // 1970-01-01, day 0, was a Thursday.
  return (((dayNumber(date) + 3) % 7 + 7) % 7 + 1) as Weekday;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a >= b ? a : b;
}

/**
 * The civil day at `instant` on the machine's own calendar, where the day begins `boundaryHours`
 * (0 to 6) after midnight. Reads local fields, never elapsed hours, so that a DST change cannot move it.
 */
export function civilDateAt(instant: Date, boundaryHours = 0): CivilDate {
  const date = civilDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  if (date === null) throw new RangeError("The clock shows no day in the years 1 to 9999.");
  return instant.getHours() < boundaryHours ? addDays(date, -1) : date;
}

function spell(year: number, month: number, day: number): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}
