import { setIcon } from "./icons";
import { modelled } from "./unmodelled";

export class MenuItem {
  readonly dom: HTMLElement;
  readonly #iconEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  #section = "";
  #disabled = false;
  #isLabel = false;
  #callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor() {
    this.dom = createDiv({ cls: "menu-item tappable" });
    this.#iconEl = this.dom.createDiv({ cls: "menu-item-icon" });
    this.#titleEl = this.dom.createDiv({ cls: "menu-item-title" });
  }

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.#iconEl.empty();
    else setIcon(this.#iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-checked", checked === true);
    if (checked !== null) setIcon(this.#iconEl, checked ? "check" : "");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.#disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass("is-warning", isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.#isLabel = isLabel;
    this.dom.toggleClass("is-label", isLabel);
    return this;
  }

  setSection(section: string): this {
    this.#section = section;
    this.dom.setAttr("data-section", section);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  static sectionOf(item: MenuItem): string {
    return item.#section;
  }

  static canBeChosen(item: MenuItem): boolean {
    return !item.#disabled && !item.#isLabel;
  }

  static choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    item.#callback?.(event);
  }
}

modelled("MenuItem", MenuItem);
