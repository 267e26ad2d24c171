import { type CachedNote, chunkOf, type NoteCache, pack, sealOf, unpack } from "../../src/vault/note-cache";
import type { VaultIndex } from "../../src/vault/vault-index";
import type { MemoryNotes } from "./memory-notes";

/** A cache over notes in memory, stored in chunks as the app stores it; its clock is theirs. */
export class CacheUnderTest implements NoteCache {
  readonly #notes: Pick<MemoryNotes, "now" | "wait">;
  readonly #chunks = new Map<number, string>();
  readonly #seal = sealOf("rules");

  constructor(notes: Pick<MemoryNotes, "now" | "wait">) {
    this.#notes = notes;
  }

  load(): Promise<readonly CachedNote[]> {
    return Promise.resolve([...this.#chunks.values()].flatMap((packed) => unpack(packed, this.#seal)));
  }

  now(): number {
    return this.#notes.now;
  }

  /** Stores the chunks with unsaved notes, but for those that `isStored` leaves out. */
  store(index: VaultIndex, isStored: (chunk: number) => boolean = () => true): void {
    const chunks = new Set(index.takeUnsaved().map(chunkOf).filter(isStored));
    for (const chunk of chunks) {
      const paths = [...index.paths()].filter((path) => chunkOf(path) === chunk);
      this.#chunks.set(chunk, pack(index.cachedOf(paths), this.#seal));
    }
  }

  /** Notes changed before this are old enough to be kept when they are read from now on. */
  wait(): void {
    this.#notes.wait(10_000);
  }
}
