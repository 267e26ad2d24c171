import { type App, Keymap, Modal, Setting } from "obsidian";
import type { CivilDate } from "../core/civil-date";
import { checkForm, type LogField, type LogForm, type LogRequest } from "./log-form";
import { showOutcome } from "./log-notice";
import type { LogOutcome } from "./log-outcome";
import { PeopleField, type PeopleFieldPorts } from "./people-field";

export interface LogPorts extends PeopleFieldPorts {
  today(): CivilDate;
  /** Names of the channels there are. */
  channels(): readonly string[];
  log(request: LogRequest): Promise<LogOutcome>;
  readonly openNote: (path: string) => void;
}

let lastId = 0;

/** The form for one interaction. It closes when something was written, and not before. */
export class LogModal extends Modal {
  readonly #ports: LogPorts;
  readonly #start: LogForm;
  /** Given what stands in the form as it closes without having been logged; null once it was logged. */
  readonly #closed: (form: LogForm | null) => void;
  readonly #id: string;
  #people: PeopleField | null = null;
  #channelEl: HTMLSelectElement | null = null;
  #dayEl: HTMLInputElement | null = null;
  #noteEl: HTMLTextAreaElement | null = null;
  #alertEl: HTMLElement | null = null;
  #saveEl: HTMLButtonElement | null = null;
  #isSaving = false;
  #isLogged = false;
  #isClosed = false;

  constructor(app: App, ports: LogPorts, start: LogForm, closed: (form: LogForm | null) => void) {
    super(app);
    this.#ports = ports;
    this.#start = start;
    this.#closed = closed;
    lastId += 1;
    this.#id = `marathon-log-${String(lastId)}`;
  }

  override onOpen(): void {
    this.modalEl.addClass("marathon-log-modal");
    this.setTitle("Log interaction");
    this.#drawPeople();
    this.#drawChannel();
    this.#drawDay();
    this.#drawNote();
    this.#alertEl = this.contentEl.createDiv({ cls: "marathon-alert", attr: { role: "alert" } });
    this.#drawButtons();
    // The suggestions under a field have keys of their own, so this one is caught here and not by the scope.
    this.contentEl.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || !Keymap.isModifier(event, "Mod")) return;
      event.preventDefault();
      event.stopPropagation();
      this.#submit();
    });
    const first = this.#start.people.length === 0 ? this.#people?.inputEl : this.#noteEl;
    first?.focus();
  }

  override onClose(): void {
    this.#isClosed = true;
    this.#closed(this.#isLogged ? null : this.#form());
  }

  #form(): LogForm {
    return {
      people: this.#people?.chosen ?? [],
      typed: this.#people?.typed ?? "",
      channel: this.#channelEl?.value ?? "",
      day: this.#dayEl?.value ?? "",
      note: this.#noteEl?.value ?? "",
    };
  }

  #drawPeople(): void {
    const { controlEl } = this.#row("With").setClass("marathon-tall-row");
    this.#people = new PeopleField(this.app, controlEl, this.#start.people, this.#ports, () => {
      this.#say(null);
    });
    this.#people.typed = this.#start.typed;
    this.#name(this.#people.inputEl, "With");
  }

  #drawChannel(): void {
    this.#row("How").addDropdown((dropdown) => {
      dropdown.addOption("", "Not said");
      for (const name of this.#ports.channels()) dropdown.addOption(name, capitalized(name));
      dropdown.setValue(this.#start.channel);
      this.#channelEl = dropdown.selectEl;
      this.#name(dropdown.selectEl, "How");
    });
  }

  #drawDay(): void {
    const { controlEl } = this.#row("Day");
    const today = this.#ports.today();
    this.#dayEl = controlEl.createEl("input", { type: "date", value: this.#start.day, attr: { max: today } });
    this.#name(this.#dayEl, "Day");
  }

  #drawNote(): void {
    const row = this.#row("Note").setClass("marathon-tall-row");
    this.#noteEl = row.controlEl.createEl("textarea", {
      text: this.#start.note,
      placeholder: "What was said, or what to remember",
      attr: { rows: "4", dir: "auto" },
    });
    this.#name(this.#noteEl, "Note");
  }

  #drawButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: "modal-button-container" });
    this.#saveEl = buttons.createEl("button", { cls: "mod-cta", text: "Log", type: "button" });
    this.#saveEl.addEventListener("click", () => {
      this.#submit();
    });
    buttons.createEl("button", { text: "Cancel", type: "button" }).addEventListener("click", () => {
      this.close();
    });
  }

  #row(name: string): Setting {
    const row = new Setting(this.contentEl).setName(name);
    row.nameEl.id = `${this.#id}-${name}`;
    return row;
  }

  #name(el: HTMLElement, row: string): void {
    el.setAttr("aria-labelledby", `${this.#id}-${row}`);
  }

  #submit(): void {
    if (this.#isSaving) return;
    const checked = checkForm(this.#form(), this.#ports.people(), this.#ports.today());
    if (checked.kind === "incomplete") {
      this.#say(checked.message);
      this.#fieldEl(checked.field)?.focus();
      return;
    }
    void this.#save(checked.request);
  }

  async #save(request: LogRequest): Promise<void> {
    this.#setSaving(true);
    try {
      this.#finish(await this.#ports.log(request));
    } catch (error) {
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      const message = `This could not be finished: ${reason} Look at the daily note before you try again.`;
      this.#finish({ kind: "refused", message, offer: null });
    } finally {
      this.#setSaving(false);
    }
  }

  #finish(outcome: LogOutcome): void {
    if (outcome.kind === "refused" && !this.#isClosed) {
      this.#say(outcome.message, outcome.offer);
      return;
    }
    showOutcome(outcome, this.#ports.openNote);
    if (outcome.kind === "refused") return;
    this.#isLogged = true;
    if (this.#isClosed) this.#closed(null);
    else this.close();
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.contentEl.setAttr("aria-busy", String(isSaving));
    this.#saveEl?.toggleClass("mod-loading", isSaving);
  }

  #say(message: string | null, offer: { readonly label: string; readonly run: () => void } | null = null): void {
    const alertEl = this.#alertEl;
    if (alertEl === null) return;
    alertEl.empty();
    if (message === null) return;
    alertEl.createDiv({ text: message, attr: { dir: "auto" } });
    if (offer === null) return;
    alertEl.createEl("button", { text: offer.label, type: "button" }).addEventListener("click", offer.run);
  }

  #fieldEl(field: LogField): HTMLElement | null {
    return field === "people" ? (this.#people?.inputEl ?? null) : this.#dayEl;
  }
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
