import { describe, expect, it } from "vitest";
import { editsBetween } from "../../../src/core/text/difference";
import { takeBack, traceEdits } from "../../../src/core/text/inverse";

/** What an edit from `before` to `after` gives back once the note says `now`; null where it cannot be placed. */
function undone(before: string, after: string, now: string): string | null {
  const taken = takeBack(now, traceEdits(before, editsBetween(before, after)));
  return taken.kind === "taken" ? taken.text : null;
}

const LOG = "# Day\n\n## Interactions\n\n- lunch with [[Charles Babbage]]\n";
const LINE = "- coffee with [[Ada Lovelace]]: the engine\n";
const PERSON = "---\ncadence: weekly\nlast-contact: 2026-11-02\n---\n# Ada\n";
const RAISED = PERSON.replace("11-02", "11-23");
const SNOOZED = PERSON.replace("cadence: weekly\n", "cadence: weekly\nsnooze-until: 2026-12-01\n");

describe("taking an edit back", () => {
  it.each([
    { says: "as it was written", before: LOG, after: LOG + LINE, now: LOG + LINE, gives: LOG },
    {
      says: "below a text that was added at the top",
      before: LOG, after: LOG + LINE, now: `Good morning.\n${LOG}${LINE}`, gives: `Good morning.\n${LOG}`,
    },
    {
      says: "between neighbours that were altered since",
      before: LOG, after: LOG + LINE, now: `${LOG.replace("lunch", "dinner")}${LINE}- more\n`, gives: `${LOG.replace("lunch", "dinner")}- more\n`,
    },
    {
      says: "in another section, where the line was moved",
      before: LOG, after: LOG + LINE, now: `${LINE}${LOG}`, gives: LOG,
    },
    {
      says: "a value whose neighbours were altered",
      before: PERSON, after: RAISED, now: RAISED.replace("weekly", "monthly").replace("---\n#", "met: 2026-01-01\n---\n#"),
      gives: PERSON.replace("weekly", "monthly").replace("---\n#", "met: 2026-01-01\n---\n#"),
    },
    {
      says: "a value in a property that was moved",
      before: PERSON, after: RAISED, now: "---\nlast-contact: 2026-11-23\ncadence: weekly\n---\n# Ada\n",
      gives: "---\nlast-contact: 2026-11-02\ncadence: weekly\n---\n# Ada\n",
    },
    {
      says: "a line that was taken out, behind an added text",
      before: SNOOZED, after: PERSON, now: `${PERSON}More.\n`, gives: `${SNOOZED}More.\n`,
    },
    {
      says: "a line that was taken out, below an added text",
      before: SNOOZED.replace("---\n", "---\ncircle: inner\n"), after: PERSON.replace("---\n", "---\ncircle: inner\n"),
      now: PERSON.replace("---\n", "---\nmet: 2026-01-01\ncircle: inner\n"),
      gives: SNOOZED.replace("---\n", "---\nmet: 2026-01-01\ncircle: inner\n"),
    },
    {
      says: "a line that was taken out, between neighbours with other neighbours",
      before: SNOOZED, after: PERSON, now: "---\nmet: 2026-01-01\ncadence: weekly\nlast-contact: 2026-11-02\ncircle: inner\n---\n",
      gives: "---\nmet: 2026-01-01\ncadence: weekly\nsnooze-until: 2026-12-01\nlast-contact: 2026-11-02\ncircle: inner\n---\n",
    },
    {
      says: "a mark that was taken out of a line, in an altered note",
      before: "Words\n- [ ] call [[Ada Lovelace]] 📅 2026-12-01 about the engine\n", after: "Words\n- [ ] call [[Ada Lovelace]] about the engine\n",
      now: "Other words\n\nWords\n- [ ] call [[Ada Lovelace]] about the engine\n",
      gives: "Other words\n\nWords\n- [ ] call [[Ada Lovelace]] 📅 2026-12-01 about the engine\n",
    },
    {
      says: "two edits of one note",
      before: PERSON, after: `${RAISED}\n## Log\n\n- 2026-11-23 coffee\n`, now: `${RAISED}\nWords\n\n## Log\n\n- 2026-11-23 coffee\n`,
      gives: `${PERSON}\nWords\n`,
    },
    {
      says: "one of several equal lines, for they are all alike",
      before: "- a\n".repeat(40), after: "- a\n".repeat(41), now: `# Top\n${"- a\n".repeat(41)}`, gives: `# Top\n${"- a\n".repeat(40)}`,
    },
    {
      says: "a line that another one copies, where what stands around tells them apart",
      before: LOG, after: LOG + LINE, now: `${LINE}# Copied\n${LOG}${LINE}`, gives: `${LINE}# Copied\n${LOG}`,
    },
  ])("$says", ({ before, after, now, gives }) => {
    expect(undone(before, after, now)).toBe(gives);
  });

  it.each([
    { says: "is gone", before: LOG, after: LOG + LINE, now: LOG },
    { says: "was altered", before: LOG, after: LOG + LINE, now: LOG + LINE.replace("engine", "loom") },
    { says: "was continued in its line", before: LOG, after: LOG + LINE, now: LOG + LINE.replace("\n", ", and more\n") },
    { says: "is now part of a longer line", before: LOG, after: LOG + LINE, now: LOG + LINE.replace("- ", "- [x] - ") },
    { says: "got another value", before: PERSON, after: RAISED, now: RAISED.replace("11-23", "11-24") },
    { says: "got a value that begins alike", before: PERSON, after: RAISED, now: RAISED.replace("11-23", "11-23 and later") },
    { says: "is told by lines that went with it", before: SNOOZED, after: PERSON, now: "# Ada\n" },
    {
      says: "stands twice, with other neighbours than before",
      before: LOG, after: LOG + LINE, now: `${LINE}# Copied\n${LINE}# Again\n`,
    },
    {
      says: "was deleted, while the user's own equal line still stands",
      before: `${LINE}\n# Below\n\nWords\n`, after: `${LINE}\n# Below\n\nWords\n${LINE}`, now: `${LINE}\n# Below\n\nWords\n`,
    },
    {
      says: "is too short to be told from what others write",
      before: "# Day\n\nWords of the day\n", after: "# Day\n\nWords of the day\n- x\n", now: "- x\n# Day\n\nOther words\n",
    },
  ])("is refused where it $says", ({ before, after, now }) => {
    expect(undone(before, after, now)).toBeNull();
  });

  it("touches nothing of a note where one of its edits is gone, and names that one", () => {
    const before = `${PERSON}${LOG}`;
    const after = `${RAISED}${LOG}${LINE}`;
    const traces = traceEdits(before, editsBetween(before, after));
    const taken = takeBack(`${PERSON}${LOG}${LINE}`, traces);
    expect(taken).toEqual({ kind: "gone", traces: [traces[0]] });
  });

  it("is refused where two edits would have to be in one place", () => {
    const row = "- one and the same line\n";
    const before = "# First heading of this note\n\n# Second heading of this note\n";
    const after = `# First heading of this note\n${row}\n# Second heading of this note\n${row}`;
    const traces = traceEdits(before, [{ at: 29, removed: "", inserted: row }, { at: before.length, removed: "", inserted: row }]);
    expect(takeBack(after, traces)).toHaveProperty("text", before);
    const twice = traces.flatMap((trace) => [trace, trace]);
    expect(takeBack(after, twice)).toHaveProperty("kind", "gone");
  });

  it("keeps no text of the note but what was written or replaced", () => {
    const kept = JSON.stringify(traceEdits(PERSON, editsBetween(PERSON, SNOOZED)));
    expect(kept).toContain("snooze-until");
    expect(kept).not.toMatch(/cadence|weekly|contact|Ada/);
  });

  it.each([
    { says: "an added line", edit: (text: string) => ({ at: text.indexOf("- line 30000 "), removed: "", inserted: LINE }) },
    { says: "a single character", edit: (text: string) => ({ at: text.indexOf("- line 30000 ") + 2, removed: "", inserted: "e" }) },
    { says: "a removed line", edit: (text: string) => ({ at: text.indexOf("- line 30000 "), removed: "- line 30000 of a long note", inserted: "" }) },
  ])("finds $says in a note of 2 MB at once, after everything moved", ({ edit }) => {
    const text = Array.from({ length: 75_000 }, (_, index) => `- line ${index} of a long note\n`).join("");
    const started = performance.now();
    const traces = traceEdits(text, [edit(text)]);
    const change = edit(text);
    const written = text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length);
    const taken = takeBack(`Moved\n${written}`, traces);
    // Not by `toBe`: to show what differs in megabytes would take longer than the test.
    expect(taken.kind === "taken" && taken.text === `Moved\n${text}`).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("takes one of half a million equal lines, wherever they are by now", () => {
    const started = performance.now();
    const text = "a\n".repeat(500_000);
    const traces = traceEdits(text, [{ at: 400_000, removed: "", inserted: "a\n" }]);
    const taken = takeBack(`Top of the note\n${text}a\n`, traces);
    expect(taken.kind === "taken" && taken.text === `Top of the note\n${text}`).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("does not linger over a text that stands everywhere", () => {
    const text = " ".repeat(2_000_000);
    const started = performance.now();
    const traces = traceEdits(text, [{ at: 1_000_000, removed: "", inserted: " ".repeat(1000) }]);
    expect(takeBack(`${text}!`, traces).kind).toBe("taken");
    expect(takeBack(`!${"?".repeat(1_001_000)}${text}`, traces).kind).toBe("gone");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
