import type { Heading, ListItem, Paragraph, Structure } from "../text/structure";

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

type Source =
  | { readonly is: "item"; readonly at: number; readonly item: ListItem; readonly index: number }
  | { readonly is: "heading"; readonly at: number; readonly heading: Heading }
  | { readonly is: "paragraph"; readonly at: number; readonly paragraph: Paragraph };

/**
 * The headings, list items and paragraphs of a note as one tree, parents before children. Headings hold
 * their sections; the first text in a list item is the item's own, further paragraphs stand below it.
 */
export function outlineOf(note: Structure): readonly Block[] {
  const blocks: Block[] = [];
  const sections: { readonly level: number; readonly position: number }[] = [];
  /** Position in the outline of each list item, by its index in the note. */
  const positions: number[] = [];
  const sources = sourcesOf(note);
  const section = (): number => sections[sections.length - 1]?.position ?? -1;
  const parentOf = (item: number): number => (item < 0 ? section() : (positions[item] ?? -1));
  for (let next = 0; next < sources.length; next++) {
    const source = sources[next];
    if (source === undefined) break;
    if (source.is === "item") {
      const { item, index } = source;
      const own = ownText(sources[next + 1], index);
      if (own !== null) next++;
      positions[index] = blocks.length;
      const bare = item.start + item.marker.length;
      const start = item.task === null ? (own?.start ?? bare) : item.contentStart;
      blocks.push({
        form: "item", parent: parentOf(item.parent), start, end: Math.max(start, own?.end ?? start), line: item.line,
        reach: item.end, status: item.task?.status ?? null,
      });
    } else if (source.is === "paragraph") {
      const { start, end, line, item } = source.paragraph;
      blocks.push({ form: "paragraph", parent: parentOf(item), start, end, line, reach: end, status: null });
    } else {
      const { content, line, item, level, sectionEnd } = source.heading;
      while (item < 0 && (sections[sections.length - 1]?.level ?? 0) >= level) sections.pop();
      const parent = parentOf(item);
      if (item < 0) sections.push({ level, position: blocks.length });
      blocks.push({ form: "heading", parent, ...content, line, reach: sectionEnd, status: null });
    }
  }
  return blocks;
}

function sourcesOf({ listItems, headings, paragraphs }: Structure): readonly Source[] {
  const sources: Source[] = [
    ...listItems.map((item, index): Source => ({ is: "item", at: item.start, item, index })),
    ...headings.map((heading): Source => ({ is: "heading", at: heading.start, heading })),
    ...paragraphs.map((paragraph): Source => ({ is: "paragraph", at: paragraph.start, paragraph })),
  ];
  return sources.sort((a, b) => a.at - b.at);
}

function ownText(next: Source | undefined, item: number): { readonly start: number; readonly end: number } | null {
  if (next?.is === "paragraph" && next.paragraph.item === item) return next.paragraph;
  return next?.is === "heading" && next.heading.item === item ? next.heading.content : null;
}
