import { describe, expect, it } from "vitest";
import { bodyTags } from "../../../src/core/text/tags";

describe("the tags of a note's body", () => {
  it.each([
    { says: "in paragraphs, headings, list items, quotes, callouts and tables", text: "#a\n# x #b\n- #c\n\n> #d\n\n> [!note] #e\n> - #f\n\n| #g |\n| - |\n| #h |\n", tags: ["a", "b", "c", "d", "e", "f", "g", "h"] },
    { says: "each once, in the order of the text", text: "#b\n> #a\n\n#b #c", tags: ["b", "a", "c"] },
    { says: "none of the frontmatter", text: "---\ntags: \"#a\"\n---\n#b", tags: ["b"] },
    { says: "none of code, comments, math or HTML", text: "```\n#a\n```\n\n    #b\n\n%%\n#c\n%%\n\n$$\n#d\n$$\n\n<!-- #e -->\n\n`#f` %%#g%% $#h$", tags: [] },
    { says: "none in a note without any", text: "a # b", tags: [] },
    { says: "none in a note without a hash", text: "a", tags: [] },
  ])("$says", ({ text, tags }) => {
    expect(bodyTags(text)).toEqual(tags);
  });
});
