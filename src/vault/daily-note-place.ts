import type { CivilDate } from "../core/civil-date";
import { dailyNoteDate, type DateFormat } from "../core/interactions/daily-note-path";
import { isExcluded, saysPerson } from "../core/people/person-source";
import type { VaultRules } from "./vault-rules";

/**
 * Why a line written into that day's note would never be read back, in a sentence for the user; null where
 * it would be. To write there all the same would lose what was logged, as far as Marathon can tell.
 */
export function whyUnread(path: string, day: CivilDate, rules: VaultRules, dates: DateFormat): string | null {
  if (!rules.reads.dailyNotes) {
    return "Daily notes are not read, as settings have it, so what you log there would not be seen. Switch reading them on, then log again.";
  }
  if (isExcluded(path, rules.sources)) {
    return `${path} lies in an excluded folder or among the templates, so what you log there would not be seen. Change the daily note's folder, or the excluded ones.`;
  }
  if (saysPerson({ path, properties: {}, tags: [] }, rules.sources)) {
    return `${path} lies in a people folder, where every note is somebody. Choose another folder for daily notes.`;
  }
  if (dailyNoteDate(path, rules.daily, dates) !== day) {
    return `The format of daily notes, "${rules.daily.format}", does not name one day, so what you log would not be found again. Choose a format with year, month and day.`;
  }
  return null;
}
