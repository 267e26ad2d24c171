import { describe, expect, it } from "vitest";
import { headingKey } from "../../../src/core/text/heading-key";
import { appendUnderHeading, insertionUnderHeading } from "../../../src/core/text/insertion";

const LINE = "- 14:30 coffee with [[Ada Lovelace]]";
const put = (text: string, heading = "## Interactions", lines = LINE) => appendUnderHeading(text, heading, lines);

describe("a line put under a heading", () => {
  it.each([
    {
      says: "follows the last list item of the section",
      before: "# Day\n\n## Interactions\n- first\n- second\n\n## Notes\n",
      after: `# Day\n\n## Interactions\n- first\n- second\n${LINE}\n\n## Notes\n`,
    },
    {
      says: "follows the heading in an empty section, and blank lines before the next heading stay",
      before: "## Interactions\n\n\n## Notes\n",
      after: `## Interactions\n${LINE}\n\n\n## Notes\n`,
    },
    {
      says: "follows the children of the last item",
      before: "## Interactions\n- first\n  - child\n\n    more of it\n\n\n",
      after: `## Interactions\n- first\n  - child\n\n    more of it\n${LINE}\n\n\n`,
    },
    {
      says: "joins the list where text follows the list",
      before: "## Interactions\n- first\n\nA closing word.\n",
      after: `## Interactions\n- first\n${LINE}\n\nA closing word.\n`,
    },
    {
      says: "follows the last text of a section without a list",
      before: "## Interactions\nA quiet day.\n\n## Notes\n",
      after: `## Interactions\nA quiet day.\n${LINE}\n\n## Notes\n`,
    },
    {
      says: "stays above a rule that parts an empty section from what follows",
      before: "## Interactions\n\n---\n[[2026-11-19]] | [[2026-11-21]]\n",
      after: `## Interactions\n${LINE}\n\n---\n[[2026-11-19]] | [[2026-11-21]]\n`,
    },
    {
      says: "follows the text above such a rule",
      before: "## Interactions\nA quiet day.\n\n***\nWords.\n",
      after: `## Interactions\nA quiet day.\n${LINE}\n\n***\nWords.\n`,
    },
    {
      says: "stays below a rule that adorns the heading",
      before: "## Interactions\n---\n\n## Notes\n",
      after: `## Interactions\n---\n${LINE}\n\n## Notes\n`,
    },
    {
      says: "joins the list below a rule where there is none above it",
      before: "## Interactions\n\n---\n- first\n",
      after: `## Interactions\n\n---\n- first\n${LINE}\n`,
    },
    {
      says: "stays in the section's own part, before a smaller heading",
      before: "## Interactions\n- first\n### Calls\n- second\n",
      after: `## Interactions\n- first\n${LINE}\n### Calls\n- second\n`,
    },
    {
      says: "finds the heading at any level, with emoji, punctuation and capitals of its own",
      before: "#### 🤝 INTERACTIONS: 🎉\n- first\n",
      after: `#### 🤝 INTERACTIONS: 🎉\n- first\n${LINE}\n`,
    },
    {
      says: "finds an underlined heading",
      before: "Interactions\n------------\n- first\n",
      after: `Interactions\n------------\n- first\n${LINE}\n`,
    },
    {
      says: "takes the first of two such headings",
      before: "## Interactions\n- a\n## Interactions\n- b\n",
      after: `## Interactions\n- a\n${LINE}\n## Interactions\n- b\n`,
    },
    {
      says: "is not misled by headings in frontmatter, code, comments, quotes and lists",
      before: "---\nx: |\n  ## Interactions\n---\n```\n## Interactions\n```\n<!--\n## Interactions\n-->\n%%\n## Interactions\n%%\n> ## Interactions\n\n- ## Interactions\n\n## Interactions\n- a\n",
      after: `---\nx: |\n  ## Interactions\n---\n\`\`\`\n## Interactions\n\`\`\`\n<!--\n## Interactions\n-->\n%%\n## Interactions\n%%\n> ## Interactions\n\n- ## Interactions\n\n## Interactions\n- a\n${LINE}\n`,
    },
    {
      says: "keeps Windows line endings",
      before: "## Interactions\r\n- first\r\n\r\n## Notes\r\n",
      after: `## Interactions\r\n- first\r\n${LINE}\r\n\r\n## Notes\r\n`,
    },
    {
      says: "takes the ending of the line before it where endings are mixed",
      before: "# Day\n## Interactions\r\n- first\r\n\n## Notes\n",
      after: `# Day\n## Interactions\r\n- first\r\n${LINE}\r\n\n## Notes\n`,
    },
    {
      says: "leaves a missing final line ending missing",
      before: "## Interactions\n- first",
      after: `## Interactions\n- first\n${LINE}`,
    },
    {
      says: "keeps blanks at line ends",
      before: "## Interactions  \n- first  \n  \n",
      after: `## Interactions  \n- first  \n${LINE}\n  \n`,
    },
    {
      says: "stays out of a comment that is never closed",
      before: "## Interactions\n- first\n\n<!-- to do\n",
      after: `## Interactions\n- first\n${LINE}\n\n<!-- to do\n`,
    },
    {
      says: "stays out of a code block that is never closed",
      before: "## Interactions\n```\ncode\n",
      after: `## Interactions\n${LINE}\n\`\`\`\ncode\n`,
    },
    {
      says: "stays out of an HTML block, which ends at a blank line",
      before: "## Interactions\n<div>\nfoo\n",
      after: `## Interactions\n<div>\nfoo\n\n${LINE}\n`,
    },
    {
      says: "does not take an underlined heading into its own text",
      before: "## Interactions\nNotes\n=====\n",
      after: `## Interactions\n${LINE}\n\nNotes\n=====\n`,
    },
  ])("$says", ({ before, after }) => {
    expect(put(before)).toBe(after);
  });

  it("brings what is indented below it, in the note's line ending", () => {
    expect(put("## Interactions\r\n", "## Interactions", "- lunch\n  - more\n  and more"))
      .toBe("## Interactions\r\n- lunch\r\n  - more\r\n  and more\r\n");
  });

  it("can be put anywhere, also where it is no list item", () => {
    expect(put("## Interactions\n- a\n", "## Interactions", "words")).toBe("## Interactions\n- a\nwords\n");
  });

  it("says where the line itself begins", () => {
    const added = insertionUnderHeading("Text", "## Interactions", LINE);
    expect(added).toEqual({ at: 4, removed: "", inserted: `\n\n## Interactions\n${LINE}`, linesAt: 18, stands: true, isInPlace: true });
  });

  it("says where no place is safe for it", () => {
    expect(insertionUnderHeading("## Interactions\n- a\n", "Interactions", "words").stands).toBe(false);
  });
});

describe("a missing heading", () => {
  it.each([
    { says: "is made at the end, behind a blank line", before: "# Day\n\nText\n", after: `# Day\n\nText\n\n## Interactions\n${LINE}\n` },
    { says: "is the first thing in an empty note", before: "", after: `## Interactions\n${LINE}\n` },
    { says: "stands behind a byte order mark", before: "\uFEFF", after: `\uFEFF## Interactions\n${LINE}\n` },
    { says: "stands behind the frontmatter", before: "---\na: 1\n---\n", after: `---\na: 1\n---\n\n## Interactions\n${LINE}\n` },
    { says: "uses a blank line that is there", before: "Text\n\n", after: `Text\n\n## Interactions\n${LINE}\n` },
    { says: "leaves a missing final line ending missing", before: "Text", after: `Text\n\n## Interactions\n${LINE}` },
    { says: "takes the note's line ending", before: "Text\r\nMore\r\n", after: `Text\r\nMore\r\n\r\n## Interactions\r\n${LINE}\r\n` },
    { says: "takes the last line's ending where endings are mixed", before: "a\nb\nc\r", after: `a\nb\nc\r\r## Interactions\r${LINE}\r` },
    { says: "stands before a code block that is never closed", before: "Text\n\n```\ncode", after: `Text\n\n## Interactions\n${LINE}\n\n\`\`\`\ncode` },
    { says: "stands before such a block with its indentation", before: "Text\n\n  ~~~\n", after: `Text\n\n## Interactions\n${LINE}\n\n  ~~~\n` },
    { says: "stands before a comment that is never closed", before: "Text\n\n%% note\n\nto self\n", after: `Text\n\n## Interactions\n${LINE}\n\n%% note\n\nto self\n` },
  ])("$says", ({ before, after }) => {
    expect(put(before)).toBe(after);
  });

  it.each([
    { says: "gets the level that its marks ask for", heading: "# Contacts ", made: "# Contacts" },
    { says: "gets level two where no marks are given", heading: " Who I met ", made: "## Who I met" },
  ])("$says", ({ heading, made }) => {
    expect(put("", heading)).toBe(`${made}\n${LINE}\n`);
    expect(put(`${made}\n`, heading)).toBe(`${made}\n${LINE}\n`);
  });
});

describe("two headings", () => {
  it.each([
    { says: "are one whatever emoji and marks they carry", a: "☎️ **Calls** (#️⃣)", b: "calls", same: true },
    { says: "are one in composed and decomposed letters", a: "Café", b: "Cafe\u0301", same: true },
    { says: "are two where a word differs", a: "Call log", b: "Calls", same: false },
    { says: "are two where only emoji stand in them", a: "🎉", b: "🤝", same: false },
    { says: "are one where the same emoji is all they have", a: "🎉 ", b: "🎉", same: true },
  ])("$says", ({ a, b, same }) => {
    expect(headingKey(a) === headingKey(b)).toBe(same);
  });
});
