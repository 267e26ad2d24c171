import { type App, type CachedMetadata, getAllTags, type TFile } from "obsidian";
import { folderOf } from "../core/people/note-path";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
import { type NoteChange, NoteError, type Notes, type NoteStat, type OpenNote } from "../vault/notes";
import { NoteEvents } from "./note-events";
import { propertiesFrom, propertiesIn } from "./note-properties";
import { member } from "./undocumented";
import { findNote, missing, placeFor, refuseOutside } from "./vault-path";

/** Stands where bytes were no UTF-8; a note may hold one of its own. */
const REPLACEMENT = "\uFFFD";

/**
 * The notes of the vault that the app has open. What the app has parsed already is not parsed again,
 * except where its cache is older than the note: the app fills it a moment after each write.
 */
export class ObsidianNotes implements Notes {
  readonly #app: App;
  readonly #events: NoteEvents;

  constructor(app: App) {
    this.#app = app;
    this.#events = new NoteEvents(app);
  }

  /** From now on changes are followed. Before the layout is ready the app reports every file as new. */
  start(): void {
    this.#events.start();
  }

  stop(): void {
    this.#events.stop();
  }

  list(): Promise<readonly NoteStat[]> {
    const files = this.#app.vault.getMarkdownFiles();
    return Promise.resolve(files.map(({ path, stat }) => ({ path, mtime: stat.mtime, size: stat.size })));
  }

  async open(path: string): Promise<OpenNote> {
    const file = this.#file(path);
    const { mtime } = file.stat;
    const cache = this.#events.isAhead(file.path) || this.#isOutdated(file) ? null : this.#app.metadataCache.getFileCache(file);
    const known = cache === null ? null : propertiesFrom(cache);
    const read = known === null ? await this.#text(file) : null;
    const { properties, propertiesProblem, propertiesLine } = known ?? propertiesIn(read ?? "");
    const { tags, mayLink, headings } = cache === null ? UNKNOWN : factsOf(cache);
    // Not by spreading, which takes engines longer than all the rest, and there are thousands of notes.
    return {
      path, properties, propertiesProblem, propertiesLine, size: file.stat.size, mtime, tags, mayLink, headings,
      text: () => (read === null ? this.#text(file) : Promise.resolve(read)),
    };
  }

  async edit(path: string, change: (text: string) => string): Promise<void> {
    const file = this.#file(path);
    let outcome = await this.#tryEdit(file, path, change, null);
    // Whether a U+FFFD is the note's own can only be seen in its bytes, which cannot be read while editing.
    while (outcome === "doubtful") outcome = await this.#tryEdit(file, path, change, await this.#decode(file));
  }

  async create(path: string, text: string): Promise<void> {
    refuseOutside(path);
    const { vault } = this.#app;
    if (findNote(vault, path) !== null) throw exists(path);
    const place = placeFor(vault, path);
    try {
      await this.#makeFolder(folderOf(place));
      await vault.create(place, text);
    } catch (error) {
      if (await vault.adapter.exists(place)) throw exists(path);
      throw unwritable(path, error);
    }
    this.#events.written(place);
  }

  async remove(path: string, onlyIf: (text: string) => boolean): Promise<boolean> {
    const file = this.#file(path);
    const answers: boolean[] = [];
    await this.edit(path, (text) => {
      answers.push(onlyIf(text));
      return text;
    });
    if (answers.pop() !== true) return false;
    try {
      await this.#app.fileManager.trashFile(file);
    } catch (error) {
      throw unwritable(path, error);
    }
    return true;
  }

  watch(listener: (change: NoteChange) => void): () => void {
    return this.#events.watch(listener);
  }

  /** At its start the app may still hold what a note said before it was changed elsewhere. */
  #isOutdated({ path, stat }: TFile): boolean {
    const parsed = member(this.#app.metadataCache, "fileCache", path);
    return parsed !== undefined && (member(parsed, "mtime") !== stat.mtime || member(parsed, "size") !== stat.size);
  }

  #file(path: string): TFile {
    refuseOutside(path);
    const file = findNote(this.#app.vault, path);
    if (file === null) throw missing(path);
    return file;
  }

  async #text(file: TFile): Promise<string> {
    const { path } = file;
    try {
      const text = await this.#app.vault.cachedRead(file);
      if (text.includes(REPLACEMENT)) await this.#decode(file);
      return text;
    } catch (error) {
      if (error instanceof NoteError) throw error;
      if (this.#app.vault.getFileByPath(path) === null) throw missing(path);
      throw new NoteError("unreadable", path, say.app.notes.unread(path, reasonOf(error)));
    }
  }

  /** The text that the bytes spell. */
  async #decode(file: TFile): Promise<string> {
    const bytes = await this.#app.vault.readBinary(file);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new NoteError("not-text", file.path, say.app.notes.notText(file.path));
    }
  }

  /** `whole` is the text that the bytes were seen to spell; only that one may hold a U+FFFD. */
  async #tryEdit(
    file: TFile,
    path: string,
    change: (text: string) => string,
    whole: string | null,
  ): Promise<"done" | "doubtful"> {
    const refusals: unknown[] = [];
    let outcome: "done" | "doubtful" = "done";
    const careful = (text: string) => {
      outcome = text.includes(REPLACEMENT) && text !== whole ? "doubtful" : "done";
      return outcome === "done" ? change(text) : text;
    };
    try {
      await this.#app.vault.process(file, (text) => {
        try {
          const changed = careful(text);
          if (changed !== text) this.#events.written(file.path);
          return changed;
        } catch (error) {
          refusals.push(error);
          throw error;
        }
      });
    } catch (error) {
      if (refusals.includes(error)) throw error;
      if (this.#app.vault.getFileByPath(file.path) === null) throw missing(path);
      throw unwritable(path, error);
    }
    return outcome;
  }

  async #makeFolder(folder: string): Promise<void> {
    const { vault } = this.#app;
    if (folder === "" || vault.getFolderByPath(folder) !== null) return;
    try {
      await vault.createFolder(folder);
    } catch (error) {
      // Somebody else made it in the meantime: that is what was wanted.
      if (!(await vault.adapter.exists(folder))) throw error;
    }
  }
}

type Facts = Pick<OpenNote, "tags" | "mayLink" | "headings">;

const UNKNOWN: Facts = { tags: null, mayLink: true, headings: null };

function factsOf(cache: CachedMetadata): Facts {
  return {
    tags: getAllTags(cache) ?? [],
    mayLink: (cache.links?.length ?? 0) > 0,
    headings: (cache.headings ?? []).map(({ heading }) => heading),
  };
}

function exists(path: string): NoteError {
  return new NoteError("exists", path, say.app.notes.there(path));
}

function unwritable(path: string, error: unknown): NoteError {
  return new NoteError("unwritable", path, say.app.notes.unwritten(path, reasonOf(error)));
}
