import type { Schedule, ScheduleEnd } from "./cadence";
import { describeInterval } from "./describe-interval";
import { listed, monthDay, ordinal, ordinalWord } from "./ordinals";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./words";

/** A recurrence rule as a sentence to be read by people only, part by part and in the rule's own terms. */
export function describeRule(rule: Schedule): string {
  const clauses = [
    describeInterval(rule.every) + days(rule),
    rule.positions.length > 0 ? `only the ${listed(rule.positions.map(ordinal))} of these days` : "",
    rule.weekStart === 1 ? "" : `weeks from ${WEEKDAY_NAMES[rule.weekStart]}`,
    rule.end === null && rule.start === null ? "by the calendar" : "",
    rule.start === null ? "" : `from ${rule.start}`,
    rule.end === null ? "" : ending(rule.end),
  ];
  return clauses.filter((clause) => clause !== "").join(", ");
}

/** Each kind of day restricts the others, and so does each clause here. */
function days(rule: Schedule): string {
  const months = listed(rule.months.map((month) => MONTH_NAMES[month - 1] ?? ""));
  const weeks = rule.weekNumbers.map((week) => (week > 0 ? `week ${String(week)}` : `the ${ordinal(week)} week`));
  const yearDays = rule.yearDays.map((day) => (day > 0 ? `day ${String(day)}` : `the ${monthDay(day)}`));
  const missing = rule.monthDays.some((day) => Math.abs(day) > 28) ? " where there is one" : "";
  return [
    clause(" on ", yearDays, " of the year"),
    clause(" on the ", rule.monthDays.map(monthDay), ` of the month${missing}`),
    clause(" on ", weekdays(rule), ""),
    clause(" in ", weeks, " of the year"),
    months === "" ? "" : ` in ${months}`,
  ].join("");
}

function weekdays({ weekdays, months, every }: Schedule): readonly string[] {
  const whole = every.unit === "year" && months.length === 0 ? " of the year" : " of the month";
  return weekdays.map(({ weekday, nth }) => {
    const name = WEEKDAY_NAMES[weekday];
    return nth === null ? `each ${name}` : `the ${ordinalWord(nth)} ${name}${whole}`;
  });
}

function clause(before: string, items: readonly string[], after: string): string {
  return items.length === 0 ? "" : `${before}${listed(items)}${after}`;
}

function ending(end: ScheduleEnd): string {
  if (end.kind === "until") return `until ${end.date}`;
  return end.count === 1 ? "once" : `${String(end.count)} times`;
}
