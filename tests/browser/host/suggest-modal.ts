import type { App } from "./app";
import { Modal } from "./modal";
import { type SearchResult, prepareFuzzySearch, renderResults, sortSearchResults } from "./search";
import { type SuggestionOwner, Suggestions } from "./suggestions";
import { modelled } from "./unmodelled";

export interface Instruction {
  command: string;
  purpose: string;
}

export abstract class SuggestModal<T> extends Modal implements SuggestionOwner<T> {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly #suggestions: Suggestions<T>;
  /** Counts the queries, so that a slow answer does not replace a later one. */
  #query = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.removeClass("modal");
    this.modalEl.addClass("prompt");
    this.modalEl.empty();
    const inputContainer = this.modalEl.createDiv({ cls: "prompt-input-container" });
    this.inputEl = inputContainer.createEl("input", {
      cls: "prompt-input",
      type: "text",
      attr: { autocapitalize: "off", spellcheck: "false", enterkeyhint: "done" },
    });
    this.resultContainerEl = this.modalEl.createDiv({ cls: "prompt-results" });
    this.#suggestions = new Suggestions<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener("input", () => {
      this.#update();
    });
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    this.modalEl.querySelector(".prompt-instructions")?.remove();
    const el = this.modalEl.createDiv({ cls: "prompt-instructions" });
    for (const { command, purpose } of instructions) {
      const instruction = el.createDiv({ cls: "prompt-instruction" });
      instruction.createSpan({ cls: "prompt-instruction-command", text: command });
      instruction.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    if (this.emptyStateText !== "") {
      this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
    }
  }

  /** The modal closes first; only then the choice is reported. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.#suggestions.useSelected(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  #update(): void {
    this.#query += 1;
    const query = this.#query;
    const found = this.getSuggestions(this.inputEl.value);
    if (found instanceof Promise) {
      void found.then((values) => {
        if (query === this.#query) this.#show(values);
      });
    } else this.#show(found);
  }

  #show(values: T[]): void {
    this.#suggestions.show(this.limit > 0 ? values.slice(0, this.limit) : values);
    if (values.length === 0) this.onNoSuggestion();
  }
}

export interface FuzzyMatch<T> {
  item: T;
  match: SearchResult;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found: FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = query.trim() === "" ? { score: 0, matches: [] } : search(this.getItemText(item));
      if (match) found.push({ item, match });
    }
    if (query.trim() !== "") sortSearchResults(found);
    return found;
  }

  renderSuggestion(found: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(found.item), found.match);
  }

  onChooseSuggestion(found: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(found.item, event);
  }
}

modelled("SuggestModal", SuggestModal);
modelled("FuzzySuggestModal", FuzzySuggestModal);
