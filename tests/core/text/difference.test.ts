import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "../../../src/core/text/difference";
import { applyEdits } from "../../../src/core/text/text-edit";
import { LAW_TIMEOUT, runs } from "../../support/runs";

const TEMPLATE = "# Day\n\n## Interactions\n\n## Notes\n";

describe("the edits between two texts", () => {
  it.each([
    { says: "none between equal texts", before: TEMPLATE, after: TEMPLATE, edits: [] },
    {
      says: "a line that came is one whole line",
      before: "- a\n- c\n", after: "- a\n- b\n- c\n",
      edits: [{ at: 4, removed: "", inserted: "- b\n" }],
    },
    {
      says: "a line that went is one whole line",
      before: "---\r\ncadence: weekly\r\nsnooze-until: 2026-12-01\r\n---\r\n", after: "---\r\ncadence: weekly\r\n---\r\n",
      edits: [{ at: 22, removed: "snooze-until: 2026-12-01\r\n", inserted: "" }],
    },
    {
      says: "of a line that was replaced, only the characters that differ",
      before: "---\nlast-contact: 2026-11-02 # by hand\n---\n", after: "---\nlast-contact: 2026-11-23 # by hand\n---\n",
      edits: [{ at: 26, removed: "02", inserted: "23" }],
    },
    {
      says: "what stands between two edits is part of neither",
      before: "---\npaused: yes\n---\nOne\nTwo\n", after: "---\npaused: no\n---\nOne\nTwo\nThree\n",
      edits: [{ at: 12, removed: "yes", inserted: "no" }, { at: 28, removed: "", inserted: "Three\n" }],
    },
    {
      says: "a section with blank lines inside and around stays in one piece",
      before: "Words\n\n## Notes\n", after: "Words\n\n## Interactions\n\n- a\n\n## Notes\n",
      edits: [{ at: 7, removed: "", inserted: "## Interactions\n\n- a\n\n" }],
    },
    {
      says: "a line behind the last one, which had no line break",
      before: "- a", after: "- a\n- b",
      edits: [{ at: 3, removed: "", inserted: "\n- b" }],
    },
    { says: "all of a note that was empty", before: "", after: "a\n", edits: [{ at: 0, removed: "", inserted: "a\n" }] },
    { says: "all of a note that is emptied", before: "a\n", after: "", edits: [{ at: 0, removed: "a\n", inserted: "" }] },
  ])("$says", ({ before, after, edits }) => {
    expect(editsBetween(before, after)).toEqual(edits);
  });

  const LINES = fc.array(fc.constantFrom("- a\n", "- b\n", "\n", "- ab\r\n", "\r", "c\n"), { maxLength: 14 }).map((lines) => lines.join(""));

  it("make one text into the other, in order, and never overlap or touch", () => {
    fc.assert(
      fc.property(LINES, LINES, (before, after) => {
        const edits = editsBetween(before, after);
        expect(applyEdits(before, edits)).toBe(after);
        edits.forEach(({ at, removed }, index) => {
          expect(before.slice(at, at + removed.length)).toBe(removed);
          expect(at).toBeGreaterThan(index === 0 ? -1 : (edits[index - 1]?.at ?? 0) + (edits[index - 1]?.removed.length ?? 0));
        });
      }),
      runs(1000),
    );
  }, LAW_TIMEOUT);

  it("take no more lines than were added and removed, far apart in a long note", () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `- line ${index % 7} of a long note\n`);
    const after = [...lines];
    after.splice(50_000, 1);
    after.splice(10, 0, "- new\n");
    const edits = editsBetween(lines.join(""), after.join(""));
    expect(edits.map(({ removed, inserted }) => [removed.length, inserted])).toEqual([[0, "- new\n"], [24, ""]]);
  });

  it("are a single one where the whole note was written anew", () => {
    const text = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join("");
    const edits = editsBetween(`same\n${text("old")}`, `same\n${text("new")}`);
    expect(edits).toHaveLength(1);
    expect(edits[0]?.at).toBe(5);
  });
});
