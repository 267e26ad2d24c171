import fc from "fast-check";
import { expect, it } from "vitest";
import { parseYaml, readProperties } from "../../src/cli/note-properties.mjs";
import { frontmatterBounds, yamlIn } from "../../src/core/text/frontmatter";

const line = fc.oneof(
  fc.constantFrom(
    "---", "---js", "---x", "----", "--- ", "--- # c", "...", "# comment", "", "   ", "a: 1", "b: [1, 2]", "c: >", "  folded",
    "d: \"x", "- e", "js", "{ f: 1 }", "__proto__: 1", "\uFEFFa: 1", "<<: *a", "&a x", "\ta: 1", "toml", "%YAML 1.2",
  ),
  fc.string({ maxLength: 12 }),
);
const note = fc
  .tuple(fc.constantFrom("", "\uFEFF"), fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([mark, lines, end]) => `${mark}---${end}${lines.join(end)}${end}---${end}body`);

it("finds in any block what YAML says of the lines that the core would write into, and nothing else", () => {
  fc.assert(
    fc.property(note, (text) => {
      const bounds = frontmatterBounds(text);
      const yaml = bounds === null ? "" : yamlIn(text, bounds);
      const reading = parseYaml(yaml);
      const { properties, propertiesProblem, propertiesLine } = readProperties(text);
      if (!reading.ok) {
        expect(properties).toEqual({});
        expect(propertiesProblem).toBe(`${reading.message}.`);
        expect(propertiesLine).toBe(reading.line);
        return;
      }
      const value = reading.value;
      expect(propertiesProblem).toBeNull();
      expect(properties).toEqual(typeof value === "object" && value !== null && !Array.isArray(value) ? value : {});
    }),
    { numRuns: 2000 },
  );
});
