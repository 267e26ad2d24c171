import { modelled } from "./unmodelled";

const DEFAULT_DURATION = 5_000;
const open = new Set<Notice>();

/** 0 keeps it until it is dismissed. A click anywhere dismisses it; the pointer over it keeps it. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly #duration: number;
  #timer = 0;

  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    this.#duration = duration;
    const parent = activeDocument.querySelector<HTMLElement>(".notice-container") ?? makeContainer(activeDocument);
    this.containerEl = parent.createDiv({ cls: "notice" });
    this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
    this.noticeEl = this.messageEl;
    this.setMessage(message);
    open.add(this);
    this.containerEl.addEventListener("click", () => {
      this.hide();
    });
    this.containerEl.addEventListener("mouseenter", () => {
      window.clearTimeout(this.#timer);
    });
    this.containerEl.addEventListener("mouseleave", () => {
      this.#wait();
    });
    this.#wait();
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.containerEl.remove();
    open.delete(this);
  }

  #wait(): void {
    window.clearTimeout(this.#timer);
    if (this.#duration > 0 && open.has(this)) this.#timer = window.setTimeout(() => { this.hide(); }, this.#duration);
  }
}

export function openNotices(): number {
  return open.size;
}

function makeContainer(doc: Document): HTMLElement {
  return doc.body.createDiv({ cls: "notice-container", attr: { role: "status", "aria-live": "polite" } });
}

modelled("Notice", Notice);
