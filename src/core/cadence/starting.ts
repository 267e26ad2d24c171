import type { CivilDate } from "../civil-date";
import { fieldsOf, weekdayOf } from "../civil-date";
import type { Cadence, Schedule } from "./cadence";
import { schedule } from "./cadence";
import { clampedDays } from "./month-days";

/**
 * The same schedule with the days that its rule leaves to DTSTART taken from `date`, as RFC 5545 section
 * 3.3.10 says: "Information, not contained in the rule, necessary to determine the various recurrence
 * instance start time and dates are derived from DTSTART." Nothing clamps here.
 */
export function withDaysOf(rule: Schedule, date: CivilDate): Schedule {
  if (!leavesDaysOpen(rule)) return rule;
  const { month, day } = fieldsOf(date);
  if (rule.every.unit === "week" || rule.weekNumbers.length > 0) {
    return schedule({ ...rule, weekdays: [{ weekday: weekdayOf(date), nth: null }] });
  }
  if (rule.every.unit === "month") return schedule({ ...rule, monthDays: [day] });
  return schedule({ ...rule, months: rule.months.length > 0 ? rule.months : [month], monthDays: [day] });
}

/**
 * The same with its open days taken from a contact, for want of a day that stays. They clamp as a rhythm's do:
 * after 31 January comes 28 February, not 31 March.
 */
export function withDaysOfContact(rule: Schedule, contact: CivilDate): Schedule {
  const { every: { unit }, months, weekNumbers, positions } = rule;
  if (unit === "week" || weekNumbers.length + positions.length > 0) return withDaysOf(rule, contact);
  const { month, day } = fieldsOf(contact);
  return schedule({
    ...rule, every: { count: 1, unit: "month" }, months: unit === "year" && months.length === 0 ? [month] : months,
    ...clampedDays([day]),
  });
}

/** Whether the rule does not say by itself on which days it falls. */
export function leavesDaysOpen(rule: Schedule): boolean {
  return rule.every.unit !== "day" && rule.monthDays.length + rule.weekdays.length + rule.yearDays.length === 0;
}

/**
 * The cadence counted from a first day instead of from the last contact ("every 3 months from 2026-12-31").
 * Days that the cadence leaves open are those of `start`, and clamp: from the 31st, shorter months end it.
 * Null for a weekday every so many days, months or years, which no calendar rule can say.
 */
export function startingOn(cadence: Cadence, start: CivilDate): Schedule | null {
  if (cadence.kind === "schedule") return withDaysOf(schedule({ ...cadence, start }), start);
  const { every, weekday } = cadence;
  const { month, day } = fieldsOf(start);
  if (every.unit === "week") {
    return schedule({ every, start, weekdays: [{ weekday: weekday ?? weekdayOf(start), nth: null }] });
  }
  if (weekday !== null) return null;
  if (every.unit === "day") return schedule({ every, start });
  if (every.unit === "month") return schedule({ every, start, ...clampedDays([day]) });
  return schedule({ every, start, months: [month], ...(month === 2 ? clampedDays([day]) : { monthDays: [day] }) });
}
