import type { Entry } from "../../../src/core/interactions/entry";
import { readDailyNote, readPersonLog } from "../../../src/core/interactions/reading";
import { compileVocabulary, type ReadingSettings, type Vocabulary } from "../../../src/core/interactions/vocabulary";
import type { Words } from "../../../src/core/interactions/words";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { day } from "../../support/day";

/** Everybody who has a note in these tests. */
const PEOPLE = new Set([
  "Ada", "Bo", "Cy", "Sam", "Ada Lovelace", "Charles Babbage", "Will Example", "Tea Example", "People/Ada", "People/Ada L.md",
  "Zoë", "Zoe\u0308", "@Bo",
]);

export const NOTE_DAY = day("2026-11-23");

export const isPerson = (target: string): boolean => PEOPLE.has(target);

export function vocabulary(
  settings: Partial<ReadingSettings> = {}, words: readonly Words[] = [ENGLISH],
): Vocabulary {
  return compileVocabulary(words, { ...DEFAULT_SETTINGS, ...settings });
}

const PLAIN = vocabulary();

/** The entries of a daily note of Monday, 23 November 2026. */
export function entriesOf(text: string, words: Vocabulary = PLAIN): readonly Entry[] {
  return readDailyNote(text, { vocabulary: words, isPerson, date: NOTE_DAY }).entries;
}

/** The entries of a person's own note; its owner goes without saying. */
export function logOf(text: string, words: Vocabulary = PLAIN): readonly Entry[] {
  return readPersonLog(text, { vocabulary: words, isPerson }).entries;
}

/** An entry in one line: `coffee with Ada, Bo about Sam`, then why it does not count, where it does not. */
export function told({ channel, participants, topics, why }: Entry): string {
  const people = participants.length === 0 ? "nobody" : participants.join(", ");
  const about = topics.length === 0 ? "" : ` about ${topics.join(", ")}`;
  return `${channel ?? "contact"} with ${people}${about}${why === null ? "" : `: ${why}`}`;
}

/** A note in one row of a table, its entries as `told`. */
export interface Row {
  readonly says: string;
  readonly note: string;
  readonly reads: readonly string[];
}
