/**
 * How the note of an interaction is laid out below its line, and how Markdown that would be taken for
 * something else is kept as the words it is.
 */

/** Starts like a list item with words; a row of dashes is none. */
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const MARKS = /[%$<`~]/g;

/** Ways to write one line, the plainest first. */
export type Ways = readonly [string, ...string[]];

/** The lines of a note as typed, without blank ones and without blanks around the whole. */
export function noteLines(note: string): readonly string[] {
  return note.trim().split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
}

/** For the first line, behind `…: `. */
export function firstLineWays(line: string): Ways {
  return [line, line.replace(MARKS, "\\$&")];
}

/** For a further line as a child of the entry. A list that the user typed stays a list. */
export function childWays(line: string): Ways {
  const text = line.trimStart();
  const escaped: Ways = [`  - ${escapeStart(text)}`, `  - ${escapeStart(text.replace(MARKS, "\\$&"))}`];
  return LIST_ITEM.test(line) ? [`  ${line}`, `  ${text}`, ...escaped] : [`  - ${text}`, ...escaped];
}

/** For a further line as a continuation of the entry's own text: for words that would be an entry of their own. */
export function continuationWays(line: string): Ways {
  const text = line.trimStart();
  return [`  ${text}`, `  ${escapeStart(text)}`, `  ${escapeStart(text.replace(MARKS, "\\$&"))}`];
}

/**
 * Markdown takes an escaped mark for the mark itself, and then begins no heading, quote, list, code, table
 * or checkbox with it. Links are never escaped.
 */
function escapeStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])/, "$1\\$2").replace(/^(?:[#>+*_=`~|$%<:-]|\[(?=[^[\]]*\](?:[: \t]|$)))/, "\\$&");
}

/** A line's words, whether it is a list item, a task, escaped or none of these. */
export function bareWords(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/, "")
    .replace(/^\[[^[\]]\][ \t]*/, "")
    .trim();
}
