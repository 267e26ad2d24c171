import { titleOf } from "../people/note-path";
import { readInline } from "../text/inline";

/** What somebody marked in a note, to be told again elsewhere. */
export interface Passage {
  /** Targets of its links, as written. */
  readonly links: readonly string[];
  /** Its lines without the marks of lists, tasks, quotes and headings, each link as its words. */
  readonly words: string;
}

const LINE_MARKS = /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[^\]\r\n]\][ \t]+)?)?/gm;

export function readPassage(text: string): Passage {
  const links = readInline(text).links.filter(({ embed }) => !embed);
  let words = "";
  let at = 0;
  for (const { start, end, shown, target, subpath } of links) {
    words += text.slice(at, start) + (shown ?? (titleOf(target) || subpath));
    at = end;
  }
  words += text.slice(at);
  return { links: links.map(({ target }) => target), words: words.replace(LINE_MARKS, "").trim() };
}
