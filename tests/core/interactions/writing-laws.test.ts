import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Direction, Entry } from "../../../src/core/interactions/entry";
import { readDailyNote } from "../../../src/core/interactions/reading";
import { compileVocabulary } from "../../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { GERMAN } from "../../../src/core/interactions/words-german";
import { appendInteraction, type LoggedInteraction, type WrittenInteraction } from "../../../src/core/interactions/writing";
import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { day } from "../../support/day";
import { LAW_TIMEOUT, runs } from "../../support/runs";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const VOCABULARY = compileVocabulary([ENGLISH, GERMAN], DEFAULT_SETTINGS);
const STYLE = { heading: "## Interactions", vocabulary: VOCABULARY, isPerson: () => true };
const DATE = day("2026-11-20");

/** What a note may be made of: words that mean something to the reader, and every mark of Markdown. */
const WORDS = [
  "coffee", "call", "lunch", "about ", "will ", "tomorrow", "?", "cancelled", "not ", "voicemail", "To do", "called me", "heard from",
  "words", "שלום", "🎉", "📞", "#call", "#event", "[[Grace Hopper]]", "[[Ada Lovelace]]", "'s ", "![[x]]", "[a](b.md)",
  "[a](http://example.org)", "→", "←", "14:30", "2026-01-01", "(45 min)", ": ", " — ", ", ", " ", "  ", "\u00a0", "\u2028",
];
const MARKS = [
  "- ", "* ", "1. ", "# ", "## Interactions", "> ", "```", "`", "%%", "$$", "$", "<!--", "-->", "<div>", "[ ] ", "[x] ", "[x]: /u",
  "~~", "==", "**", "|", "| a | b |", "| - | - |", "---", "===", "***", "    ", "\t", "[", "]", "(", ")", "!", "[^1]: n", "{{date}}", "\\",
];
const BREAKS = ["\n", "\n\n", "\r\n"];
const FIELDS = [
  "[contact:: no]", "[channel:: email]", "[direction:: in]", "[date:: 2020-01-01]", "(via:: letter)", " ^id", "📅 2026-12-01",
  "✅ 2026-11-01",
];

const textOf = (...pieces: readonly (readonly string[])[]) =>
  fc.array(fc.constantFrom(...pieces.flat()), { maxLength: 14 }).map((parts) => parts.join(""));
const ANY_NOTE = fc.oneof(textOf(WORDS, MARKS, BREAKS, FIELDS), fc.string({ unit: "binary", maxLength: 30 }), fc.string({ maxLength: 30 }));

/** Links, and whom they name: names as people have them, in every form that a link has. */
const TARGETS: Readonly<Record<string, string>> = {
  "[[Ada Lovelace]]": "Ada Lovelace",
  "[[People/Charles Babbage|Charles Babbage]]": "People/Charles Babbage",
  "[Emmy](People/Emmy%20Noether.md)": "People/Emmy Noether.md",
  "[[F/O'Brien|O'Brien']]": "F/O'Brien",
  "[[@Grace Example]]": "@Grace Example",
  "[[Zoë 🎉 Example]]": "Zoë 🎉 Example",
  "[[עדה לדוגמה]]": "עדה לדוגמה",
  "[[Dr. Will Call, Jr.]]": "Dr. Will Call, Jr.",
  "[[Coffee (not cancelled)]]": "Coffee (not cancelled)",
  "[Nr#1](People/Nr%231.md)": "People/Nr#1.md",
  "[Bo \\[work\\]](People/Bo%20%5Bwork%5D.md)": "People/Bo [work].md",
  "[A|B](People/A%7CB.md)": "People/A|B.md",
};

const interactionWith = (note: fc.Arbitrary<string>): fc.Arbitrary<LoggedInteraction> =>
  fc.record({
    date: fc.constant(DATE),
    time: fc.constantFrom(null, "00:05", "14:30"),
    channel: fc.constantFrom(null, ...VOCABULARY.channels.map(({ name }) => name)),
    direction: fc.constantFrom<Direction>("unknown", "in", "out"),
    links: fc.shuffledSubarray(Object.keys(TARGETS), { minLength: 1, maxLength: 4 }),
    note,
  });

const DAILY = fc.constantFrom(
  "",
  "# Friday\n\n## Interactions\n- coffee with [[Zora Example]]\n\nA %% mark\n\n## Next\n%%\nhidden\n%%\n",
  "---\na: 1\n---\n## Interactions\r\n\r\n## To do\r\n- [ ] call [[Zora Example]]\r\n",
  "Text\n\n```\nnever closed",
);

function write(interaction: LoggedInteraction, text: string): WrittenInteraction {
  const written = appendInteraction(interaction, { ...STYLE, text, date: DATE });
  if (written === null) throw new Error("Nothing was written.");
  return written;
}

const entriesOf = (text: string): readonly Entry[] => readDailyNote(text, { ...STYLE, date: DATE }).entries;

/** Letters and emoji alone: marks may become list marks, or be escaped. Override fields are no words of the note. */
const words = (text: string) =>
  text.replace(/\[(?:channel|contact|direction|date):: [^\]]+\]/g, "").replace(/[^\p{L}\p{Extended_Pictographic}]/gu, "");

describe("reading back what was written", () => {
  it("gives the interaction that was logged, whatever its note says", () => {
    fc.assert(
      fc.property(interactionWith(ANY_NOTE), DAILY, (logged, text) => {
        const written = write(logged, text);
        const entry = entriesOf(written.text).find(({ line }) => line === written.entry.line);
        expect(entry).toMatchObject({
          date: logged.date,
          time: logged.time,
          channel: logged.channel,
          direction: logged.direction,
          participants: logged.links.map((link) => TARGETS[link]),
        });
        if (logged.channel !== "event") expect(entry?.counted).toBe(true);
      }),
      runs(500),
    );
  });

  it("gives its words, apart from fields, dates of tasks and block ids", () => {
    fc.assert(
      // A letter in a checkbox is no word.
      fc.property(interactionWith(textOf(WORDS, MARKS.filter((mark) => !mark.startsWith("[x]")), BREAKS)), (logged) => {
        expect(words(write(logged, "").entry.summary)).toContain(words(logged.note));
      }),
      runs(500),
    );
  });

  it("gives everything else as before, character by character and entry by entry", () => {
    fc.assert(
      fc.property(interactionWith(ANY_NOTE), DAILY, (logged, text) => {
        const { text: after, insertion: { at, inserted }, entry } = write(logged, text);
        expect(after.slice(0, at) + after.slice(at + inserted.length)).toBe(text);
        const said = ({ participants, channel, counted, why, summary }: Entry) => ({ participants, channel, counted, why, summary });
        expect(entriesOf(after).filter(({ line }) => line !== entry.line).map(said)).toEqual(entriesOf(text).map(said));
      }),
      runs(300),
    );
  });

  it("holds for one interaction after another", () => {
    fc.assert(
      fc.property(fc.array(interactionWith(ANY_NOTE), { minLength: 2, maxLength: 4 }), (all) => {
        const text = all.reduce((note, logged) => write(logged, note).text, "# Friday\n");
        expect(entriesOf(text).map(({ channel, participants }) => ({ channel, participants }))).toEqual(
          all.map(({ channel, links }) => ({ channel, participants: links.map((link) => TARGETS[link]) })),
        );
      }),
      runs(100),
    );
  });
});
