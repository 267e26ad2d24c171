import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { putOffInWords, refusedInWords, returnsInWords } from "../../src/actions/many-people";
import type { Part } from "../../src/actions/stored-steps";
import { outcomeOf } from "../../src/actions/undo-outcome";
import { dateInWords } from "../../src/core/reminders/important-date";
import { speak } from "../../src/locales/say";
import { day } from "../support/day";

beforeEach(() => {
  speak("de");
});

afterEach(() => {
  speak("en");
});

const NOTE: Part = { path: "Daily/2026-11-23.md", made: null, edits: [] };
const PACE: Part = { setting: "pace", was: 1, is: 2 };
const WHY = { why: "Inzwischen steht dort ein anderer Wert.", isLasting: true };

describe("what became of undoing", () => {
  it.each<{ says: string; direction: "undo" | "redo"; parts: readonly Part[]; turned?: Part; stuck?: Part; isStopped?: boolean; message: string }>([
    { says: "all of it", direction: "undo", parts: [NOTE], turned: NOTE, message: "„Kaffee“ wurde rückgängig gemacht." },
    { says: "all of it brought back", direction: "redo", parts: [NOTE], turned: NOTE, message: "„Kaffee“ wurde wiederhergestellt." },
    {
      says: "too much to keep", direction: "undo", parts: [],
      message: "„Kaffee“ hat mehr geschrieben, als über einen Neustart hinaus aufbewahrt wird, und kann nicht mehr rückgängig gemacht werden.",
    },
    {
      says: "nothing, because of a setting", direction: "undo", parts: [NOTE, PACE], stuck: PACE,
      message: "„Kaffee“ wurde nicht rückgängig gemacht, und nichts wurde angerührt. Die Einstellung „pace“: "
        + "Inzwischen steht dort ein anderer Wert. Der Rest lässt sich ohne sie rückgängig machen.",
    },
    {
      says: "all but a setting", direction: "redo", parts: [NOTE, PACE], turned: NOTE, stuck: PACE,
      message: "„Kaffee“ wurde wiederhergestellt, außer in der Einstellung „pace“.",
    },
    {
      says: "half", direction: "undo", parts: [PACE, NOTE], turned: PACE, isStopped: true,
      message: "„Kaffee“ wurde in der Einstellung „pace“ rückgängig gemacht und im Rest nicht. Daily/2026-11-23.md: Das wurde nicht mehr versucht.",
    },
  ])("$says", ({ direction, parts, turned, stuck, isStopped = false, message }) => {
    const outcome = outcomeOf({
      direction, isStopped,
      step: { id: 1, label: "Kaffee", parts },
      turned: new Map(turned === undefined ? [] : [[turned, turned]]),
      obstacles: new Map(stuck === undefined ? [] : [[stuck, WHY]]),
    });
    expect(outcome.message).toBe(message);
  });
});

describe("a fresh start", () => {
  const off = (path: string, until: string) => ({ path, until: day(until) });

  it("says how many, and until when", () => {
    const people = [off("A.md", "2026-12-01"), off("B.md", "2027-01-12")];
    expect(putOffInWords(people, day("2026-11-23"))).toBe("2 Personen bis zum 12. Januar 2027 zurückgestellt");
    expect(putOffInWords(people.slice(0, 1), day("2026-11-23"))).toBe("1 Person bis zum 1. Dezember zurückgestellt");
    expect(returnsInWords(people, day("2026-11-23"))).toBe("Sie kommen nach und nach wieder, jeden Tag ein paar, die ersten am 1. Dezember.");
  });

  it.each([
    { count: 1, words: "1 Notiz konnte nicht geschrieben werden:" },
    { count: 2, words: "2 Notizen konnten nicht geschrieben werden:" },
  ])("counts the notes: $count", ({ count, words }) => {
    expect(refusedInWords(count)).toBe(words);
  });
});

describe("an important date", () => {
  it.each([
    { says: "a birthday", property: "birthday", year: 1988, words: "Geburtstag (wird 38)" },
    { says: "a first anniversary", property: "anniversary", year: 2025, words: "Jahrestag (1 Jahr)" },
    { says: "a later one", property: "anniversary", year: 2014, words: "Jahrestag (12 Jahre)" },
    { says: "one without a year", property: "birthday", year: null, words: "Geburtstag" },
    { says: "one that the user has named", property: "name-day", year: null, words: "Name day" },
  ])("$says", ({ property, year, words }) => {
    expect(dateInWords({ property, month: 12, day: 1, year }, day("2026-12-01"))).toBe(words);
  });
});
