import { type TAbstractFile, TFile } from "./abstract-file";
import { type Disk, asText } from "./disk";
import { Events } from "./events";
import { baseName, foldName, parentPath } from "./paths";
import { modelled } from "./unmodelled";
import type { LinkStyle } from "./link-style";
import { LinkResolver } from "./metadata/link-resolver";
import { LinkTable } from "./metadata/link-table";
import { parseMetadata } from "./metadata/parse";
import type { CachedMetadata } from "./metadata/types";
import type { Vault } from "./vault";

export interface MetadataOptions {
  /** What was on the disk at start is known at once (the app keeps its cache), or has to be read first. */
  readonly atStart: "warm" | "cold";
  /** Milliseconds from a change to its reading; the cache is stale that long. */
  readonly delay: number;
}

type Job =
  | { readonly kind: "index"; readonly file: TFile }
  | { readonly kind: "resolve"; readonly path: string }
  | { readonly kind: "deleted"; readonly file: TFile; readonly cache: CachedMetadata | null };

/** The longest stretch of work between two breaths, in milliseconds. */
const SLICE = 25;

export class MetadataCache extends Events {
  /** Undocumented: of which state of each note the metadata is. The app keeps a digest of the text there as well. */
  readonly fileCache: Record<string, { readonly mtime: number; readonly size: number }> = {};
  readonly #vault: Vault;
  readonly #disk: Disk;
  readonly #options: MetadataOptions;
  readonly #style: () => LinkStyle;
  readonly #caches = new Map<string, CachedMetadata>();
  readonly #resolver = new LinkResolver();
  readonly #links = new LinkTable(this.#resolver);
  /** By kind and path, so that a note changed twice is read once. */
  readonly #jobs = new Map<string, Job>();
  /** Notes that are known from before the start but were not asked for yet. */
  readonly #unread = new Set<string>();
  #started = false;
  #linked = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(vault: Vault, disk: Disk, style: () => LinkStyle, options: MetadataOptions) {
    super();
    this.#vault = vault;
    this.#disk = disk;
    this.#style = style;
    this.#options = options;
    disk.listenBefore((paths) => {
      for (const path of paths) if (this.#unread.has(path)) this.#readKnown(path);
    });
    vault.on("create", (file: TAbstractFile) => {
      this.#created(file);
    });
    vault.on("modify", (file: TAbstractFile) => {
      this.#modified(file);
    });
    vault.on("delete", (file: TAbstractFile) => {
      this.#deleted(file);
    });
    vault.on("rename", (file: TAbstractFile, oldPath: string) => {
      this.#renamed(file, oldPath);
    });
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    if (this.#unread.has(path)) this.#readKnown(path);
    return this.#caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.#vault.getFileByPath(sourcePath);
    return this.#resolver.resolve(linkpath, sourcePath);
  }

  /** The shortest text that leads to `file`, in the user's style. */
  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    const path = omitMdExtension && file.extension === "md" ? file.path.slice(0, -".md".length) : file.path;
    const style = this.#style().path;
    if (style === "absolute") return path;
    if (style === "relative") return relative(path, sourcePath);
    return this.#resolver.isUniqueName(file) ? baseName(path) : path;
  }

  get resolvedLinks(): Record<string, Record<string, number>> {
    this.#linkAll();
    return this.#links.resolved;
  }

  get unresolvedLinks(): Record<string, Record<string, number>> {
    this.#linkAll();
    return this.#links.unresolved;
  }

  /** After the layout is ready: `resolved` once, when the queue is empty. */
  start(): void {
    this.#started = true;
    this.#schedule();
  }

  /** Reads every note that is known from before, a little at a time, so that nothing later waits for it. */
  async warmUp(breathe: (read: number, total: number) => Promise<void>): Promise<void> {
    const total = this.#unread.size;
    let until = Date.now() + SLICE;
    for (const path of [...this.#unread]) {
      this.#readKnown(path);
      if (Date.now() < until) continue;
      await breathe(total - this.#unread.size, total);
      until = Date.now() + SLICE;
    }
    this.#linkAll();
  }

  /** True where every change has been read, and `resolved` told of it. */
  get isSettled(): boolean {
    return this.#jobs.size === 0 && this.#timer === null;
  }

  #created(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.#resolver.add(file);
    if (file.extension === "md" && !this.#started && this.#options.atStart === "warm") this.#unread.add(file.path);
    else if (file.extension === "md") this.#queue({ kind: "index", file });
    if (this.#started) this.#resolveSourcesOf(file.name);
  }

  #modified(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== "md") return;
    this.#queue({ kind: "index", file });
  }

  #deleted(file: TAbstractFile): void {
    for (const gone of filesIn(file)) {
      const cache = this.getCache(gone.path);
      this.#resolver.remove(gone, gone.path);
      this.#forget(gone.path);
      this.#resolveSourcesOf(gone.name);
      if (gone.extension === "md") this.#queue({ kind: "deleted", file: gone, cache });
    }
  }

  #renamed(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    const cache = this.getCache(oldPath);
    const wasWaiting = this.#jobs.has(`index ${oldPath}`);
    this.#resolver.remove(file, oldPath);
    this.#forget(oldPath);
    this.#resolver.add(file);
    if (cache) {
      this.#caches.set(file.path, cache);
      this.#note(file.path);
      if (this.#linked) this.#links.set(file.path, cache);
      this.#queue({ kind: "resolve", path: file.path });
    }
    if (wasWaiting || (!cache && file.extension === "md")) this.#queue({ kind: "index", file });
    this.#resolveSourcesOf(baseName(oldPath));
    this.#resolveSourcesOf(file.name);
  }

  #forget(path: string): void {
    this.#caches.delete(path);
    Reflect.deleteProperty(this.fileCache, path);
    this.#unread.delete(path);
    this.#links.remove(path);
    this.#jobs.delete(`index ${path}`);
    this.#jobs.delete(`resolve ${path}`);
  }

  #resolveSourcesOf(name: string): void {
    for (const path of this.#links.sourcesFor(foldName(name))) this.#queue({ kind: "resolve", path });
  }

  #queue(job: Job): void {
    const key = `${job.kind} ${job.kind === "resolve" ? job.path : job.file.path}`;
    this.#jobs.delete(key);
    this.#jobs.set(key, job);
    if (this.#started) this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#work();
    }, this.#options.delay);
  }

  #work(): void {
    this.#linkAll();
    const until = Date.now() + SLICE;
    for (const [key, job] of this.#jobs) {
      this.#jobs.delete(key);
      this.#do(job);
      if (Date.now() >= until && this.#jobs.size > 0) {
        this.#schedule();
        return;
      }
    }
    this.trigger("resolved");
  }

  #do(job: Job): void {
    if (job.kind === "deleted") {
      this.trigger("deleted", job.file, job.cache);
      return;
    }
    const path = job.kind === "index" ? job.file.path : job.path;
    const file = this.#vault.getFileByPath(path);
    if (!file) return;
    if (job.kind === "index") {
      const data = asText(this.#disk.file(path).data);
      const cache = parseMetadata(data);
      this.#caches.set(path, cache);
      this.#note(path);
      this.trigger("changed", file, data, cache);
      this.#links.set(path, cache);
    } else {
      this.#links.resolve(path);
    }
    this.trigger("resolve", file);
  }

  #readKnown(path: string): void {
    this.#unread.delete(path);
    const cache = parseMetadata(asText(this.#disk.file(path).data));
    this.#caches.set(path, cache);
    this.#note(path);
    if (this.#linked) this.#links.set(path, cache);
  }

  #note(path: string): void {
    const { mtime, size } = this.#disk.file(path);
    this.fileCache[path] = { mtime, size };
  }

  #linkAll(): void {
    if (this.#linked) return;
    for (const path of [...this.#unread]) this.#readKnown(path);
    for (const [path, cache] of this.#caches) this.#links.set(path, cache);
    this.#linked = true;
  }
}

function filesIn(file: TAbstractFile): TFile[] {
  if (file instanceof TFile) return [file];
  return "children" in file ? (file.children as TAbstractFile[]).flatMap(filesIn) : [];
}

function relative(path: string, sourcePath: string): string {
  const from = parentPath(sourcePath).split("/").filter((step) => step !== "");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

modelled("MetadataCache", MetadataCache);
