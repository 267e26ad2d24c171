import type { FenceMark } from "./block-marks";
import type { ExtentKind } from "./block-types";
import type { HtmlMark } from "./html-marks";

/** What an open paragraph must remember of its lines. */
export interface OpenParagraph {
  /** The text of its last line, and where that of the line before ended. */
  lastStart: number;
  lastEnd: number;
  previousEnd: number;
  /** Whether its last line is indented too far for the head of a table. */
  lastIndented: boolean;
  /** Offset behind the link reference definitions that it begins with, as far as they were looked for. */
  definitionsEnd: number;
  /** Where `%%` and `$$` have been counted; null until a line begins with one. */
  comments: Pairs | null;
  math: Pairs | null;
}

interface Pairs {
  readonly scanned: number;
  readonly open: boolean;
}

/** The open block of text. One shape for all kinds: lines are many, and so are leaves. */
export interface OpenLeaf {
  readonly kind: "paragraph" | Exclude<ExtentKind, "quote" | "thematic break">;
  readonly start: number;
  readonly line: number;
  end: number;
  lastLine: number;
  readonly fence: FenceMark | null;
  readonly html: HtmlMark | null;
  readonly paragraph: OpenParagraph | null;
}

/** Whether an odd number of `mark` stands in the paragraph before `at`. Counts on from the last call. */
export function standsOpen(text: string, mark: "%%" | "$$", paragraph: OpenParagraph, start: number, at: number): boolean {
  const known = (mark === "%%" ? paragraph.comments : paragraph.math) ?? { scanned: start, open: false };
  const count = text.slice(known.scanned, at).split(mark).length - 1;
  const pairs = { scanned: at, open: count % 2 === 1 ? !known.open : known.open };
  if (mark === "%%") paragraph.comments = pairs;
  else paragraph.math = pairs;
  return pairs.open;
}
