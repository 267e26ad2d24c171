import { addDays, type CivilDate, dayFromNumber } from "../civil-date";
import { capacities, capacityPerWeek, type PaceRules } from "./capacity";
import type { Crowd } from "./crowd";
import { type DayStart, HORIZON, plannedDays } from "./days";
import { lastOf } from "./steps";

/** What the cadences ask for, and what the pace allows. */
export interface Balance {
  /** Follow-ups a week. */
  readonly loadPerWeek: number;
  readonly capacityPerWeek: number;
  /** Load ÷ capacity; null where there is no capacity. */
  readonly utilization: number | null;
}

/** Seven days. */
export interface ForecastWeek {
  readonly start: CivilDate;
  /** How many come to wait; in the first week with those who are due already. */
  readonly due: number;
  readonly planned: number;
  /** How many are due and wait at its end. */
  readonly backlog: number;
  readonly capacity: number;
}

export interface Forecast {
  readonly weeks: readonly ForecastWeek[];
  /** The first day at whose end nobody due is unplanned; null where there is none within 52 weeks. */
  readonly clearsOn: CivilDate | null;
}

export function balanceOf({ runners }: Crowd, rules: PaceRules): Balance {
  const alike = new Map<number, number>();
  for (const runner of runners) if (runner !== null) alike.set(runner.load, (alike.get(runner.load) ?? 0) + 1);
  // In one order, whatever that of the people is: a sum of fractions depends on it.
  const loadPerWeek = [...alike].sort(([a], [b]) => a - b).reduce((sum, [load, count]) => sum + load * count, 0);
  const capacity = capacityPerWeek(rules);
  return { loadPerWeek, capacityPerWeek: capacity, utilization: capacity === 0 ? null : loadPerWeek / capacity };
}

/** The coming weeks (0 to 52), if each planned contact is made on its day. */
export function forecastOf(crowd: Crowd, start: DayStart, weeks: number): Forecast {
  return lastOf(forecastInSteps(crowd, start, weeks));
}

/** The same, a day at a time. */
export function* forecastInSteps(crowd: Crowd, start: DayStart, weeks: number): Generator<void, Forecast, void> {
  const told: ForecastWeek[] = [];
  let clearsOn: CivilDate | null = null;
  let days = 0;
  let [due, planned, capacity] = [0, 0, 0];
  if (weeks * 7 > HORIZON) throw new RangeError("A forecast is at most 52 weeks long.");
  let room = capacities(start.today, HORIZON, start.rules).reduce((sum, ofDay) => sum + Math.max(0, ofDay), 0);
  for (const day of plannedDays(crowd, start, true)) {
    due += day.due;
    planned += day.planned.length;
    capacity += day.capacity;
    if (day.backlog === 0) clearsOn ??= dayFromNumber(day.day);
    if (++days % 7 === 0 && told.length < weeks) {
      told.push({ start: addDays(start.today, days - 7), due, planned, backlog: day.backlog, capacity });
      [due, planned, capacity] = [0, 0, 0];
    }
    room -= day.capacity;
    // Where more wait than all days to come can take, they wait to the end.
    if (told.length === weeks && (clearsOn !== null || day.backlog > room)) break;
    yield;
  }
  return { weeks: told, clearsOn };
}
