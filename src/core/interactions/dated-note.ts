import { say } from "../../locales/say";
import { parseCivilDate } from "../civil-date";
import { membersOf, type Properties, spellingsOf, valuesOf } from "../people/property-names";
import { cannotRead, readDate, textMembers, unreadable } from "../people/property-values";
import { readInline } from "../text/inline";
import { type Channel, firstChannel } from "./channel";
import { timeAt } from "./clock";
import type { Entry, Misreading, Reading } from "./entry";
import type { SaidDay } from "./said-day";
import type { Vocabulary } from "./vocabulary";
import type { DateOfLink } from "./written-date";

/** A note that may stand for one meeting (source 2): neither a person note nor a daily note. */
export interface DatedNote {
  /** File name without extension. */
  readonly title: string;
  /** The frontmatter, parsed; dates as text. */
  readonly properties: Properties;
  readonly vocabulary: Vocabulary;
  readonly isPerson: (target: string) => boolean;
  readonly dateOfLink?: DateOfLink | undefined;
}

/** Properties that name people. With one of the first two a note is a meeting, whatever its type. */
const ATTENDEES: readonly string[] = ["attendees", "participants"];
const PEOPLE: readonly string[] = [...ATTENDEES, "people", "with", "person"];
const ISO_START = /^(\d{4}-\d{2}-\d{2})(?!\d)/;
/** Numbers as in a day, whether there is such a day or not: `2026-02-30`, `30.2.2026`. "Soon" and "1843" are none. */
const LIKE_A_DAY = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)/;
const TIME_BEHIND_DAY = /^\d{4}-\d{2}-\d{2}[T ](?=\d)/;

/**
 * The one interaction that a dated note stands for, on line 1. There is none where it has no day, names no
 * person, or has a type that is neither a channel nor a meeting (a book with a date and a person in it). A
 * cancelled one is an entry that does not count. A day that cannot be read is a problem where all else fits.
 */
export function readDatedNote(note: DatedNote): Pick<Reading, "entries" | "problems"> {
  const { title, properties, vocabulary: { settings, isMiss } } = note;
  const { date, unread: problems } = dayOf(note);
  if (date === null && problems.length === 0) return NONE;
  const participants = peopleIn(note, PEOPLE);
  const channel = participants.length === 0 ? null : channelOf(note);
  if (channel === null) return NONE;
  if (date === null) return { entries: [], problems };
  const { kind } = channel;
  const cancelled = valuesOf(properties, "status").flatMap(textMembers).some(isMiss);
  const uncounted = settings.uncountedKinds.includes(kind) ? say.problems.why.switchedOff(kind) : null;
  const why =
    problems.length > 0 ? say.problems.why.dayUnread
    : cancelled ? say.problems.why.missed
    : kind === "visibility" ? say.problems.why.eventAlone
    : uncounted;
  const entry: Entry = {
    line: 1, date, time: timeOf(properties), minutes: null, channel: channel.name, kind, direction: "unknown",
    participants, topics: [], summary: title, counted: why === null, why,
  };
  return { entries: [entry], problems };
}

const NONE = { entries: [], problems: [] } as const;

/** Whether a note has a day, be it one that cannot be read, and names people by link, whoever they are: then its body tags say nothing of itself. */
export function isDatedNote({ title, properties, dateOfLink }: Pick<DatedNote, "title" | "properties" | "dateOfLink">): boolean {
  if (membersOf(properties, PEOPLE, linkTargets).length === 0) return false;
  const { date, unread } = dayOf({ title, properties, dateOfLink });
  return date !== null || unread.length > 0;
}

/** The `date` property, else the ISO day that the title begins with. */
function dayOf({ title, properties, dateOfLink }: Pick<DatedNote, "title" | "properties" | "dateOfLink">): SaidDay {
  const unread: Misreading[] = [];
  for (const [property, value] of spellingsOf(properties, "date")) {
    const date = readDate(value, (text) => dateOfLink?.(text) ?? null);
    if (date !== null) return { date, unread: [] };
    if (textMembers(value).some((text) => LIKE_A_DAY.test(text))) {
      unread.push({ line: null, property, message: unreadable(property, value, say.problems.day) });
    }
  }
  const named = ISO_START.exec(title)?.[1];
  const date = parseCivilDate(named ?? "");
  if (named !== undefined && date === null && unread.length === 0) {
    unread.push({ line: null, property: null, message: cannotRead(named, say.problems.fields.fileName) });
  }
  return { date, unread };
}

function timeOf(properties: Properties): string | null {
  for (const value of valuesOf(properties, "date").flatMap(textMembers)) {
    const day = TIME_BEHIND_DAY.exec(value)?.[0];
    // A zone behind the time is left aside, as it is for the day.
    const time = day === undefined ? null : timeAt(value.replace(/[Zz]$/, ""), day.length);
    if (time !== null) return time.time;
  }
  return null;
}

function channelOf(note: DatedNote): Channel | null {
  const { properties, vocabulary } = note;
  const named = (name: string): readonly string[] => valuesOf(properties, name).flatMap(textMembers);
  const given = firstChannel(named("channel").flatMap((text) => asCandidate(vocabulary.channelNamed(text))));
  const types = named("type");
  const typed = firstChannel(types.flatMap((text) => asCandidate(vocabulary.channelWithin(text))));
  const channel = given?.channel ?? typed?.channel ?? null;
  if (channel !== null) return channel;
  if (types.length > 0 && peopleIn(note, ATTENDEES).length === 0) return null;
  return vocabulary.meeting;
}

function asCandidate(channel: Channel | null): readonly { readonly channel: Channel }[] {
  return channel === null ? [] : [{ channel }];
}

/** The people that these properties link to, distinct, in the order of the list of names. */
function peopleIn({ properties, isPerson }: DatedNote, names: readonly string[]): readonly string[] {
  const targets = membersOf(properties, names, linkTargets);
  return [...new Set(targets)].filter((target) => target !== "" && isPerson(target));
}

/** The links in a property: in a text, or in the members of a list. */
function linkTargets(value: unknown): readonly string[] {
  if (typeof value === "string") return readInline(value).links.map(({ target }) => target);
  if (!Array.isArray(value)) return [];
  const members: readonly unknown[] = value;
  const unquoted = onlyMember(onlyMember(members));
  // To YAML an unquoted `[[Ada]]` is a list in a list; it is read as the link that it was meant to be.
  return typeof unquoted === "string" ? linkTargets(`[[${unquoted}]]`) : members.flatMap(linkTargets);
}

function onlyMember(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? (value as readonly unknown[])[0] : undefined;
}
