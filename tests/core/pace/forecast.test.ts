import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/core/civil-date";
import { crowdOf } from "../../../src/core/pace/crowd";
import { balanceOf, forecastOf } from "../../../src/core/pace/forecast";
import { freshStart } from "../../../src/core/pace/fresh-start";
import { day } from "../../support/day";
import { LAW_TIMEOUT, runs } from "../../support/runs";
import { anyPace, anyRunner, daysOf, RULES, type RunnerInWords, runnersOf, startWith } from "./runners";

const many = (count: number, words: RunnerInWords) => Array.from({ length: count }, () => words);
const YEAR = 364;

describe("load and capacity", () => {
  it.each([
    { says: "add up what each cadence asks for a week", people: [{ due: 0, every: 7 }, { due: 5, every: 14 }, { due: null, every: 28 }], load: 1.75, utilization: 1.75 / 15 },
    { says: "are nothing for nobody", people: [], load: 0, utilization: 0 },
  ])("$says", ({ people, load, utilization }) => {
    expect(balanceOf(crowdOf(runnersOf(people)), RULES)).toEqual({ loadPerWeek: load, capacityPerWeek: 15, utilization });
  });

  it("have no ratio where there is no capacity", () => {
    expect(balanceOf(crowdOf([]), { ...RULES, pace: [0, 0, 0, 0, 0, 0, 0] }).utilization).toBeNull();
  });
});

describe("the forecast", () => {
  it("says of each week how many fall due, are planned and wait, and when the backlog clears", () => {
    const runners = runnersOf([...many(20, { due: -1, every: 28 }), { due: 8, every: 7 }, { due: 30, every: 28 }]);
    expect(forecastOf(crowdOf(runners), startWith({ daysOff: [{ from: day("2026-12-03"), to: day("2026-12-06") }] }), 3)).toEqual({
      clearsOn: "2026-12-01",
      weeks: [
        { start: "2026-11-23", due: 20, planned: 15, backlog: 5, capacity: 15 },
        { start: "2026-11-30", due: 1, planned: 6, backlog: 0, capacity: 9 },
        { start: "2026-12-07", due: 1, planned: 1, backlog: 0, capacity: 15 },
      ],
    });
  });

  it("clears today where nobody due waits, and never where the pace is nothing", () => {
    expect(forecastOf(crowdOf(runnersOf(many(3, { due: 0 }))), startWith(), 0)).toEqual({ clearsOn: "2026-11-23", weeks: [] });
    expect(forecastOf(crowdOf(runnersOf(many(1, { due: 0 }))), startWith({ pace: [0, 0, 0, 0, 0, 0, 0] }), 52).clearsOn).toBeNull();
  });

  it("clears on the last day that is looked at where all days together just take everybody, and no more", () => {
    const pace = [0, 0, 0, 0, 0, 0, 1];
    const last = (count: number) => forecastOf(crowdOf(runnersOf(many(count, { due: 0, every: 3650 }))), startWith({ pace }), 0).clearsOn;
    expect([last(52), last(53)]).toEqual(["2027-11-21", null]);
  });

  it("clears on the same day whether all weeks are told, or none", () => {
    fc.assert(fc.property(fc.array(anyRunner, { maxLength: 60 }), anyPace, (all, pace) => {
      const crowd = crowdOf(runnersOf(all));
      expect(forecastOf(crowd, startWith({ pace }), 0).clearsOn).toBe(forecastOf(crowd, startWith({ pace }), 52).clearsOn);
    }), runs(200));
  }, LAW_TIMEOUT);

  it("is at most 52 weeks long", () => {
    expect(forecastOf(crowdOf(runnersOf([{ due: 0 }])), startWith(), 52).weeks).toHaveLength(52);
    expect(() => forecastOf(crowdOf([]), startWith(), 53)).toThrow(RangeError);
  });

  it("keeps its books: who came to wait was planned or waits, those never contacted aside", () => {
    fc.assert(fc.property(fc.array(anyRunner, { maxLength: 40 }), anyPace, (all, pace) => {
      const runners = runnersOf(all.map((words) => ({ ...words, due: words.due ?? -9 })));
      let waiting = 0;
      for (const { due, planned, backlog } of forecastOf(crowdOf(runners), startWith({ pace }), 52).weeks) {
        waiting += due - planned;
        expect(backlog).toBe(waiting);
        expect(backlog).toBeLessThanOrEqual(runners.length);
      }
    }), runs(100));
  }, LAW_TIMEOUT);

  it("never has more waiting than people, whoever they are", () => {
    fc.assert(fc.property(fc.array(anyRunner, { maxLength: 40 }), anyPace, (all, pace) => {
      for (const { backlog } of forecastOf(crowdOf(runnersOf(all)), startWith({ pace }), 52).weeks) expect(backlog).toBeLessThanOrEqual(all.length);
    }), runs(100));
  }, LAW_TIMEOUT);

  it("does exactly its capacity where more is asked, and goes round everybody in people ÷ capacity", () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 150 }), fc.integer({ min: 1, max: 3 }), (count, perDay) => {
      const runners = runnersOf(many(count, { due: -1, every: 7 }));
      const start = startWith({ pace: [perDay, perDay, perDay, perDay, perDay, perDay, perDay] });
      const days = daysOf(runners, start, YEAR, true);
      expect(new Set(days.map(({ paths }) => paths.length))).toEqual(new Set([perDay]));
      const asked = new Map<string, number[]>();
      days.forEach(({ paths }, ahead) => paths.forEach((path) => asked.set(path, [...(asked.get(path) ?? []), ahead])));
      const gaps = [...asked.values()].flatMap((on) => on.slice(1).map((ahead, index) => ahead - (on[index] ?? 0)));
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      expect(Math.abs(mean - count / perDay)).toBeLessThan(1);
    }), runs(20));
  }, LAW_TIMEOUT);

  it("clears where the pace is well above what is asked", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: -90, max: 0 }), (count, due) => {
      // 150 people every 20 weeks ask for 7.5 follow-ups a week, and the pace allows 15.
      const runners = runnersOf(many(count, { due, every: 140 }));
      expect(balanceOf(crowdOf(runners), RULES).utilization).toBeLessThanOrEqual(0.5);
      expect(forecastOf(crowdOf(runners), startWith(), 0).clearsOn).not.toBeNull();
    }), runs(50));
  }, LAW_TIMEOUT);

  it("starves nobody where cadence and weight are the same", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -200, max: 0 }), { minLength: 1, maxLength: 100 }), (dues) => {
      const asked = daysOf(runnersOf(dues.map((due) => ({ due, every: 7 }))), startWith(), YEAR, true).flatMap(({ paths }) => paths);
      const times = dues.map((_, index) => asked.filter((path) => Number(path.slice(1)) === index).length);
      expect(Math.min(...times)).toBeGreaterThan(0);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2);
    }), runs(30));
  }, LAW_TIMEOUT);

  it("lets nobody who was never contacted wait for ever", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100 }), (nevers, others) => {
      const runners = runnersOf([...many(others, { due: -30, every: 1 }), ...many(nevers, { due: null })]);
      const asked = new Set(daysOf(runners, startWith(), 7 * nevers, true).flatMap(({ paths }) => paths));
      expect(runners.filter(({ turn, path }) => turn.due === null && !asked.has(path))).toEqual([]);
    }), runs(30));
  }, LAW_TIMEOUT);
});

describe("a fresh start", () => {
  const start = startWith({ daysOff: [{ from: day("2026-11-25"), to: day("2026-11-26") }] });
  const putOff = (people: readonly RunnerInWords[], from = start) => freshStart(crowdOf(runnersOf(people)), from).map(({ path, until }) => [Number(path.slice(1)), until]);

  it.each<{ readonly says: string; readonly people: readonly RunnerInWords[]; readonly puts: readonly (readonly [number, string])[] }>([
    { says: "leaves alone who is no later than twice their cadence", people: [{ due: -28 }, { due: null }, { due: 3 }], puts: [] },
    { says: "leaves alone who is snoozed already", people: [{ due: -29, heldFor: 3, start: -29 }], puts: [] },
    { says: "counts from where urgency counts", people: [{ due: -200, start: -3 }], puts: [] },
    { says: "puts off who is later, from tomorrow", people: [{ due: -29 }], puts: [[0, "2026-11-24"]] },
    {
      says: "brings back heavier circles first, then shorter cadences, then who is later, at the pace, and on no day off",
      people: [{ due: -400 }, { due: -401 }, { due: -400, every: 7 }, { due: -400, weight: 2, every: 91 }, { due: -400 }],
      puts: [[3, "2026-11-24"], [2, "2026-11-24"], [1, "2026-11-24"], [0, "2026-11-27"], [4, "2026-11-27"]],
    },
  ])("$says", ({ people, puts }) => {
    expect(putOff(people)).toEqual(puts);
  });

  it("takes the first of all who are late, whatever the pace has room for", () => {
    fc.assert(fc.property(fc.array(anyRunner, { maxLength: 80 }), fc.constantFrom(0, 1, 3), (all, perDay) => {
      const runners = runnersOf(all);
      const [now, { rules }] = [dayNumber(start.today), startWith({ pace: [perDay, 0, 0, 0, 0, 0, 0] })];
      const late = runners
        .filter(({ turn: { due, from, start: since, length } }) => due !== null && from <= now && (now - since) / length > 2)
        .sort((a, b) => b.weight - a.weight || a.turn.length - b.turn.length || a.turn.start - b.turn.start);
      expect(freshStart(crowdOf(runners), startWith(rules)).map(({ path }) => path)).toEqual(late.slice(0, 51 * perDay).map(({ path }) => path));
    }), runs(200));
  });

  it("leaves where they are those whom a year cannot hold", () => {
    expect(putOff(many(100, { due: -400 }), startWith({ pace: [1, 0, 0, 0, 0, 0, 0] }))).toHaveLength(51);
    expect(putOff(many(2, { due: -400 }), startWith({ pace: [0, 0, 0, 0, 0, 0, 0] }))).toEqual([]);
  });
});
