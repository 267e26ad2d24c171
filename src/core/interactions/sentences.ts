import type { Token } from "./tokens";

/** Token positions, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const CLOSERS: ReadonlySet<string> = new Set(["\"", "'", "”", "»", "“", ")", "]"]);
const STOPS: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

/**
 * The sentences of one line. A sentence ends at `.`, `!`, `?` or `…` before a blank, closing quotes and
 * parentheses included; but not at a full stop behind a title, an initial or an abbreviation
 * (`Dr. Lovelace`, `C. Babbage`, `e.g. tea`). `tokens` are those of the whole text,
 * `from` to `to` those of the line.
 */
export function sentencesOf(
  tokens: readonly Token[], { from, to }: TokenRange, abbreviations: ReadonlySet<string>,
): readonly TokenRange[] {
  const sentences: TokenRange[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!endsSentence(tokens, at, abbreviations)) continue;
    let end = at + 1;
    while (end < to && tokens[end]?.glued === true && isMark(tokens[end])) end++;
    sentences.push({ from: start, to: end });
    start = end;
    at = end - 1;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === "mark" && (CLOSERS.has(token.text) || isStop(token));
}

function isStop(token: Token | undefined): boolean {
  return token?.kind === "mark" && STOPS.has(token.text);
}

/** Whether a sentence ends with the mark at `at`, before what may close behind it. */
export function endsSentence(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (!isStop(token)) return false;
  let after = at + 1;
  while (tokens[after]?.glued === true && isMark(tokens[after])) after++;
  if (tokens[after]?.glued === true) return false;
  return token?.text !== "." || !isShort(tokens, at, abbreviations);
}

/** Whether the full stop at `at` belongs to the word before it. `e.g.` ends in a single letter, as initials do. */
function isShort(tokens: readonly Token[], at: number, abbreviations: ReadonlySet<string>): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || tokens[at]?.glued !== true) return false;
  return /^\p{L}\p{M}*$/u.test(before.text) || abbreviations.has(before.text);
}
