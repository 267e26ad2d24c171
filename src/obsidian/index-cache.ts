import type { Breath } from "../vault/breath";
import { areParts, firstOfAll, type LeftOf, PARTS } from "../vault/left-part";
import { areNotes, chunkOf, CHUNKS, pack, sealOf, unpack } from "../vault/note-cache";
import type { VaultIndex } from "../vault/vault-index";
import type { Later, Leave, SessionCache } from "./live-vault";
import type { TextStore } from "./text-store";

export interface IndexCachePorts {
  readonly store: TextStore;
  /** Tells this build of the program, this version of the app and its language from any other. */
  build(): string;
  /** Milliseconds since 1970. */
  now(): number;
  later(job: () => void): Later;
  /** The same, for what is much to write: once nobody changes anything for a while. */
  muchLater(job: () => void): Later;
  breath(stopped: () => boolean): Breath;
  report(error: unknown): void;
}

/** Empty for nothing. */
function toldApart(part: LeftOf | null, seal: string): string {
  return part === null ? "" : `${seal}${part.day} ${part.mark}`;
}

interface PutOff {
  /** `job` takes the place of the one that waits. */
  put(job: () => void): void;
  /** Does at once what waits. */
  hurry(): void;
  cancel(): void;
}

function putOff(later: (job: () => void) => Later): PutOff {
  let waiting: (() => void) | null = null;
  const hurry = () => {
    waiting?.();
    waiting = null;
  };
  const soon = later(hurry);
  return {
    hurry,
    put(job) {
      waiting = job;
      soon();
    },
    cancel() {
      soon.cancel();
      waiting = null;
    },
  };
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
  readonly #notes: PutOff;
  readonly #left: PutOff;
  #writing: Promise<void> = Promise.resolve();
  /** What was left when, and under which seal: to write the same again would only wear out the disk. */
  #written = "";
  #timesCleared = 0;
  #isOff = false;

  constructor(ports: IndexCachePorts) {
    this.#ports = ports;
    this.#breath = ports.breath(() => false);
    this.#notes = putOff((job) => ports.later(job));
    this.#left = putOff((job) => ports.muchLater(job));
  }

  /** For a session under these rules. What was stored under others is not looked at. */
  under(rules: string): SessionCache {
    const sealUnder = (more: string) => sealOf(`${this.#ports.build()}\n${rules}${more}`);
    const seal = sealUnder("");
    return {
      load: () => this.#load(areNotes, seal, 0, CHUNKS),
      now: () => this.#ports.now(),
      keep: (index) => {
        this.#notes.put(() => {
          this.#inTurn(() => this.#write(index, seal));
        });
      },
      left: async (factsRules) => {
        const sealed = sealUnder(factsRules);
        const parts = await this.#load(areParts, sealed, CHUNKS, CHUNKS + PARTS);
        this.#written = toldApart(firstOfAll(parts), sealed);
        return parts;
      },
      keepLeft: (factsRules, leave) => {
        this.#left.put(() => {
          void this.#tolerant(() => this.#writeLeft(leave, sealUnder(factsRules)), undefined);
        });
      },
    };
  }

  /** Stores at once what waits: a phone may end an app that nobody sees, without a word. */
  hurry(): void {
    this.#notes.hurry();
    this.#left.hurry();
  }

  /** Rejects where the store cannot be emptied. */
  async clear(): Promise<void> {
    this.#notes.cancel();
    this.#left.cancel();
    this.#timesCleared++;
    await this.#writing;
    this.#written = "";
    await this.#ports.store.clear();
  }

  close(): void {
    this.#isOff = true;
    this.#notes.cancel();
    this.#left.cancel();
    this.#ports.store.close();
  }

  /** What lies under the numbers from `first` to below `end`. */
  #load<T>(areThey: (list: unknown) => list is readonly T[], seal: string, first: number, end: number): Promise<readonly T[]> {
    const found: T[] = [];
    return this.#tolerant(async () => {
      for (let next = first; next < end; next += AT_ONCE) {
        for (const packed of await this.#ports.store.get(next, next + AT_ONCE - 1)) {
          for (const one of unpack(packed, seal, areThey)) found.push(one);
          if (this.#breath.due()) await this.#breath.take();
        }
      }
      return found;
    }, found);
  }

  async #write(index: VaultIndex, seal: string): Promise<void> {
    const chunks = new Map<number, string[]>();
    for (const chunk of index.takeUnsaved()) chunks.set(chunk, []);
    if (chunks.size === 0) return;
    for (const note of index.notes()) {
      chunks.get(chunkOf(note))?.push(note.path);
      if (this.#breath.due()) await this.#breath.take();
    }
    for (const [chunk, paths] of chunks) {
      if (this.#isOff) return;
      await this.#ports.store.put(chunk, pack(index.cachedOf(paths), seal));
      if (this.#breath.due()) await this.#breath.take();
    }
  }

  /** To find out what is left waits for the index, and nothing else waits for that. */
  async #writeLeft(leave: Leave, seal: string): Promise<void> {
    const times = this.#timesCleared;
    const parts = (await leave((of) => toldApart(of, seal) === this.#written)) ?? [];
    const written = toldApart(firstOfAll(parts), seal);
    if (written === "" || times !== this.#timesCleared) return;
    this.#inTurn(async () => {
      this.#written = "";
      for (const [place, part] of parts.entries()) {
        if (this.#isOff) return;
        await this.#ports.store.put(CHUNKS + place, pack([part], seal));
        if (this.#breath.due()) await this.#breath.take();
      }
      this.#written = written;
    });
  }

  #inTurn(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(() => this.#tolerant(work, undefined));
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
