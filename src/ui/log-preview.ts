import { debounce } from "obsidian";
import type { LogPreview } from "../actions/log-outcome";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
import { sayIn } from "./say-in";

const TYPING_SETTLES_MS = 250;
/** Nobody wants to hear a line again with every word that is typed into it. */
const READING_OUT_SETTLES_MS = 1500;

/** Shows what would be written while one types. It is read out when the typing has stopped for a while. */
export class LogPreviewField {
  readonly #el: HTMLElement;
  readonly #aloudEl: HTMLElement;
  readonly #ask: () => Promise<LogPreview | null>;
  readonly #look = debounce(() => void this.#update(), TYPING_SETTLES_MS, true);
  readonly #readOut = debounce(() => {
    if (this.#aloudEl.textContent !== this.#text) this.#aloudEl.setText(this.#text);
  }, READING_OUT_SETTLES_MS, true);
  #asked = 0;
  #text = "";

  /** `ask` answers null while there is nothing to show. */
  constructor(el: HTMLElement, ask: () => Promise<LogPreview | null>) {
    this.#ask = ask;
    this.#el = el.createDiv({ cls: "marathon-preview", attr: { role: "group", "aria-label": say.dialogs.log.willBeWritten } });
    this.#aloudEl = el.createDiv({ cls: "marathon-unseen", attr: { role: "status" } });
    this.#el.hide();
    this.#look();
  }

  changed(): void {
    this.#look();
  }

  close(): void {
    this.#look.cancel();
    this.#readOut.cancel();
    this.#asked += 1;
  }

  async #update(): Promise<void> {
    const turn = ++this.#asked;
    const preview = await this.#ask().catch((error: unknown): LogPreview =>
      ({ lines: null, says: [reasonOf(error)] }));
    // What was asked first may be answered last.
    if (turn !== this.#asked) return;
    const { lines, says } = preview ?? { lines: null, says: [] };
    this.#el.empty();
    this.#el.toggle(preview !== null);
    if (lines !== null) this.#el.createEl("pre", { text: lines, attr: { dir: "auto" } });
    for (const text of says) sayIn(this.#el.createDiv(), text);
    this.#text = [...(lines === null ? [] : [say.dialogs.log.written(lines)]), ...says].join("\n");
    this.#readOut();
  }
}
