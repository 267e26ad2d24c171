import { describe, expect, it } from "vitest";
import { categoryLinks, conflictOriginal, isFolderNote, isUnrendered, type PersonSources, saysPerson } from "../../../src/core/people/person-source";

const DEFAULTS: PersonSources = {
  peopleFolders: ["People"],
  personTypes: ["person", "people", "contact"],
  personTags: ["person", "people", "contact"],
  excludedFolders: ["Templates", "People/Archive"],
};

interface Row {
  readonly says: string;
  readonly path?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly tags?: readonly string[];
  readonly sources?: Partial<PersonSources>;
}

const verdict = ({ path = "Notes/Ada.md", properties = {}, tags = [], sources = {} }: Row) =>
  saysPerson({ path, properties, tags }, { ...DEFAULTS, ...sources });

describe("a person note", () => {
  it.each<Row>([
    { says: "lies in a people folder", path: "People/Ada.md" },
    { says: "lies in a subfolder of one", path: "People/Work/Ada.md" },
    { says: "lies in a people folder in any letter case", path: "people/Ada.md" },
    { says: "lies in a folder written with slashes", path: "Friends/Ada.md", sources: { peopleFolders: ["/Friends/"] } },
    { says: "lies in a folder within a folder", path: "Areas/People/Ada.md", sources: { peopleFolders: ["Areas/People"] } },
    { says: "has a type that says so", properties: { type: "person" } },
    { says: "has a type in capitals", properties: { Type: "Person" } },
    { says: "has a class that says so", properties: { class: "contact" } },
    { says: "has a category that is a link", properties: { category: "[[People]]" } },
    { says: "has a type that is a Markdown link", properties: { type: "[Person](Person.md)" } },
    { says: "has a type that is a Markdown link with a folder and blanks", properties: { type: ["[x](<My categories/People.md#Top>)"] } },
    { says: "has a category that is a link with a folder", properties: { categories: ["[[Categories/People|people]]"] } },
    { says: "has an unquoted link as category", properties: { categories: [["People"]] } },
    { says: "has it as one of several kinds", properties: { kind: ["friend", "Person"] } },
    { says: "has a tag that says so", tags: ["#person"] },
    { says: "has a tag without the mark", tags: ["contact"] },
    { says: "has a nested tag", tags: ["#person/friend"] },
    { says: "is named as its own folder", path: "People/Ada/Ada.md" },
  ])("$says", (row) => {
    expect(verdict(row)).toBe(true);
  });

  it.each<Row>([
    { says: "an ordinary note" },
    { says: "a note in a folder of a like name", path: "People I know/Ada.md" },
    { says: "the people folder's own note", path: "People/People.md" },
    { says: "a note in an excluded folder", path: "People/Archive/Ada.md" },
    { says: "a template, even with the type", path: "Templates/Person.md", properties: { type: "person" } },
    { says: "a note with unrendered braces", path: "People/New.md", properties: { met: "{{date}}" } },
    { says: "a note with unrendered braces that YAML reads as maps", path: "People/New.md", properties: { met: { "{ date }": null } } },
    { says: "a note with unrendered Templater code", path: "People/New.md", properties: { met: ["<% tp.date.now() %>"] } },
    { says: "another type", properties: { type: "personal" } },
    { says: "a link out of the vault", properties: { type: "[Person](https://example.org/person)", kind: "[x](contact:person)" } },
    { says: "a Markdown link to something else", properties: { type: "[Person](Book.md)" } },
    { says: "a tag that only begins alike", tags: ["#personal", "#people-watching"] },
    { says: "a note by folder where that source is off", path: "People/Ada.md", sources: { peopleFolders: [] } },
    { says: "a note by tag where that source is off", tags: ["#person"], sources: { personTags: [] } },
    { says: "a note by type where that source is off", properties: { type: "person" }, sources: { personTypes: [] } },
    { says: "any note where a folder is left blank", sources: { peopleFolders: [" "] } },
    { says: "any note where a tag is left blank", tags: ["#x"], sources: { personTags: ["#"] } },
  ])("is not $says", (row) => {
    expect(verdict(row)).toBe(false);
  });
});

describe("marks of a note", () => {
  it.each([["People/Ada/Ada.md", true], ["People/Ada/ada.md", true], ["People/Ada.md", false], ["Ada.md", false]])("%s heads its folder: %s", (path, heads) => {
    expect(isFolderNote(path)).toBe(heads);
  });

  it.each([
    ["People/Ada (Conflicted copy phone 202608121030).md", "People/Ada.md"],
    ["Ada (Example's conflicted copy 2026-08-12).md", "Ada.md"],
    ["People/Ada.sync-conflict-20260812-103000-ABCDEFG.md", "People/Ada.md"],
    ["People/Ada (friend of Bo).md", null],
    ["People/Ada.md", null],
  ])("%s is a conflict copy of %s", (path, original) => {
    expect(conflictOriginal(path)).toBe(original);
  });

  it.each([
    [{ a: "b", n: 1, empty: null, list: ["x"] }, false],
    [{ "[object Object]": null }, true],
    [{ "{{key}}": "x" }, true],
    [{ a: [{ b: "<% x %>" }] }, true],
    [{ set: { "plain": null } }, false],
  ])("%j is unrendered: %s", (properties, unrendered) => {
    expect(isUnrendered(properties)).toBe(unrendered);
  });

  it("names the category notes by links alone", () => {
    const properties = { type: "person", categories: ["[[People]]", "[[Books]]", "people", ["Contact"]], class: [["Person"]] };
    expect(categoryLinks(properties, DEFAULTS)).toEqual(["Person", "People"]);
  });
});
