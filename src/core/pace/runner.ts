/** Days are counted since 1970-01-01. */
export interface Turn {
  /** Null for somebody never contacted: no day is theirs. */
  readonly due: number | null;
  /** Nothing is asked for before this day: the end of a snooze, pause or arrangement, else any day not after today. */
  readonly from: number;
  /** Urgency is counted from here: the latest of due day, snooze end and resume day. */
  readonly start: number;
  /** Nominal cadence in days, or the gap to the next step of somebody new; above 0. */
  readonly length: number;
  /** Whether the cadence names a weekday or day. */
  readonly isNamed: boolean;
}

/** A person as the plan sees them, with what is asked for next. Lists of runners are in the order of their paths. */
export interface Runner {
  readonly path: string;
  /** The circle's weight, above 0. */
  readonly weight: number;
  /** Follow-ups a week by the cadence: 7 ÷ its nominal length; 0 where nothing is tracked, or while paused. */
  readonly load: number;
  readonly turn: Turn;
  /** What is asked for after a contact on that day; null for nothing. */
  readonly again: (contact: number) => Turn | null;
}

const MOST_URGENT = 4;

/** 1 on the day it starts, 1 more for each whole length, at most 4, times the weight. */
export function urgencyOn(start: number, length: number, weight: number, day: number): number {
  return Math.min(MOST_URGENT, 1 + (day - start) / length) * weight;
}

/** Whether it cannot grow any more. */
export function isMostUrgent(start: number, length: number, day: number): boolean {
  return 1 + (day - start) / length >= MOST_URGENT;
}

/** How far ahead a follow-up may be taken at all, in days. */
export const AHEAD = 3;

/**
 * Whether a follow-up that is due in `ahead` days may be taken today where there is room: it is due within a tenth of
 * its cadence, or on a day without capacity. What names its day keeps to it, unless that day is off.
 * `capacityThen` is that of the due day, negative for a day off.
 */
export function mayBePulledForward(ahead: number, length: number, isNamed: boolean, capacityThen: number): boolean {
  if (ahead > AHEAD || (isNamed && capacityThen >= 0)) return false;
  return ahead <= Math.floor(length / 10) || capacityThen <= 0;
}
