import { describe, expect, it } from "vitest";
import { everyoneFound, type EveryoneSort, isEveryoneSort } from "../../src/ui/everyone-model";
import { byName, everyoneOf } from "./boards";

const PEOPLE = everyoneOf([
  { path: "People/Ada Lovelace.md", properties: { aliases: ["Countess"], cadence: "every 3 weeks" }, last: "2026-11-02" },
  { path: "People/Zoë Example.md", properties: { circle: "inner", cadence: "every month" }, last: "2026-11-20" },
  { path: "People/Charles Babbage.md" },
  { path: "Old/Ada Lovelace.md", properties: { cadence: "every year" }, last: "2026-01-10" },
]);

function found(search: string, sort: EveryoneSort = "name"): readonly string[] {
  return everyoneFound(PEOPLE, search, sort, byName).map(({ person }) => person.path);
}

describe("searching everyone", () => {
  it.each([
    { says: "finds part of a name", search: "babb", path: "People/Charles Babbage.md" },
    { says: "finds an alias", search: "countess", path: "People/Ada Lovelace.md" },
    { says: "finds a circle", search: "Inner", path: "People/Zoë Example.md" },
    { says: "does without accents", search: "zoe", path: "People/Zoë Example.md" },
    { says: "takes accents written in two characters", search: "zoe\u0308", path: "People/Zoë Example.md" },
    { says: "wants every word, in any order", search: "babbage charles", path: "People/Charles Babbage.md" },
    { says: "takes words of which one is in the name and one in the circle", search: "zoe inner", path: "People/Zoë Example.md" },
  ])("$says", ({ search, path }) => {
    expect(found(search)).toEqual([path]);
  });

  it("finds everybody for blanks alone, and nobody where nobody fits", () => {
    expect(found("  ")).toHaveLength(4);
    expect(found("nobody")).toEqual([]);
  });
});

describe("the order of everyone", () => {
  it("is by name, and by path where two people share one", () => {
    expect(found("")).toEqual([
      "Old/Ada Lovelace.md", "People/Ada Lovelace.md", "People/Charles Babbage.md", "People/Zoë Example.md",
    ]);
  });

  it("is by the longest time without contact, unknown first", () => {
    expect(found("", "last-contact")).toEqual([
      "People/Charles Babbage.md", "Old/Ada Lovelace.md", "People/Ada Lovelace.md", "People/Zoë Example.md",
    ]);
  });

  it("is by the next due day, those without one last", () => {
    expect(found("", "due")).toEqual([
      "People/Ada Lovelace.md", "People/Zoë Example.md", "Old/Ada Lovelace.md", "People/Charles Babbage.md",
    ]);
  });

  it("is known by its own name only", () => {
    expect([isEveryoneSort("due"), isEveryoneSort("weight"), isEveryoneSort(null)]).toEqual([true, false, false]);
  });
});
