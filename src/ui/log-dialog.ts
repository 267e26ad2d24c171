import type { App } from "obsidian";
import { emptyForm, isWorthKeeping, type LogForm, resumed } from "./log-form";
import { LogModal, type LogPorts } from "./log-modal";

/**
 * Opens the form. What was typed and not logged is there again when the form is opened for the same
 * people, so that a slip of the finger on Escape costs nothing.
 */
export class LogDialog {
  readonly #app: App;
  readonly #ports: LogPorts;
  /** By the paths of the people, a line each. */
  readonly #drafts = new Map<string, LogForm>();
  #open: LogModal | null = null;
  #lastChannel: string | null = null;

  constructor(app: App, ports: LogPorts) {
    this.#app = app;
    this.#ports = {
      ...ports,
      lastChannel: (people) => ports.lastChannel(people) ?? this.#lastChannel,
      log: async (request) => {
        const outcome = await ports.log(request);
        if (outcome.kind === "logged") this.#lastChannel = request.channel;
        return outcome;
      },
    };
  }

  /** `people` are those it is about, as paths: none for nobody in mind yet. `note` is what there is to tell already, `said` what else. */
  open(people: readonly string[], note = "", said: Partial<LogForm> = {}): void {
    const key = people.join("\n");
    const empty = { ...emptyForm(people, this.#ports.today(), note), ...said };
    const draft = this.#drafts.get(key);
    const start = draft === undefined ? empty : { ...resumed(draft, empty), ...said };
    this.#open?.close();
    this.#open = new LogModal(this.#app, this.#ports, start, (form) => {
      if (form === null || !isWorthKeeping(form, empty)) this.#drafts.delete(key);
      else this.#drafts.set(key, form);
    });
    this.#open.open();
  }

  /** On unload: a form without its plugin could not log anything. */
  close(): void {
    this.#open?.close();
    this.#open = null;
  }
}
