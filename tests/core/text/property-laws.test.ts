import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { foldPropertyName as fold } from "../../../src/core/people/property-names";
import { removeProperty, setProperty } from "../../../src/core/text/property-edit";
import { applyEdits } from "../../../src/core/text/text-edit";
import { parseYaml } from "../../support/parse-yaml";
import { LAW_TIMEOUT, runs } from "../../support/runs";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const NAMES = ["last-contact", "contacted"];

/** What other properties may look like: each is valid YAML under its own name. */
const OTHERS = fc.shuffledSubarray([
  "name: Ada Lovelace   # the first",
  "'quoted name': 'it''s'",
  '"Émilie": "a \\"b\\" # no comment"',
  "# only a comment",
  // Blank, but not empty: a lone CR before an empty line's LF would be one line break.
  "  ",
  "   # an indented comment",
  "tags: [ a, 'b c' ,  d ]  # flow",
  "aliases:\n  - Ada\n  -   Countess",
  "list:\n- one\n- two: 2\n  three: 3",
  "bio: |\n  last-contact: 1999-01-01\n\n  # text",
  "folded: >-\n  a\n  b",
  "nested:\n  last-contact: 1999-01-01\n  deeper: {x: [1, 2]}",
  "base: &base {a: 1}\ncopy: *base",
  "tagged: !!str 12",
  "empty:",
  "null value: ~",
  "date: 2026-02-30",
  "multi: first\n  second",
  "colon:with: a:b",
  "tab:\tvalue \t ",
  "emoji 🎉: ١٢٣ עברית",
  "? explicit\n: value",
  "Contact_Count: 3",
]);

/** The property that is edited: everything but its value must stay. */
const TARGET = fc.record({
  name: fc.constantFrom("last-contact", "Last Contact", "LAST_CONTACT", "'last-contact'", '"contacted"', "contacted "),
  gap: fc.constantFrom(" ", "  ", "\t", " \t "),
  value: fc.constantFrom("2026-01-02", '"2026-01-02"', "'2026-01-02'", "soon, or later", "12", "true", '"a \\" b"', "'it''s'", "a#b"),
  tail: fc.constantFrom("", " ", "\t ", " # comment", "  # c: \"d\" # e"),
});

const VALUE = fc.oneof(
  fc.constantFrom<string | number | boolean>("2026-11-20", "every 3 weeks", 14, -1.5, true, false),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom("a", "'", '"', "#", ":", " ", "\\", "\n", "-", "[", "1", "é", "\u2028"), maxLength: 12 }),
);

const ENDINGS = fc.infiniteStream(fc.constantFrom("\n", "\r\n", "\r"));
const BODY = fc.constantFrom("", "Body", "# Ada\n\nlast-contact: 1\n---\n", "\n---\nx: 1\r\n---", "- a \r\n\r\n");
const NOTE = fc.record({ bom: fc.boolean(), before: OTHERS, after: OTHERS, body: BODY, one: fc.boolean(), endings: ENDINGS });

interface Shape {
  readonly bom: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly body: string;
  readonly one: boolean;
  readonly endings: Iterator<string>;
}

/** The frontmatter line by line, in one line ending or in a mixture; names that stand in both halves stand once. */
function linesOf(shape: Shape, target: readonly string[]) {
  const ending = String(shape.endings.next().value);
  const end = () => (shape.one ? ending : String(shape.endings.next().value));
  const after = shape.after.filter((other) => !shape.before.includes(other));
  const line = (text: string) => text + end();
  const of = (texts: readonly string[]) => texts.flatMap((text) => text.split("\n")).map(line);
  return {
    head: [`${shape.bom ? "\uFEFF" : ""}---${end()}`, ...of(shape.before)].join(""),
    target: target.map(line).join(""),
    foot: [...of(after), `---${end()}`].join("") + shape.body,
  };
}

function properties(text: string): Record<string, unknown> {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(text.replace(/\r\n?/g, "\n"));
  const reading = parseYaml(match?.[1] ?? "");
  if (!reading.ok) throw new Error(reading.message);
  return (reading.value ?? {}) as Record<string, unknown>;
}

describe("writing a property, whatever else the note holds", () => {
  it("replaces the value and keeps every other character", () => {
    fc.assert(
      fc.property(NOTE, TARGET, VALUE, (shape, { name, gap, value, tail }, written) => {
        const { head, target, foot } = linesOf(shape, [`${name}:${gap}${value}${tail}`]);
        const edit = setProperty(head + target + foot, { names: NAMES, fold, write: "last-contact", value: written }, parseYaml);
        if ("refused" in edit) throw new Error(edit.refused);

        const upToValue = `${head}${name}:${gap}`;
        const behindValue = target.slice(`${name}:${gap}${value}`.length) + foot;
        expect(edit.text.startsWith(upToValue)).toBe(true);
        expect(edit.text.endsWith(behindValue)).toBe(true);

        const [before, after] = [properties(head + target + foot), properties(edit.text)];
        const key = Object.keys(before).find((found) => /^(last.contact|contacted)$/i.test(found)) ?? "";
        const quoted = /^["']/.test(value);
        expect(after[key]).toStrictEqual(quoted ? String(written) : edit.edits.length === 0 ? before[key] : written);
        expect(Object.keys(after)).toStrictEqual(Object.keys(before));
        expect({ ...after, [key]: null }).toStrictEqual({ ...before, [key]: null });
      }),
      runs(400),
    );
  });

  it("replaces a link without quotes and keeps every other character", () => {
    fc.assert(
      fc.property(NOTE, TARGET, (shape, { name, gap, tail }) => {
        const { head, target, foot } = linesOf(shape, [`${name}:${gap}[[2026-01-02]]${tail}`]);
        const link = { names: NAMES, fold, write: "last-contact", value: "[[2026-11-20]]" };
        const edit = setProperty(head + target + foot, link, parseYaml);
        expect(edit).toMatchObject({ edits: [{ at: head.length + name.length + 1 + gap.length, removed: "[[2026-01-02]]", inserted: "[[2026-11-20]]" }] });
        expect(edit).toHaveProperty("text", `${head}${target.replace("[[2026-01-02]]", "[[2026-11-20]]")}${foot}`);
      }),
    );
  });

  it("adds a missing property as one line and keeps every other character", () => {
    fc.assert(
      fc.property(NOTE, VALUE, (shape, written) => {
        const { head, foot } = linesOf(shape, []);
        const text = head + foot;
        const edit = setProperty(text, { names: NAMES, fold, write: "last-contact", value: written }, parseYaml);
        if ("refused" in edit) throw new Error(edit.refused);

        const [only] = edit.edits;
        expect(edit.edits).toHaveLength(1);
        expect(only?.removed).toBe("");
        expect(only?.inserted).toMatch(/^last-contact: [^\r\n]*(?:\r\n|\n|\r)$/);
        const at = only?.at ?? 0;
        expect(edit.text.slice(0, at) + edit.text.slice(at + (only?.inserted.length ?? 0))).toBe(text);
        expect(properties(edit.text)).toStrictEqual({ ...properties(text), "last-contact": written });
      }),
      runs(400),
    );
  });

  it("gives back the old text where the new property is taken out again", () => {
    fc.assert(
      fc.property(NOTE, VALUE, (shape, written) => {
        const { head, foot } = linesOf(shape, []);
        const added = setProperty(head + foot, { names: NAMES, fold, write: "last-contact", value: written }, parseYaml);
        if ("refused" in added) throw new Error(added.refused);
        expect(removeProperty(added.text, { names: NAMES, fold }, parseYaml)).toHaveProperty("text", head + foot);
      }),
      runs(100),
    );
  });

  it("takes out a property and nothing but its line", () => {
    fc.assert(
      fc.property(NOTE, TARGET, (shape, { name, gap, value, tail }) => {
        // Without its line an indented comment would slide into a block of text above; that is refused.
        const after = shape.after.filter((other) => other.trim() !== "# an indented comment");
        const { head, target, foot } = linesOf({ ...shape, after }, [`${name}:${gap}${value}${tail}`]);
        const edit = removeProperty(head + target + foot, { names: NAMES, fold }, parseYaml);
        const comment = tail.includes("#") ? target.slice(target.indexOf(tail) + tail.indexOf("#")) : "";
        expect(edit).toHaveProperty("text", head + comment + foot);
      }),
      runs(100),
    );
  });

  it("gives a note without frontmatter a block and keeps every character of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).filter((text) => !text.startsWith("---")), VALUE, (body, written) => {
        const edit = setProperty(body, { names: NAMES, fold, write: "last-contact", value: written }, parseYaml);
        if ("refused" in edit) throw new Error(edit.refused);
        const [mark, rest] = body.startsWith("\uFEFF") ? ["\uFEFF", body.slice(1)] : ["", body];
        expect(edit.text.startsWith(`${mark}---`)).toBe(true);
        expect(edit.text.endsWith(rest)).toBe(true);
        expect(properties(edit.text.slice(0, edit.text.length - rest.length))).toStrictEqual({ "last-contact": written });
      }),
      runs(100),
    );
  });

  it("either refuses any text at all or changes only what was asked for", () => {
    const piece = fc.constantFrom(
      "---", "last-contact", "contacted", ":", ": ", "a: 1", "'", '"', "#", " ", "  ", "\n", "\r\n", "- ", "[", "]", "{", "}",
      "&x", "*x", "|", ">", "?", "...", "2026-01-02", "\t", "!!str ", "<<: ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = `---\n${pieces.join("")}\n---\nBody\n`;
        const edit = setProperty(text, { names: NAMES, fold, write: "last-contact", value: "2026-11-20" }, parseYaml);
        if ("refused" in edit) return;
        expect(applyEdits(text, edit.edits)).toBe(edit.text);
        const [before, after] = [properties(text), properties(edit.text)];
        const isTarget = (key: string) => ["lastcontact", "contacted"].includes(fold(key));
        const without = (from: object) => Object.fromEntries(Object.entries(from).filter(([key]) => !isTarget(key)));
        expect(without(after)).toStrictEqual(without(before));
        const changed = Object.keys(after).filter((key) => isTarget(key) && !Object.is(before[key], after[key]));
        expect(changed.map((key) => after[key])).toStrictEqual(edit.edits.map(() => "2026-11-20"));
      }),
      runs(2000),
    );
  });
});
