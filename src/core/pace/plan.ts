import { type CivilDate, dayFromNumber, dayNumber } from "../civil-date";
import { type DayStart, plannedDays } from "./days";
import { readyOn, type Runner } from "./runner";

/** How far ahead the pane and `due` look, in days. */
export const UPCOMING_DAYS = 28;

/** Which follow-up falls on which day, by place in the list of runners. */
export interface Plan {
  /** Those of today, in their order. */
  readonly today: readonly number[];
  /**
   * Everybody planned within 28 days, and everybody who is due today and planned within 52 weeks; nobody else need
   * be told a day yet.
   */
  readonly plannedFor: ReadonlyMap<number, CivilDate>;
}

/** Who is contacted when, if each is contacted once. The same people on the same day give the same plan. */
export function planOf(runners: readonly Runner[], start: DayStart): Plan {
  const first = dayNumber(start.today);
  const plannedFor = new Map<number, CivilDate>();
  let today: readonly number[] | null = null;
  let backlog = 0;
  for (const { day, planned, backlog: left } of plannedDays(runners, start, false)) {
    const isNear = day <= first + UPCOMING_DAYS;
    const date = dayFromNumber(day);
    for (const place of planned) {
      const turn = runners[place]?.turn;
      const wasDue = turn !== undefined && turn.due !== null && readyOn(turn) <= first;
      if (wasDue) backlog--;
      if (isNear || wasDue) plannedFor.set(place, date);
    }
    if (today === null) {
      today = planned;
      backlog = left;
    }
    if (day >= first + UPCOMING_DAYS && backlog === 0) break;
  }
  return { today: today ?? [], plannedFor };
}
