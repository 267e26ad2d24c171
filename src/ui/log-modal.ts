import { type App, Keymap, Modal, Setting } from "obsidian";
import type { CivilDate } from "../core/civil-date";
import type { Acted } from "../actions/acted";
import type { LogOutcome, LogPreview } from "../actions/log-outcome";
import { say } from "../locales/say";
import { type NoticePorts, tellActed, unfinished } from "./action-notice";
import { ChannelField } from "./channel-field";
import { DayField } from "./day-field";
import { tellOfDraft } from "./drafts";
import { checkForm, type LogForm, type LogRequest } from "./log-form";
import { showOutcome } from "./log-notice";
import { LogPreviewField } from "./log-preview";
import { NextStepField } from "./next-step-field";
import { PeopleField, type PeopleFieldPorts } from "./people-field";
import { sayIn } from "./say-in";

export interface LogPorts extends PeopleFieldPorts, NoticePorts {
  today(): CivilDate;
  /** Names of the channels there are. */
  channels(): readonly string[];
  /** The channel of the last time with these people, or of the last time at all; null where nobody knows. */
  lastChannel(people: readonly string[]): string | null;
  /** Adds a person of this name; resolves when they are known. `path` is that of their note; null where none was made. */
  addPerson(name: string): Promise<{ readonly acted: Acted; readonly path: string | null }>;
  log(request: LogRequest): Promise<LogOutcome>;
  /** Calls whenever what would be written may be another. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  previewLog(request: LogRequest): Promise<LogPreview>;
}

/** With what the form begins, and what becomes of it. */
export interface LogStart {
  readonly form: LogForm;
  /** Given what stands in the form whenever that changes, and as it closes; null once it was logged. Gives whether that is anything. */
  readonly keep: (form: LogForm | null) => boolean;
  /** Whether somebody said something already that is for this day alone. */
  readonly isBegun: boolean;
  /** Opens the form without what was kept; null where nothing was. */
  readonly startOver: (() => void) | null;
}

type Row = "with" | "how" | "day" | "note" | "step";

let lastId = 0;

/** The form for one interaction. It closes when something was written, and not before. */
export class LogModal extends Modal {
  readonly #ports: LogPorts;
  readonly #keep: LogStart["keep"];
  readonly #id: string;
  readonly #people: PeopleField;
  readonly #channel: ChannelField;
  readonly #day: DayField;
  readonly #timeEl: HTMLInputElement;
  readonly #noteEl: HTMLTextAreaElement;
  readonly #step: NextStepField;
  readonly #preview: LogPreviewField;
  readonly #unsubscribe: () => void;
  readonly #alertEl: HTMLElement;
  readonly #saveEl: HTMLButtonElement;
  #isBegun: boolean;
  #isSaving = false;
  #isLogged = false;
  #isClosed = false;

  constructor(app: App, ports: LogPorts, { form: start, keep, isBegun, startOver }: LogStart) {
    super(app);
    this.#ports = ports;
    this.#keep = keep;
    this.#isBegun = isBegun;
    lastId += 1;
    this.#id = `marathon-log-${String(lastId)}`;
    this.modalEl.addClass("marathon-log-modal");
    const { log: words } = say.dialogs;
    this.setTitle(words.title);
    if (startOver !== null) tellOfDraft(this.contentEl, startOver);

    this.#people = this.#makePeople(start);
    this.#channel = this.#makeChannel(start);
    const { controlEl: when, descEl } = this.#setting("day");
    when.addClass("marathon-when");
    this.#day = new DayField(when, descEl, start.day, () => ports.today());
    this.#timeEl = when.createEl("input", { type: "time", value: start.time, attr: { "aria-label": words.time } });
    this.#noteEl = this.#row("note").createEl("textarea", {
      text: start.note,
      placeholder: words.noteHint,
      attr: { rows: "4", dir: "auto" },
    });
    this.#step = new NextStepField(this.#setting("step", true), start.step, start.stepDay);
    this.#name("with", this.#people.inputEl);
    this.#name("day", this.#day.inputEl);
    descEl.id = `${this.#id}-understood`;
    this.#day.inputEl.setAttr("aria-describedby", descEl.id);
    this.#name("note", this.#noteEl);
    this.#preview = new LogPreviewField(this.contentEl, () => this.#lookAhead());
    let isReading = ports.people() === null;
    this.#unsubscribe = ports.subscribe(() => {
      if (isReading && ports.people() !== null) {
        isReading = false;
        if (this.#alertEl.textContent === say.dialogs.stillReading) this.#say(null);
      }
      this.#people.suggest();
      this.#preview.changed();
    });
    this.#alertEl = this.contentEl.createDiv({ cls: "marathon-alert", attr: { role: "alert" } });
    const buttons = this.contentEl.createDiv({ cls: "modal-button-container" });
    this.#saveEl = addButton(buttons, words.does, () => {
      void this.#submit();
    });
    this.#saveEl.addClass("mod-cta");
    addButton(buttons, say.dialogs.cancel, () => {
      this.close();
    });
    this.contentEl.addEventListener("input", () => {
      this.#changed();
    });
    this.#suggestChannel();
    // The suggestions under a field have keys of their own, so this one is caught here and not by the scope.
    this.contentEl.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || !Keymap.isModifier(event, "Mod")) return;
      event.preventDefault();
      event.stopPropagation();
      void this.#submit();
    });
  }

  override onOpen(): void {
    if (this.#people.chosen.length === 0) this.#people.inputEl.focus();
    else if (this.#channel.value === "") this.#channel.focus();
    else this.#noteEl.focus();
    const checked = this.#check();
    // Somebody was named from outside, and it is not clear who is meant.
    if (this.#people.typed !== "" && checked.kind === "incomplete") this.#say(checked.message);
  }

  /** Whoever was chosen stays so. */
  renamed(from: string, to: string): void {
    if (!this.#isClosed) this.#people.renamed(from, to);
  }

  override onClose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#preview.close();
    this.#unsubscribe();
    this.#keep(this.#isLogged ? null : this.#form());
  }

  /** As after it was closed and opened again: over midnight, a form with something in it stays about the day it was about. */
  #form(): LogForm {
    this.#day.turn(this.#isBegun);
    return {
      people: this.#people.chosen,
      typed: this.#people.typed,
      channel: this.#channel.value,
      day: this.#day.value,
      time: this.#timeEl.value,
      note: this.#noteEl.value,
      step: this.#step.step,
      stepDay: this.#step.day,
    };
  }

  #makePeople({ people, typed }: LogForm): PeopleField {
    const field = new PeopleField(this.app, this.#row("with"), people, this.#ports, {
      changed: () => {
        this.#suggestChannel();
        this.#changed();
      },
      chose: () => {
        this.#channel.focus();
      },
      add: (name) => this.#addPerson(name),
    });
    field.typed = typed;
    return field;
  }

  #makeChannel({ channel }: LogForm): ChannelField {
    const row = this.#row("how");
    return new ChannelField(row, channel, `${this.#id}-how`, {
      names: this.#ports.channels(),
      changed: () => {
        this.#changed();
      },
      goOn: () => {
        this.#noteEl.focus();
      },
      goBack: () => {
        this.#people.inputEl.focus();
      },
    });
  }

  #suggestChannel(): void {
    this.#channel.suggest(this.#ports.lastChannel(this.#people.chosen));
  }

  /** What the alert says is about what stood there before. */
  #changed(): void {
    this.#say(null);
    this.#preview.changed();
    this.#isBegun = this.#keep(this.#form()) || this.#isBegun;
  }

  async #addPerson(name: string): Promise<string | null> {
    try {
      const { acted, path } = await this.#ports.addPerson(name);
      if (acted.result.kind === "done") tellActed(acted, this.#ports);
      else this.#say(acted.result.why);
      return path;
    } catch (error) {
      this.#say(unfinished(error));
      return null;
    }
  }

  async #lookAhead(): Promise<LogPreview | null> {
    const checked = this.#check();
    return checked.kind === "complete" ? await this.#ports.previewLog(checked.request) : null;
  }

  #check(): ReturnType<typeof checkForm> {
    return checkForm(this.#form(), this.#ports.people(), this.#ports.today());
  }

  /** A row of the form. */
  #setting(row: Row, isTall = false): Setting {
    const setting = new Setting(this.contentEl).setName(say.dialogs.log.rows[row]);
    setting.settingEl.toggleClass("marathon-tall-row", isTall);
    setting.nameEl.id = `${this.#id}-${row}`;
    return setting;
  }

  /** The place for the control of a tall row. */
  #row(row: Row): HTMLElement {
    return this.#setting(row, true).controlEl;
  }

  #name(row: Row, el: HTMLElement): void {
    el.setAttr("aria-labelledby", `${this.#id}-${row}`);
  }

  async #submit(): Promise<void> {
    if (this.#isSaving) return;
    this.#setSaving(true);
    await this.#people.settled;
    const checked = this.#check();
    if (checked.kind === "complete") await this.#save(checked.request);
    this.#setSaving(false);
    if (checked.kind === "complete") return;
    this.#say(checked.message);
    const { field } = checked;
    (field === "people" ? this.#people.inputEl : field === "day" ? this.#day.inputEl : this.#step.inputEl).focus();
  }

  async #save(request: LogRequest): Promise<void> {
    try {
      this.#finish(await this.#ports.log(request));
    } catch (error) {
      this.#finish({ kind: "refused", message: say.dialogs.log.lookFirst(unfinished(error)), offer: null });
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
    if (this.#isClosed) this.#keep(null);
    else this.close();
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.contentEl.setAttr("aria-busy", String(isSaving));
    this.#saveEl.toggleClass("mod-loading", isSaving);
  }

  #say(message: string | null, offer: { readonly label: string; readonly run: () => void } | null = null): void {
    this.#alertEl.empty();
    if (message !== null) sayIn(this.#alertEl.createDiv(), message);
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
