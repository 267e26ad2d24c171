import { areNotes, type CachedNote, chunkOf, type NoteCache, pack, sealOf, unpack } from "../../src/vault/note-cache";
import type { VaultIndex } from "../../src/vault/vault-index";
import type { MemoryNotes } from "./memory-notes";

const RULES = "rules";

/** A cache over notes in memory, stored in chunks as the app stores it, sealed anew by each session; its clock is theirs. */
export class CacheUnderTest implements NoteCache {
  readonly #notes: Pick<MemoryNotes, "now" | "wait">;
  readonly #chunks = new Map<number, string>();

  constructor(notes: Pick<MemoryNotes, "now" | "wait">) {
    this.#notes = notes;
  }

  load(): Promise<readonly CachedNote[]> {
    return Promise.resolve([...this.#chunks.values()].flatMap((packed) => unpack(packed, sealOf(RULES), areNotes)));
  }

  now(): number {
    return this.#notes.now;
  }

  /** Stores the chunks with unsaved notes, but for those that `isStored` leaves out. */
  store(index: VaultIndex, isStored: (chunk: number) => boolean = () => true): void {
    const seal = sealOf(RULES);
    for (const chunk of index.takeUnsaved()) {
      if (!isStored(chunk)) continue;
      const paths = [...index.notes()].filter((note) => chunkOf(note) === chunk).map(({ path }) => path);
      this.#chunks.set(chunk, pack(index.cachedOf(paths), seal));
    }
  }

  /** Notes changed before this are old enough to be kept when they are read from now on. */
  wait(): void {
    this.#notes.wait(10_000);
  }
}
