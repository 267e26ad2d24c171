import { describe, expect, it } from "vitest";
import { entriesOf, type Row, told } from "./read";

const entries: readonly Row[] = [
  { says: "a list item", note: "- coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "a numbered list item", note: "1. coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "nobody who stands in a field that says how", note: "- coffee with [[Ada]] (via:: [[Bo]])", reads: ["coffee with Ada"] },
  { says: "a sentence", note: "Had coffee with [[Ada]] today.", reads: ["coffee with Ada"] },
  { says: "a heading", note: "## Coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "an underlined heading", note: "Coffee with [[Ada]]\n---", reads: ["coffee with Ada"] },
  {
    says: "two sentences of one line, each with its own people",
    note: "Coffee with [[Ada]] at noon. Then called [[Bo]].",
    reads: ["coffee with Ada", "call with Bo"],
  },
  {
    says: "two lines of one paragraph",
    note: "Coffee with [[Ada]]\nCalled [[Bo]]",
    reads: ["coffee with Ada", "call with Bo"],
  },
  {
    says: "sentences that end in ! ? or …, or in a quote",
    note: "Lunch with [[Ada]]! Called [[Bo]]… Emailed [[Cy]] (finally.) Met [[Sam]] \"at last.\" Coffee with [[Ada]].",
    reads: ["meal with Ada", "call with Bo", "email with Cy", "meeting with Sam", "coffee with Ada"],
  },
  { says: "no sentence after a title", note: "Met Dr. [[Ada]] and Prof. [[Bo]].", reads: ["meeting with Ada, Bo"] },
  { says: "no sentence after an initial", note: "Met C. S. [[Ada]] and J. [[Bo]].", reads: ["meeting with Ada, Bo"] },
  { says: "no sentence after an abbreviation", note: "Met the crew, e.g. [[Ada]], approx. at noon, and etc. [[Bo]].", reads: ["meeting with Ada, Bo"] },
  { says: "no sentence inside a word or number", note: "Version 2.5 was demoed at lunch with [[Ada]].", reads: ["meal with Ada"] },
  { says: "no row of a table", note: "| who | how |\n| --- | --- |\n| [[Ada]] | call |", reads: [] },
  { says: "nothing without a person", note: "- coffee with [[Some note]]\n- coffee alone", reads: [] },
  { says: "nothing for a name that is not linked", note: "- coffee with Ada", reads: [] },
  { says: "a list item as a whole, however many sentences it has", note: "- Coffee with [[Ada]]. Also met [[Bo]].", reads: ["coffee with Ada, Bo"] },
  { says: "a list item that runs over two lines", note: "- Coffee with [[Ada]]\n  and [[Bo]]", reads: ["coffee with Ada, Bo"] },
  { says: "a list item whose text begins on the next line", note: "-\n  coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "a heading inside a list item", note: "- # Coffee with [[Ada]]", reads: ["coffee with Ada"] },
  { says: "the text of a footnote", note: "Fine[^1].\n\n[^1]: Coffee with [[Ada]].", reads: ["coffee with Ada"] },
];

const links: readonly Row[] = [
  { says: "a link with its own text", note: "- coffee with [[Ada|my dear friend]]", reads: ["coffee with Ada"] },
  { says: "a link to a heading or block", note: "- coffee with [[Ada#Log]] and [[Bo#^b1]]", reads: ["coffee with Ada, Bo"] },
  { says: "a link with a folder", note: "- coffee with [[People/Ada]]", reads: ["coffee with People/Ada"] },
  { says: "a Markdown link", note: "- coffee with [Ada](People/Ada%20L.md)", reads: ["coffee with People/Ada L.md"] },
  { says: "a Markdown link in angle brackets, with a heading", note: "- coffee with [Ada](<People/Ada L.md#Log>)", reads: ["coffee with People/Ada L.md"] },
  { says: "a name as macOS writes it", note: "- coffee with [[Zoe\u0308]]", reads: ["coffee with Zoe\u0308"] },
  { says: "a name with a leading @", note: "- coffee with [[@Bo]]", reads: ["coffee with @Bo"] },
  { says: "one person named twice", note: "- coffee with [[Ada]], and [[Ada]] again", reads: ["coffee with Ada"] },
  { says: "a person who is both there and talked about", note: "- coffee with [[Ada]]: [[Ada]] moves", reads: ["coffee with Ada"] },
  { says: "bold names", note: "- coffee with **[[Ada]]** and *[[Bo]]*", reads: ["coffee with Ada, Bo"] },
  { says: "the inner one of nested brackets", note: "- coffee with [[[Ada]]]", reads: ["coffee with Ada"] },
  { says: "no link that is escaped", note: "- coffee with \\[[Ada]]", reads: [] },
  { says: "no embed", note: "- coffee ![[Ada]]", reads: [] },
  { says: "no link out of the vault", note: "- call with [Ada](https://example.org/Ada)", reads: [] },
  { says: "no link over two lines", note: "- coffee with [[A\n  da]]", reads: [] },
];

const roles: readonly Row[] = [
  { says: "who is named before a colon took part, who comes after it is a topic", note: "- Coffee with [[Ada]]: [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "an em dash separates", note: "- Coffee with [[Ada]] — her friend [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "an en dash separates", note: "- Coffee with [[Ada]] – her friend [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "a hyphen between blanks separates", note: "- Coffee with [[Ada]] - her friend [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "two hyphens separate like a dash", note: "- Coffee with [[Ada]] -- her friend [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "a hyphen inside a word does not separate", note: "- Had a catch-up with [[Ada]], well-earned, and [[Bo]]", reads: ["meeting with Ada, Bo"] },
  { says: "a colon inside 1:1 or a time does not separate", note: "- 1:1 at 9:30 with [[Ada]] and [[Bo]]", reads: ["meeting with Ada, Bo"] },
  { says: "a dash between two links does not separate", note: "- Lunch with [[Ada]] - [[Bo]] – [[Cy]]", reads: ["meal with Ada, Bo, Cy"] },
  { says: "a colon inside a link, code or field does not separate", note: "- Lunch `a: b` [topic:: x: y] with [[Ada|A: - B]] and [[Bo]]", reads: ["meal with Ada, Bo"] },
  { says: "a bold label is a lead like any other", note: "- **Coffee with [[Ada]]:** [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "about", note: "talked to [[Ada]] about [[Sam]]", reads: ["meeting with Ada about Sam"] },
  { says: "re", note: "- email to [[Ada]] re [[Sam]]", reads: ["email with Ada about Sam"] },
  { says: "re with a colon", note: "- email to [[Ada]] Re: [[Sam]]", reads: ["email with Ada about Sam"] },
  { says: "regarding", note: "- called [[Ada]] regarding [[Sam]]", reads: ["call with Ada about Sam"] },
  { says: "because of", note: "- called [[Ada]] because of [[Sam]]", reads: ["call with Ada about Sam"] },
  { says: "to discuss", note: "- met [[Ada]] to discuss [[Sam]]", reads: ["meeting with Ada about Sam"] },
  { says: "everybody after about is a topic, also one with whom the talk was", note: "- talked about [[Sam]] with [[Ada]]", reads: ["contact with nobody about Sam, Ada: only talked about"] },
  { says: "we're is not re", note: "- Now that we're friends, lunch with [[Ada]] and [[Bo]]", reads: ["meal with Ada, Bo"] },
  { says: "re-met is not re", note: "- Lunch, and re-connected with [[Ada]]", reads: ["meal with Ada"] },
  { says: "a colon with no link before it leaves the lead open", note: "- Coffee: [[Ada]], [[Bo]]", reads: ["coffee with Ada, Bo"] },
  { says: "so does a dash", note: "- Coffee — [[Ada]] and [[Bo]]", reads: ["coffee with Ada, Bo"] },
  { says: "and the next separator closes it", note: "- Coffee: [[Ada]] - her friend [[Sam]] has a new job", reads: ["coffee with Ada about Sam"] },
  { says: "a link to anything before the colon closes the lead", note: "- Meeting [[Project X]]: [[Ada]] is late with the budget", reads: ["meeting with nobody about Ada: only talked about"] },
  { says: "so does one to a note that does not exist", note: "- coffee with [[Nobody]]: [[Ada]]", reads: ["coffee with nobody about Ada: only talked about"] },
  { says: "an address, an embed or a leading day does not", note: "- Coffee [here](https://example.org): [[Ada]]\n- Coffee ![[Place]]: [[Bo]]\n- [[2026-11-20]]: coffee: [[Cy]]", reads: ["coffee with Ada", "coffee with Bo", "coffee with Cy"] },
  { says: "about closes the lead even where nobody is named", note: "- Coffee thoughts about [[Sam]]", reads: ["coffee with nobody about Sam: only talked about"] },
  { says: "who owns a thing is a topic", note: "- Coffee, read [[Sam]]'s thesis with [[Ada]]", reads: ["coffee with Ada about Sam"] },
  { says: "with a curly apostrophe, too", note: "- Coffee, read [[Sam]]’s thesis with [[Ada]]", reads: ["coffee with Ada about Sam"] },
  { says: "with the possessive in the link's text", note: "- Coffee, read [[Sam|Sam's]] thesis with [[Ada]]", reads: ["coffee with Ada about Sam"] },
  { says: "with an apostrophe alone", note: "- Coffee, read [[Cy]]' thesis with [[Ada]]", reads: ["coffee with Ada about Cy"] },
  { says: "at somebody's place they took part", note: "- lunch at [[Ada]]'s place", reads: ["meal with Ada"] },
  { says: "to and from are like at", note: "- tea: walked to [[Ada]]'s house, then from [[Bo]]'s house home", reads: ["coffee with Ada, Bo"] },
  { says: "a possessive with no noun behind is the host", note: "- lunch at [[Ada]]'s, then home", reads: ["meal with Ada"] },
  { says: "two hosts", note: "- lunch at [[Ada]]'s and [[Bo]]'s place", reads: ["meal with Ada, Bo"] },
  { says: "two owners", note: "- Coffee with [[Ada]] over [[Sam]]'s and [[Bo]]'s book", reads: ["coffee with Ada about Sam, Bo"] },
  { says: "an owner before the colon closes the lead", note: "- [[Sam]]'s thesis: call with [[Ada]]", reads: ["call with nobody about Sam, Ada: only talked about"] },
  { says: "only owners take no part", note: "- called the office for [[Sam]]'s address", reads: ["call with nobody about Sam: only talked about"] },
  { says: "letters behind a link are no possessive in English", note: "- coffee with the [[Ada]]s here", reads: ["coffee with Ada"] },
];

describe.each([
  { group: "an entry is", rows: entries },
  { group: "a person is named by", rows: links },
  { group: "who took part", rows: roles },
])("$group", ({ rows }) => {
  it.each(rows)("$says", ({ note, reads }) => {
    expect(entriesOf(note).map(told)).toEqual(reads);
  });
});

describe("where an entry stands", () => {
  it("is told by its 1-based line, also behind frontmatter", () => {
    const note = "---\nmood: fine\n---\n# Day\n\nFirst line.\nCoffee with [[Ada]]. Called [[Bo]].\n\n- a\n  - met [[Cy]]\n";
    expect(entriesOf(note).map(({ line }) => line)).toEqual([7, 7, 10]);
  });

  it("is the same whatever the line endings", () => {
    const note = "# Day\n\nFirst line.\nCoffee with [[Ada]].\n\n- a\n  - met [[Cy]]\n    - detail\n";
    for (const ending of ["\r\n", "\r"]) expect(entriesOf(note.replace(/\n/g, ending))).toEqual(entriesOf(note));
  });

  it("does not mind a byte order mark", () => {
    expect(entriesOf("\uFEFF- coffee with [[Ada]]").map(told)).toEqual(["coffee with Ada"]);
  });
});
