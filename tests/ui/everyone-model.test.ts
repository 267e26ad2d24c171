import { describe, expect, it } from "vitest";
import { everyoneFound, type EveryoneSort, type FilterName, filterValues, isEveryoneSort } from "../../src/ui/everyone-model";
import { byName, everyoneOf } from "./boards";

const PEOPLE = everyoneOf([
  { path: "People/Ada Lovelace.md", properties: { aliases: ["Countess"], cadence: "every 3 weeks" }, last: "2026-11-02" },
  { path: "People/Zoë Example.md", properties: { circle: "Inner", cadence: "every month" }, tags: ["work/engine", "friend"], last: "2026-11-20" },
  { path: "People/Charles Babbage.md", tags: ["#Work", "friends"] },
  { path: "Old/Ada Lovelace.md", properties: { cadence: "every year" }, last: "2026-01-10" },
]);

function found(search: string, sort: EveryoneSort = "name", filters: readonly (readonly [FilterName, string])[] = []): readonly string[] {
  return everyoneFound(PEOPLE, { search, sort, filters: new Map(filters) }, byName).map(({ person }) => person.path);
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

describe("filtering everyone", () => {
  it.each<{ says: string; filters: readonly (readonly [FilterName, string])[]; search?: string; paths: readonly string[] }>([
    { says: "by circle", filters: [["circle", "inner"]], paths: ["People/Zoë Example.md"] },
    { says: "by a tag and all within it, whatever its case", filters: [["tag", "work"]], paths: ["People/Charles Babbage.md", "People/Zoë Example.md"] },
    { says: "by a whole tag alone", filters: [["tag", "friend"]], paths: ["People/Zoë Example.md"] },
    { says: "by a tag within another", filters: [["tag", "work/engine"]], paths: ["People/Zoë Example.md"] },
    { says: "by standing", filters: [["standing", "overdue"]], paths: [] },
    { says: "by what nobody has any more", filters: [["circle", "gone"]], paths: [] },
    { says: "by two at once", filters: [["tag", "work"], ["standing", "untracked"]], paths: ["People/Charles Babbage.md"] },
    { says: "and searching", filters: [["tag", "work"]], search: "zoe", paths: ["People/Zoë Example.md"] },
  ])("$says", ({ filters, search = "", paths }) => {
    expect(found(search, "name", filters)).toEqual(paths);
  });

  it("offers what there is, in order and spelled as it is first", () => {
    const offered = [...filterValues(PEOPLE)].map(([name, values]) => [name, [...values]]);
    expect(offered).toEqual([
      ["circle", [["inner", "Inner"]]],
      ["tag", [["friend", "friend"], ["friends", "friends"], ["work", "Work"], ["work/engine", "work/engine"]]],
      ["standing", [["due", "Due"], ["fresh", "Fresh"], ["untracked", "Untracked"]]],
    ]);
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

  it("takes in who comes and lets go who leaves", () => {
    found("");
    const now = everyoneOf([{ path: "People/Bo Example.md", last: "2026-01-10" }, { path: "People/Charles Babbage.md" }, { path: "Old/Ada Lovelace.md", last: "2026-01-10" }]);
    const paths = (sort: EveryoneSort) => everyoneFound(now, { search: "", sort, filters: new Map() }, byName).map(({ person }) => person.path);
    expect(paths("name")).toEqual(["Old/Ada Lovelace.md", "People/Bo Example.md", "People/Charles Babbage.md"]);
    expect(paths("last-contact")).toEqual(["People/Charles Babbage.md", "Old/Ada Lovelace.md", "People/Bo Example.md"]);
    expect(found("")).toHaveLength(4);
  });

  it("is known by its own name only", () => {
    expect([isEveryoneSort("due"), isEveryoneSort("weight"), isEveryoneSort(null)]).toEqual([true, false, false]);
  });
});
