import { type App, SuggestModal } from "obsidian";

/** Something to choose from a list that typing narrows. */
export interface Choosing<T> {
  readonly placeholder: string;
  /** Said where nothing fits. */
  readonly empty: () => string;
  readonly find: (typed: string) => readonly T[];
  readonly draw: (item: T, el: HTMLElement) => void;
  readonly chosen: (item: T) => void;
}

export class ChoiceModal<T> extends SuggestModal<T> {
  readonly #choosing: Choosing<T>;

  constructor(app: App, choosing: Choosing<T>) {
    super(app);
    this.#choosing = choosing;
    this.setPlaceholder(choosing.placeholder);
    this.inputEl.setAttr("aria-label", choosing.placeholder);
  }

  override getSuggestions(typed: string): T[] {
    // Set apart, so that its full stop stays at its end in an app that runs the other way.
    this.emptyStateText = `\u2068${this.#choosing.empty()}\u2069`;
    return [...this.#choosing.find(typed)];
  }

  override renderSuggestion(item: T, el: HTMLElement): void {
    this.#choosing.draw(item, el);
  }

  override onChooseSuggestion(item: T): void {
    this.#choosing.chosen(item);
  }
}

/** One row of a list of suggestions: what it is, and a word on it. */
export function drawSuggestion(el: HTMLElement, title: string, note: string | null): void {
  el.addClass("mod-complex");
  const content = el.createDiv({ cls: "suggestion-content" });
  content.createDiv({ cls: "suggestion-title", text: title, attr: { dir: "auto" } });
  if (note !== null) content.createDiv({ cls: "suggestion-note", text: note, attr: { dir: "auto" } });
}
