import type { AnchoredSchedule } from "../cadence/anchor";
import { type Schedule, schedule } from "../cadence/cadence";
import { namedDays } from "../cadence/month-days";
import { daysWithin } from "../cadence/occurrences";
import { ruleText } from "../cadence/rule-text";

/**
 * The rule of an event whose DTSTART is the day `first` (days since 1970-01-01), on which the rule falls. RFC 5545
 * (section 3.8.2.4) leaves open what comes of any other DTSTART. Whole intervals may be counted from any such day;
 * COUNT is what is left of it.
 */
export function feedRule(rule: Schedule, days: AnchoredSchedule, first: number): string {
  const { end } = rule;
  const before = end?.kind === "count" && first > days.first ? daysWithin(days, days.first, first - 1).length : 0;
  return ruleText({
    ...plainly(rule),
    ...(end?.kind === "count" && { end: { kind: "count", count: end.count - before } }),
  });
}

/**
 * "The 31st" of the month, and the 29th of February, are the last day, as the last of the days named. Thunderbird passes over BYSETPOS next to
 * BYMONTHDAY (kewisch/ical.js, issue 960), and would show four events a month.
 */
function plainly(rule: Schedule): Schedule {
  const inFebruary = rule.months.join() === "2";
  const isMonthly = rule.every.unit === "month" || inFebruary;
  const others = rule.weekdays.length + rule.yearDays.length + rule.weekNumbers.length;
  const days = namedDays(rule) ?? [];
  // "The 28th and 29th of February" are two days: neither may become the last one.
  const isLast = isMonthly && others === 0 && days[days.length - 1] === (inFebruary ? 29 : 31) && !days.includes(28);
  return isLast ? schedule({ ...rule, monthDays: [...days.slice(0, -1), -1], positions: [] }) : rule;
}
