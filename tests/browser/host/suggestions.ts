import type { Scope } from "./keymap";

export interface SuggestionOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** A list of suggestions that is walked with the arrow keys or the pointer. */
export class Suggestions<T> {
  readonly #owner: SuggestionOwner<T>;
  readonly #containerEl: HTMLElement;
  #values: readonly T[] = [];
  #elements: HTMLElement[] = [];
  #selected = 0;

  constructor(owner: SuggestionOwner<T>, containerEl: HTMLElement, scope: Scope) {
    this.#owner = owner;
    this.#containerEl = containerEl;
    const move = (key: string, step: () => number): void => {
      scope.register([], key, () => {
        this.#select(step());
        return false;
      });
    };
    move("ArrowDown", () => (this.#selected + 1) % Math.max(1, this.#values.length));
    move("ArrowUp", () => (this.#selected - 1 + this.#values.length) % Math.max(1, this.#values.length));
    move("PageDown", () => Math.min(this.#selected + 10, this.#values.length - 1));
    move("PageUp", () => Math.max(this.#selected - 10, 0));
    scope.register([], "Enter", (event) => {
      this.useSelected(event);
      return false;
    });
  }

  get length(): number {
    return this.#values.length;
  }

  show(values: readonly T[]): void {
    this.#values = values;
    this.#containerEl.empty();
    this.#elements = values.map((value, index) => this.#draw(value, index));
    this.#select(0);
  }

  useSelected(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.#values[this.#selected];
    if (this.#values.length === 0 || this.#selected >= this.#values.length) return false;
    this.#owner.selectSuggestion(value as T, event);
    return true;
  }

  #draw(value: T, index: number): HTMLElement {
    const el = this.#containerEl.createDiv({ cls: "suggestion-item" });
    this.#owner.renderSuggestion(value, el);
    el.addEventListener("mousedown", (event) => {
      // The input keeps the focus while the pointer chooses.
      event.preventDefault();
    });
    el.addEventListener("mousemove", () => {
      if (this.#selected !== index) this.#select(index);
    });
    el.onClickEvent((event) => {
      if (event.button > 1) return;
      this.#selected = index;
      this.useSelected(event);
    });
    return el;
  }

  #select(index: number): void {
    this.#elements[this.#selected]?.removeClass("is-selected");
    this.#selected = index;
    const el = this.#elements[index];
    el?.addClass("is-selected");
    el?.scrollIntoView({ block: "nearest" });
  }
}
