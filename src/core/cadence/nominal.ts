import type { CivilDate } from "../civil-date";
import { addYears, dayNumber } from "../civil-date";
import type { AnchoredSchedule } from "./anchor";
import { anchor } from "./anchor";
import type { Cadence } from "./cadence";
import { intervalDays } from "./interval";
import { dayOnOrAfter, dayOnOrBefore, daysWithin } from "./occurrences";

/**
 * A cadence's length in days, for load and urgency: the calendar's mean for an interval (a month is
 * 30.436875 days). A schedule's is the mean of the gaps that begin in the year from `today` on, or the next
 * gap where none begins there. `met` anchors a schedule that has no start of its own.
 *
 * A schedule without any gap (a single day, or no anchor) has the length of its interval.
 */
export function nominalDays(cadence: Cadence, today: CivilDate, met: CivilDate | null = null): number {
  const interval = intervalDays(cadence.every);
  if (cadence.kind === "rhythm") return interval;
  const anchoring = anchor(cadence, met);
  return anchoring.kind === "anchored" ? meanGap(anchoring.schedule, today) ?? interval : interval;
}

/**
 * Days between due and overdue where the person names no `at-most`: a quarter of the cadence, at least 1.
 * Rounded down, which changes nothing: a whole number of days exceeds 3.5 exactly where it exceeds 3.
 */
export function grace(cadence: Cadence, today: CivilDate, met: CivilDate | null = null): number {
  return Math.max(1, Math.floor(nominalDays(cadence, today, met) / 4));
}

function meanGap(schedule: AnchoredSchedule, today: CivilDate): number | null {
  const from = dayNumber(today);
  const next = dayOnOrAfter(schedule, from);
  if (next === null) return gapBefore(schedule, dayOnOrBefore(schedule, from));
  const coming = daysWithin(schedule, next, dayNumber(addYears(today, 1)) - 1);
  const last = coming[coming.length - 1] ?? next;
  const following = dayOnOrAfter(schedule, last + 1);
  if (following !== null) return (following - next) / Math.max(1, coming.length);
  return last === next ? gapBefore(schedule, next) : (last - next) / (coming.length - 1);
}

function gapBefore(schedule: AnchoredSchedule, day: number | null): number | null {
  const previous = day === null ? null : dayOnOrBefore(schedule, day - 1);
  return day === null || previous === null ? null : day - previous;
}
