import { say } from "../locales/say";
import { channelKeys } from "./channel-keys";
import { searchKey } from "./everyone-model";

export interface ChannelFieldPorts {
  /** Names of the channels there are. */
  readonly names: readonly string[];
  readonly changed: () => void;
  /** To the field behind this one, once a key has chosen. */
  readonly goOn: () => void;
  /** Back to the people, for one more. */
  readonly goBack: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * How it was, as a row of radio buttons: a letter picks one and goes on, arrows walk, Enter and Space take the one in
 * focus and go on. The suggested one has the focus first and is chosen by nothing but that: what is never said is never written.
 */
export class ChannelField {
  readonly #ports: ChannelFieldPorts;
  readonly #el: HTMLElement;
  /** The first says nothing. */
  readonly #names: readonly string[];
  readonly #keys: readonly (string | null)[];
  readonly #chips: readonly HTMLElement[];
  #value: string;
  #suggested: string | null = null;

  constructor(el: HTMLElement, value: string, labelId: string, ports: ChannelFieldPorts) {
    this.#ports = ports;
    // A channel that there is no more could be neither seen nor taken back.
    this.#value = ports.names.includes(value) ? value : "";
    this.#names = ["", ...ports.names];
    this.#keys = [null, ...channelKeys(ports.names)];
    this.#el = el.createDiv({ cls: "marathon-chips", attr: { role: "radiogroup", "aria-labelledby": labelId } });
    this.#chips = this.#names.map((name, index) => this.#makeChip(name, this.#keys[index] ?? null));
    this.#el.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#draw();
  }

  /** Empty where nothing is said. */
  get value(): string {
    return this.#value;
  }

  /** What it was the last time, or null. */
  suggest(name: string | null): void {
    this.#suggested = name;
    this.#draw();
  }

  focus(): void {
    this.#chips[this.#inFocus]?.focus();
  }

  /** Where the keyboard comes in. */
  get #inFocus(): number {
    const name = this.#value === "" ? (this.#suggested ?? "") : this.#value;
    return Math.max(0, this.#names.indexOf(name));
  }

  #makeChip(name: string, key: string | null): HTMLElement {
    const chip = this.#el.createEl("button", { cls: "marathon-chip", type: "button", attr: { role: "radio" } });
    chip.createSpan({ text: name === "" ? say.dialogs.log.notSaid : name.charAt(0).toUpperCase() + name.slice(1), attr: { dir: "auto" } });
    chip.createSpan({ cls: "marathon-last-time", text: say.dialogs.log.lastTime });
    if (key !== null) {
      chip.setAttr("aria-keyshortcuts", key);
      chip.createEl("kbd", { text: key, attr: { "aria-hidden": "true" } });
    }
    chip.addEventListener("click", () => {
      this.#choose(name);
    });
    return chip;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = this.#chips.findIndex((chip) => chip === event.target);
    const step = STEPS[event.key];
    const picked = event.key === "Enter" || event.key === " " ? at : this.#keys.indexOf(searchKey(event.key));
    if (step !== undefined) {
      const to = (at + step + this.#names.length) % this.#names.length;
      this.#choose(this.#names[to] ?? "");
      this.#chips[to]?.focus();
    } else if (picked >= 0) {
      this.#choose(this.#names[picked] ?? "");
      this.#ports.goOn();
    } else if (event.key === ",") {
      this.#ports.goBack();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(name: string): void {
    this.#value = name;
    this.#draw();
    this.#ports.changed();
  }

  #draw(): void {
    const entry = this.#inFocus;
    this.#names.forEach((name, index) => {
      const chip = this.#chips[index];
      chip?.setAttr("aria-checked", String(name === this.#value));
      chip?.setAttr("tabindex", index === entry ? "0" : "-1");
      chip?.toggleClass("is-suggested", name !== "" && name === this.#suggested && this.#value === "");
    });
  }
}
