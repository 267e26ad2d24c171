import type { Unit } from "../kinds-and-units";
import { intl } from "./intl";

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];

/** "1st", "22nd"; from the end "last", "2nd last". */
function ordinal(number: number): string {
  if (number < 0) return number === -1 ? "last" : `${ordinal(-number)} last`;
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? undefined : { 1: "st", 2: "nd", 3: "rd" }[number % 10];
  return `${String(number)}${ending ?? "th"}`;
}

/** "15th", "last day", "2nd last day". */
function monthDay(day: number): string {
  return day > 0 ? ordinal(day) : `${ordinal(day)} day`;
}

/** "first Monday", "20th Monday". */
function nthWeekday(weekday: number, nth: number): string {
  return `${ORDINALS[nth] ?? ordinal(nth)} ${intl.weekday(weekday)}`;
}

/** Weekdays are 1 (Monday) to 7, months 1 to 12; days, weeks and nths count from the end where they are below 0. */
export const cadence = {
  /** "every week", "every 3 weeks". */
  every: (count: number, unit: Unit) => (count === 1 ? `every ${unit}` : `every ${String(count)} ${unit}s`),
  everyWorkday: "every weekday",
  onWeekdays: (every: string, weekdays: readonly number[]) => `${every} on ${intl.listed(weekdays.map((day) => intl.weekday(day)))}`,
  /** The first of June. */
  onDate: (every: string, day: number, month: number) => `${every} on ${String(day)} ${intl.month(month)}`,
  /** `days` come from one of the two below. */
  onDays: (every: string, days: string, month: number | null) => `${every} on the ${days}${month === null ? "" : ` of ${intl.month(month)}`}`,
  /** "1st and 15th". */
  monthDays: (days: readonly number[]) => intl.listed(days.map(monthDay)),
  /** "first Monday and last Friday". */
  nthWeekdays: (days: readonly { readonly weekday: number; readonly nth: number }[]) =>
    intl.listed(days.map(({ weekday, nth }) => nthWeekday(weekday, nth))),
  /** Days here are `2026-12-01`. */
  from: (day: string) => `from ${day}`,
  /** The parts of a recurrence rule. */
  rule: {
    yearDays: (days: readonly number[]) =>
      `on ${intl.listed(days.map((day) => (day > 0 ? `day ${String(day)}` : `the ${monthDay(day)}`)))} of the year`,
    /** `isRare`: not every month has them all. */
    monthDays: (days: readonly number[], isRare: boolean) =>
      `on the ${intl.listed(days.map(monthDay))} of the month${isRare ? " where there is one" : ""}`,
    /** Each one where `nth` is null, else the nth of the year or of the month. */
    weekdays: (days: readonly { readonly weekday: number; readonly nth: number | null }[], isOfYear: boolean) =>
      `on ${intl.listed(days.map(({ weekday, nth }) =>
        (nth === null ? `each ${intl.weekday(weekday)}` : `the ${nthWeekday(weekday, nth)} of the ${isOfYear ? "year" : "month"}`)))}`,
    weeks: (weeks: readonly number[]) =>
      `in ${intl.listed(weeks.map((week) => (week > 0 ? `week ${String(week)}` : `the ${ordinal(week)} week`)))} of the year`,
    months: (months: readonly number[]) => `in ${intl.listed(months.map((month) => intl.month(month)))}`,
    positions: (positions: readonly number[]) => `only the ${intl.listed(positions.map(ordinal))} of these days`,
    weekStart: (weekday: number) => `weeks from ${intl.weekday(weekday)}`,
    byCalendar: "by the calendar",
    until: (day: string) => `until ${day}`,
    times: (count: number) => (count === 1 ? "once" : `${String(count)} times`),
  },
  /** Of a cadence that a note or a choice has: as it is written there, or as it is described. */
  written: (text: string, _described: string) => text,
  hint: {
    means: (cadence: string) => `Means ${cadence}.`,
    circle: (name: string, cadence: string) => `As the circle ${name}: ${cadence}.`,
    circleWithout: (name: string) => `As the circle ${name}: no cadence.`,
    none: "Known, but not tracked.",
    absent: "No cadence of their own: the circle's, or the default.",
  },
};
