import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLines, lineAt, lineEndingOf } from "../../../src/core/text/line-index";

const texts = fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "b c")).map((parts) => parts.join(""));

describe("the lines of a text", () => {
  it.each([
    { says: "no line in no text", text: "", lines: [] },
    { says: "one line without an ending", text: "a", lines: ["a"] },
    { says: "no further line behind a final ending", text: "a\n", lines: ["a"] },
    { says: "an empty line", text: "\n", lines: [""] },
    { says: "Windows endings", text: "a\r\nb\r\n", lines: ["a", "b"] },
    { says: "old Mac endings", text: "a\rb\r", lines: ["a", "b"] },
    { says: "a mixture", text: "a\n\r\n\rb\r\nc", lines: ["a", "", "", "b", "c"] },
  ])("$says", ({ text, lines }) => {
    expect(indexLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  it("cover the text without gap or overlap", () => {
    fc.assert(fc.property(texts, (text) => {
      const lines = indexLines(text);
      expect(lines.map(({ start, next }) => text.slice(start, next)).join("")).toBe(text);
      for (const { start, end, next } of lines) {
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
        expect(text.slice(end, next)).toMatch(/^(?:\r\n|\n|\r|)$/);
      }
    }));
  });

  it("are found by any offset in them", () => {
    fc.assert(fc.property(texts, fc.nat(40), (text, offset) => {
      const lines = indexLines(text);
      const line = lines[lineAt(lines, offset)];
      if (line === undefined) expect(text).toBe("");
      else if (offset < text.length) expect(line.start <= offset && offset < line.next).toBe(true);
      else expect(line.next).toBe(text.length);
    }));
  });
});

describe("the line ending of a text", () => {
  it.each([
    { text: "a", ending: "\n" },
    { text: "a\nb", ending: "\n" },
    { text: "a\r\nb\r\nc\n", ending: "\r\n" },
    { text: "a\rb\rc\n", ending: "\r" },
    { text: "a\r\nb\n", ending: "\n" },
  ])("$text", ({ text, ending }) => {
    expect(lineEndingOf(text)).toBe(ending);
  });
});
