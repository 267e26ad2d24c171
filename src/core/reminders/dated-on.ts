import { type AnchoredSchedule, anchor } from "../cadence/anchor";
import { dayOnOrAfter, dayOnOrBefore, daysWithin } from "../cadence/occurrences";
import { addDays, type CivilDate, dayFromNumber, dayNumber, fieldsOf } from "../civil-date";
import { compareTexts } from "../people/order";
import type { PersonDates } from "./decode-dates";
import { dateInWords, type ImportantDate, observedIn } from "./important-date";
import type { Reminder, When } from "./reminder";
import { withLinksShown } from "./shown-text";

/** One dated thing on one of its days. There is nothing to tick about a `date`. */
export type Dated =
  | { readonly kind: "reminder"; readonly date: CivilDate; readonly text: string; readonly reminder: Reminder }
  | { readonly kind: "date"; readonly date: CivilDate; readonly text: string; readonly important: ImportantDate };

/** How long an important date stays after its day, in days. */
const DATE_LINGERS = 3;

/**
 * What shows on `today`, by day: each reminder and each date once at most.
 *
 * A reminder shows from its lead before its day until it is done. What is at hand comes before what was missed, and
 * of the missed ones there is the latest alone. A date shows from `datesLead` days before until three days after.
 */
export function datedOn({ reminders, dates }: PersonDates, today: CivilDate, datesLead: number): readonly Dated[] {
  const now = dayNumber(today);
  const latest = now + datesLead;
  return inOrder([
    ...reminders.flatMap((reminder) => {
      const day = shownOn(reminder, now);
      return day === null ? [] : [onDay(reminder, day)];
    }),
    ...dates.flatMap((date) => datesWithin(date, addDays(today, -DATE_LINGERS), fieldsOf(today).year + 1)
      .filter((day) => dayNumber(day) <= latest).slice(0, 1).map((day) => ofDate(date, day))),
  ]);
}

/** Every occurrence from `from` to `to`, both inclusive, that is not done, by day. For calendars; lead does not matter. */
export function datedBetween({ reminders, dates }: PersonDates, from: CivilDate, to: CivilDate): readonly Dated[] {
  return inOrder([
    ...reminders.flatMap((reminder) =>
      daysWithin(daysOf(reminder.when), Math.max(dayNumber(from), firstOpen(reminder)), dayNumber(to))
        .map((day) => onDay(reminder, day))),
    ...dates.flatMap((date) => datesWithin(date, from, fieldsOf(to).year)
      .filter((day) => day <= to).map((day) => ofDate(date, day))),
  ]);
}

function shownOn(reminder: Reminder, now: number): number | null {
  const days = daysOf(reminder.when);
  const open = firstOpen(reminder);
  const next = dayOnOrAfter(days, Math.max(now, open));
  if (next !== null && next <= now + reminder.lead) return next;
  const missed = dayOnOrBefore(days, now - 1);
  return missed !== null && missed >= open ? missed : null;
}

/** Days since 1970-01-01 of the first day that is not done. */
export function firstOpen({ done }: Reminder): number {
  return done === null ? -Infinity : dayNumber(done) + 1;
}

/** Every day on which it falls, done or not. */
export function daysOf(when: When): AnchoredSchedule {
  if (when.kind === "once") {
    const day = dayNumber(when.date);
    return { daysIn: () => [day], first: day, last: day };
  }
  const anchoring = anchor(when.rule, null);
  // Reading refuses such a rule.
  if (anchoring.kind === "unanchored") throw new RangeError(anchoring.message);
  return anchoring.schedule;
}

/** The days of a date from `from` on, year by year. */
function datesWithin(date: ImportantDate, from: CivilDate, lastYear: number): readonly CivilDate[] {
  const found: CivilDate[] = [];
  for (let { year } = fieldsOf(from); year <= lastYear; year++) {
    const day = observedIn(year, date);
    if (day !== null && day >= from) found.push(day);
  }
  return found;
}

function onDay(reminder: Reminder, day: number): Dated {
  return { kind: "reminder", date: dayFromNumber(day), text: withLinksShown(reminder.text), reminder };
}

function ofDate(important: ImportantDate, date: CivilDate): Dated {
  return { kind: "date", date, text: dateInWords(important, date), important };
}

function inOrder(found: readonly Dated[]): readonly Dated[] {
  return [...found].sort((a, b) => compareTexts(a.date, b.date));
}
