import { describe, expect, it } from "vitest";
import { nameComplaint, newPersonPath, tidyName } from "../../../src/core/people/new-person";

const sources = (...peopleFolders: readonly string[]) => ({ peopleFolders, personTypes: [], personTags: [], excludedFolders: [] });

describe("the name of a new person", () => {
  it.each([
    { says: "loses the blanks around it", typed: "  Ada Lovelace ", name: "Ada Lovelace" },
    { says: "has single blanks", typed: "Ada \t  Lovelace", name: "Ada Lovelace" },
    { says: "is composed", typed: "Zoe\u0308 Beispiel", name: "Zoë Beispiel" },
  ])("$says", ({ typed, name }) => {
    expect(tidyName(typed)).toBe(name);
  });

  it.each(["Ada Lovelace", "@Ada", "O'Example, Jr", "ليلى مثال", "Ada 🎉", "J. R. Example", "Ada (London)"])("may be %s", (name) => {
    expect(nameComplaint(name)).toBeNull();
  });

  it.each([
    "Ada/Bob", "Ada\\Bob", "Ada: first", "C#", "^Ada", "[Ada]", "Ada|Bob", "Ada?", "Ada*", "\"Ada\"", "<Ada>", ".Ada", "Ada.", "Ada\u0007",
  ])("cannot be %s", (name) => {
    expect(nameComplaint(name)).toContain("cannot be the name of a note. Leave out");
  });

  it("is asked for where there is none", () => {
    expect(nameComplaint(tidyName("  "))).toBe("Write the person's name.");
  });
});

describe("the note of a new person", () => {
  it.each([
    { says: "lies in the first people folder", folders: ["/People/", "Work/People"], path: "People/Ada.md" },
    { says: "lies at the top where no folder is named", folders: [" ", "/"], path: "Ada.md" },
    { says: "lies at the top where folders are switched off", folders: [], path: "Ada.md" },
  ])("$says", ({ folders, path }) => {
    expect(newPersonPath("Ada", sources(...folders))).toBe(path);
  });
});
