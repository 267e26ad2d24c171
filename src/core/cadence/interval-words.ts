import type { Interval, Unit } from "./cadence";
import { intervalDays } from "./interval";
import type { Cursor } from "./tokens";
import { ADVERBS, COUNTED_UNITS, TIMES, UNITS } from "./words";

/**
 * "Weekly", "2 weeks", "other week", "third month", "14". Null where the cursor is at none, and then it stays.
 * What comes back may be no proper interval ("0 days"): see `isInterval`.
 */
export function takeInterval(cursor: Cursor): Interval | null {
  return cursor.take(ADVERBS)
    ?? cursor.attempt(() => (cursor.skip("other") ? multiple(2, cursor.take(UNITS)) : null))
    ?? cursor.attempt(() => {
      const nth = cursor.takeOrdinal();
      return nth !== null && nth > 1 ? multiple(nth, cursor.take(UNITS)) : null;
    })
    ?? cursor.attempt(() => {
      const count = cursor.takeNumber();
      return count === null ? null : multiple(count, cursor.take(COUNTED_UNITS) ?? { count: 1, unit: "day" });
    })
    ?? cursor.take(UNITS);
}

/** "Twice a month", "3 times a year", "3x/week": the unit divided. Null as in `takeInterval`. */
export function takeTimes(cursor: Cursor): Interval | null {
  return cursor.attempt(() => {
    const times = cursor.take(TIMES) ?? takeTimesNumber(cursor);
    if (times === null) return null;
    cursor.skip("a", "per", "each", "every", "/");
    const unit = cursor.take(UNITS) ?? cursor.take(ADVERBS);
    return unit && divided(unit, times);
  });
}

function takeTimesNumber(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    const number = cursor.takeNumber();
    return cursor.skip("times", "time", "x") ? number : null;
  });
}

function multiple(count: number, unit: Interval | null): Interval | null {
  return unit && { count: count * unit.count, unit: unit.unit };
}

/** How many months a unit comes to; 0 where it is shorter. */
const MONTHS: Readonly<Record<Unit, number>> = { day: 0, week: 0, month: 1, year: 12 };

/** Whole months where they divide evenly, else whole days, half up. More than daily comes to 0 days. */
function divided(interval: Interval, times: number): Interval {
  if (times === 1) return interval;
  const months = MONTHS[interval.unit] * interval.count;
  if (months > 0 && months % times === 0) return { count: months / times, unit: "month" };
  const days = intervalDays(interval);
  return { count: times === 0 || times > days ? 0 : Math.floor(days / times + 0.5), unit: "day" };
}
