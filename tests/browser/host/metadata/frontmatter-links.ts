import { internalTarget, readWikilink } from "./inline";
import type { FrontmatterLinkCache } from "./types";

const WIKILINK = /^\[\[[^[\]\r\n]+\]\]$/;
const MARKDOWN_LINK = /^\[([^\]]*)\]\(<?([^)>\s]+)>?\)$/;

/** Texts that are a link and nothing else. Members of lists and maps have keys like `prop.0`. */
export function findFrontmatterLinks(value: unknown, key = ""): FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const link = readLink(value.trim());
    return link ? [{ key, ...link }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    findFrontmatterLinks(member, key === "" ? name : `${key}.${name}`),
  );
}

function readLink(text: string): { link: string; original: string; displayText: string } | null {
  if (WIKILINK.test(text)) return readWikilink(text);
  const markdown = MARKDOWN_LINK.exec(text);
  const target = markdown ? internalTarget(markdown[2] ?? "") : null;
  return target === null ? null : { link: target, original: text, displayText: markdown?.[1] ?? "" };
}
