import { say } from "../locales/say";

/** What was typed into forms and not saved, as the texts of their fields. It outlives the form, and the plugin. */
export interface Drafts {
  /** Null where nothing waits. */
  get(form: string): readonly string[] | null;
  /** Null once it is saved, or where nothing was typed. */
  set(form: string, typed: readonly string[] | null): void;
}

/** Says that a form shows what was typed at another time: nobody should save that unawares. */
export function tellOfDraft(el: HTMLElement, startOver: () => void): void {
  const noteEl = el.createDiv({ cls: "marathon-draft" });
  noteEl.createEl("bdi", { text: say.dialogs.draft });
  noteEl.createEl("button", { text: say.dialogs.startOver, type: "button" }).addEventListener("click", startOver);
}
