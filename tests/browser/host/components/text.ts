import moment from "app-moment";
import { setIcon } from "../icons";
import { setTooltip } from "../tooltip";
import { modelled } from "../unmodelled";
import { ValueComponent } from "./base";

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  #callback: ((value: string) => unknown) | null = null;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener("input", () => {
      this.onChanged();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#callback?.(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("textarea", { attr: { spellcheck: "false" } }));
  }
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv({ cls: "search-input-container" });
    super(box.createEl("input", { type: "search", attr: { enterkeyhint: "search", spellcheck: "false" } }));
    this.clearButtonEl = box.createDiv({ cls: "search-input-clear-button" });
    setTooltip(this.clearButtonEl, "Clear search");
    setIcon(this.clearButtonEl, "circle-x");
    this.clearButtonEl.addEventListener("click", () => {
      this.setValue("");
      this.onChanged();
      this.inputEl.focus();
    });
    this.#showClear();
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.#showClear();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.#showClear();
  }

  #showClear(): void {
    this.clearButtonEl.toggle(this.inputEl.value !== "");
  }
}

export class MomentFormatComponent extends TextComponent {
  sampleEl: HTMLElement;
  #defaultFormat = "";

  constructor(containerEl: HTMLElement) {
    super(containerEl);
    this.sampleEl = createSpan();
  }

  setDefaultFormat(defaultFormat: string): this {
    this.#defaultFormat = defaultFormat;
    this.setPlaceholder(defaultFormat);
    this.updateSample();
    return this;
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    this.updateSample();
    return this;
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }

  updateSample(): void {
    this.sampleEl.setText(moment().format(this.getValue() === "" ? this.#defaultFormat : this.getValue()));
  }
}

modelled("AbstractTextComponent", AbstractTextComponent);
modelled("TextComponent", TextComponent);
modelled("TextAreaComponent", TextAreaComponent);
modelled("SearchComponent", SearchComponent);
modelled("MomentFormatComponent", MomentFormatComponent);
