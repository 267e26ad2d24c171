import type { NoteReading } from "./note-reading";
import { type NoteRecord, UNDATED } from "./note-record";
import type { NoteStat } from "./notes";
import type { LinkAnswer } from "./person-links";

/** What is kept of one note from one start to the next. Plain data, no text of the note but what entries and promises say. */
export interface CachedNote {
  readonly stat: NoteStat;
  readonly record: NoteRecord;
  readonly reading: CachedReading | null;
}

/** A reading with the answers on which it rests: whether each link was somebody, not who. */
interface CachedReading extends Omit<NoteReading, "answers" | "owner"> {
  readonly asked: readonly string[];
  /** As long as `asked`. */
  readonly somebody: readonly boolean[];
}

/** Where notes are kept from one start to the next. What it gives is used only for notes that are the same as then. */
export interface NoteCache {
  /** By path; empty where nothing is kept, or nothing that can be trusted. */
  load(): Promise<ReadonlyMap<string, CachedNote>>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Two changes within this time may bear the same time: the clock of a FAT disk ticks every 2 seconds. What was read
 * sooner after its last change is not kept.
 */
const SETTLED_MS = 3000;

/** Whether a note that is read at `now` will differ in time or size once it is written again. */
export function isSettled({ mtime }: NoteStat, now: number): boolean {
  return mtime + SETTLED_MS <= now;
}

export function isSame(a: NoteStat, b: NoteStat): boolean {
  return a.mtime === b.mtime && a.size === b.size;
}

/** Null for what is to be read again at the next start: what could not be read, or is not read yet. */
export function cachedNote(stat: NoteStat, record: NoteRecord, reading: NoteReading | null): CachedNote | null {
  const { state, open, person } = record;
  if (open !== null || (state !== "opened" && state !== "left-out")) return null;
  if (person !== null && !(isJson(person.cadence) && isJson(person.atMost))) return null;
  if (reading === null) return { stat, record, reading };
  const { origin, entries, promises, problems, answers } = reading;
  const somebody = [...answers.values()].map((answer) => answer.person !== null);
  return { stat, record, reading: { origin, entries, promises, problems, asked: [...answers.keys()], somebody } };
}

/** As it was made: the path is the text that the list gave, and who is no person shares the empty dates. */
export function recordOf({ record }: CachedNote, path: string): NoteRecord {
  return record.person === null ? { ...record, path, dates: UNDATED } : { ...record, path };
}

/**
 * The cached reading as of now; undefined where the note has to be read again, because it is now a person's own note
 * or no longer one, or because a link went from somebody to nobody or back. `owner`: its path, where it is a person's own.
 */
export function readingOf(
  { record: { person, state }, reading }: CachedNote, owner: string | null, answer: (target: string) => LinkAnswer,
): NoteReading | null | undefined {
  // A note that says it is a person is read if, and only if, the vault says so too.
  if (person !== null && state === "opened" && (owner !== null) !== (reading !== null)) return undefined;
  if (reading === null) return null;
  const { origin, entries, promises, problems, asked, somebody } = reading;
  const answers = new Map(asked.map((target) => [target, answer(target)]));
  if (asked.some((target, index) => (answers.get(target)?.person !== null) !== somebody[index])) return undefined;
  return { origin, entries, promises, problems, owner, answers };
}

/** Values of frontmatter that JSON gives back as they are. Others are no cadence, and rare. */
function isJson(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Notes are stored by the hundred: one at a time is slow, all at once takes long for one change. */
export const CHUNKS = 128;

/** From 0 to below `CHUNKS`; always the same for one path. */
export function chunkOf(path: string): number {
  return hash(path, SEED) % CHUNKS;
}

/** A mark for what was stored by this build of the program under these rules: of others nothing is taken over. */
export function sealOf(rules: string): string {
  return `${hash(rules, SEED).toString(36)} ${hash(rules, 1).toString(36)} `;
}

/** As one text, which says whose it is and whether it is whole. */
export function pack(notes: readonly CachedNote[], seal: string): string {
  const body = JSON.stringify(notes);
  return `${seal}${String(hash(body, SEED))}\n${body}`;
}

/** Nothing where the text is damaged, or was written by another build or under other rules. */
export function unpack(packed: unknown, seal: string): readonly CachedNote[] {
  if (typeof packed !== "string" || !packed.startsWith(seal)) return [];
  const end = packed.indexOf("\n");
  if (end < 0 || packed.slice(seal.length, end) !== String(hash(packed, SEED, end + 1))) return [];
  const notes: unknown = JSON.parse(packed.slice(end + 1));
  return areOurs(notes) ? notes : [];
}

/** Seal and checksum have said that this very program wrote it. */
function areOurs(notes: unknown): notes is readonly CachedNote[] {
  return Array.isArray(notes);
}

const SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 units, 32 bits: one changed unit always gives another number. */
function hash(text: string, seed: number, start = 0): number {
  let sum = seed;
  for (let index = start; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
