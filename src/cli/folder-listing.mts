import { sep } from "node:path";
import type { Problem } from "../core/problem";
import type { NoteStat } from "../vault/notes";
import { codeOf, type Disk, type DiskGlance } from "./disk.mjs";
import type { FolderPaths } from "./folder-paths.mjs";
import { reasonOf } from "./refusals.mjs";

export interface ListedNote<Facts> extends NoteStat {
  /** Absolute, links followed: it was seen to lie in the vault. */
  readonly file: string;
  /** Null where the disk does not say: the note is there, but reading it will fail. */
  readonly facts: Facts | null;
}

export interface Listing<Facts> {
  readonly notes: readonly ListedNote<Facts>[];
  /** Folders that cannot be listed, and names that cannot be read. */
  readonly problems: readonly Problem[];
}

interface Folder {
  /** Empty for the vault itself. */
  readonly path: string;
  readonly real: string;
}

/**
 * Every note below the vault. Names that begin with a dot are left out, as Obsidian leaves them out.
 * A link is followed only within the vault, and every folder is listed once, under its own path where it
 * has one: so no link can lead round in circles or make two notes of one. `factsOf`: what of `disk` tells of a file
 * all that the caller has to know.
 */
export function listFolder<Facts extends DiskGlance>(paths: FolderPaths, disk: Disk, factsOf: (path: string) => Facts): Listing<Facts> {
  const notes: ListedNote<Facts>[] = [];
  const problems: Problem[] = [];
  const listed = new Set<string>();
  const open: Folder[] = [{ path: "", real: paths.root }];
  const linked: Folder[] = [];

  const linkTarget = (real: string): string | null => {
    try {
      const target = disk.realPath(real);
      return paths.holds(target) ? target : null;
    } catch (error) {
      // A link to nothing, or to itself: no note for Obsidian either.
      if (codeOf(error) === "") throw error;
      return null;
    }
  };

  const take = (folder: Folder): void => {
    if (listed.has(folder.real)) return;
    listed.add(folder.real);
    const entries = attempt(() => disk.list(folder.real));
    if (!entries.ok) {
      // Gone since its own folder was listed, it holds nothing any more.
      if (entries.code !== "ENOENT") problems.push(unlisted(folder.path, entries.code));
      return;
    }
    // Both are tidy already, and `join` would look at every letter of them, for every note.
    const [inVault, onDisk] = [folder.path === "" ? "" : `${folder.path}/`, folder.real.endsWith(sep) ? folder.real : folder.real + sep];
    for (const { name, kind } of [...entries.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith(".")) continue;
      const path = inVault + name;
      const isNote = /\.md$/i.test(name);
      // The disk is asked about every note, which takes most of a listing: not about pictures and the like too.
      if (kind === "other" || (kind === "file" && !isNote)) continue;
      const target = kind === "link" ? linkTarget(onDisk + name) : onDisk + name;
      if (target === null) continue;
      const facts = kind === "folder" ? null : attempt(() => factsOf(target));
      if (kind === "folder") open.push({ path, real: target });
      else if (facts?.ok && facts.value.kind === "folder") linked.push({ path, real: target });
      else if (isNote && facts !== null) takeNote(path, target, facts);
    }
  };

  const takeNote = (path: string, file: string, facts: Attempt<Facts>): void => {
    if (facts.ok) {
      const { kind, mtime, ctime, size } = facts.value;
      // A copy may bring an old time of its own with it.
      if (kind === "file") notes.push({ path, file, mtime: Math.max(mtime, ctime), size, facts: facts.value });
    } else if (facts.code !== "ENOENT") notes.push({ path, file, mtime: 0, size: 0, facts: null });
    else if (path.includes("\uFFFD")) problems.push(unnamed(path));
  };

  for (let folder = open.pop() ?? linked.pop(); folder !== undefined; folder = open.pop() ?? linked.pop()) take(folder);
  return { notes, problems };
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

/** What the disk gives, or the code with which it refuses. */
function attempt<T>(ask: () => T): Attempt<T> {
  try {
    return { ok: true, value: ask() };
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    return { ok: false, code };
  }
}

function unlisted(path: string, code: string): Problem {
  const message = `The notes in this folder cannot be listed: ${reasonOf(code)}`;
  return { path, line: null, property: null, message };
}

function unnamed(path: string): Problem {
  const message = "The name of this file is not UTF-8 text, so it is not read. Rename it.";
  return { path, line: null, property: null, message };
}
