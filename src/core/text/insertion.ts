import { noteStart } from "./frontmatter";
import { headingKey } from "./heading-key";
import { lineEndingOf } from "./line-index";
import { sameBlocksAround } from "./same-blocks";
import { type Heading, readStructure, type Structure } from "./structure";
import { applyEdits, type TextEdit } from "./text-edit";

/** An edit that removes nothing. */
export interface Insertion extends TextEdit {
  readonly removed: "";
  /** Where in `inserted` the asked-for lines begin, behind a heading or line break that they needed. */
  readonly linesAt: number;
}

/** An insertion, tried out. */
export interface TriedInsertion extends Insertion {
  /** Whether the lines are a list item of that section, and everything around keeps its meaning. */
  readonly stands: boolean;
  /** Whether they stand where the next lines belong, and not in a place that was left to them. */
  readonly isInPlace: boolean;
}

/** `lines` put under `heading`; see `insertionUnderHeading`. */
export function appendUnderHeading(text: string, heading: string, lines: string): string {
  return applyEdits(text, [insertionUnderHeading(text, heading, lines)]);
}

/**
 * Where `lines` (a list item, and what is indented below it, without a final line break) go in a note,
 * and what exactly is added.
 *
 * The section is the first one outside code, comments and frontmatter whose heading has the words of
 * `heading`, whatever its level. The lines go behind the last list item of the section's own part,
 * which ends at the next heading of any level; where it has no list, behind its last line that is not
 * blank, above a rule that parts the section from what follows. Where there is no such heading, one is made at the end of the note, behind a blank line.
 * `heading` may carry its `#` marks, which a new heading gets; without marks it gets two.
 *
 * The line ending is that of the line before. A note without a final line ending stays without one.
 * Of several places, and of blank lines around them, the first is taken where the lines become an item
 * of their own and everything around keeps its meaning: inside a comment that is never closed they
 * would be lost, right above a paragraph they would swallow it.
 */
export function insertionUnderHeading(text: string, heading: string, lines: string): TriedInsertion {
  const note = readStructure(text);
  const wanted = /^(#{1,6})[ \t]+(.*)$/.exec(heading.trim());
  const key = headingKey(wanted?.[2] ?? heading);
  const section = note.headings.find((found) => found.item < 0 && headingKey(wordsOf(note, found)) === key);
  const ways = section === undefined
    ? waysToAddSection(note, `${wanted?.[1] ?? "##"} ${(wanted?.[2] ?? heading).trim()}`, lines)
    : waysIntoSection(note, section, lines);
  const way = ways.find((one) => standsUnder(key, note, one));
  return { ...(way ?? ways[0]), stands: way !== undefined, isInPlace: way?.at === ways[0].at };
}

/** The best first. */
type Ways = readonly [Insertion, ...Insertion[]];

interface BlankLines {
  readonly before: boolean;
  readonly after: boolean;
}

const NO_BLANK_LINES: BlankLines = { before: false, after: false };
const BLANK_LINES: readonly BlankLines[] = [
  NO_BLANK_LINES,
  { before: false, after: true },
  { before: true, after: false },
  { before: true, after: true },
];

function waysIntoSection(note: Structure, heading: Heading, lines: string): Ways {
  const next = note.headings.find((other) => other.item < 0 && other.start > heading.start);
  const endLine = next?.line ?? note.lines.length;
  const items = note.listItems.filter((item) => item.parent < 0 && item.line > heading.lastLine && item.line < endLine);
  // Templates end with a rule and links to other days. Right below a heading a rule adorns it.
  const rule = note.unread.find(({ kind, line }) => kind === "thematic break" && line > heading.lastLine + 1 && line < endLine);
  const filled = lastFilledLine(note, heading.lastLine, rule?.line ?? endLine);
  const best = items[items.length - 1]?.lastLine ?? filled;
  const aboveBlocks = note.unread.filter((block) => block.line > heading.lastLine && block.line < endLine)
    .slice(-1).map((block) => block.line - 1);
  const others = [best, filled, ...aboveBlocks, heading.lastLine].flatMap((line) =>
    BLANK_LINES.map((blanks) => insertionBehind(note, line, lines, blanks)));
  return [insertionBehind(note, best, lines, NO_BLANK_LINES), ...others];
}

function insertionBehind(note: Structure, line: number, lines: string, blanks: BlankLines): Insertion {
  const { end, next } = note.lines[line] ?? { end: note.text.length, next: note.text.length };
  const isOpen = end === next;
  const eol = isOpen ? lineEndingOf(note.text) : note.text.slice(end, next);
  const before = (isOpen ? eol : "") + (blanks.before ? eol : "");
  const after = (isOpen ? "" : eol) + (blanks.after ? eol : "");
  return insertion(next, before, lines, after, eol);
}

function waysToAddSection(note: Structure, heading: string, lines: string): Ways {
  const eol = lineEndingOf(note.text);
  const sectionBefore = (offset: number) => insertion(offset, heading + eol, lines, eol + eol, eol);
  // Other ways are needed only where a block that is never closed runs to the end of the note.
  const unclosed = note.unread.slice(-1).map((block) => sectionBefore(note.lines[block.line]?.start ?? block.start));
  return [sectionAtEnd(note, heading, lines), ...unclosed, sectionBefore(note.bodyStart)];
}

function sectionAtEnd({ text, lines: all }: Structure, heading: string, lines: string): Insertion {
  const start = noteStart(text);
  const last = all[all.length - 1];
  if (last === undefined || text.length === start) return insertion(text.length, `${heading}\n`, lines, "\n", "\n");
  const isOpen = last.end === last.next;
  const isBlank = text.slice(Math.max(last.start, start), last.end).trim() === "";
  const eol = isOpen ? lineEndingOf(text) : text.slice(last.end, last.next);
  const before = (isOpen ? eol : "") + (isBlank ? "" : eol);
  return insertion(text.length, before + heading + eol, lines, isOpen ? "" : eol, eol);
}

function insertion(at: number, before: string, lines: string, after: string, eol: string): Insertion {
  const inserted = before + lines.replace(/\r\n|\n|\r/g, eol) + after;
  return { at, removed: "", inserted, linesAt: before.length };
}

function lastFilledLine(note: Structure, from: number, to: number): number {
  for (let line = to - 1; line > from; line -= 1) {
    const { start, end } = note.lines[line] ?? { start: 0, end: 0 };
    if (note.text.slice(start, end).trim() !== "") return line;
  }
  return from;
}

/** Whether the lines become a list item of that section, and nothing else changes its meaning. */
function standsUnder(key: string, note: Structure, way: Insertion): boolean {
  const after = readStructure(applyEdits(note.text, [way]));
  const at = way.at + way.linesAt;
  const above = after.headings.filter((heading) => heading.item < 0 && heading.start < at);
  const nearest = above[above.length - 1];
  return (
    nearest !== undefined &&
    headingKey(wordsOf(after, nearest)) === key &&
    after.listItems.some((item) => item.start === at && item.parent < 0) &&
    sameBlocksAround(note, after, way.at, way.inserted.length)
  );
}

function wordsOf(note: Structure, heading: Heading): string {
  return note.text.slice(heading.content.start, heading.content.end);
}
