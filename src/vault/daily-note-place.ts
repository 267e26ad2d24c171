import type { CivilDate } from "../core/civil-date";
import { dailyNoteDate, type DateFormat } from "../core/interactions/daily-note-path";
import { isExcluded, saysPerson } from "../core/people/person-source";
import { type ParseYaml, readBlock } from "../core/text/property-block";
import { say } from "../locales/say";
import { LARGEST_NOTE, ownTags } from "./note-record";
import type { VaultRules } from "./vault-rules";

/**
 * Why a line written into that day's note would never be read back, in a sentence for the user; null where
 * it would be. To write there all the same would lose what was logged, as far as Marathon can tell. `text`: as the note would be.
 */
export function whyUnread(path: string, day: CivilDate, text: string, rules: VaultRules, dates: DateFormat, parseYaml: ParseYaml): string | null {
  if (!rules.reads.dailyNotes) return say.problems.notes.dailyUnread;
  if (isExcluded(path, rules.sources)) return say.problems.notes.dailyExcluded(path);
  if (saysPerson({ path, properties: {}, tags: [] }, rules.sources)) return say.problems.notes.dailyPerson(path);
  if (dailyNoteDate(path, rules.daily, dates) !== day) return say.problems.notes.dailyFormat(rules.daily.format);
  const block = readBlock(text, parseYaml);
  // Properties that nobody can read say nothing.
  const properties = "refused" in block ? {} : block.properties;
  if (saysPerson({ path, properties, tags: ownTags(properties) }, rules.sources)) return say.problems.notes.dayAndPerson;
  const bytes = bytesIn(text);
  return bytes > LARGEST_NOTE ? say.problems.notes.tooLong(bytes / 1024 / 1024) : null;
}

/** Of UTF-8. */
function bytesIn(text: string): number {
  let bytes = text.length;
  // Half of a pair makes two bytes of the pair's four.
  for (const unit of text.match(/[^\0-\x7f]/g) ?? []) bytes += unit < "\u0800" || (unit >= "\ud800" && unit < "\ue000") ? 1 : 2;
  return bytes;
}
