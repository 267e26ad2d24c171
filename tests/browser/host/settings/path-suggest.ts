import type { TAbstractFile, TFile, TFolder } from "../abstract-file";
import type { App } from "../app";
import { AbstractInputSuggest } from "../input-suggest";

abstract class PathSuggest<T extends TAbstractFile> extends AbstractInputSuggest<T> {
  abstract all(): T[];

  protected getSuggestions(query: string): T[] {
    const wanted = query.toLowerCase();
    return this.all().filter((file) => file.path.toLowerCase().includes(wanted));
  }

  renderSuggestion(file: T, el: HTMLElement): void {
    el.setText(file.path);
  }

  override selectSuggestion(file: T, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(file, event);
    this.close();
  }
}

export class FilePathSuggest extends PathSuggest<TFile> {
  readonly #filter: (file: TFile) => boolean;

  constructor(app: App, inputEl: HTMLInputElement, filter: (file: TFile) => boolean) {
    super(app, inputEl);
    this.#filter = filter;
  }

  all(): TFile[] {
    return this.app.vault.getFiles().filter((file) => this.#filter(file));
  }
}

export class FolderPathSuggest extends PathSuggest<TFolder> {
  readonly #includeRoot: boolean;
  readonly #filter: (folder: TFolder) => boolean;

  constructor(app: App, inputEl: HTMLInputElement, includeRoot: boolean, filter: (folder: TFolder) => boolean) {
    super(app, inputEl);
    this.#includeRoot = includeRoot;
    this.#filter = filter;
  }

  all(): TFolder[] {
    return this.app.vault.getAllFolders(this.#includeRoot).filter((folder) => this.#filter(folder));
  }
}
