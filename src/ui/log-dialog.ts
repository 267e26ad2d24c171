import type { App } from "obsidian";
import { emptyForm, isWorthKeeping, type LogForm } from "./log-form";
import { LogModal, type LogPorts } from "./log-modal";

/**
 * Opens the form. What was typed and not logged is there again when the form is opened for the same
 * person, so that a slip of the finger on Escape costs nothing.
 */
export class LogDialog {
  readonly #app: App;
  readonly #ports: LogPorts;
  readonly #drafts = new Map<string | null, LogForm>();
  #open: LogModal | null = null;

  constructor(app: App, ports: LogPorts) {
    this.#app = app;
    this.#ports = ports;
  }

  /** `path` is the person it is about; null for nobody in mind yet. */
  open(path: string | null): void {
    const empty = emptyForm(path, this.#ports.today());
    const start = this.#drafts.get(path) ?? empty;
    this.#open?.close();
    this.#open = new LogModal(this.#app, this.#ports, start, (form) => {
      if (form === null || !isWorthKeeping(form, empty)) this.#drafts.delete(path);
      else this.#drafts.set(path, form);
    });
    this.#open.open();
  }

  /** On unload: a form without its plugin could not log anything. */
  close(): void {
    this.#open?.close();
    this.#open = null;
  }
}
