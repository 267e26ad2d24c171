import type { CivilDate } from "../core/civil-date";
import { type DateFormat, ownDay } from "../core/interactions/daily-note-path";
import type { Entry, Reading } from "../core/interactions/entry";
import type { Source } from "../core/interactions/interaction";
import { readDailyNote, readDatedNote, readPersonLog } from "../core/interactions/reading";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import { type OpenPromise, readPromises } from "../core/reminders/promise";
import { readStructure, type Structure } from "../core/text/structure";
import type { NoteRecord } from "./note-record";
import type { OpenNote } from "./notes";
import type { LinkAnswer } from "./person-links";
import type { VaultRules } from "./vault-rules";

/** What was read in a note, with the answers on which the reading rests. Of it little is kept: see `KeptReading`. */
export interface NoteReading {
  readonly entries: readonly Entry[];
  /** Those of somebody. */
  readonly promises: readonly OpenPromise[];
  readonly problems: readonly Problem[];
  /** Link target → who it names. */
  readonly answers: ReadonlyMap<string, LinkAnswer>;
}

/** A promise, and where it stands. */
export interface Promised {
  readonly promise: OpenPromise;
  readonly source: Source;
}

export interface NoteToRead {
  readonly record: Pick<NoteRecord, "path" | "day" | "person">;
  readonly open: OpenNote;
  /** Its path, where it is a person's own. */
  readonly owner: string | null;
}

type Answer = (target: string) => LinkAnswer;

/**
 * Reads what one note says happened, and what it promises. Null where the note is of no kind that is read, `needs-text` where
 * it cannot be told without its text. A plain function: there are thousands of notes, and a promise takes longer than a short one.
 */
export function readNote(note: NoteToRead, rules: VaultRules, dates: DateFormat, answer: Answer, text: string): NoteReading | null;
export function readNote(note: NoteToRead, rules: VaultRules, dates: DateFormat, answer: Answer, text: null): NoteReading | "needs-text" | null;
export function readNote(
  { record, open, owner }: NoteToRead, rules: VaultRules, dates: DateFormat, answer: Answer, text: string | null,
): NoteReading | "needs-text" | null {
  const { path, day, person } = record;
  const { reads } = rules;
  // Nothing has to be made ready for those that are not read.
  if (day !== null ? !reads.dailyNotes || !open.mayLink : person !== null ? owner === null : !reads.datedNotes) return null;
  if (text === null && (day !== null || person !== null)) return "needs-text";
  const answers = new Map<string, LinkAnswer>();
  const isPerson = (target: string): boolean => {
    let known = answers.get(target);
    if (known === undefined) {
      known = answer(target);
      answers.set(target, known);
    }
    return known.person !== null;
  };
  let structure: Structure | undefined;
  const { vocabulary } = rules;
  const structureOf = (read: string) => (structure = readStructure(read));
  const dateOfLink = (target: string, alike?: boolean): CivilDate | null => ownDay(target, rules.daily, dates, alike);
  const whole = text ?? "";
  const kept = (reading: Omit<Reading, "asked">): NoteReading => {
    const tasks = readPromises(whole, owner !== null, dateOfLink, structure);
    // Every link of theirs is asked about, whosever the promise is: somebody may yet become a person.
    for (const { links } of tasks) links.forEach(isPerson);
    const promises = tasks.filter(({ links }) => owner !== null || links.some(isPerson));
    const problems = reading.problems.map((problem) => ({ ...problem, path }));
    const told = new Set(problems.map(({ line }) => line));
    for (const { line, problem } of promises) {
      // A line that is an entry too has said it.
      if (problem !== null && !told.has(line)) problems.push({ path, line, property: null, message: problem });
    }
    return { entries: reading.entries, promises, problems, answers };
  };
  if (day !== null) return kept(readDailyNote(whole, { vocabulary, structureOf, isPerson, dateOfLink, date: day }));
  if (person !== null) return kept(reads.personLogs ? readPersonLog(whole, { vocabulary, structureOf, isPerson, dateOfLink }) : UNREAD);
  const reading = readDatedNote({ title: titleOf(path), properties: open.properties, vocabulary, isPerson, dateOfLink });
  // Kept also without an entry: somebody it names may yet become a person.
  if (answers.size === 0) return null;
  const isMeeting = reading.entries.length + reading.problems.length > 0;
  return text === null && isMeeting && open.mayLink ? "needs-text" : kept(reading);
}

const UNREAD = { entries: [], problems: [] };
