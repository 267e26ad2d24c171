import { type App, type EventRef, type TAbstractFile, TFile } from "obsidian";
import type { NoteChange } from "../vault/notes";

/** What the app reports about files, as changes of notes, and which notes its cache does not know yet. */
export class NoteEvents {
  readonly #app: App;
  readonly #listeners = new Set<(change: NoteChange) => void>();
  /** Notes that were written and not parsed since: of them the cache still says what they said before. */
  readonly #ahead = new Set<string>();
  /** Every note, because a deleted folder is reported alone and may be empty by then. */
  readonly #paths = new Set<string>();
  #stop: (() => void) | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  start(): void {
    const { vault, metadataCache } = this.#app;
    for (const { path } of vault.getMarkdownFiles()) this.#paths.add(path);
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
    this.#paths.add(path);
    this.#ahead.add(path);
    this.#tell({ kind: "written", path });
  }

  #went(file: TAbstractFile): void {
    const gone = file instanceof TFile ? [file.path] : [...this.#paths].filter((path) => path.startsWith(`${file.path}/`));
    for (const path of gone) {
      this.#ahead.delete(path);
      if (this.#paths.delete(path)) this.#tell({ kind: "deleted", path });
    }
  }

  /** A renamed folder reports each of its notes too, so that only those count here. */
  #moved(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return;
    const { path } = file;
    const wasNote = this.#paths.delete(from);
    if (this.#ahead.delete(from)) this.#ahead.add(path);
    if (!isNote(file)) {
      if (wasNote) this.#tell({ kind: "deleted", path: from });
    } else if (wasNote) {
      this.#paths.add(path);
      this.#tell({ kind: "renamed", path, from });
    } else {
      this.#came(path);
    }
  }

  #tell(change: NoteChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === "md";
}
