import { displayName, type Person, type Switch } from "../core/people/person";
import type { NoteRecord } from "./note-record";
import { UNDATED } from "./note-record";

/** What is kept of a note's record once the note is read: the same object for all notes that say nothing of themselves. */
export interface KeptRecord extends Pick<NoteRecord, "person" | "dates" | "categories" | "problems" | "state"> {
  readonly isDaily: boolean;
}

const PLAIN: KeptRecord = { person: null, dates: UNDATED, categories: [], problems: [], state: "opened", isDaily: false };

/** The records that most notes share. */
export const PLAIN_RECORDS: readonly [plain: KeptRecord, daily: KeptRecord, leftOut: KeptRecord] = [
  PLAIN, { ...PLAIN, isDaily: true }, { ...PLAIN, state: "left-out" },
];

export function keptRecord({ path, person, dates, categories, problems, state, day }: NoteRecord): KeptRecord {
  const isDaily = day !== null;
  if (person === null && categories.length + problems.length === 0) {
    const shared = PLAIN_RECORDS.find((plain) => plain.state === state && plain.isDaily === isDaily);
    if (shared !== undefined) return shared;
  }
  return thrifty({ person, dates, categories, problems, state, isDaily }, path);
}

/** The same, with one and the same object for what is empty or off in most notes. */
function thrifty({ person, dates, categories, problems, state, isDaily }: Omit<KeptRecord, "person"> & { readonly person: Partial<Person> | null }, path: string): KeptRecord {
  const { reminders, dates: days } = dates;
  return {
    person: person === null ? null : thriftyPerson(person, path), state, isDaily,
    dates: reminders.length + days.length === 0 ? UNDATED : { reminders: orNone(reminders), dates: orNone(days) },
    categories: orNone(categories),
    problems: orNone(problems),
  };
}

/** A record without what is empty or off: of somebody, most of it is. */
export interface StoredRecord extends Partial<Omit<KeptRecord, "person" | "state">> {
  readonly person?: Partial<Person>;
  readonly state: KeptRecord["state"];
}

export function storedRecord({ person, dates, categories, problems, state, isDaily }: KeptRecord): StoredRecord {
  const stored: { -readonly [Key in keyof StoredRecord]: StoredRecord[Key] } = { state };
  if (person !== null) stored.person = storedPerson(person);
  if (dates !== UNDATED) stored.dates = dates;
  if (categories.length > 0) stored.categories = categories;
  if (problems.length > 0) stored.problems = problems;
  if (isDaily) stored.isDaily = isDaily;
  return stored;
}

/** `path`: the text that is there in any case. */
export function restoredRecord(stored: StoredRecord, path: string): KeptRecord {
  const { person = null, dates = UNDATED, categories = NONE, problems = NONE, state, isDaily = false } = stored;
  return thrifty({ person, dates, categories, problems, state, isDaily }, path);
}

const NONE: readonly never[] = [];
const OFF: Switch = { kind: "off" };

function orNone<T>(list: readonly T[] = NONE): readonly T[] {
  return list.length === 0 ? NONE : list;
}

function orOff(toggle: Switch = OFF): Switch {
  return toggle.kind === "off" ? OFF : toggle;
}

/** Without what is empty or off, its path, and what follows from that. */
export function storedPerson(person: Person): Partial<Person> {
  const { aliases, introducedBy, reach, tags, paused, silent, readable } = person;
  const stored: { -readonly [Key in keyof Person]?: Person[Key] } = {};
  if (aliases.length > 0) stored.aliases = aliases;
  if (introducedBy.length > 0) stored.introducedBy = introducedBy;
  if (reach.length > 0) stored.reach = reach;
  if (tags.length > 0) stored.tags = tags;
  if (paused.kind !== "off") stored.paused = paused;
  if (silent.kind !== "off") stored.silent = silent;
  if (!readable) stored.readable = readable;
  if (person.lastContact !== null) stored.lastContact = person.lastContact;
  if (person.lastContactProperty !== null) stored.lastContactProperty = person.lastContactProperty;
  if (person.earlierContacts.length > 0) stored.earlierContacts = person.earlierContacts;
  if (person.cadence !== undefined) stored.cadence = person.cadence;
  if (person.cadenceProperty !== null) stored.cadenceProperty = person.cadenceProperty;
  if (person.cadenceIsOwn) stored.cadenceIsOwn = true;
  if (person.atMost !== undefined) stored.atMost = person.atMost;
  if (person.atMostProperty !== null) stored.atMostProperty = person.atMostProperty;
  if (person.atMostIsOwn) stored.atMostIsOwn = true;
  if (person.circle !== null) stored.circle = person.circle;
  if (person.circleProperty !== null) stored.circleProperty = person.circleProperty;
  if (person.circleIsOwn) stored.circleIsOwn = true;
  if (person.snoozeUntil !== null) stored.snoozeUntil = person.snoozeUntil;
  if (person.met !== null) stored.met = person.met;
  if (person.resumedOn !== null) stored.resumedOn = person.resumedOn;
  return stored;
}

/** Somebody with all that they lack. Named one by one: an object copied by spreading has a shape of its own, which takes more room than the object. */
export function thriftyPerson(person: Partial<Person>, path: string): Person {
  return {
    path,
    name: person.name ?? displayName(path),
    aliases: orNone(person.aliases),
    readable: person.readable ?? true,
    lastContact: person.lastContact ?? null,
    lastContactProperty: person.lastContactProperty ?? null,
    earlierContacts: orNone(person.earlierContacts),
    cadence: person.cadence,
    cadenceProperty: person.cadenceProperty ?? null,
    cadenceIsOwn: person.cadenceIsOwn ?? false,
    atMost: person.atMost,
    atMostProperty: person.atMostProperty ?? null,
    atMostIsOwn: person.atMostIsOwn ?? false,
    circle: person.circle ?? null,
    circleProperty: person.circleProperty ?? null,
    circleIsOwn: person.circleIsOwn ?? false,
    snoozeUntil: person.snoozeUntil ?? null,
    paused: orOff(person.paused),
    silent: orOff(person.silent),
    met: person.met ?? null,
    resumedOn: person.resumedOn ?? null,
    introducedBy: orNone(person.introducedBy),
    reach: orNone(person.reach),
    tags: orNone(person.tags),
  };
}
