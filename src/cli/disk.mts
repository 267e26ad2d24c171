import {
  accessSync, chmodSync, chownSync, closeSync, constants, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync,
  realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** What stands in a folder under one name, not following a link. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** What a listing has to know of what a path leads to, links followed. */
export interface DiskGlance {
  readonly kind: "file" | "folder" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** When name, rights or content last changed, the same; unlike `mtime` nobody can set it back. */
  readonly ctime: number;
}

/** What a path leads to, links followed. */
export interface DiskFacts extends DiskGlance {
  /** Differs where the content may differ: identity, size and times to the nanosecond. */
  readonly stamp: string;
  /** Identifies the file itself while it is renamed. */
  readonly identity: string;
  /** Permission bits. */
  readonly mode: number;
  readonly user: number;
  readonly group: number;
}

/**
 * The few things that the command line asks of a file system. Every call fails as Node's own does, with
 * a `code`. Calls return when the work is done: one edit cannot be interleaved with another one here.
 */
export interface Disk {
  readonly read: (path: string) => Uint8Array;
  readonly list: (folder: string) => readonly DiskEntry[];
  readonly facts: (path: string) => DiskFacts;
  /** As `facts` begin; of the tens of thousands of notes of a vault the rest takes too long. */
  readonly glance: (path: string) => DiskGlance;
  /** The path without links, as the disk spells it. */
  readonly realPath: (path: string) => string;
  /** Fails where the permissions do not allow this user to write. */
  readonly checkWritable: (path: string) => void;
  /** With the folders above it, whose names are written through to the disk. */
  readonly makeFolder: (path: string) => void;
  /** A new file, written through to the disk; fails where there is one, leaves none where it fails half-way. */
  readonly writeNew: (path: string, bytes: Uint8Array) => void;
  /** Gives `path` the permissions and the owner of `facts`, as far as this user may. */
  readonly makeAlike: (path: string, facts: DiskFacts) => void;
  /** Written through to the disk, as is `link`: after a power cut a note has its old text or its new one. */
  readonly rename: (from: string, to: string) => void;
  /** A second name for a file; fails where `to` is there. */
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Waits, and lets nothing else of this process run meanwhile. */
  readonly pause: (milliseconds: number) => void;
}

export const nodeDisk: Disk = {
  read: (path) => readFileSync(path),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other",
    })),
  facts: (path) => {
    const stat = statSync(path, { bigint: true });
    return {
      kind: kindOf(stat),
      size: Number(stat.size),
      mtime: Number(stat.mtimeMs),
      ctime: Number(stat.ctimeMs),
      get stamp() {
        return [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(":");
      },
      get identity() {
        return [stat.dev, stat.ino, stat.birthtimeNs].join(":");
      },
      mode: Number(stat.mode & 0o7777n),
      user: Number(stat.uid),
      group: Number(stat.gid),
    };
  },
  glance: (path) => {
    const stat = statSync(path);
    return { kind: kindOf(stat), size: stat.size, mtime: Math.floor(stat.mtimeMs), ctime: Math.floor(stat.ctimeMs) };
  },
  realPath: (path) => realpathSync.native(path),
  checkWritable: (path) => {
    accessSync(path, constants.W_OK);
  },
  makeFolder: (path) => {
    const first = mkdirSync(path, { recursive: true });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
  },
  writeNew,
  makeAlike: (path, { mode, user, group }) => {
    const own = statSync(path);
    if (own.uid !== user || own.gid !== group) {
      try {
        chownSync(path, user, group);
      } catch (error) {
        // In a folder that several users share, only the superuser may give a file back to its owner.
        if (codeOf(error) !== "EPERM") throw error;
      }
    }
    chmodSync(path, mode);
  },
  rename: (from, to) => {
    renameSync(from, to);
    syncFolder(dirname(to));
  },
  link: (from, to) => {
    linkSync(from, to);
    syncFolder(dirname(to));
  },
  remove: (path) => {
    rmSync(path, { force: true });
  },
  pause: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

function kindOf(stat: Pick<Stats, "isFile" | "isDirectory">): DiskGlance["kind"] {
  return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
}

/** `EACCES`, `ENOENT`, …; empty where the error is not of the file system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Systems and drives that know no writing through of folders (Windows, some network drives) say one of these. */
const NO_FOLDER_SYNC: ReadonlySet<string> = new Set(["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "EBADF", "ENOSYS"]);

function syncFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, "r");
    fsyncSync(handle);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
