import { folderOf, pathKey, titleOf } from "./note-path";
import { compareTexts } from "./order";

export interface Resolved {
  readonly path: string;
  /** Other notes that the link names equally well; empty where there is no doubt. In order of the alphabet. */
  readonly tied: readonly string[];
}

/**
 * Which note a link names, as the host resolves it (platform facts, links): the exact path, then the
 * source's own folder, then the shortest path that ends in the link. Letter case and Unicode form do
 * not matter. Aliases never resolve here. Every call costs as much as there are notes of that one name.
 */
export class LinkTargets {
  /** Most notes bear a name of their own: a list for each would take as much room as its path. */
  readonly #byName = new Map<string, string | readonly string[]>();

  add(path: string): void {
    const key = pathKey(titleOf(path));
    const paths = this.#of(key);
    if (!paths.includes(path)) this.#byName.set(key, paths.length === 0 ? path : [...paths, path]);
  }

  remove(path: string): void {
    const key = pathKey(titleOf(path));
    const [first, ...more] = this.#of(key).filter((other) => other !== path);
    if (first === undefined) this.#byName.delete(key);
    else this.#byName.set(key, more.length === 0 ? first : [first, ...more]);
  }

  /** The notes of one name (without folder and extension), in order of the alphabet. */
  named(name: string): readonly string[] {
    return [...this.#of(pathKey(name))].sort(compareTexts);
  }

  #of(key: string): readonly string[] {
    const paths = this.#byName.get(key) ?? NONE;
    return typeof paths === "string" ? [paths] : paths;
  }

  /**
   * `target` as written in the link; an empty one is the source itself. What follows `#` or `|` is ignored,
   * unless a note is named so, which a Markdown link can spell (`A%23B.md`).
   */
  resolve(target: string, source: string): Resolved | null {
    const wanted = linkPath(target);
    const named = target === wanted ? null : this.#find(target, source);
    return named ?? (wanted === "" ? { path: source, tied: [] } : this.#find(wanted, source));
  }

  /** Whether a link with this target names the same note wherever it is written. */
  isAlike(target: string): boolean {
    const wanted = linkPath(target);
    return wanted !== "" && !wanted.startsWith(".") && this.#isNameOfOne(wanted) && (target === wanted || this.#isNameOfOne(target));
  }

  #isNameOfOne(wanted: string): boolean {
    return typeof (this.#byName.get(pathKey(titleOf(wanted))) ?? "") === "string";
  }

  #find(wanted: string, source: string): Resolved | null {
    const candidates = this.#byName.get(pathKey(titleOf(wanted)));
    if (candidates === undefined) return null;
    const isOne = typeof candidates === "string";
    // Without a folder the name decides, and that is the same: so it is with nearly every link. Of `Ada.md.md` only half is extension.
    if (isOne && !wanted.includes("/") && !TWICE.test(wanted) && !TWICE.test(candidates)) return { path: candidates, tied: NONE };
    const folder = folderOf(source);
    const key = pathKey(wanted.startsWith(".") ? stepped(wanted, folder) : wanted);
    if (isOne) {
      return `/${pathKey(candidates)}`.endsWith(`/${key}`) ? { path: candidates, tied: NONE } : null;
    }
    return (
      choose(candidates, (path) => pathKey(path) === key) ??
      choose(candidates, (path) => folder !== "" && pathKey(path) === `${pathKey(folder)}/${key}`) ??
      choose(candidates, (path) => pathKey(path).endsWith(`/${key}`))
    );
  }
}

const NONE: readonly string[] = [];
const TWICE = /\.md\.md$/i;

/** The key under which everything lies that can change what a link resolves to. */
export function linkName(target: string): string {
  return pathKey(titleOf(linkPath(target)));
}

function linkPath(target: string): string {
  const end = target.search(/[#|]/);
  return (end < 0 ? target : target.slice(0, end)).trim().replace(/^\/+/, "");
}

function stepped(relative: string, folder: string): string {
  const steps = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") steps.pop();
    else if (part !== ".") steps.push(part);
  }
  return steps.join("/");
}

function choose(candidates: readonly string[], fits: (path: string) => boolean): Resolved | null {
  const fitting = candidates.filter(fits);
  const length = Math.min(...fitting.map((path) => path.length));
  const [first, ...tied] = fitting.filter((path) => path.length === length).sort(compareTexts);
  return first === undefined ? null : { path: first, tied };
}
