import { type App, Keymap, Modal } from "obsidian";
import { render } from "preact";
import type { Acted } from "../actions/acted";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import type { Survey } from "../vault/survey";
import { type NoticePorts, tell, tellActed, unfinished } from "./action-notice";
import { AT_END } from "./buttons";
import { CirclesPage, complaintAbout, FoundPage } from "./first-start";
import type { Drafts } from "./drafts";
import { type Answers, draftOf, firstAnswers, resumed, settingsFrom, waitingInWords } from "./first-start-model";
import { alertLine, asLine } from "./hint-line";
import { TriageModal, type TriagePorts } from "./triage-modal";

export interface FirstStartPorts extends TriagePorts {
  readonly notices: NoticePorts;
  /** The app's. */
  readonly language: string;
  readonly settings: () => Settings;
  /** Rejects with a sentence where the vault cannot be read. */
  readonly survey: () => Promise<Survey>;
  /** Up to three names of those notes that would be daily notes. */
  readonly fitting: (paths: readonly string[], daily: { readonly folder: string; readonly format: string }) => readonly string[];
  readonly changeSettings: (label: string, change: Partial<Settings>) => Promise<Acted>;
  readonly hasPeople: () => boolean;
  readonly drafts: Drafts;
  readonly addPerson: () => void;
}

export interface FirstStart {
  readonly setUp: () => void;
  /** Asks how often, one person at a time. */
  readonly triage: () => void;
  /** Whether one of the two is shown. */
  readonly isOpen: () => boolean;
  /** On unload. */
  readonly close: () => void;
}

/** One of the two at a time. */
export function firstStart(app: App, ports: FirstStartPorts): FirstStart {
  let shown: Modal | null = null;
  const show = (modal: Modal): void => {
    shown?.close();
    shown = modal;
    modal.open();
  };
  const triage = () => {
    show(new TriageModal(app, ports));
  };
  return {
    setUp: () => {
      show(new FirstStartModal(app, ports, triage));
    },
    triage,
    isOpen: () => shown?.modalEl.isConnected ?? false,
    close: () => shown?.close(),
  };
}

/** The name of its answers among what was typed into forms. */
const FORM = "set-up";

/** One for each page. */
const titles = (): readonly string[] => [say.firstStart.found, say.firstStart.circles, say.firstStart.cadences];

/** Shows what was found, lets the user correct it, and offers circles and a cadence for everybody. Writes once, after the second page. */
class FirstStartModal extends Modal {
  readonly #ports: FirstStartPorts;
  readonly #triage: () => void;
  #page = 0;
  #survey: Survey | null = null;
  /** Of the moment when it was opened, and of that when the survey began. */
  readonly #before: Settings;
  #settings: Settings;
  /** As they were proposed. */
  #first: Answers | null = null;
  #answers: Answers | null = null;
  /** Why they are not what was proposed just now; empty where nothing is to be said. */
  #said = "";
  #complaint = "";
  #isSaving = false;
  #stop: (() => void) | null = null;

  constructor(app: App, ports: FirstStartPorts, triage: () => void) {
    super(app);
    this.#ports = ports;
    this.#settings = this.#before = ports.settings();
    this.#triage = triage;
    this.modalEl.addClass("marathon-set-up");
    this.titleEl.setAttr("tabindex", "-1");
    // Enter goes on, as in a form; on a button it does what the button does.
    this.scope.register(null, "Enter", (event) => {
      const isPress = event.target instanceof Element && event.target.closest("button, .modal-close-button") !== null;
      if (event.isComposing || event.repeat || (isPress && !Keymap.isModifier(event, "Mod"))) return;
      this.contentEl.querySelector<HTMLElement>(".mod-cta")?.click();
      return false;
    });
  }

  override onOpen(): void {
    this.#stop = this.#ports.subscribe(() => {
      if (this.#page === 2) this.#draw();
    });
    if (this.#ports.drafts.get(FORM) !== null) this.#said = say.dialogs.draft;
    this.#look();
  }

  override onClose(): void {
    this.#stop?.();
    this.#stop = null;
    render(null, this.contentEl);
  }

  /** Proposes by what there is, leaving what was answered as it is. */
  #look(): void {
    const settings = this.#settings = this.#ports.settings();
    this.#survey = null;
    this.#turnTo(0);
    this.#ports.survey().then((found) => {
      // What another device chose since is not replaced by a guess.
      const came = (key: keyof Settings) => settings[key] !== this.#before[key];
      const survey = this.#survey = came("dailyNotesFolder") || came("dailyNotesFormat") ? { ...found, guess: null } : found;
      const first = firstAnswers(survey, settings, this.#ports.language);
      const draft = this.#ports.drafts.get(FORM);
      this.#first = first;
      this.#answers = draft === null ? first : resumed(draft, first);
      this.#draw();
    }, (error: unknown) => {
      this.#complain(error);
    });
  }

  #complain(error: unknown): void {
    this.#complaint = unfinished(error);
    this.#draw();
  }

  #turnTo(page: number): void {
    this.#page = page;
    this.#complaint = "";
    this.#draw();
    this.contentEl.scrollTop = 0;
    this.titleEl.focus();
  }

  /** What was chosen goes into settings, if that is anything. */
  async #save(answers: Answers, survey: Survey): Promise<void> {
    if (this.#isSaving) return;
    const wrong = answers.circles.find((circle) => complaintAbout(circle) !== "");
    if (wrong !== undefined) {
      this.#complaint = say.firstStart.wrongCircle(wrong.name);
      this.#draw();
      this.contentEl.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    const made = settingsFrom(answers, this.#settings, survey);
    // It would undo what another device has set.
    if (made !== null && JSON.stringify(this.#settings) !== JSON.stringify(this.#ports.settings())) {
      this.#said = say.firstStart.otherSettings;
      this.#look();
      return;
    }
    this.#isSaving = true;
    const acted = made === null ? null : await this.#ports.changeSettings(made.label, made.change);
    this.#isSaving = false;
    if (acted?.result.kind === "refused") {
      const { why } = acted.result;
      if (this.#stop === null) tell([why], [], true);
      this.#complaint = why;
      this.#draw();
      return;
    }
    if (acted !== null) tellActed(acted, this.#ports.notices);
    this.#ports.drafts.set(FORM, null);
    this.#turnTo(2);
  }

  #draw(): void {
    if (this.#stop === null) return;
    const { reading, place } = say.firstStart;
    const names = titles();
    this.setTitle(names[this.#page] ?? "");
    const survey = this.#survey;
    const answers = this.#answers;
    const waiting = this.#page < 2 ? null : this.#ports.waiting();
    render(
      <>
        {this.#drawDraft()}
        {survey === null || answers === null
          ? this.#complaint === "" && <p role="status">{reading}</p>
          : this.#drawPage(survey, answers, waiting)}
        {alertLine(this.#complaint)}
        <div {...AT_END}>
          {asLine("span", "marathon-progress", place(this.#page + 1, names.length))}
          {survey !== null && answers !== null && this.#drawButtons(survey, answers, waiting)}
        </div>
      </>,
      this.contentEl,
    );
  }

  #answer(answers: Answers): void {
    this.#answers = answers;
    const draft = this.#first === null ? [] : draftOf(answers, this.#first);
    this.#ports.drafts.set(FORM, draft.length === 0 ? null : draft);
    this.#complaint = "";
    this.#draw();
  }

  /** Says that the answers are from another time, or the proposals are, and takes the answers back on request. */
  #drawDraft() {
    const first = this.#first;
    return first !== null && this.#said !== "" && this.#page < 2 && (
      <div class="marathon-draft" role="status">
        <bdi>{this.#said}</bdi>
        <button
          type="button"
          onClick={() => {
            this.#said = "";
            this.#answer(first);
            this.titleEl.focus();
          }}
        >
          {say.dialogs.startOver}
        </button>
      </div>
    );
  }

  #drawPage(survey: Survey, answers: Answers, waiting: readonly string[] | null) {
    const change = (some: Partial<Answers>) => {
      this.#answer({ ...answers, ...some });
    };
    switch (this.#page) {
      case 0: {
        const fitting = answers.daily === null ? [] : this.#ports.fitting(survey.paths, answers.daily);
        return <FoundPage survey={survey} answers={answers} change={change} fitting={fitting} />;
      }
      case 1: return <CirclesPage answers={answers} change={change} />;
      default: return <p role="status"><bdi>{waitingInWords(waiting?.length ?? null, this.#ports.hasPeople())}</bdi></p>;
    }
  }

  #drawButtons(survey: Survey, answers: Answers, waiting: readonly string[] | null) {
    const button = (text: string, press: () => void, cls = "") =>
      <button key={text} type="button" class={cls} onClick={press}>{text}</button>;
    const words = say.firstStart;
    const leave = (then: () => void) => () => {
      this.close();
      then();
    };
    const turn = (page: number) => () => {
      this.#turnTo(page);
    };
    if (this.#page === 0) return button(words.next, turn(1), "mod-cta");
    if (this.#page === 1) {
      const save = () => {
        this.#save(answers, survey).catch((error: unknown) => {
          this.#isSaving = false;
          this.#complain(error);
        });
      };
      const isSame = settingsFrom(answers, this.#settings, survey) === null;
      return [button(words.back, turn(0)), button(isSame ? words.next : words.save, save, "mod-cta")];
    }
    if (waiting === null) return null;
    if (waiting.length > 0) return [button(words.later, leave(() => undefined)), button(words.begin, leave(this.#triage), "mod-cta")];
    // Where there is nobody, the first person is what comes next.
    const [add, done] = this.#ports.hasPeople() ? ["", "mod-cta"] : ["mod-cta", ""];
    return [button(words.done, leave(() => undefined), done), button(say.app.commands.addPerson, leave(this.#ports.addPerson), add)];
  }
}
