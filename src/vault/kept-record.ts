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

export function keptRecord({ path, person, dates, categories, problems, state, day }: NoteRecord): KeptRecord {
  const isDaily = day !== null;
  if (person === null && categories.length + problems.length === 0) {
    const shared = PLAIN_RECORDS.find((plain) => plain.state === state && plain.isDaily === isDaily);
    if (shared !== undefined) return shared;
  }
  return thrifty({ person, dates, categories, problems, state, isDaily }, path);
}

/** The same, with one and the same object for what is empty or off in most notes. The record is nobody else's yet. */
export function thrifty({ person, dates, categories, problems, state, isDaily }: KeptRecord, path: string): KeptRecord {
  if (person !== null) saveRoom(person, path);
  const { reminders, dates: days } = dates;
  return {
    person, state, isDaily,
    dates: reminders.length + days.length === 0 ? UNDATED : { reminders: orNone(reminders), dates: orNone(days) },
    categories: orNone(categories),
    problems: orNone(problems),
  };
}

const NONE: readonly never[] = [];
const OFF: Switch = { kind: "off" };

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

/** In place: an object copied by spreading has a shape of its own, which takes more room than the object. */
function saveRoom(person: { -readonly [Key in keyof Person]: Person[Key] }, path: string): void {
  person.path = path;
  person.aliases = orNone(person.aliases);
  person.introducedBy = orNone(person.introducedBy);
  person.reach = orNone(person.reach);
  person.tags = orNone(person.tags);
  if (person.paused.kind === "off") person.paused = OFF;
  if (person.silent.kind === "off") person.silent = OFF;
}
