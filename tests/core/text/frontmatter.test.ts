import { describe, expect, it } from "vitest";
import { frontmatterBounds } from "../../../src/core/text/frontmatter";

describe("the frontmatter of a note", () => {
  it.each([
    { says: "lies between two lines of three dashes", text: "---\na: 1\n---\nBody\n", yaml: "a: 1\n", body: "Body\n" },
    { says: "may have Windows line endings", text: "---\r\na: 1\r\n---\r\nBody", yaml: "a: 1\r\n", body: "Body" },
    { says: "may have old Mac line endings", text: "---\ra: 1\r---\rBody", yaml: "a: 1\r", body: "Body" },
    { says: "may mix line endings", text: "---\r\na: 1\nb: 2\r\n---\nBody", yaml: "a: 1\nb: 2\r\n", body: "Body" },
    { says: "may stand behind a byte order mark", text: "\uFEFF---\na: 1\n---\nBody", yaml: "a: 1\n", body: "Body" },
    { says: "may have blanks behind its dashes", text: "--- \t\na: 1\n---  \nBody", yaml: "a: 1\n", body: "Body" },
    { says: "may be empty", text: "---\n---\nBody", yaml: "", body: "Body" },
    { says: "may be empty with Windows line endings", text: "---\r\n---\r\nBody", yaml: "", body: "Body" },
    { says: "may end the note", text: "---\na: 1\n---", yaml: "a: 1\n", body: "" },
    { says: "ends at the first closing line", text: "---\na: 1\n---\n\n---\n", yaml: "a: 1\n", body: "\n---\n" },
    { says: "does not end at four dashes", text: "---\na: |\n  x\n----\n---\n", yaml: "a: |\n  x\n----\n", body: "" },
    { says: "does not end at indented dashes", text: "---\na:\n  ---\n---\nB", yaml: "a:\n  ---\n", body: "B" },
  ])("$says", ({ text, yaml, body }) => {
    const bounds = frontmatterBounds(text);
    expect(bounds).not.toBeNull();
    if (bounds === null) return;
    expect(text.slice(bounds.contentStart, bounds.contentEnd)).toBe(yaml);
    expect(text.slice(bounds.next)).toBe(body);
    expect(text.slice(bounds.start).startsWith("---")).toBe(true);
    expect(text.slice(bounds.contentEnd).startsWith("---")).toBe(true);
  });

  it.each([
    { says: "is missing from an empty note", text: "" },
    { says: "is missing from a note of one dashed line", text: "---" },
    { says: "is missing where the block is never closed", text: "---\na: 1\nBody\n" },
    { says: "is missing where a language follows the dashes", text: "---js\nalert(1)\n---\n" },
    { says: "is missing where a blank line stands first", text: "\n---\na: 1\n---\n" },
    { says: "is missing where the dashes are indented", text: " ---\na: 1\n---\n" },
    { says: "is missing behind a second byte order mark", text: "\uFEFF\uFEFF---\na: 1\n---\n" },
    { says: "is missing where three dots would close it", text: "---\na: 1\n...\n" },
    { says: "is missing where four dashes open it", text: "----\na: 1\n---\n" },
  ])("$says", ({ text }) => {
    expect(frontmatterBounds(text)).toBeNull();
  });
});
