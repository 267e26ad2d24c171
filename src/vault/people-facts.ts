import { nextDue } from "../core/cadence/next-due";
import type { CivilDate } from "../core/civil-date";
import { type CadenceRules, cadenceOf } from "../core/follow-ups/person-cadence";
import { type Facts, isOn } from "../core/follow-ups/standing";
import { type Interaction, newestFirst } from "../core/interactions/interaction";
import { propertyContact } from "../core/interactions/property-contact";
import { mayStillHappen } from "../core/interactions/reasons";
import { lastOf, LITTLE, sortedInSteps } from "../core/pace/steps";
import { byPath } from "../core/people/order";
import { contactsAsOf, type Person } from "../core/people/person";
import type { Problem } from "../core/problem";
import { say } from "../locales/say";
import { byDayAndName, type DatedPerson, type DatedThing, soonestFirst, thingsOn } from "./dated-things";
import { byPlace } from "./index-problems";
import { leftPerson, type LeftPerson, restoredPerson } from "./left-person";
import type { Promised } from "./note-reading";
import type { LeftDay } from "./shown-day";
import type { VaultIndex } from "./vault-index";

interface Known {
  readonly facts: Facts;
  /** The facts hold from this day on. */
  readonly from: CivilDate;
  /** On this day they may be others; null where that will not be. Besides, whoever was met on `from` has been met before on the day after. */
  readonly next: CivilDate | null;
  /** Null where nothing is dated about them. */
  readonly dated: DatedPerson | null;
  /** What shows on the day that was last asked about. */
  shown: { readonly today: CivilDate; readonly things: readonly DatedThing[] } | null;
}

/** What is known of everybody on one day. */
interface Everybody {
  readonly today: CivilDate;
  /** By path: their places in order of path. */
  readonly places: ReadonlyMap<string, number>;
  facts: readonly Facts[];
  /** By place, of those about whom there is something. */
  readonly shown: Map<number, readonly DatedThing[]>;
  readonly problems: Map<number, readonly Problem[]>;
}

/**
 * What is known of each person on a day, for standings, rows and history. Kept per person and made
 * again only for those whose notes changed.
 */
export class PeopleFacts {
  readonly #index: VaultIndex;
  readonly #cadences: CadenceRules;
  readonly #readsProperty: boolean;
  readonly #datesLead: number;
  readonly #known = new Map<string, Known>();
  /** Whose notes changed since facts were begun to be gathered. */
  #touched: Set<string> | null = null;
  readonly #stop: () => void;
  /** Null where somebody came or went since. */
  #everybody: Everybody | null = null;
  /** Those of whom something may be another since. */
  readonly #changed = new Set<string>();

  /** `datesLead`: from how many days before its day an important date shows. */
  constructor(index: VaultIndex, cadences: CadenceRules, readsProperty: boolean, datesLead: number) {
    this.#index = index;
    this.#cadences = cadences;
    this.#readsProperty = readsProperty;
    this.#datesLead = datesLead;
    this.#stop = index.subscribe((people) => {
      if (this.#known.size === 0 && this.#touched === null && this.#everybody === null) return;
      for (const path of people) {
        this.#known.delete(path);
        this.#touched?.add(path);
        this.#changed.add(path);
        if (this.#everybody !== null && this.#everybody.places.has(path) !== (index.person(path) !== null)) this.#everybody = null;
      }
    });
  }

  /** Nobody asks any more. */
  close(): void {
    this.#stop();
  }

  /** Everybody's, in order of path. */
  all(today: CivilDate): readonly Facts[] {
    return this.#everybodyOn(today).facts;
  }

  /** Null where the path is no person. */
  of(path: string, today: CivilDate): Facts | null {
    const person = this.#index.person(path);
    return person === null ? null : this.#knownOf(person, today).facts;
  }

  /**
   * Finds out everybody's facts, a little at a time; once they are known, those of whoever changed. Each note is looked at
   * once; asked person by person, it would be as often as it names somebody.
   */
  *gather(today: CivilDate): Generator<void, void, void> {
    yield* this.#gathered(today);
  }

  *#gathered(today: CivilDate): Generator<void, Everybody, void> {
    const known = this.#everybody?.today === today ? this.#everybody : null;
    const touched = new Set<string>();
    this.#touched = touched;
    const unknown: Person[] = [];
    let count = 0;
    for (const person of known === null ? this.#index.people() : this.#peopleAt(this.#changed)) {
      if (this.#holding(person, today) === null) unknown.push(person);
      if (count++ % LITTLE === 0) yield;
    }
    if (unknown.length * FEW < (this.#everybody?.places.size ?? count)) {
      for (const person of unknown) {
        this.#knownOf(person, today);
        yield;
      }
    } else yield* this.#gatherFromNotes(unknown, touched, today);
    const everybody = known ?? (yield* this.#gatherEverybody(touched, today));
    if (this.#touched === touched) this.#touched = null;
    return everybody;
  }

  *#gatherFromNotes(unknown: readonly Person[], touched: ReadonlySet<string>, today: CivilDate): Generator<void, void, void> {
    const tallies = new Map<string, Tally>();
    const tallyOf = (path: string): Tally => {
      let tally = tallies.get(path);
      if (tally === undefined) tallies.set(path, (tally = this.#newTally(this.#index.person(path), today)));
      return tally;
    };
    for (const [turn, path] of [...this.#index.paths()].entries()) {
      for (const interaction of this.#index.interactionsIn(path)) {
        for (const participant of interaction.participants) count(tallyOf(participant), interaction, today);
      }
      for (const { promised, people } of this.#index.promisesIn(path)) for (const person of people) tallyOf(person).promises.push(promised);
      if (turn % LITTLE === 0) yield;
    }
    for (const [turn, person] of unknown.entries()) {
      const { path } = person;
      // Of whoever changes while somebody else gathers, nothing is heard here.
      if (this.#touched !== touched) return;
      if (!touched.has(path)) this.#know(person, tallies.get(path) ?? this.#newTally(person, today), today);
      if (turn % LITTLE === 0) yield;
    }
  }

  /** It is kept only where nobody came or went meanwhile, and nobody else began to gather. */
  *#gatherEverybody(touched: ReadonlySet<string>, today: CivilDate): Generator<void, Everybody, void> {
    const people = yield* sortedInSteps([...this.#index.people()], byPath);
    yield;
    const everybody = nobodyYet(people, today);
    yield;
    const facts: Facts[] = [];
    for (const [place, person] of people.entries()) {
      facts.push(this.#takeIn(everybody, place, person));
      if (place % LITTLE === 0) yield;
    }
    for (const person of this.#peopleAt(touched)) {
      const place = everybody.places.get(person.path);
      if (place !== undefined) facts[place] = this.#takeIn(everybody, place, person);
    }
    everybody.facts = facts;
    const isSame = this.#touched === touched && [...touched].every((path) => everybody.places.has(path) === (this.#index.person(path) !== null));
    if (isSame) {
      this.#everybody = everybody;
      this.#changed.clear();
    }
    return everybody;
  }

  /**
   * Everything that names this person, newest first, with the verdict that holds for them on `today`:
   * where they were only talked about, or where the day has not come, it does not count.
   */
  historyOf(path: string, today: CivilDate): readonly Interaction[] {
    const person = this.#index.person(path);
    if (person === null) return [];
    return this.#interactionsOf(person, today).map((interaction) => asOf(interaction, path, today));
  }

  /** Everything dated that shows on `today`, whatever the pace, by day and name. */
  dated(today: CivilDate): readonly DatedThing[] {
    return byDayAndName([...this.#everybodyOn(today).shown.values()].flat());
  }

  /** Of it what is about this person, by day. */
  datedOf(path: string, today: CivilDate): readonly DatedThing[] {
    const person = this.#index.person(path);
    return person === null ? [] : this.#shownOf(person, today);
  }

  /** Open promises without a day, in order of note; none of the silent. */
  undatedOf(path: string, today: CivilDate): readonly Promised[] {
    const person = this.#index.person(path);
    return person === null ? [] : undatedOn(person, this.#knownOf(person, today).dated?.promises ?? [], today);
  }

  /** What is dated about this person, whatever the day, with every open promise; null where the path is no person. */
  datesOf(path: string): DatedPerson | null {
    const person = this.#index.person(path);
    return person === null ? null : this.#datedOf(person);
  }

  /** Every problem of the vault and of settings as of `today`, in order of place. */
  problems(today: CivilDate): readonly Problem[] {
    const own = [...this.#everybodyOn(today).problems.values()].flat();
    return [...this.#index.problems(), ...this.#cadences.problems, ...own].sort(byPlace);
  }

  /** Everybody as they stand on `today`, in order of path, for a later start. */
  *leave(today: CivilDate): Generator<void, readonly LeftPerson[], void> {
    yield* this.gather(today);
    const left: LeftPerson[] = [];
    for (const [turn, { person }] of this.all(today).entries()) {
      const { facts, next, dated } = this.#knownOf(person, today);
      left.push(leftPerson({ ...facts, next, dated }));
      if (turn % LITTLE === 0) yield;
    }
    return left;
  }

  /**
   * What `all`, `dated` and `problems` would say on `today` of people who were left so, on that day or before; null where a
   * day has come since on which they may have come to something else. `problems`: those of the index.
   */
  *asLeft(
    people: readonly LeftPerson[], problems: readonly Problem[], today: CivilDate,
  ): Generator<void, Omit<LeftDay, "board"> | null, void> {
    const [facts, shown, all]: [Facts[], DatedThing[], Problem[]] = [[], [], [...problems, ...this.#cadences.problems]];
    const dates = new Map<string, DatedPerson>();
    for (const [turn, left] of people.entries()) {
      const { person, last, lastBefore, first, arrangement, contacts, next, dated } = restoredPerson(left, today);
      if (next !== null && next <= today) return null;
      const own: Facts = { person, cadence: cadenceOf(person, this.#cadences), last, lastBefore, first, arrangement, contacts };
      facts.push(own);
      if (dated !== null) {
        dates.set(person.path, dated);
        shown.push(...thingsOn(dated, today, this.#datesLead));
      }
      all.push(...problemsOf(own, today));
      if (turn % LITTLE === 0) yield;
    }
    const datesOf = (path: string) => dates.get(path) ?? null;
    const undated = (path: string) => {
      const known = datesOf(path);
      return known === null ? [] : undatedOn(known.person, known.promises, today);
    };
    return { facts, dated: byDayAndName(shown), problems: all.sort(byPlace), datesOf, undated };
  }

  #everybodyOn(today: CivilDate): Everybody {
    const known = this.#everybody;
    const everybody = known?.today === today ? known : lastOf(this.#gathered(today));
    const people = this.#peopleAt(this.#changed);
    if (people.length > 0) {
      const facts = [...everybody.facts];
      for (const person of people) {
        const place = everybody.places.get(person.path);
        if (place !== undefined) facts[place] = this.#takeIn(everybody, place, person);
      }
      everybody.facts = facts;
    }
    this.#changed.clear();
    return everybody;
  }

  /** Those of these paths who are people. */
  #peopleAt(paths: ReadonlySet<string>): readonly Person[] {
    return [...paths].map((path) => this.#index.person(path)).filter((person) => person !== null);
  }

  #takeIn({ today, shown, problems }: Everybody, place: number, person: Person): Facts {
    const { facts } = this.#knownOf(person, today);
    putOrDrop(shown, place, this.#shownOf(person, today));
    putOrDrop(problems, place, problemsOf(facts, today));
    return facts;
  }

  #shownOf(person: Person, today: CivilDate): readonly DatedThing[] {
    const known = this.#knownOf(person, today);
    if (known.dated === null) return [];
    if (known.shown?.today !== today) known.shown = { today, things: thingsOn(known.dated, today, this.#datesLead) };
    return known.shown.things;
  }

  #knownOf(person: Person, today: CivilDate): Known {
    const known = this.#holding(person, today);
    if (known !== null) return known;
    const tally = this.#newTally(person, today);
    for (const interaction of this.#index.interactionsOf(person.path)) {
      if (interaction.participants.includes(person.path)) count(tally, interaction, today);
    }
    for (const promised of this.#index.promisesOf(person.path)) tally.promises.push(promised);
    return this.#know(person, tally, today);
  }

  /** What is known already, where it still holds. */
  #holding(person: Person, today: CivilDate): Known | null {
    const known = this.#known.get(person.path);
    if (known?.facts.person !== person) return null;
    const { from, next, facts: { last } } = known;
    const holds = from === today || (from < today && last?.date !== from && (next === null || today < next));
    return holds ? known : null;
  }

  #know(person: Person, tally: Tally, today: CivilDate): Known {
    for (const day of tally.unsaid) count(tally, propertyContact(person.path, day), today);
    const { last, lastBefore, first, arrangement, contacts, next } = tally;
    const dated = this.#datedWith(person, tally.promises);
    const known: Known = {
      facts: { person, cadence: cadenceOf(person, this.#cadences), last, lastBefore, first, arrangement, contacts },
      from: today,
      next,
      dated: dated.reminders.length + dated.dates.length + dated.promises.length === 0 ? null : dated,
      shown: null,
    };
    this.#known.set(person.path, known);
    return known;
  }

  #newTally(person: Person | null, today: CivilDate): Tally {
    const unsaid = person === null ? [] : this.#daysSaid(person, today);
    return { last: null, lastBefore: null, first: null, arrangement: null, contacts: 0, next: null, unsaid, promises: [] };
  }

  /** Of their `last-contact`, and what it says of later days. */
  #daysSaid(person: Person, today: CivilDate): readonly CivilDate[] {
    return this.#readsProperty ? [...new Set(contactsAsOf(person, today).map(({ day }) => day))] : [];
  }

  #datedOf(person: Person): DatedPerson {
    return this.#datedWith(person, this.#index.promisesOf(person.path));
  }

  #datedWith(person: Person, promises: readonly Promised[]): DatedPerson {
    const { reminders, dates } = this.#index.datesOf(person.path);
    return { person, reminders, dates, promises: soonestFirst(promises) };
  }

  #interactionsOf(person: Person, today: CivilDate): readonly Interaction[] {
    const read = this.#index.interactionsOf(person.path);
    const unsaid = this.#daysSaid(person, today).filter((day) =>
      !read.some(({ date, counted, participants }) => date === day && counted && participants.includes(person.path)));
    return unsaid.length === 0 ? read : [...read, ...unsaid.map((day) => propertyContact(person.path, day))].sort(newestFirst);
  }
}

function undatedOn({ silent }: Person, promises: readonly Promised[], today: CivilDate): readonly Promised[] {
  return isOn(silent, today) ? [] : promises.filter(({ promise: { due } }) => due === null);
}

/** `people` in order of path. */
function nobodyYet(people: readonly Person[], today: CivilDate): Everybody {
  return { today, places: new Map(people.map(({ path }, place) => [path, place])), facts: [], shown: new Map(), problems: new Map() };
}

function putOrDrop<T>(by: Map<number, readonly T[]>, place: number, all: readonly T[]): void {
  if (all.length > 0) by.set(place, all);
  else by.delete(place);
}

function problemsOf({ person, cadence: { cadence, problems }, last }: Facts, today: CivilDate): readonly Problem[] {
  const own = [...problems];
  if (cadence?.kind === "schedule") {
    const next = nextDue(cadence, { lastContact: last?.date ?? null, met: person.met, today });
    if (next.kind === "problem") own.push({ path: person.path, line: null, property: person.cadenceProperty, message: next.message });
  }
  for (const { day, spelling } of contactsAsOf(person, today)) {
    if (day > today) own.push({ path: person.path, line: null, property: spelling, message: say.problems.person.future(spelling, day) });
  }
  return own;
}

/** One in so many is asked about by themselves: for more, going through all notes once takes less. */
const FEW = 8;

/** What one person's interactions come to on a day. */
interface Tally {
  last: Interaction | null;
  lastBefore: Interaction | null;
  first: CivilDate | null;
  arrangement: Interaction | null;
  contacts: number;
  /** The first later day on which they may come to something else. */
  next: CivilDate | null;
  /** The days in their `last-contact`, but those of which something else tells of contact. */
  unsaid: readonly CivilDate[];
  /** Their open promises. */
  readonly promises: Promised[];
}

/** In any order, but those of one note in the order of its text. */
function count(tally: Tally, interaction: Interaction, today: CivilDate): void {
  const { date, counted } = interaction;
  if (counted && tally.unsaid.includes(date)) tally.unsaid = tally.unsaid.filter((day) => day !== date);
  if (date > today) {
    if (tally.next === null || date < tally.next) tally.next = date;
    const { arrangement } = tally;
    // The next one, of several at one time the last that is written.
    const isNext = arrangement === null || newestFirst(interaction, arrangement) >= 0;
    if (isNext && isArrangement(interaction)) tally.arrangement = interaction;
  } else if (counted) {
    tally.contacts += 1;
    if (isNewer(interaction, tally.last)) tally.last = interaction;
    if (date < today && isNewer(interaction, tally.lastBefore)) tally.lastBefore = interaction;
    if (tally.first === null || date < tally.first) tally.first = date;
  }
}

/** Of two at one time the first that is written stands for both. */
function isNewer(interaction: Interaction, known: Interaction | null): boolean {
  return known === null || newestFirst(interaction, known) < 0;
}

function asOf(interaction: Interaction, person: string, today: CivilDate): Interaction {
  if (!interaction.participants.includes(person)) return { ...interaction, counted: false, why: say.problems.why.onlyTopics };
  if (interaction.counted && interaction.date > today) return { ...interaction, counted: false, why: say.problems.why.notYet };
  return interaction;
}

/** Something on a later day that says how: it holds the follow-up until then. */
function isArrangement({ channel, counted, why }: Interaction): boolean {
  return channel !== null && (counted || mayStillHappen(why));
}
