import type { CachedMetadata, Reference, ReferenceCache } from "./metadata/types";

/** True where `callback` returned true and so ended the walk. */
export function iterateRefs<T extends Reference>(references: readonly T[], callback: (reference: T) => unknown): boolean {
  return references.some((reference) => callback(reference) === true);
}

/** Links, then embeds. */
export function iterateCacheRefs(cache: CachedMetadata, callback: (reference: ReferenceCache) => unknown): boolean {
  return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], callback);
}
