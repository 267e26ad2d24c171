import { isBlankCode, skipBlanks } from "./block-marks";
import type { Blocks, Extent, ExtentKind, Heading, ListItem, Paragraph, Span, Task } from "./block-types";
import type { Line } from "./line-index";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenItem = Open<Omit<ListItem, "children">> & { readonly children: number[] };

const TASK = /\[([^[\]\r\n])\](?=[ \t\r\n]|$)/uy;

/** Collects the blocks of a note as they close, and ties them together at the end. */
export class BlockRecord {
  private text = "";
  private lines: readonly Line[] = [];
  private headings: Open<Heading>[] = [];
  private listItems: OpenItem[] = [];
  private paragraphs: Paragraph[] = [];
  private unread: Extent[] = [];
  private asides: Span[] = [];

  begin(text: string, lines: readonly Line[]): void {
    this.text = text;
    this.lines = lines;
    this.headings = [];
    this.listItems = [];
    this.paragraphs = [];
    this.unread = [];
    this.asides = [];
  }

  aside(start: number, end: number): void {
    this.asides.push({ start, end });
  }

  heading({ level, setext, content, line, lastLine, item, start, end }: Omit<Heading, "sectionEnd">): void {
    this.headings.push({ level, setext, content, line, lastLine, item, sectionEnd: end, start, end });
  }

  paragraph(paragraph: Paragraph): void {
    this.paragraphs.push(paragraph);
  }

  extent(kind: ExtentKind, item: number, line: number, lastLine: number, start: number, end: number): void {
    this.unread.push({ kind, item, line, lastLine, start, end });
  }

  quote(item: number, line: number, lastLine: number, start: number): void {
    this.extent("quote", item, line, lastLine, start, this.endOf(lastLine));
  }

  /** Returns the item's index. */
  openItem(parent: number, line: number, indent: number, contentIndent: number, start: number, end: number): number {
    const index = this.listItems.length;
    const lineEnd = this.endOf(line);
    this.listItems.push({
      parent, children: [], line, indent, contentIndent, start, marker: this.text.slice(start, end),
      contentStart: lineEnd, task: null, end: lineEnd, ownEnd: lineEnd, ownLastLine: -1, lastLine: line,
    });
    if (parent >= 0) this.listItems[parent]?.children.push(index);
    return index;
  }

  /** The item's own text, before its first child, ends with `lastLine`; only the first call counts. */
  closeOwn(index: number, lastLine: number): void {
    const item = this.listItems[index];
    if (item === undefined || item.ownLastLine >= 0) return;
    item.ownLastLine = lastLine;
    item.ownEnd = this.endOf(lastLine);
  }

  closeItem(index: number, lastLine: number): void {
    this.closeOwn(index, lastLine);
    const item = this.listItems[index];
    if (item === undefined) return;
    item.lastLine = lastLine;
    item.end = this.endOf(lastLine);
  }

  /** The item's first block starts at `at`; only a paragraph can begin with a checkbox. `index` -1: no item. */
  itemText(index: number, at: number, paragraph: boolean): void {
    const item = index < 0 ? undefined : this.listItems[index];
    if (item === undefined) return;
    item.contentStart = at;
    const task = paragraph ? this.taskAt(at) : null;
    if (task === null) return;
    item.task = task;
    const after = at + task.status.length + 2;
    item.contentStart = isBlankCode(this.text.charCodeAt(after)) ? skipBlanks(this.text, after, this.text.length) : after;
  }

  finish(): Blocks {
    const { headings, listItems, paragraphs, unread, asides } = this;
    this.closeSections();
    return { headings, listItems, paragraphs, unread, asides };
  }

  private taskAt(at: number): Task | null {
    TASK.lastIndex = at;
    const status = TASK.exec(this.text)?.[1];
    return status === undefined ? null : { status, at: at + 1 };
  }

  private endOf(line: number): number {
    return this.lines[line]?.end ?? this.text.length;
  }

  private closeSections(): void {
    const open: Open<Heading>[] = [];
    for (const heading of this.headings) {
      if (heading.item >= 0) continue;
      const end = this.lines[heading.line]?.start ?? heading.start;
      while (open.length > 0) {
        const last = open[open.length - 1];
        if (last === undefined || last.level < heading.level) break;
        last.sectionEnd = end;
        open.pop();
      }
      open.push(heading);
    }
    for (const heading of open) heading.sectionEnd = this.text.length;
  }
}
