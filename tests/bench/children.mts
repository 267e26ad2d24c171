/** What is measured in a process of its own, which has run nothing yet: so does the app when it starts, and the command line always. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { writeBenchVault } from "../support/vault-generator/bench-vault.mjs";
import type { Stored } from "./lent-notes.mjs";
import { median, spentBy } from "./processor-time.mjs";
import { SEED, type Size } from "./sizes.mjs";
import type { VaultRow } from "./vault-rows.mjs";

const TIMES = 5;
/** Makes a program say, on its standard error and as its last line, what processor time it took in microseconds. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`\\n${user + system}`); });',
)}`;

/** `program` is the bench itself, which reads the notes of a file where it is given one. */
export async function firstStart(stored: readonly Stored[], program: string): Promise<readonly VaultRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "marathon-bench-"));
  try {
    const file = join(folder, "notes.json");
    await writeFile(file, stored.map((note) => JSON.stringify(note)).join("\n"));
    const runs = Array.from({ length: TIMES }, () => ran([program, "--first-reading", file], {}).stdout.split(" ").map(Number));
    return [
      { what: "cold index, program just started", unit: "ms", value: median(runs.map(([spent]) => spent ?? Number.NaN)) },
      { what: "its longest slice", unit: "ms", value: median(runs.map(([, slice]) => slice ?? Number.NaN)) },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The command line on a folder of real files, which the system holds in memory after they were written. */
export async function folderRows(size: Size): Promise<readonly VaultRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "marathon-bench-"));
  const cache = await mkdtemp(join(tmpdir(), "marathon-bench-cache-"));
  try {
    await writeBenchVault(folder, { ...size, seed: SEED });
    const due = (options: readonly string[]) => {
      const from = performance.now();
      const { stderr } = ran(["--import", TELLING, "dist/cli.mjs", "due", folder, "--today", "2026-11-23", ...options], { XDG_CACHE_HOME: cache });
      return { waited: performance.now() - from, spent: Number(stderr.split("\n").pop()) / 1e3 };
    };
    const times = async (what: string, options: readonly string[], before = () => Promise.resolve()): Promise<readonly [VaultRow, VaultRow]> => {
      const runs: ReturnType<typeof due>[] = [];
      for (let turn = 0; turn < TIMES; turn++) {
        await before();
        runs.push(due(options));
      }
      return [
        { what, unit: "ms", value: median(runs.map(({ spent }) => spent)) },
        // What else the machine does is in it, as for its user.
        { what: `${what}, by the clock`, unit: "ms", value: median(runs.map(({ waited }) => waited)) },
      ];
    };
    const cold = await times("command line, nothing kept", ["--no-cache"]);
    // Notes are kept once they are older than a disk's clock is coarse.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    due([]);
    const notes = new FolderNotes(folder);
    const [warm, warmByTheClock] = await times("command line, all kept", []);
    const daily = (await notes.list()).find(({ path }) => path.startsWith("Daily/"))?.path ?? "";
    const oneOther = await times("command line, one note written since", [], () => notes.edit(daily, (text) => `${text}\n- another line\n`));
    return [
      ...cold,
      warm,
      { what: "of it the listing of the folder", unit: "ms", value: median(await spentBy(TIMES, async () => { await notes.list(); })) },
      warmByTheClock,
      ...oneOther,
    ];
  } finally {
    await rm(folder, { recursive: true });
    await rm(cache, { recursive: true });
  }
}

function ran(words: readonly string[], env: Readonly<Record<string, string>>): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", ...words], {
    encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${String(status)}: ${stderr}`);
  return { stdout, stderr };
}
