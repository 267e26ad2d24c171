import type { Setting } from "obsidian";
import { say } from "../locales/say";

/** What is to be done next, and by when: folded behind a button, so that the form stays short for those who have nothing in mind. */
export class NextStepField {
  readonly inputEl: HTMLInputElement;
  readonly #dayEl: HTMLInputElement;

  constructor({ settingEl, controlEl }: Setting, step: string, day: string) {
    const { log: words } = say.dialogs;
    controlEl.addClass("marathon-when");
    this.inputEl = controlEl.createEl("input", {
      type: "text", value: step, placeholder: words.stepHint, attr: { "aria-label": words.rows.step, dir: "auto" },
    });
    this.#dayEl = controlEl.createEl("input", { type: "date", value: day, attr: { "aria-label": words.due } });
    if (step !== "" || day !== "") return;
    settingEl.hide();
    const unfold = createEl("button", { text: words.addStep, type: "button" });
    settingEl.before(unfold);
    unfold.addEventListener("click", () => {
      settingEl.show();
      unfold.remove();
      this.inputEl.focus();
    });
  }

  get step(): string {
    return this.inputEl.value;
  }

  /** `YYYY-MM-DD`; empty for none. */
  get day(): string {
    return this.#dayEl.value;
  }
}
