import type { CivilDate } from "../core/civil-date";
import { dailyNoteDate, type DateFormat } from "../core/interactions/daily-note-path";
import { isExcluded, saysPerson } from "../core/people/person-source";
import { say } from "../locales/say";
import type { VaultRules } from "./vault-rules";

/**
 * Why a line written into that day's note would never be read back, in a sentence for the user; null where
 * it would be. To write there all the same would lose what was logged, as far as Marathon can tell.
 */
export function whyUnread(path: string, day: CivilDate, rules: VaultRules, dates: DateFormat): string | null {
  if (!rules.reads.dailyNotes) return say.problems.notes.dailyUnread;
  if (isExcluded(path, rules.sources)) return say.problems.notes.dailyExcluded(path);
  if (saysPerson({ path, properties: {}, tags: [] }, rules.sources)) return say.problems.notes.dailyPerson(path);
  if (dailyNoteDate(path, rules.daily, dates) !== day) return say.problems.notes.dailyFormat(rules.daily.format);
  return null;
}
