import fc from "fast-check";
import { expect, it } from "vitest";
import { frontmatterBounds, frontmatterEnd } from "../../../src/core/text/frontmatter";

it.each([
  { says: "a note with properties", text: "---\ncadence: weekly\n---\nWords", behind: "Words" },
  { says: "a note without", text: "Words\n---\nmore\n---\n", behind: "Words\n---\nmore\n---\n" },
  { says: "a block that is never closed", text: "---\n2026-03-01 lunch\n----\n", behind: "---\n2026-03-01 lunch\n----\n" },
  { says: "a program, which is no block", text: "---js\nrun\n---\n2026-03-01\n", behind: "---js\nrun\n---\n2026-03-01\n" },
  { says: "an empty block behind a byte order mark", text: "\uFEFF--- \r\n---\t\r\nWords", behind: "\nWords" },
  { says: "a block at the end of the note", text: "---\rcadence: 2\r---", behind: "" },
])("finds where the own text of $says may begin", ({ text, behind }) => {
  expect(text.slice(frontmatterEnd(text))).toBe(behind);
});

it("never goes beyond the first line of the note's own text", () => {
  const texts = fc.array(fc.constantFrom("---", "----", "-", "\uFEFF", " ", "\t", "\r", "\n", "\u2028", "a: 1"), { maxLength: 14 }).map((parts) => parts.join(""));
  fc.assert(fc.property(texts, (text) => {
    const bounds = frontmatterBounds(text);
    const end = frontmatterEnd(text);
    expect(end).toBeLessThanOrEqual(bounds?.next ?? 0);
    expect(end).toBeGreaterThanOrEqual(bounds?.end ?? 0);
  }), { numRuns: 2000 });
});
