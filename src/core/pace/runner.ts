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

/**
 * The turn that each runner waits for, by place in the list of runners. What people are ordered by lies close together,
 * because it is compared more often than anything else. A forecast sets the next turn when one is done.
 */
export interface Turns {
  readonly at: (place: number) => Turn;
  readonly set: (place: number, turn: Turn) => void;
  /** 1 on the day it starts, 1 more for each whole length, at most 4, times the weight. */
  readonly urgency: (place: number, day: number) => number;
  /** The order among the equally urgent: the earlier due day, then the path. */
  readonly byDue: (a: number, b: number) => number;
  /** The order among those of one length and weight: who waits longer, then as above. */
  readonly byStart: (a: number, b: number) => number;
}

export function turnsOf(runners: readonly Runner[]): Turns {
  const turns: Turn[] = [];
  const dues = new Int32Array(runners.length);
  const starts = new Int32Array(runners.length);
  const at = (place: number) => turns[place] ?? NOBODYS;
  const set = (place: number, turn: Turn) => {
    turns[place] = turn;
    dues[place] = turn.due ?? 0;
    starts[place] = turn.start;
  };
  runners.forEach(({ turn }, place) => {
    set(place, turn);
  });
  const byDue = (a: number, b: number) => (dues[a] ?? 0) - (dues[b] ?? 0) || a - b;
  return {
    at,
    set,
    urgency: (place, day) => urgencyOn(starts[place] ?? 0, at(place).length, runners[place]?.weight ?? 0, day),
    byDue,
    byStart: (a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || byDue(a, b),
  };
}

const NOBODYS: Turn = { due: null, from: 0, start: 0, length: 1, isNamed: false };

const MOST_URGENT = 4;

/** 1 on the day it starts, 1 more for each whole length, at most 4, times the weight. */
export function urgencyOn(start: number, length: number, weight: number, day: number): number {
  return Math.min(MOST_URGENT, 1 + (day - start) / length) * weight;
}

/** Whether it cannot grow any more. */
export function isMostUrgent({ start, length }: Turn, day: number): boolean {
  return 1 + (day - start) / length >= MOST_URGENT;
}

/** The first day on which a follow-up waits for its turn. */
export function readyOn({ due, from }: Turn): number {
  return Math.max(due ?? from, from);
}

/** How far ahead a follow-up may be taken at all, in days. */
export const AHEAD = 3;

/**
 * Whether a follow-up due on a later day may be taken on `day` where there is room: it is due within a tenth of its
 * cadence, or on a day without capacity. What names its day keeps to it, unless that day is off.
 * `capacityThen` is that of the due day, negative for a day off.
 */
export function mayBePulledForward({ due, from, length, isNamed }: Turn, day: number, capacityThen: number): boolean {
  if (due === null || from > day || due - day > AHEAD || (isNamed && capacityThen >= 0)) return false;
  return due - day <= Math.floor(length / 10) || capacityThen <= 0;
}
