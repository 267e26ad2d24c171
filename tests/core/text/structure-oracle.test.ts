import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStructure } from "../../../src/core/text/structure";
import { cases } from "../../support/runs";
import { markdownOutline, ourOutline } from "./markdown-oracle";

const RUNS = cases(2500, 100_000);

const piece = fc.constantFrom(
  "- ", "* ", "+ ", "1. ", "1) ", "  ", "    ", " ", "\t", "> ", ">", "# ", "## ", "###### a", "#", "```", "~~~", "````", "---", "===", "***", "- - -", "<div>", "</div>",
  "<!-- c", "-->", "<pre>", "<?", "?>", "<!A", "| a | b |", "| - | - |", "|-|", "a | b", ":-", "-", "a", "word", "[ ] t", "[x] t", "[x]", "[ ]", "[/] t", "[[Ada]]", "[a]: /u\n",
  "[^1]: ", "\"t\"", "`", "\\", "|", "\n", "\n", "\n", "\n", "\n", "\n\n", "\r\n", "\r",
);
const notes = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(""));

/** Where the two are known to differ; every row of `differences` below is of one of these kinds. */
const KNOWN: readonly RegExp[] = [
  // An empty list item, or one in the same line as its parent: micromark takes any open block for a paragraph.
  /(?:^|[ \t>])(?:[-+*]|\d+[.)])[ \t]*$/m,
  // A checkbox below a link reference definition.
  /\[a\]:[^]*\[[x ]\]/,
  // A delimiter row right below HTML.
  /<[^\n]*\n[^\n]*(?::-|-\|)/,
];

describe("blocks are those of CommonMark and GFM", () => {
  it("in any note of these pieces", () => {
    const comparable = notes.filter((text) => !KNOWN.some((known) => known.test(text.replace(/\r\n?/g, "\n"))));
    fc.assert(fc.property(comparable, (text) => {
      expect(ourOutline(text)).toEqual(markdownOutline(text));
    }), { numRuns: RUNS });
  }, 60_000 + RUNS * 5);

  it.each([
    "- a\n\n\n  b\n- c", "1. a\n   1. b\n\n      c\n2. d", "> a\n- b\n> c", "- a\n  > b\nc\n- d", "* a\n+ b\n- c", "a\n- b\n\nc", "a\n2. b", "- ```\n  a\n\n  b\n  ```\n  c",
    "-   a\n\n        b", "- a\n-\n- c\n", "\tcode\n- a\n\n\t\tcode", "- a\n - b\n  - c\n   - d\n    - e", "10) a\n\n    b\n   c", "a\n===\nb\n---\n---", "# a #\n## b ##\\#\n",
    "<details>\n<summary>a</summary>\n\n- b\n</details>", "- <div>\n  a\n\n  b", "| a |\n| - |\n| b |\n> c", "[^1]: a\n\n    - b\n\nc", "---\na: 1\n---\n- b", "---\na: 1\n- b",
    "- [ ] a\n  - [x] b\n- [X]\tc\n- [x]d", "~~~ a ` b\n```\n~~~", "    a\n\n\n    b\nc", "- - a\n  - b\n- c", "> - a\n> - b\nc\n\n- d",
  ])("in %j", (text) => {
    expect(ourOutline(text)).toEqual(markdownOutline(text));
  });
});

const VAULTS = "tests/vaults";
const vaultNotes = readdirSync(VAULTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .map((entry) => join(entry.parentPath, entry.name));

/** Comments and math over lines are the app's own: taken out, so that the rest can be compared line by line. */
function withoutOwnBlocks(text: string): string {
  const own = readStructure(text).unread.filter(({ kind }) => kind === "comment" || kind === "math");
  const lines = text.split("\n");
  for (const { line, lastLine } of own) lines.fill("", line, lastLine + 1);
  return lines.join("\n");
}

describe("the sample vaults", () => {
  it("have notes, and among them what is the app's own", () => {
    expect(vaultNotes.length).toBeGreaterThan(600);
    expect(vaultNotes.filter((path) => withoutOwnBlocks(readFileSync(path, "utf8")) !== readFileSync(path, "utf8"))).not.toEqual([]);
  });

  it.each(vaultNotes)("hold the same blocks for both readers in %s", (path) => {
    const text = withoutOwnBlocks(readFileSync(path, "utf8"));
    expect(ourOutline(text)).toEqual(markdownOutline(text));
  });
});

describe("they differ, as docs/reading-notes.md says, in", () => {
  it.each([
    { says: "comments of the app", text: "%%\n- a\n%%", ours: ["comment 0-2"], theirs: ["item 1 -"] },
    { says: "math of the app", text: "$$\n- a\n$$", ours: ["math 0-2"], theirs: ["item 1 -"] },
    { says: "an empty item below code, which only a paragraph may keep from starting", text: "    a\n-\n", ours: ["code 0-0", "item 1 -"], theirs: ["code 0-0"] },
    { says: "an empty item in an item below a paragraph", text: "a\n- - ", ours: ["item 1 -", "item 1 -"], theirs: ["item 1 -"] },
    { says: "a list that begins at 2 below code", text: "    a\n2) b", ours: ["code 0-0", "item 1 -"], theirs: ["code 0-0"] },
    { says: "a checkbox below a definition", text: "- [a]: /u\n[x] t", ours: ["item 0 -"], theirs: ["item 0 x"] },
    { says: "a lone tag that would end a paragraph lazily", text: "- a\n</x>", ours: ["item 0 -"], theirs: ["html 1-1", "item 0 -"] },
    { says: "a lone tag above a delimiter row", text: "a\n</x>\n:-", ours: ["table 1-2"], theirs: ["html 1-2"] },
  ])("$says", ({ text, ours, theirs }) => {
    expect(ourOutline(text)).toEqual(ours);
    expect(markdownOutline(text)).toEqual(theirs);
  });
});
