/**
 * `npm run bench`: how long the work takes, and whether it follows what changed or how much there is.
 * Prints a table of medians and writes the same figures as JSON, so that two runs can be compared.
 * Ratios within one run are what counts; milliseconds are this machine's.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import type { Notes } from "../../src/vault/notes";
import { parseCivilDate } from "../../src/core/civil-date";
import { MemoryNotes } from "../support/memory-notes";
import { sessionOver } from "../support/sessions";
import { benchNotes, writeBenchVault } from "../support/vault-generator/bench-vault.mjs";
import { benchPace } from "./pace.mjs";
import { measureReading } from "./reading.mjs";

interface Size {
  readonly name: string;
  readonly people: number;
  readonly dailyNotes: number;
}

const SMALL: Size = { name: "2,400 notes", people: 400, dailyNotes: 2_000 };
const LARGE: Size = { name: "12,000 notes", people: 2_000, dailyNotes: 10_000 };
const SEED = 20_261_123;
const TODAY = parseCivilDate("2026-11-23") ?? raise("no day");


const milliseconds = (from: bigint) => Number(process.hrtime.bigint() - from) / 1e6;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function timed(times: number, work: () => Promise<void> | void): Promise<number> {
  const spent: number[] = [];
  for (let time = 0; time < times; time++) {
    const from = process.hrtime.bigint();
    await work();
    spent.push(milliseconds(from));
  }
  return median(spent);
}

async function measure(size: Size) {
  const memory = new MemoryNotes(Object.fromEntries([...benchNotes({ ...size, seed: SEED })].map(({ path, text }) => [path, text])));
  const coldInMemory = await timed(3, () => sessionOver(memory).index.build());

  const folder = await mkdtemp(join(tmpdir(), "marathon-bench-"));
  await writeBenchVault(folder, { ...size, seed: SEED });
  const coldOnDisk = await timed(3, async () => {
    const notes: Notes = new FolderNotes(folder);
    await sessionOver(notes).index.build();
  });
  await rm(folder, { recursive: true });

  const before = heap();
  const session = sessionOver(memory);
  await session.index.build();
  const held = heap() - before;
  session.board(TODAY);

  const paths = (await memory.list()).map(({ path }) => path).sort();
  const daily = paths.filter((path) => path.startsWith("Daily/"));
  const people = paths.filter((path) => path.startsWith("People/"));
  const change = async (all: readonly string[], append: string) => {
    let turn = 0;
    const once = async () => {
      const path = all[(turn++ * 37) % all.length] ?? raise("no note");
      memory.write(path, memory.textOf(path) + append);
      await session.index.apply([{ kind: "written", path }]);
    };
    await timed(50, once);
    return timed(201, once);
  };
  const line = `- coffee with [[${people[7]?.replace(/^.*\/|\.md$/g, "") ?? ""}]]\n`;
  return {
    coldInMemory,
    coldOnDisk,
    held,
    daily: await change(daily, line),
    dailyAgain: await change(daily, line),
    person: await change(people, "\nA line about nobody.\n"),
    board: await timed(21, () => void session.board(TODAY)),
  };
}

function heap(): number {
  if (typeof globalThis.gc === "function") globalThis.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function raise(message: string): never {
  throw new Error(message);
}

const small = await measure(SMALL);
const large = await measure(LARGE);
const main = await readFile("main.js");

const labels = {
  coldInMemory: ["cold index, notes in memory", "ms"],
  coldOnDisk: ["cold index, a folder on disk", "ms"],
  held: ["heap held by the index", "MB"],
  daily: ["one daily note changed", "ms"],
  dailyAgain: ["the same again (A/A)", "ms"],
  person: ["one person changed", "ms"],
  board: ["the day's board, everybody", "ms"],
} as const;

const rows = (Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
  what: labels[key][0],
  unit: labels[key][1],
  [SMALL.name]: round(small[key]),
  [LARGE.name]: round(large[key]),
  ratio: round(large[key] / small[key]),
}));

function round(value: number): number {
  return Number(value.toPrecision(3));
}

const figures = {
  machine: `${cpus()[0]?.model.trim() ?? "unknown"}, ${String(cpus().length)} cores, Node ${process.version}`,
  seed: SEED,
  sizes: [SMALL, LARGE],
  rows,
  pace: benchPace(TODAY),
  reading: measureReading().map(({ speed, ratio, ...row }) => ({ ...row, speed: round(speed), ratio: round(ratio) })),
  mainJs: { bytes: main.length, gzip: gzipSync(main, { level: 9 }).length },
};

process.stdout.write(`${figures.machine}\n`);
console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
console.table(Object.fromEntries(figures.reading.map(({ what, ...row }) => [what, row])));
console.table(figures.pace);
process.stdout.write(`main.js: ${String(figures.mainJs.bytes)} bytes, ${String(figures.mainJs.gzip)} with gzip\n`);
await mkdir("bench-results", { recursive: true });
await writeFile("bench-results/latest.json", `${JSON.stringify(figures, null, 2)}\n`);
