/** The blocks of a note. Offsets are UTF-16 units of the raw text, ends are exclusive, lines count from 0. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  readonly setext: boolean;
  /** The words, without marks and surrounding blanks; `start === end` where there are none. */
  readonly content: Span;
  /** 0-based, first and last line (a setext heading has two or more). */
  readonly line: number;
  readonly lastLine: number;
  /** Index of the list item that it stands in, or -1. Such a heading has no section. */
  readonly item: number;
  /**
   * Exclusive: the start of the line of the next heading of the same or a higher level, or the text's
   * length. Equal to `end` for a heading inside a list item.
   */
  readonly sectionEnd: number;
}

export interface ListItem extends Span {
  /** Index of the enclosing item, or -1. */
  readonly parent: number;
  /** Indexes of the items directly inside, in order. */
  readonly children: readonly number[];
  /** 0-based. */
  readonly line: number;
  /** Columns before the marker, a tab reaching to the next multiple of four. */
  readonly indent: number;
  /** Columns to where the item's text starts: the indentation of its further lines and children. */
  readonly contentIndent: number;
  /** `-`, `*`, `+`, `1.`, `2)` …; `start` is its offset. */
  readonly marker: string;
  /** Offset of the item's text, after marker and checkbox; the line's end where there is none. */
  readonly contentStart: number;
  /** The checkbox `[x]`, or null. Any one character is a status. */
  readonly task: Task | null;
  /** Exclusive: the end of the item's own text and blocks before its first child. */
  readonly ownEnd: number;
  /** 0-based line that holds `ownEnd`. */
  readonly ownLastLine: number;
  /** 0-based line that holds `end`, the end of the item with all its children. */
  readonly lastLine: number;
}

export interface Task {
  /** One character (two units where it is outside the BMP). */
  readonly status: string;
  /** Offset of the status character. */
  readonly at: number;
}

export interface Paragraph extends Span {
  /** 0-based, first and last line. */
  readonly line: number;
  readonly lastLine: number;
  /** Index of the innermost list item that it stands in, or -1. */
  readonly item: number;
}

export type ExtentKind =
  | "fenced code" | "indented code" | "html" | "comment" | "math" | "quote" | "table" | "thematic break";

export interface Extent extends Span {
  readonly kind: ExtentKind;
  /** 0-based, first and last line. */
  readonly line: number;
  readonly lastLine: number;
  /** Index of the innermost list item that it stands in, or -1. */
  readonly item: number;
}

/** Everything that the body is made of, each list in the order of the text. */
export interface Blocks {
  readonly headings: readonly Heading[];
  readonly listItems: readonly ListItem[];
  readonly paragraphs: readonly Paragraph[];
  readonly unread: readonly Extent[];
  readonly asides: readonly Span[];
}
