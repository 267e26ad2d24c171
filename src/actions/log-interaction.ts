import type { CivilDate } from "../core/civil-date";
import type { Channel } from "../core/interactions/channel";
import type { Direction, Entry } from "../core/interactions/entry";
import { countsBy } from "../core/interactions/interaction";
import type { NextStep } from "../core/interactions/next-step";
import type { Vocabulary } from "../core/interactions/vocabulary";
import { appendInteraction, type LoggedInteraction, type WrittenInteraction } from "../core/interactions/writing";
import type { TextEdit } from "../core/text/text-edit";
import { say } from "../locales/say";
import { NoteError, type Notes } from "../vault/notes";
import type { Change } from "./change";
import { type DailyNoteSource, editDailyNote, type Now, Unwritable } from "./daily-note-edit";
import { editOrRefuse } from "./edit-or-refuse";
import { type PropertyRules, raiseLastContact } from "./raise-last-contact";
import { tryingNotes } from "./trying-notes";

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
  /** An open task behind the line, with a link to the people where its text names nobody. */
  readonly nextStep?: NextStep | null;
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

export type LogResult =
  /** `why`: one or two sentences for the user. */
  | { readonly kind: "nothing-written"; readonly why: string }
  | {
      readonly kind: "written";
      readonly path: string;
      /** Whether the daily note was made for it. */
      readonly created: boolean;
      /** The lines as written, the next step included, `\n` between them. */
      readonly text: string;
      /** 1-based, of their first line. */
      readonly line: number;
      /** What was done to the daily note, then to the person notes: enough to take it back. */
      readonly changes: readonly Change[];
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
    const asked = { ...request, people, channel: channel?.name ?? null };
    const { path, created, answer } = await editDailyNote(request.date, ports, now, (text, path) => append(text, path, asked, ports));
    const { text, lines, entry, insertion: { at, removed, inserted } } = answer;
    const properties: PropertyOutcome[] = [];
    for (const person of people) properties.push(await raise(person, entry, ports, now.today));
    const changes: readonly Change[] = [
      created ? { kind: "created", path, text } : { kind: "edited", path, edits: [{ at, removed, inserted }] },
      ...properties.flatMap((outcome): readonly Change[] =>
        outcome.kind === "raised" ? [{ kind: "edited", path: outcome.person, edits: outcome.edits }] : []),
    ];
    return { kind: "written", path, created, text: lines, line: entry.line, changes, properties };
  } catch (error) {
    if (error instanceof NoteError || error instanceof Unwritable) return { kind: "nothing-written", why: error.message };
    throw error;
  }
}

/** What `logInteraction` would do now, found by doing it where nothing is kept. */
export function previewInteraction(request: LogRequest, ports: LogPorts, now: Now): Promise<LogResult> {
  return logInteraction(request, { ...ports, notes: tryingNotes(ports.notes) }, now);
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function whyNotLogged({ people, channel, time, nextStep }: LogRequest, known: Channel | null): string | null {
  if (people.length === 0) return say.actions.log.nobody;
  if (channel !== null && known === null) return say.actions.log.noChannel(channel);
  if (time !== null && !TIME.test(time)) return say.actions.log.noTime(time);
  if (nextStep?.text.trim() === "") return say.actions.log.noNextStep;
  return null;
}

function append(text: string, path: string, request: LogRequest, ports: LogPorts): WrittenInteraction {
  const { heading, vocabulary, linkTo, isPerson } = ports;
  const { date, time, channel, direction = "unknown", note, nextStep = null } = request;
  const links = request.people.map((person) => linkTo(person, path));
  const interaction: LoggedInteraction = { date, time, channel, direction, links, note, nextStep };
  const place = { text, date, heading, vocabulary, isPerson: (target: string) => isPerson(target, path) };
  const written = appendInteraction(interaction, place);
  if (written !== null) return written;
  throw new Unwritable(say.actions.log.notReadBack(path));
}

async function raise(person: string, entry: Entry, ports: LogPorts, today: CivilDate): Promise<PropertyOutcome> {
  if (!countsBy(entry, today)) return { kind: "kept", person, why: entry.why ?? say.problems.why.notYet };
  const raised = await editOrRefuse(ports.notes, person, (text) => raiseLastContact(text, entry.date, today, ports));
  if (raised.kind === "refused") return { kind: "refused", person, why: raised.why };
  if (raised.kind === "kept") return { kind: "kept", person, why: say.actions.log.saysAlready(raised.property, raised.day) };
  const { property, from, edits } = raised;
  return { kind: "raised", person, property, from, edits };
}
