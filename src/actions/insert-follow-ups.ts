import type { Vocabulary } from "../core/interactions/vocabulary";
import { trialsIn } from "../core/interactions/read-back";
import { titleOf } from "../core/people/note-path";
import { readInline } from "../core/text/inline";
import { readStructure } from "../core/text/structure";
import { applyEdits, type TextEdit } from "../core/text/text-edit";
import { say } from "../locales/say";
import { NoteError, type Notes } from "../vault/notes";
import type { ActionResult } from "./change";
import { type DailyEdit, type DailyNoteSource, editDailyNote, type Now, Unwritable } from "./daily-note-edit";

export interface FollowUpLinks {
  readonly vocabulary: Vocabulary;
  /** A link to a person note, ready to stand in the note at `source`. */
  readonly linkTo: (person: string, source: string) => string;
  /** The person note that a link with this target names in the note at `source`; null for nobody. */
  readonly personNamed: (target: string, source: string) => string | null;
}

export interface InsertPorts extends FollowUpLinks {
  /** With edits queued per note. */
  readonly notes: Notes;
  readonly dailyNotes: DailyNoteSource;
}

export interface FollowUpLines {
  /** One task each, without line endings. */
  readonly lines: readonly string[];
  /** Whom no link can name. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

const TAG = "follow-up";
/** A planning heading: what stands below it counts only once it is ticked. */
const HEADING = "## Follow-ups";

/**
 * Tasks such as `- [ ] Follow up with [[Ada Lovelace]] #follow-up` for people (paths of person notes, in
 * their order), to stand in the note at `source`, whose text is `text`. Left out is whoever has an open
 * one there. Ticked, such a task counts as contact; open, it does not, and is no promise.
 */
export function followUpLines(people: readonly string[], text: string, source: string, ports: FollowUpLinks): FollowUpLines {
  const { vocabulary, linkTo, personNamed } = ports;
  const named = (written: string) => readInline(written).links.map(({ target }) => personNamed(target, source));
  const open = new Set(openTasks(text).flatMap(named));
  const lines: string[] = [];
  const refused: { readonly path: string; readonly why: string }[] = [];
  // Where the words in use know no channel of that tag, the field says that the ticked task was contact.
  const says = vocabulary.channelOfTag(TAG) === null ? ` #${TAG} [channel:: contact]` : ` #${TAG}`;
  for (const person of new Set(people)) {
    if (open.has(person)) continue;
    const link = linkTo(person, source);
    const [only, ...others] = named(link);
    if (only === person && others.length === 0) lines.push(`- [ ] Follow up with ${link}${says}`);
    else refused.push({ path: person, why: say.actions.followUps.noLink(titleOf(person)) });
  }
  return { lines, refused };
}

/** Writes these tasks into today's daily note, which is made from the template where it is missing. */
export async function insertFollowUps(people: readonly string[], ports: InsertPorts, now: Now): Promise<ActionResult> {
  if (people.length === 0) return { kind: "done", changes: [], refused: [] };
  try {
    const { path, created, answer } = await editDailyNote(now.today, ports, now, (text, path) => added(text, path, people, ports, now));
    return { kind: "done", changes: changesOf({ path, created, answer }), refused: answer.refused };
  } catch (error) {
    if (error instanceof NoteError || error instanceof Unwritable) return { kind: "refused", why: error.message };
    throw error;
  }
}

interface Added {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly refused: FollowUpLines["refused"];
}

function changesOf({ path, created, answer: { text, edits } }: DailyEdit<Added>): Extract<ActionResult, { kind: "done" }>["changes"] {
  if (created) return [{ kind: "created", path, text }];
  return edits.length === 0 ? [] : [{ kind: "edited", path, edits }];
}

function added(text: string, path: string, people: readonly string[], ports: InsertPorts, { today }: Now): Added {
  const { lines, refused } = followUpLines(people, text, path, ports);
  if (lines.length === 0) return { text, edits: [], refused };
  const isPerson = (target: string) => ports.personNamed(target, path) !== null;
  const place = { text, date: today, heading: HEADING, vocabulary: ports.vocabulary, isPerson };
  const { insertion: { at, removed, inserted }, entries, keepsOthers } = trialsIn(place)(lines.join("\n"));
  if (!keepsOthers || entries.length !== lines.length || entries.some(({ counted }) => counted)) {
    throw new Unwritable(say.actions.followUps.noTasks(path));
  }
  const edits = [{ at, removed, inserted }];
  return { text: applyEdits(text, edits), edits, refused };
}

/** The texts of the open tasks that are follow-ups. */
function openTasks(text: string): readonly string[] {
  if (!text.includes("#")) return [];
  return readStructure(text).listItems
    .filter(({ task }) => task !== null && " /".includes(task.status))
    .map(({ contentStart, ownEnd }) => text.slice(contentStart, ownEnd))
    .filter((own) => readInline(own).tags.some(({ name }) => name.toLowerCase() === TAG));
}
