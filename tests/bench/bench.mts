/**
 * `npm run bench`: how long the work takes, and whether it follows what changed or how much there is.
 * Prints tables of medians and writes the same figures as JSON, so that two runs can be compared; CONTRIBUTING.md says how.
 * Milliseconds are of processor time on this machine; ratios within one run are what counts elsewhere.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { firstStart, folderRows } from "./children.mjs";
import { compared, readFigures, type Row } from "./compare.mjs";
import { LentNotes, type Stored } from "./lent-notes.mjs";
import { benchPace } from "./pace.mjs";
import { rounded } from "./processor-time.mjs";
import { measureReading } from "./reading.mjs";
import { notesOf, SEED, type Size, SIZES } from "./sizes.mjs";
import { firstReading, TODAY, type VaultRow, vaultRows } from "./vault-rows.mjs";

const RESULTS = "bench-results/latest.json";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compare: { type: "string" }, sizes: { type: "string", default: "abc" }, parts: { type: "string", default: "vault,folder,pace,reading" },
    "first-reading": { type: "string" },
  },
});
const [newer] = positionals;

if (values["first-reading"] !== undefined) await printFirstReading(values["first-reading"]);
else if (values.compare !== undefined && newer !== undefined) await printCompared(values.compare, newer);
else {
  await measure(values.sizes, values.parts.split(","));
  if (values.compare !== undefined) await printCompared(values.compare, RESULTS);
}

async function measure(names: string, parts: readonly string[]): Promise<void> {
  const main = await readFile("main.js");
  const columns: { readonly name: string; readonly rows: readonly VaultRow[] }[] = [];
  for (const size of SIZES.filter(({ name }) => names.includes(name))) {
    columns.push({ name: size.name, rows: await rowsOf(size, parts) });
  }
  const figures = {
    machine: `${cpus()[0]?.model.trim() ?? "unknown"}, ${String(cpus().length)} cores, Node ${process.version}`,
    seed: SEED,
    sizes: SIZES,
    rows: [
      ...joined(columns),
      { what: "main.js", unit: "bytes", "any size": main.length },
      { what: "main.js with gzip", unit: "bytes", "any size": gzipSync(main, { level: 9 }).length },
    ],
    pace: parts.includes("pace") ? benchPace(TODAY) : {},
    reading: parts.includes("reading") ? measureReading().map(({ speed, ratio, ...row }) => ({ ...row, speed: rounded(speed), ratio: rounded(ratio) })) : [],
  };
  process.stdout.write(`${figures.machine}\n`);
  for (const { name, people, dailyNotes } of SIZES) process.stdout.write(`${name}: ${String(people)} people, ${String(dailyNotes)} daily notes\n`);
  console.table(Object.fromEntries(figures.rows.map(({ what, ...row }) => [what, row])));
  if (parts.includes("reading")) console.table(Object.fromEntries(figures.reading.map(({ what, ...row }) => [what, row])));
  if (parts.includes("pace")) console.table(figures.pace);
  await mkdir("bench-results", { recursive: true });
  await writeFile(RESULTS, `${JSON.stringify(figures, null, 2)}\n`);
}

async function rowsOf(size: Size, parts: readonly string[]): Promise<readonly VaultRow[]> {
  const rows: VaultRow[] = [];
  if (parts.includes("vault")) {
    const stored = notesOf(size);
    rows.push(...(await firstStart(stored, fileURLToPath(import.meta.url))), ...(await vaultRows(stored)));
  }
  if (parts.includes("folder")) rows.push(...(await folderRows(size)));
  return rows;
}

/** One column for each size; the last says how much more the largest takes than the smallest. */
function joined(columns: readonly { readonly name: string; readonly rows: readonly VaultRow[] }[]): readonly Row[] {
  return (columns[0]?.rows ?? []).map(({ what, unit, value: first }, index) => {
    const figures = columns.map(({ name, rows }): [string, number] => [name, rounded(rows[index]?.value ?? Number.NaN)]);
    const last = columns[columns.length - 1]?.rows[index]?.value ?? Number.NaN;
    return { what, unit, ...Object.fromEntries(figures), ...(columns.length > 1 && { ratio: rounded(last / first) }) };
  });
}

async function printFirstReading(file: string): Promise<void> {
  const notes = (await readFile(file, "utf8")).split("\n").map((line) => JSON.parse(line) as Stored);
  const { spent, slice } = await firstReading(new LentNotes(notes), 1);
  process.stdout.write(`${String(spent)} ${String(slice)}`);
}

async function printCompared(older: string, newer: string): Promise<void> {
  console.table(compared(await readFigures(older), await readFigures(newer)));
}
