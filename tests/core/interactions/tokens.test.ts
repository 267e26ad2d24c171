import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/core/interactions/tokens";
import { readInline } from "../../../src/core/text/inline";
import { entriesOf, told, vocabulary } from "./read";

/** A `+` before what is glued to the token before it; links and so on by their kind. */
function shown(text: string): readonly string[] {
  return tokenize(text, readInline(text)).map(({ kind, text: word, glued }) => `${glued ? "+" : ""}${kind === "word" || kind === "mark" ? word : `<${kind}>`}`);
}

describe("a text falls into", () => {
  it.each([
    { says: "words and marks", text: "Hello, World 42!", tokens: ["hello", "+,", "world", "42", "+!"] },
    { says: "words of any script, composed and in lower case", text: "Über Zoe\u0308 ΛΌΓΟΣ 日本", tokens: ["über", "zoë", "λόγος", "日本"] },
    { says: "contractions in parts", text: "didn’t I'll", tokens: ["didn", "+'", "+t", "i", "+'", "+ll"] },
    { says: "hyphens in parts", text: "one-on-one 1:1", tokens: ["one", "+-", "+on", "+-", "+one", "1", "+:", "+1"] },
    { says: "no emphasis", text: "**a** _b_ ==c== a*b*", tokens: ["a", "b", "c", "a", "b"] },
    { says: "emoji without their colour and style", text: "☎️🤝🏽 a", tokens: ["☎", "+🤝", "a"] },
    { says: "marks that are made emoji without that style", text: "a#\uFE0F\u20E3 ‼\uFE0F !\uFE0F", tokens: ["a", "+#", "+\u20E3", "‼", "!"] },
    { says: "joined emoji as one", text: "🧑‍🤝‍🧑 👩🏽‍💻", tokens: ["🧑‍🤝‍🧑", "👩‍💻"] },
    { says: "nothing for a mark that is none by itself", text: "a\uFE0Fb \uFE0F c \u{1F3FD}d", tokens: ["a", "+b", "c", "d"] },
    { says: "links, tags, and what is masked", text: "a [[b]]'s #c `d` ![[e]] https://f.example", tokens: ["a", "<link>", "+'", "+s", "<tag>", "<opaque>", "<opaque>", "<opaque>"] },
    { says: "the links of a field, and none of its words", text: "a [b:: c [[d]] e [[f]]] g [h:: i]", tokens: ["a", "<link>", "<link>", "g"] },
    { says: "the outer one of two that overlap", text: "[a `b` c](d.md) [e:: [f](g.md)] (h:: [i:: j])", tokens: ["<link>", "<link>"] },
    { says: "a field that a link begins", text: "[x [k:: v]](a.md) [k:: [[b]] [[c]]] d", tokens: ["<link>", "<link>", "<link>", "d"] },
  ])("$says", ({ text, tokens }) => {
    expect(shown(text)).toEqual(tokens);
  });

  it("tokens in order that do not overlap, glued where they touch", () => {
    const piece = fc.constantFrom("a", "É", " ", "'", "*", "🤝🏽", "\uFE0F", "\u200D", "[[b]]", "`c`", "#d", "[e:: f]", "\n", "\u0308", "-");
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join("")), (text) => {
      let last = 0;
      for (const { start, end, glued } of tokenize(text, readInline(text))) {
        expect(start >= last && end > start && end <= text.length).toBe(true);
        if (glued) expect(text.slice(last, start)).toMatch(/^[\uFE0F\u{1F3FD}]*$/u);
        last = end;
      }
    }));
  });
});

describe("words", () => {
  const words = (channel: string, phrases: readonly string[], tags: readonly string[] = [], emoji: readonly string[] = []) => ({ channel, kind: "conversation" as const, words: phrases, tags, emoji });
  const empty = { topics: [], intentions: [], later: [], notLater: [], misses: [], missCauses: [], bare: [], incoming: [], possessives: [], hosts: [], joins: [], abbreviations: [] };

  it("of two lists that claim one tag or emoji the first has it", () => {
    const both = vocabulary({}, [
      { ...empty, language: "A", channels: [words("a", [], ["x"], ["🎈", ""])] },
      { ...empty, language: "B", channels: [words("b", [], ["x"], ["🎈"])] },
    ]);
    expect(entriesOf("- [[Ada]] #x\n- [[Ada]] 🎈", both).map(told)).toEqual(["a with Ada", "a with Ada"]);
    expect(both.channels.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("a heading is known however many others were asked about before", () => {
    const plain = vocabulary();
    for (let count = 0; count < 1200; count++) plain.headingOf(`To do ${count}`);
    expect(plain.headingOf("To do")).toEqual({ log: false, planning: true, personLog: false });
    expect(plain.headingOf("To do")).toEqual({ log: false, planning: true, personLog: false });
    expect(plain.headingOf(`To do${" ".repeat(200)}`)).toBeNull();
    expect(plain.headingOf("")).toBeNull();
  });

  it.each([
    { says: "behind emoji and marks, in any letter case", text: "📞 **CALLS**:", known: true },
    { says: "behind a digit in a box", text: "1️⃣ Calls", known: true },
    { says: "with other marks between its words", text: "(to-do)", known: true },
    { says: "whose accents are composed or not", text: "Cafe\u0301 Muster", known: true },
    { says: "without a word, as it is written", text: " ** ", known: true },
    { says: "but not by its first word alone", text: "To Ada", known: false },
    { says: "but not by the beginning of a word", text: "Callsign", known: false },
    { says: "but not without its accents", text: "Cafe Muster", known: false },
    { says: "but not with an accent of its own", text: "Calls\u0301", known: false },
  ])("a heading is known $says", ({ text, known }) => {
    const { headingOf } = vocabulary({ logHeadings: ["Calls", "Café Muster", "**"] });
    expect(headingOf(text) !== null).toBe(known);
  });

  it("a text names a channel by its name, a word of it, or a tag", () => {
    const plain = vocabulary();
    const named = ["Call", "phone call", "met", "CONTACT", "a call", "pigeon", ""].map((text) => plain.channelNamed(text)?.name);
    expect(named).toEqual(["call", "call", "meeting", null, undefined, undefined, undefined]);
  });
});
