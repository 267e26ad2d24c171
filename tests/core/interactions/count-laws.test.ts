import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countEdit } from "../../../src/core/interactions/count-edit";
import type { Entry } from "../../../src/core/interactions/entry";
import { readDailyNote, readPersonLog } from "../../../src/core/interactions/reading";
import { applyEdits } from "../../../src/core/text/text-edit";
import { NOTE_DAY, vocabulary } from "./read";

const VOCABULARY = vocabulary();
const PIECES = [
  "- ", "  - ", "\t- ", "1. ", "- [ ] ", "- [x] ", "# ", "## To do\n", "## Interactions\n", "## Log\n", "> ", "```\n", "    ", "[[Ada]]", "[[Bo|b]]",
  "![[Sam]]", "[Ada](Ada.md)", "[[2026-11-20]]", "coffee ", "call with ", "about ", "will ", "no answer", "'s thesis ", ": ", " — ", ", ", ". ", "? ",
  "!", " ", "14:30 ", "2026-11-20 ", "(45 min)", "[channel:: call]", "[direction:: in]", "[due:: 2026-12-01]", "#call ", "📞 ", "%%", "$", "`", "~~",
  "**", "_", "(", ")", "[", "<!--", "-->", " ^id", "\\", "📅 2026-12-01", "✅ 2026-11-22", "🔁 every week", "|", "\n", "\n", "\n\n",
];
const VERDICTS = ["[contact:: no]", "(contact:: yes)", "[channel:: contact]"];
const EXAMPLES = [
  "- coffee with [[Ada]]\n  - agreed\n- [ ] call [[Bo]] 📅 2026-12-01\n", "Tea with [[Ada]]. Saw [[Bo]]? Called [[Cy]] ^id\n", "## Call with [[Ada]]\nfine\n\n## People\n- [[Bo]]\n",
  "## Log\n- 2026-03-01 — lunch\n  with [[Bo]]\n### 2026-03-02 | call\n",
];
const noteOf = (pieces: readonly string[]) =>
  fc.tuple(fc.constantFrom("\n", "\r\n", "\r"), fc.array(fc.constantFrom(...pieces, ...EXAMPLES), { maxLength: 30 }))
    .map(([ending, all]) => all.join("").replace(/\n/g, ending));
const scope = fc.constantFrom(NOTE_DAY, null);

interface Case {
  readonly text: string;
  readonly date: typeof NOTE_DAY | null;
}

const caseOf = (pieces: readonly string[]) => fc.record({ text: noteOf(pieces), date: scope });
const options = { vocabulary: VOCABULARY, isPerson: () => true };
const entriesOf = ({ text, date }: Case): readonly Entry[] =>
  (date === null ? readPersonLog(text, options) : readDailyNote(text, { ...options, date })).entries;
const mark = (note: Case, entry: Entry, counts: boolean) => countEdit({ ...note, ...options }, entry, counts);

/** So many that more than 100 marks are among them: of 400, one draw had 99. */
const RUNS = { numRuns: 800 };

describe("marking any entry of any note", () => {
  it("changes its verdict and no other, or changes nothing", () => {
    let written = 0;
    fc.assert(fc.property(caseOf([...PIECES, ...VERDICTS]), (note) => {
      const before = entriesOf(note);
      for (const entry of before) {
        const edit = mark(note, entry, !entry.counted);
        if ("refused" in edit) continue;
        const after = entriesOf({ ...note, text: edit.text });
        const changed = after.filter((now, at) => JSON.stringify(now) !== JSON.stringify(before[at]));
        expect(after).toHaveLength(before.length);
        // Of equal entries it may be the other one.
        expect(changed).toHaveLength(edit.edits.length);
        for (const now of changed) expect({ ...now, counted: entry.counted, why: entry.why }).toMatchObject({ line: entry.line, summary: entry.summary });
        written += edit.edits.length;
      }
    }), RUNS);
    expect(written).toBeGreaterThan(100);
  });

  it("leaves every other byte as it is", () => {
    fc.assert(fc.property(caseOf([...PIECES, ...VERDICTS]), fc.boolean(), (note, counts) => {
      for (const entry of entriesOf(note)) {
        const edit = mark(note, entry, counts);
        if ("refused" in edit) continue;
        expect(applyEdits(note.text, edit.edits)).toBe(edit.text);
        for (const { at, removed, inserted } of edit.edits) {
          expect(note.text.slice(at, at + removed.length)).toBe(removed);
          expect(`${removed}${inserted}`).not.toMatch(/[\r\n]/);
          expect(`${removed}${inserted}`.length).toBeLessThan(24);
        }
      }
    }), RUNS);
  });

  it("and marking it back gives the old text, where it bore no such field", () => {
    let turned = 0;
    fc.assert(fc.property(caseOf(PIECES), (note) => {
      for (const entry of entriesOf(note)) {
        const there = mark(note, entry, !entry.counted);
        if ("refused" in there || there.edits.length === 0) continue;
        const text = there.text;
        const marked = entriesOf({ ...note, text }).find(({ line, counted, summary }) => line === entry.line && counted !== entry.counted && summary === entry.summary);
        if (marked === undefined) throw new Error("The marked entry is gone.");
        expect(mark({ ...note, text }, marked, entry.counted)).toMatchObject({ text: note.text });
        turned++;
      }
    }), RUNS);
    expect(turned).toBeGreaterThan(100);
  });

  it("twice is once", () => {
    fc.assert(fc.property(caseOf([...PIECES, ...VERDICTS]), fc.boolean(), (note, counts) => {
      for (const entry of entriesOf(note)) {
        const once = mark(note, entry, counts);
        if ("refused" in once) continue;
        expect(mark({ ...note, text: once.text }, entry, counts)).toEqual({ text: once.text, edits: [] });
      }
    }), RUNS);
  });
});

it("comes to its end in a long line of fields and a long list", () => {
  const text = `- coffee with [[Ada]] ${"[a:: b] ".repeat(10_000)}\n${"- tea with [[Bo]] `\n".repeat(5_000)}`;
  const [entry] = entriesOf({ text, date: NOTE_DAY });
  if (entry === undefined) throw new Error("The note has no entry.");
  expect("edits" in mark({ text, date: NOTE_DAY }, entry, false)).toBe(true);
});
