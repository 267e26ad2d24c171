import type { CivilDate } from "../core/civil-date";
import { isOn } from "../core/follow-ups/standing";
import type { Source } from "../core/interactions/interaction";
import type { Person } from "../core/people/person";
import { type Dated, datedBetween, datedOn } from "../core/reminders/dated-on";
import type { PersonDates } from "../core/reminders/decode-dates";
import { compareTexts } from "../core/people/order";
import type { Promised } from "./note-reading";

/** Something dated about one person, on one of its days: what `datedOn` says, or a promise that is due. */
export type DatedThing = (Dated | (Promised & { readonly kind: "promise"; readonly date: CivilDate; readonly text: string })) & {
  readonly person: Person;
  /** Where it is written; a property's line is not known. */
  readonly source: Source;
};

/** What is dated about one person, whatever the day. */
export interface DatedPerson extends PersonDates {
  readonly person: Person;
  /** Open ones, with and without a day. */
  readonly promises: readonly Promised[];
}

/** What shows about somebody on `today`, by day; a promise from its day until it is ticked. Nothing of the silent. */
export function thingsOn(dated: DatedPerson, today: CivilDate, datesLead: number): readonly DatedThing[] {
  if (isOn(dated.person.silent, today)) return [];
  return thingsOf(dated, datedOn(dated, today, datesLead), (due) => due <= today);
}

/** What comes from `from` to `to`, both inclusive, and is not done, by day. For calendars. Nothing of days of silence. */
export function thingsBetween(dated: DatedPerson, from: CivilDate, to: CivilDate): readonly DatedThing[] {
  return thingsOf(dated, datedBetween(dated, from, to), (due) => from <= due && due <= to)
    .filter(({ date }) => !isOn(dated.person.silent, date));
}

function thingsOf({ person, promises }: DatedPerson, dated: readonly Dated[], isShown: (due: CivilDate) => boolean): readonly DatedThing[] {
  const things = [
    ...dated.map((each): DatedThing => ({ ...each, person, source: { path: person.path, line: null } })),
    ...promises.flatMap((promised): readonly DatedThing[] => {
      const { due: date, text } = promised.promise;
      return date !== null && isShown(date) ? [{ kind: "promise", person, date, text, ...promised }] : [];
    }),
  ];
  return inOrderOf(things, ({ date }) => date);
}

/** By day, then the person's name; two of one name by path. */
export function byDayAndName(things: readonly DatedThing[]): readonly DatedThing[] {
  return inOrderOf(things, ({ date, person: { name, path } }) => `${date}${name.toLowerCase()}\n${path}`);
}

/** Those with a day first, the earliest first; then by note, and in a note as they stand. */
export function soonestFirst(promises: readonly Promised[]): readonly Promised[] {
  return inOrderOf(promises, ({ promise: { due }, source: { path } }) => `${due ?? "~"}${path}`);
}

function inOrderOf<T>(things: readonly T[], key: (thing: T) => string): readonly T[] {
  return [...things].sort((a, b) => compareTexts(key(a), key(b)));
}
