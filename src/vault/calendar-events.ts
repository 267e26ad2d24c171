import { type CalendarEvent, uids } from "../core/calendar/calendar-event";
import { datedEvents } from "../core/calendar/dated-events";
import { followUpEvents } from "../core/calendar/follow-up-events";
import type { DayBoard } from "../core/follow-ups/follow-ups";
import { isOn } from "../core/follow-ups/standing";
import { compareTexts } from "../core/people/order";
import type { Person } from "../core/people/person";
import { shownNames } from "../core/people/shown-names";
import type { DatedPerson } from "./dated-things";
import type { Promised } from "./note-reading";

/**
 * Everything that the calendar feed shows as of the board's day: reminders, important dates, open promises that have a
 * day, and the plan of the next weeks; by day. Nothing about the silent. The same vault on the same day gives the same events.
 */
export function calendarEvents(people: Iterable<Person>, datesOf: (path: string) => DatedPerson | null, board: DayBoard): readonly CalendarEvent[] {
  const uidOf = uids();
  const everybody = [...people];
  const nameOf = shownNames(everybody);
  const promises = new Map<string, Promised & { readonly to: string[] }>();
  const events: CalendarEvent[] = [];
  for (const { path, silent } of everybody) {
    const dated = isOn(silent, board.date) ? null : datesOf(path);
    if (dated === null) continue;
    events.push(...datedEvents({ path, name: nameOf(path) }, dated, board.date, uidOf));
    for (const promised of dated.promises) {
      const key = `${promised.source.path}\n${String(promised.promise.line).padStart(9, "0")}`;
      const known = promises.get(key) ?? { ...promised, to: [] };
      known.to.push(nameOf(path));
      promises.set(key, known);
    }
  }
  for (const [, { promise, source, to }] of [...promises].sort(([a], [b]) => compareTexts(a, b))) {
    const uid = uidOf("promise", source.path, promise.text);
    if (promise.due !== null) {
      events.push({ uid, kind: "promise", date: promise.due, rule: null, summary: `${to.sort(compareTexts).join(", ")}: ${promise.text}` });
    }
  }
  return [...events, ...followUpEvents(board, nameOf, uidOf)].sort((a, b) => compareTexts(a.date + a.uid, b.date + b.uid));
}
