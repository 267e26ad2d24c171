import { say } from "../locales/say";
import type { KeptNote } from "./kept-note";
import type { KeptReading, Link } from "./kept-reading";
import { type KeptRecord, PLAIN_RECORDS, restoredRecord, type StoredRecord, storedRecord } from "./kept-record";
import type { NoteStat } from "./notes";
import type { LinkAnswer } from "./person-links";

/**
 * What is kept of one note from one start to the next. Plain data, no text of the note but what entries and promises say,
 * and of links whether each was somebody, not who.
 */
export type CachedNote = readonly [
  path: string, mtime: number, size: number,
  /** The record, or its place among those that most notes share. */
  record: StoredRecord | number,
  /** `KeptReading.packed`; null where nothing was read in it. */
  packed: string | null,
  asked: readonly string[],
  /** For each of these links `1` where it was somebody, else `0`. */
  somebody: string,
];

/** Where notes are kept from one start to the next. What it gives is used only for notes that are the same as then. */
export interface NoteCache {
  /** Nothing where nothing is kept, or nothing that can be trusted. A note may be there twice: as it is, and as it was. */
  load(): Promise<readonly CachedNote[]>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Two changes within this time may bear the same time: the clock of a FAT disk ticks every 2 seconds. What was read
 * sooner after its last change is not kept.
 */
const SETTLED_MS = 3000;

/** Whether a note that is read at `now` will differ in time or size once it is written again. */
export function isSettled({ mtime }: Pick<NoteStat, "mtime">, now: number): boolean {
  return mtime + SETTLED_MS <= now;
}

/** Null for what is to be read again at the next start: what could not be read, or is not read yet. */
export function cachedNote({ path, mtime, size }: NoteStat, record: KeptRecord, reading: KeptReading | null): CachedNote | null {
  if (!isStorable(record)) return null;
  const shared = PLAIN_RECORDS.indexOf(record);
  const links = reading?.links ?? [];
  const somebody = links.map((link) => (link.person === null ? "0" : "1")).join("");
  return [path, mtime, size, shared < 0 ? storedRecord(record) : shared, reading?.packed ?? null, links.map(({ target }) => target), somebody];
}

/** Whether it could be read, and JSON gives it back as it is. */
export function isStorable({ state, person }: KeptRecord): boolean {
  return (state === "opened" || state === "left-out") && (person === null || (isJson(person.cadence) && isJson(person.atMost)));
}

/** `path`: the text that is there in any case, and is as good as the stored one. */
export function recordOf([, , , record]: CachedNote, path: string): KeptRecord {
  return typeof record === "number" ? PLAIN_RECORDS[record] ?? PLAIN_RECORDS[0] : restoredRecord(record, path);
}

/** What a link comes to, and the link with this target and answer. */
export interface Answered {
  readonly answer: LinkAnswer;
  readonly link: Link;
}

/**
 * The cached reading as of now; undefined where the note has to be read again, because it is now a person's own note
 * or no longer one, or because a link went from somebody to nobody or back. `isOwn`: whether it is a person's own.
 */
export function readingOf(
  [, , , record, packed, asked, somebody]: CachedNote, isOwn: boolean, answered: (target: string) => Answered,
): { readonly reading: KeptReading | null; readonly isTied: boolean } | undefined {
  // A note that says it is a person is read if, and only if, the vault says so too.
  if (typeof record === "object" && record.person !== undefined && record.state === "opened" && isOwn !== (packed !== null)) return undefined;
  if (packed === null) return NOT_READ;
  const answers = asked.map(answered);
  if (answers.some(({ link: { person } }, place) => (person !== null) !== (somebody[place] === "1"))) return undefined;
  return { reading: { packed, links: answers.map(({ link }) => link) }, isTied: answers.some(({ answer: { tied } }) => tied.length > 0) };
}

const NOT_READ = { reading: null, isTied: false } as const;

/** Values of frontmatter that JSON gives back as they are. Others are no cadence, and rare. */
function isJson(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Notes are stored by the hundred: one at a time is slow, all at once takes long for one change. */
export const CHUNKS = 128;

/** The last of them are for people: daily notes need not be stored again where a folder of people moved. */
const PEOPLE = 32;

/** From 0 to below `CHUNKS`; the same for one path, as long as what lies there says of itself that it is a person, or does not. */
export function chunkOf({ path, record }: Pick<KeptNote, "path" | "record">): number {
  const number = hash(path, SEED);
  return record.person === null ? number % (CHUNKS - PEOPLE) : CHUNKS - 1 - (number % PEOPLE);
}

/**
 * A mark for what was stored by this build of the program under these rules, and in the language in force, for problems
 * are kept as they were said: of others nothing is taken over.
 */
export function sealOf(rules: string): string {
  const keyed = `${say.intl.locale}\n${rules}`;
  return `${hash(keyed, SEED).toString(36)} ${hash(keyed, 1).toString(36)} `;
}

/** As one text, which says whose it is and whether it is whole. */
export function pack(list: readonly unknown[], seal: string): string {
  const body = JSON.stringify(list);
  return `${seal}${String(hash(body, SEED))}\n${body}`;
}

/** Nothing where the text is damaged, or was written by another build or under other rules. `areThey`: see `areNotes`. */
export function unpack<T>(packed: unknown, seal: string, areThey: (list: unknown) => list is readonly T[]): readonly T[] {
  if (typeof packed !== "string" || !packed.startsWith(seal)) return [];
  const end = packed.indexOf("\n");
  if (end < 0 || packed.slice(seal.length, end) !== String(hash(packed, SEED, end + 1))) return [];
  const list: unknown = JSON.parse(packed.slice(end + 1));
  return areThey(list) ? list : [];
}

/** Seal and checksum have said that this very program wrote it. */
export function areNotes(list: unknown): list is readonly CachedNote[] {
  return Array.isArray(list);
}

/**
 * Tells some notes from any others, in whatever order they come: one that came, went, or has another time or size gives
 * another mark. Times are of finite notes; so many are looked at between two looks at the clock.
 */
export function* markOf(notes: Iterable<Pick<NoteStat, "path" | "mtime" | "size">>): Generator<void, string, void> {
  // A sum of 32-bit numbers stays exact up to two million notes.
  let [count, sum] = [0, 0];
  for (const { path, mtime, size } of notes) {
    const [high, part] = [Math.imul(mtime / 2 ** 32, 0x85ebca6b), Math.imul((mtime % 1) * 2 ** 32, 0xc2b2ae35)];
    sum += mixed(mixed(mtime ^ high ^ part ^ Math.imul(size, 0x9e3779b1)) ^ hash(path, SEED));
    if (++count % AT_ONCE === 0) yield;
  }
  return `${String(count)} ${String(sum)}`;
}

const AT_ONCE = 64;

/** Every bit of the number changes about half of all (the last step of MurmurHash3): otherwise two notes that swap names could come to the same sum. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 units, 32 bits: one changed unit always gives another number. */
function hash(text: string, seed: number, start = 0): number {
  let sum = seed;
  for (let index = start; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
