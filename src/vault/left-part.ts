import type { CivilDate } from "../core/civil-date";
import type { Problem } from "../core/problem";
import type { LeftPerson } from "./left-person";

/** Of what it says something. */
export interface LeftOf {
  /** Of all notes (see `markOf`): of any others it says nothing. */
  readonly mark: string;
  /** On which day they stood so. */
  readonly day: CivilDate;
}

/**
 * A part of what was known of a vault when it was left: everybody as they stood, ready to be shown at the next start for
 * the moment until the index is there. In parts, for thousands of people at once would hold up the app.
 */
export interface LeftPart extends LeftOf {
  /** Those of the index; in the first part. */
  readonly problems: readonly Problem[];
  /** In order of path. */
  readonly people: readonly LeftPerson[];
}

export const PARTS = 16;

export function inParts(mark: string, day: CivilDate, problems: readonly Problem[], people: readonly LeftPerson[]): readonly LeftPart[] {
  const size = Math.ceil(people.length / PARTS);
  return Array.from({ length: PARTS }, (_, place) =>
    ({ mark, day, problems: place === 0 ? problems : [], people: people.slice(place * size, (place + 1) * size) }));
}

/** The first of all parts of one state; null where one is missing, or of another state. */
export function firstOfAll(parts: readonly LeftPart[]): LeftPart | null {
  const [first] = parts;
  return first !== undefined && parts.length === PARTS && parts.every(({ mark, day }) => mark === first.mark && day === first.day) ? first : null;
}

/** Seal and checksum have said that this very program wrote it (see `unpack`). */
export function areParts(list: unknown): list is readonly LeftPart[] {
  return Array.isArray(list);
}
