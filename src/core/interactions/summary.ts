import type { Piece } from "./piece";
import type { Statement } from "./statement";
import { withoutBlockId, withoutTaskDates } from "./task-dates";

/** The entry's own words in one line: without leading time and day (but with the emphasis that they share with it), fields, dates of tasks and block id. */
export function ownWords({ piece, leading }: Statement): string {
  const start = leading.end;
  let text = "";
  let at = start;
  for (const field of piece.fields) {
    if (field.start < at) continue;
    const words = piece.text.slice(at, field.start);
    // What a field leaves reads as without it: no blank before a full stop.
    text += MARK.test(piece.text.charAt(field.end)) ? words.trimEnd() : words;
    at = field.end;
  }
  text += piece.text.slice(at, piece.end);
  return oneLine(withoutTaskDates(withoutBlockId(text.includes(leading.open) ? leading.open + text : text)));
}

const MARK = /[\s.,;:!?…)]/;

/** A block below an entry, line by line as it stands, without block ids. */
export function detailLines(text: string): readonly string[] {
  return text.split("\n").map((line) => withoutBlockId(line.trim())).filter((line) => line !== "");
}

export function pieceText({ text, start, end }: Piece): string {
  return text.slice(start, end).trim();
}

const UNEVEN = /\s{2}|[^\S ]|^\s|\s$/;

function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
