import process from "node:process";
import { createBreath } from "../../src/obsidian/breath";
import type { Breath } from "../../src/vault/breath";

/** Milliseconds of processor time so far, of all threads of this process: what else the machine does must not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/**
 * Processor time of each of `times` runs, in milliseconds; `before` is not counted.
 *
 * All garbage is collected once, not before every run: a full collection drops the optimized code of functions that are
 * made anew on each call (a board's closures), and other threads go on sweeping after it, which counts as this program's
 * time. Rounds that began so measured compiling and sweeping: twice for a changed note of a large vault, and five times
 * for its board, what an app takes that has run for a while. `before` may collect all, where what was measured before it
 * is garbage. Young garbage is collected on both sides: none is inherited, and a run pays for its own, earlier than in an app.
 */
export async function spentBy(times: number, work: () => Promise<void> | void, before: () => Promise<void> | void = () => undefined): Promise<readonly number[]> {
  const spent: number[] = [];
  collectGarbage();
  for (let time = 0; time < times; time++) {
    await before();
    collectYoungGarbage();
    await rest();
    const from = processorTime();
    await work();
    collectYoungGarbage();
    spent.push(processorTime() - from);
  }
  return spent;
}

const PAUSE_MS = 20;

/** Until the engine's other threads have done what they were given: sweeping, marking, compiling. */
async function rest(): Promise<void> {
  let from: number;
  do {
    from = processorTime();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (processorTime() - from > PAUSE_MS / 10);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Needs `--expose-gc`. */
export function collectGarbage(): void {
  if (typeof globalThis.gc === "function") globalThis.gc();
}

/** What was made of late, as the engine does all the time. Needs `--expose-gc`. */
function collectYoungGarbage(): void {
  if (typeof globalThis.gc === "function") globalThis.gc({ type: "minor" });
}

/**
 * The app's own pauses, by its own clock (to ask for processor time after each note would take longer than the note), and
 * the processor time of the longest slice between two of them in milliseconds.
 */
export class Slices implements Breath {
  readonly #breath = createBreath(() => performance.now(), () => new Promise((resolve) => setImmediate(resolve)), () => false);
  #from = processorTime();
  longest = 0;

  due(): boolean {
    return this.#breath.due();
  }

  async take(): Promise<void> {
    this.end();
    await this.#breath.take();
    this.#from = processorTime();
  }

  start(): void {
    this.#from = processorTime();
    this.longest = 0;
  }

  /** The slice that has no pause behind it. */
  end(): void {
    this.longest = Math.max(this.longest, processorTime() - this.#from);
  }
}
