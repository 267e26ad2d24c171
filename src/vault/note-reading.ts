import type { CivilDate } from "../core/civil-date";
import { type DateFormat, ownDay } from "../core/interactions/daily-note-path";
import type { Entry, Reading } from "../core/interactions/entry";
import type { Interaction, Origin } from "../core/interactions/interaction";
import { readDailyNote, readDatedNote, readPersonLog } from "../core/interactions/reading";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { NoteRecord } from "./note-record";
import type { OpenNote } from "./notes";
import type { LinkAnswer } from "./person-links";
import type { VaultRules } from "./vault-rules";

/** What was read in a note, with the answers on which the reading rests. */
export interface NoteReading {
  readonly origin: Origin;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** The person in whose own note the log stands: a participant of every entry. */
  readonly owner: string | null;
  /** Link target → who it names. Answered again in place when notes elsewhere change. */
  readonly answers: Map<string, LinkAnswer>;
}

/** Reads what one note says happened. Null where the note is of no kind that is read. */
export async function readNote(
  { record, open, owner }: { readonly record: NoteRecord; readonly open: OpenNote; readonly owner: string | null },
  rules: VaultRules,
  dates: DateFormat,
  answer: (target: string) => LinkAnswer,
): Promise<NoteReading | null> {
  const context = {
    vocabulary: rules.vocabulary,
    isPerson: (target: string) => answer(target).person !== null,
    dateOfLink: (target: string): CivilDate | null => ownDay(target, rules.daily, dates),
  };
  const kept = (origin: Origin, reading: Reading): NoteReading => ({
    origin,
    entries: reading.entries,
    problems: reading.problems.map((problem) => ({ ...problem, path: record.path })),
    owner: origin === "person-log" ? owner : null,
    answers: new Map(reading.asked.map((target) => [target, answer(target)])),
  });
  if (record.day !== null) {
    if (!rules.reads.dailyNotes || !open.mayLink) return null;
    return kept("daily-note", readDailyNote(await open.text(), { ...context, date: record.day }));
  }
  if (record.person !== null) {
    if (!rules.reads.personLogs || owner === null) return null;
    return kept("person-log", readPersonLog(await open.text(), context));
  }
  if (!rules.reads.datedNotes) return null;
  const asked = new Set<string>();
  const isPerson = (target: string) => {
    asked.add(target);
    return context.isPerson(target);
  };
  const reading = readDatedNote({ title: titleOf(record.path), properties: open.properties, ...context, isPerson });
  // Kept also without an entry: somebody it names may yet become a person.
  return asked.size === 0 ? null : kept("dated-note", { ...reading, asked: [...asked] });
}

/** The entries of one note that name this person, as interactions. */
export function interactionsNaming(person: string, source: string, reading: NoteReading): readonly Interaction[] {
  const found: Interaction[] = [];
  for (const entry of reading.entries) {
    const participants = peopleOf(entry.participants, reading);
    if (reading.owner !== null && !participants.includes(reading.owner)) participants.unshift(reading.owner);
    const topics = peopleOf(entry.topics, reading).filter((topic) => !participants.includes(topic));
    if (!participants.includes(person) && !topics.includes(person)) continue;
    const { line, date, time, minutes, channel, kind, direction, summary, counted, why } = entry;
    found.push({
      date, time, minutes, channel, kind, direction, participants, topics, summary, counted, why,
      origin: reading.origin,
      source: { path: source, line },
    });
  }
  return found;
}

/** Two links may name one person: by name and by alias. */
function peopleOf(targets: readonly string[], { answers }: NoteReading): string[] {
  const people = targets.map((target) => answers.get(target)?.person ?? null);
  return [...new Set(people.filter((person): person is string => person !== null))];
}
