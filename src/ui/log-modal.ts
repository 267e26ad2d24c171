import { type App, Keymap, Modal, Setting } from "obsidian";
import type { CivilDate } from "../core/civil-date";
import { checkForm, type LogForm, type LogRequest } from "./log-form";
import type { NoticePorts } from "./action-notice";
import { showOutcome } from "./log-notice";
import type { LogOutcome } from "../actions/log-outcome";
import { PeopleField, type PeopleFieldPorts } from "./people-field";

export interface LogPorts extends PeopleFieldPorts, NoticePorts {
  today(): CivilDate;
  /** Names of the channels there are. */
  channels(): readonly string[];
  log(request: LogRequest): Promise<LogOutcome>;
}

let lastId = 0;

/** The form for one interaction. It closes when something was written, and not before. */
export class LogModal extends Modal {
  readonly #ports: LogPorts;
  /** Given what stands in the form as it closes without having been logged; null once it was logged. */
  readonly #closed: (form: LogForm | null) => void;
  readonly #id: string;
  readonly #people: PeopleField;
  readonly #channelEl: HTMLSelectElement;
  readonly #dayEl: HTMLInputElement;
  readonly #timeEl: HTMLInputElement;
  readonly #noteEl: HTMLTextAreaElement;
  readonly #stepEl: HTMLInputElement;
  readonly #stepDayEl: HTMLInputElement;
  readonly #alertEl: HTMLElement;
  readonly #saveEl: HTMLButtonElement;
  #isSaving = false;
  #isLogged = false;
  #isClosed = false;

  constructor(app: App, ports: LogPorts, start: LogForm, closed: (form: LogForm | null) => void) {
    super(app);
    this.#ports = ports;
    this.#closed = closed;
    lastId += 1;
    this.#id = `marathon-log-${String(lastId)}`;
    this.modalEl.addClass("marathon-log-modal");
    this.setTitle("Log interaction");

    this.#people = this.#makePeople(start);
    this.#channelEl = this.#makeChannel(start);
    const when = this.#row("Day");
    when.addClass("marathon-when");
    this.#dayEl = when.createEl("input", { type: "date", value: start.day, attr: { max: ports.today() } });
    this.#timeEl = when.createEl("input", { type: "time", value: start.time, attr: { "aria-label": "Time" } });
    this.#noteEl = this.#row("Note", true).createEl("textarea", {
      text: start.note,
      placeholder: "What was said, or what to remember",
      attr: { rows: "4", dir: "auto" },
    });
    const step = this.#row("Next step", true);
    step.addClass("marathon-when");
    this.#stepEl = step.createEl("input", {
      type: "text",
      value: start.step,
      placeholder: "Becomes an open task below the entry",
      attr: { "aria-label": "Next step", dir: "auto" },
    });
    this.#stepDayEl = step.createEl("input", {
      type: "date",
      value: start.stepDay,
      attr: { "aria-label": "Due" },
    });
    this.#foldStep(start);
    this.#name("With", this.#people.inputEl);
    this.#name("How", this.#channelEl);
    this.#name("Day", this.#dayEl);
    this.#name("Note", this.#noteEl);
    this.#alertEl = this.contentEl.createDiv({ cls: "marathon-alert", attr: { role: "alert" } });
    const buttons = this.contentEl.createDiv({ cls: "modal-button-container" });
    this.#saveEl = addButton(buttons, "Log", () => {
      this.#submit();
    });
    this.#saveEl.addClass("mod-cta");
    addButton(buttons, "Cancel", () => {
      this.close();
    });
    // The suggestions under a field have keys of their own, so this one is caught here and not by the scope.
    this.contentEl.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || !Keymap.isModifier(event, "Mod")) return;
      event.preventDefault();
      event.stopPropagation();
      this.#submit();
    });
  }

  override onOpen(): void {
    (this.#people.chosen.length === 0 ? this.#people.inputEl : this.#noteEl).focus();
  }

  override onClose(): void {
    this.#isClosed = true;
    this.#closed(this.#isLogged ? null : this.#form());
  }

  #form(): LogForm {
    return {
      people: this.#people.chosen,
      typed: this.#people.typed,
      channel: this.#channelEl.value,
      day: this.#dayEl.value,
      time: this.#timeEl.value,
      note: this.#noteEl.value,
      step: this.#stepEl.value,
      stepDay: this.#stepDayEl.value,
    };
  }

  #makePeople({ people, typed }: LogForm): PeopleField {
    const field = new PeopleField(this.app, this.#row("With", true), people, this.#ports, () => {
      this.#say(null);
    });
    field.typed = typed;
    return field;
  }

  #makeChannel({ channel }: LogForm): HTMLSelectElement {
    const selectEl = this.#row("How").createEl("select", { cls: "dropdown" });
    for (const name of ["", ...this.#ports.channels()]) {
      selectEl.createEl("option", { value: name, text: name === "" ? "Not said" : capitalized(name) });
    }
    selectEl.value = channel;
    return selectEl;
  }

  /** The form stays short for those who have no next step in mind. */
  #foldStep({ step, stepDay }: LogForm): void {
    if (step !== "" || stepDay !== "") return;
    const rowEl = this.#stepEl.closest<HTMLElement>(".setting-item");
    rowEl?.hide();
    const unfold = addButton(this.contentEl, "Add next step", () => {
      rowEl?.show();
      unfold.remove();
      this.#stepEl.focus();
    });
  }

  /** A row of the form; gives the place for its control. */
  #row(name: string, isTall = false): HTMLElement {
    const row = new Setting(this.contentEl).setName(name);
    row.settingEl.toggleClass("marathon-tall-row", isTall);
    row.nameEl.id = `${this.#id}-${name}`;
    return row.controlEl;
  }

  #name(row: string, el: HTMLElement): void {
    el.setAttr("aria-labelledby", `${this.#id}-${row}`);
  }

  #submit(): void {
    if (this.#isSaving) return;
    const checked = checkForm(this.#form(), this.#ports.people(), this.#ports.today());
    if (checked.kind === "complete") {
      void this.#save(checked.request);
      return;
    }
    this.#say(checked.message);
    (checked.field === "people" ? this.#people.inputEl : checked.field === "day" ? this.#dayEl : this.#stepEl).focus();
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
    showOutcome(outcome, this.#ports);
    if (outcome.kind === "refused") return;
    this.#isLogged = true;
    if (this.#isClosed) this.#closed(null);
    else this.close();
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.contentEl.setAttr("aria-busy", String(isSaving));
    this.#saveEl.toggleClass("mod-loading", isSaving);
  }

  #say(message: string | null, offer: { readonly label: string; readonly run: () => void } | null = null): void {
    this.#alertEl.empty();
    if (message !== null) this.#alertEl.createDiv({ text: message, attr: { dir: "auto" } });
    if (offer !== null) addButton(this.#alertEl, offer.label, offer.run);
    // On a phone the buttons lie over the end of the form.
    if (message !== null) this.#alertEl.scrollIntoView({ block: "center" });
  }
}

function addButton(el: HTMLElement, text: string, run: () => void): HTMLButtonElement {
  const button = el.createEl("button", { text, type: "button" });
  button.addEventListener("click", run);
  return button;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
