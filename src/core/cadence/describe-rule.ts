import type { Strings } from "../../locales/en/table";
import type { Schedule } from "./cadence";

/** A recurrence rule as a sentence to be read by people only, part by part and in the rule's own terms. */
export function describeRule(rule: Schedule, words: Strings["cadence"]): string {
  const { rule: parts } = words;
  const { every, positions, weekStart, start, end } = rule;
  return [
    [words.every(every.count, every.unit), ...days(rule, parts)].join(" "),
    ...(positions.length > 0 ? [parts.positions(positions)] : []),
    ...(weekStart === 1 ? [] : [parts.weekStart(weekStart)]),
    ...(end === null && start === null ? [parts.byCalendar] : []),
    ...(start === null ? [] : [words.from(start)]),
    ...(end === null ? [] : [end.kind === "until" ? parts.until(end.date) : parts.times(end.count)]),
  ].join(", ");
}

/** Each kind of day restricts the others, and so does each clause here. */
function days({ every, yearDays, monthDays, weekdays, weekNumbers, months }: Schedule, parts: Strings["cadence"]["rule"]): readonly string[] {
  const isRare = monthDays.some((day) => Math.abs(day) > 28);
  const isOfYear = every.unit === "year" && months.length === 0;
  return [
    ...(yearDays.length > 0 ? [parts.yearDays(yearDays)] : []),
    ...(monthDays.length > 0 ? [parts.monthDays(monthDays, isRare)] : []),
    ...(weekdays.length > 0 ? [parts.weekdays(weekdays, isOfYear)] : []),
    ...(weekNumbers.length > 0 ? [parts.weeks(weekNumbers)] : []),
    ...(months.length > 0 ? [parts.months(months)] : []),
  ];
}
