import type { App } from "./app";
import { ButtonComponent } from "./components/buttons";
import { Modal } from "./modal";
import { modelled } from "./unmodelled";

/** A click closes the modal when the handler has ended, unless the handler returns something truthy. */
export class ConfirmationButton extends ButtonComponent {
  readonly #close: () => void;
  readonly #focusAtOpen: (button: ConfirmationButton) => void;

  constructor(containerEl: HTMLElement, close: () => void, focusAtOpen: (button: ConfirmationButton) => void) {
    super(containerEl);
    this.#close = close;
    this.#focusAtOpen = focusAtOpen;
    super.onClick(close);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      const keepOpen: unknown = await handler(event);
      if (!Boolean(keepOpen)) this.#close();
    });
  }

  setInitialFocus(): this {
    this.#focusAtOpen(this);
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass("mod-secondary");
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass("mod-cancel");
    return this;
  }
}

export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;
  #focusAtOpen: ConfirmationButton | null = null;

  constructor(app: App) {
    super(app);
    this.containerEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" });
  }

  override open(): void {
    super.open();
    this.#focusAtOpen?.buttonEl.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = createEl("label", { cls: "mod-checkbox" });
    const input = labelEl.createEl("input", { type: "checkbox", attr: { tabindex: -1 } });
    labelEl.appendText(label);
    input.addEventListener("change", () => {
      callback(input.checked);
    });
    this.buttonContainerEl.prepend(labelEl);
    return this;
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    const close = (): void => {
      this.close();
    };
    const button = new ConfirmationButton(this.buttonContainerEl, close, (marked) => {
      this.#focusAtOpen = marked;
    });
    callback(button);
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}

modelled("ConfirmationModal", ConfirmationModal);
modelled("ConfirmationButton", ConfirmationButton);
