import {
  atxMark, closesFence, delimiterCells, fenceMark, footnoteMark, type ListMark, listMark, rowCells, setextLevel,
  skipBlanks, thematicBreakSpoiler, trimEnd,
} from "./block-marks";
import { BlockRecord } from "./block-record";
import type { Blocks, Span } from "./block-types";
import { ContainerStack } from "./container-stack";
import { definitionsEnd } from "./definitions";
import { htmlMark } from "./html-marks";
import { LineCursor } from "./line-cursor";
import { type Line, lineAt } from "./line-index";
import { type OpenLeaf, type OpenParagraph, standsOpen } from "./open-leaf";

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
export class BlockReader {
  private readonly record: BlockRecord;
  private readonly cursor: LineCursor;
  private readonly containers: ContainerStack;
  /** The open block of text, always inside the innermost container. */
  private leaf: OpenLeaf | null = null;
  private line = 0;
  private end = 0;
  /** Nothing that starts before this offset is a thematic break. */
  private spoiler = -1;
  /** The last `$$` of the text; -1 where there is none. */
  private readonly lastDollars: number;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly firstLine: number,
  ) {
    this.record = new BlockRecord(text, lines);
    this.cursor = new LineCursor(text);
    this.containers = new ContainerStack(text, this.record);
    this.lastDollars = text.lastIndexOf("$$");
  }

  read(): Blocks {
    for (let line = this.firstLine; line < this.lines.length; line++) {
      const span = this.lines[line];
      if (span !== undefined) this.readLine(line, span);
    }
    this.closeTo(0);
    return this.record.finish();
  }

  private readLine(line: number, span: Line): void {
    this.line = line;
    this.end = span.end;
    this.cursor.enter(line === 0 && this.text.startsWith("\uFEFF") ? 1 : span.start, span.end);
    const matched = this.containers.match(this.cursor, line);
    if (matched < this.containers.depth || !this.continueLeaf()) this.startBlocks(matched);
  }

  /** Whether the open leaf takes the line as a whole, so that nothing can start on it. */
  private continueLeaf(): boolean {
    const { cursor, leaf, text, end } = this;
    switch (leaf?.kind) {
      case undefined:
        return cursor.blank;
      case "paragraph":
      case "table":
        if (!cursor.blank) return false;
        this.closeLeaf();
        return true;
      case "fenced code":
        this.touch();
        if (leaf.fence !== null && cursor.indent < 4 && closesFence(text, cursor.first, end, leaf.fence)) this.closeLeaf();
        return true;
      case "indented code":
        if (!cursor.blank && cursor.indent < 4) return false;
        if (!cursor.blank) this.touch();
        return true;
      case "html":
        if (leaf.html?.untilBlank === true && cursor.blank) {
          this.closeLeaf();
          return true;
        }
        this.touch();
        if (leaf.html?.closes(text.slice(cursor.first, end)) === true) this.closeLeaf();
        return true;
      case "comment":
      case "math":
        this.touch();
        this.closeAtMark(leaf, leaf.kind === "comment" ? "%%" : "$$");
        return true;
    }
  }

  /** Opens what starts on the line behind its containers, then reads the rest as text. */
  private startBlocks(matched: number): void {
    const { cursor, containers } = this;
    let reached = matched;
    let own = matched === containers.depth;
    if (own && this.leaf?.kind === "indented code") this.closeLeaf();
    while (!cursor.blank) {
      // A paragraph that the line would continue lazily stays open until something else starts.
      const paragraph = this.leaf?.paragraph ?? null;
      if (cursor.indent > 3) {
        if (paragraph !== null) break;
        this.closeTo(reached);
        this.openLeaf("indented code", cursor.first);
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
    const { cursor } = this;
    if (!own && (cursor.blank || this.leaf?.kind !== "paragraph")) this.closeTo(reached);
    if (cursor.blank) return;
    const { leaf } = this;
    if (leaf === null) {
      this.openParagraph(cursor.first);
    } else if (leaf.paragraph === null) {
      this.touch();
      this.record.aside(cursor.first, this.end);
    } else {
      leaf.paragraph.previousEnd = leaf.end;
      leaf.paragraph.lastStart = cursor.first;
      leaf.paragraph.lastIndented = cursor.indent > 3;
      this.touch();
      leaf.end = trimEnd(this.text, cursor.first, this.end);
    }
  }

  /** What a line makes of the paragraph above it: a setext heading or the head of a table. */
  private startUnder(paragraph: OpenParagraph): boolean {
    const { text, end, line, leaf } = this;
    if (leaf === null) return false;
    const at = this.cursor.first;
    const level = setextLevel(text, at, end);
    if (level === 0) return this.startTable(leaf, paragraph, at);
    const start = definitionsEnd(text, paragraph.definitionsEnd, leaf.end);
    paragraph.definitionsEnd = start;
    if (start >= leaf.end) return false;
    this.leaf = null;
    this.containers.touch(line);
    const content = { start, end: leaf.end };
    this.heading(level, true, content, lineAt(this.lines, start), start, trimEnd(text, at, end));
    return true;
  }

  private startTable(above: OpenLeaf, paragraph: OpenParagraph, at: number): boolean {
    const { text, end } = this;
    // `- | -` is a list before it is a table, as on GitHub.
    const cells = listMark(text, at, end) === null ? delimiterCells(text, at, end) : 0;
    const { lastStart, previousEnd, lastIndented } = paragraph;
    if (cells === 0 || lastIndented || cells !== rowCells(text, lastStart, above.end)) return false;
    const { start, line, lastLine } = above;
    if (line < lastLine) this.recordParagraph(start, previousEnd, line, lastLine - 1);
    this.record.aside(lastStart, above.end);
    this.leaf = { kind: "table", start: lastStart, line: lastLine, end, lastLine, fence: null, html: null, paragraph: null };
    this.touch();
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
        this.openLeaf("fenced code", at, { fence });
        return true;
      }
      case LESS: {
        const source = text.slice(at, end);
        const html = htmlMark(source, this.leaf?.kind === "paragraph");
        if (html === null) return false;
        this.closeTo(reached);
        this.openLeaf("html", at, { html });
        if (html.closes(source)) this.closeLeaf();
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
    const { text, end, leaf } = this;
    const at = this.cursor.first;
    if (!text.startsWith(mark, at) || text.slice(at + 2, end).includes(mark)) return false;
    if (continued !== null && leaf !== null && standsOpen(text, mark, continued, leaf.start, at)) return false;
    this.closeTo(reached);
    this.openLeaf(mark === "%%" ? "comment" : "math", at);
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

  /** The line says something in the open leaf, if there is one, and in its container. */
  private touch(): void {
    this.containers.touch(this.line);
    if (this.leaf === null) return;
    this.leaf.lastLine = this.line;
    this.leaf.end = this.end;
  }

  private heading(level: number, setext: boolean, content: Span, line: number, start: number, end: number): void {
    const { item, quoted } = this.containers;
    if (quoted) this.record.aside(content.start, content.end);
    else this.record.heading({ level, setext, content, line, lastLine: this.line, item, start, end });
  }

  private openLeaf(
    kind: OpenLeaf["kind"], start: number, { fence = null, html = null }: Partial<Pick<OpenLeaf, "fence" | "html">> = {},
  ): void {
    const { line, end } = this;
    this.record.itemText(this.containers.untouchedItem, start, false);
    this.leaf = { kind, start, line, end, lastLine: line, fence, html, paragraph: null };
    this.containers.touch(line);
  }

  private openParagraph(start: number): void {
    const { line } = this;
    this.record.itemText(this.containers.untouchedItem, start, true);
    const paragraph = {
      lastStart: start, previousEnd: start, lastIndented: false, definitionsEnd: start, comments: null, math: null,
    };
    const end = trimEnd(this.text, start, this.end);
    this.leaf = { kind: "paragraph", start, line, end, lastLine: line, fence: null, html: null, paragraph };
    this.containers.touch(line);
  }

  /** Ends a comment or math where its mark stands on the line; what follows on the line is text. */
  private closeAtMark(leaf: OpenLeaf, mark: string): void {
    const { cursor, text, end } = this;
    const found = text.slice(cursor.first, end).indexOf(mark);
    if (found < 0) return;
    const after = cursor.first + found + mark.length;
    leaf.end = after;
    this.closeLeaf();
    const rest = skipBlanks(text, after, end);
    if (rest < end) this.openParagraph(rest);
  }

  /** Closes the open leaf, and the containers beyond `depth`. */
  private closeTo(depth: number): void {
    this.closeLeaf();
    this.containers.closeTo(depth);
  }

  private closeLeaf(): void {
    const { leaf, containers } = this;
    this.leaf = null;
    if (leaf === null) return;
    const { kind, start, line, end, lastLine } = leaf;
    if (kind === "paragraph") this.recordParagraph(start, end, line, lastLine);
    else if (!containers.quoted) this.record.extent(kind, containers.item, line, lastLine, start, end);
  }

  private recordParagraph(start: number, end: number, line: number, lastLine: number): void {
    const { item, quoted } = this.containers;
    if (quoted) this.record.aside(start, end);
    else this.record.paragraph({ start, end, line, lastLine, item });
  }
}

/** A list may end a paragraph only where it is not empty and begins at 1 (CommonMark 5.2). */
function mayNotInterrupt(text: string, at: number, end: number, mark: ListMark): boolean {
  return (mark.number !== null && mark.number !== 1) || skipBlanks(text, at + mark.length, end) === end;
}
