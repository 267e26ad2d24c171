import type { CivilDate } from "../civil-date";
import { frontmatterEnd } from "../text/frontmatter";
import { readStructure } from "../text/structure";
import type { Reading } from "./entry";
import { readEntries, type Scope } from "./note-reader";
import type { Lens } from "./statement";
import type { Vocabulary } from "./vocabulary";
import type { DateOfLink } from "./written-date";

export { type DatedNote, isDatedNote, readDatedNote } from "./dated-note";

/** What reading a note's text asks of its caller. */
export interface ReadingOptions {
  readonly vocabulary: Vocabulary;
  /** Whether a link with this target, written in this note, leads to a person note. */
  readonly isPerson: (target: string) => boolean;
  /** The day of a daily note that a link names. ISO days are known without it. */
  readonly dateOfLink?: DateOfLink | undefined;
  /** Where the caller keeps the structure of the text for a reading of its own. */
  readonly structureOf?: typeof readStructure;
}

/**
 * What a daily note says (source 1): an entry for every list item, sentence of a paragraph and heading
 * that names a person, in the order of the text, whether it counts or not. Reads any text.
 */
export function readDailyNote(text: string, options: ReadingOptions & { readonly date: CivilDate }): Reading {
  // Without a link nobody is named.
  return hasLink(text, 0) ? read(text, options, "links", options.date) : NOTHING;
}

/**
 * What the log in a person's own note says (source 3): an entry for every list item or sub-heading under
 * one of the log headings that begins with a day. The owner takes part in every one of them and is left
 * out of `participants`, unless a link names them.
 */
export function readPersonLog(text: string, options: ReadingOptions): Reading {
  // Without a day or a link to one nothing is logged.
  const from = frontmatterEnd(text);
  DAY.lastIndex = from;
  return DAY.test(text) || hasLink(text, from) ? read(text, options, "dates", null) : NOTHING;
}

const NOTHING: Reading = { entries: [], asked: [], problems: [] };
const DAY = /\d{4}-\d\d-\d\d/g;

function hasLink(text: string, from: number): boolean {
  return text.includes("[[", from) || text.includes("](", from);
}

function read(text: string, options: ReadingOptions, scope: Scope, date: CivilDate | null): Reading {
  const { vocabulary, dateOfLink, structureOf = readStructure } = options;
  const answers = new Map<string, boolean>();
  const isPerson = (target: string): boolean => {
    const known = answers.get(target);
    if (known !== undefined) return known;
    const answer = options.isPerson(target);
    answers.set(target, answer);
    return answer;
  };
  const lens: Lens = { vocabulary, isPerson, dateOfLink, implied: scope === "dates" };
  const { entries, problems } = readEntries(structureOf(text), lens, scope, { date, unread: [] });
  return { entries, asked: [...answers.keys()], problems };
}
