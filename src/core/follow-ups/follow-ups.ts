import { say } from "../../locales/say";
import { describeCadence } from "../cadence/describe";
import { addDays, type CivilDate, daysBetween, laterOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import { capacityOn } from "../pace/capacity";
import { type Balance, balanceOf, forecastInSteps } from "../pace/forecast";
import { type Plan, planInSteps, planOf, UPCOMING_DAYS } from "../pace/plan";
import { lastOf, LITTLE, sortedInSteps } from "../pace/steps";
import type { Person } from "../people/person";
import { compareTexts } from "../people/order";
import { inOrderStill } from "./kept-order";
import { reasonFor } from "./reason";
import { type BoardRules, type Field, fieldInSteps, type Stand } from "./runners";
import { type Facts, isDue, type Standing, type StandingName, urgencyOf } from "./standing";

/** A person to contact, with a reason. */
export interface FollowUp {
  readonly person: Person;
  readonly standing: StandingName;
  readonly last: Interaction | null;
  readonly due: CivilDate | null;
  /** The day that the plan gives, today or within 28 days; null where it gives none. For later days see `plannedLater`. */
  readonly plannedFor: CivilDate | null;
  /** max(0, today − due). */
  readonly daysOverdue: number;
  /** As it can be written; null where nobody set any. */
  readonly cadence: string | null;
  /** In the language in force. */
  readonly cadenceSaid: string | null;
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
  /** Load and capacity. */
  readonly pace: Balance;
  /**
   * The first day at whose end nobody due waits; null where there is none within 52 weeks. It takes a forecast, so it
   * is found out when somebody asks, and once.
   */
  readonly clearsOn: () => CivilDate | null;
  /** The few for today: due, the most urgent first; then pulled forward; then never contacted. */
  readonly today: readonly FollowUp[];
  /** Due, but not today's: the most urgent first. */
  readonly backlog: readonly FollowUp[];
  /** Not due today, but due or planned within the next four weeks: the earliest first. */
  readonly upcoming: readonly FollowUp[];
  /** Everybody, in order of name. */
  readonly everyone: readonly FollowUp[];
  /** The names that more than one person bears. */
  readonly namesakes: ReadonlySet<string>;
}

/** Somebody's place on a board. */
interface Entry {
  readonly stand: Stand;
  readonly followUp: FollowUp;
  /** In order of path. */
  readonly place: number;
  /** From when on they are coming up; null where they are not, or wait already. */
  readonly on: CivilDate | null;
  readonly waits: boolean;
}

/** What the next board takes over, as long as the people are the same. */
interface Made {
  readonly field: Field;
  readonly plannedFor: Plan["plannedFor"];
  /** By place. */
  readonly entries: readonly Entry[];
  readonly backlog: readonly Entry[];
  readonly upcoming: readonly Entry[];
  /** Places in order of name. */
  readonly names: readonly number[];
  readonly namesakes: ReadonlySet<string>;
}

const made = new WeakMap<DayBoard, Made>();

/**
 * Who to contact on `today`, who waits, and who comes next. The same facts give the same board; what is as it was on the
 * board before is taken over from it, so that one change among thousands of people costs little.
 */
export function dayBoard(people: readonly Facts[], today: CivilDate, rules: BoardRules, before: DayBoard | null = null): DayBoard {
  return lastOf(boardInSteps(people, today, rules, before));
}

/** The same, a little at a time: the first board of thousands of people takes longer than a key press may wait. */
export function* boardInSteps(
  people: readonly Facts[], today: CivilDate, rules: BoardRules, before: DayBoard | null,
): Generator<void, DayBoard, void> {
  const last = before === null ? undefined : made.get(before);
  const field = yield* fieldInSteps(people, today, rules, last?.field ?? null);
  const base = field.changed === null ? null : last ?? null;
  const { crowd, start, everyone } = field;
  yield;
  const plan = yield* planInSteps(crowd, start, true);
  yield;
  const { plannedFor } = plan;
  const entries = [...base?.entries ?? []];
  const gone: Entry[] = [];
  const come: Entry[] = [];
  for (let place = 0; place < everyone.length; place++) {
    const [stand, old] = [everyone[place], base?.entries[place]];
    if (stand === undefined || (old?.stand === stand && base?.plannedFor[place] === plannedFor[place])) continue;
    const entry = entryFor(stand, place, today, plannedFor[place] ?? null);
    if (old !== undefined) gone.push(old);
    entries[place] = entry;
    come.push(entry);
    if (place % LITTLE === 0) yield;
  }
  const names = base?.names ?? (yield* inOrderOfName(everyone));
  const waiting = yield* sortedInSteps(come.filter(waits), mostUrgentFirst);
  const backlog = inOrderStill(base?.backlog ?? [], gone.filter(waits), waiting, mostUrgentFirst);
  yield;
  const coming = yield* sortedInSteps(come.filter(comesSoon), earliestFirst);
  const upcoming = inOrderStill(base?.upcoming ?? [], gone.filter(comesSoon), coming, earliestFirst);
  yield;
  const namesakes = base?.namesakes ?? (yield* namesakesAmong(everyone));
  yield;
  const board: DayBoard = {
    date: today,
    capacityToday: capacityOn(today, rules),
    doneToday: start.doneToday,
    pace: before !== null && base !== null && bearTheSame(base.field, field) ? before.pace : balanceOf(crowd, rules),
    clearsOn: () => lastOf(clearsInSteps(board)),
    today: followUpsAt(plan.today, entries),
    backlog: backlog.map(toFollowUp),
    upcoming: upcoming.map(toFollowUp),
    everyone: followUpsAt(names, entries),
    namesakes,
  };
  made.set(board, { field, plannedFor, entries, backlog, upcoming, names, namesakes });
  return board;
}

/**
 * The day of whoever waits today and is planned later than 28 days from it, within 52 weeks. It takes as long as the rest of
 * a board, and nobody who looks at one is shown it, so it is worked out for those who ask.
 */
export function plannedLater(board: DayBoard): ReadonlyMap<FollowUp, CivilDate> {
  const later = new Map<FollowUp, CivilDate>();
  const known = made.get(board);
  if (known === undefined || board.backlog.every(({ plannedFor }) => plannedFor !== null)) return later;
  const { plannedFor } = planOf(known.field.crowd, known.field.start);
  for (const { followUp, place } of known.entries) {
    const day = plannedFor[place];
    if (followUp.plannedFor === null && day !== undefined) later.set(followUp, day);
  }
  return later;
}

const clears = new WeakMap<DayBoard, CivilDate | null>();

/** What `clearsOn` of a board gives, a little at a time. */
export function* clearsInSteps(board: DayBoard): Generator<void, CivilDate | null, void> {
  const [field, known] = [made.get(board)?.field, clears.get(board)];
  if (known !== undefined || field === undefined) return known ?? null;
  const { clearsOn } = yield* forecastInSteps(field.crowd, field.start, 0);
  clears.set(board, clearsOn);
  return clearsOn;
}

/** Whether those who changed are to be contacted as often as they were. */
function bearTheSame(before: Field, { changed, everyone }: Field): boolean {
  const loadOf = (stand: Stand | undefined) => stand?.runner?.load ?? 0;
  return changed !== null && changed.every((place) => loadOf(before.everyone[place]) === loadOf(everyone[place]));
}

function* inOrderOfName(everyone: readonly Stand[]): Generator<void, readonly number[], void> {
  const keys = everyone.map(({ facts }) => facts.person.name.toLowerCase());
  yield;
  const places = everyone.map((_, place) => place);
  return yield* sortedInSteps(places, (a, b) => compareTexts(keys[a] ?? "", keys[b] ?? "") || a - b);
}

function* namesakesAmong(everyone: readonly Stand[]): Generator<void, ReadonlySet<string>, void> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { facts: { person: { name } } } of everyone) {
    (seen.has(name) ? shared : seen).add(name);
    if (seen.size % LITTLE === 0) yield;
  }
  return shared;
}

function followUpsAt(places: readonly number[], entries: readonly Entry[]): readonly FollowUp[] {
  const found: FollowUp[] = [];
  for (const place of places) {
    const entry = entries[place];
    if (entry !== undefined) found.push(entry.followUp);
  }
  return found;
}

function waits({ waits: does }: Entry): boolean {
  return does;
}

function comesSoon({ on }: Entry): boolean {
  return on !== null;
}

function toFollowUp({ followUp }: Entry): FollowUp {
  return followUp;
}

function mostUrgentFirst(a: Entry, b: Entry): number {
  return b.followUp.urgency - a.followUp.urgency || sinceOf(a) - sinceOf(b) || a.place - b.place;
}

function sinceOf({ stand: { runner } }: Entry): number {
  return runner?.turn.due ?? 0;
}

function earliestFirst(a: Entry, b: Entry): number {
  return compareTexts(a.on ?? "", b.on ?? "") || a.place - b.place;
}

function entryFor(stand: Stand, place: number, today: CivilDate, plannedFor: CivilDate | null): Entry {
  const { facts, standing } = stand;
  const waits = plannedFor !== today && isDue(standing, today);
  const on = waits ? null : plannedFor ?? comesUp(standing);
  const isNear = on !== null && on > today && on <= addDays(today, UPCOMING_DAYS);
  return { stand, followUp: new AsOfDay(facts, standing, today, plannedFor), place, on: isNear ? on : null, waits };
}

/**
 * It is made for everybody, and of thousands few are looked at: what follows from the rest is found out when it is asked for.
 * A class, for a literal with getters takes ten times the room.
 */
class AsOfDay implements FollowUp {
  readonly #facts: Facts;
  readonly #standing: Standing;
  readonly #today: CivilDate;
  readonly plannedFor: CivilDate | null;
  #urgency: number | null = null;
  #reason: string | null = null;

  constructor(facts: Facts, standing: Standing, today: CivilDate, plannedFor: CivilDate | null) {
    this.#facts = facts;
    this.#standing = standing;
    this.#today = today;
    this.plannedFor = plannedFor;
  }

  get person() {
    return this.#facts.person;
  }

  get standing() {
    return this.#standing.name;
  }

  get last() {
    return this.#facts.last;
  }

  get due() {
    return this.#standing.due;
  }

  get daysOverdue() {
    const { due } = this;
    return due === null ? 0 : Math.max(0, daysBetween(due, this.#today));
  }

  get cadence() {
    return this.#facts.cadence.words;
  }

  get cadenceSaid() {
    const { cadence } = this.#facts.cadence;
    return cadence && describeCadence(cadence, say.cadence);
  }

  get cadenceDays() {
    return this.#facts.cadence.cadence === null ? null : this.#standing.cadenceDays;
  }

  get circle() {
    return this.#facts.cadence.circle;
  }

  get urgency() {
    return (this.#urgency ??= urgencyOf(this.#facts, this.#standing, this.#today));
  }

  get reason() {
    return (this.#reason ??= reasonFor(this.#facts, this.#standing, this.#today));
  }
}

/** The day from which somebody who is not asked for now is asked for; null where there is none. */
function comesUp({ due, heldUntil, cadenceDays }: Standing): CivilDate | null {
  if (heldUntil === null || cadenceDays === null) return due;
  return due === null ? heldUntil : laterOf(due, heldUntil);
}
