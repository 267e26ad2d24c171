import { describe, expect, it } from "vitest";
import type { ActionResult } from "../../src/actions/change";
import { peopleInWords } from "../../src/core/follow-ups/wording";
import { actOnEach, peopleToPause, putOffInWords, refusedInWords, returnsInWords } from "../../src/actions/many-people";
import { cadenceRules } from "../../src/core/follow-ups/person-cadence";
import { day } from "../support/day";
import { factsOf } from "../support/facts";

const TODAY = day("2026-11-23");
const putOff = (...days: readonly string[]) => days.map((until, index) => ({ path: `People/${String(index)}.md`, until: day(until) }));

it.each([
  { says: "one person", people: putOff("2026-11-24"), put: "Put off 1 person until 24 November", back: null },
  { says: "two on one day", people: putOff("2026-11-24", "2026-11-24"), put: "Put off 2 people until 24 November", back: null },
  {
    says: "several, in any order, into the next year", people: putOff("2026-12-01", "2027-01-12", "2026-11-24"),
    put: "Put off 3 people until 12 January 2027", back: "They come back a few a day, the first on 24 November.",
  },
  { says: "nobody", people: [], put: "A fresh start", back: null },
])("a fresh start of $says is told in a sentence", ({ people, put, back }) => {
  expect([putOffInWords(people, TODAY), returnsInWords(people, TODAY)]).toEqual([put, back]);
});

it("notes that were refused are counted", () => {
  expect([0, 1, 3].map(refusedInWords)).toEqual([null, "1 note could not be written:", "3 notes could not be written:"]);
  expect([peopleInWords(1), peopleInWords(2)]).toEqual(["1 person", "2 people"]);
});

describe("one action on many", () => {
  const done = (path: string): ActionResult => ({ kind: "done", changes: [{ kind: "edited", path, edits: [] }], refused: [] });

  it("goes on behind those who are refused, one after the other, and says who was written", async () => {
    const order: string[] = [];
    const people = ["A.md", "B.md", "C.md", "D.md"].map((path) => ({ path }));
    const { result, written } = await actOnEach(people, async ({ path }) => {
      order.push(`begin ${path}`);
      await Promise.resolve();
      order.push(`end ${path}`);
      if (path === "B.md") return { kind: "refused", why: "Locked." };
      return path === "C.md" ? { kind: "done", changes: [], refused: [] } : done(path);
    });
    expect(result).toEqual({
      kind: "done", refused: [{ path: "B.md", why: "Locked." }],
      changes: [{ kind: "edited", path: "A.md", edits: [] }, { kind: "edited", path: "D.md", edits: [] }],
    });
    expect(written.map(({ path }) => path)).toEqual(["A.md", "D.md"]);
    expect(order).toEqual(["A", "B", "C", "D"].flatMap((name) => [`begin ${name}.md`, `end ${name}.md`]));
  });

  it("does not hide a bug", async () => {
    await expect(actOnEach([{ path: "A.md" }], () => Promise.reject(new RangeError("a bug")))).rejects.toThrow(RangeError);
  });
});

describe("pausing a circle", () => {
  const rules = cadenceRules({ circles: [{ name: "Close", cadence: "weekly", weight: 1 }], defaultCadence: "" }, "data.json");

  it.each([
    { says: "who is in it", properties: { circle: "close" }, isPaused: true },
    { says: "whose cadence names it", properties: { cadence: "Close" }, isPaused: true },
    { says: "who has a cadence of their own in it", properties: { circle: "Close", cadence: "monthly" }, isPaused: true },
    { says: "who is snoozed", properties: { circle: "Close", "snooze-until": "2026-12-24" }, isPaused: true },
    { says: "whose pause is over", properties: { circle: "Close", paused: "2026-11-01" }, isPaused: true },
    { says: "who is paused", properties: { circle: "Close", paused: true }, isPaused: false },
    { says: "who is paused until a day", properties: { circle: "Close", paused: "2026-12-24" }, isPaused: false },
    { says: "who is not to be contacted", properties: { circle: "Close", "do-not-contact": true }, isPaused: false },
    { says: "who is not tracked", properties: { circle: "Close", cadence: "none" }, isPaused: false },
    { says: "who is in another", properties: { circle: "Far", cadence: "weekly" }, isPaused: false },
    { says: "who is in none", properties: { cadence: "weekly" }, isPaused: false },
  ])("$says: $isPaused", ({ properties, isPaused }) => {
    const facts = factsOf({ properties, last: "2026-11-02", rules });
    expect(peopleToPause([facts], "Close", TODAY, { newSteps: [1, 7, 30] })).toHaveLength(isPaused ? 1 : 0);
  });
});
