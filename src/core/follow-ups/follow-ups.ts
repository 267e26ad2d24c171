import { describeCadence } from "../cadence/describe";
import { addDays, type CivilDate, daysBetween, laterOf, weekdayOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import type { Person } from "../people/person";
import { reasonFor } from "./reason";
import { type Facts, isDue, type Standing, type StandingName, standingOf, urgencyOf } from "./standing";

/** A person to contact, with a reason. */
export interface FollowUp {
  readonly person: Person;
  readonly standing: StandingName;
  readonly last: Interaction | null;
  readonly due: CivilDate | null;
  /** The day that the plan gives; null where it gives none. */
  readonly plannedFor: CivilDate | null;
  /** max(0, today − due). */
  readonly daysOverdue: number;
  /** In words; null where nobody set any. */
  readonly cadence: string | null;
  readonly cadenceDays: number | null;
  readonly circle: string | null;
  readonly urgency: number;
  readonly reason: string;
}

export interface DayBoard {
  readonly date: CivilDate;
  /** Follow-ups that the pace asks for today, done ones included. */
  readonly capacityToday: number;
  /** People contacted today who were waiting for it. */
  readonly doneToday: number;
  /** The few for today: the most urgent first. */
  readonly today: readonly FollowUp[];
  /** Due, but not today's: the most urgent first. */
  readonly backlog: readonly FollowUp[];
  /** Not due today, but within the next four weeks: the earliest first. */
  readonly upcoming: readonly FollowUp[];
  /** Everybody, in order of name. */
  readonly everyone: readonly FollowUp[];
}

export interface PaceRules {
  /** Follow-ups per weekday, Monday to Sunday. */
  readonly pace: readonly number[];
  /** Both ends inclusive. */
  readonly daysOff: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly newSteps: readonly number[];
}

const UPCOMING_DAYS = 28;
/** At most this many people without any known contact are asked for on one day. */
const NEVER_PER_DAY = 1;

export function capacityOn(date: CivilDate, { pace, daysOff }: PaceRules): number {
  if (daysOff.some(({ from, to }) => from <= date && date <= to)) return 0;
  return pace[weekdayOf(date) - 1] ?? 0;
}

export function followUpFor(facts: Facts, standing: Standing, today: CivilDate): FollowUp {
  const { person, cadence } = facts;
  return {
    person,
    standing: standing.name,
    last: facts.last,
    due: standing.due,
    plannedFor: null,
    daysOverdue: standing.due === null ? 0 : Math.max(0, daysBetween(standing.due, today)),
    cadence: cadence.cadence === null ? null : describeCadence(cadence.cadence),
    cadenceDays: cadence.cadence === null ? null : standing.cadenceDays,
    circle: cadence.circle,
    urgency: urgencyOf(facts, standing, today),
    reason: reasonFor(facts, standing, today),
  };
}

/** Who to contact on `today`, who waits, and who comes next. The same facts give the same board. */
export function dayBoard(people: Iterable<Facts>, today: CivilDate, rules: PaceRules): DayBoard {
  const due: FollowUp[] = [];
  const never: FollowUp[] = [];
  const upcoming: { readonly followUp: FollowUp; readonly on: CivilDate }[] = [];
  const everyone: FollowUp[] = [];
  let doneToday = 0;
  for (const facts of people) {
    const standing = standingOf(facts, facts.last, today, rules);
    const followUp = followUpFor(facts, standing, today);
    everyone.push(followUp);
    const isDone = facts.last?.date === today && wasAsked(facts, today, rules);
    if (isDone) doneToday += 1;
    if (isDue(standing, today)) due.push(followUp);
    else if (standing.name === "never") never.push(followUp);
    else {
      const on = comesUp(standing);
      if (on !== null && on > today && daysBetween(today, on) <= UPCOMING_DAYS) upcoming.push({ followUp, on });
    }
  }
  due.sort(mostUrgentFirst);
  never.sort(mostUrgentFirst);
  const capacityToday = capacityOn(today, rules);
  const room = Math.max(0, capacityToday - doneToday);
  const few = due.slice(0, room);
  const firsts = never.slice(0, Math.min(NEVER_PER_DAY, room - few.length));
  return {
    date: today,
    capacityToday,
    doneToday,
    today: [...few, ...firsts].map((followUp) => ({ ...followUp, plannedFor: today })),
    backlog: due.slice(room),
    upcoming: upcoming.sort((a, b) => compare(a.on, b.on) || byPath(a.followUp, b.followUp)).map(({ followUp }) => followUp),
    everyone: everyone.sort(byName),
  };
}

/** The order in which a day takes people: urgency, then the earlier due day, then the path. */
export function mostUrgentFirst(a: FollowUp, b: FollowUp): number {
  return b.urgency - a.urgency || compare(a.due ?? "9999-12-31", b.due ?? "9999-12-31") || byPath(a, b);
}

/**
 * Whether somebody contacted today was waiting for it as the day began: due, near enough to be pulled
 * forward, new with an open step, or never contacted before.
 */
function wasAsked(facts: Facts, today: CivilDate, rules: PaceRules): boolean {
  const before = standingOf(facts, facts.lastBefore, today, rules);
  if (before.name === "paused" || before.name === "snoozed" || before.name === "arranged") return false;
  if (before.name === "new" || isDue(before, today)) return true;
  if (facts.lastBefore === null) return facts.cadence.cadence !== null;
  return before.due !== null && mayBePulledForward(before, before.due, today, rules);
}

/** How far ahead a follow-up may be taken at all, in days. */
const AHEAD = 3;

/**
 * Whether a follow-up that is due later may be taken today where there is room: its day is near, in a
 * tenth of its cadence, or it is one of the days just ahead on which nothing is done.
 */
export function mayBePulledForward({ cadenceDays }: Standing, due: CivilDate, today: CivilDate, rules: PaceRules): boolean {
  const ahead = daysBetween(today, due);
  if (ahead > AHEAD) return false;
  if (ahead <= Math.floor((cadenceDays ?? 0) * 0.1)) return true;
  return Array.from({ length: ahead }, (_, index) => addDays(today, index + 1)).every((day) => capacityOn(day, rules) === 0);
}

/** The day from which somebody who is not asked for now is asked for; null where there is none. */
function comesUp({ due, heldUntil, cadenceDays }: Standing): CivilDate | null {
  if (heldUntil === null || cadenceDays === null) return due;
  return due === null ? heldUntil : laterOf(due, heldUntil);
}

function byName(a: FollowUp, b: FollowUp): number {
  return compare(a.person.name.toLowerCase(), b.person.name.toLowerCase()) || byPath(a, b);
}

function byPath(a: FollowUp, b: FollowUp): number {
  return compare(a.person.path, b.person.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
