import { cannotRead, showValue } from "../people/property-values";
import { indexLines, lineAt } from "../text/line-index";
import type { Misreading } from "./entry";
import type { Piece } from "./piece";

/** What stands where a value belongs. Nothing is written there where there is neither a value nor a misread. */
export interface Written<T> {
  readonly value: T | null;
  readonly misread: readonly Misread[];
}

/** Something meant for Marathon that it cannot read. */
export interface Misread {
  /** Offset in the text of the piece. */
  readonly at: number;
  readonly message: string;
}

export const NOTHING: Written<never> = { value: null, misread: [] };

export function isWritten({ value, misread: unread }: Written<unknown>): boolean {
  return value !== null || unread.length > 0;
}

/** No message shows more than the beginning of what was written. */
const LONGEST_SHOWN = 99;

/** `text` from `start` to `end` cannot be read; `expected` says, in a sentence, what belongs there. */
export function misread(text: string, start: number, end: number, expected: string): Misread {
  return { at: start, message: cannotRead(showValue(text.slice(start, Math.min(end, start + LONGEST_SHOWN))), expected) };
}

/** The same as problems of the note. `line`: 1-based, of the piece's first character. */
export function inNote(found: readonly Misread[], { text, start, end }: Piece, line: number): readonly Misreading[] {
  if (found.length === 0) return [];
  const lines = indexLines(text.slice(start, end));
  return found.map(({ at, message }) => ({ line: line + lineAt(lines, at - start), property: null, message }));
}
