import { type CivilDate, dayFromNumber, dayNumber } from "../civil-date";
import { type Crowd, NO_DAY } from "./crowd";
import { type DayStart, plannedDays } from "./days";
import { lastOf } from "./steps";

/** How far ahead the pane and `due` look, in days. */
export const UPCOMING_DAYS = 28;

/** Which follow-up falls on which day, by place in the crowd. */
export interface Plan {
  /** Those of today, in their order. */
  readonly today: readonly number[];
  /**
   * Everybody planned within 28 days, and everybody who is due today and planned within 52 weeks; nobody else need
   * be told a day yet.
   */
  readonly plannedFor: readonly (CivilDate | undefined)[];
}

/** Who is contacted when, if each is contacted once. The same people on the same day give the same plan. */
export function planOf(crowd: Crowd, start: DayStart): Plan {
  return lastOf(planInSteps(crowd, start));
}

/** The same, a day at a time. With `isNear` it ends after 28 days, and those who wait longer are told no day. */
export function* planInSteps(crowd: Crowd, start: DayStart, isNear = false): Generator<void, Plan, void> {
  const first = dayNumber(start.today);
  const { due, from } = crowd.turns;
  const plannedFor = new Array<CivilDate | undefined>(due.length).fill(undefined);
  let today: readonly number[] | null = null;
  let backlog = 0;
  for (const { day, planned, backlog: left } of plannedDays(crowd, start, false)) {
    const isSoon = day <= first + UPCOMING_DAYS;
    const date = dayFromNumber(day);
    for (const place of planned) {
      const on = due[place] ?? NO_DAY;
      const wasDue = on !== NO_DAY && on <= first && (from[place] ?? 0) <= first;
      if (wasDue) backlog--;
      if (isSoon || wasDue) plannedFor[place] = date;
    }
    if (today === null) {
      today = planned;
      backlog = left;
    }
    if (day >= first + UPCOMING_DAYS && (isNear || backlog === 0)) break;
    yield;
  }
  return { today: today ?? [], plannedFor };
}
