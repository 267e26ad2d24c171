import type { Heading, List, ListItem, Node, Root } from "mdast";
import type { Comment } from "./comments";
import { endOf, isParent, startOf } from "./markdown";
import type { Positions } from "./positions";
import type { HeadingCache, IdCache, ListItemCache, SectionCache } from "./types";

const CALLOUT = /^\s*>\s*\[![^\]]+\]/;
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
const ONLY_BLOCK_ID = /^\s*\^[A-Za-z0-9-]+\s*$/;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])/;
const TASK = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\r\n])\](?=\s|$)/u;

/** The top-level blocks, comments among them. */
export function findSections(root: Root, comments: readonly Comment[], note: string, at: Positions): SectionCache[] {
  const sections: SectionCache[] = root.children.map((node) => ({
    type: sectionType(node, note),
    position: at.pos(startOf(node), endOf(node)),
  }));
  for (const comment of comments) sections.push({ type: "comment", position: at.pos(comment.start, comment.end) });
  sections.sort((a, b) => a.position.start.offset - b.position.start.offset);
  for (const section of sections) {
    const id = section.type === "paragraph" ? blockId(textOf(section, note)) : undefined;
    if (id !== undefined) section.id = id;
  }
  return sections;
}

/** Ids by their names: of paragraphs, of list items, and of the block before an id that stands alone. */
export function findBlocks(
  sections: readonly SectionCache[],
  items: readonly ListItemCache[],
  note: string,
): Record<string, IdCache> {
  const blocks: Record<string, IdCache> = {};
  sections.forEach((section, index) => {
    if (section.id === undefined) return;
    const alone = ONLY_BLOCK_ID.test(textOf(section, note));
    const target = alone ? (sections[index - 1] ?? section) : section;
    blocks[section.id] = { id: section.id, position: target.position };
  });
  for (const item of items) if (item.id !== undefined) blocks[item.id] = { id: item.id, position: item.position };
  return blocks;
}

/** The headings of the note itself: one inside a quote or a list is none. */
export function findHeadings(root: Root, note: string, at: Positions): HeadingCache[] {
  return root.children
    .filter((node): node is Heading => node.type === "heading")
    .map((node) => ({
      heading: headingText(note.slice(startOf(node), endOf(node))),
      level: node.depth,
      position: at.pos(startOf(node), endOf(node)),
    }));
}

/** All list items, also those inside quotes, in the order of the note. */
export function findListItems(root: Root, note: string, at: Positions): ListItemCache[] {
  const items: ListItemCache[] = [];
  collectLists(root, null, note, at, items);
  return items.sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function collectLists(node: Node, parent: number | null, note: string, at: Positions, items: ListItemCache[]): void {
  if (!isParent(node)) return;
  for (const child of node.children) {
    if (child.type === "list") collectItems(child, parent, note, at, items);
    else collectLists(child, null, note, at, items);
  }
}

/** `parent` is the line of the item that holds the list, null for a list of its own. */
function collectItems(list: List, parent: number | null, note: string, at: Positions, items: ListItemCache[]): void {
  // A list on line 0 has the number of one on line 1: there is no negative zero among lines.
  const root = -at.loc(startOf(list)).line || -1;
  for (const item of list.children) {
    const position = at.pos(startOf(item), ownEnd(item, note));
    const text = note.slice(position.start.offset, position.end.offset);
    const task = TASK.exec(text)?.[1];
    const id = blockId(text);
    items.push({
      position,
      parent: parent ?? root,
      ...(task === undefined ? {} : { task }),
      ...(id === undefined ? {} : { id }),
    });
    collectLists(item, position.start.line, note, at, items);
  }
}

/** Where the item's own lines end: its child items are not part of it. */
function ownEnd(item: ListItem, note: string): number {
  const nested = item.children.findIndex((child) => child.type === "list");
  const own = nested < 0 ? item.children : item.children.slice(0, nested);
  const last = own[own.length - 1];
  if (last) return endOf(last);
  const start = startOf(item);
  const mark = TASK.exec(note.slice(start, endOf(item))) ?? MARKER.exec(note.slice(start, endOf(item)));
  return start + (mark?.[0].length ?? 0);
}

function sectionType(node: Node, note: string): string {
  if (node.type === "blockquote") return CALLOUT.test(note.slice(startOf(node), endOf(node))) ? "callout" : "blockquote";
  return node.type;
}

function headingText(source: string): string {
  if (!source.startsWith("#")) return source.replace(/\s*\n\s*[=-]+\s*$/, "").trim();
  return source.replace(/^#+/, "").replace(/(^|\s)#+\s*$/, "").trim();
}

function blockId(text: string): string | undefined {
  return BLOCK_ID.exec(text)?.[1];
}

function textOf(section: SectionCache, note: string): string {
  return note.slice(section.position.start.offset, section.position.end.offset);
}
