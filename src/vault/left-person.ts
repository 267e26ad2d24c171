import type { CivilDate } from "../core/civil-date";
import type { Facts } from "../core/follow-ups/standing";
import type { Interaction } from "../core/interactions/interaction";
import { propertyContact } from "../core/interactions/property-contact";
import type { Person } from "../core/people/person";
import type { DatedPerson } from "./dated-things";
import { storedPerson, thriftyPerson } from "./kept-record";
import { channelAt, directionAt, kindAt, placeOfChannel, placeOfManner } from "./kept-reading";

/** An interaction of one person: the day alone where their `last-contact` says it. */
type LeftContact = CivilDate | readonly [
  date: CivilDate, summary: string, line: number, channel: string | number, manner: number,
  /** 0 for the person's own note. */
  source: string | 0,
  /** 0 for the log in the person's own note, and for a daily note. */
  origin: Interaction["origin"] | 0,
  /** 0 for the person alone. */
  participants: readonly string[] | 0, topics: readonly string[],
  time: string | 0, minutes: number | null, why: string | 0,
];

/** Somebody as they stood on one day, in as little as says it: what JSON gives back as it was. 0 stands for nothing. */
export type LeftPerson = readonly [
  path: string,
  /** See `storedPerson`. */
  person: Partial<Person>,
  contacts: number, last: LeftContact | 0, first: CivilDate | 0,
  /** The latest before that day, where it is not the latest of all. */
  before: LeftContact | 0,
  /** See `Left.next`. */
  next: CivilDate | 0,
  arrangement: LeftContact | 0, dated: Omit<DatedPerson, "person"> | 0,
];

/** What is known of somebody on one day; whoever was met on it has been met before on every later one. */
export interface Left extends Omit<Facts, "cadence"> {
  /** The first later day on which they may come to something else; null where there is none. */
  readonly next: CivilDate | null;
  /** Null where nothing is dated about them. */
  readonly dated: DatedPerson | null;
}

export function leftPerson({ person, last, lastBefore, first, arrangement, contacts, next, dated }: Left): LeftPerson {
  const { path } = person;
  const contact = (interaction: Interaction | null) => (interaction === null ? 0 : leftContact(interaction, path));
  return [
    path, storedPerson(person), contacts, contact(last), first ?? 0, lastBefore === last ? 0 : contact(lastBefore), next ?? 0, contact(arrangement),
    dated === null ? 0 : { reminders: dated.reminders, dates: dated.dates, promises: dated.promises },
  ];
}

/** As of `today`: the day on which they were left, or a later one before `next`. */
export function restoredPerson([path, stored, contacts, met, first, before, next, arrangement, dated]: LeftPerson, today: CivilDate): Left {
  const person = thriftyPerson(stored, path);
  const contact = (left: LeftContact | 0) => (left === 0 ? null : restoredContact(left, path));
  const last = contact(met);
  return {
    person, last, lastBefore: last !== null && last.date < today ? last : contact(before), first: first === 0 ? null : first,
    arrangement: contact(arrangement), contacts, next: next === 0 ? null : next, dated: dated === 0 ? null : { person, ...dated },
  };
}

function leftContact(contact: Interaction, own: string): LeftContact {
  const { date, time, minutes, channel, kind, direction, participants, topics, summary, why, origin, source: { path, line } } = contact;
  if (line === null) return date;
  return [
    date, summary, line, placeOfChannel(channel), placeOfManner(kind, direction), path === own ? 0 : path, origin === usualOrigin(path === own) ? 0 : origin,
    participants.length === 1 && participants[0] === own ? 0 : participants, topics, time ?? 0, minutes, why ?? 0,
  ];
}

function restoredContact(left: LeftContact, own: string): Interaction {
  if (typeof left === "string") return propertyContact(own, left);
  const [date, summary, line, channel, manner, path, origin, participants, topics, time, minutes, why] = left;
  return {
    date, time: time === 0 ? null : time, minutes, channel: channelAt(channel), kind: kindAt(manner), direction: directionAt(manner),
    participants: participants === 0 ? [own] : participants, topics, summary, counted: why === 0, why: why === 0 ? null : why, origin: origin === 0 ? usualOrigin(path === 0) : origin,
    source: { path: path === 0 ? own : path, line },
  };
}

function usualOrigin(isOwn: boolean): Interaction["origin"] {
  return isOwn ? "person-log" : "daily-note";
}
