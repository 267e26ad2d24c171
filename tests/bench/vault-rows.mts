/** One vault in memory under the app's own pauses: what the first reading costs, and what a change costs. */
import moment from "app-moment";
import { decodeSettings } from "../../src/core/settings";
import { type CivilDate, parseCivilDate } from "../../src/core/civil-date";
import { momentDates } from "../../src/obsidian/moment-dates";
import type { NoteCache } from "../../src/vault/note-cache";
import type { NoteChange, Notes } from "../../src/vault/notes";
import type { Breath } from "../../src/vault/breath";
import { VaultSession } from "../../src/vault/vault-session";
import { CacheUnderTest } from "../support/cache-under-test";
import { LentNotes, type Stored } from "./lent-notes.mjs";
import { collectGarbage, median, Slices, spentBy } from "./processor-time.mjs";

export const TODAY = dayOf("2026-11-23");

/** What is measured of one vault. Milliseconds of processor time, medians, unless the unit says otherwise. */
export interface VaultRow {
  readonly what: string;
  readonly unit: "ms" | "MB" | "notes" | "passes";
  readonly value: number;
}

/** Changes in one measurement: one alone is too short for the clock. */
const AT_ONCE = 100;
const ROUNDS = 9;
/** The first ones are spent by the engine on getting to know the code, in a small vault as long as in a large one. */
const WARM_UP = 2 * ROUNDS;
const BURST = 300;

export async function vaultRows(stored: readonly Stored[]): Promise<readonly VaultRow[]> {
  const rows: VaultRow[] = [];
  const note = (what: string, unit: VaultRow["unit"], value: number) => rows.push({ what, unit, value });
  const notes = new LentNotes(stored);

  // The engine gets to know the code within one reading of a large vault, within some of a small one.
  await firstReading(notes, stored.length > 30_000 ? 1 : 10);
  const cold = await firstReading(notes, stored.length > 30_000 ? 3 : 5);
  note("cold index, warmed up", "ms", cold.spent);
  note("cold index, warmed up, again (A/A)", "ms", (await firstReading(notes, stored.length > 30_000 ? 3 : 5)).spent);
  note("cold index, longest slice", "ms", cold.slice);
  note("cold index, notes read", "notes", cold.reads);

  const cache = new CacheUnderTest(notes);
  cache.wait();
  const known = sessionOf(notes, new Slices(), cache);
  await known.index.build();
  cache.store(known.index);
  const warm = await firstReading(notes, 5, cache);
  note("warm start", "ms", warm.spent);
  note("warm start, longest slice", "ms", warm.slice);
  note("warm start, notes read", "notes", warm.reads);

  const changes = new Changes(notes);
  await changes.start();
  note("one daily note changed", "ms", await changes.each("Daily/", changes.contact));
  note("one daily note changed, again (A/A)", "ms", await changes.each("Daily/", changes.contact));
  note("one person changed", "ms", await changes.each("People/", (text) => text.replace("cadence:", "met: 2026-01-02\ncadence:")));
  note("unrelated note changed", "ms", await changes.each("Ideas/", (text) => `${text}One line more.\n`));
  const burst = await changes.burst();
  note(`burst of ${String(BURST)} notes`, "ms", burst.spent);
  note(`burst of ${String(BURST)} notes, passes`, "passes", burst.passes);
  const renamed = await changes.rename();
  note("people folder renamed", "ms", renamed.spent);
  note("people folder renamed, longest slice", "ms", renamed.slice);
  note("the day's board, first time", "ms", median(await spentBy(1, () => void changes.session.board(TODAY))));
  note("the day's board after one change", "ms", await changes.board());
  note("the day's board after one change, again (A/A)", "ms", await changes.board());
  note("the same after all garbage was collected", "ms", await changes.board(collectGarbage));
  note("heap held", "MB", await heapHeld(stored));
  return rows;
}

/** Reads the vault as at a start: processor time, longest slice, and texts asked for. */
export async function firstReading(
  notes: LentNotes, times: number, cache?: NoteCache,
): Promise<{ readonly spent: number; readonly slice: number; readonly reads: number }> {
  const slices = new Slices();
  const longest: number[] = [];
  let session = sessionOf(notes, slices, cache);
  const build = async () => {
    slices.start();
    await session.index.build();
    slices.end();
    longest.push(slices.longest);
  };
  const spent = await spentBy(times, build, () => {
    notes.reads = 0;
    session = sessionOf(notes, slices, cache);
    // At a start there is no older index to collect.
    collectGarbage();
  });
  return { spent: median(spent), slice: median(longest), reads: notes.reads };
}

/** Changes to a vault that has been read, each put right again before the next measurement. */
class Changes {
  readonly #notes: LentNotes;
  readonly #slices = new Slices();
  readonly session: VaultSession;
  readonly #people: readonly string[];
  readonly #originals = new Map<string, string>();
  #turn = 0;

  constructor(notes: LentNotes) {
    this.#notes = notes;
    this.#people = this.#paths("People/").map((path) => path.slice("People/".length, -".md".length));
    this.session = sessionOf(notes, this.#slices);
  }

  async start(): Promise<void> {
    await this.session.index.build();
    this.session.board(TODAY);
  }

  /** One more line about somebody, of the many or of the few. */
  readonly contact = (text: string): string =>
    `${text}\n- coffee with [[${this.#people[(this.#turn * 7) % this.#people.length] ?? ""}]]\n`;

  /** Of one note that is changed and read, alone. */
  async each(folder: string, change: (text: string) => string): Promise<number> {
    let changed: readonly string[] = [];
    const spent = await spentBy(WARM_UP + ROUNDS, async () => {
      for (const path of changed) await this.session.index.apply([{ kind: "written", path }]);
    }, async () => {
      changed = await this.#changed(folder, AT_ONCE, change, changed);
    });
    await this.#changed(folder, 0, change, changed);
    return median(spent.slice(WARM_UP)) / AT_ONCE;
  }

  async burst(): Promise<{ readonly spent: number; readonly passes: number }> {
    let changed: readonly string[] = [];
    let passes = 0;
    const stop = this.session.index.subscribe(() => {
      passes++;
    });
    const spent = await spentBy(ROUNDS, async () => {
      passes = 0;
      await this.session.index.apply(changed.map((path): NoteChange => ({ kind: "written", path })));
    }, async () => {
      changed = await this.#changed("Daily/", BURST, this.contact, changed);
    });
    stop();
    await this.#changed("Daily/", 0, this.contact, changed);
    return { spent: median(spent), passes };
  }

  /** To another folder of people and back, by turns: everybody stays somebody. */
  async rename(): Promise<{ readonly spent: number; readonly slice: number }> {
    const longest: number[] = [];
    let changes: readonly NoteChange[] = [];
    const spent = await spentBy(4, async () => {
      this.#slices.start();
      await this.session.index.apply(changes);
      this.#slices.end();
      longest.push(this.#slices.longest);
    }, () => {
      const [from, to] = this.#paths("People/").length > 0 ? ["People/", "Friends/"] : ["Friends/", "People/"];
      changes = this.#paths(from).map((path) => {
        const moved = to + path.slice(from.length);
        this.#notes.rename(path, moved);
        return { kind: "renamed", path: moved, from: path };
      });
    });
    return { spent: median(spent), slice: median(longest) };
  }

  /** What the pane asks for once a daily note has been read again; `collected`: just after the engine has gone through all memory. */
  async board(collected: () => void = () => undefined): Promise<number> {
    let changed: readonly string[] = [];
    const spent = await spentBy(WARM_UP + ROUNDS, () => void this.session.board(TODAY), async () => {
      changed = await this.#changed("Daily/", 1, this.contact, changed);
      await this.session.index.apply(changed.map((path): NoteChange => ({ kind: "written", path })));
      collected();
    });
    return median(spent.slice(WARM_UP));
  }

  /** Puts right what was changed, then changes `count` notes; nothing of the latter is read yet. */
  async #changed(folder: string, count: number, change: (text: string) => string, before: readonly string[]): Promise<readonly string[]> {
    for (const path of before) this.#notes.write(path, this.#originals.get(path) ?? this.#notes.textOf(path));
    await this.session.index.apply(before.map((path): NoteChange => ({ kind: "written", path })));
    const all = this.#paths(folder);
    const paths = Array.from({ length: count }, () => all[(this.#turn++ * 37) % all.length] ?? "");
    for (const path of paths) {
      this.#originals.set(path, this.#notes.textOf(path));
      this.#notes.write(path, change(this.#notes.textOf(path)));
    }
    return paths;
  }

  #paths(folder: string): readonly string[] {
    return this.#notes.paths().filter((path) => path.startsWith(folder));
  }
}

/** What an index holds, in MB, where every text that it is given is its own. */
async function heapHeld(stored: readonly Stored[]): Promise<number> {
  const notes = new LentNotes(stored, true);
  const session = sessionOf(notes, new Slices());
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  await session.index.build();
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  // Still in use, so that it was not collected.
  return session.index.isNameShared("") ? Number.NaN : held / 1e6;
}

const library = Object.assign(
  (...asked: [string, string, string, boolean] | [Parameters<typeof moment>[0]]) => (asked.length === 4 ? moment(...asked) : moment(asked[0])),
  { locale: () => "en" },
);

export function sessionOf(notes: Notes, breath: Breath, cache?: NoteCache): VaultSession {
  const host = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: ["Templates"] };
  const settings = decodeSettings({ version: 1, peopleFolders: ["People", "Friends"] }, "data.json");
  // Dates are parsed afresh for each session, as at a start of the app.
  return new VaultSession({ notes, dates: momentDates(library), breath, cache }, settings, host, "data.json");
}

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new RangeError(`${text} is no day.`);
  return day;
}
