import type { CachedMetadata } from "./metadata/types";

export interface FrontMatterInfo {
  exists: boolean;
  /** The text between the lines of dashes, without its last line break. */
  frontmatter: string;
  from: number;
  to: number;
  /** Where the body starts. */
  contentStart: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*$/;

/** A block counts only if `---` is the very first line of the note. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const opening = OPENING.exec(content);
  const from = opening ? opening[0].length : 0;
  for (let start = from; opening && start <= content.length; ) {
    const newline = content.indexOf("\n", start);
    const end = newline < 0 ? content.length : newline;
    if (CLOSING.test(content.slice(start, end).replace(/\r$/, ""))) {
      const to = start === from ? from : start - (content[start - 2] === "\r" ? 2 : 1);
      const contentStart = newline < 0 ? content.length : newline + 1;
      return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart };
    }
    if (newline < 0) break;
    start = newline + 1;
  }
  return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
}

/** The value under `key`, in any letter case; null where there is none. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== "object" || frontmatter === null) return null;
  for (const [name, value] of Object.entries(frontmatter)) {
    const matches = typeof key === "string" ? name.toLowerCase() === key.toLowerCase() : key.test(name);
    if (matches) return value as unknown;
  }
  return null;
}

/** A list of texts, whether written as a list, as one text, or as texts between commas. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  return texts(parseFrontMatterEntry(frontmatter, key), /,/);
}

/** Each tag with its `#`. One text may hold several, between commas or spaces. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const tags = texts(parseFrontMatterEntry(frontmatter, "tags"), /[,\s]/);
  return tags && tags.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`));
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, "aliases");
}

/** Tags of the properties and the body, each with its `#`, as often as they stand there. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const tags = [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((tag) => tag.tag)];
  return tags.length > 0 ? tags : null;
}

function texts(value: unknown, separator: RegExp): string[] | null {
  if (value === null || value === undefined || value === "") return null;
  const parts = Array.isArray(value) ? (value as unknown[]) : isScalar(value) ? String(value).split(separator) : [];
  const found = parts
    .filter(isScalar)
    .map((part) => String(part).trim())
    .filter((part) => part !== "");
  return found.length > 0 ? found : null;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
