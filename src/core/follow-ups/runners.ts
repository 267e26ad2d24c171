import { addDays, type CivilDate, dayFromNumber, dayNumber, weekdayOf } from "../civil-date";
import { capacityOn, type PaceRules } from "../pace/capacity";
import { type Crowd, crowdOf, crowdWith } from "../pace/crowd";
import type { DayStart } from "../pace/days";
import { mayBePulledForward, type Runner, type Turn } from "../pace/runner";
import { lastOf, LITTLE, sortedInSteps } from "../pace/steps";
import { byPath } from "../people/order";
import { againAfter, namesItsDay } from "./clocks";
import { endOf, type Facts, isDue, isOn, latestOf, NEW_DAYS, type Standing, type StandingRules, standingOf, startOf } from "./standing";

export interface BoardRules extends PaceRules, StandingRules {}

/** What follows from facts, on one day and under one set of steps for somebody new. */
export interface Stand {
  readonly facts: Facts;
  readonly standing: Standing;
  /** Null for somebody of whom nothing will be asked. */
  readonly runner: Runner | null;
}

/** Everybody at the start of what is left of a day. */
export interface Field {
  /** In order of path. */
  readonly everyone: readonly Stand[];
  /** The same people, at the same places. */
  readonly crowd: Crowd;
  readonly start: DayStart;
  readonly rules: BoardRules;
  /** The places at which the field before has somebody as they were then; null where nothing was taken over from it. */
  readonly changed: readonly number[] | null;
}

interface Kept extends Stand, StandingRules {
  readonly today: CivilDate;
}

/** Facts are never changed, so what was worked out for them stays right: only who changed costs anything. */
const kept = new WeakMap<Facts, Kept>();

/** Of each list of people the latest: whoever asks what would be if finds what the board was made of. */
const latest = new WeakMap<readonly Facts[], Field>();

/** People as the plan sees them. What is the same as in the field before is taken over from it. */
export function fieldOf(people: readonly Facts[], today: CivilDate, rules: BoardRules, before: Field | null = null): Field {
  return lastOf(before === null ? supposedField(people, today, rules) : fieldInSteps(people, today, rules, before));
}

/** The same, a little at a time. Under another pace than that of the board, only what is done today may be something else. */
export function* supposedField(people: readonly Facts[], today: CivilDate, rules: BoardRules): Generator<void, Field, void> {
  const known = latest.get(people);
  if (known?.start.today !== today || known.rules.newSteps !== rules.newSteps) return yield* fieldInSteps(people, today, rules, null);
  return known.rules === rules ? { ...known, changed: null } : fieldUnder(known, rules);
}

/** The same people with the same steps for somebody new, under another pace. */
export function fieldUnder({ everyone, crowd, start }: Field, rules: BoardRules): Field {
  const doneToday = everyone.filter(({ facts }) => isDoneToday(facts, start.today, rules)).length;
  return { everyone, crowd, start: { ...start, rules, doneToday }, rules, changed: null };
}

/** A few people at a time. */
export function* fieldInSteps(
  people: readonly Facts[], today: CivilDate, rules: BoardRules, before: Field | null,
): Generator<void, Field, void> {
  const field = yield* madeInSteps(people, today, rules, before);
  latest.set(people, field);
  return field;
}

function* madeInSteps(people: readonly Facts[], today: CivilDate, rules: BoardRules, before: Field | null): Generator<void, Field, void> {
  const others = before === null || before.start.today !== today || before.rules !== rules ? null : othersThan(before.everyone, people);
  if (before !== null && others !== null) return yield* fieldWith(before, others);
  const stands: Stand[] = [];
  const monday = mondayOf(today);
  let doneToday = 0;
  let firstsThisWeek = 0;
  for (const facts of people) {
    stands.push(standOf(facts, today, rules));
    if (isDoneToday(facts, today, rules)) doneToday++;
    if (isFirstSince(facts, monday, rules)) firstsThisWeek++;
    if (stands.length % LITTLE === 0) yield;
  }
  const everyone = yield* sortedInSteps(stands, (a, b) => byPath(a.facts.person, b.facts.person));
  yield;
  const crowd = crowdOf(everyone.map(({ runner }) => runner));
  return { everyone, crowd, start: { today, rules, doneToday, firstsThisWeek }, rules, changed: null };
}

/** Who is not as before, by place; null where people came, went or stand in another order. */
function othersThan(before: readonly Stand[], all: readonly Facts[]): ReadonlyMap<number, Facts> | null {
  if (all.length !== before.length) return null;
  const others = new Map<number, Facts>();
  for (let place = 0; place < before.length; place++) {
    const [known, facts] = [before[place]?.facts, all[place]];
    if (known === facts || facts === undefined) continue;
    if (known?.person.path !== facts.person.path) return null;
    others.set(place, facts);
  }
  return others;
}

function* fieldWith(before: Field, others: ReadonlyMap<number, Facts>): Generator<void, Field, void> {
  const { start: { today }, rules } = before;
  const everyone = [...before.everyone];
  for (const [place, facts] of others) everyone[place] = standOf(facts, today, rules);
  return { everyone, ...(yield* crowdIf(before, others)), rules, changed: [...others.keys()] };
}

/** What the plan would see if these, by place, were others, or were gone. */
export function* crowdIf(
  { everyone, crowd, start, rules }: Field, others: ReadonlyMap<number, Facts | null>,
): Generator<void, Pick<Field, "crowd" | "start">, void> {
  const { today } = start;
  const monday = mondayOf(today);
  const runners = new Map<number, Runner | null>();
  let { doneToday, firstsThisWeek } = start;
  const count = (facts: Facts, by: number) => {
    if (isDoneToday(facts, today, rules)) doneToday += by;
    if (isFirstSince(facts, monday, rules)) firstsThisWeek += by;
  };
  for (const [place, facts] of others) {
    const known = everyone[place]?.facts;
    if (known !== undefined) count(known, -1);
    if (facts !== null) count(facts, 1);
    runners.set(place, facts && standOf(facts, today, rules).runner);
    yield;
  }
  return { crowd: crowdWith(crowd, runners), start: { today, rules, doneToday, firstsThisWeek } };
}

function isDoneToday(facts: Facts, today: CivilDate, rules: BoardRules): boolean {
  return facts.last?.date === today && wasAsked(facts, today, rules);
}

function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day));
}

function isFirstSince(facts: Facts, monday: CivilDate, rules: BoardRules): boolean {
  return facts.first !== null && facts.first >= monday && wasNever(facts, facts.first, rules);
}

/** It is kept with the facts: who asks for it early, a person at a time, finds a whole field quickly later. */
function standOf(facts: Facts, today: CivilDate, { newSteps }: StandingRules): Stand {
  let stand = kept.get(facts);
  if (stand?.today !== today || stand.newSteps !== newSteps) {
    const standing = standingOf(facts, facts.last, today, { newSteps });
    const runner = runnerOf(facts, standing, today, { newSteps });
    stand = { facts, standing, runner, today, newSteps };
    kept.set(facts, stand);
  }
  return stand;
}

/** Null for somebody of whom nothing will be asked: untracked, or paused without an end. */
function runnerOf(facts: Facts, standing: Standing, today: CivilDate, rules: StandingRules): Runner | null {
  const { person, cadence: { cadence, weight } } = facts;
  if (person.paused.kind === "on" || person.silent.kind === "on") return null;
  const free = latestOf(today, endOf(person.paused), endOf(person.silent), person.snoozeUntil, facts.arrangement?.date ?? null);
  const { cadence: own, last, lastBefore, first, contacts } = facts;
  // Named one by one: a copy by spreading has a shape of its own, which takes more room than the copy.
  const unheld: Facts = facts.arrangement === null ? facts : { person, cadence: own, last, lastBefore, first, arrangement: null, contacts };
  const turn = turnOf(facts, free === today ? standing : standingOf(unheld, facts.last, free, rules), free);
  if (turn === null) return null;
  const { ordinaryDays, name } = standing;
  const metOn = person.met === null ? -Infinity : dayNumber(person.met);
  const ordinary = cadence === null || ordinaryDays === null ? () => null : againAfter(cadence, person.met, ordinaryDays);
  return {
    path: person.path,
    weight,
    load: ordinaryDays === null || name === "paused" ? 0 : 7 / ordinaryDays,
    turn,
    again: dayNumber(today) - metOn > NEW_DAYS ? ordinary : (contact) => {
      if (contact - metOn > NEW_DAYS) return ordinary(contact);
      const date = dayFromNumber(contact);
      return turnOf(unheld, standingOf(unheld, { date }, date, rules), date);
    },
  };
}

/** `on` is a day on which nothing holds them. */
function turnOf({ person, cadence }: Facts, { name, due, cadenceDays, step }: Standing, on: CivilDate): Turn | null {
  if (cadenceDays === null) return null;
  const from = dayNumber(on);
  if (name === "never") return { due: null, from, start: from, length: cadenceDays, isNamed: false };
  if (due === null) return null;
  const start = dayNumber(startOf(person, due));
  return { due: dayNumber(due), from, start, length: cadenceDays, isNamed: step === null && cadence.cadence !== null && namesItsDay(cadence.cadence) };
}

/**
 * Whether somebody contacted today was waiting for it as the day began: due, near enough to be pulled
 * forward, new with an open step, or never contacted before.
 */
function wasAsked(facts: Facts, today: CivilDate, rules: BoardRules): boolean {
  const before = standingOf(facts, facts.lastBefore, today, rules);
  if (before.name === "paused" || before.name === "snoozed" || before.name === "arranged") return false;
  if (before.name === "new" || isDue(before, today)) return true;
  if (facts.lastBefore === null) return facts.cadence.cadence !== null;
  const turn = turnOf(facts, before, today);
  const now = dayNumber(today);
  if (turn === null || turn.due === null || turn.from > now) return false;
  const then = dayFromNumber(turn.due);
  const isOff = rules.daysOff.some(({ from, to }) => from <= then && then <= to);
  return mayBePulledForward(turn.due - now, turn.length, turn.isNamed, isOff ? -1 : capacityOn(then, rules));
}

/** Whether the contact on that day was the first with somebody who had a rhythm and no contact. */
function wasNever(facts: Facts, first: CivilDate, rules: BoardRules): boolean {
  return !isOn(facts.person.paused, first) && standingOf({ ...facts, arrangement: null }, null, first, rules).name === "never";
}
