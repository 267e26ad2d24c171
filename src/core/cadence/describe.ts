import { cadence as written } from "../../locales/en/cadence";
import type { Strings } from "../../locales/en/table";
import type { Cadence, Schedule } from "./cadence";
import { describeRule } from "./describe-rule";
import { namedDays } from "./month-days";
import { WORKDAYS } from "./words";
import { isUnrestricted } from "./year-pattern";

type Words = Strings["cadence"];

/**
 * A cadence in plain words, without a full stop. It is English, and reading it gives the same cadence back wherever
 * words can say it; a recurrence rule that they cannot say gets a sentence that reads as no cadence at all. Where it is
 * shown, and nobody reads it back, `words` are those of the language in force.
 */
export function describeCadence(cadence: Cadence, words: Words = written): string {
  if (cadence.kind === "schedule") return scheduleInWords(cadence, words) ?? describeRule(cadence, words);
  const every = words.every(cadence.every.count, cadence.every.unit);
  return cadence.weekday === null ? every : words.onWeekdays(every, [cadence.weekday]);
}

function scheduleInWords(schedule: Schedule, words: Words): string | null {
  const { weekNumbers, yearDays, weekStart, end, start } = schedule;
  if (end !== null || weekStart !== 1 || weekNumbers.length > 0 || yearDays.length > 0) return null;
  const said = ofUnit(schedule, words);
  return said === null || start === null ? said : `${said} ${words.from(start)}`;
}

function ofUnit(schedule: Schedule, words: Words): string | null {
  const every = words.every(schedule.every.count, schedule.every.unit);
  switch (schedule.every.unit) {
    // Without a start they read as a rhythm.
    case "day": return schedule.start !== null && isUnrestricted(schedule) ? every : null;
    case "week": return isEveryWorkday(schedule) ? words.everyWorkday : inWeeks(schedule, every, words);
    case "month": return schedule.months.length === 0 ? inMonths(schedule, every, words) : null;
    case "year": return inYears(schedule, every, words);
  }
}

function isEveryWorkday({ every, months, weekdays }: Schedule): boolean {
  return every.count === 1 && months.length === 0 && JSON.stringify(weekdays) === JSON.stringify(WORKDAYS);
}

/** One weekday without a start reads as a rhythm on that weekday. */
function inWeeks({ months, weekdays, start }: Schedule, every: string, words: Words): string | null {
  if (months.length > 0 || weekdays.length < (start === null ? 2 : 1)) return null;
  return words.onWeekdays(every, weekdays.map(({ weekday }) => weekday));
}

function inMonths(schedule: Schedule, every: string, words: Words): string | null {
  const days = dayNames(schedule, namedDays(schedule), words);
  return days && words.onDays(every, days, null);
}

function inYears(schedule: Schedule, every: string, words: Words): string | null {
  const [month, ...more] = schedule.months;
  if (month === undefined || more.length > 0) return null;
  const { monthDays, positions } = schedule;
  const unclamped = positions.length === 0 ? monthDays : null;
  const named = month === 2 ? namedDays(schedule) : unclamped;
  const [only, ...others] = named ?? [];
  if (only !== undefined && only > 0 && others.length === 0 && schedule.weekdays.length === 0) {
    return words.onDate(every, only, month);
  }
  const days = dayNames(schedule, named, words);
  return days && words.onDays(every, days, month);
}

/** "1st and 15th", "first Monday and last Friday"; null where words do not name the days. */
function dayNames({ weekdays, positions }: Schedule, monthDays: readonly number[] | null, words: Words): string | null {
  const fromTheEnd = (a: number, b: number) => Number(a < 0) - Number(b < 0);
  if (weekdays.length === 0) {
    if (monthDays === null || monthDays.length === 0 || monthDays.some((day) => day < -1)) return null;
    return words.monthDays([...monthDays].sort(fromTheEnd));
  }
  const nths = weekdays.flatMap(({ weekday, nth }) =>
    (nth === -1 || (nth !== null && nth > 0 && nth < 5) ? [{ weekday, nth }] : []));
  if (nths.length < weekdays.length || positions.length > 0 || monthDays?.length !== 0) return null;
  return words.nthWeekdays([...nths].sort((a, b) => fromTheEnd(a.nth, b.nth)));
}
