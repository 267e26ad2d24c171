import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPerson } from "../../../src/core/people/find-person";
import { decodePerson } from "../../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES } from "../../../src/core/people/property-names";
import { runs } from "../../support/runs";

const person = (path: string, aliases: readonly string[] = []) =>
  decodePerson(path, { aliases }, DEFAULT_PROPERTY_NAMES, () => null).person;

const PEOPLE = [
  person("People/Work/Sam Example.md"),
  person("People/Sam Example.md"),
  person("People/@Ada Lovelace.md", ["Countess", "Sam"]),
  person("People/Charles Babbage.md", ["Countess"]),
  person("People/Zoë Muster.md", ["Ada Lovelace"]),
];

describe("finding a person", () => {
  it.each([
    { says: "by name, before anybody's alias", query: "ada lovelace", path: "People/@Ada Lovelace.md" },
    { says: "by name with the @ that is written in the note's name", query: "@Ada Lovelace", path: "People/@Ada Lovelace.md" },
    { says: "by an alias that one person claims", query: "SAM", path: "People/@Ada Lovelace.md" },
    { says: "by path", query: "People/Work/Sam Example.md", path: "People/Work/Sam Example.md" },
    { says: "by path without the extension", query: "/people/sam example", path: "People/Sam Example.md" },
    { says: "as a link", query: "[[Charles Babbage]]", path: "People/Charles Babbage.md" },
    { says: "in decomposed text", query: "Zoe\u0308 Muster", path: "People/Zoë Muster.md" },
  ])("$says", ({ query, path }) => {
    expect(findPerson(PEOPLE, query)).toMatchObject({ kind: "one", person: { path } });
  });

  it.each([
    { says: "two of one name", query: "Sam Example", paths: ["People/Sam Example.md", "People/Work/Sam Example.md"] },
    { says: "two of one alias", query: "countess", paths: ["People/@Ada Lovelace.md", "People/Charles Babbage.md"] },
  ])("lists $says", ({ query, paths }) => {
    const found = findPerson(PEOPLE, query);
    expect(found.kind === "several" && found.people.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    { says: "a slip of the pen", query: "Charles Babage", near: ["People/Charles Babbage.md"] },
    { says: "a first name", query: "Zoë", near: ["People/Zoë Muster.md"] },
    { says: "a last name", query: "lovelace", near: ["People/@Ada Lovelace.md", "People/Zoë Muster.md"] },
    { says: "nothing alike", query: "Quentin Quux", near: [] },
    { says: "nothing at all", query: " ", near: [] },
  ])("offers those that come near $says", ({ query, near }) => {
    const found = findPerson(PEOPLE, query);
    expect(found.kind === "none" && found.near.map(({ path }) => path)).toEqual(near);
  });

  it("offers whoever is within a third of the letters, two at least, and nobody else", () => {
    /** Letters to put in, take out or change, as the textbook has it. */
    const distance = (a: string, b: string): number =>
      a === "" || b === "" ? a.length + b.length : Math.min(
        distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1, distance(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]),
      );
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), word, (names, query) => {
      fc.pre(!names.includes(query));
      const found = findPerson(names.map((name) => person(`${name}.md`)), query);
      const most = Math.max(2, Math.floor(query.length / 3));
      const near = names
        .map((name) => ({ name, far: name.startsWith(query) ? 0 : distance(name, query) }))
        .filter(({ far }) => far <= most)
        .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
      expect(found).toMatchObject({ kind: "none", near: near.map(({ name }) => ({ name })) });
    }), runs(300));
  });
});
