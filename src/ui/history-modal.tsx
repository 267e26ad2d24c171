import { type App, debounce, Modal } from "obsidian";
import { render } from "preact";
import type { ActionResult } from "../actions/change";
import type { CivilDate } from "../core/civil-date";
import type { Interaction } from "../core/interactions/interaction";
import { displayName, type Person } from "../core/people/person";
import { say } from "../locales/say";
import { unfinished } from "./action-notice";
import { hintLine } from "./hint-line";
import { History } from "./history";
import { HISTORY_FILTERS, type HistoryFilter, historyModel, type HistoryRow } from "./history-model";

/** What the history needs of the rest. */
export interface HistoryPorts {
  /** Null where there is no person note at this path, or not any more. */
  person(path: string): Person | null;
  /** Gives from then on where the note lies by now, as far as is known, that lay at a path at the time of the call. */
  readonly follow: () => (path: string) => string;
  /** Everything that names this person, newest first, as of today. */
  history(path: string): readonly Interaction[];
  /** With the folder where somebody else bears the same name. */
  name(path: string): string;
  today(): CivilDate;
  /** Opens a note; `line` is 1-based, null for its top. `event` says whether in a new tab. */
  open(path: string, line: number | null, event: MouseEvent | KeyboardEvent): void;
  /** Calls whenever one of the above may be another. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  count(interaction: Interaction, counts: boolean): Promise<ActionResult>;
}

const SHOWN_AT_FIRST = 50;
/** While many notes change, each of them is news. */
const SETTLE_MS = 50;

/** Shows what the notes tell of one person. Whoever opens it closes it when the plugin goes. */
export function openHistory(app: App, path: string, ports: HistoryPorts): Modal {
  const modal = new HistoryModal(app, path, ports);
  modal.open();
  return modal;
}

class HistoryModal extends Modal {
  readonly #path: string;
  readonly #ports: HistoryPorts;
  readonly #latest: (path: string) => string;
  readonly #drawSoon = debounce(() => {
    this.#draw();
  }, SETTLE_MS);
  /** What was refused, by the key of its row. */
  readonly #refusals = new Map<string, string>();
  #filter: HistoryFilter = "All";
  #shown = SHOWN_AT_FIRST;
  #isSaving = false;
  #stop: (() => void) | null = null;

  constructor(app: App, path: string, ports: HistoryPorts) {
    super(app);
    this.#path = path;
    this.#ports = ports;
    this.#latest = ports.follow();
    this.modalEl.addClass("marathon-history");
    this.titleEl.id = "marathon-history-title";
  }

  override onOpen(): void {
    this.#stop = this.#ports.subscribe(this.#drawSoon);
    this.#draw();
    this.contentEl.querySelector<HTMLElement>("button, select")?.focus();
  }

  override onClose(): void {
    this.#stop?.();
    this.#stop = null;
    this.#drawSoon.cancel();
    render(null, this.contentEl);
  }

  #draw(): void {
    if (this.#stop === null) return;
    const { contentEl } = this;
    const hadFocus = contentEl.contains(contentEl.doc.activeElement);
    render(this.#view(), contentEl);
    // The last entry that fits has gone, and the focus with it.
    if (hadFocus && !contentEl.contains(contentEl.doc.activeElement)) contentEl.querySelector("select")?.focus();
  }

  #view() {
    const ports = this.#ports;
    const path = this.#latest(this.#path);
    const person = ports.person(path);
    this.setTitle(say.dialogs.history.title(ports.name(path)));
    if (person === null) return hintLine(say.dialogs.noPersonNote(path));
    const input = {
      person,
      interactions: ports.history(path),
      today: ports.today(),
      name: (of: string) => ports.name(of),
    };
    return (
      <History
        model={historyModel(input, this.#filter, this.#shown)}
        filter={this.#filter}
        refusals={this.#refusals}
        labelledBy={this.titleEl.id}
        actions={{
          open: ({ source }, event) => {
            this.close();
            ports.open(source.path, source.line, event);
          },
          choose: (value) => {
            this.#filter = HISTORY_FILTERS.find((each) => each === value) ?? "All";
            this.#shown = SHOWN_AT_FIRST;
            this.#draw();
          },
          showMore: () => {
            this.#shown += SHOWN_AT_FIRST;
            this.#draw();
          },
          count: (row, counts) => void this.#count(row, counts),
          close: () => {
            this.close();
          },
        }}
      />
    );
  }

  async #count({ key, interaction }: HistoryRow, counts: boolean): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#refusals.delete(key);
    const why = await this.#refusalOf(interaction, counts);
    this.#isSaving = false;
    if (why !== "") this.#refusals.set(key, why);
    this.#draw();
  }

  /** Counts it, or not; empty where nothing was refused. */
  async #refusalOf(interaction: Interaction, counts: boolean): Promise<string> {
    try {
      const result = await this.#ports.count(interaction, counts);
      if (result.kind === "refused") return result.why;
      return result.refused
        .map(({ path, why }) => say.dialogs.history.lastUnchanged(displayName(path), why)).join("\n");
    } catch (error) {
      return unfinished(error);
    }
  }
}
