/** The shapes of `CachedMetadata`; a missing key means that the note has none of it. */

export interface Loc {
  /** 0-based. */
  line: number;
  /** UTF-16 units from the start of the line. */
  col: number;
  /** UTF-16 units from the start of the note. */
  offset: number;
}

/** `end` is exclusive. */
export interface Pos {
  start: Loc;
  end: Loc;
}

export interface CacheItem {
  position: Pos;
}

export interface Reference {
  link: string;
  original: string;
  displayText?: string;
}

export type ReferenceCache = Reference & CacheItem;

export interface FrontmatterLinkCache extends Reference {
  key: string;
}

export interface HeadingCache extends CacheItem {
  heading: string;
  level: number;
}

export interface SectionCache extends CacheItem {
  type: string;
  id?: string;
}

export interface ListItemCache extends CacheItem {
  parent: number;
  task?: string;
  id?: string;
}

export interface TagCache extends CacheItem {
  tag: string;
}

export interface IdCache extends CacheItem {
  id: string;
}

export interface ReferenceLinkCache extends IdCache {
  link: string;
}

export interface CachedMetadata {
  links?: ReferenceCache[];
  embeds?: ReferenceCache[];
  tags?: TagCache[];
  headings?: HeadingCache[];
  sections?: SectionCache[];
  listItems?: ListItemCache[];
  footnotes?: IdCache[];
  footnoteRefs?: IdCache[];
  referenceLinks?: ReferenceLinkCache[];
  blocks?: Record<string, IdCache>;
  frontmatter?: Record<string, unknown>;
  frontmatterPosition?: Pos;
  frontmatterLinks?: FrontmatterLinkCache[];
}
