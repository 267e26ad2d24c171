import type { CivilDate } from "../core/civil-date";
import { type Direction, type Entry, type Kind, KINDS } from "../core/interactions/entry";
import type { Interaction, Origin } from "../core/interactions/interaction";
import { ENGLISH } from "../core/interactions/words-english";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { OpenPromise } from "../core/reminders/promise";
import type { NoteReading, Promised } from "./note-reading";

/** A link in a note. Of links with one target and one answer there is one for the whole vault. */
export interface Link {
  /** As written. */
  readonly target: string;
  /** See `linkName`. */
  readonly name: string;
  /** Whom it names; null for nobody. */
  readonly person: string | null;
}

/**
 * What was read in a note, in the little room that there is for each of 50,000: an object for every entry takes eight
 * times as much as its text, and a piece cut out of a note's text keeps all of that text in memory.
 */
export interface KeptReading {
  /** `Packed` as JSON, without its start where there are entries alone; empty where the note says nothing. */
  readonly packed: string;
  /** Those on which the reading rests, each target once. A link that is answered otherwise takes the place of the old one. */
  readonly links: Link[];
}

/** Links are numbers: their place among the note's. What is 0 at the end is left out, and so stands there what most entries lack. */
type PackedEntry = readonly [
  line: number,
  /** Their number, where they are the links that come next after those of the entries before. */
  participants: readonly number[] | number,
  summary: string,
  channel?: string | number, manner?: number,
  /** 0 for that of the entry before, and for the note's own in the first of a daily note. */
  date?: CivilDate | 0,
  why?: string | 0, time?: string | 0,
  /** One more than they are. */
  minutes?: number,
  topics?: readonly number[] | 0,
];
type PackedPromise = readonly [
  line: number, lineText: string, status: OpenPromise["status"], text: string, due: CivilDate | null, links: readonly number[], problem: string | null,
];
type PackedProblem = readonly [line: number | null, property: string | null, message: string];
type Packed = readonly [problems: readonly PackedProblem[] | 0, promises: readonly PackedPromise[] | 0, ...entries: readonly PackedEntry[]];

/** What a text begins with that holds problems, and one with promises but no problems. Any other holds entries alone. */
const [PROBLEMS, PROMISES] = ["[[[", "[0"];
const SHIPPED = ENGLISH.channels.map(({ channel }) => channel);
/** Up to here looking through a list is as quick as asking a map. */
const FEW = 8;
const DIRECTIONS: readonly Direction[] = ["unknown", "out", "in"];

/** `note`: as it will be said to those who ask what it holds. `link`: the one with this target and this answer. */
export function keepReading(
  { entries, promises, problems, answers }: NoteReading, note: ReadIn, link: (target: string, person: string | null) => Link,
): KeptReading {
  const targets = [...answers.keys()];
  // By mapping: a list that grows reserves room for many more.
  const links = targets.map((target) => link(target, answers.get(target)?.person ?? null));
  if (entries.length + promises.length + problems.length === 0) return { packed: "", links };
  const places = targets.length > FEW ? new Map(targets.map((target, place) => [target, place])) : null;
  const placed = (named: readonly string[]): readonly number[] => {
    const found: number[] = [];
    for (const target of named) {
      const place = places === null ? targets.indexOf(target) : places.get(target) ?? -1;
      if (place >= 0) found.push(place);
    }
    return found;
  };
  let day = ownDay(note);
  let next = 0;
  const packEntry = (entry: Entry): readonly unknown[] => {
    const { line, date, time, minutes, channel, kind, direction, participants, topics, summary, why } = entry;
    const present = placed(participants);
    const areNext = present.every((place, index) => place === next + index);
    if (areNext) next += present.length;
    const all: Required<PackedEntry> = [
      line, areNext ? present.length : present, summary, placeOfChannel(channel), placeOfManner(kind, direction), date === day ? 0 : date, why ?? 0, time ?? 0,
      minutes === null ? 0 : minutes + 1, topics.length === 0 ? 0 : placed(topics),
    ];
    day = date;
    let said: number = all.length;
    while (all[said - 1] === 0) said--;
    return all.slice(0, said);
  };
  const packed: unknown[] = entries.map(packEntry);
  if (problems.length + promises.length > 0) {
    packed.unshift(
      problems.length === 0 ? 0 : problems.map(({ line, property, message }): PackedProblem => [line, property, message]),
      promises.length === 0 ? 0 : promises.map(({ line, lineText, status, text, due, links: targets, problem }): PackedPromise =>
        [line, lineText, status, text, due, placed(targets), problem]),
    );
  }
  return { packed: narrow(JSON.stringify(packed)), links };
}

const WIDE = /[^\0-\xff]/g;

/**
 * One character beyond Latin-1 doubles what every other one takes. Where they are few, they are spelled as JSON spells
 * them for those who cannot write them.
 */
function narrow(json: string): string {
  const wide = json.match(WIDE)?.length ?? 0;
  if (wide === 0 || wide * 5 >= json.length) return json;
  // The engine goes on with wide characters where it began with them, until the text is made anew.
  return cutLoose(json.replace(WIDE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** A copy that is no part of a longer text, which it would keep in memory. */
export function cutLoose(text: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === "string" ? copy : text;
}

/** Whether something in the note cannot be read. */
export function hasProblems({ packed }: KeptReading): boolean {
  return packed.startsWith(PROBLEMS);
}

/** Whether there may be one: where something cannot be read, that is not looked at. */
export function hasPromises({ packed }: KeptReading): boolean {
  return packed.startsWith(PROMISES) || packed.startsWith(PROBLEMS);
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
export function interactionsIn({ packed, links }: KeptReading, note: ReadIn): readonly Interaction[] {
  if (packed === "") return [];
  const { path, origin, owner } = note;
  const [, , ...entries] = unpack(packed);
  const found: Interaction[] = [];
  let day = ownDay(note);
  let next = 0;
  for (const [line, present, summary, how = 0, manner = 0, said = 0, why = 0, time = 0, minutes = 0, about = 0] of entries) {
    const date = said === 0 ? day : said;
    day = date;
    const participants = withOwner(peopleAt(present, links, next), owner);
    if (typeof present === "number") next += present;
    const topics = about === 0 ? NOBODY : peopleAt(about, links).filter((topic) => !participants.includes(topic));
    if (date === null || participants.length + topics.length === 0) continue;
    found.push({
      date, time: time === 0 ? null : time, minutes: minutes === 0 ? null : minutes - 1, channel: channelAt(how), kind: kindAt(manner), direction: directionAt(manner),
      participants, topics, summary, counted: why === 0, why: why === 0 ? null : why, origin, source: { path, line },
    });
  }
  return found;
}

/** One that ships: its place among those, from 1 on; 0 for none. */
export function placeOfChannel(channel: string | null): string | number {
  return channel === null ? 0 : SHIPPED.indexOf(channel) + 1 || channel;
}

export function channelAt(place: string | number): string | null {
  return typeof place === "string" ? place : SHIPPED[place - 1] ?? null;
}

/** The place of the kind, times three, and that of the direction. */
export function placeOfManner(kind: Kind, direction: Direction): number {
  return KINDS.indexOf(kind) * DIRECTIONS.length + DIRECTIONS.indexOf(direction);
}

export function kindAt(manner: number): Kind {
  return KINDS[Math.floor(manner / DIRECTIONS.length)] ?? UNSAID;
}

export function directionAt(manner: number): Direction {
  return DIRECTIONS[manner % DIRECTIONS.length] ?? "unknown";
}

/** Every promise, with whose it is. */
export function promisesIn({ packed, links }: KeptReading, { path, owner }: ReadIn): readonly { readonly promised: Promised; readonly people: readonly string[] }[] {
  const [, promises] = unpack(packed);
  if (promises === 0) return [];
  return promises.map(([line, lineText, status, text, due, targets, problem]) => ({
    promised: {
      promise: { line, lineText, status, text, due, links: targets.map((place) => links[place]?.target ?? ""), problem },
      source: { path, line },
    },
    people: withOwner(peopleAt(targets, links), owner),
  }));
}

/** The title of a daily note: the first entry of one that is named by its day need not say it. */
function ownDay({ path, origin }: ReadIn): CivilDate | null {
  const title = titleOf(path);
  return origin === "daily-note" && isDay(title) ? title : null;
}

/** It is asked for only where it was left out: where an entry bore it as its day. */
function isDay(title: string): title is CivilDate {
  return title !== "";
}

const UNSAID: Kind = "contact";
const NOBODY: readonly string[] = [];

/** Two links may name one person: by name and by alias. `places`: or how many, from `next` on. */
function peopleAt(places: readonly number[] | number, links: readonly Link[], next = 0): readonly string[] {
  let people = NOBODY;
  const count = typeof places === "number" ? places : places.length;
  for (let index = 0; index < count; index++) {
    const place = typeof places === "number" ? next + index : places[index] ?? -1;
    const person = links[place]?.person ?? null;
    // Not by pushing or spreading: a list that grows reserves room for many more.
    if (person !== null && !people.includes(person)) people = people === NOBODY ? [person] : people.concat([person]);
  }
  return people;
}

function withOwner(people: readonly string[], owner: string | null): readonly string[] {
  return owner === null || people.includes(owner) ? people : [owner].concat(people);
}

function unpack(packed: string): Packed {
  if (packed === "") return [0, 0];
  const isWhole = packed.startsWith(PROMISES) || packed.startsWith(PROBLEMS);
  const value: unknown = JSON.parse(isWhole ? packed : `[0,0,${packed.slice(1)}`);
  if (!isOurs(value)) throw new TypeError("A kept reading is damaged.");
  return value;
}

/** Nobody else writes it: it was packed in this session, or by this very program in one whose checksum was right. */
function isOurs(value: unknown): value is Packed {
  return Array.isArray(value);
}
