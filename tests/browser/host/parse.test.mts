import { describe, expect, it } from "vitest";
import { parseByLines, parseMetadata } from "./metadata/parse";
import type { ListItemCache } from "./metadata/types";

const links = (note: string): string[] => (parseMetadata(note).links ?? []).map((link) => link.link);
const textAt = (note: string, { position }: ListItemCache): string => note.slice(position.start.offset, position.end.offset);

describe("the parsed metadata of a note", () => {
  it("leaves out every key that has nothing to say", () => {
    expect(parseMetadata("")).toEqual({});
    expect(Object.keys(parseMetadata("Just text."))).toEqual(["sections"]);
  });

  it.each([
    { says: "a name", note: "See [[Ada]].", link: "Ada", displayText: "Ada" },
    { says: "a shown text", note: "See [[Ada|Countess]].", link: "Ada", displayText: "Countess" },
    { says: "a heading", note: "See [[Ada#Log]].", link: "Ada#Log", displayText: "Ada > Log" },
    { says: "a heading of the same note", note: "See [[#Log]].", link: "#Log", displayText: "Log" },
    { says: "a block", note: "See [[Ada#^abc]].", link: "Ada#^abc", displayText: "Ada > ^abc" },
    { says: "a pipe that a table forces to be escaped", note: "| a |\n| - |\n| [[Ada\\|C]] |", link: "Ada", displayText: "C" },
    { says: "a Markdown link, decoded, its extension kept", note: "[A](People/Ada%20L.md)", link: "People/Ada L.md", displayText: "A" },
    { says: "a Markdown link in angle brackets", note: "[A](<People/Ada L.md>)", link: "People/Ada L.md", displayText: "A" },
  ])("finds a link with $says", ({ note, link, displayText }) => {
    expect(parseMetadata(note).links?.[0]).toMatchObject({ link, displayText });
  });

  it.each([
    { says: "the inner of nested links", note: "[[a [[Ada]] b]]", found: ["Ada"] },
    { says: "links in lists, quotes, headings and emphasis", note: "# [[A]]\n- [[B]]\n> [[C]]\n\n**[[D]]**", found: ["A", "B", "C", "D"] },
    { says: "nothing in code", note: "`[[A]]`\n\n```\n[[B]]\n```\n\n    [[C]]", found: [] },
    { says: "nothing in HTML comments", note: "a <!-- [[A]] --> b\n\n<!--\n[[B]]\n-->", found: [] },
    { says: "links in inline comments, not in those that are blocks", note: "a %% [[A]] %% b\n\n%%\n[[B]]\n%%\n\n[[C]]", found: ["A", "C"] },
    { says: "no link over a line break, and no empty one", note: "[[A\nB]] [[]] [[|x]]", found: [] },
    { says: "no address elsewhere", note: "[x](https://example.com) <https://example.com> [y](mailto:a@example.com)", found: [] },
    { says: "an address in double brackets, as a note", note: "[[https://example.com]]", found: ["https://example.com"] },
    { says: "no Markdown link with a bare space", note: "[x](a b.md)", found: [] },
    { says: "nothing in math", note: "$[[A]]$ and $5 for [[B]]", found: ["B"] },
    { says: "no embeds among the links", note: "![[A.png]] [[B]]", found: ["B"] },
  ])("finds $says", ({ note, found }) => {
    expect(links(note)).toEqual(found);
  });

  it("gives positions with 0-based lines, in UTF-16 units, the end exclusive", () => {
    expect(parseMetadata("é😀\r\nSee [[Ada]] here").links?.[0]?.position).toEqual({
      start: { line: 1, col: 4, offset: 9 },
      end: { line: 1, col: 11, offset: 16 },
    });
  });

  it("keeps dates in frontmatter as text, and tells where the block stands", () => {
    const cache = parseMetadata("---\nmet: 2024-07-21\nat: 12:30\nn: 3\nempty:\n---\nbody");
    expect(cache.frontmatter).toEqual({ met: "2024-07-21", at: "12:30", n: 3, empty: null });
    expect(cache.frontmatterPosition?.end).toEqual({ line: 5, col: 3, offset: 45 });
    expect(cache.sections?.map((section) => section.type)).toEqual(["yaml", "paragraph"]);
  });

  it.each([
    { says: "malformed YAML", note: "---\na: [1\n---\nx", types: ["yaml", "paragraph"] },
    { says: "a key given twice", note: "---\na: 1\na: 2\n---\nx", types: ["yaml", "paragraph"] },
    { says: "an empty block", note: "---\n---\nx", types: ["yaml", "paragraph"] },
    { says: "a block that is no map", note: "---\n- a\n---\nx", types: ["yaml", "paragraph"] },
  ])("has no frontmatter, but a yaml section, for $says", ({ note, types }) => {
    const cache = parseMetadata(note);
    expect([cache.frontmatter, cache.frontmatterPosition]).toEqual([undefined, undefined]);
    expect(cache.sections?.map((section) => section.type)).toEqual(types);
  });

  it("takes no block that is not on the first line, or stands behind a byte order mark", () => {
    expect(parseMetadata("\n---\na: 1\n---\n").frontmatter).toBeUndefined();
    expect(parseMetadata("\uFEFF---\na: 1\n---\n").frontmatter).toBeUndefined();
  });

  it("finds links in frontmatter, with the keys of list members, only where the text is a link and nothing else", () => {
    const note = '---\nmanager: "[[Ann]]"\nteam: ["[[Bo|B]]", plain]\nmd: "[x](C.md)"\nnote: "see [[D]]"\nbare: [[E]]\n---\n';
    expect(parseMetadata(note).frontmatterLinks).toEqual([
      { key: "manager", link: "Ann", original: "[[Ann]]", displayText: "Ann" },
      { key: "team.0", link: "Bo", original: "[[Bo|B]]", displayText: "B" },
      { key: "md", link: "C.md", original: "[x](C.md)", displayText: "x" },
    ]);
    expect(parseMetadata(note).links).toBeUndefined();
  });

  it("finds tags after white space, nested ones too, but no numbers and none within words, links and code", () => {
    const note = "#a b #c/d-e x#no (#no) #1984 #y2k `#no` [[Note#No]] [t](A.md#no) #ünï";
    expect(parseMetadata(note).tags?.map((tag) => tag.tag)).toEqual(["#a", "#c/d-e", "#y2k", "#ünï"]);
  });

  it("gives headings as they are written", () => {
    const note = "# One [[Ada]] #\nTwo\n===\n### **Three**\n> # not this";
    expect(parseMetadata(note).headings?.map(({ heading, level }) => [level, heading])).toEqual([
      [1, "One [[Ada]]"],
      [1, "Two"],
      [3, "**Three**"],
    ]);
  });

  it("names the top-level blocks; a nested list is one of them", () => {
    const note = "# H\n\ntext\n\n- a\n  - b\n\n```\nc\n```\n\n> q\n\n> [!note] N\n> x\n\n| a |\n| - |\n| b |\n\n---\n\n%% c %%\n\n<div>x</div>";
    expect(parseMetadata(note).sections?.map((section) => section.type)).toEqual([
      "heading", "paragraph", "list", "code", "blockquote", "callout", "table", "thematicBreak", "comment", "html",
    ]);
  });

  it("tells for each list item its task, its own lines and its parent", () => {
    const note = "text\n\n- [ ] open\n  more\n  - [x] done\n    1. [/] half\n- plain\n- [-] gone";
    const items = parseMetadata(note).listItems ?? [];
    expect(items.map((item) => [textAt(note, item), item.parent, item.task])).toEqual([
      ["- [ ] open\n  more", -2, " "],
      ["- [x] done", 2, "x"],
      ["1. [/] half", 4, "/"],
      ["- plain", -2, undefined],
      ["- [-] gone", -2, "-"],
    ]);
  });

  it("gives lists on line 0 and on line 1 the same number, and a change of the marker starts a list", () => {
    expect(parseMetadata("- a\n- b").listItems?.map((item) => item.parent)).toEqual([-1, -1]);
    expect(parseMetadata("x\n- a\n* b").listItems?.map((item) => item.parent)).toEqual([-1, -2]);
  });

  it("finds list items in quotes, none in code, comments and HTML", () => {
    const note = "> - a\n\n```\n- b\n```\n\n%%\n- c\n%%\n\n<!--\n- d\n-->\n\n- e";
    expect(parseMetadata(note).listItems?.map((item) => textAt(note, item))).toEqual(["- a", "- e"]);
  });

  it("finds block ids of paragraphs and items, and of the block before an id that stands alone", () => {
    const note = "text ^one\n\n- item ^two\n\n> quote\n\n^three";
    const { blocks } = parseMetadata(note);
    expect(Object.keys(blocks ?? {}).sort()).toEqual(["one", "three", "two"]);
    expect(blocks?.["three"]?.position.start.line).toBe(4);
  });

  it("finds footnotes and link definitions", () => {
    const cache = parseMetadata("a[^1]\n\n[^1]: note\n\n[r]: B.md");
    expect([cache.footnoteRefs?.length, cache.footnotes?.[0]?.id, cache.referenceLinks?.[0]?.link]).toEqual([1, "1", "B.md"]);
  });

  it("reads an ordinary note line by line as the Markdown parser does", () => {
    const note =
      '---\nwith: "[[Ada]]"\n---\n# Day [[One]]\n\nText with [[Bo|B]] and #tag\nand `[[no]]`.\n\n## Log\n- [ ] a [[C]]\n  - b\n    - [x] c\n- d\n\n1. e\n2. f\n\n```\n- no\n```\n\n%%\n- no\n%%\n';
    expect(parseByLines(note)).toEqual(parseMetadata(note));
  });

  it("reads 5 MB within seconds", () => {
    const note = "- [ ] a line of a long note with [[Ada]]\n".repeat(125_000);
    const started = performance.now();
    expect(parseMetadata(note).listItems?.length).toBe(125_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
