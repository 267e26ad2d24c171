import { isAbsolute, join, sep } from "node:path";
import { pathKey } from "../core/people/note-path";
import { codeOf, type Disk } from "./disk.mjs";
import { exists, fileInTheWay, missing, outside, refusalBy } from "./refusals.mjs";

/** Where a new note belongs. */
export interface NewPlace {
  /** Absolute; its own folder may have to be made. */
  readonly file: string;
  /** The nearest folder above it that is there. */
  readonly standing: string;
}

/**
 * Vault paths on a disk. A path that leads out of the vault, by `..` or by a link, is refused before
 * anything is read or made there.
 */
export class FolderPaths {
  readonly #disk: Disk;
  /** Absolute, without links. */
  readonly root: string;

  constructor(root: string, disk: Disk) {
    this.#disk = disk;
    this.root = disk.realPath(root);
  }

  /** The file behind a note that is there, links followed. Throws a `NoteError`. */
  fileOf(path: string): string {
    const parts = partsOf(path);
    try {
      const file = this.#inside(path, this.#existing(path, parts));
      if (this.#disk.facts(file).kind !== "file") throw missing(path);
      return file;
    } catch (error) {
      throw refusalBy(error, path, "read");
    }
  }

  /** Where a note that is not there would be made. Throws a `NoteError`, of kind `exists` where it is there. */
  newPlace(path: string): NewPlace {
    const parts = partsOf(path);
    let folder = this.root;
    try {
      for (const [index, part] of parts.entries()) {
        const found = this.#named(folder, part);
        if (found === null) return { file: join(folder, ...parts.slice(index)), standing: folder };
        const sofar = [...parts.slice(0, index), found].join("/");
        if (index === parts.length - 1) throw exists(path, sofar);
        folder = this.#inside(path, join(folder, found));
        if (this.#disk.facts(folder).kind !== "folder") throw fileInTheWay(path, sofar);
      }
    } catch (error) {
      throw refusalBy(error, path, "write");
    }
    throw outside(path);
  }

  /** Whether a path without links lies in the vault. */
  holds(real: string): boolean {
    return real === this.root || real.startsWith(this.root.endsWith(sep) ? this.root : `${this.root}${sep}`);
  }

  #existing(path: string, parts: readonly string[]): string {
    const exact = join(this.root, ...parts);
    try {
      return this.#disk.realPath(exact);
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
    }
    // The same name in another letter case or Unicode form: to Obsidian it is the same note.
    let place = this.root;
    for (const part of parts) {
      const found = this.#named(place, part);
      if (found === null) throw missing(path);
      place = this.#inside(path, join(place, found));
    }
    return place;
  }

  /** The name in `folder` that is `part` to Obsidian: the exact one, else the first of the alphabet. */
  #named(folder: string, part: string): string | null {
    const names = this.#disk.list(folder).map(({ name }) => name);
    if (names.includes(part)) return part;
    return names.filter((name) => sameName(name, part)).sort()[0] ?? null;
  }

  #inside(path: string, file: string): string {
    const real = this.#disk.realPath(file);
    if (!this.holds(real)) throw outside(path);
    return real;
  }
}

function partsOf(path: string): readonly string[] {
  const parts = path.split("/");
  // What begins with a dot is no note for Obsidian; `.` and `..` are among them.
  const isSafe = parts.every((part) => part !== "" && !part.startsWith(".") && !/[\0\\]/.test(part));
  if (!isSafe || isAbsolute(path) || /^[A-Za-z]:/.test(path)) throw outside(path);
  return parts;
}

function sameName(a: string, b: string): boolean {
  return /\.md$/i.test(a) === /\.md$/i.test(b) && pathKey(a) === pathKey(b);
}
