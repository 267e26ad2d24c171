import { say } from "../../locales/say";
import { type CivilDate, parseCivilDate } from "../civil-date";
import { BLOCK_ID, TASK_SIGN } from "../text/task-signs";
import type { Piece } from "./piece";
import { isWritten, type Misread, misread, type Written } from "./written";

const SIGNS = new RegExp(TASK_SIGN, "gu");
/** All of the signs lie beyond it; most texts do not reach there. */
const BEYOND_LATIN = /[\u2000-\uFFFF]/;
const DONE = /✅\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE = /(?:📅|📆|🗓|⏳|⌛)\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const DUE_IN_WORDS = /\(due: ?(\d{4}-\d{2}-\d{2})\)/giu;

/** The day behind the last `✅`, as a ticked task bears it. */
export function doneDate(piece: Piece): Written<CivilDate> {
  return piece.text.includes("✅") ? lastDay(piece, DONE) : UNSAID;
}

/** The day for which an open task is planned: `📅 2026-12-01`, `⏳ 2026-12-01`, `(due: 2026-12-01)`. */
export function dueDate(piece: Piece): Written<CivilDate> {
  const { text } = piece;
  const signed = BEYOND_LATIN.test(text) ? lastDay(piece, DUE) : UNSAID;
  return isWritten(signed) || !text.includes("(") ? signed : lastDay(piece, DUE_IN_WORDS);
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

const UNSAID: Written<CivilDate> = { value: null, misread: [] };

/** The last one that is a real day. */
function lastDay({ text, start, end, tokens }: Piece, pattern: RegExp): Written<CivilDate> {
  let value: CivilDate | null = null;
  const unread: Misread[] = [];
  let next = 0;
  for (const { index, 0: sign, 1: written = "" } of text.slice(start, end).matchAll(pattern)) {
    while ((tokens[next]?.end ?? Infinity) <= start + index) next++;
    const around = tokens[next];
    // In a link, code, a comment, or struck out, it is not said.
    if (around !== undefined && around.start <= start + index && around.kind !== "word" && around.kind !== "mark") continue;
    const day = parseCivilDate(written);
    if (day === null) unread.push(misread(text, start + index, start + index + sign.length, say.problems.day));
    else value = day;
  }
  return { value, misread: unread };
}
