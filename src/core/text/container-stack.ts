import type { BlockRecord } from "./block-record";
import type { LineCursor } from "./line-cursor";

/** An open quote, list item or footnote. */
interface Container {
  readonly kind: "quote" | "item" | "footnote";
  /** Columns that a further line must be indented by, from where the container's own indentation starts. */
  readonly indent: number;
  /** Index of the innermost recorded list item; -1 where there is none, or inside a quote. */
  readonly item: number;
  readonly start: number;
  readonly line: number;
  /** Last line that has said something inside. */
  lastLine: number;
  /** Whether nothing has started in it yet: a list item that begins blank ends at a further blank line. */
  empty: boolean;
}

/** The containers that a line may continue, outermost first. */
export class ContainerStack {
  private readonly stack: Container[] = [];
  /** Positions of the quotes in the stack, ascending. */
  private readonly quotes: number[] = [];

  constructor(private readonly record: BlockRecord) {}

  get depth(): number {
    return this.stack.length;
  }

  get quoted(): boolean {
    return this.quotes.length > 0;
  }

  /** Index of the innermost recorded list item; -1 where there is none, or inside a quote. */
  get item(): number {
    return this.tip?.item ?? -1;
  }

  /** The recorded list item of which nothing but the marker has been read; -1 where there is none. */
  get untouchedItem(): number {
    const { tip } = this;
    return tip?.kind === "item" && tip.empty ? tip.item : -1;
  }

  /** Asked for with every line, and an array that is asked for its member -1 takes the long way round. */
  private get tip(): Container | undefined {
    const { length } = this.stack;
    return length > 0 ? this.stack[length - 1] : undefined;
  }

  /**
   * How many containers the line continues; the cursor moves behind their marks. A blank line, which
   * continues any number of list items without a character spent on them, is answered from `quotes`:
   * thus a line costs at most its own length.
   */
  match(cursor: LineCursor, line: number): number {
    const { stack } = this;
    for (let index = 0; index < stack.length; index++) {
      const container = stack[index];
      if (container === undefined) return index;
      if (cursor.blank) return this.matchBlank(index);
      if (container.kind === "quote") {
        if (cursor.indent > 3 || cursor.text.charCodeAt(cursor.first) !== 62) return index;
        skipQuoteMark(cursor);
        container.lastLine = line;
      } else {
        if (cursor.indent < container.indent) return index;
        cursor.skipColumns(container.indent);
      }
    }
    return stack.length;
  }

  private matchBlank(from: number): number {
    const { quotes, stack } = this;
    if (this.quoted && (quotes[quotes.length - 1] ?? -1) >= from) return quotes.find((position) => position >= from) ?? from;
    const { tip } = this;
    return tip?.kind === "item" && tip.empty ? stack.length - 1 : stack.length;
  }

  openQuote(cursor: LineCursor, line: number): void {
    this.push("quote", 0, this.item, cursor.first, line);
    skipQuoteMark(cursor);
  }

  openFootnote(cursor: LineCursor, line: number, length: number): void {
    this.push("footnote", 4, this.item, cursor.first, line);
    cursor.skip(length);
    // A footnote's text starts at its first character, however far off: never as indented code.
    cursor.skipColumns(cursor.indent);
  }

  /** `length`: of the marker. What follows is the item's text, at most four columns off, or code. */
  openItem(cursor: LineCursor, line: number, length: number): void {
    const { first: start, indent: before, column } = cursor;
    cursor.skip(length);
    const inner = length + (cursor.blank || cursor.indent > 4 ? 1 : cursor.indent);
    if (!cursor.blank) cursor.skipColumns(inner - length);
    let index = -1;
    if (!this.quoted) {
      const parent = this.item;
      if (parent >= 0) this.record.closeOwn(parent, this.tip?.lastLine ?? line);
      index = this.record.openItem(parent, line, column, column + inner, start, start + length);
    }
    this.push("item", before + inner, index, start, line);
  }

  /** `line` says something in the innermost container. */
  touch(line: number): void {
    const { tip } = this;
    if (tip === undefined) return;
    tip.empty = false;
    tip.lastLine = line;
  }

  closeTo(depth: number): void {
    while (this.stack.length > depth) this.pop();
  }

  private push(kind: Container["kind"], indent: number, item: number, start: number, line: number): void {
    this.touch(line);
    if (kind === "quote") this.quotes.push(this.stack.length);
    this.stack.push({ kind, indent, item: this.quoted ? -1 : item, start, line, lastLine: line, empty: true });
  }

  private pop(): void {
    const container = this.stack.pop();
    if (container === undefined) return;
    const { kind, item, start, line, lastLine } = container;
    const outer = this.tip;
    if (outer !== undefined) outer.lastLine = Math.max(outer.lastLine, lastLine);
    if (kind === "quote") {
      this.quotes.pop();
      if (!this.quoted) this.record.quote(this.item, line, lastLine, start);
    } else if (kind === "item" && item >= 0) {
      this.record.closeItem(item, lastLine);
    }
  }
}

/** The `>` and one blank after it. */
function skipQuoteMark(cursor: LineCursor): void {
  cursor.skip(1);
  if (cursor.indent > 0) cursor.skipColumns(1);
}
