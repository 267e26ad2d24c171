import type { NoteChange } from "../vault/notes";
import type { DiskFacts } from "./disk.mjs";
import type { ListedNote } from "./folder-listing.mjs";

type Listener = (change: NoteChange) => void;
type Seen = ReadonlyMap<string, ListedNote<DiskFacts>>;

/** Milliseconds between two looks. */
const EVERY = 1000;

/**
 * Tells of changes by looking at the folder every second. The system's own change events differ from
 * system to system, and network drives and sync folders send none.
 */
export class FolderWatch {
  readonly #look: () => readonly ListedNote<DiskFacts>[];
  readonly #listeners = new Set<Listener>();
  #seen: Seen = new Map();
  #timer: NodeJS.Timeout | null = null;

  constructor(look: () => readonly ListedNote<DiskFacts>[]) {
    this.#look = look;
  }

  /** Returns the function that stops it. */
  add(listener: Listener): () => void {
    // A listener of its own, so that one function added twice is stopped twice.
    const own: Listener = (change) => {
      listener(change);
    };
    this.#listeners.add(own);
    if (this.#timer === null) {
      this.#seen = this.#now();
      this.#timer = setInterval(() => {
        this.lookAgain();
      }, EVERY).unref();
    }
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0 || this.#timer === null) return;
      clearInterval(this.#timer);
      this.#timer = null;
    };
  }

  lookAgain(): void {
    if (this.#timer === null) return;
    const before = this.#seen;
    this.#seen = this.#now();
    for (const change of changesBetween(before, this.#seen)) for (const listener of this.#listeners) listener(change);
  }

  #now(): Seen {
    return new Map(this.#look().map((note) => [note.path, note]));
  }
}

/** A note that left one path and stands, the same file, at a new one was renamed. */
function changesBetween(before: Seen, after: Seen): readonly NoteChange[] {
  const gone = new Map<string, string>();
  for (const [path, { facts }] of before) if (!after.has(path)) gone.set(facts?.identity ?? path, path);
  const changes: NoteChange[] = [];
  for (const [path, { facts }] of after) {
    const old = before.get(path);
    if (old !== undefined) {
      if (old.facts?.stamp !== facts?.stamp) changes.push({ kind: "written", path });
      continue;
    }
    const from = facts === null ? undefined : gone.get(facts.identity);
    if (from === undefined) changes.push({ kind: "written", path });
    else {
      changes.push({ kind: "renamed", path, from });
      if (facts !== null) gone.delete(facts.identity);
    }
  }
  return [...[...gone.values()].map((path): NoteChange => ({ kind: "deleted", path })), ...changes];
}
