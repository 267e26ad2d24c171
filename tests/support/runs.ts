/** The long run: `LONG_RUN=1 npx vitest run tests/core tests/vault`. Some minutes. */
const isLong = process.env["LONG_RUN"] === "1";

/** How many random cases are tried: few where every change is checked, `long` in the long run. */
export function cases(everyChange: number, long: number): number {
  return isLong ? Math.max(long, everyChange) : everyChange;
}

/** On how many random cases a law is tried: few where every change is checked, at least 10,000 in the long run. */
export function runs(everyChange: number): { readonly numRuns: number } {
  return { numRuns: cases(everyChange, 10_000) };
}

/** Milliseconds that one law may take. */
export const LAW_TIMEOUT = isLong ? 3_600_000 : 20_000;
