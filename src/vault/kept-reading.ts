import type { CivilDate } from "../core/civil-date";
import { type Direction, type Entry, type Kind, KINDS } from "../core/interactions/entry";
import type { Interaction, Origin } from "../core/interactions/interaction";
import type { Problem } from "../core/problem";
import type { OpenPromise } from "../core/reminders/promise";
import type { NoteReading, Promised } from "./note-reading";

/**
 * What was read in a note, in the little room that there is for each of 50,000: an object for every entry takes eight
 * times as much as its text, and a piece cut out of a note's text keeps all of that text in memory.
 */
export interface KeptReading {
  /** `Packed` as JSON; empty where the note says nothing. */
  readonly packed: string;
  /** Two by two: a link target as written, and the person it names, null for nobody. Answered again in place. */
  readonly links: (string | null)[];
}

/** Of a person's own note in which nothing stands. */
export const NOTHING: KeptReading = { packed: "", links: [] };

/** Links are numbers: the place of their target in `links`, halved. */
type PackedEntry = readonly [
  line: number, date: CivilDate, time: string | 0, minutes: number | null, channel: string | 0, kind: number, direction: number,
  participants: readonly number[], topics: readonly number[], summary: string, why: string | 0,
];
type PackedPromise = readonly [
  line: number, lineText: string, status: OpenPromise["status"], text: string, due: CivilDate | null, links: readonly number[], problem: string | null,
];
type PackedProblem = readonly [line: number | null, property: string | null, message: string];
type Packed = readonly [problems: readonly PackedProblem[] | 0, promises: readonly PackedPromise[] | 0, ...entries: readonly PackedEntry[]];

const NEITHER = "[0,0";
const DIRECTIONS: readonly Direction[] = ["unknown", "out", "in"];

/** `own`: gives a text that is no part of a longer one, and the same for the same. */
export function keepReading({ entries, promises, problems, answers }: NoteReading, own: (text: string) => string): KeptReading {
  const links: (string | null)[] = [];
  const places = new Map<string, number>();
  for (const [target, { person }] of answers) {
    places.set(target, places.size);
    links.push(own(target), person);
  }
  if (entries.length + promises.length + problems.length === 0) return links.length === 0 ? NOTHING : { packed: "", links };
  const placed = (targets: readonly string[]) => targets.flatMap((target) => places.get(target) ?? []);
  const packed: Packed = [
    problems.length === 0 ? 0 : problems.map(({ line, property, message }): PackedProblem => [line, property, message]),
    promises.length === 0 ? 0 : promises.map(({ line, lineText, status, text, due, links: targets, problem }): PackedPromise =>
      [line, lineText, status, text, due, placed(targets), problem]),
    ...entries.map(({ line, date, time, minutes, channel, kind, direction, participants, topics, summary, why }: Entry): PackedEntry => [
      line, date, time ?? 0, minutes, channel ?? 0, KINDS.indexOf(kind), DIRECTIONS.indexOf(direction),
      placed(participants), placed(topics), summary, why ?? 0,
    ]),
  ];
  return { packed: JSON.stringify(packed), links };
}

/** Whether something in the note cannot be read. */
export function hasProblems({ packed }: KeptReading): boolean {
  return packed !== "" && !packed.startsWith("[0");
}

export function problemsIn({ packed }: KeptReading, path: string): readonly Problem[] {
  const [problems] = unpack(packed);
  return problems === 0 ? [] : problems.map(([line, property, message]) => ({ path, line, property, message }));
}

/** Where a note's reading stands, and whose note it is. */
export interface ReadIn {
  readonly path: string;
  readonly origin: Origin;
  /** The person in whose own note it stands: a participant of every entry, and every promise is theirs. */
  readonly owner: string | null;
}

/** Every entry as an interaction, in the order of the text; those that name nobody are left out. */
export function interactionsIn({ packed, links }: KeptReading, { path, origin, owner }: ReadIn): readonly Interaction[] {
  if (packed === "") return [];
  const [, , ...entries] = unpack(packed);
  const found: Interaction[] = [];
  for (const [line, date, time, minutes, channel, kind, direction, with_, about, summary, why] of entries) {
    const participants = peopleAt(with_, links);
    if (owner !== null && !participants.includes(owner)) participants.unshift(owner);
    const topics = about.length === 0 ? NOBODY : peopleAt(about, links).filter((topic) => !participants.includes(topic));
    if (participants.length + topics.length === 0) continue;
    found.push({
      date, time: time === 0 ? null : time, minutes, channel: channel === 0 ? null : channel, kind: KINDS[kind] ?? UNSAID,
      direction: DIRECTIONS[direction] ?? "unknown", participants, topics, summary, counted: why === 0, why: why === 0 ? null : why,
      origin, source: { path, line },
    });
  }
  return found;
}

/** The promises that are this person's. */
export function promisesTo(person: string, { packed, links }: KeptReading, { path, owner }: ReadIn): readonly Promised[] {
  if (packed === "" || packed.startsWith(NEITHER)) return [];
  const [, promises] = unpack(packed);
  if (promises === 0) return [];
  return promises
    .filter(([, , , , , targets]) => owner === person || targets.some((place) => links[place * 2 + 1] === person))
    .map(([line, lineText, status, text, due, targets, problem]) => ({
      promise: { line, lineText, status, text, due, links: targets.map((place) => links[place * 2] ?? ""), problem },
      source: { path, line },
    }));
}

const UNSAID: Kind = "contact";
const NOBODY: readonly string[] = [];

/** Two links may name one person: by name and by alias. */
function peopleAt(places: readonly number[], links: readonly (string | null)[]): string[] {
  const people: string[] = [];
  for (const place of places) {
    const person = links[place * 2 + 1] ?? null;
    if (person !== null && !people.includes(person)) people.push(person);
  }
  return people;
}

function unpack(packed: string): Packed {
  const value: unknown = packed === "" ? [0, 0] : JSON.parse(packed);
  if (!isOurs(value)) throw new TypeError("A kept reading is damaged.");
  return value;
}

/** Nobody else writes it: it was packed in this session, or by this very program in one whose checksum was right. */
function isOurs(value: unknown): value is Packed {
  return Array.isArray(value);
}
