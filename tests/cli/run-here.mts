import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import type { CachePlace } from "../../src/cli/io.mjs";
import { run } from "../../src/cli/run.mjs";

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly disk?: Disk;
  readonly env?: Readonly<Record<string, string>>;
  /** Local time, or a clock. */
  readonly now?: Date | (() => Date);
  readonly isTerminal?: boolean;
  readonly columns?: number | null;
  readonly cache?: CachePlace | null;
}

/** Runs the command line within this process, where the disk and the clock can be chosen. */
export async function runHere(argv: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const { disk = nodeDisk, env = {}, now = new Date(2026, 10, 23, 12, 0), isTerminal = false, columns = null, cache = null } = around;
  let stdout = "";
  let stderr = "";
  const exit = await run(argv, {
    stdout: { write: (text) => { stdout += text; }, isTerminal, columns },
    stderr: { write: (text) => { stderr += text; }, isTerminal, columns },
    env,
    disk,
    now: typeof now === "function" ? now : () => now,
    cache,
  });
  return { exit, stdout, stderr };
}
