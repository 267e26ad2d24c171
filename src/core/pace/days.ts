import { type CivilDate, dayNumber, weekdayOf } from "../civil-date";
import { capacities, type PaceRules } from "./capacity";
import { copied, type Crowd, NO_DAY, putTurn } from "./crowd";
import { heap } from "./heap";
import { byDue, queue, urgencyAt } from "./queue";
import { AHEAD, mayBePulledForward } from "./runner";

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
  /** By place: due, the most urgent first; then pulled forward; then never contacted. In a forecast in no promised order. */
  readonly planned: readonly number[];
  /** How many came to wait: those who fall due (on the first day: all who are), and those pulled forward. */
  readonly due: number;
  /** How many are due and not planned at the end of the day. */
  readonly backlog: number;
  readonly capacity: number;
}

/** No place in a crowd. */
const NOBODY = -1;

/** 52 weeks. */
export const HORIZON = 364;

/**
 * Product rule "Pace", day by day from today for 52 weeks, as far as the caller asks. With `goesOn`, each planned
 * contact resets that person's clock (the forecast); without, everybody is planned once at most (the plan).
 *
 * Each day takes the first few of one order of everybody, which depends on nobody else. That is why a person less, or
 * a place more, never moves anybody to a later day.
 */
export function* plannedDays(crowd: Crowd, start: DayStart, goesOn: boolean): Generator<PlannedDay, void> {
  const { today, rules: { neverPerDay } } = start;
  const first = dayNumber(today);
  const weekday = weekdayOf(today) - 1;
  const capacity = capacities(today, HORIZON + 7, start.rules);
  const capacityAt = (ahead: number) => capacity[ahead] ?? 0;
  const turns = goesOn ? copied(crowd.turns) : crowd.turns;
  const { due: dues, from, length, isNamed } = turns;
  // Who comes to wait on which day: everybody is in one chain at most, and knows who is behind them.
  const coming = new Int32Array(HORIZON + AHEAD).fill(NOBODY);
  const behind = new Int32Array(dues.length);
  const join = (ahead: number, place: number) => {
    if (ahead >= coming.length) return;
    behind[place] = coming[ahead] ?? NOBODY;
    coming[ahead] = place;
  };
  const expect = (place: number, earliest: number) => {
    join(Math.max(dues[place] ?? 0, from[place] ?? 0, earliest) - first, place);
  };
  for (let place = 0; place < dues.length; place++) expect(place, first);
  const due = queue(turns);
  const inOrderOfDue = byDue(turns);
  const never = heap<number>((a, b) => a - b);
  let { firstsThisWeek } = start;

  for (let ahead = 0; ahead < HORIZON; ahead++) {
    const day = first + ahead;
    const toSunday = 6 - ((weekday + ahead) % 7);
    if (toSunday === 6 && ahead > 0) firstsThisWeek = 0;
    const whole = capacityAt(ahead);
    const room = Math.max(0, whole - (ahead === 0 ? start.doneToday : 0));
    const named: number[] = [];
    const others: number[] = [];
    for (let place = coming[ahead] ?? NOBODY; place !== NOBODY; place = behind[place] ?? NOBODY) {
      const on = dues[place];
      if (on === NO_DAY) never.add(place);
      else (isNamed[place] === 1 && on === day && whole >= 0 ? named : others).push(place);
    }
    let fallen = named.length + others.length;
    const isLastOfWeek = !capacity.subarray(ahead + 1, ahead + toSunday + 1).some((later) => later > 0);
    const isOwed = room > 0 && isLastOfWeek && firstsThisWeek === 0 && Math.min(never.size(), neverPerDay) > 0;
    let places = room - named.length - Number(isOwed);
    let planned = named;
    // Where everybody has a place, it does not matter who stands before whom.
    if (due.size() === 0 && others.length <= places) {
      planned = named.concat(others);
      places -= others.length;
    } else {
      due.turnTo(day);
      others.forEach(due.add);
      for (; places > 0; places--) {
        const next = due.take();
        if (next === undefined) break;
        planned.push(next);
      }
    }
    const order = (a: number, b: number) => urgencyAt(turns, b, day) - urgencyAt(turns, a, day) || inOrderOfDue(a, b);
    if (!goesOn) planned.sort(order);
    if (places > 0) {
      const soon: number[] = [];
      for (let then = ahead + 1; then <= ahead + AHEAD; then++) {
        const capacityThen = capacityAt(then);
        let place = coming[then] ?? NOBODY;
        coming[then] = NOBODY;
        while (place !== NOBODY) {
          const after = behind[place] ?? NOBODY;
          const on = dues[place] ?? NO_DAY;
          const may = on !== NO_DAY && (from[place] ?? 0) <= day
            && mayBePulledForward(on - day, length[place] ?? 1, isNamed[place] === 1, capacityThen);
          if (may) soon.push(place);
          else join(then, place);
          place = after;
        }
      }
      if (!goesOn || soon.length > places) soon.sort(order);
      for (const back of soon.splice(places)) expect(back, day);
      planned = planned.concat(soon);
      places -= soon.length;
      fallen += soon.length;
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
      const turn = crowd.again[done]?.(day) ?? null;
      if (turn === null) continue;
      putTurn(turns, done, turn);
      expect(done, day + 1);
    }
  }
}
