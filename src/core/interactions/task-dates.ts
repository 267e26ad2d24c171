import { type CivilDate, parseCivilDate } from "../civil-date";

/** Dates and signs in the emoji format of the Tasks plugin. */
const SIGNS = /(?:(?:📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}|[🔺⏫🔼🔽⏬]\uFE0F?)/gu;
/** All of the signs lie beyond it; most texts do not reach there. */
const BEYOND_LATIN = /[\u2000-\uFFFF]/;
const DONE = /✅\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE = /(?:📅|📆|🗓|⏳|⌛)\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE_IN_WORDS = /\(due: ?(\d{4}-\d{2}-\d{2})\)/giu;
const BLOCK_ID = /^\^[A-Za-z0-9-]+$/;

/** The day behind the last `✅`, as a ticked task bears it; null for none that is a real day. */
export function doneDate(text: string): CivilDate | null {
  return lastDay(text, DONE);
}

/** The day for which an open task is planned: `📅 2026-12-01`, `⏳ 2026-12-01`, `(due: 2026-12-01)`. */
export function dueDate(text: string): CivilDate | null {
  return lastDay(text, DUE) ?? lastDay(text, DUE_IN_WORDS);
}

/** Blanks stand in their place, so that offsets stay. */
export function withoutTaskDates(text: string): string {
  return BEYOND_LATIN.test(text) ? text.replace(SIGNS, (sign) => " ".repeat(sign.length)) : text;
}

/** A text with the block id `^name` at its end taken off, and the blanks around it. */
export function withoutBlockId(text: string): string {
  const trimmed = text.trimEnd();
  const at = trimmed.lastIndexOf("^");
  const standsApart = at > 0 && /\s/.test(trimmed.charAt(at - 1));
  return standsApart && BLOCK_ID.test(trimmed.slice(at)) ? trimmed.slice(0, at).trimEnd() : text;
}

function lastDay(text: string, pattern: RegExp): CivilDate | null {
  let day: CivilDate | null = null;
  for (const [, written = ""] of text.matchAll(pattern)) day = parseCivilDate(written) ?? day;
  return day;
}
