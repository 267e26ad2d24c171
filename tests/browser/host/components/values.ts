import { modelled } from "../unmodelled";
import { ValueComponent } from "./base";

export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;
  #callback: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl("select", { cls: "dropdown" });
    this.selectEl.addEventListener("change", () => {
      this.#callback?.(this.getValue());
    });
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl("option", { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

export class ColorComponent extends ValueComponent<string> {
  readonly #inputEl: HTMLInputElement;
  #callback: ((value: string) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.#inputEl = containerEl.createEl("input", { type: "color" });
    this.#inputEl.addEventListener("input", () => {
      this.#callback?.(this.getValue());
    });
  }

  override setDisabled(disabled: boolean): this {
    this.#inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.#inputEl.value;
  }

  setValue(value: string): this {
    this.#inputEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

export class ProgressBarComponent extends ValueComponent<number> {
  readonly #barEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#barEl = containerEl.createDiv({ cls: "setting-progress-bar" }).createDiv({ cls: "setting-progress-bar-inner" });
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = value;
    this.#barEl.setCssProps({ "--progress": `${String(value)}%` });
    return this;
  }
}

/** A value shown on a row that leads to the page where it is edited. */
export class DisplayValueComponent {
  readonly valueEl: HTMLElement;
  readonly #statusEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.#statusEl = containerEl.createDiv({ cls: "setting-item-status" });
    this.valueEl = containerEl.createDiv({ cls: "setting-item-display-value" });
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? "");
    return this;
  }

  setStatus(status: "warning" | null): this {
    this.#statusEl.toggleClass("mod-warning", status === "warning");
    return this;
  }
}

modelled("DropdownComponent", DropdownComponent);
modelled("ColorComponent", ColorComponent);
modelled("ProgressBarComponent", ProgressBarComponent);
modelled("DisplayValueComponent", DisplayValueComponent);
