import { baseName, joinPath, parentPath } from "./paths";

/** Text where the bytes are UTF-8 (a byte order mark stays), bytes otherwise. */
export type FileData = string | Uint8Array;

export interface DiskFile {
  readonly kind: "file";
  path: string;
  data: FileData;
  ctime: number;
  mtime: number;
  size: number;
  /** True where the page knows of the file but was not given its content. */
  isUnread: boolean;
}

export interface DiskFolder {
  readonly kind: "folder";
  path: string;
  readonly children: Set<string>;
}

export type DiskEntry = DiskFile | DiskFolder;

export type DiskChange =
  | { readonly kind: "created" | "modified" | "removed"; readonly entry: DiskEntry; readonly path: string }
  | { readonly kind: "renamed"; readonly entry: DiskEntry; readonly path: string; readonly from: string };

/** Where changes go besides memory. A refusal (a rejected promise) leaves the model as it was. */
export interface DiskBackend {
  write(path: string, data: FileData): Promise<void>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

export interface DiskOptions {
  /** As on macOS and Windows: `Ada.md` and `ada.md` are one file. */
  readonly ignoresCase?: boolean;
  readonly backend?: DiskBackend;
}

export interface WriteTimes {
  readonly ctime?: number;
  readonly mtime?: number;
}

const encoder = new TextEncoder();

function byteLength(data: FileData): number {
  return typeof data === "string" ? encoder.encode(data).length : data.length;
}

/** Bytes that are no UTF-8 come out with U+FFFD in their place, as the app reads them. */
export function asText(data: FileData): string {
  return typeof data === "string" ? data : new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
}

/** Bytes as the disk keeps them: text where they are UTF-8. */
export function asData(bytes: Uint8Array): FileData {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return bytes;
    throw error;
  }
}

/**
 * The files under the vault, hidden ones included. Every change goes through here, whoever makes it,
 * so that the vault hears of all of them. Operations run one after the other.
 */
export class Disk {
  readonly #entries = new Map<string, DiskEntry>();
  readonly #ignoresCase: boolean;
  readonly #backend: DiskBackend | null;
  #tail: Promise<unknown> = Promise.resolve();
  #listener: (change: DiskChange) => void = () => undefined;
  #before: (paths: readonly string[]) => void = () => undefined;

  constructor(options: DiskOptions = {}) {
    this.#ignoresCase = options.ignoresCase ?? false;
    this.#backend = options.backend ?? null;
    this.#entries.set("/", { kind: "folder", path: "/", children: new Set() });
  }

  listen(listener: (change: DiskChange) => void): void {
    this.#listener = listener;
  }

  /** Called while the old content of these files can still be read. */
  listenBefore(listener: (paths: readonly string[]) => void): void {
    this.#before = listener;
  }

  /** Puts a file there without telling anyone: for what was on the disk before the app started. */
  seed(path: string, data: FileData, times: WriteTimes = {}): void {
    this.#seedFolder(parentPath(path));
    this.#put(path, data, times);
  }

  seedFolder(path: string): void {
    this.#seedFolder(path);
  }

  /** `size` in bytes. */
  markUnread(path: string, size: number): void {
    Object.assign(this.file(path), { size, isUnread: true });
  }

  get(path: string): DiskEntry | undefined {
    return this.#entries.get(this.#key(path));
  }

  /** A file, or an error as the file system words it. */
  file(path: string): DiskFile {
    const entry = this.get(path);
    if (entry?.kind !== "file") throw noSuchFile(path);
    if (entry.isUnread) throw new Error(`The host lists ${path} but did not load it: it is no note, and large.`);
    return entry;
  }

  children(folder: DiskFolder): DiskEntry[] {
    const entries: DiskEntry[] = [];
    for (const key of folder.children) {
      const entry = this.#entries.get(key);
      if (entry) entries.push(entry);
    }
    return entries;
  }

  /** Runs `job` when everything asked for earlier has ended. A job must not wait for another. */
  async alone<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(job);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** To be called within `alone`. Overwrites. */
  async write(path: string, data: FileData, times: WriteTimes = {}): Promise<DiskFile> {
    const before = this.get(path);
    if (before?.kind === "folder") throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
    if (this.get(parentPath(path))?.kind !== "folder") throw noSuchFile(path);
    await this.#backend?.write(before?.path ?? path, data);
    if (before) this.#before([before.path]);
    const entry = this.#put(before?.path ?? path, data, times);
    this.#listener({ kind: before ? "modified" : "created", entry, path: entry.path });
    return entry;
  }

  /** To be called within `alone`. Makes missing ancestors too; what is there already stays. */
  async makeFolder(path: string): Promise<void> {
    const before = this.get(path);
    if (before?.kind === "folder") return;
    if (before) throw new Error(`EEXIST: file already exists, mkdir '${path}'`);
    await this.makeFolder(parentPath(path));
    await this.#backend?.makeFolder(path);
    const entry = this.#seedFolder(path);
    this.#listener({ kind: "created", entry, path });
  }

  /** To be called within `alone`. A folder goes with everything in it. */
  async remove(path: string): Promise<void> {
    const entry = this.get(path);
    if (!entry) throw noSuchFile(path);
    await this.#backend?.remove(entry.path);
    const gone = this.#below(entry);
    this.#before(gone.map((inside) => inside.path));
    this.#detach(entry);
    for (const inside of gone) this.#entries.delete(this.#key(inside.path));
    this.#listener({ kind: "removed", entry, path: entry.path });
  }

  /** To be called within `alone`. Renaming to the same name in another letter case is allowed. */
  async rename(from: string, to: string): Promise<void> {
    const entry = this.get(from);
    if (!entry) throw noSuchFile(from);
    const there = this.get(to);
    if (there && there !== entry) throw new Error("Destination file already exists!");
    if (this.get(parentPath(to))?.kind !== "folder") throw noSuchFile(to);
    await this.#backend?.rename(entry.path, to);
    const old = entry.path;
    const moved = this.#below(entry);
    this.#before(moved.map((inside) => inside.path));
    this.#detach(entry);
    for (const inside of moved) this.#entries.delete(this.#key(inside.path));
    for (const inside of moved) {
      inside.path = to + inside.path.slice(old.length);
      this.#entries.set(this.#key(inside.path), inside);
      if (inside.kind === "folder") inside.children.clear();
    }
    for (const inside of moved) this.#attach(inside);
    this.#listener({ kind: "renamed", entry, path: to, from: old });
  }

  #key(path: string): string {
    return this.#ignoresCase ? path.toLowerCase() : path;
  }

  #put(path: string, data: FileData, times: WriteTimes): DiskFile {
    const now = Date.now();
    const before = this.get(path);
    const mtime = times.mtime ?? now;
    const size = byteLength(data);
    if (before?.kind === "file") {
      return Object.assign(before, { data, mtime, size, isUnread: false, ctime: times.ctime ?? before.ctime });
    }
    const entry: DiskFile = { kind: "file", path, data, ctime: times.ctime ?? mtime, mtime, size, isUnread: false };
    this.#entries.set(this.#key(path), entry);
    this.#attach(entry);
    return entry;
  }

  #seedFolder(path: string): DiskFolder {
    const there = this.get(path);
    if (there?.kind === "folder") return there;
    this.#seedFolder(parentPath(path));
    const entry: DiskFolder = { kind: "folder", path, children: new Set() };
    this.#entries.set(this.#key(path), entry);
    this.#attach(entry);
    return entry;
  }

  #attach(entry: DiskEntry): void {
    const parent = this.get(parentPath(entry.path));
    if (parent?.kind === "folder") parent.children.add(this.#key(entry.path));
  }

  #detach(entry: DiskEntry): void {
    const parent = this.get(parentPath(entry.path));
    if (parent?.kind === "folder") parent.children.delete(this.#key(entry.path));
  }

  /** `entry` and all below it, parents first. */
  #below(entry: DiskEntry): DiskEntry[] {
    if (entry.kind === "file") return [entry];
    return [entry, ...this.children(entry).flatMap((child) => this.#below(child))];
  }
}

function noSuchFile(path: string): Error {
  return new Error(`ENOENT: no such file or directory, open '${path}'`);
}

/** `.trash/name`, with a number where that is taken. */
export function trashPath(disk: Disk, path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number += 1) {
    const candidate = joinPath(".trash", number === 1 ? name : `${stem} ${String(number)}${extension}`);
    if (disk.get(candidate) === undefined) return candidate;
  }
}
