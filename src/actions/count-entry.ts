import type { CivilDate } from "../core/civil-date";
import { countEdit } from "../core/interactions/count-edit";
import type { Interaction } from "../core/interactions/interaction";
import type { Vocabulary } from "../core/interactions/vocabulary";
import { say } from "../locales/say";
import type { Notes } from "../vault/notes";
import type { ActionResult, Change } from "./change";
import { editOrRefuse } from "./edit-or-refuse";
import { lowerLastContact } from "./lower-last-contact";
import { type PropertyRules, raiseLastContact } from "./raise-last-contact";

/** What counting needs of the host and the settings. */
export interface CountPorts extends PropertyRules {
  /** With edits queued per note. */
  readonly notes: Notes;
  readonly vocabulary: Vocabulary;
  /** Whether a link with this target, written in the note at `source`, leads to a person note. */
  readonly isPerson: (target: string, source: string) => boolean;
  /** The day of the daily note at this path; null where it is none. */
  readonly dayOf: (path: string) => CivilDate | null;
  /** The latest day that counts for this person without `except`: see `latestCountedIn`. Null for none. */
  readonly latestCounted: (person: string, except: Interaction) => CivilDate | null;
}

/**
 * Makes an interaction count, or not, by a field in its own line, and then brings the last contact of everybody
 * who took part into line: counting raises it, as logging does, and discounting the day that it names sets it to the
 * latest other day that counts, or takes it out where there is none. Where the line cannot be marked, nothing is written.
 */
export async function countEntry(
  interaction: Interaction, counts: boolean, ports: CountPorts, today: CivilDate,
): Promise<ActionResult> {
  const { date, participants, source: { path } } = interaction;
  const why = whyNotHere(interaction, counts, ports, today);
  if (why !== null) return { kind: "refused", why };
  // Asked before anything is written, while the facts are still those that the user saw.
  const people = participants.map((person) => ({ person, next: counts ? null : ports.latestCounted(person, interaction) }));
  const marked = await markLine(interaction, counts, ports);
  if (marked.kind === "refused") return marked;
  const changes: Change[] = marked.kind === "kept" ? [] : [{ kind: "edited", path, edits: marked.edits }];
  const refused: { path: string; why: string }[] = [];
  for (const { person, next } of people) {
    const outcome = await editOrRefuse(ports.notes, person, (text) =>
      counts ? raiseLastContact(text, date, today, ports) : lowerLastContact(text, date, next, today, ports));
    if (outcome.kind === "refused") refused.push({ path: person, why: outcome.why });
    else if (outcome.kind !== "kept") changes.push({ kind: "edited", path: person, edits: outcome.edits });
  }
  return { kind: "done", changes, refused };
}

/** The latest day in a person's history that counts, newest first, leaving `except` and what their own property says aside. */
export function latestCountedIn(history: readonly Interaction[], except: Interaction): CivilDate | null {
  // By its words, for its line may be another by now; of several with the same words only one is meant.
  const alike = history.filter(({ counted, date, time, summary, source }) =>
    counted && source.path === except.source.path && date === except.date && time === except.time && summary === except.summary);
  const left = alike.find(({ source }) => source.line === except.source.line) ?? alike[0];
  return history.find((one) => one.counted && one.origin !== "property" && one !== left)?.date ?? null;
}

function whyNotHere({ origin, date, why, source: { path } }: Interaction, counts: boolean, ports: CountPorts, today: CivilDate): string | null {
  if (origin === "property") return say.actions.count.property;
  if (origin === "dated-note") return counts ? say.actions.count.meetingCounts : say.actions.count.meetingDoesNot;
  if (origin === "daily-note" && ports.dayOf(path) === null) return say.actions.count.noDailyNote(path);
  if (!counts) return null;
  if (date > today) return say.actions.count.notYet;
  return why === say.problems.why.onlyTopics ? say.actions.count.onlyTalkedAbout : null;
}

/** The line as it now is; "kept" where it said so already. */
function markLine({ origin, source: { path, line }, date, time, summary }: Interaction, counts: boolean, ports: CountPorts) {
  const reading = {
    vocabulary: ports.vocabulary,
    date: origin === "daily-note" ? ports.dayOf(path) : null,
    isPerson: (target: string) => ports.isPerson(target, path),
    dateOfLink: ports.readOwnDate,
  };
  return editOrRefuse(ports.notes, path, (text) => {
    const edit = countEdit({ ...reading, text }, { line: line ?? 0, date, time, summary }, counts);
    if ("refused" in edit) return { kind: "refused" as const, why: edit.refused };
    return edit.edits.length === 0 ? { kind: "kept" as const } : { kind: "marked" as const, ...edit };
  });
}
