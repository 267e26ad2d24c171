import { type CivilDate, dayNumber, weekdayOf } from "../civil-date";
import { capacities, type PaceRules } from "./capacity";
import { heap } from "./heap";
import { queue } from "./queue";
import { AHEAD, mayBePulledForward, mostUrgentFirst, readyOn, type Runner, type Waiting, waitingFor } from "./runner";

/** How a day begins. */
export interface DayStart {
  readonly today: CivilDate;
  readonly rules: PaceRules;
  /** People contacted today who were waiting for it. */
  readonly doneToday: number;
  /** First contacts already made in the week of today (Monday to Sunday) with people who had none. */
  readonly firstsThisWeek: number;
}

export interface PlannedDay {
  /** Since 1970-01-01. */
  readonly day: number;
  /** Due, the most urgent first; then pulled forward; then never contacted. */
  readonly planned: readonly Waiting[];
  /** How many came to wait: those who fall due (on the first day: all who are), and those pulled forward. */
  readonly due: number;
  /** How many are due and not planned at the end of the day. */
  readonly backlog: number;
  readonly capacity: number;
}

/** 52 weeks. */
export const HORIZON = 364;

/**
 * Product rule "Pace", day by day from today for 52 weeks, as far as the caller asks. With `goesOn`, each planned
 * contact resets that person's clock (the forecast); without, everybody is planned once at most (the plan).
 *
 * Each day takes the first few of one order of everybody, which depends on nobody else. That is why a person less, or
 * a place more, never moves anybody to a later day.
 */
export function* plannedDays(runners: Iterable<Runner>, start: DayStart, goesOn: boolean): Generator<PlannedDay, void> {
  const { today, rules: { neverPerDay } } = start;
  const first = dayNumber(today);
  const capacity = capacities(today, HORIZON + 7, start.rules);
  const capacityAt = (ahead: number) => capacity[ahead] ?? 0;
  const coming: Waiting[][] = Array.from({ length: HORIZON + AHEAD }, () => []);
  const expect = (waiting: Waiting, earliest: number) => {
    coming[Math.max(readyOn(waiting), earliest) - first]?.push(waiting);
  };
  for (const runner of runners) expect(waitingFor(runner.turn, runner), first);
  const due = queue();
  const never = heap<Waiting>((a, b) => a.rank < b.rank);
  let { firstsThisWeek } = start;

  for (const [ahead, arriving] of coming.entries()) {
    if (ahead === HORIZON) return;
    const day = first + ahead;
    const toSunday = 6 - ((weekdayOf(today) - 1 + ahead) % 7);
    if (toSunday === 6 && ahead > 0) firstsThisWeek = 0;
    const whole = capacityAt(ahead);
    const room = Math.max(0, whole - (ahead === 0 ? start.doneToday : 0));
    due.turnTo(day);
    const planned: Waiting[] = [];
    let fallen = 0;
    for (const waiting of arriving) {
      if (waiting.due === null) never.add(waiting);
      else {
        fallen++;
        if (waiting.isNamed && waiting.due === day && whole >= 0) planned.push(waiting);
        else due.add(waiting);
      }
    }
    const isLastOfWeek = !capacity.subarray(ahead + 1, ahead + toSunday + 1).some((later) => later > 0);
    const isOwed = room > 0 && isLastOfWeek && firstsThisWeek === 0 && Math.min(never.size(), neverPerDay) > 0;
    let places = room - planned.length - Number(isOwed);
    for (; places > 0; places--) {
      const next = due.take();
      if (next === undefined) break;
      planned.push(next);
    }
    const order = mostUrgentFirst(day);
    planned.sort(order);
    if (places > 0) {
      const soon = heap<Waiting>((a, b) => order(a, b) < 0);
      const near = coming.slice(ahead + 1, ahead + 1 + AHEAD);
      near.forEach((then, index) => {
        const capacityThen = capacityAt(ahead + 1 + index);
        for (const waiting of then) if (mayBePulledForward(waiting, day, capacityThen)) soon.add(waiting);
      });
      const taken = new Set<Waiting>();
      for (; places > 0; places--) {
        const next = soon.take();
        if (next === undefined) break;
        taken.add(next);
        planned.push(next);
      }
      fallen += taken.size;
      if (taken.size > 0) near.forEach((then, index) => (coming[ahead + 1 + index] = then.filter((waiting) => !taken.has(waiting))));
    }
    for (let left = Math.min(neverPerDay, Math.max(0, places) + Number(isOwed)); left > 0; left--) {
      const next = never.take();
      if (next === undefined) break;
      planned.push(next);
      firstsThisWeek++;
    }
    yield { day, planned, due: fallen, backlog: due.size(), capacity: Math.max(0, whole) };
    if (!goesOn) continue;
    for (const done of planned) {
      const turn = done.again(day);
      if (turn !== null) expect(waitingFor(turn, done), day + 1);
    }
  }
}
