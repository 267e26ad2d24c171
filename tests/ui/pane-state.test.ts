import { describe, expect, it } from "vitest";
import { filtered, FIRST_CHOICES, restoredChoices, storedChoices, toggled, withMore, withoutMore } from "../../src/ui/pane-state";

describe("what the layout keeps of the pane", () => {
  it("is what is unfolded and the order, and comes back as it was", () => {
    const choices = { ...FIRST_CHOICES, open: new Set(["everyone", "backlog"] as const), sort: "due" as const, filters: new Map([["tag" as const, "work"]]) };
    const stored: unknown = JSON.parse(JSON.stringify(storedChoices(choices)));
    expect(stored).toEqual({ open: ["backlog", "everyone"], sort: "due", filters: [["tag", "work"]] });
    expect(restoredChoices(stored, FIRST_CHOICES)).toEqual(choices);
  });

  it("is not the search", () => {
    expect(storedChoices({ ...FIRST_CHOICES, search: "Ada" })).toEqual({ open: [], sort: "name", filters: [] });
  });

  it.each([
    { says: "nothing", stored: undefined },
    { says: "null", stored: null },
    { says: "a text", stored: "backlog" },
    { says: "another version's words", stored: { open: ["gone"], sort: "weight", filters: [["weight", "heavy"], ["tag", ""], ["circle", 1], "tag", null] } },
    { says: "values of another kind", stored: { open: "backlog", sort: 3, filters: "tag" } },
  ])("is as at first where the layout holds $says", ({ stored }) => {
    expect(restoredChoices(stored, FIRST_CHOICES)).toEqual(FIRST_CHOICES);
  });
});

describe("filters", () => {
  it("are set and taken back one by one", () => {
    const both = filtered({ ...FIRST_CHOICES, filters: filtered(FIRST_CHOICES, "tag", "work") }, "circle", "inner");
    expect(both).toEqual(new Map([["tag", "work"], ["circle", "inner"]]));
    expect(filtered({ ...FIRST_CHOICES, filters: both }, "tag", "")).toEqual(new Map([["circle", "inner"]]));
  });
});

describe("folding", () => {
  it("unfolds and folds one section and leaves the others", () => {
    const once = toggled({ ...FIRST_CHOICES, open: new Set(["problems"]) }, "backlog");
    expect([...once].sort()).toEqual(["backlog", "problems"]);
    expect([...toggled({ ...FIRST_CHOICES, open: once }, "problems")]).toEqual(["backlog"]);
  });
});

describe("asking for more rows", () => {
  it("shows as many again in that section, and forgets it there alone", () => {
    const once = withMore(FIRST_CHOICES, "backlog");
    expect(once).toEqual(new Map([["backlog", 120]]));
    const both = withMore({ ...FIRST_CHOICES, shown: withMore({ ...FIRST_CHOICES, shown: once }, "backlog") }, "problems");
    expect(both).toEqual(new Map([["backlog", 220], ["problems", 120]]));
    expect(withoutMore({ ...FIRST_CHOICES, shown: both }, "backlog")).toEqual(new Map([["problems", 120]]));
  });
});
