import { type App, Modal, Setting } from "obsidian";
import { say } from "../locales/say";
import { type Offer, tell, unfinished } from "./action-notice";
import { tellOfDraft } from "./drafts";
import { sayIn } from "./say-in";

/** What is said of a field while one types; nothing is saved while something is wrong. */
export interface Hint {
  readonly text: string;
  readonly isWrong: boolean;
}

export interface AskField {
  readonly name: string;
  readonly value: string;
  /** Of the input: `type`, `min`, `max`, `placeholder`. Asked again whenever it gets the focus, as the day may turn meanwhile. */
  readonly attr?: () => Readonly<Record<string, string>>;
  /** Words that one tap fills in. */
  readonly options?: readonly string[];
  /** Gets what stands in all the fields. */
  readonly hint?: (values: readonly string[]) => Hint;
}

/** Why nothing was saved, and what else can be tried: null from `run` closes the form. */
export interface Refusal {
  readonly message: string;
  readonly offers: readonly { readonly label: string; readonly run: () => Promise<Refusal | null> }[];
}

export interface Question {
  readonly title: string;
  /** What the button says. */
  readonly save: string;
  readonly fields: readonly AskField[];
  /** Gets what stands in the fields, in their order. */
  readonly submit: (values: readonly string[]) => Promise<Refusal | null>;
}

/** What stands in the fields, for a later time. */
export interface AskDraft {
  /** Null where nothing was kept. */
  readonly typed: readonly string[] | null;
  /** Null where there is nothing to keep. */
  readonly keep: (typed: readonly string[] | null) => void;
  /** Asks anew, without what was kept. */
  readonly startOver: () => void;
}

interface Row {
  readonly field: AskField;
  readonly inputEl: HTMLInputElement;
  readonly hintEl: HTMLElement;
}

let lastId = 0;

/** A small form. It closes when it was saved, and otherwise keeps what was typed and says why. */
export class AskModal extends Modal {
  readonly #question: Question;
  readonly #draft: AskDraft;
  readonly #formEl: HTMLFormElement;
  readonly #rows: readonly Row[];
  readonly #alertEl: HTMLElement;
  readonly #saveEl: HTMLButtonElement;
  #isSaving = false;
  #isSaved = false;
  #isClosed = false;

  constructor(app: App, question: Question, draft: AskDraft) {
    super(app);
    this.#question = question;
    this.#draft = draft;
    this.modalEl.addClass("marathon-ask-modal");
    this.setTitle(question.title);
    this.#formEl = this.contentEl.createEl("form", { attr: { novalidate: "" } });
    if (draft.typed !== null) tellOfDraft(this.#formEl, draft.startOver);
    this.#rows = question.fields.map((field, index) => this.#makeRow(field, draft.typed?.[index] ?? field.value));
    this.#alertEl = this.#formEl.createDiv({ cls: "marathon-alert", attr: { role: "alert" } });
    const buttons = this.#formEl.createDiv({ cls: "modal-button-container" });
    this.#saveEl = buttons.createEl("button", { cls: "mod-cta", text: question.save, type: "submit" });
    addButton(buttons, say.dialogs.cancel, () => {
      this.close();
    });
    this.#formEl.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.scope.register(["Mod"], "Enter", () => {
      this.#submit();
      return false;
    });
    this.#check();
  }

  override onOpen(): void {
    this.#rows[0]?.inputEl.select();
    this.#rows[0]?.inputEl.focus();
  }

  override onClose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#keep();
  }

  #keep(): void {
    const isTyped = !this.#isSaved && this.#rows.some(({ field, inputEl }) => inputEl.value !== field.value);
    this.#draft.keep(isTyped ? this.#values : null);
  }

  #changed(): void {
    this.#check();
    this.#keep();
  }

  #makeRow(field: AskField, value: string): Row {
    const { settingEl, nameEl, controlEl } = new Setting(this.#formEl).setName(field.name);
    settingEl.addClass("marathon-tall-row");
    lastId += 1;
    nameEl.id = `marathon-ask-${String(lastId)}`;
    const hintId = `${nameEl.id}-hint`;
    const attr = { type: "text", dir: "auto", autocomplete: "off", ...field.attr?.(), "aria-labelledby": nameEl.id, "aria-describedby": hintId };
    const inputEl = controlEl.createEl("input", { value, attr });
    inputEl.addEventListener("focus", () => {
      inputEl.setAttrs(field.attr?.() ?? {});
    });
    inputEl.addEventListener("input", () => {
      this.#changed();
    });
    const hintEl = controlEl.createDiv({ cls: "setting-item-description", attr: { "aria-live": "polite" } });
    hintEl.id = hintId;
    const { options = [] } = field;
    if (options.length > 0) {
      const labelId = `${nameEl.id}-options`;
      const optionsEl = controlEl.createDiv({ cls: "marathon-options", attr: { role: "group", "aria-labelledby": labelId } });
      optionsEl.createSpan({ cls: "marathon-unseen", text: say.dialogs.suggestions, attr: { id: labelId } });
      for (const option of options) {
        addButton(optionsEl, option, () => {
          inputEl.value = option;
          this.#changed();
          inputEl.focus();
        });
      }
    }
    return { field, inputEl, hintEl };
  }

  get #values(): readonly string[] {
    return this.#rows.map(({ inputEl }) => inputEl.value);
  }

  /** Says what each field means; gives the first one that is wrong. */
  #check(): HTMLInputElement | null {
    this.#say(null);
    let wrong: HTMLInputElement | null = null;
    for (const { field, inputEl, hintEl } of this.#rows) {
      // Half a day, or one that no calendar has, stands in the field and is not in its value.
      const hint = inputEl.validity.badInput ? { text: say.dialogs.noSuchDay, isWrong: true } : field.hint?.(this.#values);
      sayIn(hintEl, hint?.text ?? "");
      const isWrong = hint?.isWrong ?? false;
      inputEl.setAttr("aria-invalid", String(isWrong));
      if (isWrong) wrong ??= inputEl;
    }
    return wrong;
  }

  #submit(): void {
    const wrong = this.#check();
    if (wrong === null) void this.#try(() => this.#question.submit(this.#values));
    else wrong.focus();
  }

  async #try(save: () => Promise<Refusal | null>): Promise<void> {
    if (this.#isSaving) return;
    this.#setSaving(true);
    const refusal = await save().catch((error: unknown): Refusal => ({ message: unfinished(error), offers: [] }));
    this.#setSaving(false);
    this.#isSaved = refusal === null;
    if (refusal === null) {
      if (this.#isClosed) this.#keep();
      else this.close();
    } else if (this.#isClosed) tell([refusal.message], [], true);
    else this.#say(refusal);
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.#formEl.setAttr("aria-busy", String(isSaving));
    this.#saveEl.toggleClass("mod-loading", isSaving);
  }

  #say(refusal: Refusal | null): void {
    this.#alertEl.empty();
    if (refusal === null) return;
    sayIn(this.#alertEl.createDiv(), refusal.message);
    for (const { label, run } of refusal.offers) addButton(this.#alertEl, label, () => void this.#try(run));
    // On a phone it would lie behind the buttons, which stay at the foot.
    this.#formEl.scrollIntoView({ block: "end" });
  }
}

function addButton(el: HTMLElement, text: string, run: Offer["run"]): void {
  el.createEl("button", { text, type: "button" }).addEventListener("click", run);
}
