/**
 * What a line can begin with, by CommonMark 0.31 and GFM. Each function looks at one line of the raw
 * text: `at` is the first character after container markers and indentation, `end` the line's end.
 */

export const TAB = 9;
export const SPACE = 32;
const HASH = 35;
const ASTERISK = 42;
const PLUS = 43;
const HYPHEN = 45;
const COLON = 58;
const EQUALS = 61;
const BACKSLASH = 92;
const UNDERSCORE = 95;
const BACKTICK = 96;
const PIPE = 124;
const TILDE = 126;

export function isBlankCode(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** First offset from `at` on that is neither space nor tab; `end` where there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isBlankCode(text.charCodeAt(to))) to++;
  return to;
}

/** Last offset, exclusive, without the spaces and tabs before `end`; never before `from`. */
export function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return to;
}

function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let to = at;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to - at;
}

export interface AtxMark {
  readonly level: number;
  /** The words, without the closing run of `#`. */
  readonly content: { readonly start: number; readonly end: number };
}

/** `# Heading #`, with the closing run of `#` left out of the content. */
export function atxMark(text: string, at: number, end: number): AtxMark | null {
  const level = runLength(text, at, end);
  const after = at + level;
  if (text.charCodeAt(at) !== HASH || level > 6) return null;
  if (after < end && !isBlankCode(text.charCodeAt(after))) return null;
  const contentStart = skipBlanks(text, after, end);
  let contentEnd = trimEnd(text, contentStart, end);
  let closing = contentEnd;
  while (closing > contentStart && text.charCodeAt(closing - 1) === HASH) closing--;
  if (closing < contentEnd && (closing === contentStart || isBlankCode(text.charCodeAt(closing - 1)))) {
    contentEnd = trimEnd(text, contentStart, closing);
  }
  return { level, content: { start: contentStart, end: contentEnd } };
}

/** 1 for `===`, 2 for `---`, 0 where the line is no setext underline. */
export function setextLevel(text: string, at: number, end: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code !== EQUALS && code !== HYPHEN) return 0;
  if (skipBlanks(text, at + runLength(text, at, end), end) !== end) return 0;
  return code === EQUALS ? 1 : 2;
}

/**
 * -1 where the line from `at` on is a thematic break (`* * *`). Otherwise the offset of what spoils it,
 * which spoils it for every start between here and there as well.
 */
export function thematicBreakSpoiler(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== ASTERISK && code !== HYPHEN && code !== UNDERSCORE) return at;
  let count = 0;
  for (let index = at; index < end; index++) {
    const found = text.charCodeAt(index);
    if (found === code) count++;
    else if (!isBlankCode(found)) return index;
  }
  return count >= 3 ? -1 : end;
}

export interface FenceMark {
  readonly code: number;
  readonly length: number;
}

/** An opening code fence of three or more backticks or tildes. */
export function fenceMark(text: string, at: number, end: number): FenceMark | null {
  const code = text.charCodeAt(at);
  if (code !== BACKTICK && code !== TILDE) return null;
  const length = runLength(text, at, end);
  if (length < 3) return null;
  if (code === BACKTICK && text.slice(at + length, end).includes("`")) return null;
  return { code, length };
}

/** Whether the line closes a fence opened by `fence`. */
export function closesFence(text: string, at: number, end: number, fence: FenceMark): boolean {
  if (text.charCodeAt(at) !== fence.code) return false;
  const length = runLength(text, at, end);
  return length >= fence.length && skipBlanks(text, at + length, end) === end;
}

export interface ListMark {
  /** `-`, `*`, `+`, `1.`, `12)` … */
  readonly length: number;
  /** Null for a bullet. */
  readonly number: number | null;
}

/** A list marker followed by a blank or the line's end. */
export function listMark(text: string, at: number, end: number): ListMark | null {
  const code = text.charCodeAt(at);
  let length = 1;
  let number: number | null = null;
  if (code !== HYPHEN && code !== ASTERISK && code !== PLUS) {
    number = 0;
    let index = at;
    // Nine digits at most: more could overflow in browsers (CommonMark 5.2).
    while (index < end && index - at < 10 && isDigit(text.charCodeAt(index))) {
      number = number * 10 + text.charCodeAt(index) - 48;
      index++;
    }
    const digits = index - at;
    const delimiter = text.charCodeAt(index);
    if (digits === 0 || digits > 9 || index >= end || (delimiter !== 46 && delimiter !== 41)) return null;
    length = digits + 1;
  }
  const after = at + length;
  return after >= end || isBlankCode(text.charCodeAt(after)) ? { length, number } : null;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const FOOTNOTE = /\[\^(?:[^\s[\]\\]|\\.){1,999}\]:/y;

/** Length of a GFM footnote label with its colon, `[^note]:`; 0 where there is none. */
export function footnoteMark(text: string, at: number): number {
  FOOTNOTE.lastIndex = at;
  return FOOTNOTE.exec(text)?.[0].length ?? 0;
}

/** The number of cells of a table's delimiter row (`| --- | :-: |`), 0 where the line is none. */
export function delimiterCells(text: string, at: number, end: number): number {
  let cells = 0;
  let marked = false;
  let index = at;
  if (text.charCodeAt(index) === PIPE) {
    marked = true;
    index = skipBlanks(text, index + 1, end);
  }
  while (index < end) {
    if (text.charCodeAt(index) === COLON) {
      marked = true;
      index++;
    }
    if (text.charCodeAt(index) !== HYPHEN) return 0;
    index += runLength(text, index, end);
    if (index < end && text.charCodeAt(index) === COLON) {
      marked = true;
      index++;
    }
    cells++;
    index = skipBlanks(text, index, end);
    if (index === end) break;
    if (text.charCodeAt(index) !== PIPE) return 0;
    marked = true;
    index = skipBlanks(text, index + 1, end);
  }
  return marked ? cells : 0;
}

/** The number of cells of a table row, 0 for a lone pipe; escaped pipes divide nothing. */
export function rowCells(text: string, at: number, end: number): number {
  const last = trimEnd(text, at, end);
  let pipes = 0;
  let index = text.charCodeAt(at) === PIPE ? at + 1 : at;
  if (index >= last) return 0;
  let closed = false;
  for (; index < last; index++) {
    const code = text.charCodeAt(index);
    closed = code === PIPE;
    if (closed) pipes++;
    else if (code === BACKSLASH) index++;
  }
  return closed ? pipes : pipes + 1;
}
