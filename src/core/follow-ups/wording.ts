import { say } from "../../locales/say";
import { type CivilDate, fieldsOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import { titleOf } from "../people/note-path";

/** `2 November`, with the year where it is not today's. */
export function dayInWords(date: CivilDate, today: CivilDate): string {
  const fields = fieldsOf(date);
  return fields.year === fieldsOf(today).year ? say.intl.day(fields) : say.intl.dayWithYear(fields);
}

/** `1 person`, `43 people`. */
export function peopleInWords(count: number): string {
  return say.followUps.people(count);
}

/** `last talked 2 November (coffee, daily note line 12)`. */
export function lastInWords(last: Interaction, today: CivilDate): string {
  const details = [last.channel, placeInWords(last)].filter((part) => part !== null);
  return say.followUps.last(last.kind, dayInWords(last.date, today), details);
}

/** Where it is written: `daily note line 12`. */
export function placeInWords({ origin, source }: Interaction): string {
  const { dailyNote, log, property, note, line: onLine } = say.followUps;
  const line = source.line === null ? "" : onLine(source.line);
  switch (origin) {
    case "daily-note":
      return `${dailyNote}${line}`;
    case "dated-note":
      return note(titleOf(source.path));
    case "person-log":
      return `${log}${line}`;
    case "property":
      return property;
  }
}
