import { describe, expect, it } from "vitest";
import { german } from "../../src/locales/de/table";
import { english } from "../../src/locales/en/table";

/** Every text and function of a table by its place: `followUps.people`. The words of `Intl` are no entries of ours. */
function entriesOf(table: object, place = ""): Map<string, unknown> {
  return new Map(Object.entries(table).flatMap(([name, value]): [string, unknown][] => {
    if (place === "" && name === "intl") return [];
    const at = `${place}${name}`;
    return typeof value === "object" && value !== null ? [...entriesOf(value as object, `${at}.`)] : [[at, value]];
  }));
}

const ours = entriesOf(english);
const theirs = entriesOf(german);

/** Entries that are the same word in both languages. */
const SAME: readonly string[] = [
  "dialogs.person.name",
  "pane.sorts.name",
];

describe("the German table", () => {
  it("has the entries of the English one, and no other", () => {
    expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
  });

  it("takes as much into each sentence", () => {
    const different = [...ours].filter(([place, value]) => {
      const other = theirs.get(place);
      return typeof value !== typeof other || (typeof value === "function" && typeof other === "function" && value.length !== other.length);
    });
    expect(different.map(([place]) => place)).toEqual([]);
  });

  it("says every text in German, and ends it as the English one ends", () => {
    const wrong = [...ours].filter(([place, value]) => {
      const other = theirs.get(place);
      if (typeof value !== "string" || typeof other !== "string") return false;
      const isSame = value === other && !SAME.includes(place);
      return isSame || other.trim() === "" || value.endsWith(".") !== other.endsWith(".") || value.endsWith("…") !== other.endsWith("…");
    });
    expect(wrong.map(([place]) => place)).toEqual([]);
  });
});

describe("both tables", () => {
  it.each([["English", ours], ["German", theirs]])("%s is calm: no exclamation marks", (_, entries) => {
    expect([...entries].filter(([, value]) => String(value).replaceAll(/!==?|![\w(]/g, "").includes("!")).map(([place]) => place)).toEqual([]);
  });
});
