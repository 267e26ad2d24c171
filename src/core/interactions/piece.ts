import { type Field, type Inline, readInline } from "../text/inline";
import { sentencesOf, type TokenRange } from "./sentences";
import { type Token, tokenize } from "./tokens";

/** A stretch of one block that is read by itself: a list item, a heading, or a sentence. */
export interface Piece {
  /** The whole block, its line endings `\n`. */
  readonly text: string;
  /** Offsets of the piece in `text`. */
  readonly start: number;
  readonly end: number;
  /** Of the piece alone; offsets in `text`. */
  readonly tokens: readonly Token[];
  readonly fields: readonly Field[];
}

export interface Sentence {
  readonly piece: Piece;
  /** Lines of the block above it. */
  readonly line: number;
}

const EMPHASIS = /[*_=~]/;

/** The line endings of a block do not matter to what it says. */
export function plainText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export function wholePiece(text: string): Piece {
  const inline = readInline(text);
  return { text, start: 0, end: text.length, tokens: tokenize(text, inline), fields: inline.fields };
}

/** The sentences of a paragraph, line by line. */
export function sentencesIn(text: string, abbreviations: ReadonlySet<string>): readonly Sentence[] {
  const inline = readInline(text);
  const tokens = tokenize(text, inline);
  const sentences: Sentence[] = [];
  let from = 0;
  let lineStart = 0;
  for (let line = 0; lineStart <= text.length; line++) {
    const feed = text.indexOf("\n", lineStart);
    const lineEnd = feed < 0 ? text.length : feed;
    let to = from;
    // A token that runs over the line's end, such as code, belongs to the line where it starts.
    while ((tokens[to]?.start ?? Infinity) < lineEnd) to++;
    const ranges = sentencesOf(tokens, { from, to }, abbreviations);
    ranges.forEach((range, index) => {
      const next = ranges[index + 1];
      const start = index === 0 ? lineStart : startOf(text, tokens, range.from);
      const end = next === undefined ? lineEnd : startOf(text, tokens, next.from);
      sentences.push({ line, piece: sentence(text, inline, tokens, range, start, end) });
    });
    from = to;
    lineStart = lineEnd + 1;
  }
  return sentences;
}

/** Where a sentence starts in the middle of a line: emphasis right before its first token is its own. */
function startOf(text: string, tokens: readonly Token[], first: number): number {
  let start = tokens[first]?.start ?? text.length;
  const least = tokens[first - 1]?.end ?? 0;
  while (start > least && EMPHASIS.test(text.charAt(start - 1))) start--;
  return start;
}

function sentence(
  text: string, inline: Inline, tokens: readonly Token[], { from, to }: TokenRange, start: number, end: number,
): Piece {
  const fields = inline.fields.filter((field) => field.start >= start && field.start < end);
  return { text, start, end, tokens: tokens.slice(from, to), fields };
}
