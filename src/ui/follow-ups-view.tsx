import { type HoverParent, type HoverPopover, ItemView, Keymap, Menu, Notice, Platform, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import { render } from "preact";
import type { CivilDate } from "../core/civil-date";
import { Pane } from "./pane";
import type { PaneActions } from "./pane-actions";
import { type PaneChoices, type PaneInput, type PaneModel, paneModel } from "./pane-model";
import { FIRST_CHOICES, restoredChoices, storedChoices, toggled, withMore, withoutMore } from "./pane-state";

export const FOLLOW_UPS_VIEW = "marathon-follow-ups";
export const FOLLOW_UPS_ICON = "heart-handshake";

/** What the pane needs of the rest. */
export interface FollowUpsPorts {
  input(today: CivilDate): PaneInput;
  today(): CivilDate;
  /** Calls whenever input or day may be another. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  readonly log: (path: string | null) => void;
  readonly tick: PaneActions["tick"];
  readonly snooze: (path: string) => void;
  readonly setCadence: (path: string) => void;
  readonly pauseOrResume: (path: string) => void;
  readonly isPaused: (path: string) => boolean;
  readonly history: (path: string) => void;
  readonly tryAgain: () => void;
  /** Orders names as the user's language does. */
  readonly compareNames: (a: string, b: string) => number;
}

let lastId = 0;

/** The pane in the sidebar: asks, draws, and hands on what the user does. */
export class FollowUpsView extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  override navigation = false;
  override icon = FOLLOW_UPS_ICON;
  readonly #ports: FollowUpsPorts;
  readonly #actions: PaneActions;
  readonly #id: string;
  #choices: PaneChoices = FIRST_CHOICES;
  #frame: { readonly win: Window; readonly id: number } | null = null;
  #isOpen = false;

  constructor(leaf: WorkspaceLeaf, ports: FollowUpsPorts) {
    super(leaf);
    this.#ports = ports;
    this.#actions = this.#makeActions();
    lastId += 1;
    this.#id = `marathon-${String(lastId)}`;
  }

  override getViewType(): string {
    return FOLLOW_UPS_VIEW;
  }

  override getDisplayText(): string {
    return "Follow-ups";
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...storedChoices(this.#choices) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.#choices = restoredChoices(state, this.#choices);
    this.#draw();
    await super.setState(state, result);
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass("marathon-pane");
    this.#isOpen = true;
    this.register(this.#ports.subscribe(() => {
      this.#drawSoon();
    }));
    this.#draw();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#isOpen = false;
    if (this.#frame !== null) this.#frame.win.cancelAnimationFrame(this.#frame.id);
    render(null, this.contentEl);
    return Promise.resolve();
  }

  /** At most once a frame: while the vault is read, every note is news. */
  #drawSoon(): void {
    if (this.#frame !== null) return;
    const { win } = this.contentEl;
    const id = win.requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
    this.#frame = { win, id };
  }

  #draw(): void {
    if (!this.#isOpen) return;
    const { open, sort, search } = this.#choices;
    const pane = <Pane model={this.#model()} open={open} sort={sort} search={search} id={this.#id} actions={this.#actions} />;
    const { contentEl } = this;
    const hadFocus = contentEl.contains(contentEl.doc.activeElement);
    render(pane, contentEl);
    // What had the focus has gone, with its whole list: without a new place the keyboard would be nowhere.
    if (!hadFocus || contentEl.contains(contentEl.doc.activeElement)) return;
    contentEl.querySelector<HTMLElement>("[role=heading]")?.focus({ preventScroll: true });
  }

  #model(): PaneModel {
    const today = this.#ports.today();
    return paneModel(this.#ports.input(today), today, this.#choices, this.#ports.compareNames);
  }

  #choose(choices: Partial<PaneChoices>): void {
    this.#choices = { ...this.#choices, ...choices };
    this.#draw();
  }

  /** Chosen for longer than a moment: the layout keeps it. */
  #chooseForLong(choices: Partial<PaneChoices>): void {
    this.#choose(choices);
    void this.app.workspace.requestSaveLayout();
  }

  #makeActions(): PaneActions {
    return {
      openPerson: (path, event) => {
        this.#open(path, event, {});
      },
      openProblem: ({ path, line }, event) => {
        if (path !== null) this.#open(path, event, line === null ? {} : { eState: { line } });
      },
      hover: (path, event) => {
        this.app.workspace.trigger("hover-link", {
          event,
          source: FOLLOW_UPS_VIEW,
          hoverParent: this,
          targetEl: event.currentTarget,
          linktext: path,
          sourcePath: "",
        });
      },
      showMenu: (path, event) => {
        this.#showMenu(path, event);
      },
      log: this.#ports.log,
      tick: this.#ports.tick,
      toggle: (fold) => {
        this.#chooseForLong({ open: toggled(this.#choices, fold), shown: withoutMore(this.#choices, fold) });
      },
      search: (search) => {
        this.#choose({ search, shown: withoutMore(this.#choices, "everyone") });
      },
      sort: (sort) => {
        this.#chooseForLong({ sort });
      },
      showMore: (fold) => {
        this.#choose({ shown: withMore(this.#choices, fold) });
      },
      tryAgain: this.#ports.tryAgain,
    };
  }

  #open(path: string, event: MouseEvent | KeyboardEvent | null, state: { readonly eState?: Record<string, unknown> }): void {
    const { vault, workspace } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) {
      new Notice(`There is no note at ${path} any more.`);
      return;
    }
    void workspace.getLeaf(event === null ? "tab" : Keymap.isModEvent(event)).openFile(file, state);
    // On a phone the pane is a drawer that lies over the note.
    if (Platform.isPhone && this.leaf.getRoot() === workspace.rightSplit) workspace.rightSplit.collapse();
  }

  /** By pointer at the pointer; by keyboard, which has none, under the row. */
  #showMenu(path: string, event: MouseEvent): void {
    const { vault, workspace } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) return;
    const { log, history, snooze, setCadence, pauseOrResume, isPaused } = this.#ports;
    const menu = new Menu();
    const add = (section: string, title: string, icon: string, run: (path: string) => void) =>
      menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(() => {
        run(path);
      }));
    add("open", "Open in new tab", "file-plus", () => {
      this.#open(path, null, {});
    });
    add("action", "Log interaction", "circle-check", log);
    add("action", "Snooze", "alarm-clock", snooze);
    add("action", "Set cadence", "calendar-clock", setCadence);
    if (isPaused(path)) add("action", "Resume", "circle-play", pauseOrResume);
    else add("action", "Pause", "circle-pause", pauseOrResume);
    add("action", "Show history", "history", history);
    workspace.trigger("file-menu", menu, file, FOLLOW_UPS_VIEW, this.leaf);
    if (event.button === 2) {
      menu.showAtMouseEvent(event);
      return;
    }
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom }, this.contentEl.doc);
  }
}
