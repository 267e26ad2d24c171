import { say } from "../locales/say";
import { nextDue } from "../core/cadence/next-due";
import type { CivilDate } from "../core/civil-date";
import { type CadenceRules, cadenceOf, type PersonCadence } from "../core/follow-ups/person-cadence";
import { type Facts, isOn } from "../core/follow-ups/standing";
import { countsBy, type Interaction, newestFirst } from "../core/interactions/interaction";
import { mayStillHappen } from "../core/interactions/reasons";
import { byPath } from "../core/people/order";
import type { Person } from "../core/people/person";
import type { Problem } from "../core/problem";
import { byDayAndName, type DatedPerson, type DatedThing, soonestFirst, thingsOn } from "./dated-things";
import { byPlace } from "./index-problems";
import type { Promised } from "./note-reading";
import type { VaultIndex } from "./vault-index";

interface Known {
  readonly person: Person;
  readonly cadence: PersonCadence;
  /** As the notes say, newest first; nothing in it depends on today. */
  readonly interactions: readonly Interaction[];
  readonly dated: DatedPerson;
  /** As of the day that was last asked about: the same facts until something about them changes. */
  facts: { readonly today: CivilDate; readonly facts: Facts } | null;
  /** What shows on the day that was last asked about. */
  shown: { readonly today: CivilDate; readonly things: readonly DatedThing[] } | null;
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
  /** The paths of everybody, in order of path; null where somebody came or went since. */
  #order: ReadonlySet<string> | null = null;

  /** `datesLead`: from how many days before its day an important date shows. */
  constructor(index: VaultIndex, cadences: CadenceRules, readsProperty: boolean, datesLead: number) {
    this.#index = index;
    this.#cadences = cadences;
    this.#readsProperty = readsProperty;
    this.#datesLead = datesLead;
    index.subscribe((people) => {
      for (const path of people) {
        this.#known.delete(path);
        if (this.#order?.has(path) !== (index.person(path) !== null)) this.#order = null;
      }
    });
  }

  /** Everybody's, in order of path. */
  *all(today: CivilDate): Generator<Facts> {
    this.#order ??= new Set([...this.#index.people()].sort(byPath).map(({ path }) => path));
    for (const path of this.#order) {
      const facts = this.of(path, today);
      if (facts !== null) yield facts;
    }
  }

  /** Null where the path is no person. */
  of(path: string, today: CivilDate): Facts | null {
    const person = this.#index.person(path);
    return person === null ? null : this.#facts(person, today);
  }

  /**
   * Everything that names this person, newest first, with the verdict that holds for them on `today`:
   * where they were only talked about, or where the day has not come, it does not count.
   */
  historyOf(path: string, today: CivilDate): readonly Interaction[] {
    const person = this.#index.person(path);
    if (person === null) return [];
    return this.#knownOf(person).interactions.map((interaction) => asOf(interaction, path, today));
  }

  /** Everything dated that shows on `today`, whatever the pace, by day and name. */
  dated(today: CivilDate): readonly DatedThing[] {
    return byDayAndName([...this.#index.people()].flatMap((person) => this.#shownOf(person, today)));
  }

  /** Of it what is about this person, by day. */
  datedOf(path: string, today: CivilDate): readonly DatedThing[] {
    const person = this.#index.person(path);
    return person === null ? [] : this.#shownOf(person, today);
  }

  /** Open promises without a day, in order of note; none of the silent. */
  undatedOf(path: string, today: CivilDate): readonly Promised[] {
    const person = this.#index.person(path);
    if (person === null || isOn(person.silent, today)) return [];
    return this.#knownOf(person).dated.promises.filter(({ promise: { due } }) => due === null);
  }

  /** What is dated about this person, whatever the day, with every open promise; null where the path is no person. */
  datesOf(path: string): DatedPerson | null {
    const person = this.#index.person(path);
    return person === null ? null : this.#knownOf(person).dated;
  }

  /** Every problem of the vault and of settings as of `today`, in order of place. */
  problems(today: CivilDate): readonly Problem[] {
    const problems = [...this.#index.problems(), ...this.#cadences.problems];
    for (const person of this.#index.people()) {
      const { cadence: { cadence, problems: own }, last } = this.#facts(person, today);
      problems.push(...own);
      if (cadence?.kind === "schedule") {
        const next = nextDue(cadence, { lastContact: last?.date ?? null, met: person.met, today });
        if (next.kind === "problem") problems.push({ path: person.path, line: null, property: person.cadenceProperty, message: next.message });
      }
      if (person.lastContact !== null && person.lastContact > today) problems.push(inTheFuture(person, person.lastContact));
    }
    return problems.sort(byPlace);
  }

  #facts(person: Person, today: CivilDate): Facts {
    const known = this.#knownOf(person);
    if (known.facts?.today !== today) known.facts = { today, facts: factsOn(known, today) };
    return known.facts.facts;
  }

  #shownOf(person: Person, today: CivilDate): readonly DatedThing[] {
    const known = this.#knownOf(person);
    if (known.shown?.today !== today) known.shown = { today, things: thingsOn(known.dated, today, this.#datesLead) };
    return known.shown.things;
  }

  #knownOf(person: Person): Known {
    const kept = this.#known.get(person.path);
    if (kept?.person === person) return kept;
    const { reminders, dates } = this.#index.datesOf(person.path);
    const known: Known = {
      person,
      cadence: cadenceOf(person, this.#cadences),
      interactions: this.#interactionsOf(person),
      dated: { person, reminders, dates, promises: soonestFirst(this.#index.promisesOf(person.path)) },
      facts: null,
      shown: null,
    };
    this.#known.set(person.path, known);
    return known;
  }

  #interactionsOf(person: Person): readonly Interaction[] {
    const read = this.#index.interactionsOf(person.path);
    const day = this.#readsProperty ? person.lastContact : null;
    if (day === null) return read;
    const said = read.some(
      ({ date, counted, participants }) => date === day && counted && participants.includes(person.path),
    );
    return said ? read : [...read, fromProperty(person.path, day)].sort(newestFirst);
  }
}

function factsOn({ person, cadence, interactions }: Known, today: CivilDate): Facts {
  let last: Interaction | null = null;
  let lastBefore: Interaction | null = null;
  let arrangement: Interaction | null = null;
  // Newest first: the latest of each is met first, the next arrangement last.
  for (const interaction of interactions) {
    if (!interaction.participants.includes(person.path)) continue;
    if (interaction.date > today) {
      if (isArrangement(interaction)) arrangement = interaction;
    } else if (countsBy(interaction, today)) {
      last ??= interaction;
      if (interaction.date < today) {
        lastBefore = interaction;
        break;
      }
    }
  }
  return { person, cadence, last, lastBefore, first: firstOf(interactions, person.path, today), arrangement };
}

/** The earliest that counts; `interactions` are newest first. */
function firstOf(interactions: readonly Interaction[], person: string, today: CivilDate): CivilDate | null {
  for (let index = interactions.length - 1; index >= 0; index--) {
    const interaction = interactions[index];
    if (interaction === undefined || interaction.date > today) return null;
    if (interaction.participants.includes(person) && countsBy(interaction, today)) return interaction.date;
  }
  return null;
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

/** The day in `last-contact` is a contact of its own where no note tells of one on that day. */
function fromProperty(path: string, date: CivilDate): Interaction {
  return {
    date,
    time: null,
    minutes: null,
    channel: null,
    kind: "contact",
    direction: "unknown",
    participants: [path],
    topics: [],
    summary: "",
    counted: true,
    why: null,
    origin: "property",
    source: { path, line: null },
  };
}

function inTheFuture(person: Person, day: CivilDate): Problem {
  const property = person.lastContactProperty;
  return { path: person.path, line: null, property, message: say.problems.person.future(property ?? "", day) };
}
