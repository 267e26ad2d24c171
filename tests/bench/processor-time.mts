import process from "node:process";
import { createBreath } from "../../src/obsidian/breath";
import type { Breath } from "../../src/vault/vault-index";

/** Milliseconds of processor time so far, of all threads of this process: what else the machine does must not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Processor time of each of `times` runs, in milliseconds; `before` is not counted. Collected garbage is whoever's made it. */
export async function spentBy(times: number, work: () => Promise<void> | void, before: () => Promise<void> | void = () => undefined): Promise<readonly number[]> {
  const spent: number[] = [];
  for (let time = 0; time < times; time++) {
    await before();
    collectGarbage();
    const from = processorTime();
    await work();
    spent.push(processorTime() - from);
  }
  return spent;
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
