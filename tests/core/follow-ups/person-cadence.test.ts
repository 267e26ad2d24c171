import { describe, expect, it } from "vitest";
import { describeCadence } from "../../../src/core/cadence/describe";
import { cadenceRules, cadenceOf } from "../../../src/core/follow-ups/person-cadence";
import { factsOf, type FactsInWords } from "../../support/facts";

const CIRCLES = [{ name: "Inner", cadence: "every 2 weeks", weight: 2 }, { name: "wider", cadence: "", weight: 1 }];
const RULES = cadenceRules({ circles: CIRCLES, defaultCadence: "yearly" }, "data.json");

const own = (properties: FactsInWords["properties"], rules = RULES) => {
  const { person } = factsOf({ properties: properties ?? {} });
  const { cadence, from, circle, weight, atMost, problems } = cadenceOf(person, rules);
  return {
    cadence: cadence === null ? null : describeCadence(cadence), from, circle, weight, atMost,
    problems: problems.map(({ property, message }) => `${property ?? ""}: ${message}`),
  };
};

describe("whose cadence applies", () => {
  it.each([
    { says: "the person's own first", properties: { cadence: "weekly", circle: "inner" }, cadence: "every week", from: "person", circle: "Inner", weight: 2 },
    { says: "then their circle's", properties: { circle: "inner" }, cadence: "every 2 weeks", from: "circle", circle: "Inner", weight: 2 },
    { says: "a circle's name as cadence is that circle's", properties: { cadence: "inner" }, cadence: "every 2 weeks", from: "circle", circle: "Inner", weight: 2 },
    { says: "a circle without a cadence leaves the default", properties: { circle: "Wider" }, cadence: "every year", from: "default", circle: "wider", weight: 1 },
    { says: "the default for everybody else", properties: {}, cadence: "every year", from: "default", circle: null, weight: 1 },
    { says: "none means none, whatever the default", properties: { cadence: "none", circle: "inner" }, cadence: null, from: "nowhere", circle: "Inner", weight: 2 },
  ])("$says", ({ properties, cadence, from, circle, weight }) => {
    expect(own(properties)).toEqual({ cadence, from, circle, weight, atMost: null, problems: [] });
  });

  it("claims nothing about somebody whose properties cannot be read", () => {
    const { person } = factsOf({});
    expect(cadenceOf({ ...person, readable: false }, RULES)).toMatchObject({ cadence: null, from: "nowhere" });
  });
});

describe("what cannot be read", () => {
  it("leaves a person untracked, without falling back, and is a problem", () => {
    expect(own({ cadence: "when I feel like it" })).toMatchObject({
      cadence: null, from: "nowhere", problems: [expect.stringMatching(/^cadence: .*when I feel like it/) as string],
    });
  });

  it("is ignored under another tool's name", () => {
    expect(own({ frequency: "440 Hz" })).toMatchObject({ cadence: "every year", from: "default", problems: [] });
  });

  it("is a problem where a rule has nothing to be counted from", () => {
    expect(own({ cadence: "FREQ=MONTHLY;BYMONTHDAY=1;INTERVAL=2" })).toMatchObject({ cadence: null, problems: [expect.stringMatching(/^cadence: /) as string] });
    expect(own({ cadence: "FREQ=MONTHLY;BYMONTHDAY=1;INTERVAL=2", met: "2020-01-01" })).toMatchObject({ from: "person", problems: [] });
  });

  it("names an unknown circle under its own name, where there are circles", () => {
    expect(own({ circle: "iner" }).problems).toEqual(['circle: There is no circle "iner" in settings. The circles are Inner, wider.']);
    expect(own({ group: "climbing" }).problems).toEqual([]);
    expect(own({ circle: "iner" }, cadenceRules({ circles: [], defaultCadence: "" }, "data.json")).problems).toEqual([]);
  });

  it("names an at-most that is no interval, and takes one that is", () => {
    expect(own({ "at-most": "soon" }).problems).toEqual([expect.stringMatching(/^at-most: /)]);
    expect(own({ "max-cadence": "soon" }).problems).toEqual([]);
    expect(own({ "at-most": "6 weeks" }).atMost).toEqual({ count: 6, unit: "week" });
  });

  it("names circles and defaults in settings", () => {
    const { problems, byDefault } = cadenceRules({ circles: [{ name: "odd", cadence: "oddly", weight: 1 }], defaultCadence: "now and then" }, "data.json");
    expect(problems.map(({ path, property }) => [path, property])).toEqual([["data.json", "circle odd"], ["data.json", "defaultCadence"]]);
    expect(byDefault).toBeNull();
  });
});
