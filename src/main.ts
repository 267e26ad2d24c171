import { debounce, getLanguage, moment, Plugin, type WorkspaceLeaf } from "obsidian";
import { compileVocabulary } from "./core/interactions/vocabulary";
import { readingWords } from "./core/settings";
import { createBreath, yieldToApp } from "./obsidian/breath";
import { addCommands } from "./obsidian/commands";
import { DayClock } from "./obsidian/day-clock";
import { InteractionLog } from "./obsidian/interaction-log";
import { LiveVault } from "./obsidian/live-vault";
import { type MomentLibrary, momentDates } from "./obsidian/moment-dates";
import { ObsidianNotes } from "./obsidian/obsidian-notes";
import { SettingsStore } from "./obsidian/settings-store";
import { VaultSetup } from "./obsidian/vault-setup";
import { FOLLOW_UPS_ICON, FOLLOW_UPS_VIEW, FollowUpsView } from "./ui/follow-ups-view";
import { LogDialog } from "./ui/log-dialog";
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
    report: (error) => {
      console.error(error);
    },
  });
  readonly #setup = new VaultSetup(this.app, this.#store, this.#vault);
  readonly #compareNames = new Intl.Collator(getLanguage(), { numeric: true }).compare;
  readonly #dialog = this.#makeDialog();
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
      log: (path) => {
        this.#dialog.open(path);
      },
      openFollowUps: () => {
        this.#openFollowUps();
      },
      isPerson: (path) => this.#vault.session?.index.person(path) != null,
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
      this.#vault.close();
      this.#files.stop();
    });
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
      input: (today) => this.#vault.on(today),
      today: () => this.#clock.today(),
      subscribe: (listener) => {
        const stops = [this.#vault.subscribe(listener), this.#clock.subscribe(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      log: (path) => {
        this.#dialog.open(path);
      },
      tryAgain: () => void this.#setup.refresh(),
      compareNames: this.#compareNames,
    });
  }

  #makeDialog(): LogDialog {
    const log = new InteractionLog(this.app, this.#notes, this.#dates, () => ({
      today: this.#clock.today(),
      time: this.#clock.time(),
    }));
    return new LogDialog(this.app, {
      people: () => this.#vault.session?.index.people() ?? null,
      compareNames: this.#compareNames,
      today: () => this.#clock.today(),
      channels: () => {
        const { settings } = this.#store;
        return compileVocabulary(readingWords(settings), settings).channels.flatMap(({ name }) => name ?? []);
      },
      log: async (request) => {
        await this.#setup.refresh();
        return await log.log(request, await this.#vault.ready());
      },
      openNote: (path) => void this.app.workspace.openLinkText(path, ""),
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
