import { takeBack, type Trace } from "../core/text/inverse";
import { say } from "../locales/say";
import { NoteError, type Notes } from "../vault/notes";
import { editNote } from "./edit-note";
import type { NotePart } from "./recording-notes";
import { isSameValue, type SettingPart, type StoredSettings } from "./stored-settings";
import type { Part } from "./stored-steps";

export type Direction = "undo" | "redo";

/** What actions write to: notes with edits queued per note, and the settings. */
export interface Written {
  readonly notes: Notes;
  readonly settings: StoredSettings;
}

/** Why a note or a setting stays as it is. */
export interface Obstacle {
  /** One or two sentences for the user. */
  readonly why: string;
  /** What was written is gone or altered, so that trying again will not help. */
  readonly isLasting: boolean;
}

/** What keeps a part from being taken back, or brought back, at this moment; null for nothing. Writes nothing. */
export async function obstacleTo(direction: Direction, part: Part, { notes, settings }: Written): Promise<Obstacle | null> {
  if ("setting" in part) return obstacleToSetting(part, settings);
  const isToBeMade = direction === "redo" && part.made !== null;
  try {
    const text = await (await notes.open(part.path)).text();
    if (isToBeMade) return { why: say.actions.undo.made, isLasting: true };
    return turnedText(text, part) === null ? altered(direction) : null;
  } catch (error) {
    if (isToBeMade && error instanceof NoteError && error.kind === "missing") return null;
    return obstacleOf(error);
  }
}

/**
 * Takes back one part, or brings it back, if it can be; gives what turns it round again. The note, or the setting, is
 * looked at once more while it is written.
 */
export async function turnPart(direction: Direction, part: Part, { notes, settings }: Written): Promise<Part | Obstacle> {
  if ("setting" in part) return await turnSetting(part, settings);
  const { made } = part;
  try {
    if (made === null) return await edited(direction, part, notes);
    if (direction === "redo") {
      await notes.create(part.path, made);
      return part;
    }
    const texts: string[] = [];
    const isGone = await notes.remove(part.path, (text) => {
      texts.push(text);
      return turnedText(text, part)?.text === made;
    });
    if (isGone) return { path: part.path, made: texts.pop() ?? made, edits: [] };
    // Somebody has written into it since, so the note stays, without what the action wrote.
    return await edited(direction, { ...part, made: null }, notes);
  } catch (error) {
    return obstacleOf(error);
  }
}

async function turnSetting(part: SettingPart, settings: StoredSettings): Promise<SettingPart | Obstacle> {
  const obstacle = obstacleToSetting(part, settings);
  if (obstacle !== null) return obstacle;
  const { setting, was, is } = part;
  await settings.put({ [setting]: was });
  // Not `was`, which another version may read otherwise.
  return { setting, was: is, is: settings.get(setting) };
}

function obstacleToSetting({ setting, is }: SettingPart, settings: StoredSettings): Obstacle | null {
  const why = settings.whyFixed();
  if (why !== null) return { why, isLasting: false };
  return isSameValue(settings.get(setting), is) ? null : { why: say.actions.undo.otherValue, isLasting: true };
}

async function edited(direction: Direction, part: NotePart, notes: Notes): Promise<NotePart | Obstacle> {
  const { edits } = await editNote(notes, part.path, (text) => turnedText(text, part) ?? { text, edits: null });
  return edits === null ? altered(direction) : { path: part.path, made: null, edits };
}

interface Turned {
  readonly text: string;
  readonly edits: readonly (readonly Trace[])[];
}

/** The later edits first, for each is found in the text as it stood then. Null where one of them is gone or altered. */
function turnedText(text: string, { made, edits }: NotePart): Turned | null {
  const turned: (readonly Trace[])[] = [];
  let result = text;
  for (const traces of [...edits].reverse()) {
    const taken = takeBack(result, traces);
    if (taken.kind === "gone") return null;
    result = taken.text;
    turned.push(taken.traces);
  }
  // A note that was only made, and that holds other words now, is somebody else's.
  return made === null || made === result || edits.length > 0 ? { text: result, edits: turned } : null;
}

function altered(direction: Direction): Obstacle {
  return { why: say.actions.undo.altered(direction), isLasting: true };
}

/** Throws what is no refusal. */
function obstacleOf(error: unknown): Obstacle {
  if (!(error instanceof NoteError)) throw error;
  return { why: error.message, isLasting: error.kind === "missing" || error.kind === "exists" };
}
