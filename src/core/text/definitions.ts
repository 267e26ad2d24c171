import { skipBlanks } from "./block-marks";

const LABEL = /\[(?!\s*\])(?:[^[\]\\]|\\[^]){1,999}\]:/y;
const POINTED = /<(?:[^<>\\\r\n]|\\.)*>/y;
const BARE = /[^\s<][^\s]*/y;
const TITLE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)/y;
const BLANKS_AND_ONE_ENDING = /[ \t]*(?:\r\n|\n|\r)?[ \t]*/y;

/**
 * The offset behind the link reference definitions (CommonMark 4.7) that the text from `from` to `end`
 * begins with; `from` where it begins with none. Needed because a paragraph of nothing but definitions
 * cannot become a setext heading.
 */
export function definitionsEnd(text: string, from: number, end: number): number {
  let at = from;
  for (let next = oneDefinition(text, at, end); next > at; next = oneDefinition(text, at, end)) at = next;
  return at;
}

function oneDefinition(text: string, from: number, end: number): number {
  const label = take(LABEL, text, from, end);
  if (label < 0) return from;
  const target = take(BLANKS_AND_ONE_ENDING, text, label, end);
  if (target < 0) return from;
  let destination = take(POINTED, text, target, end);
  if (destination < 0) destination = take(BARE, text, target, end);
  if (destination < 0) return from;
  const gap = take(BLANKS_AND_ONE_ENDING, text, destination, end);
  const title = gap > destination ? take(TITLE, text, gap, end) : -1;
  const titled = title < 0 ? -1 : lineRest(text, title, end);
  return titled >= 0 ? titled : Math.max(lineRest(text, destination, end), from);
}

/** The start of the next line where only blanks follow, else -1. */
function lineRest(text: string, at: number, end: number): number {
  const to = skipBlanks(text, at, end);
  if (to === end) return end;
  const code = text.charCodeAt(to);
  if (code !== 10 && code !== 13) return -1;
  return skipBlanks(text, code === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1, end);
}

/** The end of the match at `at`, or -1 where there is none before `end`. */
function take(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1;
}
