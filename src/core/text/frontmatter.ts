import { type Frontmatter, frontmatterBounds as boundsAmong } from "./frontmatter-bounds";
import { indexLines } from "./line-index";

const BOM = "\uFEFF";

/** Where the note's frontmatter lies, or null where it has none; see `frontmatter-bounds` for the rule. */
export function frontmatterBounds(text: string): Frontmatter | null {
  return boundsAmong(text, indexLines(text));
}

const OPENING = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const CLOSING = /[\r\n]---[ \t]*(?:[\r\n]|$)/g;

/** An offset behind the properties and before the note's own text: 0 where there is no frontmatter. Found without looking at each line. */
export function frontmatterEnd(text: string): number {
  const opening = OPENING.exec(text);
  if (opening === null) return 0;
  CLOSING.lastIndex = opening[0].length;
  return CLOSING.test(text) ? CLOSING.lastIndex : 0;
}

/** Where a note's first line begins: 1 behind a byte order mark, else 0. */
export function noteStart(text: string): number {
  return text.startsWith(BOM) ? BOM.length : 0;
}

/** The YAML between the dashes, in the one line ending that every parser knows. */
export function yamlIn(text: string, { contentStart, contentEnd }: Frontmatter): string {
  return text.slice(contentStart, contentEnd).replace(/\r\n?/g, "\n");
}
