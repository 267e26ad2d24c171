import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDailyNote, readPersonLog } from "../../../src/core/interactions/reading";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { GERMAN } from "../../../src/core/interactions/words-german";
import { NOTE_DAY, vocabulary } from "./read";

const words = vocabulary({}, [ENGLISH, GERMAN]);

const piece = fc.constantFrom(
  "- ", "  - ", "\t- ", "1. ", "- [ ] ", "- [x] ", "# ", "## Call with ", "## To do\n", "## Interactions\n", "## Log\n", "> ", "```\n", "    ",
  "[[Ada]]", "[[Bo|b]]", "[[Cy#x]]", "![[Sam]]", "[Ada](Ada.md)", "[[2026-11-20]]", "[[", "]]", "coffee ", "call ", "talked to ", "about ", "will ",
  "cancelled", "'s thesis ", ": ", " - ", " — ", ", ", ". ", "? ", "14:30 ", "2026-11-20 ", "(45 min)", "[channel:: call]", "(contact:: no)", "[date:: ",
  "#call ", "📞 ", "🧑‍🤝‍🧑", "☎️", "%%", "$$", "`", "~~", "**", "_", "<!--", "-->", "^id", "✅ 2026-11-22", "gave ", "gift", "\n", "\n", "\n\n", "\t", "\u0308", "ß",
);
const note = fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")), fc.string({ unit: "binary", maxLength: 60 }));
const anybody = () => true;

describe("reading any text", () => {
  it("gives real entries that stand in the note, in order, with a reason or none", () => {
    fc.assert(fc.property(note, (text) => {
      const { entries, asked } = readDailyNote(text, { vocabulary: words, isPerson: anybody, date: NOTE_DAY });
      const lines = text.split(/\r\n|\n|\r/).length;
      let last = 0;
      for (const entry of entries) {
        expect(entry.line).toBeGreaterThanOrEqual(Math.max(1, last));
        expect(entry.line).toBeLessThanOrEqual(lines);
        last = entry.line;
        expect(entry.counted).toBe(entry.why === null);
        expect(entry.why ?? "a reason").not.toBe("");
        expect(entry.participants.length + entry.topics.length).toBeGreaterThan(0);
        for (const target of [...entry.participants, ...entry.topics]) expect(asked).toContain(target);
        expect(entry.participants.filter((target) => entry.topics.includes(target))).toEqual([]);
        expect(new Set(entry.participants).size).toBe(entry.participants.length);
        if (entry.channel === null) expect(entry.kind).toBe("contact");
        expect(entry.summary).not.toMatch(/[\r\n]{2}|^\s|\s$/);
      }
      expect(new Set(asked).size).toBe(asked.length);
    }), { numRuns: 1500 });
  });

  it("does not depend on the line endings", () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const read = (ending: string) => ({
        daily: readDailyNote(text.replace(/\n/g, ending), { vocabulary: words, isPerson: anybody, date: NOTE_DAY }),
        log: readPersonLog(text.replace(/\n/g, ending), { vocabulary: words, isPerson: anybody }),
      });
      const plain = read("\n");
      expect(read("\r\n")).toEqual(plain);
      expect(read("\r")).toEqual(plain);
    }), { numRuns: 600 });
  });

  it("depends on isPerson only through the answers to what was asked", () => {
    fc.assert(fc.property(note, fc.func(fc.boolean()), (text, answer) => {
      const options = { vocabulary: words, date: NOTE_DAY };
      const first = readDailyNote(text, { ...options, isPerson: (target) => answer(target) });
      const known = new Map(first.asked.map((target) => [target, answer(target)]));
      const again = readDailyNote(text, {
        ...options,
        isPerson: (target) => {
          const answered = known.get(target);
          if (answered === undefined) throw new Error(`${target} was not asked before.`);
          return answered;
        },
      });
      expect(again).toEqual(first);
    }), { numRuns: 400 });
  });

  it("finds no entry where nobody is a person", () => {
    fc.assert(fc.property(note, (text) => {
      expect(readDailyNote(text, { vocabulary: words, isPerson: () => false, date: NOTE_DAY }).entries).toEqual([]);
    }), { numRuns: 300 });
  });

  it("gives every entry of a person's log a day", () => {
    fc.assert(fc.property(note, (text) => {
      for (const entry of readPersonLog(`## Log\n${text}`, { vocabulary: words, isPerson: anybody }).entries) {
        expect(entry.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }), { numRuns: 300 });
  });
});

describe("hostile text is read to its end", () => {
  it.each([
    "[[", "]]", "[[Ada]]", "[[Ada]] - ", "[[Ada]]'s and ", "- [[Ada]]\n", "- ", " - ", "> ", "*", "`", "`` ` ", "%%", "$", "$a ", "[a](", "[[a|", "[x:: ", "(x:: ", "<a b=\"",
    "<!--", "~~a", "#a ", "gave ", "took … ", "should call ", "call, ", "about a, no answer so ", "missed call, called back, ", "14:30 ", "2026-11-20 ", "'", ". ", "\u0308", "👩🏽‍", "\n- ", "- a\n  ", "# [[Ada]]\n", "\r",
  ])("%j for 200 KB", (unit) => {
    const text = `- call with [[Ada]] ${unit.repeat(200_000 / unit.length)}`;
    expect(readDailyNote(text, { vocabulary: words, isPerson: anybody, date: NOTE_DAY }).entries.length).toBeGreaterThan(0);
  });

  it("with a long row of blanks in it", () => {
    const text = `- call with [[Ada]] ${" ".repeat(200_000)}^x 📅 ${"\t".repeat(200_000)}2026-11-20 (${" ".repeat(200_000)}due: ^y`;
    expect(readDailyNote(text, { vocabulary: words, isPerson: anybody, date: NOTE_DAY }).entries).toHaveLength(1);
  });

  it("a list nested 20,000 deep", () => {
    const text = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- ${"- ".repeat(50)}[[Ada]] call`).join("\n");
    expect(readDailyNote(text, { vocabulary: words, isPerson: anybody, date: NOTE_DAY }).entries.length).toBeGreaterThan(0);
  });
});
