import { addDays, type CivilDate, dayNumber } from "../civil-date";
import { capacities } from "./capacity";
import { type Crowd, NO_DAY } from "./crowd";
import { type DayStart, HORIZON } from "./days";
import { heap } from "./heap";

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
export function freshStart({ runners, turns }: Crowd, { today, rules }: DayStart): readonly PutOff[] {
  const now = dayNumber(today);
  const { due, from, start, length, weight } = turns;
  const of = (by: Float64Array | Int32Array, place: number) => by[place] ?? 0;
  // Of thousands who are late, the year has room for some hundreds: only those are put in order.
  const late = heap<number>((a, b) =>
    of(weight, b) - of(weight, a) || of(length, a) - of(length, b) || of(start, a) - of(start, b) || a - b);
  for (let place = 0; place < runners.length; place++) {
    const isLate = due[place] !== NO_DAY && of(from, place) <= now && (now - of(start, place)) / (length[place] ?? 1) > HOPELESSLY_LATE;
    if (isLate && runners[place] !== null) late.add(place);
  }
  const putOff: PutOff[] = [];
  for (const [ahead, capacity] of capacities(today, HORIZON, rules).entries()) {
    for (let left = ahead === 0 ? 0 : capacity; left > 0; left--) {
      const runner = runners[late.take() ?? runners.length];
      if (runner == null) return putOff;
      putOff.push({ path: runner.path, until: addDays(today, ahead) });
    }
  }
  return putOff;
}
