import { type App, debounce, Modal } from "obsidian";
import { render } from "preact";
import type { Brief as BriefValue } from "../core/brief/brief";
import type { CivilDate } from "../core/civil-date";
import { say } from "../locales/say";
import { Brief } from "./brief";
import { briefModel } from "./brief-model";
import { AT_END } from "./buttons";
import { hintLine } from "./hint-line";

/** What a brief needs of the rest. */
export interface BriefPorts {
  /** Null where there is no person note at this path, or not any more. */
  brief(path: string): BriefValue | null;
  /** Gives from then on where the note lies by now, as far as is known, that lay at a path at the time of the call. */
  readonly follow: () => (path: string) => string;
  /** With the folder where somebody else bears the same name. */
  name(path: string): string;
  today(): CivilDate;
  /** Opens a note; `line` is 1-based, null for its top. `event` says whether in a new tab. */
  open(path: string, line: number | null, event: MouseEvent | KeyboardEvent): void;
  /** Calls whenever one of the above may be another. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  log(path: string): void;
  history(path: string): void;
}

/** While many notes change, each of them is news. */
const SETTLE_MS = 50;

/** Shows what to know of one person. Whoever opens it closes it when the plugin goes. */
export function openBrief(app: App, path: string, ports: BriefPorts): Modal {
  const modal = new BriefModal(app, path, ports);
  modal.open();
  return modal;
}

class BriefModal extends Modal {
  readonly #path: string;
  readonly #ports: BriefPorts;
  readonly #latest: (path: string) => string;
  readonly #drawSoon = debounce(() => {
    this.#draw();
  }, SETTLE_MS);
  #stop: (() => void) | null = null;

  constructor(app: App, path: string, ports: BriefPorts) {
    super(app);
    this.#path = path;
    this.#ports = ports;
    this.#latest = ports.follow();
    // Rows look as they do in the history.
    this.modalEl.addClasses(["marathon-history", "marathon-brief"]);
  }

  override onOpen(): void {
    this.#stop = this.#ports.subscribe(this.#drawSoon);
    this.#draw();
    this.contentEl.querySelector<HTMLElement>(".mod-cta")?.focus({ preventScroll: true });
  }

  override onClose(): void {
    this.#stop?.();
    this.#stop = null;
    this.#drawSoon.cancel();
    render(null, this.contentEl);
  }

  #draw(): void {
    if (this.#stop === null) return;
    const ports = this.#ports;
    const path = this.#latest(this.#path);
    const brief = ports.brief(path);
    const name = (of: string) => ports.name(of);
    this.setTitle(name(path));
    const { contentEl } = this;
    if (brief === null) {
      render(hintLine(say.brief.gone(path)), contentEl);
      return;
    }
    const leave = (then: (event: MouseEvent | KeyboardEvent) => void) => (event: MouseEvent | KeyboardEvent) => {
      this.close();
      then(event);
    };
    const hadFocus = contentEl.contains(contentEl.doc.activeElement);
    render(
      <Brief
        model={briefModel(brief, ports.today(), name)}
        id="marathon-brief"
        open={({ source }, event) => {
          this.close();
          ports.open(source.path, source.line, event);
        }}
      >
        <div {...AT_END}>
          <button type="button" class="mod-cta" onClick={leave(() => { ports.log(path); })}>{say.pane.log}</button>
          <button type="button" onClick={leave((event) => { ports.open(path, null, event); })}>{say.dialogs.whoNext.openNote}</button>
          <button type="button" onClick={leave(() => { ports.history(path); })}>{say.pane.history}</button>
        </div>
      </Brief>,
      contentEl,
    );
    // The line that had the focus has gone with its whole section.
    if (hadFocus && !contentEl.contains(contentEl.doc.activeElement)) contentEl.querySelector<HTMLElement>(".mod-cta")?.focus();
  }
}
