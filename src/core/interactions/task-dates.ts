import { type CivilDate, parseCivilDate } from "../civil-date";

/** Dates and signs in the emoji format of the Tasks plugin, and the block id at the end of a line. */
const SIGNS = /[ \t]*(?:(?:📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}|[🔺⏫🔼🔽⏬]\uFE0F?)/gu;
const DONE = /✅\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE = /(?:📅|📆|🗓|⏳|⌛)\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE_IN_WORDS = /\(due: ?(\d{4}-\d{2}-\d{2})\)/giu;
const BLOCK_ID = /[ \t]+\^[A-Za-z0-9-]+[ \t]*$/;

/** The day behind the last `✅`, as a ticked task bears it; null for none that is a real day. */
export function doneDate(text: string): CivilDate | null {
  return lastDay(text, DONE);
}

/** The day for which an open task is planned: `📅 2026-12-01`, `⏳ 2026-12-01`, `(due: 2026-12-01)`. */
export function dueDate(text: string): CivilDate | null {
  return lastDay(text, DUE) ?? lastDay(text, DUE_IN_WORDS);
}

export function withoutTaskDates(text: string): string {
  return text.replace(SIGNS, "");
}

/** `lines` with the block id `^name` at their end taken off. */
export function withoutBlockId(text: string): string {
  return text.replace(BLOCK_ID, "");
}

function lastDay(text: string, pattern: RegExp): CivilDate | null {
  let day: CivilDate | null = null;
  for (const [, written = ""] of text.matchAll(pattern)) day = parseCivilDate(written) ?? day;
  return day;
}
