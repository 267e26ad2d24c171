import { type CachedNote, chunkOf, CHUNKS, pack, sealOf, unpack } from "../vault/note-cache";
import type { Breath, VaultIndex } from "../vault/vault-index";
import type { Later, SessionCache } from "./live-vault";
import type { TextStore } from "./text-store";

export interface IndexCachePorts {
  readonly store: TextStore;
  /** Tells this build of the program, this version of the app and its language from any other. */
  build(): string;
  /** Milliseconds since 1970. */
  now(): number;
  later(job: () => void): Later;
  breath(stopped: () => boolean): Breath;
  report(error: unknown): void;
}

/** Chunks that are read at once: few enough for a slice of work, many enough not to wait for each. */
const AT_ONCE = 8;

/**
 * What is known of the notes, on this device, for the next start. It is only ever a saving of time: where the store
 * fails, that is reported once and everything goes on without.
 */
export class IndexCache {
  readonly #ports: IndexCachePorts;
  readonly #breath: Breath;
  #waiting: (() => void) | null = null;
  readonly #soon: Later;
  #writing: Promise<void> = Promise.resolve();
  #isOff = false;

  constructor(ports: IndexCachePorts) {
    this.#ports = ports;
    this.#breath = ports.breath(() => false);
    this.#soon = ports.later(() => {
      this.#waiting?.();
      this.#waiting = null;
    });
  }

  /** For a session under these rules. What was stored under others is not looked at. */
  under(rules: string): SessionCache {
    const seal = sealOf(`${this.#ports.build()}\n${rules}`);
    return {
      load: () => this.#load(seal),
      now: () => this.#ports.now(),
      keep: (index) => {
        this.#waiting = () => {
          this.#writing = this.#writing.then(() => this.#tolerant(() => this.#write(index, seal), undefined));
        };
        this.#soon();
      },
    };
  }

  /** Rejects where the store cannot be emptied. */
  async clear(): Promise<void> {
    this.#soon.cancel();
    this.#waiting = null;
    await this.#writing;
    await this.#ports.store.clear();
  }

  close(): void {
    this.#isOff = true;
    this.#soon.cancel();
    this.#ports.store.close();
  }

  #load(seal: string): Promise<readonly CachedNote[]> {
    const notes: CachedNote[] = [];
    return this.#tolerant(async () => {
      for (let first = 0; first < CHUNKS; first += AT_ONCE) {
        for (const packed of await this.#ports.store.get(first, first + AT_ONCE - 1)) {
          for (const note of unpack(packed, seal)) notes.push(note);
          if (this.#breath.due()) await this.#breath.take();
        }
      }
      return notes;
    }, notes);
  }

  async #write(index: VaultIndex, seal: string): Promise<void> {
    const chunks = new Map<number, string[]>(index.takeUnsaved().map((path) => [chunkOf(path), []]));
    if (chunks.size === 0) return;
    for (const path of index.paths()) {
      chunks.get(chunkOf(path))?.push(path);
      if (this.#breath.due()) await this.#breath.take();
    }
    for (const [chunk, paths] of chunks) {
      if (this.#isOff) return;
      await this.#ports.store.put(chunk, pack(index.cachedOf(paths), seal));
      if (this.#breath.due()) await this.#breath.take();
    }
  }

  async #tolerant<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    if (this.#isOff) return otherwise;
    try {
      return await work();
    } catch (error) {
      this.#giveUp(error);
      return otherwise;
    }
  }

  /** Once closed, whatever the store says is nobody's concern. */
  #giveUp(error: unknown): void {
    if (this.#isOff) return;
    this.#isOff = true;
    this.#ports.report(error);
  }
}
