import { type App, Modal } from "obsidian";
import { say } from "../locales/say";
import type { Preview } from "./pace-previews";
import { sayIn } from "./say-in";

/** Shows what an action would change; does it only where that is confirmed. */
export function showPreview(app: App, { title, rows, does }: Preview, run: () => void): Modal {
  const modal = new Modal(app);
  modal.modalEl.addClass("marathon-preview");
  modal.setTitle(title);
  const list = modal.contentEl.createEl("dl");
  for (const [name, words] of rows) {
    list.createEl("dt", { text: name });
    sayIn(list.createEl("dd"), words);
  }
  const buttons = modal.contentEl.createDiv({ cls: "modal-button-container" });
  const add = (text: string, cls: string, press: () => void) => {
    const button = buttons.createEl("button", { text, cls, type: "button" });
    button.addEventListener("click", () => {
      modal.close();
      press();
    });
    return button;
  };
  const doesEl = add(does, "mod-cta", run);
  add(say.dialogs.cancel, "mod-cancel", () => undefined);
  modal.open();
  doesEl.focus();
  return modal;
}
