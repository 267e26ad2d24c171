import { type App, Modal } from "obsidian";
import { render } from "preact";
import type { Acted } from "../actions/acted";
import type { UndoOutcome } from "../actions/undo-outcome";
import type { CivilDate } from "../core/civil-date";
import type { Circle } from "../core/settings";
import { say } from "../locales/say";
import type { Known } from "../vault/without-cadence";
import { unfinished } from "./action-notice";
import { AT_END } from "./buttons";
import { alertLine } from "./hint-line";
import { Triage } from "./triage";
import { type CadenceChoice, type Outcome, outcomesInWords, type TriageModel, triageModel } from "./triage-model";

export interface TriagePorts {
  /** Those of whom nothing says how often, most talked-to first; null while the notes are read. */
  readonly waiting: () => readonly string[] | null;
  /** Null where the path is no person, or not any more. */
  readonly known: (path: string) => Known | null;
  /** Gives from then on where the note lies by now, as far as is known, that lay at a path at the time of the call. */
  readonly follow: () => (path: string) => string;
  /** With the folder where somebody else bears the same name. */
  readonly name: (path: string) => string;
  readonly today: () => CivilDate;
  readonly circles: () => readonly Circle[];
  readonly setCadence: (person: string, typed: string) => Promise<Acted>;
  readonly setCircle: (person: string, typed: string) => Promise<Acted>;
  readonly undo: (id: number) => Promise<UndoOutcome>;
  /** Calls whenever one of the above may be another. Returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Asks how often, one person at a time. Nothing is written but what is chosen, each as an action of its own. */
export class TriageModal extends Modal {
  readonly #ports: TriagePorts;
  /** Who was waiting at the start; null before that is known. */
  #queue: readonly string[] | null = null;
  #latest: (path: string) => string;
  /** Of those asked about so far, in the order of the queue. */
  #outcomes: readonly Outcome[] = [];
  #complaint = "";
  #isBusy = false;
  /** Of whom the answer was taken back: what is known of them may still be from before. */
  #returned: string | null = null;
  /** Who was drawn last. */
  #shown: string | undefined;
  /** What was drawn of them: a key is pressed for what stands there. */
  #drawn: TriageModel | null = null;
  #stop: (() => void) | null = null;

  constructor(app: App, ports: TriagePorts) {
    super(app);
    this.#ports = ports;
    this.#latest = ports.follow();
    this.modalEl.addClass("marathon-triage");
    this.titleEl.setAttr("tabindex", "-1");
    const key = (name: string, press: () => void) => this.scope.register([], name, () => {
      press();
      return false;
    });
    key("s", () => {
      this.#skip();
    });
    key("b", () => {
      this.#back();
    });
    for (let digit = 1; digit <= 9; digit++) {
      key(String(digit), () => {
        const choice = this.#drawn?.choices[digit - 1];
        if (choice !== undefined) this.#choose(choice);
      });
    }
  }

  override onOpen(): void {
    this.#stop = this.#ports.subscribe(() => {
      const path = this.#path;
      const isGone = path === undefined || this.#ports.known(path) === null;
      // Where only the circles are others, what a key says stays as it is.
      if (!this.#isBusy && (isGone || path !== this.#shown || this.#model()?.facts !== this.#drawn?.facts)) this.#draw(isGone);
    });
    this.#draw(true);
  }

  override onClose(): void {
    this.#stop?.();
    this.#stop = null;
    render(null, this.contentEl);
  }

  get #path(): string | undefined {
    const path = this.#queue?.[this.#outcomes.length];
    return path && this.#latest(path);
  }

  #model(): TriageModel | null {
    const { known, circles, today } = this.#ports;
    const found = this.#path === undefined ? null : known(this.#path);
    return found === null ? null : triageModel(found, circles(), today());
  }

  #choose({ sets, typed }: CadenceChoice): void {
    const path = this.#path;
    if (path === undefined) return;
    void this.#act(async () => {
      if (path !== this.#returned && this.#ports.waiting()?.includes(path) === false) {
        return say.firstStart.triage.saidByNow;
      }
      const { result, id } = await (sets === "circle" ? this.#ports.setCircle : this.#ports.setCadence)(path, typed);
      if (result.kind === "refused") return result.why;
      if (result.refused.length > 0) return result.refused.map(({ why }) => why).join(" ");
      this.#outcomes = [...this.#outcomes, { kind: "set", id }];
      return "";
    });
  }

  #skip(): void {
    if (this.#isBusy || this.#path === undefined) return;
    this.#outcomes = [...this.#outcomes, { kind: "skipped" }];
    this.#complaint = "";
    this.#draw(true);
  }

  /** To the one before, as if they had not been answered for. */
  #back(): void {
    const last = this.#outcomes[this.#outcomes.length - 1];
    if (last === undefined) return;
    void this.#act(async () => {
      const undone = last.kind === "set" && last.id !== null ? await this.#ports.undo(last.id) : null;
      if (undone?.kind === "refused" || undone?.kind === "half") return undone.message;
      this.#outcomes = this.#outcomes.slice(0, -1);
      this.#returned = this.#path ?? null;
      return "";
    });
  }

  /** `action` gives why nothing was done, empty where it was. One at a time: a key may be pressed faster than a note is written. */
  async #act(action: () => Promise<string>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#draw(false);
    this.#complaint = await action().catch(unfinished);
    this.#isBusy = false;
    this.#draw(this.#complaint === "");
  }

  /** `isNext`: somebody else is asked about, which those who do not see it are told by the focus. */
  #draw(isNext: boolean): void {
    if (this.#stop === null) return;
    if (this.#queue === null) {
      this.#queue = this.#ports.waiting();
      this.#latest = this.#ports.follow();
    }
    // Whoever went in the meantime is passed over.
    while (this.#path !== undefined && this.#ports.known(this.#path) === null) {
      this.#queue = this.#queue?.filter((_, at) => at !== this.#outcomes.length) ?? null;
    }
    const path = this.#shown = this.#path;
    const model = this.#drawn = this.#model();
    const back = () => {
      this.#back();
    };
    this.setTitle(path === undefined ? say.firstStart.cadences : this.#ports.name(path));
    render(
      model === null ? <>{this.#ending(back)}</> : (
        <Triage
          model={model}
          progress={say.firstStart.place(this.#outcomes.length + 1, this.#queue?.length ?? 0)}
          complaint={this.#complaint}
          isBusy={this.#isBusy}
          canGoBack={this.#outcomes.length > 0}
          choose={(choice) => {
            this.#choose(choice);
          }}
          skip={() => {
            this.#skip();
          }}
          back={back}
        />
      ),
      this.contentEl,
    );
    if (!isNext) return;
    const el = model === null ? this.contentEl.querySelector<HTMLElement>(".mod-cta") : this.titleEl;
    el?.focus();
  }

  #ending(back: () => void) {
    const words = say.firstStart;
    if (this.#queue === null) return <p role="status">{words.reading}</p>;
    const outcomes = this.#outcomes;
    return (
      <>
        <p role="status">{outcomes.length === 0 ? words.triage.nobodyLeft : outcomesInWords(outcomes)}</p>
        {alertLine(this.#complaint)}
        <div {...AT_END}>
          {outcomes.length > 0 && <button type="button" onClick={back}>{words.back} <kbd aria-hidden="true">B</kbd></button>}
          <button type="button" class="mod-cta" onClick={() => { this.close(); }}>{words.done}</button>
        </div>
      </>
    );
  }
}
