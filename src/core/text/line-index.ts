/** One line of a text. Offsets are UTF-16 units of the raw text. */
export interface Line {
  readonly start: number;
  /** Exclusive; the line ending is not part of the line. */
  readonly end: number;
  /** Where the next line starts; equal to `end` on a last line without a line ending. */
  readonly next: number;
}

const LINE_ENDING = /\r\n|\n|\r/g;

/**
 * Every line of `text`, whatever its line endings: `\n`, `\r\n`, a lone `\r`, or a mixture (the three
 * of CommonMark). A final line ending opens no further line, and the empty text has none.
 */
export function indexLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  // Two searches that each only move forward, so the whole is linear also where one kind is missing.
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  while (feed >= 0 || back >= 0) {
    const end = feed < 0 || (back >= 0 && back < feed) ? back : feed;
    const next = end === back && feed === back + 1 ? end + 2 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (feed >= 0 && feed < next) feed = text.indexOf("\n", next);
    if (back >= 0 && back < next) back = text.indexOf("\r", next);
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** 0-based number of the line that holds `offset`, its line ending included; the last line beyond the end. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = lines[middle];
    if (line !== undefined && line.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line ending most used in `text`; `\n` where there is none. */
export function lineEndingOf(text: string): "\n" | "\r\n" | "\r" {
  let feeds = 0;
  let both = 0;
  let backs = 0;
  for (const [ending] of text.matchAll(LINE_ENDING)) {
    if (ending === "\n") feeds++;
    else if (ending === "\r") backs++;
    else both++;
  }
  if (both > feeds && both >= backs) return "\r\n";
  return backs > feeds ? "\r" : "\n";
}
