import type { CivilDate } from "../../../src/core/civil-date";
import { addDays, civilDate, dayNumber, daysInMonth, fieldsOf, isLeapYear,
  weekdayOf } from "../../../src/core/civil-date";

/**
 * A second reading of RFC 5545 section 3.3.10 to hold the first against: it looks at one day after the other
 * and asks of each whether the rule allows it. Slow and plain on purpose; it shares no code with the rules.
 */
export function naiveDays(text: string, start: CivilDate, from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const rule = parts(text, start);
  const found: CivilDate[] = [];
  const periods: Periods = new Map();
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (date >= start && inInterval(rule, start, date) && allowed(rule, date) && placed(rule, date,
      periods)) found.push(date);
  }
  return found;
}

/** The allowed days of each month or year that was looked at. */
type Periods = Map<string, readonly CivilDate[]>;

interface NaiveRule {
  readonly frequency: string;
  readonly interval: number;
  readonly weekStart: string;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly days: readonly string[];
  readonly places: readonly number[];
}

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function parts(text: string, start: CivilDate): NaiveRule {
  const map = new Map(text.split(";").map((part): [string, string] => {
    const [name = "", value = ""] = part.split("=");
    return [name, value];
  }));
  const list = (name: string) => map.get(name)?.split(",") ?? [];
  const frequency = map.get("FREQ") ?? "";
  const open = !["BYMONTHDAY", "BYYEARDAY", "BYDAY"].some((name) => map.has(name));
  const { month, day } = fieldsOf(start);
  const months = list("BYMONTH").map(Number);
  return {
    frequency,
    interval: Number(map.get("INTERVAL") ?? "1"),
    weekStart: map.get("WKST") ?? "MO",
    months: open && frequency === "YEARLY" && months.length === 0 ? [month] : months,
    monthDays: open && (frequency === "YEARLY" || frequency === "MONTHLY") ? [day] : list("BYMONTHDAY").map(Number),
    yearDays: list("BYYEARDAY").map(Number),
    days: open && frequency === "WEEKLY" ? [code(start)] : list("BYDAY"),
    places: list("BYSETPOS").map(Number),
  };
}

function code(date: CivilDate): string {
  return CODES[weekdayOf(date) - 1] ?? "";
}

function inInterval({ frequency, interval, weekStart }: NaiveRule, start: CivilDate, date: CivilDate): boolean {
  const a = fieldsOf(start);
  const b = fieldsOf(date);
  const weekOf = (day: CivilDate) => {
    let first = day;
    while (code(first) !== weekStart) first = addDays(first, -1);
    return dayNumber(first) / 7;
  };
  switch (frequency) {
    case "DAILY": return (dayNumber(date) - dayNumber(start)) % interval === 0;
    case "WEEKLY": return Math.round(weekOf(date) - weekOf(start)) % interval === 0;
    case "MONTHLY": return (12 * (b.year - a.year) + b.month - a.month) % interval === 0;
    default: return (b.year - a.year) % interval === 0;
  }
}

function allowed(rule: NaiveRule, date: CivilDate): boolean {
  const { year, month, day } = fieldsOf(date);
  const yearLength = isLeapYear(year) ? 366 : 365;
  const yearDay = 1 + dayNumber(date) - dayNumber(first(year, 1));
  const monthLength = daysInMonth(year, month);
  const either = (list: readonly number[], forwards: number, length: number) =>
    list.length === 0 || list.includes(forwards) || list.includes(forwards - length - 1);
  const inYear = rule.frequency === "YEARLY" && rule.months.length === 0;
  return (rule.months.length === 0 || rule.months.includes(month))
    && either(rule.monthDays, day, monthLength)
    && either(rule.yearDays, yearDay, yearLength)
    && (rule.days.length === 0 || rule.days.some((item) =>
      inYear ? isNth(item, date, yearDay, yearLength) : isNth(item, date, day, monthLength)));
}

/** `forwards` is the day's number in its month or year, `length` that month's or year's. */
function isNth(item: string, date: CivilDate, forwards: number, length: number): boolean {
  if (!item.endsWith(code(date))) return false;
  if (item.length === 2) return true;
  const nth = Number(item.slice(0, -2));
  return nth > 0 ? nth === Math.ceil(forwards / 7) : -nth === Math.ceil((length - forwards + 1) / 7);
}

/** BYSETPOS: the day's place among the days that the rule allows in its month or year. */
function placed(rule: NaiveRule, date: CivilDate, periods: Periods): boolean {
  if (rule.places.length === 0) return true;
  const key = date.slice(0, rule.frequency === "MONTHLY" ? 7 : 4);
  const together = periods.get(key) ?? allowedIn(rule, date);
  periods.set(key, together);
  const place = together.indexOf(date);
  return rule.places.includes(place + 1) || rule.places.includes(place - together.length);
}

function allowedIn(rule: NaiveRule, date: CivilDate): readonly CivilDate[] {
  const { year, month } = fieldsOf(date);
  const monthly = rule.frequency === "MONTHLY";
  const together: CivilDate[] = [];
  for (let day = first(year, monthly ? month : 1); day <= end(year, monthly ? month : 12); day = addDays(day, 1)) {
    if (allowed(rule, day)) together.push(day);
  }
  return together;
}

function first(year: number, month: number): CivilDate {
  const date = civilDate(year, month, 1);
  if (date === null) throw new Error(`No month ${String(month)}.`);
  return date;
}

function end(year: number, month: number): CivilDate {
  return addDays(first(year, month), daysInMonth(year, month) - 1);
}
