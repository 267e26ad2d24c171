import { schedule } from "../cadence/cadence";
import { dayOnOrAfter } from "../cadence/occurrences";
import { ruleText } from "../cadence/rule-text";
import { addMonths, type CivilDate, dayFromNumber, dayNumber, fieldsOf } from "../civil-date";
import { daysOf, firstOpen } from "../reminders/dated-on";
import type { PersonDates } from "../reminders/decode-dates";
import { dateInWords, type ImportantDate, observedIn } from "../reminders/important-date";
import type { Reminder } from "../reminders/reminder";
import { withLinksShown } from "../reminders/shown-text";
import type { About, CalendarEvent, UidOf } from "./calendar-event";
import { feedRule } from "./feed-rule";

/** One event for each reminder of which a day is open, and one for each important date. */
export function datedEvents(about: About, { reminders, dates }: PersonDates, today: CivilDate, uidOf: UidOf): readonly CalendarEvent[] {
  return [
    ...reminders.flatMap((reminder) => reminderEvent(about, reminder, today, uidOf("reminder", about.path, reminder.text))),
    ...dates.flatMap((date) => dateEvent(about, date, today, uidOf("date", about.path, date.property))),
  ];
}

/** From its first open day; a rule without a beginning starts with the year, so that no calendar fills up backwards. */
function reminderEvent({ name }: About, reminder: Reminder, today: CivilDate, uid: string): readonly CalendarEvent[] {
  const { when, text, done } = reminder;
  const days = daysOf(when);
  const first = dayOnOrAfter(days, done === null && days.first === -Infinity ? newYear(today) : firstOpen(reminder));
  if (first === null) return [];
  const rule = when.kind === "once" ? null : feedRule(when.rule, days, first);
  return [{ uid, kind: "reminder", date: dayFromNumber(first), rule, summary: `${name}: ${withLinksShown(text)}` }];
}

/** From the first of these days where it is known, else from this year's. Of the 29th of February every year has the last day. */
function dateEvent({ name }: About, date: ImportantDate, today: CivilDate, uid: string): readonly CalendarEvent[] {
  const { month, day, year } = date;
  const first = observedIn(year ?? fieldsOf(today).year, date);
  if (first === null) return [];
  const rule = schedule({ every: { count: 1, unit: "year" }, months: [month], monthDays: [month === 2 && day === 29 ? -1 : day] });
  const since = year === null ? "" : ` (${String(year)})`;
  return [{ uid, kind: "date", date: first, rule: ruleText(rule), summary: `${name}: ${dateInWords(date, first)}${since}` }];
}

/** Days since 1970-01-01 of the first of January. */
function newYear(today: CivilDate): number {
  const { month, day } = fieldsOf(today);
  return dayNumber(addMonths(today, 1 - month)) - day + 1;
}
