import { describe, expect, it } from "vitest";
import { outcomesInWords, triageModel } from "../../src/ui/triage-model";
import type { Known } from "../../src/vault/without-cadence";
import { day } from "../support/day";
import { coffee, factsOf } from "../support/facts";

const TODAY = day("2026-11-23");
const CIRCLES = [{ name: "inner", cadence: "every 2 weeks", weight: 2 }, { name: "club", cadence: "", weight: 1 }];
const { person } = factsOf({});

function known(days: readonly string[], rhythm: string | null = null): Known {
  const counted = days.map((date) => coffee(date));
  return { person, since: counted[counted.length - 1]?.date ?? null, last: counted[0] ?? null, counted, rhythm };
}

describe("how often, of one person", () => {
  it.each([
    { says: "what is known comes in two sentences", days: ["2026-11-02", "2024-03-14"], facts: "2 conversations. Since 14 March 2024. Last 3 weeks ago, on 2 November: coffee." },
    { says: "nothing known is said so", days: [], facts: "No contact noted yet." },
  ])("$says", ({ days, facts }) => {
    expect(triageModel(known(days), [], TODAY).facts).toBe(facts);
  });

  it.each([
    { says: "the rhythm as it was comes first", rhythm: "every 2 weeks", labels: ["every 2 weeks, as until now", "circle inner (every 2 weeks)", "circle club", "weekly", "monthly", "quarterly", "yearly", "none: do not ask"] },
    { says: "a usual one is not offered twice", rhythm: "monthly", labels: ["monthly, as until now", "circle inner (every 2 weeks)", "circle club", "weekly", "quarterly", "yearly", "none: do not ask"] },
    { says: "without a rhythm nothing is suggested", rhythm: null, labels: ["circle inner (every 2 weeks)", "circle club", "weekly", "monthly", "quarterly", "yearly", "none: do not ask"] },
  ])("$says", ({ rhythm, labels }) => {
    expect(triageModel(known([], rhythm), CIRCLES, TODAY).choices.map(({ label }) => label)).toEqual(labels);
  });

  it("a circle is written as the circle, everything else as the cadence", () => {
    const { choices } = triageModel(known([], "monthly"), CIRCLES, TODAY);
    expect(choices.map(({ sets, typed }) => `${sets} ${typed}`)).toEqual([
      "cadence monthly", "circle inner", "circle club", "cadence weekly", "cadence quarterly", "cadence yearly", "cadence none",
    ]);
  });
});

describe("at the end", () => {
  const set = { kind: "set", id: 1 } as const;
  const skipped = { kind: "skipped" } as const;
  it.each([
    { says: "one answer", outcomes: [set], words: "Answered for 1 person." },
    { says: "answers and one skipped", outcomes: [set, skipped, set], words: "Answered for 2 people. 1 skipped: nothing was written there, and the question comes again next time." },
    { says: "only skipped", outcomes: [skipped, skipped], words: "2 skipped: nothing was written there, and the question comes again next time." },
  ])("$says is told", ({ outcomes, words }) => {
    expect(outcomesInWords(outcomes)).toBe(words);
  });
});
