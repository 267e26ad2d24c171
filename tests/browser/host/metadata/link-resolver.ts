import type { TFile } from "../abstract-file";
import { baseName, foldName, joinPath, parentPath } from "../paths";

/** The files of the vault by their names, for finding what a link means. */
export class LinkResolver {
  readonly #byName = new Map<string, Set<TFile>>();

  add(file: TFile): void {
    const key = foldName(file.name);
    const files = this.#byName.get(key);
    if (files) files.add(file);
    else this.#byName.set(key, new Set([file]));
  }

  /** `path` is where the file was when it was added. */
  remove(file: TFile, path: string): void {
    const key = foldName(baseName(path));
    const files = this.#byName.get(key);
    files?.delete(file);
    if (files?.size === 0) this.#byName.delete(key);
  }

  isUniqueName(file: TFile): boolean {
    return (this.#byName.get(foldName(file.name))?.size ?? 0) <= 1;
  }

  /**
   * The exact path wins, then the source's folder, then the shortest path; a tie goes either way.
   * Case does not matter. `linkpath` is without its subpath.
   */
  resolve(linkpath: string, sourcePath: string): TFile | null {
    const wanted = foldName(absolute(linkpath.trim(), sourcePath));
    const candidates = linkNames(wanted).flatMap((name) => [...(this.#byName.get(name) ?? [])]);
    const endings = [wanted, `${wanted}.md`];
    const matching = candidates.filter((file) => endings.some((ending) => endsWithPath(foldName(file.path), ending)));
    const folder = parentPath(sourcePath);
    return (
      matching.find((file) => endings.includes(foldName(file.path))) ??
      matching.find((file) => endings.some((ending) => foldName(file.path) === foldName(joinPath(folder, ending)))) ??
      matching.reduce<TFile | null>((best, file) => (best && best.path.length <= file.path.length ? best : file), null)
    );
  }
}

/** The names (folded, with extension) of files that `linkpath` can mean. */
export function linkNames(linkpath: string): string[] {
  const name = foldName(baseName(linkpath));
  return [name, `${name}.md`];
}

/** `../` and `./` count from the source's folder, a leading slash from the vault. */
function absolute(linkpath: string, sourcePath: string): string {
  if (linkpath.startsWith("/")) return linkpath.slice(1);
  if (!linkpath.startsWith("./") && !linkpath.startsWith("../")) return linkpath;
  const steps = parentPath(sourcePath).split("/").filter((step) => step !== "");
  for (const step of linkpath.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function endsWithPath(path: string, ending: string): boolean {
  return path === ending || path.endsWith(`/${ending}`);
}
