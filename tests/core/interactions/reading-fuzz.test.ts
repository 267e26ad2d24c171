import fc from "fast-check";
import { expect, it } from "vitest";
import { readDailyNote, readDatedNote, readPersonLog } from "../../../src/core/interactions/reading";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { GERMAN } from "../../../src/core/interactions/words-german";
import { frontmatterBounds } from "../../../src/core/text/frontmatter-bounds";
import { indexLines } from "../../../src/core/text/line-index";
import { readStructure } from "../../../src/core/text/structure";
import { bodyTags } from "../../../src/core/text/tags";
import { cases } from "../../support/runs";
import { NOTE_DAY, vocabulary } from "./read";

const RUNS = cases(1500, 100_000);

const words = vocabulary({ personLogHeadings: ["Log", ""], logHeadings: ["People", "#", "[[Ada]]"] }, [ENGLISH, GERMAN]);

/** What notes are made of, and what breaks readers of them. */
const piece = fc.constantFrom(
  "- ", "* ", "1) ", "  ", "\t", "    ", "> ", "> [!note] ", "- [ ] ", "- [x] ", "- [", "# ", "###### ", "#", "---\n", "===\n", "---", "```", "~~~js\n", "`", "``",
  "| a |\n| - |\n", "|", "<div>", "</x>", "<!--", "-->", "<", "[^1]: ", "[^1]", "[a]: /u \"t\n", "[[Ada]]", "[[Bo|b]]", "![[Sam]]", "[[", "]]", "[", "]", "(", ")", "](",
  "[x](Ada.md)", "[x](<a b.md> 't')", "[[#h]]", "[[|]]", "[[2026-11-20]]", "2026-11-20", "2026-02-30", "T14:30", "14:30", "-15:00", "9am", "25:00", "(45 min)", "1h30",
  "[channel:: call]", "(contact:: yes)", "[date:: [[2026-11-20]]]", "[::]", "::", "coffee", "call", "talked to ", "gave ", "gift", "should ", "didn't ", "tomorrow", "about ",
  "rief ", "an", "nicht ", ": ", " - ", " — ", "'s ", "’", ". ", "?", "…", "Dr. ", "#call", "#", "📞", "🧑‍🤝‍🧑", "\u200D", "\uFE0F", "\uD83C", "\uDFFB", "\u0308", "İ", "ß", "ﬃ",
  "%%", "$$", "$", "~~", "**", "_", "\\", "^id", "✅ 2026-11-22", "📅 ", "{{date}}", "<% x %>", "\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u0000", "\uFEFF", "## People\n", "## Log\n", "## To do\n",
);
const note = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.tuple(piece, fc.integer({ min: 1, max: 400 })).map(([unit, times]) => unit.repeat(times)) },
);
const value = fc.oneof(note, fc.jsonValue({ maxDepth: 3 }), fc.array(note, { maxLength: 3 }));

it("reading any note gives an answer, and the same one again", () => {
  fc.assert(fc.property(note, fc.func(fc.boolean()), (text, answer) => {
    const options = { vocabulary: words, isPerson: (target: string) => answer(target), dateOfLink: () => null };
    const read = () => ({
      daily: readDailyNote(text, { ...options, date: NOTE_DAY }),
      log: readPersonLog(text, options),
      structure: readStructure(text),
      tags: bodyTags(text),
      bounds: frontmatterBounds(text, indexLines(text)),
    });
    const first = read();
    expect(read()).toEqual(first);
    expect(first.structure.lines[first.structure.lines.length - 1]?.next ?? 0).toBe(text.length);
    for (const { start, end } of [...first.structure.listItems, ...first.structure.paragraphs]) {
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }
  }), { numRuns: RUNS });
}, 60_000 + RUNS * 20);

it("reading any properties as a dated note gives an answer", () => {
  fc.assert(fc.property(note, value, value, value, (title, date, people, type) => {
    const properties = { date, people, type, attendees: people, status: type, channel: type };
    const { entries } = readDatedNote({ title, properties, vocabulary: words, isPerson: () => true });
    for (const entry of entries) expect(entry).toMatchObject({ line: 1, summary: title, counted: entry.why === null });
  }), { numRuns: RUNS });
}, 60_000 + RUNS * 20);
