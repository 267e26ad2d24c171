import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber, weekdayOf } from "../../../src/core/civil-date";
import { capacityOn, type PaceRules } from "../../../src/core/pace/capacity";
import type { DayStart } from "../../../src/core/pace/days";
import { AHEAD, type Runner, urgencyOn } from "../../../src/core/pace/runner";
import { LAW_TIMEOUT, runs } from "../../support/runs";
import { anyPace, anyRunner, daysOf, type RunnerInWords, runnersOf, startWith, TODAY } from "./runners";

const people = fc.array(anyRunner, { maxLength: 60 });
const offs = fc.array(fc.tuple(fc.nat(25), fc.nat(4)), { maxLength: 2 }).map((ranges) =>
  ranges.map(([from, length]) => ({ from: addDays(TODAY, from), to: addDays(TODAY, from + length) })));
const starts = fc.record({ pace: anyPace, daysOff: offs, neverPerDay: fc.nat(2), doneToday: fc.nat(2), firstsThisWeek: fc.nat(1) })
  .map(({ doneToday, firstsThisWeek, ...rules }) => startWith(rules, { doneToday, firstsThisWeek }));
const DAYS = 45;

const isOff = (rules: PaceRules, ahead: number) =>
  rules.daysOff.some(({ from, to }) => from <= addDays(TODAY, ahead) && addDays(TODAY, ahead) <= to);

/** The rule of the product page, word by word: everybody is sorted anew on every day. */
function plainly(runners: readonly Runner[], { rules, doneToday, firstsThisWeek }: DayStart): readonly (readonly string[])[] {
  const now = dayNumber(TODAY);
  let left = [...runners];
  let firsts = firstsThisWeek;
  return Array.from({ length: DAYS }, (_, ahead) => {
    const today = addDays(TODAY, ahead);
    const capacity = capacityOn(today, rules);
    if (weekdayOf(today) === 1 && ahead > 0) firsts = 0;
    const room = Math.max(0, capacity - (ahead === 0 ? doneToday : 0));
    const urgency = ({ turn, weight }: Runner) => urgencyOn(turn.start, turn.length, weight, now + ahead);
    const order = (a: Runner, b: Runner) =>
      urgency(b) - urgency(a) || (a.turn.due ?? 0) - (b.turn.due ?? 0) || (a.path < b.path ? -1 : 1);
    const free = left.filter(({ turn }) => turn.from <= now + ahead);
    const due = free.filter(({ turn }) => turn.due !== null && turn.due <= now + ahead).sort(order);
    const soon = free.filter(({ turn: { due: on, length, isNamed } }) => {
      if (on === null || on <= now + ahead || on > now + ahead + AHEAD) return false;
      const then = on - now;
      const isPastCapacity = capacityOn(addDays(TODAY, then), rules) === 0;
      return (!isNamed || isOff(rules, then)) && (isPastCapacity || then - ahead <= length / 10);
    }).sort(order);
    const never = free.filter(({ turn }) => turn.due === null).sort((a, b) => (a.path < b.path ? -1 : 1));
    const named = due.filter(({ turn }) => turn.isNamed && turn.due === now + ahead && !isOff(rules, ahead));
    const restOfWeek = Array.from({ length: 7 - weekdayOf(today) }, (__, more) => capacityOn(addDays(today, more + 1), rules));
    const isOwed = room > 0 && firsts === 0 && never.length > 0 && rules.neverPerDay > 0 && restOfWeek.every((then) => then === 0);
    const places = Math.max(0, room - named.length - Number(isOwed));
    const others = due.filter((runner) => !named.includes(runner)).slice(0, places);
    const pulled = soon.slice(0, places - others.length);
    const asked = never.slice(0, Math.min(rules.neverPerDay, places - others.length - pulled.length + Number(isOwed)));
    firsts += asked.length;
    const planned = [...[...named, ...others].sort(order), ...pulled, ...asked];
    left = left.filter((runner) => !planned.includes(runner));
    return planned.map(({ path }) => path);
  });
}

describe("the plan", () => {
  it("is what the rule says, however it is worked out", () => {
    fc.assert(fc.property(people, starts, (all, start) => {
      const runners = runnersOf(all);
      expect(daysOf(runners, start, DAYS).map(({ paths }) => paths)).toEqual(plainly(runners, start));
    }), runs(300));
  }, LAW_TIMEOUT);

  it("keeps within each day's capacity, named days aside, and days off are empty", () => {
    fc.assert(fc.property(people, starts, fc.boolean(), (all, start, goesOn) => {
      const runners = runnersOf(all);
      const named = new Set(runners.filter(({ turn }) => turn.isNamed).map(({ path }) => path));
      daysOf(runners, start, DAYS, goesOn).forEach(({ date, paths }, ahead) => {
        const room = Math.max(0, capacityOn(date, start.rules) - (ahead === 0 ? start.doneToday : 0));
        expect(paths.filter((path) => !named.has(path)).length).toBeLessThanOrEqual(room);
        if (isOff(start.rules, ahead)) expect(paths).toEqual([]);
      });
    }), runs(100));
  }, LAW_TIMEOUT);

  it("asks for nobody twice, and nobody before their hold ends or more than three days early", () => {
    fc.assert(fc.property(people, starts, (all, start) => {
      const runners = runnersOf(all);
      const known = new Map(runners.map((runner) => [runner.path, runner.turn]));
      const planned = daysOf(runners, start, DAYS).flatMap(({ date, paths }) => paths.map((path) => ({ date, path })));
      expect(new Set(planned.map(({ path }) => path)).size).toBe(planned.length);
      for (const { date, path } of planned) {
        const turn = known.get(path);
        expect(dayNumber(date)).toBeGreaterThanOrEqual(Math.max(turn?.from ?? Infinity, (turn?.due ?? -Infinity) - AHEAD));
      }
    }), runs(100));
  }, LAW_TIMEOUT);
});

/** Which day each is planned for; those who are not planned within the days looked at come last. */
function dayOfEach(people: readonly Runner[], start: DayStart): ReadonlyMap<string, number> {
  const found = new Map(people.map(({ path }) => [path, DAYS]));
  daysOf(people, start, DAYS).forEach(({ paths }, ahead) => paths.forEach((path) => found.set(path, ahead)));
  return found;
}

function expectNobodyLater(after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): void {
  const later = [...after].filter(([path, ahead]) => ahead > (before.get(path) ?? DAYS));
  expect(later).toEqual([]);
}

/** The weekly place of those never contacted aside: it is taken from somebody by design. */
const withoutWeeklyPlace = fc.record({ pace: anyPace, daysOff: offs, doneToday: fc.nat(2), neverPerDay: fc.nat(2) })
  .map(({ doneToday, ...rules }) => startWith(rules, { doneToday }));
const noNever = (all: readonly RunnerInWords[]) => all.map((words) => ({ ...words, due: words.due ?? 3 }));

describe("a plan changes in one direction", () => {
  it("a person less delays nobody, and so a person more moves nobody forward", () => {
    fc.assert(fc.property(fc.array(anyRunner, { minLength: 1, maxLength: 60 }), withoutWeeklyPlace, fc.nat(), (all, start, which) => {
      const runners = runnersOf(noNever(all));
      const fewer = runners.filter((_, index) => index !== which % runners.length);
      expectNobodyLater(dayOfEach(fewer, start), dayOfEach(runners, start));
    }), runs(300));
  }, LAW_TIMEOUT);

  it("a higher pace on days that have one delays nobody", () => {
    fc.assert(fc.property(people, withoutWeeklyPlace, anyPace, (all, start, more) => {
      const runners = runnersOf(noNever(all));
      const pace = start.rules.pace.map((day, weekday) => (day === 0 ? 0 : day + (more[weekday] ?? 0)));
      expectNobodyLater(dayOfEach(runners, { ...start, rules: { ...start.rules, pace } }), dayOfEach(runners, start));
    }), runs(300));
  }, LAW_TIMEOUT);

  it("among those never contacted too, while each week has its first", () => {
    fc.assert(fc.property(fc.array(anyRunner, { minLength: 1, maxLength: 40 }), fc.nat(), (all, which) => {
      // One week alone, in which a first contact was made: then nothing is owed.
      const start = startWith({ pace: [2, 1, 2, 1, 2, 1, 1] }, { firstsThisWeek: 1 });
      const firstWeek = (runners: readonly Runner[]) => new Map([...dayOfEach(runners, start)].map(([path, ahead]) => [path, Math.min(ahead, 7)]));
      const runners = runnersOf(all);
      expectNobodyLater(firstWeek(runners.filter((_, index) => index !== which % runners.length)), firstWeek(runners));
    }), runs(300));
  }, LAW_TIMEOUT);
});
