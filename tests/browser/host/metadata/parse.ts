import type { Definition, FootnoteDefinition, FootnoteReference, Image, Link, Node, Root } from "mdast";
import { getFrontMatterInfo } from "../front-matter";
import { parseYaml } from "../yaml";
import { findBlocks, findHeadings, findListItems, findSections } from "./blocks";
import { blankComments } from "./comments";
import { findFrontmatterLinks } from "./frontmatter-links";
import { type FoundLink, type Range, findTags, findWikilinks, internalTarget, mask, maskMath } from "./inline";
import { endOf, isParent, parseMarkdown, startOf, walk } from "./markdown";
import { Positions } from "./positions";
import { LargeNote } from "./parse-large";
import type { CachedMetadata, Pos, ReferenceCache, SectionCache, TagCache } from "./types";

const INLINE_PARENTS = new Set(["paragraph", "heading", "tableCell"]);

/** From this length on, in characters, a note is read line by line. */
const LARGE = 500_000;

/** What the app's cache knows of a note. */
export function parseMetadata(note: string): CachedMetadata {
  return note.length < LARGE ? parseWhole(note) : parseByLines(note);
}

/** For notes of any length; exported so that the two ways can be compared. */
export function parseByLines(note: string): CachedMetadata {
  const at = new Positions(note);
  const info = getFrontMatterInfo(note);
  const { links, embeds, tags, headings, sections, listItems } = new LargeNote(note, info.contentStart, at);
  const position = at.pos(0, note.slice(0, info.contentStart).trimEnd().length);
  const yaml: SectionCache[] = info.exists ? [{ type: "yaml", position }] : [];
  const properties = info.exists ? propertiesAt(info.frontmatter, position) : {};
  return withoutEmpty({ links, embeds, tags, headings, sections: [...yaml, ...sections], listItems, ...properties });
}

function parseWhole(note: string): CachedMetadata {
  const { text, comments } = blankComments(note);
  const root = parseMarkdown(text);
  const at = new Positions(note);
  const items = findListItems(root, text, at);
  const sections = findSections(root, comments, note, at);
  const { links, embeds, tags } = findInline(root, text, at);
  return withoutEmpty({
    links,
    embeds,
    tags,
    headings: findHeadings(root, text, at),
    sections,
    listItems: items,
    blocks: findBlocks(sections, items, note),
    ...findFootnotes(root, at),
    ...findFrontmatter(root, at),
  });
}

function findFrontmatter(root: Root, at: Positions): CachedMetadata {
  const node = root.children[0];
  return node?.type === "yaml" ? propertiesAt(node.value, at.pos(startOf(node), endOf(node))) : {};
}

function propertiesAt(yaml: string, position: Pos): CachedMetadata {
  const value = readProperties(yaml);
  if (value === null) return {};
  return { frontmatter: value, frontmatterPosition: position, frontmatterLinks: findFrontmatterLinks(value) };
}

/** Null for a block that is empty, is no map, or is no YAML: the app then has no `frontmatter` at all. */
function readProperties(yaml: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith("YAML")) return null;
    throw error;
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function findInline(
  root: Root,
  note: string,
  at: Positions,
): { links: ReferenceCache[]; embeds: ReferenceCache[]; tags: TagCache[] } {
  const found: FoundLink[] = [];
  const tags: TagCache[] = [];
  walk(root, (node) => {
    if (!INLINE_PARENTS.has(node.type)) return true;
    const base = startOf(node);
    const { opaque, links } = inlineNodes(node, note);
    const readable = maskMath(mask(note.slice(base, endOf(node)), base, opaque));
    const wikilinks = findWikilinks(readable, base);
    const others = links.filter((link) => !wikilinks.some((wikilink) => overlaps(wikilink, link)));
    found.push(...wikilinks, ...others.filter((link) => link.link !== ""));
    for (const tag of findTags(mask(readable, base, [...wikilinks, ...others]), base)) {
      tags.push({ tag: tag.tag, position: at.pos(tag.start, tag.end) });
    }
    return false;
  });
  found.sort((a, b) => a.start - b.start);
  const references = found.map((link) => ({ embed: link.embed, cache: reference(link, at) }));
  return {
    links: references.filter((each) => !each.embed).map((each) => each.cache),
    embeds: references.filter((each) => each.embed).map((each) => each.cache),
    tags,
  };
}

function reference(link: FoundLink, at: Positions): ReferenceCache {
  const { original, displayText } = link;
  return { link: link.link, original, displayText, position: at.pos(link.start, link.end) };
}

/** What hides links (code, HTML) and the Markdown links; one that leads elsewhere has an empty target. */
function inlineNodes(parent: Node, note: string): { opaque: Range[]; links: FoundLink[] } {
  const opaque: Range[] = [];
  const links: FoundLink[] = [];
  walk(parent, (node) => {
    const range = { start: startOf(node), end: endOf(node) };
    if (node.type === "inlineCode" || node.type === "html") opaque.push(range);
    if (node.type === "link" || node.type === "image") {
      const { url } = node as Link | Image;
      const original = note.slice(range.start, range.end);
      const link = original.startsWith("[") || original.startsWith("!") ? (internalTarget(url) ?? "") : "";
      links.push({ ...range, link, original, displayText: plainText(node), embed: node.type === "image" });
    }
    return true;
  });
  return { opaque, links };
}

function plainText(node: Node): string {
  if (node.type === "image") return (node as Image).alt ?? "";
  if (isParent(node)) return node.children.map(plainText).join("");
  return "value" in node && typeof node.value === "string" ? node.value : "";
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function findFootnotes(root: Root, at: Positions): CachedMetadata {
  const found: Required<Pick<CachedMetadata, "footnotes" | "footnoteRefs" | "referenceLinks">> = {
    footnotes: [],
    footnoteRefs: [],
    referenceLinks: [],
  };
  walk(root, (node) => {
    const position = at.pos(startOf(node), endOf(node));
    if (node.type === "footnoteDefinition") {
      found.footnotes.push({ id: (node as FootnoteDefinition).identifier, position });
    } else if (node.type === "footnoteReference") {
      found.footnoteRefs.push({ id: (node as FootnoteReference).identifier, position });
    } else if (node.type === "definition") {
      const { identifier, url } = node as Definition;
      found.referenceLinks.push({ id: identifier, link: url, position });
    }
    return true;
  });
  return found;
}

/** The app leaves out every key that has nothing to say. */
function withoutEmpty(cache: CachedMetadata): CachedMetadata {
  const full = Object.entries(cache).filter(([, value]) => value !== undefined && Object.keys(value as object).length > 0);
  return Object.fromEntries(full);
}
