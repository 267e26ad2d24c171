import { stripHeading } from "./links";
import type { CachedMetadata, HeadingCache, IdCache, Loc } from "./metadata/types";

export interface SubpathResult {
  type: "heading" | "block" | "footnote";
  start: Loc;
  /** Null where it runs to the end of the note. */
  end: Loc | null;
}

export interface HeadingSubpathResult extends SubpathResult {
  type: "heading";
  current: HeadingCache;
  next: HeadingCache | null;
}

export interface BlockSubpathResult extends SubpathResult {
  type: "block";
  block: IdCache;
}

/** Where `#Heading`, `#A#B`, or `#^block` leads within a note; null where it leads nowhere. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): HeadingSubpathResult | BlockSubpathResult | null {
  const steps = subpath.split("#").filter((step) => step !== "");
  const last = steps[steps.length - 1];
  if (last === undefined) return null;
  if (last.startsWith("^")) {
    const block = Object.entries(cache.blocks ?? {}).find(([id]) => id.toLowerCase() === last.slice(1).toLowerCase())?.[1];
    return block ? { type: "block", block, start: block.position.start, end: block.position.end } : null;
  }
  return findHeading(cache.headings ?? [], steps);
}

/** The 0-based line that a subpath leads to. */
export function lineOfSubpath(cache: CachedMetadata | null, subpath: string): number | null {
  return cache === null || subpath === "" ? null : (resolveSubpath(cache, subpath)?.start.line ?? null);
}

function findHeading(headings: readonly HeadingCache[], steps: readonly string[]): HeadingSubpathResult | null {
  let from = 0;
  let found = -1;
  for (const step of steps) {
    const wanted = stripHeading(step).toLowerCase();
    found = headings.findIndex((heading, index) => index >= from && stripHeading(heading.heading).toLowerCase() === wanted);
    if (found < 0) return null;
    from = found + 1;
  }
  const current = headings[found];
  if (!current) return null;
  const next = headings.slice(found + 1).find((heading) => heading.level <= current.level) ?? null;
  return { type: "heading", current, next, start: current.position.start, end: next?.position.start ?? null };
}
