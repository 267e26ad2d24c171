import { closesFence, skipBlanks, trimEnd } from "./block-marks";
import type { BlockRecord } from "./block-record";
import type { ContainerStack } from "./container-stack";
import type { LineCursor } from "./line-cursor";
import type { OpenLeaf } from "./open-leaf";

/** The open block of text, always inside the innermost container, and what a line does to it. */
export class OpenText {
  private current: OpenLeaf | null = null;
  private line = 0;
  private end = 0;

  constructor(
    private readonly cursor: LineCursor,
    private readonly containers: ContainerStack,
    private readonly record: BlockRecord,
  ) {}

  get leaf(): OpenLeaf | null {
    return this.current;
  }

  enter(line: number, end: number): void {
    this.line = line;
    this.end = end;
  }

  /** Whether the open leaf takes the line as a whole, so that nothing can start on it. */
  takesLine(): boolean {
    const { cursor, current: leaf, end } = this;
    const { text } = cursor;
    switch (leaf?.kind) {
      case undefined:
        return cursor.blank;
      case "paragraph":
      case "table":
        if (!cursor.blank) return false;
        this.close();
        return true;
      case "fenced code":
        this.touch();
        if (leaf.fence !== null && cursor.indent < 4 && closesFence(text, cursor.first, end, leaf.fence)) this.close();
        return true;
      case "indented code":
        if (!cursor.blank && cursor.indent < 4) return false;
        if (!cursor.blank) this.touch();
        return true;
      case "html":
        if (leaf.html?.untilBlank === true && cursor.blank) {
          this.close();
          return true;
        }
        this.touch();
        if (leaf.html?.closes(text.slice(cursor.first, end)) === true) this.close();
        return true;
      case "comment":
      case "math":
        this.touch();
        this.closeAtMark(leaf, leaf.kind === "comment" ? "%%" : "$$");
        return true;
    }
  }

  open(
    kind: OpenLeaf["kind"], start: number, { fence = null, html = null }: Partial<Pick<OpenLeaf, "fence" | "html">> = {},
  ): void {
    const { line, end } = this;
    this.record.itemText(this.containers.untouchedItem, start, false);
    this.current = { kind, start, line, end, lastLine: line, fence, html, paragraph: null };
    this.containers.touch(line);
  }

  /** Takes the line from the cursor on as text: of the open paragraph or table, or of a new paragraph. */
  addText(): void {
    const { current: leaf, cursor } = this;
    if (leaf === null) {
      this.openParagraph(cursor.first);
      return;
    }
    this.touch();
    if (leaf.paragraph === null) {
      this.record.aside(cursor.first, this.end);
      return;
    }
    leaf.paragraph.previousEnd = leaf.paragraph.lastEnd;
    leaf.paragraph.lastStart = cursor.first;
    leaf.paragraph.lastIndented = cursor.indent > 3;
    leaf.paragraph.lastEnd = trimEnd(cursor.text, cursor.first, this.end);
    leaf.end = leaf.paragraph.lastEnd;
  }

  private openParagraph(start: number): void {
    const { line } = this;
    this.record.itemText(this.containers.untouchedItem, start, true);
    const end = trimEnd(this.cursor.text, start, this.end);
    const paragraph = {
      lastStart: start, lastEnd: end, previousEnd: start, lastIndented: false, definitionsEnd: start, comments: null, math: null,
    };
    this.current = { kind: "paragraph", start, line, end, lastLine: line, fence: null, html: null, paragraph };
    this.containers.touch(line);
  }

  /** The last line of the open paragraph becomes the head of a table; the lines above it stay a paragraph. */
  turnIntoTable(): void {
    const { current: above, end } = this;
    if (above === null || above.paragraph === null) return;
    const { start, line, lastLine, paragraph: { lastStart, lastEnd, previousEnd } } = above;
    if (line < lastLine) this.recordParagraph(start, previousEnd, line, lastLine - 1);
    this.record.aside(lastStart, lastEnd);
    this.current = { kind: "table", start: lastStart, line: lastLine, end, lastLine, fence: null, html: null, paragraph: null };
    this.touch();
  }

  /** Forgets the open leaf, which becomes part of something else. */
  drop(): void {
    this.current = null;
  }

  close(): void {
    const { current: leaf, containers } = this;
    this.current = null;
    if (leaf === null) return;
    const { kind, start, line, end, lastLine } = leaf;
    if (kind === "paragraph") this.recordParagraph(start, end, line, lastLine);
    else if (!containers.quoted) this.record.extent(kind, containers.item, line, lastLine, start, end);
  }

  /** The line says something in the open leaf, and in its container. */
  private touch(): void {
    this.containers.touch(this.line);
    if (this.current === null) return;
    this.current.lastLine = this.line;
    this.current.end = this.end;
  }

  /** Ends a comment or math where its mark stands on the line; what follows on the line is text. */
  private closeAtMark(leaf: OpenLeaf, mark: string): void {
    const { cursor, end } = this;
    const { text } = cursor;
    const found = text.slice(cursor.first, end).indexOf(mark);
    if (found < 0) return;
    const after = cursor.first + found + mark.length;
    leaf.end = after;
    this.close();
    const rest = skipBlanks(text, after, end);
    if (rest < end) this.openParagraph(rest);
  }

  private recordParagraph(start: number, end: number, line: number, lastLine: number): void {
    const { item, quoted } = this.containers;
    if (quoted) this.record.aside(start, end);
    else this.record.paragraph({ start, end, line, lastLine, item });
  }
}
