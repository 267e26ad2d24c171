import { isBlankCode, trimEnd } from "../text/block-marks";
import type { ListItem } from "../text/block-types";
import { BLOCK_ID } from "../text/task-signs";

export type OpenStatus = " " | "/";

/** Null for no task, and for one that is not open. */
export function openStatus({ task }: ListItem): OpenStatus | null {
  return task?.status === " " || task?.status === "/" ? task.status : null;
}

/**
 * What a line is found again by: all of it, trimmed. Of a long one its beginning and a number made of the whole, so that
 * what is kept of a note stays small.
 */
export function lineKey(line: string): string {
  const text = line.trim();
  if (text.length <= LONGEST_KEPT) return text;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return `${text.slice(0, LONGEST_KEPT)}${String(sum)}`;
}

const LONGEST_KEPT = 400;

/** The exclusive end of the words between `start` and `end`: before a block id `^name` and the blanks around it. */
export function wordsEnd(text: string, start: number, end: number): number {
  // Looked for in the words alone: in the whole text it could take the way back to its beginning, once for each task.
  const words = text.slice(start, trimEnd(text, start, end));
  const at = words.lastIndexOf("^");
  const isId = at > 0 && isBlankCode(words.charCodeAt(at - 1)) && BLOCK_ID.test(words.slice(at));
  return isId ? trimEnd(text, start, start + at) : start + words.length;
}
