import type { Extent, Heading, ListItem, Paragraph, Span } from "./block-types";
import { readBlocks } from "./blocks";
import { frontmatterBounds, type Frontmatter } from "./frontmatter-bounds";
import { indexLines, type Line } from "./line-index";

export type { Extent, ExtentKind, Heading, ListItem, Paragraph, Span, Task } from "./block-types";
export type { Frontmatter } from "./frontmatter-bounds";
export type { Line } from "./line-index";

/**
 * A note as blocks, from its raw text: for reading and for writing.
 *
 *   const note = readStructure(text);
 *   note.lines[3]        the fourth line: { start, end, next }
 *   note.frontmatter     the lines between the two `---`, or null
 *   note.headings        ATX and setext, in order, with the end of their section
 *   note.listItems       every list item in order; `parent` and `children` are indexes into listItems
 *   note.paragraphs      every run of text in order, also the texts of list items
 *   note.unread          code, HTML, comments, math, quotes, callouts, tables
 *
 * All offsets are UTF-16 units of the raw text, `end` is exclusive and never covers a line ending, and
 * lines are counted from 0. `text.slice(x.start, x.end)` is the thing itself. CRLF, lone CR, mixed line
 * endings, a byte order mark, tabs and a missing final newline are all read as they stand.
 *
 * Blocks follow CommonMark 0.31 with GFM tables and footnotes; any single character is a task status,
 * and `%%` comments and `$$` math are blocks, as in Obsidian. Time and memory are linear in the text.
 * What stands inside a block quote or callout is not in `headings`, `listItems` or `paragraphs`.
 */
export interface Structure {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly frontmatter: Frontmatter | null;
  /** Where the note's own text starts: after the frontmatter's last line ending, or after a byte order mark. */
  readonly bodyStart: number;
  readonly headings: readonly Heading[];
  readonly listItems: readonly ListItem[];
  readonly paragraphs: readonly Paragraph[];
  /** Blocks whose text says nothing about what happened, in order; those inside a quote are the quote's. */
  readonly unread: readonly Extent[];
  /** Runs of shown text inside quotes, callouts and tables: they may bear tags, but are not read otherwise. */
  readonly asides: readonly Span[];
}

/** See `Structure`. Reads any text; nothing is refused. */
export function readStructure(text: string): Structure {
  const lines = indexLines(text);
  const frontmatter = frontmatterBounds(text, lines);
  const { headings, listItems, paragraphs, unread, asides } = readBlocks(text, lines, frontmatter === null ? 0 : frontmatter.closeLine + 1);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const bodyStart = frontmatter === null ? mark : frontmatter.next;
  return { text, lines, frontmatter, bodyStart, headings, listItems, paragraphs, unread, asides };
}
