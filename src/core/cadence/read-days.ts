import type { Weekday } from "../civil-date";
import type { ScheduleWeekday } from "./cadence";
import type { Cursor } from "./tokens";
import { MONTHS, WEEKDAYS } from "./words";

/** The days that words name: "Monday and Thursday", "the 1st and 15th", "the last Friday of November". */
export interface Days {
  /** 1 to 31, -1 for the last; as written, so possibly no real day. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly ScheduleWeekday[];
  /** The month that they are days of, 1 to 12; null where the words name none. */
  readonly month: number | null;
}

interface Item {
  /** Which of the weekdays, or which day of the month. Null for a weekday alone. */
  readonly ordinal: number | null;
  readonly weekday: Weekday | null;
  /** "the" before it keeps it apart: "the 1st and the last Friday" are not two Fridays. */
  readonly apart: boolean;
}

/** Reads days from the cursor; null where there are none, and then the cursor stays. */
export function takeDays(cursor: Cursor): Days | null {
  return cursor.attempt(() => {
    const leading = cursor.take(MONTHS);
    const items = readItems(cursor);
    if (items === null || (leading !== null && items.length > 1)) return null;
    const month = leading ?? cursor.attempt(() => {
      cursor.skip("of");
      return cursor.take(MONTHS);
    });
    return daysOf(items, month);
  });
}

function readItems(cursor: Cursor): readonly Item[] | null {
  const items: Item[] = [];
  do {
    const item = readItem(cursor);
    if (item === null) return null;
    items.push(item);
  } while (readSeparator(cursor));
  return items;
}

function readSeparator(cursor: Cursor): boolean {
  const comma = cursor.skip(",");
  return cursor.skip("and", "&") || comma;
}

function readItem(cursor: Cursor): Item | null {
  const apart = cursor.skip("the");
  const alone = cursor.take(WEEKDAYS);
  if (alone !== null) return { ordinal: null, weekday: alone, apart };
  const ordinal = cursor.takeOrdinal();
  if (ordinal === null) {
    cursor.skip("day");
    const number = cursor.takeNumber();
    return number === null ? null : { ordinal: number, weekday: null, apart };
  }
  const weekday = cursor.take(WEEKDAYS);
  const day = weekday === null && cursor.skip("day");
  // "On the last" does not say the last of what.
  return ordinal < 0 && weekday === null && !day ? null : { ordinal, weekday, apart };
}

/** Null for mixtures: days of the month with weekdays, or a month's plain weekdays. */
function daysOf(items: readonly Item[], month: number | null): Days | null {
  const monthDays: number[] = [];
  const weekdays: ScheduleWeekday[] = [];
  let shared: Weekday | null = null;
  for (const { ordinal, weekday, apart } of [...items].reverse()) {
    // "The first and third Monday" are two Mondays.
    const its: Weekday | null = weekday ?? shared;
    if (its === null) monthDays.push(ordinal ?? 0);
    else weekdays.push({ weekday: its, nth: ordinal });
    shared = ordinal === null || apart ? null : its;
  }
  const plain = weekdays.filter(({ nth }) => nth === null).length;
  const mixed = (monthDays.length > 0 && weekdays.length > 0) || (plain > 0 && plain < weekdays.length);
  return mixed || (plain > 0 && month !== null) ? null : { monthDays, weekdays, month };
}
