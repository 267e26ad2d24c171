import type { App } from "./app";
import { setIcon } from "./icons";
import { Scope } from "./keymap";
import { modelled } from "./unmodelled";

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

let openCount = 0;

export function openModals(): number {
  return openCount;
}

/** Takes the keyboard while it is open; keeps the focus inside; gives it back when it closes. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #isOpen = false;
  #closeCallback: (() => unknown) | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(public app: App) {
    this.scope = new Scope();
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv({ cls: "modal-container mod-dim" });
    const background = this.containerEl.createDiv({ cls: "modal-bg" });
    background.addEventListener("click", () => {
      this.close();
    });
    this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { tabindex: -1 } });
    const closeEl = this.modalEl.createDiv({ cls: "modal-close-button mod-raised clickable-icon" });
    setIcon(closeEl, "x");
    closeEl.addEventListener("click", () => {
      this.close();
    });
    this.titleEl = this.modalEl.createDiv({ cls: "modal-header" }).createDiv({ cls: "modal-title" });
    this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
    this.containerEl.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && !event.defaultPrevented) this.#keepFocus(event);
    });
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    openCount += 1;
    const doc = activeDocument;
    this.#focusBefore = doc.activeElement instanceof HTMLElement ? doc.activeElement : null;
    this.#focusBefore?.blur();
    doc.body.appendChild(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    if (!this.containerEl.contains(doc.activeElement)) this.modalEl.focus();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    openCount -= 1;
    // A field that still has the focus closes the suggestions under it.
    const active = this.containerEl.doc.activeElement;
    if (active instanceof HTMLElement && this.containerEl.contains(active)) active.blur();
    this.app.keymap.popScope(this.scope);
    this.containerEl.detach();
    this.onClose();
    this.#closeCallback?.();
    if (this.shouldRestoreSelection && this.#focusBefore?.isConnected === true) {
      this.#focusBefore.focus({ preventScroll: true });
    }
  }

  onOpen(): Promise<void> | void {
    // Subclasses draw here.
  }

  onClose(): void {
    // Subclasses clean up here.
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  #keepFocus(event: KeyboardEvent): void {
    const inside = Array.from(this.containerEl.querySelectorAll<HTMLElement>(FOCUSABLE)).filter((el) => el.isShown());
    const first = inside[0];
    const last = inside[inside.length - 1];
    const active = this.containerEl.doc.activeElement;
    if (!first || !last) event.preventDefault();
    else if (event.shiftKey && (active === first || active === this.modalEl)) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && active === last) {
      event.preventDefault();
      first.focus();
    }
  }
}

modelled("Modal", Modal);
