import type { CivilDate } from "../core/civil-date";
import type { Channel } from "../core/interactions/channel";
import type { DateFormat } from "../core/interactions/daily-note-path";
import type { Direction, Entry } from "../core/interactions/entry";
import { countsBy, NOT_YET } from "../core/interactions/interaction";
import type { Vocabulary } from "../core/interactions/vocabulary";
import { appendInteraction, type LoggedInteraction, type WrittenInteraction } from "../core/interactions/writing";
import { pathKey, titleOf } from "../core/people/note-path";
import type { Insertion } from "../core/text/insertion";
import { hasTemplater, renderTemplate } from "../core/text/template";
import type { TextEdit } from "../core/text/text-edit";
import { NoteError, type Notes } from "../vault/notes";
import { editNote } from "./edit-note";
import { type PropertyRules, raiseLastContact } from "./raise-last-contact";

/** What a user says happened. */
export interface LogRequest {
  /** Paths of person notes. At least one. */
  readonly people: readonly string[];
  /** A channel's name or one of its words; null for contact of an unspecified kind. */
  readonly channel: string | null;
  readonly date: CivilDate;
  /** `HH:mm`, 24 hours; null where it does not matter. */
  readonly time: string | null;
  /** Unknown where absent. */
  readonly direction?: Direction;
  readonly note: string;
}

/** What logging needs of the host and the settings. */
export interface LogPorts extends PropertyRules {
  /** With edits queued per note. */
  readonly notes: Notes;
  readonly dailyNotes: DailyNoteSource;
  readonly vocabulary: Vocabulary;
  /** The log heading, with its marks: `## Interactions`. */
  readonly heading: string;
  /** A link to a person note, ready to stand in the note at `source`. */
  readonly linkTo: (person: string, source: string) => string;
  /** Whether a link with this target, written in the note at `source`, leads to a person note. */
  readonly isPerson: (target: string, source: string) => boolean;
}

export interface DailyNoteSource {
  /** Vault path of a day's note, extension included. */
  readonly pathOf: (day: CivilDate) => string;
  /** Why a line in that note would never be read back, in a sentence; null where it would be. */
  readonly whyUnread: (path: string, day: CivilDate) => string | null;
  /** Text of the daily template; null where there is none. May reject with a `NoteError`. */
  readonly template: () => Promise<string | null>;
  /** The format of the notes' names, in moment's tokens. */
  readonly format: string;
  readonly dates: Pick<DateFormat, "format">;
}

export interface Now {
  readonly today: CivilDate;
  /** `HH:mm`, for templates. */
  readonly time: string;
}

export type LogResult =
  /** `why`: one or two sentences for the user. */
  | { readonly kind: "nothing-written"; readonly why: string }
  | {
      readonly kind: "written";
      readonly path: string;
      /** Whether the daily note was made for it. */
      readonly created: boolean;
      /** The lines as written, `\n` between them. */
      readonly text: string;
      /** 1-based, of their first line. */
      readonly line: number;
      /** All that was added to the daily note; where the note was made, to what its template gave. */
      readonly insertion: Insertion;
      /** One for each participant, in their order. */
      readonly properties: readonly PropertyOutcome[];
    };

/** What became of one participant's last contact. */
export type PropertyOutcome =
  | {
      readonly kind: "raised";
      readonly person: string;
      readonly property: string;
      /** The day that it said before; null where it said none. */
      readonly from: CivilDate | null;
      readonly edits: readonly TextEdit[];
    }
  /** `why`: a phrase, such as "its day has not come". */
  | { readonly kind: "kept"; readonly person: string; readonly why: string }
  /** `why`: one or two sentences for the user. */
  | { readonly kind: "refused"; readonly person: string; readonly why: string };

/**
 * Writes an interaction into its day's note, which is made from the template where it is missing, and
 * then raises the last contact of everybody who took part, unless it does not count: an event alone, a
 * kind switched off, a day that is still to come. Where the line cannot be written, nothing is.
 */
export async function logInteraction(request: LogRequest, ports: LogPorts, now: Now): Promise<LogResult> {
  const channel = request.channel === null ? null : ports.vocabulary.channelNamed(request.channel);
  const why = whyNotLogged(request, channel);
  if (why !== null) return { kind: "nothing-written", why };
  const people = [...new Set(request.people)];
  try {
    const { path, created, written } = await writeLine({ ...request, people, channel: channel?.name ?? null }, ports, now);
    const { lines, entry, insertion } = written;
    const properties: PropertyOutcome[] = [];
    for (const person of people) properties.push(await raise(person, entry, ports, now.today));
    return { kind: "written", path, created, text: lines, line: entry.line, insertion, properties };
  } catch (error) {
    if (error instanceof NoteError || error instanceof Unwritable) return { kind: "nothing-written", why: error.message };
    throw error;
  }
}

/** The daily note stays as it is; the message says why. */
class Unwritable extends Error {}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function whyNotLogged({ people, channel, time }: LogRequest, known: Channel | null): string | null {
  if (people.length === 0) return "Choose at least one person you were in touch with.";
  if (channel !== null && known === null) return `"${channel}" is no channel. Choose one from the list in settings.`;
  if (time !== null && !TIME.test(time)) return `"${time}" is no time of day. Write one such as 14:30.`;
  return null;
}

interface WrittenLine {
  readonly path: string;
  readonly created: boolean;
  readonly written: WrittenInteraction;
}

async function writeLine(request: LogRequest, ports: LogPorts, now: Now): Promise<WrittenLine> {
  const { notes, dailyNotes } = ports;
  const path = dailyNotes.pathOf(request.date);
  const unread = dailyNotes.whyUnread(path, request.date);
  if (unread !== null) throw new Unwritable(unread);
  const existing = await existingPath(path, notes);
  if (existing !== null) return await editLine(existing, request, ports);

  const template = (await dailyNotes.template()) ?? "";
  if (hasTemplater(template)) {
    throw new Unwritable(
      `${path} does not exist yet, and its template uses Templater, which cannot be run from here. Open that daily note once, then log again.`,
    );
  }
  const written = append(renderDay(template, path, request.date, dailyNotes, now), path, request, ports);
  try {
    await notes.create(path, written.text);
    return { path, created: true, written };
  } catch (error) {
    if (!(error instanceof NoteError && error.kind === "exists")) throw error;
    // Another device, or the app itself, was faster. Its note is the one that counts.
    return await editLine((await existingPath(path, notes)) ?? path, request, ports);
  }
}

/** The daily note's path as the disk spells it, for letter case may differ; null where there is none. */
async function existingPath(path: string, notes: Notes): Promise<string | null> {
  const wanted = pathKey(path);
  const found = (await notes.list()).map((stat) => stat.path).filter((other) => pathKey(other) === wanted);
  return found.includes(path) ? path : (found[0] ?? null);
}

async function editLine(path: string, request: LogRequest, ports: LogPorts): Promise<WrittenLine> {
  const { written } = await editNote(ports.notes, path, (text) => {
    const written = append(text, path, request, ports);
    return { text: written.text, written };
  });
  return { path, created: false, written };
}

function append(text: string, path: string, request: LogRequest, ports: LogPorts): WrittenInteraction {
  const { heading, vocabulary, linkTo, isPerson } = ports;
  const { date, time, channel, direction = "unknown", note } = request;
  const links = request.people.map((person) => linkTo(person, path));
  const interaction: LoggedInteraction = { date, time, channel, direction, links, note };
  const place = { text, date, heading, vocabulary, isPerson: (target: string) => isPerson(target, path) };
  const written = appendInteraction(interaction, place);
  if (written !== null) return written;
  const unlinkable = request.people.find((person) => /[#[\]|]/.test(titleOf(person)));
  throw new Unwritable(
    unlinkable === undefined
      ? `This cannot be written into ${path} so that it reads back as what you entered. Write the note in plainer words, without Markdown marks.`
      : `No link can name ${unlinkable}: #, [, ] and | mean something else in a link. Rename that note, then log again.`,
  );
}

function renderDay(template: string, path: string, date: CivilDate, { dates, format }: DailyNoteSource, now: Now): string {
  return renderTemplate(template, {
    title: titleOf(path), date, time: now.time, dayFormat: format,
    format: (day, momentFormat) => dates.format(day, momentFormat, now.time),
  });
}

async function raise(person: string, entry: Entry, ports: LogPorts, today: CivilDate): Promise<PropertyOutcome> {
  if (!countsBy(entry, today)) return { kind: "kept", person, why: entry.why ?? NOT_YET };
  try {
    const { raised } = await editNote(ports.notes, person, (text) => {
      const raised = raiseLastContact(text, entry.date, today, ports);
      return { text: raised.kind === "raised" ? raised.text : text, raised };
    });
    if (raised.kind === "refused") return { kind: "refused", person, why: raised.why };
    if (raised.kind === "kept") return { kind: "kept", person, why: `${raised.property} says ${raised.day} already` };
    const { property, from, edits } = raised;
    return { kind: "raised", person, property, from, edits };
  } catch (error) {
    if (error instanceof NoteError) return { kind: "refused", person, why: error.message };
    throw error;
  }
}
