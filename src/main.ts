import { debounce, getLanguage, Keymap, type Modal, moment, Plugin, type WorkspaceLeaf } from "obsidian";
import { ActionLog } from "./actions/undo";
import { compileVocabulary } from "./core/interactions/vocabulary";
import { readingWords } from "./core/settings";
import { createBreath, yieldToApp } from "./obsidian/breath";
import { actionStore } from "./obsidian/action-store";
import { addCommands } from "./obsidian/commands";
import { DayClock } from "./obsidian/day-clock";
import { LiveVault } from "./obsidian/live-vault";
import { type MomentLibrary, momentDates } from "./obsidian/moment-dates";
import { ObsidianNotes } from "./obsidian/obsidian-notes";
import { SettingsStore } from "./obsidian/settings-store";
import { vaultActions } from "./obsidian/vault-actions";
import { VaultSetup } from "./obsidian/vault-setup";
import { type NoticePorts, tellActed, tellTurn, tellWhenDone } from "./ui/action-notice";
import { FOLLOW_UPS_ICON, FOLLOW_UPS_VIEW, FollowUpsView } from "./ui/follow-ups-view";
import { openHistory } from "./ui/history-modal";
import { nameAmong } from "./ui/history-model";
import { LogDialog } from "./ui/log-dialog";
import { personDialogs } from "./ui/person-dialogs";
import { settingsFacts } from "./ui/settings-facts";
import { MarathonSettingTab } from "./ui/settings-tab";
import { queueEdits } from "./vault/edit-queue";

const MINUTE_MS = 60_000;
/** Typing and sync deliver changes in bursts. */
const CHANGES_SETTLE_MS = 300;
const SETTINGS_SETTLE_MS = 600;

/** Builds the parts, hands them what they need of each other, and takes everything back on unload. */
export default class MarathonPlugin extends Plugin {
  readonly #settingsPath = `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  readonly #store = new SettingsStore(this, this.#settingsPath);
  readonly #clock = new DayClock(() => new Date(), () => this.#store.settings.dayBoundary);
  readonly #dates = momentDates(moment as unknown as MomentLibrary);
  readonly #files = new ObsidianNotes(this.app);
  readonly #notes = queueEdits(this.#files);
  readonly #vault = new LiveVault({
    notes: this.#notes,
    dates: this.#dates,
    settingsPath: this.#settingsPath,
    breath: (stopped) => createBreath(() => performance.now(), () => yieldToApp(window), stopped),
    later: (job) => debounce(job, CHANGES_SETTLE_MS),
    today: () => this.#clock.today(),
    report: reportError,
  });
  readonly #setup = new VaultSetup(this.app, this.#store, this.#vault);
  readonly #compareNames = new Intl.Collator(getLanguage(), { numeric: true }).compare;
  readonly #log = new ActionLog({ notes: this.#notes, store: actionStore(this.app), report: reportError });
  readonly #actions = vaultActions({
    app: this.app,
    dates: this.#dates,
    log: this.#log,
    now: () => ({ today: this.#clock.today(), time: this.#clock.time() }),
    session: async () => {
      await this.#setup.refresh();
      return await this.#vault.ready();
    },
  });
  readonly #notices: NoticePorts = {
    openNote: (path) => void this.app.workspace.openLinkText(path, ""),
    undo: (id) => this.#log.undo(id),
    undoRest: (id) => this.#log.undoRest(id),
  };
  readonly #people = personDialogs(this.app, {
    ...this.#notices,
    people: () => this.#vault.session?.index.people() ?? null,
    person: (path) => this.#vault.session?.index.person(path) ?? null,
    compareNames: this.#compareNames,
    today: () => this.#clock.today(),
    settings: () => this.#store.settings,
    actions: this.#actions,
  });
  readonly #dialog = this.#makeDialog();
  #history: Modal | null = null;
  readonly #tab = this.#makeTab();

  override async onload(): Promise<void> {
    await this.#store.load();
    this.registerView(FOLLOW_UPS_VIEW, (leaf) => this.#makeView(leaf));
    this.registerHoverLinkSource(FOLLOW_UPS_VIEW, { display: "Marathon follow-ups", defaultMod: true });
    this.addSettingTab(this.#tab);
    this.addRibbonIcon(FOLLOW_UPS_ICON, "Open follow-ups", () => {
      this.#openFollowUps();
    });
    addCommands(this, {
      ...this.#people,
      log: (path) => {
        this.#dialog.open(path);
      },
      history: (path) => {
        this.#openHistory(path);
      },
      openFollowUps: () => {
        this.#openFollowUps();
      },
      isPerson: (path) => this.#vault.session?.index.person(path) != null,
      insertFollowUps: () => {
        tellWhenDone(this.#actions.insertFollowUps(), this.#notices);
      },
      undo: () => {
        tellTurn(this.#notices.undo, this.#notices.undoRest);
      },
      redo: () => {
        tellTurn(() => this.#log.redo(), null);
      },
    });
    this.#followSettings();
    this.#followTime();
    this.#readWhenReady();
  }

  /** Switched on by hand just now: show what it is for. On later starts the layout brings the pane back. */
  override onUserEnable(): void {
    this.#openFollowUps();
  }

  override async onExternalSettingsChange(): Promise<void> {
    if (await this.#store.load()) this.#tab.update();
  }

  #readWhenReady(): void {
    let isGone = false;
    this.register(() => {
      isGone = true;
      this.#dialog.close();
      this.#people.close();
      this.#history?.close();
      this.#vault.close();
      this.#files.stop();
    });
    this.register(this.#notes.watch((change) => {
      if (change.kind === "renamed") this.#log.renamed(change.from, change.path);
    }));
    this.app.workspace.onLayoutReady(() => {
      if (isGone) return;
      this.#files.start();
      void this.#setup.refresh();
    });
  }

  #followSettings(): void {
    const refresh = debounce(() => void this.#setup.refresh(), SETTINGS_SETTLE_MS, true);
    this.register(this.#store.subscribe(() => {
      this.#clock.check();
      if (this.app.workspace.layoutReady) refresh();
    }));
    this.register(() => {
      refresh.cancel();
    });
  }

  /** Timers stop while the machine sleeps, and the app's own options change without an event. */
  #followTime(): void {
    const wake = () => {
      this.#clock.check();
      if (this.app.workspace.layoutReady) void this.#setup.refresh();
    };
    this.registerInterval(window.setInterval(wake, MINUTE_MS));
    this.registerDomEvent(window, "focus", wake);
    this.registerDomEvent(document, "visibilitychange", wake);
  }

  #openFollowUps(): void {
    void this.app.workspace.ensureSideLeaf(FOLLOW_UPS_VIEW, "right", { active: true, reveal: true });
  }

  #makeView(leaf: WorkspaceLeaf): FollowUpsView {
    return new FollowUpsView(leaf, {
      ...this.#people,
      history: (path) => {
        this.#openHistory(path);
      },
      input: (today) => this.#vault.on(today),
      today: () => this.#clock.today(),
      subscribe: (listener) => this.#subscribe(listener),
      log: (path) => {
        this.#dialog.open(path);
      },
      tick: (item) => {
        tellWhenDone(this.#actions.tick(item), this.#notices);
      },
      tryAgain: () => void this.#setup.refresh(),
      compareNames: this.#compareNames,
    });
  }

  /** Calls whenever what is known, or the day, may be another. */
  #subscribe(listener: () => void): () => void {
    const stops = [this.#vault.subscribe(listener), this.#clock.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #openHistory(path: string): void {
    this.#history?.close();
    this.#history = openHistory(this.app, path, {
      person: (person) => this.#vault.session?.index.person(person) ?? null,
      history: (person) => this.#vault.session?.facts.historyOf(person, this.#clock.today()) ?? [],
      name: (person) => nameAmong(this.#vault.session?.index.people() ?? [], person),
      today: () => this.#clock.today(),
      open: (note, line, event) => {
        const state = line === null ? {} : { eState: { line: line - 1 } };
        void this.app.workspace.openLinkText(note, "", Keymap.isModEvent(event), state);
      },
      subscribe: (listener) => this.#subscribe(listener),
      count: async (interaction, counts) => {
        const acted = await this.#actions.count(interaction, counts);
        if (acted.result.kind === "done") tellActed(acted, this.#notices);
        return acted.result;
      },
    });
  }

  #makeDialog(): LogDialog {
    return new LogDialog(this.app, {
      ...this.#notices,
      people: () => this.#vault.session?.index.people() ?? null,
      compareNames: this.#compareNames,
      today: () => this.#clock.today(),
      channels: () => {
        const { settings } = this.#store;
        return compileVocabulary(readingWords(settings), settings).channels.flatMap(({ name }) => name ?? []);
      },
      log: this.#actions.log,
    });
  }

  #makeTab(): MarathonSettingTab {
    return new MarathonSettingTab(this, {
      settings: () => this.#store.settings,
      change: ({ key, value }) => this.#store.set(key, value),
      facts: () => settingsFacts(this.#store.settings, this.#setup.options, this.#dates, this.#clock.today()),
    });
  }
}

function reportError(error: unknown): void {
  console.error(error);
}
