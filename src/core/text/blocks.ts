import {
  atxMark, delimiterCells, fenceMark, footnoteMark, type ListMark, listMark, rowCells, setextLevel, skipBlanks,
  thematicBreakSpoiler, trimEnd,
} from "./block-marks";
import { BlockRecord } from "./block-record";
import type { Blocks, Span } from "./block-types";
import { ContainerStack } from "./container-stack";
import { definitionsEnd } from "./definitions";
import { htmlMark } from "./html-marks";
import { LineCursor } from "./line-cursor";
import { type Line, lineAt } from "./line-index";
import { type OpenParagraph, standsOpen } from "./open-leaf";
import { OpenText } from "./open-text";

const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const ASTERISK = 42;
const HYPHEN = 45;
const LESS = 60;
const GREATER = 62;
const BRACKET = 91;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/** The characters that a block other than a paragraph can begin with, by ASCII code. */
const STARTS: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  "#$%*+-:<=>[_`|~0123456789".includes(String.fromCharCode(code)));

/** Reads blocks line by line with a stack of open containers, as in the appendix of CommonMark. */
class BlockReader {
  private readonly record = new BlockRecord();
  private readonly cursor = new LineCursor();
  private readonly containers = new ContainerStack(this.record);
  private readonly open = new OpenText(this.cursor, this.containers, this.record);
  private text = "";
  private lines: readonly Line[] = [];
  private line = 0;
  private end = 0;
  /** Nothing that starts before this offset is a thematic break. */
  private spoiler = -1;
  /** The last `$$` of the text; -1 where there is none. */
  private lastDollars = -1;

  read(text: string, lines: readonly Line[], firstLine: number): Blocks {
    this.enter(text, lines);
    for (let line = firstLine; line < lines.length; line++) {
      const span = lines[line];
      if (span !== undefined) this.readLine(line, span);
    }
    this.closeTo(0);
    const blocks = this.record.finish();
    // Nothing of the note stays here.
    this.enter("", []);
    return blocks;
  }

  private enter(text: string, lines: readonly Line[]): void {
    this.text = text;
    this.lines = lines;
    this.spoiler = -1;
    // Most texts hold none, which is found out from the front much faster.
    this.lastDollars = text.includes("$$") ? text.lastIndexOf("$$") : -1;
    this.cursor.text = text;
    this.record.begin(text, lines);
  }

  private readLine(line: number, span: Line): void {
    this.line = line;
    this.end = span.end;
    this.open.enter(line, span.end);
    this.cursor.enter(line === 0 && this.text.startsWith("\uFEFF") ? 1 : span.start, span.end);
    const matched = this.containers.match(this.cursor, line);
    if (matched < this.containers.depth || !this.open.takesLine()) this.startBlocks(matched);
  }

  /** Opens what starts on the line behind its containers, then reads the rest as text. */
  private startBlocks(matched: number): void {
    const { cursor, containers } = this;
    let reached = matched;
    let own = matched === containers.depth;
    if (own && this.open.leaf?.kind === "indented code") this.open.close();
    while (!cursor.blank) {
      // A paragraph that the line would continue lazily stays open until something else starts.
      const paragraph = this.open.leaf?.paragraph ?? null;
      if (cursor.indent > 3) {
        if (paragraph !== null) break;
        this.closeTo(reached);
        this.open.open("indented code", cursor.first);
        return;
      }
      const code = this.text.charCodeAt(cursor.first);
      if (STARTS[code] !== true) break;
      const continued = own ? paragraph : null;
      if (continued !== null && this.startUnder(continued)) return;
      if (this.startLeaf(code, reached, continued)) return;
      if (!this.startContainer(code, reached, continued)) break;
      reached = containers.depth;
      own = true;
    }
    this.readText(reached, own);
  }

  private readText(reached: number, own: boolean): void {
    const { cursor, open } = this;
    if (!own && (cursor.blank || open.leaf?.kind !== "paragraph")) this.closeTo(reached);
    if (!cursor.blank) open.addText();
  }

  /** What a line makes of the paragraph above it: a setext heading or the head of a table. */
  private startUnder(paragraph: OpenParagraph): boolean {
    const { text, end, line, open } = this;
    const at = this.cursor.first;
    const level = setextLevel(text, at, end);
    if (level === 0) {
      // `- | -` is a list before it is a table, as on GitHub.
      const cells = listMark(text, at, end) === null ? delimiterCells(text, at, end) : 0;
      if (cells === 0 || paragraph.lastIndented || cells !== rowCells(text, paragraph.lastStart, paragraph.lastEnd)) return false;
      open.turnIntoTable();
      return true;
    }
    const start = definitionsEnd(text, paragraph.definitionsEnd, paragraph.lastEnd);
    paragraph.definitionsEnd = start;
    if (start >= paragraph.lastEnd) return false;
    open.drop();
    this.containers.touch(line);
    const content = { start, end: paragraph.lastEnd };
    this.heading(level, true, content, lineAt(this.lines, start), start, trimEnd(text, at, end));
    return true;
  }

  /** Opens the heading, fence, HTML, comment, math or break at the cursor, if there is one. */
  private startLeaf(code: number, reached: number, continued: OpenParagraph | null): boolean {
    const { text, end, line } = this;
    const at = this.cursor.first;
    switch (code) {
      case HASH: {
        const mark = atxMark(text, at, end);
        if (mark === null) return false;
        this.startWhole(reached, at);
        this.heading(mark.level, false, mark.content, line, at, trimEnd(text, at, end));
        return true;
      }
      case BACKTICK:
      case TILDE: {
        const fence = fenceMark(text, at, end);
        if (fence === null) return false;
        this.closeTo(reached);
        this.open.open("fenced code", at, { fence });
        return true;
      }
      case LESS: {
        const source = text.slice(at, end);
        const html = htmlMark(source, this.open.leaf?.kind === "paragraph");
        if (html === null) return false;
        this.closeTo(reached);
        this.open.open("html", at, { html });
        if (html.closes(source)) this.open.close();
        return true;
      }
      case PERCENT:
        return this.startMarked("%%", reached, continued);
      case DOLLAR:
        return this.lastDollars > end && this.startMarked("$$", reached, continued);
      case HYPHEN:
      case ASTERISK:
      case UNDERSCORE:
        if (!this.isThematicBreak(at)) return false;
        this.startWhole(reached, at);
        if (!this.containers.quoted) this.record.extent("thematic break", this.containers.item, line, line, at, end);
        return true;
      default:
        return false;
    }
  }

  /** `- - - … a` is many lists and no break: it is looked through once, not once for every list. */
  private isThematicBreak(at: number): boolean {
    if (at < this.spoiler) return false;
    const spoiler = thematicBreakSpoiler(this.text, at, this.end);
    this.spoiler = Math.max(this.spoiler, spoiler);
    return spoiler < 0;
  }

  /**
   * A `%%` comment or `$$` block that runs on beyond its line. Where the mark closes what stands open in
   * the paragraph above, or is closed on its own line, it belongs to the text.
   */
  private startMarked(mark: "%%" | "$$", reached: number, continued: OpenParagraph | null): boolean {
    const { text, end, open } = this;
    const at = this.cursor.first;
    if (!text.startsWith(mark, at) || text.slice(at + 2, end).includes(mark)) return false;
    if (continued !== null && standsOpen(text, mark, continued, open.leaf?.start ?? at, at)) return false;
    this.closeTo(reached);
    open.open(mark === "%%" ? "comment" : "math", at);
    return true;
  }

  private startContainer(code: number, reached: number, continued: OpenParagraph | null): boolean {
    const { containers, cursor, text, end, line } = this;
    if (code === GREATER) {
      this.closeTo(reached);
      containers.openQuote(cursor, line);
      return true;
    }
    if (code === BRACKET) {
      const length = footnoteMark(text, cursor.first);
      if (length === 0) return false;
      this.closeTo(reached);
      containers.openFootnote(cursor, line, length);
      return true;
    }
    const mark = listMark(text, cursor.first, end);
    if (mark === null || (continued !== null && mayNotInterrupt(text, cursor.first, end, mark))) return false;
    this.closeTo(reached);
    containers.openItem(cursor, line, mark.length);
    return true;
  }

  /** Before a block of one line at `at`. */
  private startWhole(reached: number, at: number): void {
    this.closeTo(reached);
    this.record.itemText(this.containers.untouchedItem, at, false);
    this.containers.touch(this.line);
  }

  private heading(level: number, setext: boolean, content: Span, line: number, start: number, end: number): void {
    const { item, quoted } = this.containers;
    if (quoted) this.record.aside(content.start, content.end);
    else this.record.heading({ level, setext, content, line, lastLine: this.line, item, start, end });
  }

  /** Closes the open leaf, and the containers beyond `depth`. */
  private closeTo(depth: number): void {
    this.open.close();
    this.containers.closeTo(depth);
  }
}

/**
 * One for all notes, for engines forget compiled code together with the last object of a shape: a reader for each note
 * would be compiled anew after every collection of garbage. Null while it reads: where that fails, it stands in the middle
 * of a note, and is left behind.
 */
let idle: BlockReader | null = new BlockReader();

/** The blocks of the `lines` of `text` from the line `firstLine` on. */
export function readBlocks(text: string, lines: readonly Line[], firstLine: number): Blocks {
  const reader = idle ?? new BlockReader();
  idle = null;
  const blocks = reader.read(text, lines, firstLine);
  idle = reader;
  return blocks;
}

/** A list may end a paragraph only where it is not empty and begins at 1 (CommonMark 5.2). */
function mayNotInterrupt(text: string, at: number, end: number, mark: ListMark): boolean {
  return (mark.number !== null && mark.number !== 1) || skipBlanks(text, at + mark.length, end) === end;
}
