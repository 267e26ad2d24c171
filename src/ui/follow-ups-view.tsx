import {
  debounce, type HoverParent, type HoverPopover, ItemView, Keymap, Menu, type Modal, Notice, Platform, type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { render } from "preact";
import type { CivilDate } from "../core/civil-date";
import type { DayBoard } from "../core/follow-ups/follow-ups";
import type { Relief } from "../core/follow-ups/ways-out";
import type { PutOff } from "../core/pace/fresh-start";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import type { Promised } from "../vault/note-reading";
import type { Breath } from "../vault/breath";
import { tell, tellError } from "./action-notice";
import { areCurrent, type FiguresPorts, type PaceFigures, workedOut } from "./pace-figures";
import { freshStartPreview, type Preview, wayOutPreview } from "./pace-previews";
import { daysOffInWords } from "./pace-supposition";
import { Pane } from "./pane";
import type { PaneActions } from "./pane-actions";
import { nextOne, type PaneChoices, type PaneInput, paneModel } from "./pane-model";
import { filtered, FIRST_CHOICES, restoredChoices, storedChoices, toggled, withMore, withoutMore } from "./pane-state";
import { showPreview } from "./preview-modal";
import { reachWays } from "./reach-ways";

export const FOLLOW_UPS_VIEW = "marathon-follow-ups";
export const FOLLOW_UPS_ICON = "heart-handshake";

/** What the pane needs of the rest. */
export interface FollowUpsPorts extends FiguresPorts {
  input(today: CivilDate): PaneInput;
  /** What to show while the notes are being read, without touching it; null where nothing is known yet. */
  left(today: CivilDate): (PaneInput & { undated(path: string): readonly Promised[] }) | null;
  today(): CivilDate;
  /** Gives from then on where the note lies by now, as far as is known, that lay at a path at the time of the call. */
  readonly follow: () => (path: string) => string;
  /** One for a slice that begins now. */
  breath(): Breath;
  /** Told of errors that are nobody's fault but ours. */
  readonly report: (error: unknown) => void;
  /** Calls whenever input or day may be another. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  readonly log: (path: string | null) => void;
  readonly whoNext: () => void;
  readonly tick: PaneActions["tick"];
  /** Somebody's open promises without a day. */
  readonly undated: (path: string) => readonly Promised[];
  /** Somebody's addresses: see `reachOf`. */
  readonly reach: (path: string) => readonly string[];
  readonly snooze: (path: string) => void;
  readonly setCadence: (path: string) => void;
  readonly pauseOrResume: (path: string) => void;
  readonly isPaused: (path: string) => boolean;
  readonly history: (path: string) => void;
  readonly brief: (path: string) => void;
  readonly setUp: () => void;
  readonly triage: () => void;
  readonly tryAgain: () => void;
  readonly drafts: PaneActions["drafts"];
  readonly settings: () => Settings;
  readonly takeWayOut: (relief: Relief) => void;
  readonly putOff: (late: readonly PutOff[]) => void;
  /** Whom a fresh start puts off, under the settings of this moment; rejects where the vault cannot be read. */
  readonly late: (today: CivilDate) => Promise<readonly PutOff[]>;
  /** `label` says what was done, as in "Set the pace". */
  readonly changeSettings: (label: string, change: Partial<Settings>) => void;
  /** Orders names as the user's language does. */
  readonly compareNames: (a: string, b: string) => number;
}

/** Time for the pane to be painted, and for quick changes to pass, before the weeks ahead are worked out. */
const PAINTED_MS = 50;
/** Nobody waits to see that a folded backlog clears on another day: what was said before stands while things go on. */
const RESTED_MS = 2000;

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
  /** Since one more was wanted. */
  #latest = (path: string) => path;
  #frame: { readonly win: Window; readonly id: number } | null = null;
  #isOpen = false;
  #figures: PaceFigures | null = null;
  /** Under which they were worked out. */
  #under: Settings | null = null;
  #preview: Modal | null = null;
  /** What is being worked out; null while nothing is. */
  #doing: Pick<PaneChoices, "open" | "supposed"> & { readonly board: DayBoard } | null = null;
  readonly #workOutSoon = this.#workOutIn(PAINTED_MS);
  readonly #workOutRested = this.#workOutIn(RESTED_MS);

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
    return say.pane.title;
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
    // Where the app speaks a language that Marathon does not.
    this.contentEl.lang = say.intl.locale;
    this.#isOpen = true;
    this.register(this.#ports.subscribe(() => {
      this.#drawSoon();
    }));
    // A pane that comes into sight has its weeks ahead to work out.
    const { workspace } = this.app;
    const look = this.#keepCurrent.bind(this);
    this.registerEvent(workspace.on("resize", look));
    this.registerEvent(workspace.on("layout-change", look));
    this.#draw();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.#isOpen = false;
    if (this.#frame !== null) this.#frame.win.cancelAnimationFrame(this.#frame.id);
    this.#keepCurrent();
    this.#doing = null;
    this.#preview?.close();
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
    const today = this.#ports.today();
    const input = this.#ports.input(today);
    const left = input.kind === "reading" ? this.#ports.left(today) : null;
    const undated = left ?? this.#ports;
    const { oneMore } = this.#choices;
    const choices = oneMore === null ? this.#choices : { ...this.#choices, oneMore: { ...oneMore, path: this.#latest(oneMore.path) } };
    const model = paneModel(left ?? input, today, choices, this.#ports.compareNames, this.#figures, (path) => undated.undated(path));
    const pane = (
      <Pane
        model={model}
        open={this.#choices.open}
        wish={this.#choices}
        id={this.#id}
        actions={this.#actions}
        status={left === null ? "" : say.pane.reading}
      />
    );
    const { contentEl } = this;
    this.#keepCurrent();
    const hadFocus = contentEl.contains(contentEl.doc.activeElement);
    render(pane, contentEl);
    // Of what is only shown nothing can be asked yet; what stands above it can be used.
    for (const part of Array.from(contentEl.children)) part.toggleAttribute("inert", left !== null && !part.matches(".nav-header, [role=status]"));
    // What had the focus has gone, with its whole list: without a new place the keyboard would be nowhere.
    if (!hadFocus || contentEl.contains(contentEl.doc.activeElement)) return;
    contentEl.querySelector<HTMLElement>("[role=heading]")?.focus({ preventScroll: true });
  }

  /** Whether something that is looked at has to be worked out. */
  #isStale(): boolean {
    if (!this.#isOpen) return false;
    const input = this.#ports.input(this.#ports.today());
    return input.kind === "ready" && !areCurrent(this.#figures, input.board, this.#choices) && this.contentEl.isShown();
  }

  #workOutIn(milliseconds: number) {
    return debounce(() => void this.#workOut().catch(this.#ports.report), milliseconds, true);
  }

  #keepCurrent(): void {
    const [soon, rested] = [this.#workOutSoon, this.#workOutRested];
    const timer = this.#figures === null || this.#choices.open.has("pace") ? soon : rested;
    (timer === soon ? rested : soon).cancel();
    if (this.#isStale()) timer();
    else timer.cancel();
  }

  /** Whoever asks for something else meanwhile is worked out instead. */
  async #workOut(): Promise<void> {
    const input = this.#ports.input(this.#ports.today());
    if (input.kind !== "ready" || !this.#isStale()) return;
    const { board, settings } = input;
    const { open, supposed } = this.#choices;
    const before = this.#doing;
    if (before?.board === board && before.open === open && before.supposed === supposed) return;
    const doing = { board, open, supposed };
    this.#doing = doing;
    const steps = workedOut(board, doing, this.#figures, this.#ports);
    const breath = this.#ports.breath();
    const goesOn = async () => {
      await breath.take();
      return this.#doing === doing;
    };
    try {
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) if (breath.due() && !(await goesOn())) return;
      // To draw it takes a slice of its own.
      if (!(await goesOn())) return;
      this.#figures = step.value;
      this.#under = settings;
    } finally {
      if (this.#doing === doing) this.#doing = null;
    }
    this.#draw();
  }

  #show(preview: Preview, run: () => void): void {
    this.#preview?.close();
    if (this.#isOpen) this.#preview = showPreview(this.app, preview, run);
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
      whoNext: this.#ports.whoNext,
      reach: (address) => {
        this.contentEl.win.open(address);
      },
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
      filter: (name, key) => {
        this.#chooseForLong({ filters: filtered(this.#choices, name, key), shown: withoutMore(this.#choices, "everyone") });
      },
      showEveryone: () => {
        this.#chooseForLong({ search: "", filters: FIRST_CHOICES.filters, shown: withoutMore(this.#choices, "everyone") });
      },
      showMore: (fold) => {
        this.#choose({ shown: withMore(this.#choices, fold) });
      },
      setUp: this.#ports.setUp,
      triage: this.#ports.triage,
      tryAgain: this.#ports.tryAgain,
      drafts: this.#ports.drafts,
      ...this.#makePaceActions(),
    };
  }

  #makePaceActions(): Pick<PaneActions, "oneMore" | "takeWayOut" | "startFresh" | "setPace" | "addDaysOff" | "removeDaysOff" | "suppose"> {
    const { settings, takeWayOut, putOff, changeSettings } = this.#ports;
    const inWords = (range: Settings["daysOff"][number]) => daysOffInWords(range, this.#ports.today());
    /** `shown`: of whom the last preview told. Left open over midnight, or while a pace came by sync, it told of other days. */
    const startFresh = async (shown = ""): Promise<void> => {
      const today = this.#ports.today();
      const late = await this.#ports.late(today);
      const found = JSON.stringify(late);
      // Of nobody there is nothing to show: why that is, is told.
      if (found === shown || late.length === 0) putOff(late);
      else {
        this.#show(freshStartPreview(late, today, settings()), () => {
          startFresh(found).catch(tellError);
        });
      }
    };
    return {
      oneMore: () => {
        const date = this.#ports.today();
        const input = this.#ports.input(date);
        const next = input.kind === "ready" ? nextOne(input.board) : null;
        if (next === null) return;
        this.#latest = this.#ports.follow();
        this.#choose({ oneMore: { path: next.person.path, date } });
      },
      takeWayOut: (shown) => {
        const under = this.#under ?? settings();
        this.#show(wayOutPreview(shown, under), () => {
          if (JSON.stringify(settings()) === JSON.stringify(under)) takeWayOut(shown.way.relief);
          else tell([say.firstStart.otherSettings], [], true);
        });
      },
      startFresh: () => {
        startFresh().catch(tellError);
      },
      setPace: (pace) => {
        changeSettings(say.pane.paceSet(pace.join(", ")), { pace });
      },
      addDaysOff: (range) => {
        changeSettings(say.pane.daysOffAdded(inWords(range)), { daysOff: [...settings().daysOff, range] });
      },
      removeDaysOff: (range) => {
        const daysOff = settings().daysOff.filter(({ from, to }) => from !== range.from || to !== range.to);
        changeSettings(say.pane.daysOffRemoved(inWords(range)), { daysOff });
      },
      suppose: (supposed) => {
        this.#choose({ supposed });
      },
    };
  }

  #open(path: string, event: MouseEvent | KeyboardEvent | null, state: { readonly eState?: Readonly<Record<"line", number>> }): void {
    const { vault, workspace } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) {
      new Notice(say.pane.noNote(path));
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
    const { log, history, brief, snooze, setCadence, pauseOrResume, isPaused } = this.#ports;
    const menu = new Menu();
    const add = (section: string, title: string, icon: string, run: (path: string) => void) =>
      menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(() => {
        // Where the note is by then.
        run(file.path);
      }));
    add("open", say.pane.openInTab, "file-plus", (now) => {
      this.#open(now, null, {});
    });
    add("action", say.pane.log, "circle-check", log);
    add("action", say.pane.snooze, "alarm-clock", snooze);
    add("action", say.pane.setCadence, "calendar-clock", setCadence);
    if (isPaused(path)) add("action", say.pane.resume, "circle-play", pauseOrResume);
    else add("action", say.pane.pause, "circle-pause", pauseOrResume);
    add("action", say.pane.brief, "book-user", brief);
    add("action", say.pane.history, "history", history);
    for (const { address, icon, words } of reachWays(this.#ports.reach(path))) {
      add("marathon-reach", words, icon, () => {
        this.#actions.reach(address);
      });
    }
    workspace.trigger("file-menu", menu, file, FOLLOW_UPS_VIEW, this.leaf);
    if (event.button === 2) {
      menu.showAtMouseEvent(event);
      return;
    }
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom }, this.contentEl.doc);
  }
}
