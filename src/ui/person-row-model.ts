import type { CivilDate } from "../core/civil-date";
import type { FollowUp } from "../core/follow-ups/follow-ups";
import { datedInWords } from "../core/follow-ups/dated-words";
import { dayInWords } from "../core/follow-ups/wording";
import type { DatedThing } from "../vault/dated-things";

/** Something dated about the person of a row. */
export interface DatedLine {
  readonly thing: DatedThing;
  readonly words: string;
}

/** One person as a row of the pane. */
export interface PersonRow {
  /** Vault path of the person note; tells rows apart from one drawing to the next. */
  readonly path: string;
  readonly name: string;
  /** Where somebody else bears the same name: the folder that tells the two apart. */
  readonly folder: string | null;
  readonly lastContact: string;
  readonly cadence: string;
  /** Why they are to be contacted; null where only something dated brings them up. */
  readonly reason: string | null;
  readonly dated: readonly DatedLine[];
}

export function personRow(
  followUp: FollowUp, today: CivilDate, sharedNames: ReadonlySet<string>, dated: readonly DatedThing[] = [],
): PersonRow {
  const { person, last, cadence, reason } = followUp;
  return {
    path: person.path,
    name: person.name,
    folder: sharedNames.has(person.name) ? person.folder || "Top of the vault" : null,
    lastContact: last === null ? "No contact noted" : `Last contact ${dayInWords(last.date, today)}`,
    cadence: cadence ?? "no cadence",
    reason,
    dated: dated.map((thing) => ({ thing, words: datedInWords(thing, today) })),
  };
}

/** The names that more than one person bears. */
export function sharedNames(everyone: readonly FollowUp[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { person } of everyone) (seen.has(person.name) ? shared : seen).add(person.name);
  return shared;
}
