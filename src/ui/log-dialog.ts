import type { App } from "obsidian";
import type { Drafts } from "./drafts";
import { draftOf, emptyForm, formOf, isWorthKeeping, type LogForm, resumed } from "./log-form";
import { LogModal, type LogPorts } from "./log-modal";

export interface LogDialogPorts extends LogPorts {
  readonly drafts: Drafts;
}

/**
 * Opens the form. What was typed and not logged is there again when the form is opened for the same
 * people, so that a slip of the finger on Escape costs nothing.
 */
export class LogDialog {
  readonly #app: App;
  readonly #ports: LogDialogPorts;
  #open: LogModal | null = null;
  /** Whom the latest form was opened for, as the paths of their notes by now. */
  #asked: { people: readonly string[] } = { people: [] };
  #lastChannel: string | null = null;

  constructor(app: App, ports: LogDialogPorts) {
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
    const { drafts } = this.#ports;
    const asked = this.#asked = { people };
    // What was typed for one name is not for another.
    const form = () => ["log", ...asked.people, said.typed ?? ""].join("\n").trim();
    const empty = { ...emptyForm(people, this.#ports.today(), note), ...said };
    this.#open?.close();
    const draft = drafts.get(form());
    this.#open = new LogModal(this.#app, this.#ports, {
      form: draft === null ? empty : { ...resumed(formOf(draft), empty), ...said },
      keep: (typed) => {
        drafts.set(form(), typed === null || !isWorthKeeping(typed, { ...empty, ...asked }) ? null : draftOf(typed));
      },
      startOver: draft === null ? null : () => {
        this.#open?.close();
        drafts.set(form(), null);
        this.open(asked.people, note, said);
      },
    });
    this.#open.open();
  }

  /** The form that is open goes on being about its people. */
  renamed(from: string, to: string): void {
    this.#asked.people = this.#asked.people.map((path) => (path === from ? to : path));
    this.#open?.renamed(from, to);
  }

  /** On unload: a form without its plugin could not log anything. */
  close(): void {
    this.#open?.close();
    this.#open = null;
  }
}
