import type { Cadence } from "../cadence/cadence";
import { addInterval } from "../cadence/interval";
import { grace, nominalDays } from "../cadence/nominal";
import { nextDue } from "../cadence/next-due";
import { addDays, type CivilDate, dayNumber, daysBetween, laterOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import { urgencyOn } from "../pace/runner";
import type { Person, Switch } from "../people/person";
import type { PersonCadence } from "./person-cadence";

/** Where one person stands on one day. */
export type StandingName =
  | "fresh" | "soon" | "due" | "overdue" | "new" | "never" | "arranged" | "snoozed" | "paused" | "untracked";

/** What is known of one person on one day. */
export interface Facts {
  readonly person: Person;
  readonly cadence: PersonCadence;
  /** The latest counted interaction, not after today. */
  readonly last: Interaction | null;
  /** The latest counted interaction before today. */
  readonly lastBefore: Interaction | null;
  /** The day of the earliest counted interaction, not after today. */
  readonly first: CivilDate | null;
  /** The next thing with a day after today and a channel. */
  readonly arrangement: Interaction | null;
  /** How many interactions count, not after today. */
  readonly contacts: number;
}

export interface Standing {
  readonly name: StandingName;
  /** The day on which the next contact is due by cadence or step; null where none is asked for. */
  readonly due: CivilDate | null;
  /** Nothing is asked before this day (snooze or arrangement); null where nothing holds it. */
  readonly heldUntil: CivilDate | null;
  /** The length, in days, that urgency is measured in; null where nothing is tracked. */
  readonly cadenceDays: number | null;
  /** The cadence's own length in days, whatever step is open; null where nothing is tracked. */
  readonly ordinaryDays: number | null;
  /** For somebody new: which follow-up is open, counted from 0. */
  readonly step: number | null;
  /** The schedule has come to its end (COUNT or UNTIL). */
  readonly ended: boolean;
}

export interface StandingRules {
  /** Days after `met`, ascending. */
  readonly newSteps: readonly number[];
}

/** After this many days nobody is new any more. */
export const NEW_DAYS = 45;

/** The standing on `today`; `last` is passed apart so that the start of the day can be asked for too. */
export function standingOf(facts: Facts, last: Pick<Interaction, "date"> | null, today: CivilDate, rules: StandingRules): Standing {
  const { person, cadence: own } = facts;
  const contact = last?.date ?? null;
  const ordinary = own.cadence === null ? NOTHING : ordinaryDue(own.cadence, contact, person.met, today);
  const cadenceDays = own.cadence === null ? null : nominalDays(own.cadence, today, person.met);
  const ordinaryDays = own.cadence?.kind === "schedule" && ordinary.due === null ? null : cadenceDays;
  // Named one by one: a copy by spreading has a shape of its own, which takes more room than the copy.
  const at = (name: StandingName, due: CivilDate | null, heldUntil: CivilDate | null = null): Standing =>
    ({ name, due, heldUntil, cadenceDays, ordinaryDays, step: null, ended: ordinary.ended });

  if (isOn(person.paused, today) || isOn(person.silent, today)) return at("paused", null);
  if (person.snoozeUntil !== null && today < person.snoozeUntil) return at("snoozed", ordinary.due, person.snoozeUntil);
  if (facts.arrangement !== null) return at("arranged", ordinary.due, facts.arrangement.date);
  const step = openStep(person.met, contact, today, rules.newSteps);
  if (step !== null) {
    const days = step.days ?? cadenceDays ?? NEW_DAYS;
    return { name: "new", due: step.due, heldUntil: null, cadenceDays: days, ordinaryDays, step: step.index, ended: ordinary.ended };
  }
  if (own.cadence?.kind === "rhythm" && contact === null) return at("never", null);
  if (cadenceDays === null || ordinary.due === null) return at("untracked", null);
  return at(byDates(facts, ordinary.due, contact, cadenceDays, today), ordinary.due);
}

/** Whether their cadence is part of what is asked for in a week. */
export function bearsLoad({ name, ordinaryDays }: Standing): boolean {
  return ordinaryDays !== null && name !== "paused";
}

/** Whether a follow-up is asked for on `today`. */
export function isDue({ name, due }: Standing, today: CivilDate): boolean {
  switch (name) {
    case "due":
    case "overdue":
      return true;
    case "new":
      return due !== null && due <= today;
    case "fresh":
    case "soon":
    case "never":
    case "arranged":
    case "snoozed":
    case "paused":
    case "untracked":
      return false;
  }
}

/**
 * How pressing a follow-up is: 1 on its day, 2 one whole cadence later, at most 4, times the circle's
 * weight. Relative, so that two weeks late on a fortnight outranks three weeks late on a year; counted
 * from the end of a snooze or pause, so that a long one does not blow up.
 */
export function urgencyOf(facts: Facts, { due, cadenceDays }: Standing, today: CivilDate): number {
  if (due === null || cadenceDays === null) return 1;
  return urgencyOn(dayNumber(startOf(facts.person, due)), cadenceDays, facts.cadence.weight, dayNumber(today));
}

/** The day from which lateness counts: the latest of the due day and the ends of a snooze and a pause, be they still to come. */
export function startOf({ snoozeUntil, resumedOn, paused, silent }: Person, due: CivilDate): CivilDate {
  return latestOf(due, snoozeUntil, resumedOn, endOf(paused), endOf(silent));
}

export function latestOf(first: CivilDate, ...others: readonly (CivilDate | null)[]): CivilDate {
  let latest = first;
  for (const day of others) if (day !== null) latest = laterOf(latest, day);
  return latest;
}

export function isOn(state: Switch, today: CivilDate): boolean {
  return state.kind === "on" || (state.kind === "until" && today < state.day);
}

/** The day on which it ends by itself; null where it does not, or is off. */
export function endOf(state: Switch): CivilDate | null {
  return state.kind === "until" ? state.day : null;
}

const NOTHING = { due: null, ended: false } as const;

function ordinaryDue(
  cadence: Cadence,
  lastContact: CivilDate | null,
  met: CivilDate | null,
  today: CivilDate,
): { readonly due: CivilDate | null; readonly ended: boolean } {
  const next = nextDue(cadence, { lastContact, met, today });
  return next.kind === "due" ? { due: next.due, ended: false } : { due: null, ended: next.kind === "ended" };
}

/** The first follow-up of somebody new that no later contact has answered; null where none is open. */
function openStep(met: CivilDate | null, contact: CivilDate | null, today: CivilDate, steps: readonly number[]) {
  if (met === null || met > today || daysBetween(met, today) > NEW_DAYS) return null;
  // A contact later than the day of step n−1 (for the first: later than `met`) answers step n and all before.
  const answered = contact === null ? 0 : [0, ...steps].filter((days) => contact > addDays(met, days)).length;
  const index = Math.min(answered, steps.length);
  const days = steps[index];
  if (days === undefined) return null;
  const next = steps[index + 1];
  const before = steps[index - 1];
  const gap = next !== undefined ? next - days : null;
  return { index, due: addDays(met, days), days: gap ?? (before === undefined ? null : days - before) };
}

function byDates(facts: Facts, due: CivilDate, contact: CivilDate | null, cadenceDays: number, today: CivilDate): StandingName {
  if (today < due) {
    const soon = Math.max(1, Math.floor(Math.min(7, cadenceDays * 0.25)));
    return daysBetween(today, due) <= soon ? "soon" : "fresh";
  }
  return today > lastDueDay(facts, due, contact, today) ? "overdue" : "due";
}

/** The last day on which somebody is due rather than overdue. */
function lastDueDay({ person, cadence }: Facts, due: CivilDate, contact: CivilDate | null, today: CivilDate): CivilDate {
  if (cadence.atMost !== null && contact !== null) return laterOf(due, addInterval(contact, cadence.atMost));
  return cadence.cadence === null ? due : addDays(due, grace(cadence.cadence, today, person.met));
}
