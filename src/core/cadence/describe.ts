import type { Cadence, Schedule } from "./cadence";
import { describeInterval } from "./describe-interval";
import { describeRule } from "./describe-rule";
import { namedDays } from "./month-days";
import { listed, monthDay, ordinalWord } from "./ordinals";
import { MONTH_NAMES, WEEKDAY_NAMES, WORKDAYS } from "./words";
import { isUnrestricted } from "./year-pattern";

/**
 * A cadence in plain words, without a full stop. Reading them gives the same cadence back wherever words can
 * say it; a recurrence rule that they cannot say gets a sentence that reads as no cadence at all.
 */
export function describeCadence(cadence: Cadence): string {
  if (cadence.kind === "schedule") return scheduleInWords(cadence) ?? describeRule(cadence);
  const every = describeInterval(cadence.every);
  return cadence.weekday === null ? every : `${every} on ${WEEKDAY_NAMES[cadence.weekday]}`;
}

function scheduleInWords(schedule: Schedule): string | null {
  const { weekNumbers, yearDays, weekStart, end, start } = schedule;
  if (end !== null || weekStart !== 1 || weekNumbers.length > 0 || yearDays.length > 0) return null;
  const words = ofUnit(schedule);
  return words === null || start === null ? words : `${words} from ${start}`;
}

function ofUnit(schedule: Schedule): string | null {
  const every = describeInterval(schedule.every);
  switch (schedule.every.unit) {
    // Without a start they read as a rhythm.
    case "day": return schedule.start !== null && isUnrestricted(schedule) ? every : null;
    case "week": return isEveryWeekday(schedule) ? "every weekday" : inWeeks(schedule, every);
    case "month": return schedule.months.length === 0 ? inMonths(schedule, every) : null;
    case "year": return inYears(schedule, every);
  }
}

function isEveryWeekday({ every, months, weekdays }: Schedule): boolean {
  return every.count === 1 && months.length === 0 && JSON.stringify(weekdays) === JSON.stringify(WORKDAYS);
}

/** One weekday without a start reads as a rhythm on that weekday. */
function inWeeks({ months, weekdays, start }: Schedule, every: string): string | null {
  if (months.length > 0 || weekdays.length < (start === null ? 2 : 1)) return null;
  return `${every} on ${listed(weekdays.map(({ weekday }) => WEEKDAY_NAMES[weekday]))}`;
}

function inMonths(schedule: Schedule, every: string): string | null {
  const days = dayNames(schedule, namedDays(schedule));
  return days && `${every} on the ${days}`;
}

function inYears(schedule: Schedule, every: string): string | null {
  const [month, ...more] = schedule.months;
  const name = month !== undefined && more.length === 0 ? MONTH_NAMES[month - 1] : undefined;
  if (name === undefined) return null;
  const { monthDays, positions } = schedule;
  const unclamped = positions.length === 0 ? monthDays : null;
  const named = month === 2 ? namedDays(schedule) : unclamped;
  const [only, ...others] = named ?? [];
  if (only !== undefined && only > 0 && others.length === 0 && schedule.weekdays.length === 0) {
    return `${every} on ${String(only)} ${name}`;
  }
  const days = dayNames(schedule, named);
  return days && `${every} on the ${days} of ${name}`;
}

/** "1st and 15th", "first Monday and last Friday"; null where words do not name the days. */
function dayNames({ weekdays, positions }: Schedule, monthDays: readonly number[] | null): string | null {
  const fromTheEnd = (a: number, b: number) => Number(a < 0) - Number(b < 0);
  if (weekdays.length === 0) {
    if (monthDays === null || monthDays.length === 0 || monthDays.some((day) => day < -1)) return null;
    return listed([...monthDays].sort(fromTheEnd).map(monthDay));
  }
  const nths = weekdays.flatMap(({ weekday, nth }) =>
    (nth === -1 || (nth !== null && nth > 0 && nth < 5) ? [{ weekday, nth }] : []));
  if (nths.length < weekdays.length || positions.length > 0 || monthDays?.length !== 0) return null;
  return listed([...nths].sort((a, b) => fromTheEnd(a.nth, b.nth))
    .map(({ weekday, nth }) => `${ordinalWord(nth)} ${WEEKDAY_NAMES[weekday]}`));
}
