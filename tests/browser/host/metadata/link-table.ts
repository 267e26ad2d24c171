import { getLinkpath } from "../links";
import type { LinkResolver } from "./link-resolver";
import { linkNames } from "./link-resolver";
import type { CachedMetadata } from "./types";

type Counts = Record<string, number>;

/** `resolvedLinks` and `unresolvedLinks`, kept current note by note. */
export class LinkTable {
  readonly resolved: Record<string, Counts> = {};
  readonly unresolved: Record<string, Counts> = {};
  /** Source path → its linkpaths, with how often each stands there. */
  readonly #wanted = new Map<string, Map<string, number>>();
  /** File name → the sources with a link that such a file could answer. */
  readonly #sources = new Map<string, Set<string>>();
  readonly #resolver: LinkResolver;

  constructor(resolver: LinkResolver) {
    this.#resolver = resolver;
  }

  /** Takes the links of `source` from its cache. */
  set(source: string, cache: CachedMetadata): void {
    this.remove(source);
    const wanted = new Map<string, number>();
    for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
      const linkpath = getLinkpath(link);
      wanted.set(linkpath, (wanted.get(linkpath) ?? 0) + 1);
    }
    this.#wanted.set(source, wanted);
    for (const linkpath of wanted.keys()) {
      for (const name of linkNames(linkpath)) {
        const sources = this.#sources.get(name);
        if (sources) sources.add(source);
        else this.#sources.set(name, new Set([source]));
      }
    }
    this.resolve(source);
  }

  /** Finds the targets anew: files have come, gone or moved. */
  resolve(source: string): void {
    const resolved: Counts = {};
    const unresolved: Counts = {};
    for (const [linkpath, count] of this.#wanted.get(source) ?? []) {
      const target = linkpath === "" ? source : this.#resolver.resolve(linkpath, source)?.path;
      if (target === undefined) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + count;
      else resolved[target] = (resolved[target] ?? 0) + count;
    }
    this.resolved[source] = resolved;
    this.unresolved[source] = unresolved;
  }

  remove(source: string): void {
    for (const linkpath of this.#wanted.get(source)?.keys() ?? []) {
      for (const name of linkNames(linkpath)) {
        const sources = this.#sources.get(name);
        sources?.delete(source);
        if (sources?.size === 0) this.#sources.delete(name);
      }
    }
    this.#wanted.delete(source);
    Reflect.deleteProperty(this.resolved, source);
    Reflect.deleteProperty(this.unresolved, source);
  }

  /** The notes whose links a file of this name (folded, with extension) could answer. */
  sourcesFor(name: string): string[] {
    return [...(this.#sources.get(name) ?? [])];
  }
}
