import fc from "fast-check";
import { type CivilDate, dayFromNumber, dayNumber } from "../../../src/core/civil-date";
import type { PaceRules } from "../../../src/core/pace/capacity";
import { crowdOf } from "../../../src/core/pace/crowd";
import { type DayStart, plannedDays } from "../../../src/core/pace/days";
import type { Runner, Turn } from "../../../src/core/pace/runner";
import { day } from "../../support/day";

/** A Monday. */
export const TODAY = day("2026-11-23");
const NOW = dayNumber(TODAY);

export const RULES: PaceRules = { pace: [3, 3, 3, 3, 3, 0, 0], daysOff: [], neverPerDay: 1 };

export function startWith(rules: Partial<PaceRules> = {}, more: Partial<DayStart> = {}): DayStart {
  return { today: TODAY, rules: { ...RULES, ...rules }, doneToday: 0, firstsThisWeek: 0, ...more };
}

export interface RunnerInWords {
  /** Days from today, negative for the past; null for somebody never contacted. */
  readonly due: number | null;
  /** Days from today before which nothing is asked. */
  readonly heldFor?: number;
  readonly start?: number;
  readonly every?: number;
  readonly weight?: number;
  readonly isNamed?: boolean;
}

/** Runners named by their place, each on a rhythm of so many days. */
export function runnersOf(people: readonly RunnerInWords[]): readonly Runner[] {
  return people.map(({ due, heldFor = 0, start, every = 14, weight = 1, isNamed = false }, place): Runner => {
    const turn: Turn = {
      due: due === null ? null : NOW + due,
      from: NOW + heldFor,
      start: NOW + (start ?? Math.max(due ?? 0, heldFor > 0 ? heldFor : due ?? 0)),
      length: every,
      isNamed,
    };
    return {
      path: `P${String(place).padStart(4, "0")}`, weight, load: 7 / every, turn,
      again: (contact) => ({ due: contact + every, from: contact, start: contact + every, length: every, isNamed }),
    };
  });
}

/** Who is planned, day by day, with what else each day says. */
export function daysOf(runners: readonly Runner[], start: DayStart, length: number, goesOn = false) {
  const days: { date: CivilDate; paths: string[]; backlog: number; due: number; capacity: number }[] = [];
  for (const { day: number, planned, ...more } of plannedDays(crowdOf(runners), start, goesOn)) {
    if (days.length === length) break;
    days.push({ date: dayFromNumber(number), paths: planned.map((place) => runners[place]?.path ?? ""), ...more });
  }
  return days;
}

export const anyRunner: fc.Arbitrary<RunnerInWords> = fc.record(
  {
    due: fc.option(fc.integer({ min: -60, max: 30 }), { nil: null, freq: 6 }),
    heldFor: fc.integer({ min: 0, max: 12 }),
    every: fc.constantFrom(1, 7, 14, 14, 30, 30.436875, 91.310625, 365.2425),
    weight: fc.constantFrom(1, 1, 0.5, 2),
    isNamed: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
  },
  { requiredKeys: ["due", "every"] },
);

export const anyPace = fc.tuple(...Array.from({ length: 7 }, () => fc.constantFrom(0, 0, 1, 2, 3)));
