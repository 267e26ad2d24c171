import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { progressLine } from "../../src/cli/progress-line.mjs";

/** What a reading of ten notes shows that takes `milliseconds` for each. */
function shownWhile(isTerminal: boolean, milliseconds: number): string {
  let time = Date.UTC(2026, 10, 23);
  let shown = "";
  const screen = { write: (text: string) => { shown += text; }, isTerminal, columns: null };
  const line = progressLine({ stdout: screen, stderr: screen, env: {}, disk: nodeDisk, now: () => new Date(time), cache: null });
  for (let done = 1; done <= 10; done++) {
    time += milliseconds;
    line.show("Reading notes", done, 10);
  }
  line.clear();
  return shown;
}

describe("the progress line", () => {
  it("does not appear in the first second", () => {
    expect(shownWhile(true, 99)).toBe("");
  });

  it("does not appear where nobody reads along", () => {
    expect(shownWhile(false, 1000)).toBe("");
  });

  it("appears after a second, changes ten times a second at most, and is gone at the end", () => {
    expect(shownWhile(true, 140)).toBe(
      "\r\u001B[KReading notes: 8 of 10\r\u001B[KReading notes: 9 of 10\r\u001B[KReading notes: 10 of 10\r\u001B[K",
    );
    expect(shownWhile(true, 200).match(/Reading/g)).toHaveLength(6);
  });

  it("skips what follows too fast", () => {
    expect(shownWhile(true, 120).match(/Reading/g)).toHaveLength(2);
  });
});
