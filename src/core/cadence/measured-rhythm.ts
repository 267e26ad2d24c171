import { addYears, type CivilDate, dayNumber } from "../civil-date";

/** Lengths that people mean, in days, as they write them. */
const USUAL = [
  ["weekly", 7],
  ["every 2 weeks", 14],
  ["monthly", 30.44],
  ["every 2 months", 60.87],
  ["quarterly", 91.31],
  ["twice a year", 182.62],
  ["yearly", 365.24],
] as const;

const LOOK_BACK_YEARS = 2;

/** Whether a day lies in the years that a rhythm is measured by: `today` and what came before it. */
export function isRecent(date: CivilDate, today: CivilDate): boolean {
  return date <= today && date > addYears(today, -LOOK_BACK_YEARS);
}

/**
 * How often somebody was in fact in touch in the last two years, as the usual cadence nearest by ratio to the median gap
 * between contact days; null below three such days, for one gap is no rhythm. Whoever is met daily gets `weekly`:
 * they need no reminder. `days` may be in any order and repeat.
 */
export function measuredRhythm(days: Iterable<CivilDate>, today: CivilDate): string | null {
  const distinct = [...new Set(days)].filter((day) => isRecent(day, today)).map(dayNumber).sort((a, b) => a - b);
  if (distinct.length < 3) return null;
  const gaps = distinct.slice(1).map((day, index) => day - (distinct[index] ?? day)).sort((a, b) => a - b);
  const [low = 0, high = 0] = [gaps[Math.floor((gaps.length - 1) / 2)], gaps[Math.floor(gaps.length / 2)]];
  const distance = (length: number) => Math.abs(Math.log((low + high) / 2 / length));
  return USUAL.reduce((best, each) => (distance(each[1]) < distance(best[1]) ? each : best))[0];
}
