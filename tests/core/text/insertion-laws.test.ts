import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { headingKey } from "../../../src/core/text/heading-key";
import { insertionUnderHeading } from "../../../src/core/text/insertion";
import { readStructure } from "../../../src/core/text/structure";
import { applyEdits } from "../../../src/core/text/text-edit";
import { LAW_TIMEOUT, runs } from "../../support/runs";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const LINES = "- 14:30 coffee with [[Ada Lovelace]]: a\n  b\n  - c";

const BLOCK = fc.constantFrom(
  "", "  ", "## Interactions", "# Day", "### 🤝 Interactions", "Interactions\n===", "Words", "More words  ", "- item", "* item",
  "  - child", "    continued", "1. one", "- [ ] task", "> quote", "> - quoted", "```", "~~~js", "    code", "<!--", "-->", "%%",
  "$$", "<div>", "| a | b |\n| - | - |\n| 1 | 2 |", "***", "---", "- ## Interactions", "[^1]: note", "[x]: /url", "<!-- x -->", "%% x %%",
);
const NOTE = fc
  .record({
    bom: fc.boolean(),
    frontmatter: fc.constantFrom("", "---\na: 1\n---\n", "---\nnever closed\n"),
    blocks: fc.array(BLOCK, { maxLength: 12 }),
    endings: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 4 }),
    final: fc.boolean(),
  })
  .map(({ bom, frontmatter, blocks, endings, final }) => {
    let count = 0;
    const text = frontmatter + blocks.join("\n") + (final ? "\n" : "");
    return (bom ? "\uFEFF" : "") + text.replace(/\n/g, () => endings[count++ % endings.length] ?? "\n");
  });

describe("a line put under a heading, whatever else the note holds", () => {
  it("adds itself and takes nothing away", () => {
    fc.assert(
      fc.property(fc.oneof(NOTE, fc.string({ unit: "binary" })), (text) => {
        const added = insertionUnderHeading(text, "## Interactions", LINES);
        const after = applyEdits(text, [added]);
        expect(after.slice(0, added.at) + after.slice(added.at + added.inserted.length)).toBe(text);
        expect(after.slice(added.at, added.at + added.inserted.length)).toBe(added.inserted);
        expect(added.inserted.slice(added.linesAt).replace(/\r\n|\r/g, "\n").trimEnd()).toBe(LINES);
      }),
      runs(500),
    );
  });

  it("becomes a list item of its own, right under that heading, and no heading is made twice", () => {
    fc.assert(
      fc.property(NOTE, (text) => {
        const added = insertionUnderHeading(text, "## Interactions", LINES);
        const note = readStructure(applyEdits(text, [added]));
        const start = added.at + added.linesAt;
        const item = note.listItems.find((found) => found.start === start);
        expect(item?.parent).toBe(-1);
        expect(item?.children).toHaveLength(1);
        expect(note.text.slice(start, item?.end).replace(/\r\n|\r/g, "\n")).toBe(LINES);

        const isLog = (heading: { start: number; content: { start: number; end: number } }) =>
          headingKey(note.text.slice(heading.content.start, heading.content.end)) === "interactions";
        const headings = note.headings.filter((heading) => heading.item < 0);
        const nearest = headings.filter((heading) => heading.start < start).pop();
        expect(nearest !== undefined && isLog(nearest)).toBe(true);

        const before = readStructure(text);
        const had = before.headings.filter(
          (heading) => heading.item < 0 && headingKey(text.slice(heading.content.start, heading.content.end)) === "interactions",
        );
        expect(headings.filter(isLog)).toHaveLength(Math.max(1, had.length));
      }),
      runs(1000),
    );
  });

  it("can be put there again and again, in the order of writing", () => {
    fc.assert(
      fc.property(NOTE, (text) => {
        const once = applyEdits(text, [insertionUnderHeading(text, "Interactions", "- first")]);
        const added = insertionUnderHeading(once, "Interactions", "- second");
        const twice = applyEdits(once, [added]);
        expect(twice.indexOf("- second")).toBeGreaterThan(twice.indexOf("- first"));
        expect(added.inserted).not.toContain("Interactions");
      }),
      runs(300),
    );
  });
});
