import type { CivilDate, Weekday } from "../civil-date";

export type Unit = "day" | "week" | "month" | "year";

/** `count` is a whole number, at least 1; the whole is at most 100 years. */
export interface Interval {
  readonly count: number;
  readonly unit: Unit;
}

/**
 * An interval that runs from the last contact. With a weekday, the contact falls due on that weekday
 * (`nextDue` has the rule).
 */
export interface Rhythm {
  readonly kind: "rhythm";
  readonly every: Interval;
  readonly weekday: Weekday | null;
}

/** A weekday in a schedule: each one (`nth` null), or the nth of its month or year, negative from the end. */
export interface ScheduleWeekday {
  readonly weekday: Weekday;
  readonly nth: number | null;
}

/** `until` is inclusive; `count` counts occurrences from the schedule's start. */
export type ScheduleEnd =
  | { readonly kind: "until"; readonly date: CivilDate }
  | { readonly kind: "count"; readonly count: number };

/**
 * Fixed days in the calendar, whenever the last contact was: the date parts of an RFC 5545 recurrence
 * rule (section 3.3.10). Lists are sorted and without repetition and an empty one does not restrict,
 * so that two schedules that say the same are equal as data.
 */
export interface Schedule {
  readonly kind: "schedule";
  /** FREQ and INTERVAL. */
  readonly every: Interval;
  /** BYMONTH, 1 to 12. */
  readonly months: readonly number[];
  /** BYWEEKNO, 1 to 53 or negative from the end of the year. */
  readonly weekNumbers: readonly number[];
  /** BYYEARDAY, 1 to 366 or negative from the end of the year. */
  readonly yearDays: readonly number[];
  /** BYMONTHDAY, 1 to 31 or negative from the end of the month. */
  readonly monthDays: readonly number[];
  /** BYDAY. */
  readonly weekdays: readonly ScheduleWeekday[];
  /** BYSETPOS, which of the days of one month or year count. */
  readonly positions: readonly number[];
  /** WKST where it matters (weeks counted in twos or more, week numbers), else 1. */
  readonly weekStart: Weekday;
  /** DTSTART: no occurrence lies before it, and whole intervals are counted from it. */
  readonly start: CivilDate | null;
  /** UNTIL or COUNT. */
  readonly end: ScheduleEnd | null;
}

export type Cadence = Rhythm | Schedule;

export function rhythm(count: number, unit: Unit, weekday: Weekday | null = null): Rhythm {
  return { kind: "rhythm", every: { count, unit }, weekday };
}

/** A schedule in the one spelling that equal schedules share. */
export function schedule(parts: Partial<Schedule> & Pick<Schedule, "every">): Schedule {
  const weekNumbers = sorted(parts.weekNumbers ?? []);
  const every = spelledInWeeks(parts) ? { count: 1, unit: "week" as const } : parts.every;
  const weekStartMatters = weekNumbers.length > 0 || (every.unit === "week" && every.count > 1);
  return {
    kind: "schedule",
    every: { count: every.count, unit: every.unit },
    months: sorted(parts.months ?? []),
    weekNumbers,
    yearDays: sorted(parts.yearDays ?? []),
    monthDays: sorted(parts.monthDays ?? []),
    weekdays: sortedWeekdays(parts.weekdays ?? []),
    positions: sorted(parts.positions ?? []),
    weekStart: weekStartMatters ? parts.weekStart ?? 1 : 1,
    start: parts.start ?? null,
    end: parts.end ?? null,
  };
}

/** Every day that is a Friday: every week on Friday. */
function spelledInWeeks({ every, weekdays = [], monthDays = [] }: Parameters<typeof schedule>[0]): boolean {
  return every.unit === "day" && every.count === 1 && weekdays.length > 0 && monthDays.length === 0;
}

function sorted(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function sortedWeekdays(weekdays: readonly ScheduleWeekday[]): readonly ScheduleWeekday[] {
  const order = (day: ScheduleWeekday) => (day.nth ?? 0) * 10 + day.weekday;
  const distinct = new Map(weekdays.map((day) => [order(day), { weekday: day.weekday, nth: day.nth }]));
  return [...distinct.values()].sort((a, b) => order(a) - order(b));
}
