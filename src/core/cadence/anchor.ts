import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { dayNumber } from "../civil-date";
import type { Cadence, Schedule } from "./cadence";
import type { DaysByYear } from "./days-by-year";
import { LAST_YEAR, daysByYear, indexFrom, yearOfDay } from "./days-by-year";
import { describeInterval } from "./describe-interval";
import { leavesDaysOpen, withDaysOf } from "./starting";
import { isUnrestricted } from "./year-pattern";

/** A schedule with its occurrences; made by `anchor`, asked by `occurrences` and its kin. */
export interface AnchoredSchedule {
  /** Where the rule falls; `first` and `last` are not applied. */
  readonly daysIn: DaysByYear;
  /** No occurrence lies before it. Days since 1970-01-01; -Infinity where the schedule has no beginning. */
  readonly first: number;
  /** No occurrence lies after it: UNTIL, or the last of COUNT; Infinity where the schedule never ends. */
  readonly last: number;
}

export type Anchoring =
  | { readonly kind: "anchored"; readonly schedule: AnchoredSchedule }
  | { readonly kind: "unanchored"; readonly message: string };

/** Schedules are plain data that is never changed, so what was worked out for one stays right. */
const anchored = new WeakMap<Schedule, Map<CivilDate | null, AnchoredSchedule>>();

/** One schedule may serve a whole circle, each with a day they met. */
const ANCHORS_REMEMBERED = 500;

/** How far a single occurrence is looked for. No cadence is longer than 100 years. */
export const SEARCH_YEARS = 100;

/**
 * Gives a schedule its anchor: DTSTART, else the day they met, and that only where the rule needs one
 * (INTERVAL above 1, COUNT, or days left open). A rule that needs no anchor has no beginning either.
 * `unanchored` is a problem of the note, and the message says what to do.
 */
export function anchor(schedule: Schedule, met: CivilDate | null): Anchoring {
  const needed = hangsOnMet(schedule);
  const start = needed ? met : schedule.start;
  if (start === null && needed) return { kind: "unanchored", message: missingAnchor(schedule) };
  const known = anchored.get(schedule) ?? new Map<CivilDate | null, AnchoredSchedule>();
  const result = known.get(start) ?? work(schedule, start);
  if (known.size >= ANCHORS_REMEMBERED) known.clear();
  anchored.set(schedule, known.set(start, result));
  return { kind: "anchored", schedule: result };
}

/**
 * What is wrong with using this cadence for somebody met on that day: a rule that is counted, and nothing to
 * count it from, or one that never falls on a day when counted from there. Null where nothing is. A rule whose
 * UNTIL has passed, be it before they met, is merely over.
 */
export function anchorProblem(cadence: Cadence, met: CivilDate | null): string | null {
  if (cadence.kind === "rhythm" || cadence.start !== null) return null;
  if (met === null) return isCounted(cadence) ? missingAnchor(cadence) : null;
  const anchoring = anchor(cadence, met);
  return anchoring.kind === "anchored" && !everFalls(anchoring.schedule) ? say.problems.cadence.neverFromThere : null;
}

/** Whether it has an occurrence at all, wherever it ends. A rule without a first day was tried when it was read. */
function everFalls({ daysIn, first }: AnchoredSchedule): boolean {
  if (!Number.isFinite(first)) return true;
  const from = yearOfDay(first);
  for (let year = from; year <= Math.min(from + SEARCH_YEARS, LAST_YEAR); year++) {
    const days = daysIn(year);
    if (indexFrom(days, first) < days.length) return true;
  }
  return false;
}

/** Whether its days depend on the day they met: they are counted from one, or left open, and there is no DTSTART. */
export function hangsOnMet(schedule: Schedule): boolean {
  return schedule.start === null && (isCounted(schedule) || leavesDaysOpen(schedule));
}

/** Whether occurrences are counted off: every other one, or so many of them. */
export function isCounted({ every, end }: Schedule): boolean {
  return every.count > 1 || end?.kind === "count";
}

function missingAnchor(schedule: Schedule): string {
  const { endsUnbegun, countedFrom } = say.problems.cadence;
  return schedule.end?.kind === "count" ? endsUnbegun(schedule.end.count) : countedFrom(describeInterval(schedule.every));
}

function work(schedule: Schedule, start: CivilDate | null): AnchoredSchedule {
  const rule = start === null ? schedule : withDaysOf(schedule, start);
  const daysIn = daysByYear(rule, start);
  const first = start === null ? -Infinity : dayNumber(start);
  return { daysIn, first, last: lastDay(rule, first, daysIn) };
}

function lastDay(rule: Schedule, first: number, daysIn: DaysByYear): number {
  if (rule.end === null) return Infinity;
  if (rule.end.kind === "until") return dayNumber(rule.end.date);
  if (isUnrestricted(rule)) return first + (rule.end.count - 1) * rule.every.count;
  let left = rule.end.count;
  const { count } = rule.end;
  const from = yearOfDay(first);
  // What has not come once in this time never comes.
  for (let year = from; year <= LAST_YEAR && (left < count || year <= from + SEARCH_YEARS); year++) {
    const days = daysIn(year);
    const before = indexFrom(days, first);
    const last = days[before + left - 1];
    if (last !== undefined) return last;
    left -= days.length - before;
  }
  return Infinity;
}
