import type { App } from "./app";
import { Scope } from "./keymap";
import { type SuggestionOwner, Suggestions } from "./suggestions";
import { modelled } from "./unmodelled";

/** A list of suggestions that floats in the page. */
export abstract class PopoverSuggest<T> implements SuggestionOwner<T> {
  readonly scope: Scope;
  readonly suggestEl: HTMLElement;
  readonly #suggestions: Suggestions<T>;
  #isOpen = false;

  constructor(
    public app: App,
    scope?: Scope,
  ) {
    this.scope = scope ?? new Scope();
    this.suggestEl = createDiv({ cls: "suggestion-container" });
    this.#suggestions = new Suggestions<T>(this, this.suggestEl.createDiv({ cls: "suggestion" }), this.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    activeDocument.body.appendChild(this.suggestEl);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.detach();
  }

  static show<T>(popover: PopoverSuggest<T>, values: readonly T[], under: DOMRect): void {
    popover.#suggestions.show(values);
    if (values.length === 0) {
      popover.close();
      return;
    }
    popover.open();
    const below = under.bottom + popover.suggestEl.offsetHeight < window.innerHeight;
    popover.suggestEl.setCssProps({
      "--suggest-x": `${String(under.left)}px`,
      "--suggest-y": `${String(below ? under.bottom : under.top - popover.suggestEl.offsetHeight)}px`,
      "--suggest-width": `${String(under.width)}px`,
    });
  }
}

/** Suggestions under a text field, while it has the focus. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  readonly #inputEl: HTMLInputElement | HTMLElement;
  #callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #query = 0;

  constructor(app: App, textInputEl: HTMLInputElement | HTMLElement) {
    super(app);
    this.#inputEl = textInputEl;
    const update = (): void => {
      if (textInputEl.isActiveElement()) this.#update();
    };
    textInputEl.addEventListener("input", update);
    textInputEl.addEventListener("focus", update);
    textInputEl.addEventListener("click", update);
    textInputEl.addEventListener("blur", () => {
      this.close();
    });
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    if ("value" in this.#inputEl) this.#inputEl.value = value;
    else this.#inputEl.setText(value);
  }

  getValue(): string {
    return "value" in this.#inputEl ? this.#inputEl.value : this.#inputEl.getText();
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#callback?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  override close(): void {
    // An answer that is still under way must not open the list again.
    this.#query += 1;
    super.close();
  }

  #update(): void {
    this.#query += 1;
    const query = this.#query;
    const found = this.getSuggestions(this.getValue());
    if (found instanceof Promise) {
      void found.then((values) => {
        if (query === this.#query) this.#show(values);
      });
    } else this.#show(found);
  }

  #show(values: T[]): void {
    const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
    PopoverSuggest.show(this, shown, this.#inputEl.getBoundingClientRect());
  }
}

modelled("PopoverSuggest", PopoverSuggest);
modelled("AbstractInputSuggest", AbstractInputSuggest);
