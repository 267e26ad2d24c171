import { type App, type EventRef, type TAbstractFile, TFile } from "obsidian";
import type { NoteChange } from "../vault/notes";

/** What the app reports about files, as changes of notes, and which notes its cache does not know yet. */
export class NoteEvents {
  readonly #app: App;
  readonly #listeners = new Set<(change: NoteChange) => void>();
  /** Notes that were written and not parsed since: of them the cache still says what they said before. */
  readonly #ahead = new Set<string>();
  /** Every note at the start, because a deleted folder is reported alone and may be empty by then. */
  #first: readonly string[] = [];
  /** Whether there is a note now at a path where one came or went since the start: a set of all would take long to fill. */
  readonly #since = new Map<string, boolean>();
  #stop: (() => void) | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  start(): void {
    const { vault, metadataCache } = this.#app;
    this.#first = vault.getMarkdownFiles().map(({ path }) => path);
    this.#since.clear();
    const vaultEvents: readonly EventRef[] = [
      vault.on("create", (file) => {
        if (isNote(file)) this.#came(file.path);
      }),
      vault.on("modify", (file) => {
        if (isNote(file)) this.#ahead.add(file.path);
      }),
      vault.on("delete", (file) => {
        this.#went(file);
      }),
      vault.on("rename", (file, from) => {
        this.#moved(file, from);
      }),
    ];
    const parsed = metadataCache.on("changed", (file) => {
      this.#ahead.delete(file.path);
      if (isNote(file)) this.#tell({ kind: "written", path: file.path });
    });
    this.#stop = () => {
      for (const event of vaultEvents) vault.offref(event);
      metadataCache.offref(parsed);
    };
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#listeners.clear();
  }

  watch(listener: (change: NoteChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The cache is older than the note. */
  isAhead(path: string): boolean {
    return this.#ahead.has(path);
  }

  /** This program wrote it; the app reports that too, but not before the write returns. */
  written(path: string): void {
    this.#ahead.add(path);
  }

  /** Its being parsed is reported as well, but not where the app knew the same text from before. */
  #came(path: string): void {
    this.#since.set(path, true);
    this.#ahead.add(path);
    this.#tell({ kind: "written", path });
  }

  #went(file: TAbstractFile): void {
    const within = (path: string) => path.startsWith(`${file.path}/`);
    const gone = file instanceof TFile ? [file.path] : [...this.#first.filter(within), ...[...this.#since.keys()].filter(within)];
    for (const path of gone) {
      this.#ahead.delete(path);
      if (this.#lost(path)) this.#tell({ kind: "deleted", path });
    }
  }

  /** A renamed folder reports each of its notes too, so that only those count here. */
  #moved(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return;
    const { path } = file;
    const wasNote = this.#lost(from);
    if (this.#ahead.delete(from)) this.#ahead.add(path);
    if (!isNote(file)) {
      if (wasNote) this.#tell({ kind: "deleted", path: from });
    } else if (wasNote) {
      this.#since.set(path, true);
      this.#tell({ kind: "renamed", path, from });
    } else {
      this.#came(path);
    }
  }

  /** Notes it down as gone; false where there was no note. */
  #lost(path: string): boolean {
    const was = this.#since.get(path) ?? NOTE.test(path);
    if (was) this.#since.set(path, false);
    return was;
  }

  #tell(change: NoteChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const NOTE = /\.md$/i;

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === "md";
}
