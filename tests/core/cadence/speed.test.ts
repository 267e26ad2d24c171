import fc from "fast-check";
import { expect, it } from "vitest";
import { nextDue } from "../../../src/core/cadence/next-due";
import { readCadence } from "../../../src/core/cadence/read-cadence";
import { readRule } from "../../../src/core/cadence/read-rule";
import { addDays } from "../../../src/core/civil-date";
import { cadenceRules } from "../../../src/core/follow-ups/person-cadence";
import { fieldOf } from "../../../src/core/follow-ups/runners";
import { forecastOf } from "../../../src/core/pace/forecast";
import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { factsOf } from "../../support/facts";
import { monthlyPlaces, someRule } from "./arbitraries";
import { day } from "./days";

const TODAY = day("2026-11-23");

/** Milliseconds. The middle of many, and below the best of few, hardly depend on what else the machine does. */
function spent(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

it.each(["19000131", "19500615", "20200229"])("the first question to a rule from %s on takes no millisecond", (start) => {
  const rules = fc.sample(fc.oneof(someRule, monthlyPlaces), { numRuns: 150, seed: 7 });
  for (const end of ["", ";COUNT=3000", ";UNTIL=20990101"]) {
    const times = rules.flatMap((rule) => {
      const reading = readCadence(`DTSTART:${start};${rule}${end}`, []);
      if (reading.kind !== "cadence") return [];
      return [spent(() => nextDue(reading.cadence, { lastContact: day("2026-11-01"), met: null, today: TODAY }))];
    });
    expect(times.length).toBeGreaterThan(50);
    expect(middle(times)).toBeLessThan(1);
  }
});

it("a rule that falls on no day is refused at once, however many times it should come", () => {
  // Counted off to the last year there is, each of these took forty times as long as without COUNT.
  const never = "DTSTART:19000131;FREQ=DAILY;INTERVAL=7;BYDAY=TU";
  const read = (rule: string) => middle(Array.from({ length: 15 }, () => spent(() => expect(readRule(rule).kind).toBe("unreadable"))));
  expect(read(`${never};COUNT=999999`)).toBeLessThan(15 * read(never));
});

it("1,000 people on schedules are planned over 52 weeks in less than 200 ms", () => {
  const cadences = ["every month on the 1st", "every month on the last Friday", "every weekday", "every year on 1 June",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "DTSTART:19000101;FREQ=WEEKLY;INTERVAL=2"];
  const times = Array.from({ length: 5 }, () => {
    const rules = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");
    const people = Array.from({ length: 1_000 }, (_, index) => factsOf({
      path: `People/Person ${String(index)}.md`, properties: { cadence: cadences[index % cadences.length] },
      rules, last: addDays(TODAY, -1 - (index * 13) % 100),
    }));
    const { runners, start } = fieldOf(people, TODAY, { ...DEFAULT_SETTINGS, pace: [70, 70, 70, 70, 70, 0, 0] });
    return spent(() => void forecastOf(runners, start, 52));
  });
  expect(Math.min(...times)).toBeLessThan(200);
});
