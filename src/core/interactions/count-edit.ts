import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { readStructure, type Structure } from "../text/structure";
import { applyEdits, type TextEdit } from "../text/text-edit";
import type { Entry } from "./entry";
import { readFields } from "./fields";
import { outlineOf } from "./outline";
import { type Piece, sentencesIn, wholePiece } from "./piece";
import { readDailyNote, readPersonLog, type ReadingOptions } from "./reading";
import { withoutBlockId, withoutTaskDates } from "./task-dates";
import type { Vocabulary } from "./vocabulary";

/** A daily note or a person's own note, and how it is read. */
export interface NoteWithEntries extends ReadingOptions {
  readonly text: string;
  /** The day of a daily note; null for the log in a person's own note. */
  readonly date: CivilDate | null;
}

/** What is needed to find an entry again: its words are looked for, its line only tells equal ones apart. */
export type EntryAsRead = Pick<Entry, "line" | "date" | "time" | "summary">;

/** The new text and what was replaced in the old one: nothing where the entry says so already. `refused`: sentences for the user. */
export type CountEdit = { readonly text: string; readonly edits: readonly TextEdit[] } | { readonly refused: string };

/**
 * Makes one entry count, or not, by a field in its own first line, which holds against words, headings and
 * checkboxes (product: "Fields override everything"). A field that says the opposite is taken out where that
 * is enough, so that discounting after counting gives the old text back; otherwise it is changed. A new one
 * goes behind the words: before block id, dates of tasks and a sentence's full stop.
 *
 * Every way is tried in the note and read back: nothing but this entry's verdict may change.
 */
export function countEdit(note: NoteWithEntries, asked: EntryAsRead, counts: boolean): CountEdit {
  const { text } = note;
  const before = entriesOf(text, note);
  const at = placeOf(asked, before);
  const entry = before[at];
  if (entry === undefined) return { refused: say.actions.count.gone };
  if (entry.counted === counts) return { text, edits: [] };
  if (counts && entry.why === say.problems.why.onlyTopics) return { refused: say.actions.count.onlyTalkedAbout };
  if (counts && entry.why === say.problems.why.dayUnread) return { refused: say.actions.count.dayUnread };
  const wanted = verdictAside(before, at);
  for (const edit of waysToMark(text, entry, counts, note.vocabulary)) {
    const after = applyEdits(text, [edit]);
    const entries = entriesOf(after, note);
    if (entries[at]?.counted === counts && verdictAside(entries, at) === wanted) return { text: after, edits: [edit] };
  }
  return { refused: say.actions.count.unsafe(contactField(counts)) };
}

function entriesOf(text: string, { date, ...options }: NoteWithEntries): readonly Entry[] {
  return (date === null ? readPersonLog(text, options) : readDailyNote(text, { ...options, date })).entries;
}

/** Of the entries with that day, time and summary the one nearest to the line; -1 where there is none. Details may have come or gone since. */
function placeOf(asked: EntryAsRead, entries: readonly Entry[]): number {
  const whole = nearest(asked, entries, (summary) => summary);
  return whole >= 0 ? whole : nearest(asked, entries, (summary) => summary.split("\n", 1)[0] ?? "");
}

function nearest({ line, date, time, summary }: EntryAsRead, entries: readonly Entry[], wordsOf: (summary: string) => string): number {
  const words = wordsOf(summary);
  let place = -1;
  let least = Infinity;
  entries.forEach((entry, at) => {
    const distance = Math.abs(entry.line - line);
    if (distance >= least || entry.date !== date || entry.time !== time || wordsOf(entry.summary) !== words) return;
    place = at;
    least = distance;
  });
  return place;
}

/** All that the entries say, except whether the one at `at` counts. */
function verdictAside(entries: readonly Entry[], at: number): string {
  return JSON.stringify(entries.map((entry, index) => (index === at ? { ...entry, counted: null, why: null } : entry)));
}

function contactField(counts: boolean): string {
  return `[contact:: ${counts ? "yes" : "no"}]`;
}

/** One block or sentence of the note. */
interface Place {
  readonly piece: Piece;
  /** Offset in the note of the piece's text. */
  readonly at: number;
  readonly isTask: boolean;
  readonly isSentence: boolean;
}

/** Edits that may do it, the plainest first. */
function* waysToMark(text: string, { line, channel }: Entry, counts: boolean, vocabulary: Vocabulary): Generator<TextEdit> {
  const places = placesOn(readStructure(text), line - 1, vocabulary);
  for (const { piece, at } of places) {
    for (const field of piece.fields) {
      const said = readFields(piece.text, [field], vocabulary, undefined);
      const opposes = said.contact === !counts;
      const from = at + field.start;
      const to = at + field.end;
      // `[channel:: contact]` is how a line without a channel is made to count.
      if (opposes || (!counts && said.channel?.name === null)) yield withoutField(text, at + piece.start, from, to);
      if (opposes) yield replaced(text, at + field.value.start, at + field.value.end, ` ${counts ? "yes" : "no"}`);
    }
  }
  const marks = counts && channel === null ? ["[channel:: contact]", contactField(counts)] : [contactField(counts)];
  for (const place of places) {
    for (const mark of marks) {
      for (const end of wordEnds(place)) yield replaced(text, end, end, ` ${mark}`);
    }
  }
}

/** What begins on a line, 0-based. */
function placesOn(note: Structure, line: number, { abbreviations }: Vocabulary): readonly Place[] {
  const lineStart = note.lines[line]?.start ?? note.text.length;
  return outlineOf(note).flatMap((block): readonly Place[] => {
    const isSentence = block.form === "paragraph";
    if (isSentence ? block.line > line || block.end <= lineStart : block.line !== line) return [];
    // Offsets stay: the reader's own folding of line endings would move them.
    const text = note.text.slice(block.start, block.end).replace(/\r\n?/g, (ending) => `${ending.length > 1 ? " " : ""}\n`);
    const pieces = isSentence
      ? sentencesIn(text, abbreviations).filter((sentence) => block.line + sentence.line === line).map(({ piece }) => piece)
      : [wholePiece(text)];
    return pieces.map((piece) => ({ piece, at: block.start, isTask: block.status !== null, isSentence }));
  });
}

/** A field with one of the blanks around it: the one before, unless the piece starts with the field. */
function withoutField(text: string, start: number, from: number, to: number): TextEdit {
  const blank = (offset: number): number => (/[ \t]/.test(text.charAt(offset)) ? 1 : 0);
  const before = from > start ? blank(from - 1) : 0;
  return replaced(text, from - before, to + (before === 0 ? blank(to) : 0), "");
}

function replaced(text: string, from: number, to: number, inserted: string): TextEdit {
  return { at: from, removed: text.slice(from, to), inserted };
}

/** Repetition, id and dependence of the Tasks plugin, which it reads only at the end of a line. */
const TASK_SIGN = /🔁|🆔|⛔|🏁/u;
/** What may stand behind the last word of a sentence; a backslash at a line's end breaks it. */
const SENTENCE_END = ".!?…\"'”»“\\";

/**
 * Where a field may stand, the best first: behind the words of the first line; behind those of the last, for code
 * that begins in the first may hide what follows it; behind all marks.
 */
function wordEnds({ piece, at, isTask, isSentence }: Place): ReadonlySet<number> {
  const { text, start, end } = piece;
  const feed = text.indexOf("\n", start);
  const ends = new Set<number>();
  for (const to of [feed < 0 ? end : Math.min(feed, end), end]) {
    const line = withoutTaskDates(withoutBlockId(text.slice(start, to)));
    const sign = isTask ? line.search(TASK_SIGN) : -1;
    let words = (sign > 0 ? line.slice(0, sign) : line).trimEnd();
    // The Tasks plugin reads its dates as fields, too, and stops at a field that it does not know.
    for (const field of isTask ? [...piece.fields].reverse() : []) {
      if (field.end - start === words.length) words = words.slice(0, field.start - start).trimEnd();
    }
    let length = words.length;
    while (length > 0 && (isSentence ? SENTENCE_END : "\\").includes(words.charAt(length - 1))) length--;
    const least = words.slice(0, length).trimEnd().length;
    if (least > 0) ends.add(at + start + least).add(at + start + words.length);
  }
  return ends;
}
