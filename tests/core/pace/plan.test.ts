import { describe, expect, it } from "vitest";
import { crowdOf } from "../../../src/core/pace/crowd";
import { planOf } from "../../../src/core/pace/plan";
import type { Runner } from "../../../src/core/pace/runner";
import { day } from "../../support/day";
import { daysOf, type RunnerInWords, runnersOf, startWith } from "./runners";

const many = (count: number, words: RunnerInWords) => Array.from({ length: count }, () => words);
/** The places of those planned on each of the first days. */
const places = (people: readonly RunnerInWords[], length: number, start = startWith()) =>
  daysOf(runnersOf(people), start, length).map(({ paths }) => paths.map((path) => Number(path.slice(1))));

describe("a day of the plan", () => {
  it.each<{ readonly says: string; readonly people: readonly RunnerInWords[]; readonly start?: ReturnType<typeof startWith>; readonly days: readonly (readonly number[])[] }>([
    { says: "takes the most urgent up to its capacity; the rest roll on", people: [{ due: 0 }, { due: -1 }, { due: -7 }, { due: -2 }], days: [[2, 3, 1], [0]] },
    { says: "measures urgency by the cadence", people: [{ due: -14, every: 14 }, { due: -21, every: 365.2425 }], days: [[0, 1]] },
    { says: "breaks a tie by the earlier due day, then by path", people: [{ due: -300, every: 7 }, { due: -200, every: 7 }, { due: -300, every: 7 }], days: [[0, 2, 1]] },
    { says: "lets a heavier circle go first", people: [{ due: 0 }, { due: 0, weight: 2 }], days: [[1, 0]] },
    { says: "counts urgency as of the day itself", people: [...many(3, { due: -60, every: 20 }), { due: -3, every: 10 }, { due: -1, every: 1 }], days: [[0, 1, 2], [4, 3]] },
    { says: "pulls forward who is due within a tenth of the cadence", people: [{ due: 1, every: 10 }, { due: 3, every: 30 }, { due: 3, every: 29 }], days: [[0, 1], [2]] },
    { says: "pulls nobody forward by more than three days", people: [{ due: 4, every: 365.2425 }], days: [[], [0]] },
    { says: "pulls nobody forward where there is no room", people: [...many(3, { due: 0 }), { due: 1, every: 30 }], days: [[0, 1, 2], [3]] },
    { says: "pulls forward who is due on a day without capacity", people: [{ due: 2, every: 7 }], start: startWith({ pace: [1, 1, 0, 0, 0, 0, 0] }), days: [[0], []] },
    { says: "asks for one who was never contacted, where there is room", people: [{ due: null }, { due: null }, { due: 0 }], days: [[2, 0], [1]] },
    { says: "asks for none of them where the setting says so", people: [{ due: null }, { due: 0 }], start: startWith({ neverPerDay: 0 }), days: [[1], [], [], [], []] },
    { says: "asks for two where the setting says so", people: many(3, { due: null }), start: startWith({ neverPerDay: 2 }), days: [[0, 1], [2]] },
    { says: "orders due, then pulled forward, then never", people: [{ due: null }, { due: 1, every: 10, weight: 9 }, { due: 0 }], days: [[2, 1, 0]] },
    { says: "holds back whom a snooze holds", people: [{ due: -20, heldFor: 2 }], days: [[], [], [0]] },
    { says: "pulls nobody out of a snooze", people: [{ due: 2, heldFor: 2, every: 30 }], days: [[], [], [0]] },
    { says: "takes off what is done already", people: many(3, { due: 0 }), start: startWith({}, { doneToday: 2 }), days: [[0], [1, 2]] },
    { says: "has no room left below nothing", people: [{ due: 0 }], start: startWith({}, { doneToday: 9 }), days: [[], [0]] },
    { says: "plans whose cadence names the day on that day, also without capacity", people: [{ due: 5, every: 28, isNamed: true }], days: [[], [], [], [], [], [0]] },
    { says: "gives them a place before the more urgent, and goes above the capacity for nobody else", people: [...many(4, { due: 0, isNamed: true }), { due: -20 }], days: [[0, 1, 2, 3], [4]] },
    { says: "plans nobody on a day off, whose cadence names it neither", people: [{ due: 1, isNamed: true }, { due: 0 }], start: startWith({ daysOff: [{ from: day("2026-11-23"), to: day("2026-11-24") }] }), days: [[], [], [1, 0]] },
    { says: "pulls forward whose named day is off", people: [{ due: 1, every: 7, isNamed: true }], start: startWith({ daysOff: [{ from: day("2026-11-24"), to: day("2026-11-24") }] }), days: [[0], []] },
    { says: "knows days off that began before today and those that are over", people: [{ due: 0 }], start: startWith({ daysOff: [{ from: day("2026-11-01"), to: day("2026-11-23") }, { from: day("2026-01-01"), to: day("2026-01-09") }] }), days: [[], [0]] },
  ])("$says", ({ people, start, days }) => {
    expect(places(people, days.length, start)).toEqual(days);
  });
});

describe("the weekly place of somebody never contacted", () => {
  const busy = many(40, { due: -100 });
  it("is on the last day of the week with capacity, in place of the least urgent", () => {
    const friday = places([...busy, { due: null }, { due: null }], 12);
    expect(friday.map((day) => day.length)).toEqual([3, 3, 3, 3, 3, 0, 0, 3, 3, 3, 3, 3]);
    expect(friday[4]).toEqual([12, 13, 40]);
    expect(friday[11]).toEqual([26, 27, 41]);
  });

  it("comes earlier where the end of the week is off", () => {
    const start = startWith({ daysOff: [{ from: day("2026-11-26"), to: day("2026-11-29") }] });
    expect(places([...busy, { due: null }], 4, start)).toEqual([[0, 1, 2], [3, 4, 5], [6, 7, 40], []]);
  });

  it("is taken where a first contact was made that week already, and only then", () => {
    const start = startWith({}, { firstsThisWeek: 1 });
    const days = places([...busy, { due: null }], 12, start);
    expect(days[4]).toEqual([12, 13, 14]);
    expect(days[11]).toEqual([27, 28, 40]);
  });

  it("stands beside those whose cadence names the day", () => {
    const people: readonly RunnerInWords[] = [...many(3, { due: 4, isNamed: true }), { due: -100 }, { due: null }];
    expect(places([...people.slice(0, 3), ...busy, { due: null }], 5)[4]).toEqual([0, 1, 2, 43]);
  });

  it("is none where today is done", () => {
    const start = startWith({ pace: [3, 0, 0, 0, 0, 0, 0] }, { doneToday: 3 });
    expect(places([{ due: null }], 8, start)).toEqual([[], [], [], [], [], [], [], [0]]);
  });
});

describe("what the plan tells", () => {
  const far = runnersOf([...many(60, { due: -5 }), { due: 40 }, { due: 27 }, { due: 30, every: 30 }]);
  const plan = planOf(crowdOf(far), startWith({ pace: [1, 1, 1, 1, 1, 0, 0] }));

  it("is a day for everybody who is due, however far", () => {
    expect(plan.today).toEqual([0]);
    expect(plan.plannedFor[59]).toBe("2027-02-12");
  });

  it("is a day within four weeks for the others", () => {
    expect(planOf(crowdOf(far.slice(60)), startWith()).plannedFor).toEqual([undefined, "2026-12-17", "2026-12-21"]);
  });

  it("is nothing beyond a year", () => {
    const { plannedFor } = planOf(crowdOf(runnersOf(many(60, { due: -5 }))), startWith({ pace: [1, 0, 0, 0, 0, 0, 0] }));
    const planned = plannedFor.filter((date) => date !== undefined);
    expect(planned).toHaveLength(52);
    expect(planned.pop()).toBe("2027-11-15");
  });

  it("is nothing where there is nobody", () => {
    expect(planOf(crowdOf([]), startWith())).toEqual({ today: [], plannedFor: [] });
  });
});

describe("twenty people met on one party", () => {
  it("are spread: no day is over-full", () => {
    const party: readonly Runner[] = runnersOf(many(20, { due: 1, every: 6 }));
    const days = daysOf(party, startWith(), 11).map(({ paths }) => paths.length);
    expect(days).toEqual([0, 3, 3, 3, 3, 0, 0, 3, 3, 2, 0]);
  });
});
