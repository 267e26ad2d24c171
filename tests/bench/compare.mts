import { readFile } from "node:fs/promises";

/** A row as it is written: one figure for each size that was measured. */
export type Row = { readonly what: string; readonly unit: string } & Readonly<Partial<Record<string, number | string>>>;

/** What of an earlier or later run is compared. */
export interface Figures {
  readonly rows: readonly Row[];
}

const NOISE = " (A/A)";
/** Two runs on one machine seldom agree better. */
const LEAST_NOISE = 0.1;

export async function readFigures(file: string): Promise<Figures> {
  const figures: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!isFigures(figures)) throw new Error(`${file} holds no figures of a bench.`);
  return figures;
}

/**
 * Row by row what was and what is, for every size that both have measured. "same" is what the rows that measure
 * one thing twice (A/A) cannot tell apart either, nor anybody.
 */
export function compared(before: Figures, after: Figures): readonly Readonly<Record<string, string | number>>[] {
  const noise = Math.max(LEAST_NOISE, noiseOf(before), noiseOf(after));
  return after.rows.flatMap((now) => {
    const then = before.rows.find(({ what, unit }) => what === now.what && unit === now.unit);
    return sizesOf(now).flatMap((size) => {
      const [was, is] = [then?.[size], now[size]];
      if (typeof was !== "number" || typeof is !== "number") return [];
      const ratio = is / was;
      const verdict = was === is || Math.abs(ratio - 1) <= noise ? "same" : ratio > 1 ? "more" : "less";
      return [{ what: now.what, size, unit: now.unit, was, is, ratio: Number(ratio.toPrecision(3)), verdict }];
    });
  });
}

/** How far apart two measurements of the same thing came out, as a share. */
function noiseOf({ rows }: Figures): number {
  return Math.max(0, ...rows.flatMap((row, index) => {
    const first = rows[index - 1];
    if (first === undefined || !row.what.endsWith(NOISE)) return [];
    return sizesOf(row).map((size) => Math.abs(Number(row[size]) / Number(first[size]) - 1)).filter(Number.isFinite);
  }));
}

function sizesOf(row: Row): readonly string[] {
  return Object.keys(row).filter((key) => key !== "ratio" && typeof row[key] === "number");
}

function isFigures(value: unknown): value is Figures {
  return typeof value === "object" && value !== null && "rows" in value && Array.isArray(value.rows);
}
