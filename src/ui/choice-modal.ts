import { type App, SuggestModal } from "obsidian";
import { sayIn } from "./say-in";

/** Something to choose from a list that typing narrows. */
export interface Choosing<T> {
  readonly placeholder: () => string;
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
    this.refresh();
  }

  /** Whom it is about, and who can be chosen, may be another by now. */
  refresh(): void {
    const placeholder = this.#choosing.placeholder();
    this.setPlaceholder(placeholder);
    this.inputEl.setAttr("aria-label", placeholder);
    suggestAgain(this.inputEl, this.resultContainerEl);
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

/** Asks anew what can be chosen, while that is shown; what was selected stays so. */
export function suggestAgain(inputEl: HTMLElement, listEl: HTMLElement | null): void {
  if (listEl?.isConnected !== true) return;
  const selected = listEl.querySelector(".is-selected")?.textContent;
  // The list alone is told: nobody typed anything.
  inputEl.dispatchEvent(new Event("input"));
  for (const el of listEl.findAll(".suggestion-item")) if (el.textContent === selected) el.trigger("mousemove");
}

/** One row of a list of suggestions: what it is, and a word on it. `dir` as in `sayIn`. */
export function drawSuggestion(el: HTMLElement, title: string, note: string | null, dir?: "auto"): void {
  el.addClass("mod-complex");
  const content = el.createDiv({ cls: "suggestion-content" });
  sayIn(content.createDiv({ cls: "suggestion-title" }), title, dir);
  if (note !== null) sayIn(content.createDiv({ cls: "suggestion-note" }), note, dir);
}
