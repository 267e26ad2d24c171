import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "../../../src/core/text/difference";
import { takeBack, type Trace, traceEdits } from "../../../src/core/text/inverse";
import { applyEdits } from "../../../src/core/text/text-edit";
import { LAW_TIMEOUT, runs } from "../../support/runs";

const LINE = fc.constantFrom(
  "# Day", "## Interactions", "", "- a", "- b", "  - child", "- coffee with [[Ada Lovelace]]", "---", "cadence: weekly",
  "last-contact: 2026-11-02", "Words and more words, to the end of a line that is longer than what is looked at.", "emoji 🎉 ١٢٣", "\u2028",
);
const ENDING = fc.constantFrom("\n", "\r\n", "\r");
const LINES = fc.array(fc.tuple(LINE, ENDING).map((parts) => parts.join("")), { maxLength: 12 }).map((lines) => lines.join(""));
/** Of few characters, so that everything stands in many places. */
const DULL = fc.string({ unit: fc.constantFrom("a", "b", "\n", " "), maxLength: 60 });
const TEXT = fc.oneof(LINES, DULL, fc.string({ unit: "binary", maxLength: 40 }));

function trace(before: string, after: string): readonly Trace[] {
  return traceEdits(before, editsBetween(before, after));
}

function taken(text: string, traces: readonly Trace[]) {
  const back = takeBack(text, traces);
  if (back.kind === "gone") throw new Error(`${JSON.stringify(back.traces)} cannot be placed in ${JSON.stringify(text)}`);
  return back;
}

describe("undo", () => {
  it("gives the text before, and redo the text after, as often as one likes", () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const undone = taken(after, trace(before, after));
        expect(undone.text).toBe(before);
        const redone = taken(undone.text, undone.traces);
        expect(redone.text).toBe(after);
        expect(taken(redone.text, redone.traces).text).toBe(before);
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);

  it("removes exactly the lines that were added and restores exactly the value that was replaced, whatever else changed", () => {
    const added = fc.constantFrom("- coffee with [[Charles Babbage]]: the engine\n", "- call\n  about the second engine\n\n", "met: 2026-01-01\n");
    const value = fc.record({ old: fc.constantFrom("", "2026-11-02", "yes"), now: fc.constantFrom("2026-11-23", "no") });
    const others = fc.tuple(LINES, LINES, LINES);
    fc.assert(
      fc.property(added, value, others, others, (line, { old, now }, [a, b, c], later) => {
        const written = (value: string, lines: string, [first, second, third]: readonly string[]) =>
          `${first ?? ""}raised-to: ${value} # of mine\n${second ?? ""}\n${lines}${third ?? ""}`;
        const before = written(old, "", [a, b, c]);
        const text = written(now, line, [a, b, c]);
        const at = a.length + "raised-to: ".length;
        const place = before.length - c.length;
        const traces = traceEdits(before, [{ at, removed: old, inserted: now }, { at: place, removed: "", inserted: line }]);
        expect(applyEdits(before, [{ at, removed: old, inserted: now }, { at: place, removed: "", inserted: line }])).toBe(text);
        expect(taken(written(now, line, later), traces).text).toBe(written(old, "", later));
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);

  it("puts a removed line back between its neighbours, whatever else changed", () => {
    fc.assert(
      fc.property(LINES, LINES, LINES, LINES, ENDING, (a, b, x, y, end) => {
        const written = (line: string, [first, second]: readonly string[]) =>
          `${first ?? ""}\ncircle: inner ring${end}${line}paused: not today${end}${second ?? ""}`;
        const removed = `snooze-until: 2026-12-01${end}`;
        const traces = trace(written(removed, [a, b]), written("", [a, b]));
        expect(taken(written("", [x, y]), traces).text).toBe(written(removed, [x, y]));
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);

  it("is refused where any of what was written was altered", () => {
    const written = "- coffee with [[Charles Babbage]]: the engine\n";
    fc.assert(
      fc.property(LINES, LINES, LINES, fc.nat(written.length - 1), fc.constantFrom("", "x", "\n\n", "::"), (a, b, elsewhere, at, change) => {
        const altered = elsewhere + a + written.slice(0, at) + change + written.slice(at + 1) + b;
        fc.pre(!altered.includes(written));
        expect(takeBack(altered, trace(a + b, a + written + b)).kind).toBe("gone");
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);

  it("replaces the very text that was written, or nothing, however dull the note and whatever it became", () => {
    fc.assert(
      fc.property(DULL, DULL, DULL, DULL, DULL, (a, b, removed, inserted, now) => {
        const traces = traceEdits(a + removed + b, [{ at: a.length, removed, inserted }]);
        for (const text of [now, a + now + inserted + b, a + inserted + now + b, now + a + inserted + b + now]) {
          const back = takeBack(text, traces);
          if (back.kind === "gone") continue;
          const [made] = back.traces;
          const at = made?.at ?? -1;
          expect(text.slice(at, at + inserted.length)).toBe(inserted);
          expect(back.text).toBe(text.slice(0, at) + removed + text.slice(at + inserted.length));
          expect(taken(back.text, back.traces).text).toBe(text);
        }
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);
});
