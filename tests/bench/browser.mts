/**
 * `npm run bench:browser`: how long the built plugin takes in Chromium, and for how long no key press is heard. Prints a
 * table of medians and writes the same figures as JSON, so that two runs can be compared; CONTRIBUTING.md says how.
 * Milliseconds are of processor time, except where they say how long somebody waits: totals, and the pane opened.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { closeBrowser } from "../browser/driver.mjs";
import { type BrowserRow, measure } from "./browser-rows.mjs";
import { compared, readFigures } from "./compare.mjs";
import { rounded } from "./processor-time.mjs";
import { SEED, SIZES } from "./sizes.mjs";

const RESULTS = "bench-results/browser.json";
const { values } = parseArgs({ options: { compare: { type: "string" }, sizes: { type: "string", default: "abc" } } });

const columns: { readonly name: string; readonly rows: readonly BrowserRow[] }[] = [];
for (const { name, people, dailyNotes } of SIZES.filter((size) => values.sizes.includes(size.name))) {
  process.stdout.write(`${name}: ${String(people)} people, ${String(dailyNotes)} daily notes\n`);
  columns.push({ name, rows: await measure({ people, dailyNotes, seed: SEED }) });
}
await closeBrowser();

const figures = {
  machine: `${cpus()[0]?.model.trim() ?? "unknown"}, ${String(cpus().length)} cores, Node ${process.version}`,
  seed: SEED,
  sizes: SIZES,
  rows: [
    ...(columns[0]?.rows ?? []).map(({ what, unit }, index) => {
      const figuresOf = columns.map(({ name, rows }): [string, number] => [name, rounded(rows[index]?.value ?? Number.NaN)]);
      const [[, first] = ["", 0], [, last] = ["", 0]] = [figuresOf[0], figuresOf[figuresOf.length - 1]];
      return { what, unit, ...Object.fromEntries(figuresOf), ...(columns.length > 1 && first > 0 && { ratio: rounded(last / first) }) };
    }),
    { what: "main.js", unit: "bytes", "any size": (await readFile("main.js")).length },
  ],
};
process.stdout.write(`${figures.machine}\n`);
console.table(Object.fromEntries(figures.rows.map(({ what, ...row }) => [what, row])));
await mkdir("bench-results", { recursive: true });
const before = values.compare === undefined ? null : await readFigures(values.compare);
await writeFile(RESULTS, `${JSON.stringify(figures, null, 2)}\n`);
if (before !== null) console.table(compared(before, await readFigures(RESULTS)));
