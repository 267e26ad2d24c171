import { trimEnd } from "./block-marks";
import type { Line } from "./line-index";

/** Where the frontmatter lies. Offsets in UTF-16 units, lines counted from 0. */
export interface Frontmatter {
  /** The opening `---`; 1 after a byte order mark. */
  readonly start: number;
  /** Start of the first line inside. */
  readonly contentStart: number;
  /** Start of the closing line: exclusive end of the lines inside, their line endings included. */
  readonly contentEnd: number;
  /** Exclusive end of the closing line, without its line ending. */
  readonly end: number;
  /** Where the body starts. */
  readonly next: number;
  /** 0-based line of the closing `---`; the opening one is line 0. */
  readonly closeLine: number;
}

/**
 * The block between a `---` alone on the very first line and the next `---` alone on a line; blanks
 * after the hyphens are allowed. `---js` is text, so that nothing in a note is ever run. Without a
 * closing line there is no frontmatter, as in Obsidian.
 */
export function frontmatterBounds(text: string, lines: readonly Line[]): Frontmatter | null {
  const first = lines[0];
  if (first === undefined) return null;
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!isFence(text, start, first.end)) return null;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || !isFence(text, line.start, line.end)) continue;
    const { start: contentEnd, end, next } = line;
    return { start, contentStart: first.next, contentEnd, end, next, closeLine: index };
  }
  return null;
}

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith("---", start) && trimEnd(text, start, end) === start + 3;
}
