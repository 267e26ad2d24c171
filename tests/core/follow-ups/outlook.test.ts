import { describe, expect, it } from "vitest";
import { readCadence } from "../../../src/core/cadence/read-cadence";
import { dayBoard } from "../../../src/core/follow-ups/follow-ups";
import { outlookOf, type WhatIf } from "../../../src/core/follow-ups/outlook";
import { balanceInWords, clearingInWords, wayOutInWords } from "../../../src/core/follow-ups/outlook-words";
import { cadenceRules } from "../../../src/core/follow-ups/person-cadence";
import type { BoardRules } from "../../../src/core/follow-ups/runners";
import type { WayOut } from "../../../src/core/follow-ups/ways-out";
import type { Facts } from "../../../src/core/follow-ups/standing";
import { lastOf } from "../../../src/core/pace/steps";
import { day } from "../../support/day";
import { factsOf, type FactsInWords } from "../../support/facts";

const TODAY = day("2026-11-23");
const PACE: BoardRules = { pace: [1, 1, 1, 1, 1, 0, 0], daysOff: [], newSteps: [1, 7, 30], neverPerDay: 1 };
const CIRCLES = cadenceRules({
  circles: [
    { name: "close", cadence: "weekly", weight: 2 }, { name: "wider", cadence: "every month on the 1st", weight: 1 },
    { name: "far", cadence: "every 2 years", weight: 1 }, { name: "Sundays", cadence: "every 3 weeks on Sunday", weight: 1 },
  ],
  defaultCadence: "",
}, "data.json");
const group = (count: number, words: FactsInWords): readonly Facts[] =>
  Array.from({ length: count }, (_, index) => factsOf({ path: `People/${JSON.stringify(words.properties)} ${String(index)}.md`, rules: CIRCLES, ...words }));
const NOTHING: WhatIf = { add: [], off: [] };
const cadence = (text: string) => {
  const reading = readCadence(text, []);
  if (reading.kind !== "cadence") throw new Error(`"${text}" is no cadence.`);
  return reading.cadence;
};
const outlook = (people: readonly Facts[], whatIf: Partial<WhatIf> = {}, rules = PACE, weeks = 4) =>
  outlookOf(people, TODAY, rules, weeks, { ...NOTHING, ...whatIf });

describe("the outlook", () => {
  it("clears on the day that the board says", () => {
    const people = group(9, { properties: { cadence: "monthly" }, last: "2026-10-01" });
    expect(outlook(people).clearsOn).toBe("2026-12-03");
    expect(dayBoard(people, TODAY, PACE).clearsOn()).toBe("2026-12-03");
  });

  it.each<{ readonly says: string; readonly words: FactsInWords; readonly due: readonly number[] }>([
    { says: "a rhythm runs on from the planned day", words: { properties: { cadence: "weekly" }, last: "2026-11-17" }, due: [1, 1, 1, 1] },
    { says: "a schedule goes on with its next day", words: { properties: { cadence: "every month on the 1st" }, last: "2026-11-02" }, due: [0, 1, 0, 0, 0, 1] },
    { says: "a schedule that ends asks for nobody any more", words: { properties: { cadence: "FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20261201" }, last: "2026-11-02" }, due: [0, 1, 0, 0, 0, 0] },
    { says: "the steps of somebody new follow each other, and then nothing", words: { properties: { met: "2026-11-22" } }, due: [2, 0, 0, 1, 0, 0] },
    { says: "or their own cadence", words: { properties: { met: "2026-11-22", cadence: "weekly" } }, due: [2, 0, 0, 1, 1, 1] },
    { says: "somebody never contacted goes on with their rhythm", words: { properties: { cadence: "2 weeks" } }, due: [0, 1, 0, 1, 0, 1] },
  ])("$says", ({ words, due }) => {
    const { weeks } = outlook(group(1, words), {}, { ...PACE, pace: [1, 1, 1, 1, 1, 1, 1] }, due.length);
    expect(weeks.map((week) => week.due)).toEqual(due);
  });
});

it("is the same over the board that was made of these people, under the board's pace and under another", () => {
  const people = [
    ...group(4, { properties: { circle: "close" }, last: "2026-11-09" }),
    ...group(2, { properties: { circle: "wider" }, last: "2026-09-20" }),
    ...group(3, { properties: { circle: "Sundays" } }),
    // Done today, under one pace or under another, and for the first time.
    ...group(2, { properties: { circle: "close", "last-contact": "2026-11-23" }, last: "2026-11-23" }),
    ...group(1, { properties: { cadence: "3 weeks" }, last: "2026-11-23" }),
    ...group(1, { properties: { met: "2026-11-20" } }),
  ];
  dayBoard(people, TODAY, PACE);
  const told = (all: readonly Facts[], whatIf: Partial<WhatIf>, rules = PACE) => {
    const { waysOut, waysOutInSteps, ...rest } = outlook(all, whatIf, rules);
    return { ...rest, ways: waysOut(), inSteps: lastOf(waysOutInSteps()) };
  };
  for (const rules of [PACE, { ...PACE, pace: [0, 1, 0, 0, 0, 0, 3] }, { ...PACE, newSteps: [2] }]) {
    for (const whatIf of [{}, { off: [{ from: TODAY, to: day("2026-12-02") }] }, { add: [{ count: 3, cadence: cadence("weekly") }] }]) {
      expect(told(people, whatIf, rules)).toEqual(told(people.map((one) => ({ ...one })), whatIf, rules));
    }
  }
});

describe("what if", () => {
  const people = group(5, { properties: { cadence: "2 weeks" }, last: "2026-11-09" });

  it("days are off", () => {
    const { weeks } = outlook(people, { off: [{ from: TODAY, to: day("2026-11-27") }] }, PACE, 2);
    expect(weeks.map(({ capacity, backlog }) => [capacity, backlog])).toEqual([[0, 5], [5, 0]]);
  });

  it("there are more people: they are first contacts, and raise the load", () => {
    const { loadPerWeek, weeks } = outlook(people, { add: [{ count: 3, cadence: cadence("every 4 weeks") }] }, { ...PACE, pace: [2, 2, 2, 2, 2, 0, 0] });
    expect(loadPerWeek).toBe(3.25);
    expect(weeks[0]).toMatchObject({ due: 5, planned: 8, backlog: 0 });
  });

  it("there are people on a schedule: they come on its days", () => {
    const { weeks } = outlook([], { add: [{ count: 2, cadence: cadence("every month on the 1st") }] }, PACE, 6);
    expect(weeks.map(({ planned }) => planned)).toEqual([0, 2, 0, 0, 0, 2]);
  });

  it("there are people on a schedule that is over: they change nothing", () => {
    expect(outlook([], { add: [{ count: 2, cadence: cadence("FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20200101") }] }).loadPerWeek).toBe(0);
  });
});

describe("ways out", () => {
  const ways = (people: readonly Facts[], rules = PACE) => [...outlook(people, {}, rules).waysOut()];

  it("are none where the pace allows what is asked for", () => {
    expect(ways(group(5, { properties: { cadence: "weekly" }, last: "2026-11-20" }))).toEqual([]);
  });

  it("raise the pace on working days to the least that is enough", () => {
    expect(ways(group(11, { properties: { cadence: "weekly" }, last: "2026-11-20" }), { ...PACE, pace: [1, 0, 4, 1, 1, 0, 0] })).toMatchObject([
      { relief: { kind: "raise", perDay: 4, pace: [3, 0, 4, 3, 3, 0, 0] }, utilization: 11 / 13 },
    ]);
    expect(ways(group(6, { properties: { cadence: "weekly" }, last: "2026-11-20" }), { ...PACE, pace: [0, 0, 0, 0, 0, 0, 0] })).toMatchObject([
      { relief: { kind: "raise", perDay: 2, pace: [2, 2, 2, 2, 2, 0, 0] }, utilization: 0.6 },
    ]);
  });

  it("stretch a circle to the next length that is enough, or pause it, each with its effect", () => {
    const people = [
      ...group(8, { properties: { circle: "close" }, last: "2026-11-16" }),
      ...group(1, { properties: { circle: "close", cadence: "4 weeks" }, last: "2026-11-20" }),
      ...group(2, { properties: { circle: "close", paused: true }, last: "2026-11-20" }),
    ];
    expect(ways(people)).toEqual([
      { relief: { kind: "raise", perDay: 2, pace: [2, 2, 2, 2, 2, 0, 0] }, utilization: 0.825, clearsOn: "2026-11-26" },
      { relief: { kind: "stretch", circle: "close", from: "every week", to: "every 2 weeks" }, utilization: 0.85, clearsOn: "2026-11-23" },
      { relief: { kind: "pause", circle: "close", people: 9 }, utilization: 0, clearsOn: "2026-11-23" },
    ]);
  });

  it("stretch as far as is sensible where nothing is enough", () => {
    const people = [...group(20, { properties: { cadence: "weekly" }, last: "2026-11-20" }), ...group(3, { properties: { circle: "Sundays" }, last: "2026-11-08" })];
    expect(ways(people).map(({ relief }) => relief)).toContainEqual({
      kind: "stretch", circle: "Sundays", from: "every 3 weeks on Sunday", to: "every 2 months on Sunday",
    });
  });

  it("stretch neither schedules nor what is long already, but pause them", () => {
    const people = [
      ...group(30, { properties: { cadence: "weekly" }, last: "2026-11-20" }),
      ...group(1, { properties: { circle: "wider" }, last: "2026-11-02" }), ...group(1, { properties: { circle: "far" }, last: "2026-11-02" }),
      ...group(1, { properties: { circle: "climbing", cadence: "monthly" }, last: "2026-11-02" }),
    ];
    expect(ways(people).map(({ relief }) => (relief.kind === "raise" ? "raise" : `${relief.kind} ${relief.circle}`)))
      .toEqual(["raise", "pause climbing", "pause far", "pause wider"]);
  });
});

describe("in words", () => {
  const way = (relief: WayOut["relief"]): WayOut => ({ relief, utilization: 0.944, clearsOn: day("2026-12-03") });
  it.each([
    { text: balanceInWords({ loadPerWeek: 18.44, capacityPerWeek: 15, utilization: 1.2293 }), words: "Your cadences ask for 18.4 follow-ups a week; your pace allows 15 (123 %)." },
    { text: balanceInWords({ loadPerWeek: 2, capacityPerWeek: 0, utilization: null }), words: "Your cadences ask for 2 follow-ups a week; your pace allows 0." },
    { text: clearingInWords(TODAY, TODAY), words: "Nobody who is due has to wait." },
    { text: clearingInWords(null, TODAY), words: "The backlog does not clear within 52 weeks." },
    { text: clearingInWords(day("2027-01-04"), TODAY), words: "The backlog clears on 4 January 2027." },
    { text: wayOutInWords(way({ kind: "raise", perDay: 4, pace: [] }), TODAY), words: "Raise the pace to 4 a day: 94 %. The backlog clears on 3 December." },
    { text: wayOutInWords(way({ kind: "stretch", circle: "close", from: "every week", to: "every 2 weeks" }), TODAY), words: "Stretch the circle close from every week to every 2 weeks: 94 %. The backlog clears on 3 December." },
    { text: wayOutInWords(way({ kind: "pause", circle: "close", people: 1 }), TODAY), words: "Pause the circle close (1 person): 94 %. The backlog clears on 3 December." },
    { text: wayOutInWords({ ...way({ kind: "pause", circle: "close", people: 9 }), utilization: null }, TODAY), words: "Pause the circle close (9 people). The backlog clears on 3 December." },
  ])("$words", ({ text, words }) => {
    expect(text).toBe(words);
  });
});
