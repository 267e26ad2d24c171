import fc from "fast-check";
import { expect, it } from "vitest";
import { readFlatYaml } from "../../src/cli/flat-yaml.mjs";
import { parseYaml } from "../../src/cli/note-properties.mjs";

it.each([
  { says: "words, a number, a day and nothing", yaml: "cadence: every 2 weeks\natMost: 30\nmet: 2026-02-30\ncircle:\n",
    properties: { cadence: "every 2 weeks", atMost: 30, met: "2026-02-30", circle: null } },
  { says: "quoted texts", yaml: "phone: \"+1 555 0123\"\nspouse: '[[Ada]]: #1'\n", properties: { phone: "+1 555 0123", spouse: "[[Ada]]: #1" } },
  { says: "lists of both forms", yaml: "tags: [person, \"a b\", 3]\naliases:\n  - Ada\n  - Zoë Figment\nnone: []\n",
    properties: { tags: ["person", "a b", 3], aliases: ["Ada", "Zoë Figment"], none: [] } },
  { says: "a list that is not indented", yaml: "aliases:\n- Ada\n- '1843'\ncadence: weekly\n", properties: { aliases: ["Ada", "1843"], cadence: "weekly" } },
  { says: "an empty block", yaml: "", properties: {} },
])("reads $says", ({ yaml, properties }) => {
  expect(readFlatYaml(yaml)).toEqual(properties);
});

it.each([
  { says: "a key that stands twice", yaml: "a: 1\na: 2\n" },
  { says: "a text on several lines", yaml: "a: one\n  two\n" },
  { says: "a comment", yaml: "a: one # two\n" },
  { says: "a map", yaml: "a: b: c\n" },
  { says: "a map in a list", yaml: "a:\n- b: c\n" },
  { says: "truth", yaml: "a: True\n" },
  { says: "a key that is no text", yaml: "null: 1\n" },
  { says: "a number of another kind", yaml: "a: 010\n" },
  { says: "an escape", yaml: "a: \"\\n\"\n" },
  { says: "a list with a gap", yaml: "a: [1, , 2]\n" },
  { says: "a tab", yaml: "a:\tb\n" },
  { says: "an anchor", yaml: "a: &b c\n" },
  { says: "the end of a document", yaml: "a: b\n...\n" },
  { says: "a key of JavaScript's own", yaml: "__proto__: 1\n" },
  { says: "a hard space behind a text in quotes", yaml: "a: \"b\"\u00a0\n" },
  { says: "a hard space behind a number", yaml: "a: 14\u00a0\n" },
  { says: "a hard space over a list", yaml: "a: \u00a0\n- b\n" },
  { says: "a wide space in a list", yaml: "a: [\u3000]\n" },
  { says: "a byte order mark before a text", yaml: "a: \uFEFFb\n" },
])("leaves $says to the parser", ({ yaml }) => {
  expect(readFlatYaml(yaml)).toBeUndefined();
});

const value = fc.oneof(
  fc.constantFrom("", "weekly", "every 2 weeks", "14", "007", "2026-11-02", "1.5", "1e3", "0x1F", "true", "~", "no", "yes", "'it'", "\"a, b\"", "\"\\x\"", "''", "[]", "[a, b]",
    "[a b, \"c\", 1]", "[ a ,b ]", "[a, ]", "[[Ada]]", "\"[[Ada]]\"", "{ a: 1 }", "a: b", "a #b", "a#b", "a,b", "Zoë", "a ", " a", "- a", "|", ">", "*a", "&a", "!a b", "@a", "`a", "%a", "+1", "-1", ".5", "Null", "a]", "a[b", "it's",
    "14\u00a0", "\"b\"\u00a0", "[\u3000]", "\u00a0", "a\uFEFF"),
  fc.string({ maxLength: 6 }),
);
const line = fc.oneof(
  fc.tuple(fc.constantFrom("a", "b", "last-contact", "_x", "Zoë", "true", "True", "null", "a b", "1", "\"q\"", "constructor", "y"), fc.constantFrom(": ", ":", ":  ", " : "), value).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("- ", "  - ", "   - ", "-", " -  "), value).map((parts) => parts.join("")),
  fc.constantFrom("", "  ", "# c", "---", "...", "  two", "\t"),
);

it("says what the parser says, wherever it says anything", () => {
  let read = 0;
  fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
    const yaml = lines.map((each) => `${each}\n`).join("").replace(/\r\n?/g, "\n");
    const flat = readFlatYaml(yaml);
    if (flat === undefined) return;
    read += 1;
    const parsed = parseYaml(yaml);
    expect(parsed).toEqual({ ok: true, value: lines.every((each) => each.trim() === "") ? null : flat });
  }), { numRuns: 10_000 });
  expect(read).toBeGreaterThan(1_000);
});
