import { type CivilDate, dayNumber, weekdayOf } from "../civil-date";

/** How much somebody is willing to do. */
export interface PaceRules {
  /** Follow-ups per weekday, Monday to Sunday. */
  readonly pace: readonly number[];
  /** Both ends inclusive. */
  readonly daysOff: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  /** At most this many people without any known contact are asked for on one day. */
  readonly neverPerDay: number;
}

/** The capacity of a day off: a day at pace 0 still takes those whose cadence names it, a day off nobody. */
const OFF = -1;

/** Capacity day by day from `today` on, -1 on days off. */
export function capacities(today: CivilDate, days: number, { pace, daysOff }: PaceRules): Int16Array {
  const weekday = weekdayOf(today) - 1;
  const result = Int16Array.from({ length: days }, (_, ahead) => pace[(weekday + ahead) % 7] ?? 0);
  const ahead = (date: CivilDate) => Math.max(0, dayNumber(date) - dayNumber(today));
  for (const { from, to } of daysOff) if (to >= today) result.fill(OFF, ahead(from), ahead(to) + 1);
  return result;
}

/** The follow-ups that the pace allows on that day: none on a day off. */
export function capacityOn(date: CivilDate, rules: PaceRules): number {
  return Math.max(0, ...capacities(date, 1, rules));
}

/** The follow-ups that the pace allows in a week without days off. */
export function capacityPerWeek({ pace }: PaceRules): number {
  return pace.reduce((sum, day) => sum + day, 0);
}
