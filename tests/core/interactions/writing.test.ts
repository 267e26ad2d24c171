import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/interactions/words-english";
import { compileVocabulary } from "../../../src/core/interactions/vocabulary";
import { appendInteraction, interactionLines, type LoggedInteraction } from "../../../src/core/interactions/writing";
import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { day } from "../../support/day";

const ADA = "[[Ada Lovelace]]";
const CHARLES = "[[Charles Babbage]]";
const STYLE = {
  heading: "## Interactions",
  vocabulary: compileVocabulary([ENGLISH], DEFAULT_SETTINGS),
  isPerson: () => true,
};
const COFFEE: LoggedInteraction = {
  date: day("2026-11-20"), time: null, channel: "coffee", direction: "unknown", links: [ADA], note: "",
};

const lines = (interaction: Partial<LoggedInteraction>, style: Partial<typeof STYLE> = {}) =>
  interactionLines({ ...COFFEE, ...interaction }, { ...STYLE, ...style });

describe("the line of an interaction", () => {
  it.each([
    {
      says: "says when, how, with whom and what",
      logged: { time: "14:30", links: [ADA, CHARLES], note: "the engine, and the next grant" },
      line: `- 14:30 coffee with ${ADA} and ${CHARLES}: the engine, and the next grant`,
    },
    { says: "says only what is known", logged: {}, line: `- coffee with ${ADA}` },
    {
      says: "lists many names",
      logged: { links: [ADA, CHARLES, "[[Grace Hopper]]"] },
      line: `- coffee with ${ADA}, ${CHARLES} and [[Grace Hopper]]`,
    },
    { says: "names a person once", logged: { links: [ADA, "[[Ada Lovelace|Ada]]"] }, line: `- coffee with ${ADA}` },
    {
      says: "takes the links that the host makes",
      logged: { links: ["[[Friends/Ada|Ada]]", "[Charles](People/Charles%20Babbage.md)"] },
      line: "- coffee with [[Friends/Ada|Ada]] and [Charles](People/Charles%20Babbage.md)",
    },
    { says: "needs no channel", logged: { channel: null, note: "a hello" }, line: `- in touch with ${ADA}: a hello` },
    { says: "says a call in words", logged: { channel: "call" }, line: `- call with ${ADA}` },
    { says: "says a video call in words", logged: { channel: "video" }, line: `- video call with ${ADA}` },
    { says: "says who wrote", logged: { channel: "email", direction: "in" as const }, line: `- email from ${ADA}` },
    {
      says: "says who was written to, with a field, for no word says it surely",
      logged: { channel: "letter", direction: "out" as const },
      line: `- letter to ${ADA} [direction:: out]`,
    },
    { says: "says who helped whom", logged: { channel: "help", direction: "out" as const }, line: `- helped ${ADA} [direction:: out]` },
    { says: "says whom a gift came from", logged: { channel: "gift", direction: "in" as const }, line: `- gift from ${ADA} [direction:: in]` },
    { says: "names a channel that has no word of its own in a field", logged: { channel: "meal" }, line: `- meal with ${ADA} [channel:: meal]` },
    { says: "needs no field where the note says it", logged: { channel: "meal", note: "lunch" }, line: `- meal with ${ADA}: lunch` },
    { says: "says whom a gift was for", logged: { channel: "gift", note: "x" }, line: `- gift for ${ADA}: x [channel:: gift]` },
    { says: "leaves an event uncounted, as it is", logged: { channel: "event" }, line: `- event with ${ADA}` },
  ])("$says", ({ logged, line }) => {
    expect(lines(logged)).toBe(line);
  });
});

describe("an override field", () => {
  it.each([
    { says: "says that it counts where the note sounds missed", note: "voicemail", line: `- coffee with ${ADA}: voicemail [contact:: yes]` },
    { says: "says that it counts where a detail sounds missed", note: "a\ncancelled", line: `- coffee with ${ADA}: a [contact:: yes]\n  - cancelled` },
    { says: "says the channel where a tag says another", note: "#call me", line: `- coffee with ${ADA}: #call me [channel:: coffee]` },
    { says: "says the channel where an emoji says another", note: "📞 rang", line: `- coffee with ${ADA}: 📞 rang [channel:: coffee]` },
    {
      says: "comes first where the note has fields of its own",
      note: "[channel:: call] [date:: 2020-01-01] [direction:: in]",
      line: `- [channel:: coffee] [date:: 2026-11-20] [direction:: unknown] coffee with ${ADA}: [channel:: call] [date:: 2020-01-01] [direction:: in]`,
    },
    { says: "is not needed for words that only sound like a plan", note: "will call tomorrow", line: `- coffee with ${ADA}: will call tomorrow` },
    { says: "is not needed for another name in the note", note: "[[Grace Hopper]] called", line: `- coffee with ${ADA}: [[Grace Hopper]] called` },
  ])("$says", ({ note, line }) => {
    expect(lines({ note })).toBe(line);
  });

  it("says that no channel is meant where the note names one", () => {
    expect(lines({ channel: null, note: "lunch at noon" })).toBe(`- in touch with ${ADA}: lunch at noon [channel:: contact]`);
  });

  it("says that it counts under a heading that is no log", () => {
    expect(lines({ channel: null }, { heading: "## Journal" })).toBe(`- in touch with ${ADA} [contact:: yes]`);
    expect(lines({}, { heading: "## Journal" })).toBe(`- coffee with ${ADA}`);
    expect(lines({}, { heading: "## Agenda" })).toBe(`- coffee with ${ADA} [contact:: yes]`);
  });

  it("stands beside plainer words for a channel whose name reads as something else", () => {
    const channels = [{ channel: "plan: x", kind: "conversation" as const, words: [], tags: [], emoji: [] }];
    const vocabulary = compileVocabulary([{ ...ENGLISH, channels: [...ENGLISH.channels, ...channels] }], DEFAULT_SETTINGS);
    expect(lines({ channel: "plan: x" }, { vocabulary })).toBe(`- plan: x with ${ADA} [channel:: plan: x]`);
  });
});

describe("a note of several lines", () => {
  it.each([
    { says: "becomes children", note: "first\nsecond\r\nthird", below: ["- coffee with [[Ada Lovelace]]: first", "  - second", "  - third"] },
    { says: "loses blank lines and blanks around it", note: "\n  first\n\n second \n\n", below: ["- coffee with [[Ada Lovelace]]: first", "  - second"] },
    {
      says: "keeps a list as typed",
      note: "agreed\n- one\n  - more\n2. two",
      below: ["- coffee with [[Ada Lovelace]]: agreed", "  - one", "    - more", "  2. two"],
    },
    { says: "keeps a task as typed", note: "agreed\n- [ ] send the deck", below: ["- coffee with [[Ada Lovelace]]: agreed", "  - [ ] send the deck"] },
    { says: "escapes a heading", note: "a\n# b", below: ["- coffee with [[Ada Lovelace]]: a", "  - \\# b"] },
    { says: "escapes a quote", note: "a\n> b", below: ["- coffee with [[Ada Lovelace]]: a", "  - \\> b"] },
    { says: "escapes code fences", note: "a\n```\nb\n```", below: ["- coffee with [[Ada Lovelace]]: a", "  - \\```", "  - b", "  - \\```"] },
    { says: "escapes a rule", note: "a\n---\nb", below: ["- coffee with [[Ada Lovelace]]: a", "  - \\---", "  - b"] },
    { says: "escapes a comment", note: "a\n%% b\nc", below: ["- coffee with [[Ada Lovelace]]: a", "  - \\%% b", "  - c"] },
    { says: "keeps what would define a link elsewhere", note: "a\n[b]: /c", below: ["- coffee with [[Ada Lovelace]]: a", "  - [b]: /c"] },
    {
      says: "runs on where a line would be an interaction of its own",
      note: "first\nthen call with [[Grace Hopper]]\n# last",
      below: ["- coffee with [[Ada Lovelace]]: first", "  then call with [[Grace Hopper]]", "  \\# last"],
    },
    {
      says: "runs on where a task would be an interaction of its own",
      note: "first\n- [ ] call [[Grace Hopper]]",
      below: ["- coffee with [[Ada Lovelace]]: first", "  \\- [ ] call [[Grace Hopper]]"],
    },
    { says: "escapes a number that would begin a list", note: "call [[Grace Hopper]]\n1. call [[Grace Hopper]]", below: [
      "- coffee with [[Ada Lovelace]]: call [[Grace Hopper]]", "  1\\. call [[Grace Hopper]]",
    ] },
  ])("$says", ({ note, below }) => {
    expect(lines({ note })).toBe(below.join("\n"));
  });
});

describe("what cannot be written", () => {
  it.each([
    { says: "an interaction with nobody", links: [] },
    { says: "a name that is no link", links: ["Ada Lovelace"] },
    { says: "two links in one", links: ["[[Ada]] [[Charles]]"] },
    { says: "words around a link", links: ["our [[Ada]]"] },
  ])("is $says", ({ links }) => {
    expect(lines({ links })).toBeNull();
  });

  it("is a line for somebody whom the vault does not know", () => {
    expect(lines({}, { isPerson: () => false })).toBeNull();
  });
});

describe("an interaction in a daily note", () => {
  const append = (text: string, logged: Partial<LoggedInteraction> = {}) =>
    appendInteraction({ ...COFFEE, ...logged }, { ...STYLE, text, date: COFFEE.date });

  it("says what the note now says, and where", () => {
    expect(append("# Friday\r\n\r\n## Interactions\r\n\r\n## Notes\r\n", { note: "a\nb" })).toMatchObject({
      text: "# Friday\r\n\r\n## Interactions\r\n- coffee with [[Ada Lovelace]]: a\r\n  - b\r\n\r\n## Notes\r\n",
      lines: "- coffee with [[Ada Lovelace]]: a\n  - b",
      entry: { line: 4, channel: "coffee", participants: ["Ada Lovelace"], counted: true, summary: "coffee with [[Ada Lovelace]]: a\nb" },
    });
  });

  it("is judged where it stands: a section of tasks needs a field", () => {
    expect(append("## To do\n### Interactions\n")?.lines).toBe("- coffee with [[Ada Lovelace]]");
    expect(
      appendInteraction(COFFEE, { ...STYLE, heading: "## Friday", text: "# Tasks\n## Friday\n", date: COFFEE.date })?.lines,
    ).toBe("- coffee with [[Ada Lovelace]] [contact:: yes]");
  });

  it("never lets its own marks swallow what follows", () => {
    const text = "## Interactions\n\nA %% closing mark and $$ another, `code and <!-- more -->\n";
    const written = append(text, { note: "open %% and $$ and ` and <!-- marks\n%%\n$$\n<!--\n```" });
    expect(written?.entry.counted).toBe(true);
    expect(written?.text.replace(written.insertion.inserted, "")).toBe(text);
  });
});

it("stays behind what was logged before, whose marks would pair with its own", () => {
  const log = (text: string, note: string) =>
    appendInteraction({ ...COFFEE, note }, { ...STYLE, text, date: COFFEE.date })?.text ?? "refused";
  expect(log(log("", "tea\n$$"), "$$")).toBe(
    `## Interactions\n- coffee with ${ADA}: tea\n  - $$\n- coffee with ${ADA}: \\$\\$\n`,
  );
});
