import { say } from "../../locales/say";
import type { Cadence, Interval } from "./cadence";
import { rhythm, schedule } from "./cadence";
import { cadenceOnDays } from "./cadence-on-days";
import { describeCadence } from "./describe";
import { describeInterval } from "./describe-interval";
import { isInterval } from "./interval";
import { takeInterval, takeTimes } from "./interval-words";
import type { Days } from "./read-days";
import { takeDays } from "./read-days";
import type { Refusal } from "./refusal";
import { refused } from "./refusal";
import { startingOn } from "./starting";
import { Cursor, tokens } from "./tokens";
import { COUNTED_UNITS, UNSURE, WEEKDAY_NAMES, WORKDAYS } from "./words";

type Found = Cadence | Refusal | null;

export type WordsReading = Cadence | Refusal | { readonly kind: "none" } | null;

/** Reads a cadence in words; null where the text is no such words. */
export function readWords(text: string): WordsReading {
  const words = tokens(text);
  const [only = "", ...more] = words;
  if (more.length === 0 && ["none", "never", "off"].includes(only)) return { kind: "none" };
  const readings = [onInterval, onTimes, onWeekdays, onDays, onUnsure].map((form) => wholeOf(new Cursor(words), form));
  return readings.find(isReadable) ?? readings.find((reading) => reading !== null) ?? null;
}

/** A form counts only where it explains every word: half a sentence would be a guess. */
function wholeOf(cursor: Cursor, form: (cursor: Cursor, every: boolean) => Found): Found {
  const found = form(cursor, cursor.skip("every", "each"));
  if (found === null || found.kind === "refused") return cursor.done ? found : null;
  const starting = cursor.skip("from", "starting") ? startingWith(found, cursor) : found;
  return cursor.done ? starting : null;
}

function startingWith(cadence: Cadence, cursor: Cursor): Found {
  const start = cursor.takeDate();
  if (start === null) return null;
  return startingOn(cadence, start) ?? refused(say.problems.cadence.fromDay, "every month on the last Friday");
}

/** "2 weeks", "once every 3 months", "every 4 weeks on Sunday", "monthly on the 1st". */
function onInterval(cursor: Cursor): Found {
  cursor.attempt(() => (cursor.skip("once") && cursor.skip("every", "each") ? true : null));
  const every = takeInterval(cursor);
  if (every !== null) return withDays(every, cursor);
  const several = cursor.take(COUNTED_UNITS);
  return several && refused(say.problems.cadence.howMany, describeInterval(several));
}

/** "Twice a month". */
function onTimes(cursor: Cursor): Found {
  const every = takeTimes(cursor);
  return every && withDays(every, cursor);
}

function withDays(every: Interval, cursor: Cursor): Found {
  if (!cursor.skip("on")) return properly(every) ?? rhythm(every.count, every.unit);
  const days = takeDays(cursor);
  // "Monthly on the 1st of the month".
  cursor.attempt(() => (cursor.skip("of") && takeEach(cursor)?.unit === every.unit ? true : null));
  return days && (properly(every) ?? cadenceOnDays(every, days));
}

/** "Every Friday", "every other Monday", "every weekday". */
function onWeekdays(cursor: Cursor): Found {
  const every: Interval = { count: cursor.skip("other") ? 2 : 1, unit: "week" };
  if (cursor.skip("weekday", "weekdays")) {
    return every.count > 1 ? null : schedule({ every, weekdays: WORKDAYS });
  }
  const days = takeDays(cursor);
  return days?.weekdays.some(({ nth }) => nth === null) === true ? cadenceOnDays(every, days) : null;
}

/** "The 1st of every month", "every last Friday of the month", "every 1 June". */
function onDays(cursor: Cursor, every: boolean): Found {
  const days = takeDays(cursor);
  if (days === null || days.weekdays.some(({ nth }) => nth === null)) return null;
  if (cursor.skip("of")) {
    const interval = takeEach(cursor);
    return interval && (properly(interval) ?? cadenceOnDays(interval, days));
  }
  if (days.month === null) return refused(say.problems.cadence.ofWhat, ...meantBy(days));
  return every ? cadenceOnDays({ count: 1, unit: "year" }, days) : null;
}

function takeEach(cursor: Cursor): Interval | null {
  cursor.skip("the", "every", "each", "a");
  return takeInterval(cursor);
}

function meantBy(days: Days): readonly string[] {
  const inMonth = cadenceOnDays({ count: 1, unit: "month" }, days);
  const [{ weekday, nth } = { weekday: 1, nth: null }, ...more] = days.weekdays;
  // "Every second Friday" is every other one to many.
  const everyNth = nth !== null && nth > 1 && more.length === 0 ? [`every ${String(nth)} weeks on ${WEEKDAY_NAMES[weekday]}`] : [];
  return [...everyNth, ...(inMonth.kind === "refused" ? [] : [describeCadence(inMonth)])];
}

function isReadable(reading: WordsReading): boolean {
  return reading !== null && reading.kind !== "refused";
}

/** Words with two meanings. */
function onUnsure(cursor: Cursor): Found {
  const meant = cursor.take(UNSURE);
  return meant && refused(say.problems.cadence.twoMeanings, ...meant);
}

function properly(every: Interval): Refusal | null {
  if (isInterval(every)) return null;
  return refused(every.count > 0 ? say.problems.cadence.longest : say.problems.cadence.shortest);
}
