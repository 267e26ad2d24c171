import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { commandLine } from "../../esbuild.config.mjs";

export interface Ended {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  /** The process number that it had; it is free now. */
  readonly pid: number;
}

export interface ChildProgram {
  /** Runs `child-notes.mts` with these words. */
  run(words: readonly string[]): Promise<Ended>;
  /** The same, while nothing else happens here. Gives its standard error. */
  runAtOnce(words: readonly string[]): string;
  remove(): void;
}

export async function buildChild(): Promise<ChildProgram> {
  const folder = mkdtempSync(join(tmpdir(), "marathon-child-"));
  const file = join(folder, "child.mjs");
  await build({ ...commandLine, entryPoints: ["tests/cli/child-notes.mts"], outfile: file });
  return {
    run: (words) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [file, ...words], { stdio: ["ignore", "ignore", "pipe"] });
        let stderr = "";
        child.stderr.setEncoding("utf8").on("data", (text: string) => { stderr += text; });
        child.on("error", reject);
        child.on("close", (exit, signal) => {
          resolve({ exit, signal, stderr, pid: child.pid ?? 0 });
        });
      }),
    runAtOnce: (words) => spawnSync(process.execPath, [file, ...words], { encoding: "utf8" }).stderr,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
