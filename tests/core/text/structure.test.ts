import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../src/core/text/blocks";
import { indexLines } from "../../../src/core/text/line-index";
import { readStructure, type Structure } from "../../../src/core/text/structure";

const slice = ({ text }: Structure, span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);

describe("frontmatter", () => {
  it.each([
    { says: "between two lines of three hyphens", text: "---\na: 1\n---\nbody", inside: "a: 1\n", body: "body" },
    { says: "with nothing inside", text: "---\n---\nbody", inside: "", body: "body" },
    { says: "behind a byte order mark", text: "\uFEFF---\na: 1\n---\nbody", inside: "a: 1\n", body: "body" },
    { says: "with blanks behind the hyphens", text: "--- \na: 1\n---\t\nbody", inside: "a: 1\n", body: "body" },
    { says: "with Windows endings", text: "---\r\na: 1\r\n---\r\nbody", inside: "a: 1\r\n", body: "body" },
    { says: "to the end of the note", text: "---\na: 1\n---", inside: "a: 1\n", body: "" },
  ])("$says", ({ text, inside, body }) => {
    const note = readStructure(text);
    expect(note.frontmatter).not.toBeNull();
    if (note.frontmatter === null) return;
    const { start, contentStart, contentEnd, end, closeLine } = note.frontmatter;
    expect(text.slice(start, start + 3)).toBe("---");
    expect(text.slice(contentStart, contentEnd)).toBe(inside);
    expect(text.slice(contentEnd, end).trim()).toBe("---");
    expect(note.lines[closeLine]?.start).toBe(contentEnd);
    expect(text.slice(note.bodyStart)).toBe(body);
  });

  it.each([
    { says: "never closed", text: "---\na: 1\n" },
    { says: "with a language", text: "---js\na: 1\n---\n" },
    { says: "not on the first line", text: "\n---\na: 1\n---\n" },
    { says: "indented", text: " ---\na: 1\n---\n" },
    { says: "of four hyphens", text: "----\na: 1\n----\n" },
    { says: "closed by dots", text: "---\na: 1\n...\n" },
    { says: "nothing at all", text: "" },
  ])("is none: $says", ({ text }) => {
    expect(readStructure(text)).toMatchObject({ frontmatter: null, bodyStart: 0 });
  });

  it("holds no blocks", () => {
    const note = readStructure("---\n# a\n- b\n---\n# c\n");
    expect(note.headings.map((heading) => slice(note, heading.content))).toEqual(["c"]);
    expect(note.listItems).toEqual([]);
  });

  it("of a note with nothing but a byte order mark is none, and the body is behind the mark", () => {
    expect(readStructure("\uFEFFa")).toMatchObject({ frontmatter: null, bodyStart: 1, paragraphs: [{ start: 1, end: 2 }] });
  });
});

describe("headings", () => {
  it.each([
    { text: "# a", level: 1, words: "a" },
    { text: "###### a b ##", level: 6, words: "a b" },
    { text: "   ## a", level: 2, words: "a" },
    { text: "#\ta", level: 1, words: "a" },
    { text: "#", level: 1, words: "" },
    { text: "# #", level: 1, words: "" },
    { text: "# a#", level: 1, words: "a#" },
    { text: "a\n===", level: 1, words: "a" },
    { text: "a\nb\n  --- ", level: 2, words: "a\nb" },
    { text: "[x]: /y\na\n---", level: 2, words: "a" },
    { text: "[x]: <y z>\n'title'\n[y]: z 'more' x\n---", level: 2, words: "[y]: z 'more' x" },
    { text: "[x]:\n  /y\n  (title)\na\n---", level: 2, words: "a" },
    { text: "[x]: /y \"no title\na\n---", level: 2, words: "[x]: /y \"no title\na" },
    { text: "[x]: /y\n\"title\na\n---", level: 2, words: "\"title\na" },
    { text: "[ ]: /y\n---", level: 2, words: "[ ]: /y" },
    { text: "[x]:\n---", level: 2, words: "[x]:" },
  ])("$text", ({ text, level, words }) => {
    const note = readStructure(text);
    expect(note.headings.map((heading) => ({ level: heading.level, words: slice(note, heading.content) }))).toEqual([{ level, words }]);
  });

  it.each(["#a", "####### a", "    # a", "\\# a", "a\n\n===", "[x]: /y\n===", "> a\n---", "- a\n---", "`#` a"])("%j is none", (text) => {
    expect(readStructure(text).headings).toEqual([]);
  });

  it("own their section up to the next one of their level or above", () => {
    const note = readStructure("# A\na\n## B\nb\n\nC\n---\nc\n# D\r\nd");
    const sections = note.headings.map((heading) => note.text.slice(heading.start, heading.sectionEnd));
    expect(sections).toEqual(["# A\na\n## B\nb\n\nC\n---\nc\n", "## B\nb\n\n", "C\n---\nc\n", "# D\r\nd"]);
  });

  it("in a list item have no section", () => {
    const note = readStructure("- # A\n  a\n\nb");
    expect(note.headings).toMatchObject([{ item: 0, sectionEnd: 5, end: 5 }]);
  });

  it("of a setext kind know their lines", () => {
    expect(readStructure("x\n\na\nb\n---\n").headings).toMatchObject([{ line: 2, lastLine: 4, setext: true }]);
    expect(readStructure("x\n# a\n").headings).toMatchObject([{ line: 1, lastLine: 1, setext: false }]);
  });
});

describe("list items", () => {
  it("know their parents, children, indentation and ends", () => {
    const text = "- a\n  a2\n  - b\n\n    b2\n  - c\n\n  a3\n1) d\n";
    const note = readStructure(text);
    expect(note.listItems.map(({ parent, children, indent, contentIndent, marker, line, ownLastLine, lastLine }) =>
      ({ parent, children, indent, contentIndent, marker, line, ownLastLine, lastLine }))).toEqual([
      { parent: -1, children: [1, 2], indent: 0, contentIndent: 2, marker: "-", line: 0, ownLastLine: 1, lastLine: 7 },
      { parent: 0, children: [], indent: 2, contentIndent: 4, marker: "-", line: 2, ownLastLine: 4, lastLine: 4 },
      { parent: 0, children: [], indent: 2, contentIndent: 4, marker: "-", line: 5, ownLastLine: 5, lastLine: 5 },
      { parent: -1, children: [], indent: 0, contentIndent: 3, marker: "1)", line: 8, ownLastLine: 8, lastLine: 8 },
    ]);
    expect(note.listItems.map((item) => text.slice(item.start, item.ownEnd))).toEqual(["- a\n  a2", "- b\n\n    b2", "- c", "1) d"]);
    expect(note.paragraphs.map((paragraph) => [slice(note, paragraph), paragraph.item])).toEqual([
      ["a\n  a2", 0], ["b", 1], ["b2", 1], ["c", 2], ["a3", 0], ["d", 3],
    ]);
  });

  it.each([
    { says: "an open task", text: "- [ ] a", status: " ", content: "a" },
    { says: "a ticked task", text: "1. [x] a", status: "x", content: "a" },
    { says: "any other character", text: "* [>]   a", status: ">", content: "a" },
    { says: "an emoji", text: "- [📅] a", status: "📅", content: "a" },
    { says: "a task with nothing to do", text: "- [ ]", status: " ", content: "" },
    { says: "a tab behind the box", text: "- [x]\ta", status: "x", content: "a" },
    { says: "a task whose text starts on the next line", text: "-\n  [x] a", status: "x", content: "a" },
    { says: "a box in a nested item", text: "- - [/] a", status: "/", content: "a", at: 1 },
  ])("$says", ({ text, status, content, at = 0 }) => {
    const note = readStructure(text);
    const item = note.listItems[at];
    expect(item?.task?.status).toBe(status);
    expect(text.startsWith(status, item?.task?.at)).toBe(true);
    expect(text.slice(item?.contentStart, item?.ownEnd)).toBe(content);
  });

  it.each(["- [x]a", "- [xy] a", "- [] a", "- [[x]] a", "- [x](y) a", "- a [x] b", "[x] a", "- # [x] a", "- > [x] a", "-     [x] a"])("%j is no task", (text) => {
    expect(readStructure(text).listItems.every(({ task }) => task === null)).toBe(true);
  });

  it("without text end with their marker's line", () => {
    const note = readStructure("-\n- a");
    expect(note.listItems).toMatchObject([{ contentStart: 1, end: 1, ownEnd: 1 }, { contentStart: 4, end: 5 }]);
  });

  it("that begin with two blank lines hold nothing", () => {
    const note = readStructure("-\n\n  a");
    expect(note.paragraphs).toMatchObject([{ item: -1 }]);
  });

  it("with tabs are indented by columns", () => {
    expect(readStructure("-\ta\n\t- b\n").listItems).toMatchObject([{ indent: 0, contentIndent: 4 }, { indent: 4, contentIndent: 6, parent: 0 }]);
  });

  it("in block quotes and callouts are not read", () => {
    expect(readStructure("> - a\n\n> [!note]\n> # b\n> - c\n").listItems).toEqual([]);
  });

  it("below a quote are", () => {
    expect(readStructure("> a\n- b\n").listItems).toHaveLength(1);
  });
});

describe("what is not read", () => {
  it.each([
    { says: "fenced code", text: "```js\n# a\n```\nb", kinds: ["fenced code"], lines: [[0, 2]] },
    { says: "a fence of tildes that is never closed", text: "~~~\na\n```\n", kinds: ["fenced code"], lines: [[0, 2]] },
    { says: "a fence in a list", text: "- a\n  ```\n  - b\n  ```\n- c", kinds: ["fenced code"], lines: [[1, 3]] },
    { says: "a fence that the list ends", text: "- ```\n  a\nb", kinds: ["fenced code"], lines: [[0, 1]] },
    { says: "indented code", text: "a\n\n    b\n\n    c\n\nd", kinds: ["indented code"], lines: [[2, 4]] },
    { says: "a block of HTML up to a blank line", text: "<div>\na\n\nb", kinds: ["html"], lines: [[0, 1]] },
    { says: "a comment of HTML with blank lines", text: "<!-- a\n\nb --> c\nd", kinds: ["html"], lines: [[0, 2]] },
    { says: "a script", text: "<script>\n\na\n</script>\nb", kinds: ["html"], lines: [[0, 3]] },
    { says: "a lone tag", text: "<x-y a='b'>\nc\n\nd", kinds: ["html"], lines: [[0, 1]] },
    { says: "instructions, declarations, data", text: "<?a\n?>\n<!A\n>\n<![CDATA[\n]]>\n", kinds: ["html", "html", "html"], lines: [[0, 1], [2, 3], [4, 5]] },
    { says: "a comment block", text: "%%\n- a\n\n- b\n%%\nc", kinds: ["comment"], lines: [[0, 4]] },
    { says: "a comment block with text on its marks' lines", text: "%% a\nb %%\nc", kinds: ["comment"], lines: [[0, 1]] },
    { says: "a comment that is never closed", text: "a\n\n%%\nb\n\nc", kinds: ["comment"], lines: [[2, 5]] },
    { says: "math", text: "a\n$$\nx\n$$\nb", kinds: ["math"], lines: [[1, 3]] },
    { says: "a quote with its lazy line", text: "> a\nb\n\nc", kinds: ["quote"], lines: [[0, 1]] },
    { says: "a callout", text: "> [!note]- a\n> - b\n", kinds: ["quote"], lines: [[0, 1]] },
    { says: "a quote in a list", text: "- a\n  > b\n  > > c\n- d", kinds: ["quote"], lines: [[1, 2]] },
    { says: "a table", text: "a\n| b | c |\n| --- | :-: |\n| d | e |\nf\n\ng", kinds: ["table"], lines: [[1, 4]] },
    { says: "a table without bars at its ends", text: "a \\| b | c\n:- | -:\nd | e\n", kinds: ["table"], lines: [[0, 2]] },
    { says: "a rule", text: "a\n\n* * *\nb", kinds: ["thematic break"], lines: [[2, 2]] },
  ])("$says", ({ text, kinds, lines }) => {
    const note = readStructure(text);
    expect(note.unread.map(({ kind }) => kind)).toEqual(kinds);
    expect(note.unread.map(({ line, lastLine }) => [line, lastLine])).toEqual(lines);
  });

  it.each([
    { says: "math that is never closed", text: "$$ a lot" },
    { says: "a comment in one line", text: "%% a %% b" },
    { says: "marks that close what stands open in the paragraph", text: "a %% b\n%% c" },
    { says: "dollars that close what stands open in the paragraph", text: "a $$ b\n$$ c" },
    { says: "a fence with a backtick behind", text: "``` a`b" },
    { says: "two backticks", text: "`` a" },
    { says: "a lone tag below text", text: "a\n<x-y>" },
    { says: "an indented line below text", text: "a\n    b" },
    { says: "a row of too few cells", text: "| a | b |\n| - |" },
    { says: "a row of hyphens without bars", text: "- a\n  -" },
    { says: "a lone bar", text: "|\n:-" },
  ])("but not $says", ({ text }) => {
    expect(readStructure(text).unread).toEqual([]);
    expect(readStructure(text).paragraphs).toHaveLength(text.startsWith("- a") ? 0 : 1);
  });

  it("text behind a comment's end is", () => {
    const note = readStructure("%%\na\n%% b\nc");
    expect(note.paragraphs.map((paragraph) => slice(note, paragraph))).toEqual(["b\nc"]);
    expect(note.unread.map((extent) => slice(note, extent))).toEqual(["%%\na\n%%"]);
  });

  it("runs of text in quotes and tables are kept apart", () => {
    const note = readStructure("> a\n> # b\n> - c\n\n| d | e |\n| - | - |\n| f | g |\n");
    expect(note.asides.map((span) => slice(note, span))).toEqual(["a", "b", "c", "| d | e |", "| f | g |"]);
  });
});

const piece = fc.constantFrom(
  "- ", "  ", "\t", "1. ", "> ", "# ", "a", "[ ] ", "[x]: y", "===", "---", "```", "~~~", "    ", "%%", "$$", "<div>", "<!--", "-->", "| a |", "|-|", "[^1]: ",
  "\n", "\n", "\n", "\n\n", "\uFEFF", "é", "📅",
);
const notes = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("of any text", () => {
  it("the spans are whole, in order, and inside their parents", () => {
    fc.assert(fc.property(notes, (text) => {
      const note = readStructure(text);
      for (const list of [note.headings, note.paragraphs, note.unread, note.asides]) {
        let last = note.bodyStart;
        for (const span of list) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }
      for (const block of [...note.headings, ...note.paragraphs, ...note.unread]) {
        const [first, final] = [note.lines[block.line], note.lines[block.lastLine]];
        expect(first !== undefined && first.start <= block.start && block.start <= first.end).toBe(true);
        expect(final !== undefined && final.start <= block.end && block.end <= final.end).toBe(true);
        const item = note.listItems[block.item];
        if (item !== undefined) expect(item.start <= block.start && block.end <= item.end).toBe(true);
      }
      note.listItems.forEach((item, index) => {
        expect(text.startsWith(item.marker, item.start)).toBe(true);
        expect(item.start < item.contentStart && item.contentStart <= item.end && item.ownEnd <= item.end).toBe(true);
        const parent = note.listItems[item.parent];
        if (parent === undefined) return;
        expect(parent.start < item.start && item.end <= parent.end && parent.ownLastLine <= item.line).toBe(true);
        expect(parent.children).toContain(index);
      });
    }), { numRuns: 1500 });
  });

  it("the blocks do not depend on the line endings", () => {
    const shape = (text: string) => {
      const { headings, listItems, paragraphs, unread, asides } = readStructure(text);
      return {
        headings: headings.map(({ level, line, lastLine, item }) => [level, line, lastLine, item]),
        items: listItems.map(({ parent, line, indent, task, ownLastLine, lastLine }) => [parent, line, indent, task?.status, ownLastLine, lastLine]),
        paragraphs: paragraphs.map(({ line, lastLine, item }) => [line, lastLine, item]),
        unread: unread.map(({ kind, line, lastLine, item }) => [kind, line, lastLine, item]),
        asides: asides.length,
      };
    };
    fc.assert(fc.property(notes, (text) => {
      expect(shape(text.replace(/\n/g, "\r\n"))).toEqual(shape(text));
      expect(shape(text.replace(/\n/g, "\r"))).toEqual(shape(text));
    }), { numRuns: 600 });
  });
});

describe("hostile text is read to its end", () => {
  it.each([
    "> ", ">", "- ", "* ", "1. ", "\t- ", "`", "```\n", "%%\n", "$$\n", "x %%\n%%\n", "- $$ a\n", "[a]: b\n", "[a]: b\n===\n", "a\n===\n", "a|b\n-|-\n", "> - ", "[^a]: ", "- \n\n", "<a ",
    "<!-- \n", "#", "a\r", "\r\n", " ",
  ])("%j for 400 KB", (unit) => {
    const text = unit.repeat(400_000 / unit.length);
    expect(readStructure(text).text).toBe(text);
  });

  it("with a deep list and many blank lines below it", () => {
    expect(readStructure(`${"- ".repeat(50_000)}a\n${"\n".repeat(50_000)}`).listItems).toHaveLength(50_000);
  });
});

describe("a note behind one that could not be read", () => {
  it.each([
    { says: "a list", text: "- a\n  - b\n" },
    { says: "a quote", text: "> a\n> b\n" },
    { says: "code", text: "```\na\n" },
    { says: "a comment", text: "%%\na\n" },
  ])("is not taken to go on with $says", ({ text }) => {
    const next = "  one\n\n    two\n\n- three\n";
    const alone = readStructure(next);
    const lines = [...indexLines(text), {
      get start(): number {
        throw new RangeError("No more room.");
      },
      end: text.length,
      next: text.length,
    }];
    expect(() => readBlocks(text, lines, 0)).toThrow("No more room.");
    expect(readStructure(next)).toEqual(alone);
  });
});
