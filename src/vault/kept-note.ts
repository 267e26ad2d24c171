import type { KeptReading, Link, ReadIn } from "./kept-reading";
import type { KeptRecord } from "./kept-record";

/** What the index knows of one note. */
export interface KeptNote {
  readonly path: string;
  /** Of the note as it was read, or of an older state of it; not a number where that cannot be told for sure. */
  readonly mtime: number;
  readonly size: number;
  readonly record: KeptRecord;
  /** Of the reading, `null` where there is none. Its two parts stand here by themselves: an object for each would be one too many. */
  packed: string | null;
  links: Link[];
}

export function isRead(kept: KeptNote): kept is KeptNote & KeptReading {
  return kept.packed !== null;
}

/** Nobody's note is read as a person's own, so that whoever's is read is its owner. */
export function readIn({ path, record: { person, isDaily } }: KeptNote): ReadIn {
  if (person !== null) return { path, origin: "person-log", owner: path };
  return { path, origin: isDaily ? "daily-note" : "dated-note", owner: null };
}

/** Adds the people that a note's links come to, its owner included. */
export function addNamed({ path, record, packed, links }: KeptNote, named: Set<string>): void {
  if (record.person !== null && packed !== null) named.add(path);
  for (const { person } of links) if (person !== null) named.add(person);
}
