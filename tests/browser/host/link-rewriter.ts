import type { TFile } from "./abstract-file";
import { getFrontMatterInfo } from "./front-matter";
import { parseLinktext } from "./links";
import { parseMetadata } from "./metadata/parse";

/** Linkpath as written → the file that it led to before the move. */
export type MovedLinks = ReadonlyMap<string, TFile>;

export interface AfterMove {
  stillLeadsThere(linkpath: string, target: TFile): boolean;
  linktext(target: TFile, omitExtension: boolean): string;
}

/** `text` with every link in `moved` leading to its file again; subpaths and shown texts stay. */
export function rewriteLinks(text: string, moved: MovedLinks, after: AfterMove): string {
  const cache = parseMetadata(text);
  const rewrite = (link: string, original: string): string => {
    const { path, subpath } = parseLinktext(link);
    const target = moved.get(path);
    if (!target || after.stillLeadsThere(path, target)) return original;
    return rewriteOne(original, target, subpath, after);
  };
  let result = text;
  const references = [...(cache.links ?? []), ...(cache.embeds ?? [])];
  references.sort((a, b) => b.position.start.offset - a.position.start.offset);
  for (const { link, original, position } of references) {
    result = result.slice(0, position.start.offset) + rewrite(link, original) + result.slice(position.end.offset);
  }
  const { from, to } = getFrontMatterInfo(result);
  let frontmatter = result.slice(from, to);
  for (const { link, original } of cache.frontmatterLinks ?? []) {
    frontmatter = frontmatter.split(original).join(rewrite(link, original));
  }
  return result.slice(0, from) + frontmatter + result.slice(to);
}

function rewriteOne(original: string, target: TFile, subpath: string, after: AfterMove): string {
  const wikilink = /^(!?\[\[)[^|\]]*?(\\?\|[^\]]*)?\]\]$/.exec(original);
  if (wikilink) return `${wikilink[1] ?? ""}${after.linktext(target, true)}${subpath}${wikilink[2] ?? ""}]]`;
  const shown = original.slice(0, original.lastIndexOf("](") + 2);
  return `${shown}${encodeURI(after.linktext(target, false) + subpath)})`;
}
