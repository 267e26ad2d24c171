import type { Span, Structure } from "../text/structure";

/** One block of a note that may speak of contact, in the order of the text, with what it stands under. */
export interface Block {
  readonly form: "item" | "heading" | "paragraph";
  /** Position of the block above it in the outline: list item or heading; -1 at the top. */
  readonly parent: number;
  /** The block's own text, without marker and checkbox. Offsets, `start` ascending from block to block, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0-based line of its first character. */
  readonly line: number;
  /** Exclusive end of everything below it. */
  readonly reach: number;
  /** The character in the checkbox; null for no task. */
  readonly status: string | null;
}

/**
 * The headings, list items and paragraphs of a note as one tree, parents before children. Headings hold
 * their sections; the first text in a list item is the item's own, further paragraphs stand below it.
 */
export function outlineOf({ listItems, headings, paragraphs }: Structure): readonly Block[] {
  const blocks: Block[] = [];
  const sections: { readonly level: number; readonly position: number }[] = [];
  /** Position in the outline of each list item, by its index in the note. */
  const positions: number[] = [];
  const section = (): number => (sections.length > 0 ? sections[sections.length - 1]?.position ?? -1 : -1);
  const parentOf = (item: number): number => (item < 0 ? section() : (positions[item] ?? -1));
  // Each list is in the order of the text, so that the three are read side by side.
  let headingsRead = 0;
  let paragraphsRead = 0;
  for (;;) {
    const item = listItems[positions.length];
    const heading = headings[headingsRead];
    const paragraph = paragraphs[paragraphsRead];
    const headingFirst = startOf(heading) < startOf(paragraph);
    const text = headingFirst ? heading : paragraph;
    if (item !== undefined && item.start < startOf(text)) {
      const isOwn = text?.item === positions.length && text.start < startOf(listItems[positions.length + 1]);
      const own = !isOwn ? undefined : headingFirst ? heading?.content : text;
      if (isOwn && headingFirst) headingsRead++;
      else if (isOwn) paragraphsRead++;
      positions.push(blocks.length);
      const bare = item.start + item.marker.length;
      const start = item.task === null ? (own?.start ?? bare) : item.contentStart;
      blocks.push({
        form: "item", parent: parentOf(item.parent), start, end: Math.max(start, own?.end ?? start), line: item.line,
        reach: item.end, status: item.task?.status ?? null,
      });
    } else if (heading !== undefined && headingFirst) {
      headingsRead++;
      const { content: { start, end }, line, item: within, level, sectionEnd } = heading;
      while (within < 0 && sections.length > 0 && (sections[sections.length - 1]?.level ?? 0) >= level) sections.pop();
      const parent = parentOf(within);
      if (within < 0) sections.push({ level, position: blocks.length });
      blocks.push({ form: "heading", parent, start, end, line, reach: sectionEnd, status: null });
    } else if (paragraph !== undefined) {
      paragraphsRead++;
      const { start, end, line, item: within } = paragraph;
      blocks.push({ form: "paragraph", parent: parentOf(within), start, end, line, reach: end, status: null });
    } else {
      return blocks;
    }
  }
}

function startOf(block: Span | undefined): number {
  return block?.start ?? Infinity;
}
