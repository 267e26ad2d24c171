import { setIcon } from "obsidian";
import type { CivilDate } from "../core/civil-date";
import { say } from "../locales/say";
import { readDayField } from "./log-form";
import { sayIn } from "./say-in";

/** A day in any words, what was understood of it, and a button that opens the system's calendar. */
export class DayField {
  readonly inputEl: HTMLInputElement;
  readonly #hintEl: HTMLElement;
  readonly #dateEl: HTMLInputElement;
  readonly #ask: () => CivilDate;
  /** The day on which the words in the field were said. */
  #today: CivilDate;

  /** `hintEl` gets what was understood. `day` is `YYYY-MM-DD`, or what was typed and could not be read. */
  constructor(el: HTMLElement, hintEl: HTMLElement, day: string, ask: () => CivilDate) {
    this.#ask = ask;
    this.#today = ask();
    this.#hintEl = hintEl;
    hintEl.setAttr("aria-live", "polite");
    const attr = { dir: "auto", autocomplete: "off", autocapitalize: "off", spellcheck: "false" };
    this.inputEl = el.createEl("input", { type: "text", value: day === this.#today ? say.dialogs.log.today : day, attr });
    this.inputEl.addEventListener("input", () => {
      this.#today = ask();
      this.#draw();
    });
    const pickEl = el.createSpan({ cls: "marathon-pick-day" });
    const button = pickEl.createEl("button", {
      cls: "clickable-icon", type: "button", attr: { "aria-label": say.dialogs.log.calendar },
    });
    setIcon(button, "calendar-days");
    // The calendar opens where its field stands, so that lies behind the button, out of the way of pointer and keyboard.
    this.#dateEl = pickEl.createEl("input", { type: "date", attr: { tabindex: "-1", "aria-hidden": "true" } });
    button.addEventListener("click", () => {
      const today = this.#dateEl.max = ask();
      this.#dateEl.value = readDayField(this.inputEl.value, this.#today).day ?? today;
      this.#dateEl.showPicker();
    });
    this.#dateEl.addEventListener("change", () => {
      if (this.#dateEl.value === "") return;
      this.inputEl.value = this.#dateEl.value;
      this.inputEl.trigger("input");
    });
    this.#draw();
  }

  /** The day that was understood, or what was typed where it is none: a word like "today" means another day tomorrow. */
  get value(): string {
    return readDayField(this.inputEl.value, this.#today).day ?? this.inputEl.value;
  }

  /** Where the day has turned, words that are kept become the day they meant; of others, "today" is the new one. */
  turn(areKept: boolean): void {
    const today = this.#ask();
    if (today === this.#today) return;
    if (areKept) this.inputEl.value = this.value;
    this.#today = today;
    this.#draw();
  }

  #draw(): void {
    const { day, says } = readDayField(this.inputEl.value, this.#today);
    sayIn(this.#hintEl, says);
    this.inputEl.setAttr("aria-invalid", String(day === null));
  }
}
