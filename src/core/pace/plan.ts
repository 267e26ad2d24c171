import { type CivilDate, dayFromNumber, dayNumber } from "../civil-date";
import { type DayStart, plannedDays } from "./days";
import { readyOn, type Runner } from "./runner";

/** How far ahead the pane and `due` look, in days. */
export const UPCOMING_DAYS = 28;

/** Which follow-up falls on which day, by path. */
export interface Plan {
  /** Those of today, in their order. */
  readonly today: readonly string[];
  /**
   * Everybody planned within 28 days, and everybody who is due today and planned within 52 weeks; nobody else need
   * be told a day yet.
   */
  readonly plannedFor: ReadonlyMap<string, CivilDate>;
}

/** Who is contacted when, if each is contacted once. The same people on the same day give the same plan. */
export function planOf(runners: Iterable<Runner>, start: DayStart): Plan {
  const first = dayNumber(start.today);
  const plannedFor = new Map<string, CivilDate>();
  let today: readonly string[] | null = null;
  let backlog = 0;
  for (const { day, planned, backlog: left } of plannedDays(runners, start, false)) {
    const isNear = day <= first + UPCOMING_DAYS;
    const date = dayFromNumber(day);
    for (const waiting of planned) {
      const wasDue = waiting.due !== null && readyOn(waiting) <= first;
      if (wasDue) backlog--;
      if (isNear || wasDue) plannedFor.set(waiting.path, date);
    }
    if (today === null) {
      today = planned.map(({ path }) => path);
      backlog = left;
    }
    if (day >= first + UPCOMING_DAYS && backlog === 0) break;
  }
  return { today: today ?? [], plannedFor };
}
