import { say } from "../../locales/say";
import { dayFromNumber } from "../civil-date";
import { anchor } from "./anchor";
import type { Cadence, Interval, Schedule, ScheduleEnd } from "./cadence";
import { rhythm, schedule } from "./cadence";
import { isInterval } from "./interval";
import { occurrenceOnOrAfter } from "./occurrences";
import { RuleError, countPart, datePart, numbersPart, unitPart, weekdayPart, weekdaysPart } from "./rule-parts";
import { withDaysOf } from "./starting";

export type RuleReading =
  | { readonly kind: "cadence"; readonly cadence: Cadence }
  | { readonly kind: "unreadable"; readonly message: string };

const KNOWN_PARTS: ReadonlySet<string> = new Set([
  "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS",
]);
const TIME_PARTS: ReadonlySet<string> = new Set(["BYHOUR", "BYMINUTE", "BYSECOND"]);

/** 2000-01-01. Any day does to see whether a rule without a start falls on days at all. */
const SOME_DAY = dayFromNumber(10_957);

type Parts = ReadonlyMap<string, string>;

/** Whether text is meant as an RFC 5545 rule. */
export function looksLikeRule(text: string): boolean {
  return /^\s*(?:RRULE\s*:|DTSTART\b|[A-Z-]+\s*=)/i.test(text);
}

/**
 * Reads an RFC 5545 recurrence rule (section 3.3.10), with or without `RRULE:` and DTSTART before or behind
 * it on a line of its own, or as a part of it. A rule that says no more than a rhythm is one.
 *
 * The rule is read here and never by rrule, which turns a missing FREQ into YEARLY, drops
 * `DTSTART;VALUE=DATE:` and searches for seconds after a day that does not exist.
 */
export function readRule(text: string): RuleReading {
  try {
    return { kind: "cadence", cadence: parse(text) };
  } catch (error) {
    if (error instanceof RuleError) return { kind: "unreadable", message: error.message };
    throw error;
  }
}

function parse(text: string): Cadence {
  // A YAML string in single quotes keeps `\n` as two characters.
  const line = text.replace(/\\n/gi, " ").toUpperCase().replace(/\s+/g, " ").replace(/ ?([=:;,]) ?/g, "$1");
  const found = /(?:^|[ ;])DTSTART(?:;[A-Z-]+=[^ ;:]*)*[:=]([^ ;]+)/.exec(line);
  const start = found?.[1] === undefined ? null : datePart("DTSTART", found[1]);
  const parts = partsOf(found === null ? line : line.replace(found[0], ";"));
  const every = intervalOf(parts);
  const rule = schedule({ ...daysOf(parts, every), every, start, end: endOf(parts) });
  if (start === null && isRhythm(parts, every, rule.weekdays.length)) {
    return rhythm(every.count, every.unit, rule.weekdays[0]?.weekday ?? null);
  }
  const whole = start === null ? rule : withDaysOf(rule, start);
  if (!fallsAtAll(whole)) {
    throw new RuleError(say.problems.rule.never);
  }
  return whole;
}

function partsOf(line: string): Parts {
  const parts = new Map<string, string>();
  for (const item of line.replace(/^[ ;]*RRULE:/, "").split(/[ ;]/)) {
    if (item === "") continue;
    const [, name = "", value = ""] = /^([A-Z-]+)=(.+)$/.exec(item) ?? [];
    if (TIME_PARTS.has(name)) throw new RuleError(say.problems.rule.wholeDays(name));
    if (!KNOWN_PARTS.has(name)) {
      throw new RuleError(say.problems.rule.unknown(item));
    }
    if (parts.has(name)) throw new RuleError(say.problems.rule.twice(name));
    parts.set(name, value);
  }
  return parts;
}

function intervalOf(parts: Parts): Interval {
  const unit = unitPart(parts.get("FREQ"));
  const every = { count: countPart("INTERVAL", parts.get("INTERVAL") ?? "1"), unit };
  if (!isInterval(every)) throw new RuleError(say.problems.rule.tooLong);
  return every;
}

function daysOf(parts: Parts, { unit }: Interval): Omit<Partial<Schedule>, "kind"> {
  const list = (name: string, most: number, negative = true): readonly number[] => {
    const text = parts.get(name);
    return text === undefined ? [] : numbersPart(name, text, most, negative);
  };
  // RFC 5545 section 3.3.10 says which parts go with which FREQ; other mixtures have no agreed meaning.
  const only = (name: string, allowed: boolean, needs: (name: string) => string) => {
    if (parts.has(name) && !allowed) throw new RuleError(needs(name));
  };
  const { needsNotWeekly, needsYearly, needsMonthly, needsAnother } = say.problems.rule;
  only("BYMONTHDAY", unit !== "week", needsNotWeekly);
  only("BYYEARDAY", unit === "year", needsYearly);
  only("BYWEEKNO", unit === "year", needsYearly);
  only("BYSETPOS", unit === "month" || unit === "year", needsMonthly);
  only("BYSETPOS", [...parts.keys()].some((name) => name.startsWith("BY") && name !== "BYSETPOS"), needsAnother);
  const mostNth = unit === "month" ? 5 : unit === "year" && !parts.has("BYWEEKNO") ? 53 : 0;
  const byDay = parts.get("BYDAY");
  return {
    months: list("BYMONTH", 12, false),
    weekNumbers: list("BYWEEKNO", 53),
    yearDays: list("BYYEARDAY", 366),
    monthDays: list("BYMONTHDAY", 31),
    weekdays: byDay === undefined ? [] : weekdaysPart(byDay, mostNth),
    positions: list("BYSETPOS", 366),
    weekStart: weekdayPart("WKST", parts.get("WKST") ?? "MO"),
  };
}

function endOf(parts: Parts): ScheduleEnd | null {
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  if (count !== undefined && until !== undefined) {
    throw new RuleError(say.problems.rule.countAndUntil);
  }
  if (count !== undefined) return { kind: "count", count: countPart("COUNT", count) };
  return until === undefined ? null : { kind: "until", date: datePart("UNTIL", until) };
}

/** FREQ and INTERVAL with at most one weekday for WEEKLY; WKST changes nothing in that. */
function isRhythm(parts: Parts, { unit }: Interval, weekdays: number): boolean {
  const others = [...parts.keys()].filter((name) => !["FREQ", "INTERVAL", "WKST", "BYDAY"].includes(name));
  return others.length === 0 && weekdays <= (unit === "week" ? 1 : 0);
}

function fallsAtAll(rule: Schedule): boolean {
  const from = rule.start ?? SOME_DAY;
  const probe = rule.start === null
    ? schedule({ ...rule, every: { count: 1, unit: rule.every.unit }, start: from, end: null })
    : rule;
  const anchoring = anchor(probe, null);
  return anchoring.kind === "anchored" && occurrenceOnOrAfter(anchoring.schedule, from) !== null;
}
