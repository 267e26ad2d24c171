import { describe, expect, it } from "vitest";
import { PLAIN, printable, STYLED, table, widthOf, wrapped } from "../../src/cli/text-layout.mjs";

describe("the width of a text in a terminal", () => {
  it.each([
    { text: "Ada", width: 3 },
    { text: "Jose\u0301", width: 4 },
    { text: "山田太郎", width: 8 },
    { text: "☎️", width: 1 },
    { text: "☕", width: 2 },
    { text: "👩‍🔬", width: 2 },
    { text: "👍🏽", width: 2 },
    { text: "", width: 0 },
  ])("of $text is $width", ({ text, width }) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe("wrapping", () => {
  it.each([
    { says: "breaks between words", text: "one two three", columns: 9, indent: "", lines: ["one two", "three"] },
    { says: "counts the indent", text: "one two three", columns: 9, indent: "  ", lines: ["  one two", "  three"] },
    { says: "leaves a long word whole", text: "a incomprehensibilities b", columns: 9, indent: "", lines: ["a", "incomprehensibilities", "b"] },
    { says: "keeps the user's own lines", text: "one\ntwo three", columns: 6, indent: "", lines: ["one", "two", "three"] },
    { says: "does nothing without a limit", text: "one two three", columns: null, indent: "> ", lines: ["> one two three"] },
  ])("$says", ({ text, columns, indent, lines }) => {
    expect(wrapped(text, columns, indent)).toEqual(lines);
  });
});

describe("a table", () => {
  const rows = [["Name", "Standing", "Due"], ["Ada", "due", "2026-11-23"], ["山田", "never", ""]];

  it("keeps its columns in line, whatever the letters", () => {
    expect(table(rows, 1, { columns: null, style: PLAIN })).toEqual(["Name  Standing  Due", "Ada   due       2026-11-23", "山田  never"]);
  });

  it("leaves out the last columns where the terminal is too narrow", () => {
    expect(table(rows, 2, { columns: 25, style: PLAIN })).toEqual(["Name  Standing", "Ada   due", "山田  never"]);
  });

  it("becomes a list where the terminal is too narrow for what must be shown", () => {
    expect(table(rows, 3, { columns: 20, style: PLAIN })).toEqual(["Ada", "  standing due, due", "  2026-11-23", "山田", "  standing never"]);
  });

  it("sets off its head where colour is allowed", () => {
    expect(table(rows, 1, { columns: null, style: STYLED })[0]).toBe("\u001B[1mName  Standing  Due\u001B[22m");
  });
});

it("lets no name or summary steer the terminal", () => {
  expect(printable("Ada\u001B[2J\u009B31m\r\nLovelace\u0007")).toBe("Ada [2J 31m Lovelace ");
});
