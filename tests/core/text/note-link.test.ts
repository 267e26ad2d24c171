import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInline } from "../../../src/core/text/inline";
import { noteLink } from "../../../src/core/text/note-link";
import { runs } from "../../support/runs";

describe("a link to a note", () => {
  it.each([
    { says: "is the name", path: "People/Ada Example.md", byPath: false, link: "[[Ada Example]]" },
    { says: "is the path, and shows the name, where the name alone is not enough", path: "People/Ada Example.md", byPath: true, link: "[[People/Ada Example|Ada Example]]" },
    { says: "is a Markdown link for a number sign", path: "People/A#B.md", byPath: false, link: "[A#B](People/A%23B.md)" },
    { says: "is a Markdown link for brackets", path: "People/Ada [work].md", byPath: false, link: "[Ada \\[work\\]](People/Ada%20%5Bwork%5D.md)" },
    { says: "is a Markdown link for a pipe", path: "A|B.md", byPath: false, link: "[A|B](A%7CB.md)" },
    { says: "keeps letters, emoji and the at sign readable", path: "People/@Zoë 🎉 #1.md", byPath: false, link: "[@Zoë 🎉 #1](People/@Zoë%20🎉%20%231.md)" },
    { says: "minds a mark in the folder only where the folder is written", path: "People #1/Ada.md", byPath: false, link: "[[Ada]]" },
    { says: "is a Markdown link for a mark in a folder that is written", path: "People #1/Ada.md", byPath: true, link: "[Ada](People%20%231/Ada.md)" },
  ])("$says", ({ path, byPath, link }) => {
    expect(noteLink(path, path.slice(path.lastIndexOf("/") + 1, -3), byPath)).toBe(link);
  });

  it("is one link and names that note, whatever its name is made of", () => {
    const mark = fc.constantFrom(...Array.from("#[]|()<>!\"'%&$*_`~=^:;,.?@ {}-"), "%%", "==", "]]", "[[", "](", "%20", "é", "🎉", "ש", "a", "Will ");
    const name = fc.array(mark, { minLength: 1, maxLength: 8 }).map((marks) => marks.join(""))
      // No backslash: it is in no vault path. Names that begin or end with a blank or a dot are none on most disks.
      .filter((text) => /^[^\s.].*[^\s.]$|^[^\s.]$/.test(text));
    fc.assert(
      fc.property(name, fc.boolean(), (title, byPath) => {
        const path = `People/${title}.md`;
        const link = noteLink(path, title, byPath);
        const [only, ...others] = readInline(link).links;
        expect(others).toEqual([]);
        expect(only).toMatchObject({ start: 0, end: link.length, embed: false, subpath: "" });
        expect([path, path.slice(0, -3), title]).toContain(only?.target);
      }),
      runs(1000),
    );
  });
});
