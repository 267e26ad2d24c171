import { say } from "../../locales/say";
import { anchor } from "../cadence/anchor";
import { type Cadence, type Schedule, schedule } from "../cadence/cadence";
import { intervalDays } from "../cadence/interval";
import { dayOnOrAfter } from "../cadence/occurrences";
import { readCadence, readInterval } from "../cadence/read-cadence";
import { looksLikeRule } from "../cadence/read-rule";
import { startingOn } from "../cadence/starting";
import type { CivilDate } from "../civil-date";
import { foldPropertyName, isEmptyValue, type Properties, valuesOf } from "../people/property-names";
import { type ReadOwnDate, readDate, readSwitch } from "../people/property-values";
import { isRecord } from "../text/record";
import { withoutDoneMark } from "./done-mark";
import type { Reminder, When } from "./reminder";

/** What one item says, and the text by which it is found again. */
export type Item = Omit<Reminder, "place"> & { readonly item: string };

/** An item's parts as they are written, whatever form it has. */
interface Parts {
  readonly every?: unknown;
  readonly date?: unknown;
  readonly from?: unknown;
  readonly about: unknown;
  readonly lead?: unknown;
  readonly done: unknown;
  readonly item: string;
}

const KEYS: readonly string[] = ["every", "date", "on", "from", "about", "lead", "done"];

/**
 * Reads one member of `reminders` as YAML gives it, or says in a sentence or two what to do.
 *
 *   2026-12-01 send the intro            once
 *   every June 1: work anniversary       also as the one-key map that YAML makes of it
 *   { every, from, about, lead, done }   or `date` (`on`) in place of `every`
 */
export function readItem(value: unknown, readOwnDate: ReadOwnDate): Item | string {
  const line = lineOf(value);
  const parts = line !== null ? partsOfLine(line, readOwnDate) : isRecord(value) ? partsOfMap(value) : say.problems.reminders.start;
  if (typeof parts === "string") return parts;
  const { about, item } = parts;
  const when = whenOf(parts, readOwnDate);
  if (typeof when === "string") return when;
  const text = scalarText(about)?.replace(/\s+/g, " ").trim() ?? "";
  if (text === "") return say.problems.reminders.noText;
  const lead = leadOf(parts.lead);
  if (typeof lead === "string") return lead;
  // In an object too somebody may write the mark of a line.
  const said = typeof parts.done === "string" ? parts.done.replace(/^\s*✅\uFE0F?\s*/, "") : parts.done;
  const done = isEmptyValue(said) ? false : readSwitch(said, readOwnDate);
  if (done === null || (done === true && when.kind === "recurring")) {
    return say.problems.reminders.noDay;
  }
  return {
    when, text, lead, item,
    done: done === true && when.kind === "once" ? when.date : typeof done === "string" ? done : null,
  };
}

/** The text of an item that is one line; null for an object with keys of its own. */
export function lineOf(value: unknown): string | null {
  if (!isRecord(value)) return scalarText(value);
  const [[key, said] = ["", null], ...others] = Object.entries(value);
  const text = scalarText(said);
  return text === null || others.length > 0 || KEYS.includes(foldPropertyName(key)) ? null : `${key}: ${text}`;
}

/** Nothing is the empty text; null for a list or a map. */
function scalarText(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** The key under which an object says that it is done, as it is spelled, and what it says. */
export function doneOf(value: unknown): readonly [key: string, value: unknown] | undefined {
  return isRecord(value) ? Object.entries(value).find(([key]) => foldPropertyName(key) === "done") : undefined;
}

function partsOfMap(map: Properties): Parts | string {
  const [every, date, on, from, about, lead, done] = KEYS.map((key) => valuesOf(map, key)[0]);
  if ([every, date, on].filter((value) => value !== undefined).length !== 1) {
    return say.problems.reminders.keys;
  }
  const item = JSON.stringify([every, date ?? on, from, about, lead]);
  return { every, date: date ?? on, from, about, lead, done, item };
}

function partsOfLine(line: string, readOwnDate: ReadOwnDate): Parts | string {
  const { rest, written } = withoutDoneMark(line);
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\S*)?(?:\s*[:,–—-])?(?:\s+|$)/.exec(rest);
  if (day !== null) return { date: day[1], about: rest.slice(day[0].length), done: written, item: rest };
  const colon = rest.search(/:(?:\s|$)/);
  const head = colon < 0 ? "" : rest.slice(0, colon).trim();
  const parts = { about: rest.slice(colon + 1), done: written, item: rest };
  if (/^(?:every|each)\s/i.test(head)) return { every: head, ...parts };
  return readDate(head, readOwnDate) === null ? say.problems.reminders.start : { date: head, ...parts };
}

function whenOf({ every, date, from }: Parts, readOwnDate: ReadOwnDate): When | string {
  if (every === undefined) {
    const day = readDate(date, readOwnDate);
    return day === null ? say.problems.day : { kind: "once", date: day };
  }
  const start = isEmptyValue(from) ? null : readDate(from, readOwnDate);
  if (start === null && !isEmptyValue(from)) return say.problems.day;
  const cadence = cadenceOf(every);
  if (typeof cadence === "string") return cadence;
  const rule = ruleOf(cadence, start);
  if (rule === null) return say.problems.reminders.weekday;
  const anchoring = anchor(rule, null);
  if (anchoring.kind === "unanchored") {
    return say.problems.reminders.from;
  }
  const { schedule: days } = anchoring;
  // Counted from its first day a rule may miss every day there is.
  if (rule.start !== null && dayOnOrAfter(days, days.first) === null) return say.problems.reminders.never;
  return { kind: "recurring", rule };
}

/** "every June 1", and below the key `every` also "June 1", "3 months" or a rule. */
function cadenceOf(every: unknown): Cadence | string {
  const words = typeof every === "string" ? every.trim().replace(/^(?:every|each)\s+/i, "") : every;
  const reading = readCadence(typeof words === "string" && !looksLikeRule(words) ? `every ${words}` : words, [], "reminder");
  return reading.kind === "cadence" ? reading.cadence : reading.kind === "unreadable" ? reading.message : say.problems.reminders.start;
}

/** A rhythm has no last contact to run from here: it falls on its weekday, or is counted from `start`. */
function ruleOf(cadence: Cadence, start: CivilDate | null): Schedule | null {
  if (start !== null) return startingOn(cadence, start);
  if (cadence.kind === "schedule") return cadence;
  const { every, weekday } = cadence;
  if (weekday === null) return schedule({ every });
  return every.unit === "week" ? schedule({ every, weekdays: [{ weekday, nth: null }] }) : null;
}

/** In days; a month is 30 of them, a year 365. */
function leadOf(value: unknown): number | string {
  if (isEmptyValue(value) || /^0+ ?(?:d|days?)?$/i.test(String(value))) return 0;
  const reading = readInterval(value);
  if (reading.kind === "unreadable") return say.problems.reminders.lead;
  return reading.kind === "interval" ? Math.round(intervalDays(reading.interval)) : 0;
}
