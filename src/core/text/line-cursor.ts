import { isBlankCode, TAB } from "./block-marks";

/**
 * A place in one line, in columns, where a tab reaches to the next multiple of four. Taking a list
 * item's indentation off only subtracts from `indent`, so that a line costs its length once however
 * deep the list is.
 */
export class LineCursor {
  /** Offset of the first character that is neither space nor tab; the line's end where there is none. */
  first = 0;
  /** Columns from the place to `first`. */
  indent = 0;
  /** Column of `first`, from the start of the line. */
  column = 0;
  /** The note that its lines are of. */
  text = "";
  private end = 0;

  enter(start: number, end: number): void {
    this.end = end;
    this.column = 0;
    this.moveTo(start);
  }

  get blank(): boolean {
    return this.first === this.end;
  }

  /** Moves over `columns` of blanks; at most `indent`. */
  skipColumns(columns: number): void {
    this.indent -= columns;
  }

  /** Moves over `length` characters from `first` on that are no blanks. */
  skip(length: number): void {
    this.column += length;
    this.moveTo(this.first + length);
  }

  private moveTo(offset: number): void {
    const from = this.column;
    let at = offset;
    let column = from;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (!isBlankCode(code)) break;
      column += code === TAB ? 4 - (column % 4) : 1;
    }
    this.first = at;
    this.column = column;
    this.indent = column - from;
  }
}
