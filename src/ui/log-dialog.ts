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
  /** Whom the latest form was opened for, as the paths of their notes by now, and under which name it is kept. */
  #asked: { people: readonly string[]; name: string } = { people: [], name: "" };
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
    // What was typed for one name is not for another.
    const nameFor = (whom: readonly string[]) => ["log", ...whom, said.typed ?? ""].join("\n").trim();
    const asked = this.#asked = { people, name: nameFor(people) };
    const empty = () => ({ ...emptyForm(asked.people, this.#ports.today(), note), ...said });
    this.#open?.close();
    const draft = drafts.get(asked.name);
    this.#open = new LogModal(this.#app, this.#ports, {
      form: draft === null ? empty() : { ...resumed(formOf(draft), empty()), ...said },
      keep: (typed) => {
        const own = nameFor(asked.people);
        const isForOthers = typed !== null && typed.people.length > 0 && !asked.people.every((path) => typed.people.includes(path));
        // Kept for those who took their place, unless something else is kept for them already.
        const others = isForOthers ? nameFor(typed.people) : own;
        const name = others === asked.name || drafts.get(others) === null ? others : own;
        if (name !== asked.name) drafts.set(asked.name, null);
        asked.name = name;
        const isKept = typed !== null && isWorthKeeping(typed, empty());
        drafts.set(name, isKept ? draftOf(typed) : null);
        return isKept;
      },
      isBegun: draft !== null || said.day !== undefined,
      startOver: draft === null ? null : () => {
        this.#open?.close();
        drafts.set(asked.name, null);
        this.open(asked.people, note, said);
      },
    });
    this.#open.open();
  }

  /** The form that is open goes on being about its people. */
  renamed(from: string, to: string): void {
    const renamed = (text: string) => (text === from ? to : text);
    this.#asked.people = this.#asked.people.map(renamed);
    this.#asked.name = this.#asked.name.split("\n").map(renamed).join("\n");
    this.#open?.renamed(from, to);
  }

  /** On unload: a form without its plugin could not log anything. */
  close(): void {
    this.#open?.close();
    this.#open = null;
  }
}
