import type { CivilDate } from "../core/civil-date";
import type { DateFormat } from "../core/interactions/daily-note-path";
import { pathKey, titleOf } from "../core/people/note-path";
import { hasTemplater, renderTemplate } from "../core/text/template";
import { say } from "../locales/say";
import { NoteError, type Notes } from "../vault/notes";
import { editNote } from "./edit-note";

export interface DailyNoteSource {
  /** Vault path of a day's note, extension included. */
  readonly pathOf: (day: CivilDate) => string;
  /** Why a line in that note would never be read back, were this its text, in a sentence; null where it would be. */
  readonly whyUnread: (path: string, day: CivilDate, text: string) => string | null;
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

/** The daily note stays as it is; the message says why, in one or two sentences for the user. */
export class Unwritable extends Error {}

export interface DailyEdit<T> {
  /** As the disk spells it. */
  readonly path: string;
  /** Whether the note was made for it. */
  readonly created: boolean;
  /** What `change` answered for the text that was written. */
  readonly answer: T;
}

/**
 * Changes the note of a day in one edit; a note that does not exist yet is made from the daily template,
 * unless `change` leaves what the template gives as it is. Rejects with `Unwritable` or a `NoteError`.
 */
export async function editDailyNote<T extends { readonly text: string }>(
  date: CivilDate,
  ports: { readonly notes: Notes; readonly dailyNotes: DailyNoteSource },
  now: Now,
  change: (text: string, path: string) => T,
): Promise<DailyEdit<T>> {
  const { notes, dailyNotes } = ports;
  const wanted = dailyNotes.pathOf(date);
  const refuseUnread = (path: string, text: string) => {
    const unread = dailyNotes.whyUnread(path, date, text);
    if (unread !== null) throw new Unwritable(unread);
  };
  refuseUnread(wanted, "");
  const changed = (text: string, path: string): T => {
    const answer = change(text, path);
    if (answer.text !== text) refuseUnread(path, answer.text);
    return answer;
  };
  const edit = async (path: string): Promise<DailyEdit<T>> =>
    ({ path, created: false, answer: await editNote(notes, path, (text) => changed(text, path)) });
  const existing = await existingPath(wanted, notes);
  if (existing !== null) return await edit(existing);

  const template = (await dailyNotes.template()) ?? "";
  if (hasTemplater(template)) throw new Unwritable(say.actions.log.templater(wanted));
  const rendered = renderTemplate(template, {
    title: titleOf(wanted), date, time: now.time, dayFormat: dailyNotes.format,
    format: (day, momentFormat) => dailyNotes.dates.format(day, momentFormat, now.time),
  });
  const answer = changed(rendered, wanted);
  if (answer.text === rendered) return { path: wanted, created: false, answer };
  try {
    await notes.create(wanted, answer.text, rendered);
    return { path: wanted, created: true, answer };
  } catch (error) {
    if (!(error instanceof NoteError && error.kind === "exists")) throw error;
    // Another device, or the app itself, was faster. Its note is the one that counts.
    return await edit((await existingPath(wanted, notes)) ?? wanted);
  }
}

/** The path as the disk spells it, for letter case may differ; null where there is no such note. */
async function existingPath(path: string, notes: Notes): Promise<string | null> {
  try {
    return (await notes.open(path)).path;
  } catch (error) {
    if (!(error instanceof NoteError && error.kind === "missing")) throw error;
  }
  const wanted = pathKey(path);
  return (await notes.list()).find((stat) => pathKey(stat.path) === wanted)?.path ?? null;
}
