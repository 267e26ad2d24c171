import type { CivilDate } from "../core/civil-date";
import { reasonOf } from "../core/problem";
import type { DecodedSettings, Settings } from "../core/settings";
import { markOf, type NoteCache } from "../vault/note-cache";
import type { IndexPorts, IndexProgress, VaultIndex } from "../vault/vault-index";
import type { NoteChange } from "../vault/notes";
import { type Breath, inSlices } from "../vault/breath";
import type { LeftOf, LeftPart } from "../vault/left-part";
import type { KnownDay, LeftDay } from "../vault/shown-day";
import { VaultSession } from "../vault/vault-session";
import { factsRules, type HostRules, readingRules } from "../vault/vault-rules";
import { StoppedError } from "./breath";

/** What can be said of the vault at this moment. */
export type VaultState =
  /** Being read for the first time; null before the first note is. */
  | { readonly kind: "reading"; readonly progress: IndexProgress | null }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly session: VaultSession };

/** The same, as of one day. */
export type DayState =
  | Exclude<VaultState, { kind: "ready" }>
  | ReadyDay;

export interface ReadyDay extends KnownDay {
  readonly kind: "ready";
  readonly settings: Settings;
}

/** The same of a day that is only shown, not yet known. */
export interface ReadyLeftDay extends ReadyDay, LeftDay {
  readonly kind: "ready";
}

/** Runs what it was given once things have been quiet for a moment. */
export interface Later {
  (): unknown;
  cancel(): unknown;
}

/** Where one session finds what an earlier one has left, and leaves it for a later one. */
export interface SessionCache extends NoteCache {
  /** Stores, when things are quiet, what has changed since it was last stored. */
  keep(index: VaultIndex): void;
  /** What an earlier session left under these rules (`factsRules`). */
  left(rules: string): Promise<readonly LeftPart[]>;
  /** Stores, when things have been quiet for a while, what `leave` gives then. */
  keepLeft(rules: string, leave: Leave): void;
}

/** What is left, and null where that may not be stored, or `isStored` says that it is. */
export type Leave = (isStored: (of: LeftOf) => boolean) => Promise<readonly LeftPart[] | null>;

export interface LiveVaultPorts extends Omit<IndexPorts, "breath" | "cache"> {
  /** Where notes read under these rules are kept for the next start; left out where they are not. */
  readonly cache?: ((rules: string) => SessionCache) | undefined;
  /** A breath that gives up once `stopped` says so. */
  breath(stopped: () => boolean): Breath;
  later(job: () => void): Later;
  today(): CivilDate;
  /** Told of errors that are nobody's fault but ours. */
  report(error: unknown): void;
  /** The file that problems with settings name. */
  readonly settingsPath: string;
}

/** More changes than this within the time of quiet are a burst, and waited out, this many times at most. */
const MANY = 8;
const MOST_WAITS = 6;

/** More of them come from elsewhere, as from a clock that goes ahead: to read them again would settle nothing. */
const FEW_UNSETTLED = 64;

interface Reading {
  session: VaultSession;
  /** By which its notes are read. */
  readonly rules: string;
  /** Whether the notes are read already, and only people are to be looked at anew. */
  readonly isRead: boolean;
  readonly breath: Breath;
  readonly cache: SessionCache | undefined;
  isStopped: boolean;
}

/**
 * The session in force, kept current as notes change. New settings make a new one, which is read
 * beside the old and takes its place when it is complete, so that what is on screen never goes blank.
 */
export class LiveVault {
  readonly #ports: LiveVaultPorts;
  readonly #listeners = new Set<() => void>();
  readonly #applySoon: Later;
  readonly #breath: Breath;
  readonly #waiting: NoteChange[] = [];
  /** How many changes had come when they were last counted, and how often they were left to wait since. */
  #counted = 0;
  #waits = 0;
  #isApplying = false;
  #state: VaultState = { kind: "reading", progress: null };
  /** What is shown until the vault has been read; null where it has to be read first. */
  #ahead: { readonly today: CivilDate; readonly day: ReadyLeftDay } | null = null;
  /** Of the session in force. */
  #cache: SessionCache | undefined;
  /** By which its notes are read; null where they are to be read anew. */
  #readingRules: string | null = null;
  #next: Reading | null = null;
  /** The rules of the latest session, to tell whether others are asked for. */
  #rules: string | null = null;
  #stopWatching: (() => void) | null = null;
  /** What was last worked out, until something changes. */
  #known: { readonly today: CivilDate; readonly state: DayState } | null = null;

  constructor(ports: LiveVaultPorts) {
    this.#ports = ports;
    this.#applySoon = ports.later(() => {
      this.#apply();
    });
    this.#breath = ports.breath(() => this.#stopWatching === null);
  }

  get state(): VaultState {
    return this.#state;
  }

  /** Null until the vault has been read. */
  get session(): VaultSession | null {
    return this.#state.kind === "ready" ? this.#state.session : null;
  }

  on(today: CivilDate): DayState {
    if (this.#known?.today !== today) this.#known = { today, state: asOf(this.#state, today) };
    return this.#known.state;
  }

  /** While the vault is being read: the day as an earlier session left it, where no note has changed since. To be looked at; nothing can be asked of it. */
  leftOn(today: CivilDate): ReadyLeftDay | null {
    return this.#ahead?.today === today ? this.#ahead.day : null;
  }

  /** Reads the vault under these rules; does nothing where they are the ones in force already. */
  open(decoded: DecodedSettings, host: HostRules): void {
    const rules = JSON.stringify([decoded, host]);
    if (rules === this.#rules && this.#state.kind !== "failed") return;
    this.#rules = rules;
    if (this.#ahead !== null) {
      this.#ahead = null;
      this.#tell();
    }
    const reading = readingRules(decoded.settings, host);
    const under = (before: VaultSession | null, ports: IndexPorts) => new VaultSession(ports, decoded, host, settingsPath, before);
    const { notes, dates, settingsPath } = this.#ports;
    if (this.#next?.rules === reading) {
      // It is being read by the same rules: what was read so far stays right.
      const { session, breath } = this.#next;
      this.#next.session = under(session, { notes, dates, breath });
      // What it has from the session in force is still asked.
      if (session.facts !== this.session?.facts) session.close(this.#next.session);
      return;
    }
    if (this.#next !== null) this.#next.isStopped = true;
    this.#stopWatching ??= this.#ports.notes.watch((change) => {
      // Asked once for all that come: setting a timer takes longer than the rest.
      if (this.#waiting.push(change) > 1) return;
      this.#counted = 1;
      this.#applySoon();
    });
    const before = this.#readingRules === reading ? this.session : null;
    const cache = before === null ? this.#ports.cache?.(reading) : this.#cache;
    const breath = this.#ports.breath(() => next.isStopped);
    const next: Reading = {
      session: under(before, { notes, dates, breath, cache }),
      rules: reading,
      isRead: before !== null,
      breath,
      cache,
      isStopped: false,
    };
    this.#next = next;
    if (this.#state.kind === "failed") this.#become({ kind: "reading", progress: null });
    void this.#build(next);
  }

  /** The next `open` reads the vault anew, whatever the rules. */
  readAgain(): void {
    this.#rules = null;
    this.#readingRules = null;
    if (this.#next !== null) this.#next.isStopped = true;
    this.#next = null;
  }

  close(): void {
    if (this.#next !== null) this.#next.isStopped = true;
    this.#next = null;
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#applySoon.cancel();
    this.#waiting.length = 0;
    this.#listeners.clear();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Resolves when the vault has been read under the rules asked for last; rejects with a sentence where it cannot be. */
  ready(): Promise<VaultSession> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (this.#state.kind === "reading" || this.#next !== null) return;
        stop();
        if (this.#state.kind === "ready") resolve(this.#state.session);
        else reject(new Error(this.#state.message));
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  async #build(reading: Reading): Promise<void> {
    try {
      if (!reading.isRead) await this.#read(reading);
      let session: VaultSession;
      do {
        ({ session } = reading);
        await this.#gather(session, reading.breath);
        if (this.#next !== reading) return;
        // Other settings may have come meanwhile.
      } while (session !== reading.session);
      this.session?.close(session);
      this.#next = null;
      this.#cache = reading.cache;
      this.#readingRules = reading.rules;
      this.#ahead = null;
      this.#become({ kind: "ready", session });
      this.#keep(session);
    } catch (error) {
      if (error instanceof StoppedError || this.#next !== reading) return;
      this.#next = null;
      this.fail(error);
    }
  }

  async #read(reading: Reading): Promise<void> {
    const { session, breath, cache } = reading;
    const { index } = session;
    await breath.take();
    // The store answers while the notes are listed.
    const left = this.#state.kind === "reading" ? cache?.left(factsRules(session.settings)) : undefined;
    const listed = await this.#ports.notes.list();
    if (left !== undefined) {
      const mark = await inSlices(markOf(listed), breath);
      await this.#showLeft(session, await left, mark, breath);
    }
    let told = -1;
    await index.build((progress) => {
      // Whoever looks sees a hundredth; told of every note, they would do little else.
      const hundredth = Math.floor((progress.done * 100) / progress.total);
      if (hundredth === told || this.#ahead !== null) return;
      told = hundredth;
      if (this.#next === reading && this.#state.kind === "reading") this.#become({ kind: "reading", progress });
    }, listed);
  }

  /** Where no note has changed since an earlier session, what that has left is true until the index is there. */
  async #showLeft(session: VaultSession, parts: readonly LeftPart[], mark: string, breath: Breath): Promise<void> {
    const today = this.#ports.today();
    const day = await inSlices(session.asLeft(parts, mark, today), breath);
    if (day === null || session !== this.#next?.session) return;
    this.#ahead = { today, day: { kind: "ready", ...day, settings: session.settings } };
    this.#tell();
    await breath.take();
  }

  #keep(session: VaultSession): void {
    this.#cache?.keep(session.index);
    this.#cache?.keepLeft(factsRules(session.settings), (isStored) => this.#leave(session, isStored));
  }

  async #leave(session: VaultSession, isStored: (of: LeftOf) => boolean): Promise<readonly LeftPart[] | null> {
    const { index } = session;
    // They have been left alone for long enough now. Where they still are not to be told from their next state, the next change is waited for.
    const unsettled = index.unsettled().map((path): NoteChange => ({ kind: "written", path }));
    if (unsettled.length > FEW_UNSETTLED || this.#readingRules === null) return null;
    if (unsettled.length > 0 && (await this.#applyTo(index, unsettled))) this.#cache?.keep(index);
    // One that is no longer in force hears of no change.
    return index.between(async () => (session === this.session ? inSlices(session.leave(this.#ports.today(), isStored), this.#breath) : null));
  }

  /** What is known of each person, a little at a time: for thousands of people at once the app would stall. */
  async #gather(session: VaultSession, breath: Breath): Promise<void> {
    await inSlices(session.prepare(this.#ports.today()), breath);
  }

  /** One pass for all that came, also while an earlier one was under way: sync and plugins write by the hundred. */
  #apply(): void {
    const { length } = this.#waiting;
    const isBurst = length - this.#counted > MANY && this.#waits < MOST_WAITS;
    if (this.#isApplying || isBurst) {
      this.#counted = length;
      if (isBurst) this.#waits++;
      this.#applySoon();
      return;
    }
    this.#waits = 0;
    const changes = this.#waiting.splice(0);
    if (changes.length > 0) void this.#applyAll(changes);
  }

  async #applyAll(changes: readonly NoteChange[]): Promise<void> {
    this.#isApplying = true;
    const [shown, next] = new Set([this.session, this.#next?.session ?? null].flatMap((session) => session?.index ?? []));
    // One that is still being read takes them when it is: nobody who looks at the one in force waits for that.
    if (next !== undefined) void this.#applyTo(next, changes);
    if (shown !== undefined && (await this.#applyTo(shown, changes)) && this.session !== null) this.#keep(this.session);
    this.#isApplying = false;
  }

  /** Whether the session in force has taken them in. */
  async #applyTo(index: VaultIndex, changes: readonly NoteChange[]): Promise<boolean> {
    try {
      const isOther = await index.apply(changes);
      // A folder of people that moved leaves thousands to be looked at again.
      if (isOther && index === this.session?.index) await this.#gather(this.session, this.#breath);
      if (index !== this.session?.index) return false;
      if (isOther) this.#tell();
      return true;
    } catch (error) {
      if (!(error instanceof StoppedError)) this.fail(error);
      return false;
    }
  }

  /** Something without which nothing can be read has gone wrong. */
  fail(error: unknown): void {
    this.#ports.report(error);
    this.#ahead = null;
    this.#become({ kind: "failed", message: reasonOf(error) });
  }

  #become(state: VaultState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    this.#known = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

function asOf(state: VaultState, today: CivilDate): DayState {
  if (state.kind !== "ready") return state;
  const { session } = state;
  return { kind: "ready", ...session.day(today), settings: session.settings };
}
