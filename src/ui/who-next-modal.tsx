import { type App, Component, debounce, Keymap, MarkdownRenderer, Modal } from "obsidian";
import { render } from "preact";
import type { CivilDate } from "../core/civil-date";
import type { DayBoard, FollowUp } from "../core/follow-ups/follow-ups";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
import type { BriefPorts } from "./brief-modal";
import { briefModel } from "./brief-model";
import { hintLine } from "./hint-line";
import type { PaneInput } from "./pane-model";
import { RoundOver, WhoNext, type WhoNextDoes } from "./who-next";
import { NEW_ROUND, oneMoreFor, returned, type Round, roundOn, shownIn, skipped, withOneMore } from "./who-next-round";

/** What a walk through today's few needs of the rest. */
export interface WhoNextPorts extends Pick<BriefPorts, "brief" | "name" | "today" | "open" | "subscribe" | "log"> {
  input(today: CivilDate): PaneInput;
  /** Where a note lies by now, as far as is known, that lay at the path a moment ago. */
  readonly latest: (path: string) => string;
  readonly snooze: (path: string) => void;
  /** What a person's note begins with, as Markdown. Rejects where it cannot be read. */
  firstLines(path: string): Promise<string>;
}

/** While many notes change, each of them is news. */
const SETTLE_MS = 50;

/** One person at a time. Whoever opens it closes it when the plugin goes. */
export function openWhoNext(app: App, ports: WhoNextPorts): Modal {
  const modal = new WhoNextModal(app, ports);
  modal.open();
  return modal;
}

class WhoNextModal extends Modal {
  readonly #ports: WhoNextPorts;
  readonly #drawSoon = debounce(() => {
    this.#draw();
  }, SETTLE_MS);
  #round: Round = NEW_ROUND;
  #stop: (() => void) | null = null;
  /** Whose note is shown, and what of it. */
  #shown: string | null = null;
  #lines = "";
  /** Owns what is rendered of the note. */
  #note: Component | null = null;

  constructor(app: App, ports: WhoNextPorts) {
    super(app);
    this.#ports = ports;
    // Rows look as they do in the brief.
    this.modalEl.addClasses(["marathon-history", "marathon-brief", "marathon-who-next"]);
    this.#addKeys();
  }

  override onOpen(): void {
    this.#stop = this.#ports.subscribe(this.#drawSoon);
    this.#draw();
    this.#focus();
  }

  override onClose(): void {
    this.#stop?.();
    this.#stop = null;
    this.#drawSoon.cancel();
    this.#turnTo(null);
    render(null, this.contentEl);
  }

  #addKeys(): void {
    const isRtl = () => this.modalEl.win.getComputedStyle(this.modalEl).direction === "rtl";
    const add = (key: string, run: (does: WhoNextDoes, event: KeyboardEvent) => void) => {
      this.scope.register([], key, (event) => {
        // A note may hold fields of another plugin's.
        if (event.repeat || (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]"))) return;
        run(this.#does(), event);
        return false;
      });
    };
    add("l", ({ log }) => {
      log();
    });
    add("s", ({ snooze }) => {
      snooze();
    });
    add("n", ({ skip }) => {
      skip();
    });
    add("o", ({ openNote }, event) => {
      openNote(event);
    });
    add("ArrowRight", () => {
      this.#step(isRtl() ? returned : skipped);
    });
    add("ArrowLeft", () => {
      this.#step(isRtl() ? skipped : returned);
    });
  }

  #does(): WhoNextDoes {
    const path = this.#shown;
    const about = (run: (path: string) => void) => {
      if (path !== null) run(path);
    };
    return {
      // Both open over this: once it is done, whoever is next is shown.
      log: () => {
        about((of) => {
          this.#ports.log(of);
        });
      },
      snooze: () => {
        about(this.#ports.snooze);
      },
      skip: () => {
        this.#step(skipped);
      },
      openNote: (event) => {
        about((of) => {
          this.close();
          this.#ports.open(of, null, event);
        });
      },
    };
  }

  #step(by: (round: Round, board: DayBoard) => Round): void {
    const input = this.#ports.input(this.#ports.today());
    if (input.kind !== "ready") return;
    this.#round = by(this.#round, input.board);
    this.#draw();
  }

  #draw(): void {
    if (this.#stop === null) return;
    const { contentEl } = this;
    const hadFocus = contentEl.contains(contentEl.doc.activeElement);
    const input = this.#ports.input(this.#ports.today());
    if (input.kind === "ready") this.#drawBoard(input.board);
    else {
      this.#turnTo(null);
      this.setTitle(say.dialogs.whoNext.title);
      render(hintLine(input.kind === "reading" ? say.pane.reading : input.message), contentEl);
    }
    // What had the focus has gone.
    if (hadFocus && !contentEl.contains(contentEl.doc.activeElement)) this.#focus();
  }

  #drawBoard(board: DayBoard): void {
    this.#round = roundOn(this.#round, board, this.#ports.latest);
    const followUp = shownIn(this.#round, board);
    this.#turnTo(followUp?.person.path ?? null);
    if (followUp === null) {
      this.setTitle(say.dialogs.whoNext.title);
      const oneMore = oneMoreFor(this.#round, board) === null ? null : () => {
        this.#step(withOneMore);
      };
      render(<RoundOver words={this.#over(board)} oneMore={oneMore} close={() => { this.close(); }} />, this.contentEl);
    } else this.#drawPerson(followUp);
  }

  #drawPerson({ person: { path }, reason }: FollowUp): void {
    const ports = this.#ports;
    const today = ports.today();
    const name = (of: string) => ports.name(of);
    const brief = ports.brief(path);
    // What is for a conversation, and not for looking around.
    const model = brief && briefModel({ ...brief, introductions: [], together: [], years: [] }, today, name);
    const { asked, at } = this.#round;
    this.setTitle(name(path));
    render(
      <WhoNext
        path={path}
        name={name(path)}
        progress={say.pane.of(at + 1, asked.length)}
        reason={reason}
        brief={model}
        open={({ source }, event) => {
          this.close();
          ports.open(source.path, source.line, event);
        }}
        does={this.#does()}
      />,
      this.contentEl,
    );
    void this.#drawNote(path);
  }

  /** What there is to say behind the last one. */
  #over({ today, doneToday }: DayBoard): string {
    if (today.length > 0) return say.dialogs.whoNext.over;
    return doneToday > 0 || this.#round.asked.length > 0 ? say.pane.doneForToday : say.pane.nothingDue;
  }

  #focus(): void {
    this.contentEl.querySelector<HTMLElement>(".mod-cta")?.focus({ preventScroll: true });
  }

  /** Somebody else, or nobody, is about to be shown. */
  #turnTo(path: string | null): void {
    if (path === this.#shown) return;
    this.#shown = path;
    this.#lines = "";
    this.#note?.unload();
    this.#note = null;
    this.modalEl.scrollTop = 0;
  }

  async #drawNote(path: string): Promise<void> {
    const lines = await this.#ports.firstLines(path).catch(reasonOf);
    const el = this.contentEl.querySelector<HTMLElement>(".marathon-first-lines");
    // Meanwhile somebody else is shown, or it is drawn already.
    if (el === null || this.#shown !== path || this.#lines === lines) return;
    this.#lines = lines;
    this.#note?.unload();
    const note = new Component();
    note.load();
    this.#note = note;
    el.empty();
    const box = el.createDiv();
    box.addEventListener("click", (event) => {
      this.#follow(event, path);
    });
    await MarkdownRenderer.render(this.app, lines, box, path, note);
    // Ticking a task here would tick it on the screen alone.
    for (const input of box.querySelectorAll("input")) input.disabled = true;
  }

  #follow(event: MouseEvent, path: string): void {
    const link = event.target instanceof Element ? event.target.closest("a.internal-link") : null;
    if (link === null) return;
    const target = link.getAttribute("data-href") ?? link.getAttribute("href") ?? "";
    this.close();
    if (event.defaultPrevented) return;
    event.preventDefault();
    void this.app.workspace.openLinkText(target, path, Keymap.isModEvent(event));
  }
}
