import { say } from "../../locales/say";
import type { CivilDate, Weekday } from "../civil-date";
import { civilDate } from "../civil-date";
import type { ScheduleWeekday, Unit } from "./cadence";

/** RFC 5545's names for weekdays. */
export const WEEKDAY_CODES: Readonly<Record<Weekday, string>> =
  { 1: "MO", 2: "TU", 3: "WE", 4: "TH", 5: "FR", 6: "SA", 7: "SU" };
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** RFC 5545's names for units; its frequencies shorter than a day have none. */
export const FREQUENCIES: Readonly<Record<Unit, string>> =
  { day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" };
const UNITS: readonly Unit[] = ["day", "week", "month", "year"];

/** A rule that cannot be read; the message is a whole sentence. */
export class RuleError extends Error {}

/** FREQ. A rule without one is not read: to take some frequency would be a guess. */
export function unitPart(text: string | undefined): Unit {
  const unit = UNITS.find((known) => FREQUENCIES[known] === text);
  if (unit !== undefined) return unit;
  throw new RuleError(text === undefined ? say.problems.rule.noFrequency : say.problems.rule.otherFrequency);
}

/** A list of numbers from 1 to `most`, or with `negative` also from -1 to -`most`. */
export function numbersPart(name: string, text: string, most: number, negative: boolean): readonly number[] {
  const { numbers, numbersFromEnd } = say.problems.rule;
  return text.split(",").map((item) => {
    const number = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : 0;
    if (number === 0 || Math.abs(number) > most || (number < 0 && !negative)) {
      throw new RuleError((negative ? numbersFromEnd : numbers)(name, most, item));
    }
    return number;
  });
}

/** INTERVAL or COUNT. */
export function countPart(name: string, text: string): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number === 0) throw new RuleError(say.problems.rule.count(name, text));
  return number;
}

export function weekdayPart(name: string, text: string): Weekday {
  const weekday = WEEKDAYS.find((known) => WEEKDAY_CODES[known] === text);
  if (weekday === undefined) throw new RuleError(say.problems.rule.weekday(name, text));
  return weekday;
}

/** BYDAY: `FR`, or the nth of its month or year: `1MO`, `-1FR`. */
export function weekdaysPart(text: string, most: number): readonly ScheduleWeekday[] {
  return text.split(",").map((item) => {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item);
    const weekday = weekdayPart("BYDAY", match?.[2] ?? item);
    const nth = match?.[1] === undefined ? null : Number(match[1]);
    if (nth !== null && most === 0) {
      throw new RuleError(say.problems.rule.nthNeeds(item));
    }
    if (nth !== null && (nth === 0 || Math.abs(nth) > most)) {
      throw new RuleError(say.problems.rule.noSuchNth(item, most));
    }
    return { weekday, nth };
  });
}

/**
 * DTSTART or UNTIL, a date or a date with a time. The day is taken as it is written and time and zone are
 * left aside: Marathon knows civil days only, and turning 23:00 UTC into a local time would move the day.
 */
export function datePart(name: string, text: string): CivilDate {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T[\d:]{2,8}Z?)?$/.exec(text);
  const date = match && civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date) throw new RuleError(say.problems.rule.date(name, text));
  return date;
}
