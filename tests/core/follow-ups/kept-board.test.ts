import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../../src/core/civil-date";
import { type DayBoard, dayBoard } from "../../../src/core/follow-ups/follow-ups";
import type { BoardRules } from "../../../src/core/follow-ups/runners";
import { byPath } from "../../../src/core/people/order";
import { day } from "../../support/day";
import { factsOf } from "../../support/facts";
import { LAW_TIMEOUT, runs } from "../../support/runs";
import { told } from "../../support/told";

const TODAY = day("2026-11-23");
const RULES: readonly BoardRules[] = [
  { pace: [2, 2, 2, 2, 2, 0, 0], daysOff: [], neverPerDay: 1, newSteps: [1, 7, 30] },
  { pace: [0, 1, 0, 1, 0, 0, 9], daysOff: [{ from: day("2026-11-24"), to: day("2026-11-26") }], neverPerDay: 2, newSteps: [3] },
];
const NEW_STEPS = [1, 7, 30];
const PATHS = ["People/Ada.md", "People/ada.md", "People/Bo.md", "Work/Ada.md", "Work/Zoe.md", "People/Charles.md", "People/Example.md"];

const facts = fc.record({
  path: fc.constantFrom(...PATHS),
  cadence: fc.constantFrom("weekly", "3 weeks", "every 4 weeks on Sunday", "every month on the 1st", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "none"),
  met: fc.constantFrom(undefined, "2026-11-01", "2026-11-20", "2025-03-31"),
  snooze: fc.constantFrom(undefined, undefined, "2026-12-01"),
  last: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
}).map(({ path, cadence, met, snooze, last }) => factsOf({
  path,
  properties: { cadence, ...(met !== undefined && { met }), ...(snooze !== undefined && { "snooze-until": snooze }) },
  ...(last !== undefined && { last: addDays(TODAY, -last) }),
}));
/** Somebody is other than they were (or new), somebody goes, or another day or other rules are asked about. */
const step = fc.record({
  changed: fc.array(facts, { maxLength: 2 }),
  gone: fc.option(fc.constantFrom(...PATHS), { freq: 3 }),
  ahead: fc.constantFrom(0, 0, 0, 1, 7),
  rules: fc.constantFrom(...RULES),
});

it("a board that keeps what did not change is the board made from nothing", () => {
  fc.assert(fc.property(fc.array(facts, { maxLength: 7 }), fc.array(step, { minLength: 1, maxLength: 8 }), (first, steps) => {
    const people = new Map(first.map((one) => [one.person.path, one]));
    let board: DayBoard | null = null;
    for (const { changed, gone, ahead, rules } of steps) {
      if (gone !== null) people.delete(gone);
      for (const one of changed) people.set(one.person.path, one);
      // A copy is somebody nothing was kept of.
      const copies = [...people.values()].map((one) => ({ ...one }));
      const inOrder = [...people.values()].sort((a, b) => byPath(a.person, b.person));
      board = dayBoard(inOrder, addDays(TODAY, ahead), rules, board);
      expect(told(board)).toEqual(told(dayBoard(copies, addDays(TODAY, ahead), rules)));
    }
  }), runs(200));
}, LAW_TIMEOUT);

it("whoever did not change is the same in the next board, not an equal one", () => {
  const [ada, bo] = [factsOf({ path: "People/Ada.md", properties: { cadence: "none" } }), factsOf({ path: "People/Bo.md" })];
  const rules = { pace: [1, 0, 0, 0, 0, 0, 0], daysOff: [], neverPerDay: 1, newSteps: NEW_STEPS };
  const before = dayBoard([ada, bo], TODAY, rules);
  const after = dayBoard([ada, factsOf({ path: "People/Bo.md", properties: { cadence: "weekly" } })], TODAY, rules, before);
  expect(after.everyone[0]).toBe(before.everyone[0]);
  expect(after.everyone[1]?.standing).toBe("never");
});
