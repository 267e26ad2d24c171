import type { Runner, Turn } from "./runner";

/**
 * The turn that each person waits for, by place, in plain arrays: a hundred thousand people are gone through on every day of a plan,
 * and lie close together here. Nobody is asked for at a place where `from` is `NEVER_ASKED`.
 */
export interface Turns {
  /** Since 1970-01-01; `NO_DAY` for somebody never contacted. */
  readonly due: Int32Array;
  readonly from: Int32Array;
  readonly start: Int32Array;
  readonly length: Float64Array;
  /** 1 where the cadence names a weekday or day. */
  readonly isNamed: Uint8Array;
  /** The circle's weight. */
  readonly weight: Float64Array;
}

/** People as the plan sees them. */
export interface Crowd {
  /** In the order of their paths; null for somebody of whom nothing will be asked, who keeps a place all the same. */
  readonly runners: readonly (Runner | null)[];
  readonly turns: Turns;
  /** What is asked for after a contact, by place: people of one cadence share it. */
  readonly again: readonly Runner["again"][];
}

export const NO_DAY = -0x80000000;
const NEVER_ASKED = 0x7fffffff;

export function crowdOf(runners: readonly (Runner | null)[]): Crowd {
  const count = runners.length;
  const turns: Turns = {
    due: new Int32Array(count),
    from: new Int32Array(count),
    start: new Int32Array(count),
    length: new Float64Array(count),
    isNamed: new Uint8Array(count),
    weight: new Float64Array(count),
  };
  for (let place = 0; place < count; place++) putRunner(turns, place, runners[place] ?? null);
  return { runners, turns, again: runners.map((runner) => runner?.again ?? nothing) };
}

function nothing(): null {
  return null;
}

/** The same crowd with others at a few places; the one before stays as it is. */
export function crowdWith({ runners, turns, again }: Crowd, others: ReadonlyMap<number, Runner | null>): Crowd {
  const all = [...runners];
  const changed = copied(turns);
  const next = [...again];
  for (const [place, runner] of others) {
    all[place] = runner;
    next[place] = runner?.again ?? nothing;
    putRunner(changed, place, runner);
  }
  return { runners: all, turns: changed, again: next };
}

/** To be gone on with, while the first stay as they are. */
export function copied({ due, from, start, length, isNamed, weight }: Turns): Turns {
  return { due: due.slice(), from: from.slice(), start: start.slice(), length: length.slice(), isNamed: isNamed.slice(), weight: weight.slice() };
}

export function putTurn(turns: Turns, place: number, turn: Turn): void {
  turns.due[place] = turn.due ?? NO_DAY;
  turns.from[place] = turn.from;
  turns.start[place] = turn.start;
  turns.length[place] = turn.length;
  turns.isNamed[place] = Number(turn.isNamed);
}

function putRunner(turns: Turns, place: number, runner: Runner | null): void {
  if (runner === null) turns.from[place] = NEVER_ASKED;
  else {
    putTurn(turns, place, runner.turn);
    turns.weight[place] = runner.weight;
  }
}
