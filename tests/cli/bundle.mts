import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { commandLine } from "../../esbuild.config.mjs";
import type { Ran } from "./run-here.mjs";

export interface Bundle {
  /** Runs the program as its users do, in a process of its own. */
  run(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  readonly file: string;
  remove(): void;
}

/** The command line as one file, as the build makes it. */
export async function buildBundle(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "marathon-cli-"));
  const file = join(folder, "cli.mjs");
  await build({ ...commandLine, outfile: file });
  return {
    file,
    run: (argv, env = {}) =>
      new Promise((resolve, reject) => {
        const program = spawn(process.execPath, [file, ...argv], {
          // Its cache goes with it.
          env: { PATH: process.env["PATH"], XDG_CACHE_HOME: folder, HOME: folder, LOCALAPPDATA: folder, ...env },
          stdio: ["ignore", "pipe", "pipe"],
        });
        let stdout = "";
        let stderr = "";
        program.stdout.setEncoding("utf8").on("data", (text: string) => { stdout += text; });
        program.stderr.setEncoding("utf8").on("data", (text: string) => { stderr += text; });
        program.on("error", reject);
        program.on("close", (code) => {
          resolve({ exit: code ?? -1, stdout, stderr });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
