import { addDays, type CivilDate, dayNumber } from "../civil-date";
import { capacities } from "./capacity";
import type { Crowd } from "./crowd";
import { type DayStart, HORIZON } from "./days";

/** Only who is later than this many times their cadence is put off. */
const HOPELESSLY_LATE = 2;

export interface PutOff {
  readonly path: string;
  /** For `snooze-until`: the day on which they come back. */
  readonly until: CivilDate;
}

/**
 * A fresh start: everybody later than twice their cadence is put off and comes back over the next weeks, as many a day
 * as the pace allows, from tomorrow: heavier circles first, then shorter cadences. Whom the coming 52 weeks cannot
 * hold stays where they are.
 */
export function freshStart({ runners }: Crowd, { today, rules }: DayStart): readonly PutOff[] {
  const now = dayNumber(today);
  const late = runners
    .filter((runner) => runner !== null)
    .filter(({ turn: { due, from, start, length } }) => due !== null && from <= now && (now - start) / length > HOPELESSLY_LATE)
    .sort((a, b) =>
      b.weight - a.weight || a.turn.length - b.turn.length || a.turn.start - b.turn.start);
  const days: CivilDate[] = [];
  capacities(today, HORIZON, rules).forEach((capacity, ahead) => {
    for (let place = 0; ahead > 0 && place < capacity && days.length < late.length; place++) days.push(addDays(today, ahead));
  });
  return days.flatMap((until, index) => late.slice(index, index + 1).map(({ path }) => ({ path, until })));
}
