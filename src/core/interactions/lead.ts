import type { Mention } from "./mentions";
import type { Found } from "./phrases";
import type { Token } from "./tokens";
import type { Meaning } from "./vocabulary";

/** Where an entry's own words end and its details begin. Token positions, ends exclusive. */
export interface Lead {
  readonly from: number;
  readonly to: number;
  /** Behind the separator and what opens there, a bracket or quote; the number of tokens where there is none. */
  readonly rest: number;
  /** What ended the lead. */
  readonly by: "punctuation" | "topic" | "end";
}

const DASHES: ReadonlySet<string> = new Set(["—", "–", "-"]);
const OPENERS: ReadonlySet<string> = new Set(["(", "[", "\"", "'", "“", "„", "«", "»", "‹", "›"]);

/**
 * The lead runs from `from` to the first separator: `: `, a dash between blanks, or words such as
 * *about*. Where punctuation leaves no link to a note before it, whoever's it is, the lead runs on to the
 * next one (`Coffee: [[Ada]], [[Charles]]`). `implied`: somebody takes part whom no link names, the owner of a
 * log; there a bar separates, too.
 */
export function findLead(
  tokens: readonly Token[], from: number, mentions: readonly Mention[], found: readonly Found<Meaning>[], implied: boolean,
): Lead {
  const topic = found.length === 0 ? undefined : found.find((one) => one.what.is === "topic" && one.from >= from && standsAlone(tokens, one.from, one.to) && !isHow(tokens, one, found));
  const last = topic?.from ?? tokens.length - 1;
  // No other punctuation separates.
  for (let at = implied ? from : Math.max(from, (mentions[0]?.at ?? Infinity) + 1); at <= last; at++) {
    const to = punctuationEnd(tokens, at, implied);
    // Of two that begin together the longer one does.
    if (to > at && (at !== topic?.from || to > topic.to)) return { from, to: at, rest: behindOpeners(tokens, to), by: "punctuation" };
  }
  if (topic !== undefined) return { from, to: topic.from, rest: behindOpeners(tokens, topic.to), by: "topic" };
  return { from, to: tokens.length, rest: tokens.length, by: "end" };
}

/** Whether a longer phrase that begins there says how: German *über* in *über Zoom*. */
function isHow(tokens: readonly Token[], topic: Found<Meaning>, found: readonly Found<Meaning>[]): boolean {
  return found.some(({ what, from, to }) => what.is === "channel" && from === topic.from && to > topic.to && standsAlone(tokens, from, to));
}

/** Position of the first token from `at` on that is no opening bracket or quote. */
export function behindOpeners(tokens: readonly Token[], at: number): number {
  let first = at;
  while (OPENERS.has(tokens[first]?.text ?? "")) first++;
  return first;
}

/** Behind the separator at `at`; `at` itself where there is none. */
export function punctuationEnd(tokens: readonly Token[], at: number, bars: boolean): number {
  const token = tokens[at];
  if (token?.kind !== "mark") return at;
  const loose = (position: number): boolean => tokens[position]?.glued !== true;
  if (token.text === ":") return loose(at + 1) ? at + 1 : at;
  if (token.text === "|") return bars ? at + 1 : at;
  if (!DASHES.has(token.text) || token.glued) return at;
  // `--` is typed for a dash.
  const to = token.text === "-" && tokens[at + 1]?.text === "-" && !loose(at + 1) ? at + 2 : at + 1;
  const betweenLinks = tokens[at - 1]?.kind === "link" && tokens[to]?.kind === "link";
  return loose(to) && !betweenLinks ? to : at;
}

/** Whether a phrase is no part of a word with hyphens: "re" is, in "re-read". */
export function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const hyphenBefore = tokens[from]?.glued === true && tokens[from - 1]?.text === "-" && tokens[from - 1]?.glued === true;
  const hyphenAfter = tokens[to]?.glued === true && tokens[to].text === "-" && tokens[to + 1]?.glued === true;
  return !hyphenBefore && !(hyphenAfter && tokens[to + 1]?.kind === "word");
}
