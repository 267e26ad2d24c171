import { type Frontmatter, frontmatterBounds as boundsAmong } from "./frontmatter-bounds";
import { indexLines } from "./line-index";

const BOM = "\uFEFF";

/** Where the note's frontmatter lies, or null where it has none; see `frontmatter-bounds` for the rule. */
export function frontmatterBounds(text: string): Frontmatter | null {
  return boundsAmong(text, indexLines(text));
}

/** Where a note's first line begins: 1 behind a byte order mark, else 0. */
export function noteStart(text: string): number {
  return text.startsWith(BOM) ? BOM.length : 0;
}

/** The YAML between the dashes, in the one line ending that every parser knows. */
export function yamlIn(text: string, { contentStart, contentEnd }: Frontmatter): string {
  return text.slice(contentStart, contentEnd).replace(/\r\n?/g, "\n");
}
