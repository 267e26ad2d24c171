import { type TooltipOptions, setTooltip } from "../tooltip";
import { modelled } from "../unmodelled";
import { ValueComponent } from "./base";

/** As in the app, `setValue` reports a change like a click does. */
export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  readonly #inputEl: HTMLInputElement;
  #on = false;
  #callback: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv({ cls: "checkbox-container" });
    this.#inputEl = this.toggleEl.createEl("input", { type: "checkbox", attr: { tabindex: 0 } });
    this.toggleEl.addEventListener("click", (event) => {
      if (event.target === this.#inputEl) this.setValue(this.#inputEl.checked);
      else this.onClick();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass("is-disabled", disabled);
    this.#inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#on;
  }

  setValue(on: boolean): this {
    if (this.#on === on) return this;
    this.#on = on;
    this.#inputEl.checked = on;
    this.toggleEl.toggleClass("is-enabled", on);
    this.#callback?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.#on);
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

modelled("ToggleComponent", ToggleComponent);
