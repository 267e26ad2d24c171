import type { Person, Switch } from "../core/people/person";
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

export function keptRecord({ person, dates, categories, problems, state, day }: NoteRecord): KeptRecord {
  const isDaily = day !== null;
  if (person === null && categories.length + problems.length === 0) {
    const shared = PLAIN_RECORDS.find((plain) => plain.state === state && plain.isDaily === isDaily);
    if (shared !== undefined) return shared;
  }
  return thrifty({ person, dates, categories, problems, state, isDaily });
}

/** The same, with one and the same object for what is empty or off in most notes. */
export function thrifty(record: KeptRecord): KeptRecord {
  const { person, dates, categories, problems } = record;
  return {
    ...record,
    person: person === null ? null : thriftyPerson(person),
    dates: dates.reminders.length + dates.dates.length === 0 ? UNDATED : { reminders: dates.reminders, dates: dates.dates },
    categories: orNone(categories),
    problems: orNone(problems),
  };
}

const NONE: readonly never[] = [];
const OFF: Switch = { kind: "off" };

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

function thriftyPerson(person: Person): Person {
  const { aliases, paused, silent, introducedBy, reach, tags } = person;
  return {
    ...person,
    aliases: orNone(aliases), introducedBy: orNone(introducedBy), reach: orNone(reach), tags: orNone(tags),
    paused: paused.kind === "off" ? OFF : paused, silent: silent.kind === "off" ? OFF : silent,
  };
}
