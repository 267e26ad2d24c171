import type { Schedule } from "./cadence";
import { FREQUENCIES, WEEKDAY_CODES } from "./rule-parts";

/** The rule as RFC 5545 text, without `RRULE:` and DTSTART; `readRule` reads it back. */
export function ruleText(rule: Schedule): string {
  const weekdays = rule.weekdays.map(({ weekday, nth }) => `${String(nth ?? "")}${WEEKDAY_CODES[weekday]}`);
  const parts: readonly (readonly [string, readonly (string | number)[]])[] = [
    ["FREQ", [FREQUENCIES[rule.every.unit]]],
    ["INTERVAL", rule.every.count > 1 ? [rule.every.count] : []],
    ["BYMONTH", rule.months],
    ["BYWEEKNO", rule.weekNumbers],
    ["BYYEARDAY", rule.yearDays],
    ["BYMONTHDAY", rule.monthDays],
    ["BYDAY", weekdays],
    ["BYSETPOS", rule.positions],
    ["WKST", rule.weekStart === 1 ? [] : [WEEKDAY_CODES[rule.weekStart]]],
    ["UNTIL", rule.end?.kind === "until" ? [rule.end.date.replace(/-/g, "")] : []],
    ["COUNT", rule.end?.kind === "count" ? [rule.end.count] : []],
  ];
  return parts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name}=${values.join()}`).join(";");
}
