import {
  apiVersion, debounce, getLanguage, Keymap, type Modal, moment, type OpenViewState, type PaneType, Platform, Plugin, type WorkspaceLeaf,
} from "obsidian";
import type { Tickable } from "./actions/tick";
import { ActionLog } from "./actions/undo";
import { firstLines } from "./core/brief/first-lines";
import type { CivilDate } from "./core/civil-date";
import { outlookInSteps } from "./core/follow-ups/outlook";
import { newestFirst } from "./core/interactions/interaction";
import { compileVocabulary } from "./core/interactions/vocabulary";
import { DEFAULT_SETTINGS, readingWords } from "./core/settings";
import { say, speak } from "./locales/say";
import { createBreath, yieldToApp } from "./obsidian/breath";
import { actionStore } from "./obsidian/action-store";
import { CalendarExport } from "./obsidian/calendar-export";
import { addCodeBlock } from "./obsidian/code-block";
import { addCliHandlers } from "./obsidian/cli-handlers";
import { addCommands } from "./obsidian/commands";
import { DayClock } from "./obsidian/day-clock";
import { draftStore } from "./obsidian/draft-store";
import { IndexCache } from "./obsidian/index-cache";
import { knownPeople } from "./obsidian/known-people";
import { LiveVault } from "./obsidian/live-vault";
import { addLogEntries } from "./obsidian/log-entries";
import { type MomentLibrary, momentDates } from "./obsidian/moment-dates";
import { ObsidianNotes } from "./obsidian/obsidian-notes";
import { Reminding } from "./obsidian/reminding";
import { SettingsStore } from "./obsidian/settings-store";
import { allowNotifications, notifySystem } from "./obsidian/system-notifications";
import { addUri } from "./obsidian/uri";
import { browserStore } from "./obsidian/text-store";
import { vaultActions } from "./obsidian/vault-actions";
import { VaultSetup } from "./obsidian/vault-setup";
import { type NoticePorts, tell, tellActed, tellError, tellTurn, tellWhenDone } from "./ui/action-notice";
import { openBrief } from "./ui/brief-modal";
import { briefModel } from "./ui/brief-model";
import { briefText } from "./ui/brief-text";
import { clearBlock, drawBlock } from "./ui/code-block";
import { firstStart } from "./ui/first-start-modal";
import { FOLLOW_UPS_ICON, FOLLOW_UPS_VIEW, FollowUpsView } from "./ui/follow-ups-view";
import { openHistory } from "./ui/history-modal";
import { nameAmong } from "./ui/history-model";
import { LogDialog } from "./ui/log-dialog";
import { personDialogs } from "./ui/person-dialogs";
import { settingsFacts } from "./ui/settings-facts";
import type { SettingChange } from "./ui/settings-fields";
import { finder, NOTHING_FOUND } from "./ui/settings-found";
import { MarathonSettingTab } from "./ui/settings-tab";
import { statusBarButton } from "./ui/status-bar";
import { openWhoNext } from "./ui/who-next-modal";
import { queueEdits } from "./vault/edit-queue";
import { Renames } from "./vault/renames";
import { daysFitting, surveyOf } from "./vault/survey";
import type { VaultSession } from "./vault/vault-session";
import { knownOf, withoutCadence } from "./vault/without-cadence";

/** The same for the same sources, set by the build; empty while it watches them, as they may change under a running program. */
declare const MARATHON_BUILD: string;

const MINUTE_MS = 60_000;
/** Typing and sync deliver changes in bursts. */
const CHANGES_SETTLE_MS = 300;
const SETTINGS_SETTLE_MS = 600;
/** Longer than changes take to settle, so that a reminder does not speak between two of them. */
const REMINDING_SETTLE_MS = 1000;
/** Nobody looks at the calendar while typing, and every write of it is synced. */
const CALENDAR_SETTLE_MS = 5000;
const DIGEST_KEY = "marathon-digest";
/** What is known of the notes is stored when nothing else is going on. */
const CACHE_SETTLE_MS = 5000;
/** Of a vault of thousands of people it is megabytes: not after each pause of somebody who writes. */
const LEAVE_SETTLE_MS = 60_000;
const CACHE_KEY = "marathon-cache";
const FIRST_START_KEY = "marathon-first-start";

/** Builds the parts, hands them what they need of each other, and takes everything back on unload. */
export default class MarathonPlugin extends Plugin {
  readonly #settingsPath = `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  readonly #store = new SettingsStore(this, this.#settingsPath);
  readonly #clock = new DayClock(() => new Date(), () => this.#store.settings.dayBoundary);
  readonly #dates = momentDates(moment as unknown as MomentLibrary);
  readonly #files = new ObsidianNotes(this.app);
  readonly #notes = queueEdits(this.#files);
  readonly #breath = (stopped: () => boolean) => createBreath(() => performance.now(), () => yieldToApp(window), stopped);
  readonly #cache = new IndexCache({
    store: browserStore(window, () => this.#cacheName()),
    build: () => [MARATHON_BUILD, apiVersion, moment.locale()].join(" "),
    now: () => Date.now(),
    later: (job) => debounce(job, CACHE_SETTLE_MS, true),
    muchLater: (job) => debounce(job, LEAVE_SETTLE_MS, true),
    breath: this.#breath,
    report: reportError,
  });
  readonly #vault = new LiveVault({
    cache: MARATHON_BUILD === "" ? undefined : (rules) => this.#cache.under(rules),
    notes: this.#notes,
    dates: this.#dates,
    settingsPath: this.#settingsPath,
    breath: this.#breath,
    later: (job) => debounce(job, CHANGES_SETTLE_MS),
    today: () => this.#clock.today(),
    report: reportError,
  });
  readonly #everybody = knownPeople(this.#vault);
  readonly #setup = new VaultSetup(this.app, this.#store, this.#vault);
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly #session = async () => {
    await this.#setup.refresh();
    await this.#vault.ready();
    // Others may have come meanwhile.
    return await this.#once(() => this.#currentSession());
  };
  readonly #undated = (path: string) => this.#vault.session?.facts.undatedOf(path, this.#clock.today()) ?? [];
  readonly #compareNames = new Intl.Collator(getLanguage(), { numeric: true }).compare;
  readonly #log = new ActionLog({ notes: this.#notes, settings: this.#store, store: actionStore(this.app), report: reportError });
  readonly #actions = vaultActions({
    app: this.app,
    notes: this.#notes,
    dates: this.#dates,
    log: this.#log,
    settings: this.#store,
    now: () => ({ today: this.#clock.today(), time: this.#clock.time() }),
    session: this.#session,
  });
  readonly #calendar = new CalendarExport({
    notes: this.#notes,
    keptPath: () => this.#store.settings.calendarPath,
    now: () => new Date(),
    today: () => this.#clock.today(),
    session: this.#session,
    known: () => {
      const { session } = this.#vault;
      const state = this.#vault.on(this.#clock.today());
      return session === null || state.kind !== "ready" ? null : { session, board: state.board };
    },
    later: (job) => debounce(job, CALENDAR_SETTLE_MS, true),
    complain: (why) => {
      tell([why], [], true);
    },
  });
  readonly #drafts = draftStore(this.app, reportError);
  readonly #notices: NoticePorts = {
    openNote: (path) => {
      this.#openNote(path);
    },
    undo: (id) => this.#log.undo(id),
    undoRest: (id) => this.#log.undoRest(id),
  };
  readonly #people = personDialogs(this.app, {
    ...this.#notices,
    people: this.#everybody,
    person: (path) => this.#vault.session?.index.person(path) ?? null,
    compareNames: this.#compareNames,
    today: () => this.#clock.today(),
    settings: () => this.#store.settings,
    actions: this.#actions,
    drafts: this.#drafts,
    subscribe: (listener) => this.#subscribe(listener),
  });
  readonly #dialog = this.#makeDialog();
  #history: Modal | null = null;
  #brief: Modal | null = null;
  #whoNext: Modal | null = null;
  readonly #renames = new Renames();
  readonly #isPerson = (path: string) => this.#vault.session?.index.person(path) != null;
  readonly #latest = (path: string) => this.#renames.latest(path, this.#isPerson);
  /** What everything that tells of a person asks. */
  readonly #told = {
    follow: () => this.#renames.follow(this.#isPerson),
    name: (path: string) => nameAmong(this.#vault.session?.index.people() ?? [], path),
    brief: (path: string) => this.#vault.session?.brief(path, this.#clock.today()) ?? null,
    today: () => this.#clock.today(),
    open: (note: string, line: number | null, event: MouseEvent | KeyboardEvent) => {
      const state: { readonly eState?: Record<"line", number> } = line === null ? {} : { eState: { line: line - 1 } };
      this.#openNote(note, Keymap.isModEvent(event), state);
    },
    subscribe: (listener: () => void) => this.#subscribe(listener),
    log: (path: string) => {
      this.#dialog.open([path]);
    },
    history: (path: string) => {
      this.#openHistory(path);
    },
    tick: (item: Tickable) => {
      tellWhenDone(this.#actions.tick(item), this.#notices);
    },
  };
  readonly #firstStart = this.#makeFirstStart();
  readonly #tab = this.#makeTab();

  override async onload(): Promise<void> {
    speak(getLanguage());
    await this.#store.load();
    // The clock was made before the day boundary was known.
    this.#clock.check();
    this.registerView(FOLLOW_UPS_VIEW, (leaf) => this.#makeView(leaf));
    this.registerHoverLinkSource(FOLLOW_UPS_VIEW, { display: say.app.hoverSource, defaultMod: true });
    this.addSettingTab(this.#tab);
    this.register(this.#subscribe(() => {
      this.#tab.changed();
    }));
    this.addRibbonIcon(FOLLOW_UPS_ICON, say.app.commands.open, () => {
      this.#openFollowUps();
    });
    addCommands(this, {
      ...this.#people,
      log: (people) => {
        this.#dialog.open(people);
      },
      history: this.#told.history,
      brief: (path) => {
        this.#openBrief(path);
      },
      openFollowUps: () => {
        this.#openFollowUps();
      },
      whoNext: () => {
        this.#openWhoNext();
      },
      isPerson: this.#isPerson,
      setUp: this.#firstStart.setUp,
      triage: this.#firstStart.triage,
      insertFollowUps: () => {
        tellWhenDone(this.#actions.insertFollowUps(), this.#notices);
      },
      exportCalendar: () => {
        this.#calendar.now().then((said) => {
          tell([said], [], false);
        }, tellError);
      },
      clearCache: () => {
        this.#clearCache().catch(tellError);
      },
      undo: () => {
        tellTurn(this.#notices.undo, this.#notices.undoRest);
      },
      redo: () => {
        tellTurn(() => this.#log.redo(), null);
      },
    });
    addLogEntries(this, {
      log: (people, note) => {
        this.#dialog.open(people, note);
      },
      isPerson: this.#isPerson,
      personAt: (target, source) => this.#vault.session?.index.personNamed(target, source) ?? null,
      name: this.#told.name,
      ownSource: FOLLOW_UPS_VIEW,
    });
    this.#answerOutside();
    this.#drawBlocks();
    this.#followSettings();
    this.#followTime();
    this.#remind();
    this.#keepCalendar();
    this.#readWhenReady();
  }

  /** Switched on by hand just now: show what it is for. On later starts the layout brings the pane back. */
  override onUserEnable(): void {
    this.#openFollowUps();
    this.#vault.ready().then(() => {
      this.#welcome();
    }, () => undefined); // The pane says why the vault cannot be read.
  }

  /** Once on a device, and only where nobody has set anything yet. */
  #welcome(): void {
    const isSet = JSON.stringify(this.#store.settings) !== JSON.stringify(DEFAULT_SETTINGS);
    if (isSet || this.app.loadLocalStorage(FIRST_START_KEY) !== null) return;
    this.app.saveLocalStorage(FIRST_START_KEY, true);
    // The pane, opened just now, shows the day; a notice would lie over it, and over the first steps.
    this.app.saveLocalStorage(DIGEST_KEY, this.#clock.today());
    this.#firstStart.setUp();
  }

  override async onExternalSettingsChange(): Promise<void> {
    if (await this.#store.load()) this.#tab.arrived();
  }

  #readWhenReady(): void {
    let isGone = false;
    this.register(() => {
      isGone = true;
      this.#dialog.close();
      this.#people.close();
      this.#firstStart.close();
      this.#history?.close();
      this.#brief?.close();
      this.#whoNext?.close();
      this.#vault.close();
      this.#cache.close();
      this.#files.stop();
    });
    this.register(this.#notes.watch((change) => {
      this.#renames.note(change);
      if (change.kind !== "renamed") return;
      this.#log.renamed(change.from, change.path);
      this.#drafts.renamed(change.from, change.path);
      this.#people.renamed(change.from, change.path);
      this.#dialog.renamed(change.from, change.path);
    }));
    this.app.workspace.onLayoutReady(() => {
      if (isGone) return;
      this.#files.start();
      void this.#setup.refresh();
    });
  }

  /** The app has one place for the databases of all vaults, so that each vault needs a name of its own. */
  #cacheName(): string {
    const { app } = this;
    const kept: unknown = app.loadLocalStorage(CACHE_KEY);
    if (typeof kept === "string") return kept;
    const name = `marathon-${crypto.getRandomValues(new Uint32Array(3)).join("-")}`;
    app.saveLocalStorage(CACHE_KEY, name);
    return name;
  }

  async #clearCache(): Promise<void> {
    await this.#cache.clear();
    this.#vault.readAgain();
    await this.#setup.refresh();
    tell([say.app.cacheEmpty], [], false);
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
    this.registerDomEvent(document, "visibilitychange", () => {
      if (document.hidden) this.#cache.hurry();
      else wake();
    });
  }

  #keepCalendar(): void {
    this.register(this.#subscribe(() => {
      this.#calendar.changed();
    }));
    this.register(() => {
      this.#calendar.close();
    });
  }

  #remind(): void {
    const { app } = this;
    const open = () => {
      this.#openFollowUps();
    };
    const reminding = new Reminding({
      vault: this.#vault,
      settings: () => this.#store.settings,
      today: () => this.#clock.today(),
      name: this.#told.name,
      store: {
        load: (): unknown => app.loadLocalStorage(DIGEST_KEY),
        save: (day) => app.saveLocalStorage(DIGEST_KEY, day),
      },
      statusBar: Platform.isMobile ? null : statusBarButton(this.addStatusBarItem(), FOLLOW_UPS_ICON, open),
      notice: (sentences) => {
        const notice = tell(sentences, [{ label: say.app.commands.open, run: open }], true);
        return () => notice.hide();
      },
      notification: (sentences) => notifySystem(sentences, open, reportError),
    });
    let isChanging = false;
    const soon = debounce(() => {
      // Before people and days are chosen it would speak of the wrong ones, and while notes come in, of some of them.
      if (isChanging || this.#firstStart.isOpen()) {
        isChanging = false;
        soon();
      } else void reminding.check().catch(reportError);
    }, REMINDING_SETTLE_MS, true);
    for (const stop of [this.#subscribe(soon), this.#store.subscribe(soon)]) this.register(stop);
    // A mark, not a timer: a folder that moves is thousands of changes.
    this.register(this.#notes.watch(() => {
      isChanging = true;
    }));
    this.register(() => {
      soon.cancel();
      reminding.close();
    });
  }

  /** Where it lay the app would make an empty one. */
  #openNote(path: string, newLeaf?: PaneType | boolean, state?: OpenViewState): void {
    const { vault, workspace } = this.app;
    void workspace.openLinkText(this.#renames.latest(path, (at) => vault.getFileByPath(at) !== null), "", newLeaf, state);
  }

  #openFollowUps(): void {
    void this.app.workspace.ensureSideLeaf(FOLLOW_UPS_VIEW, "right", { active: true, reveal: true });
  }

  #makeView(leaf: WorkspaceLeaf): FollowUpsView {
    const { follow, history, tick } = this.#told;
    return new FollowUpsView(leaf, {
      ...this.#people,
      follow,
      history,
      brief: (path) => {
        this.#openBrief(path);
      },
      input: (today) => this.#vault.on(today),
      left: (today) => this.#vault.leftOn(today),
      breath: () => this.#breath(() => false),
      report: reportError,
      outlook: (today, weeks, whatIf) => {
        const { session } = this.#vault;
        return session && outlookInSteps(session.facts.all(today), today, session.settings, weeks, whatIf);
      },
      freshStart: (today) => this.#vault.session?.freshStart(today) ?? [],
      settings: () => this.#store.settings,
      takeWayOut: (relief) => {
        tellWhenDone(this.#actions.takeWayOut(relief), this.#notices);
      },
      late: async (today) => (await this.#session()).freshStart(today),
      putOff: (late) => {
        tellWhenDone(this.#actions.startFresh(late), this.#notices);
      },
      changeSettings: (label, change) => {
        tellWhenDone(this.#actions.changeSettings(label, change), this.#notices);
      },
      today: () => this.#clock.today(),
      subscribe: (listener) => this.#subscribe(listener),
      log: (path) => {
        this.#dialog.open(path === null ? [] : [path]);
      },
      whoNext: () => {
        this.#openWhoNext();
      },
      tick,
      undated: this.#undated,
      reach: (path) => this.#vault.session?.index.person(path)?.reach ?? [],
      setUp: this.#firstStart.setUp,
      triage: this.#firstStart.triage,
      tryAgain: () => void this.#setup.refresh(),
      drafts: this.#drafts,
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
      ...this.#told,
      person: (person) => this.#vault.session?.index.person(person) ?? null,
      history: (person) => this.#vault.session?.facts.historyOf(person, this.#clock.today()) ?? [],
      count: async (interaction, counts) => {
        const acted = await this.#actions.count(interaction, counts);
        if (acted.result.kind === "done") tellActed(acted, this.#notices);
        return acted.result;
      },
    });
  }

  #openBrief(path: string): void {
    this.#brief?.close();
    this.#brief = openBrief(this.app, path, this.#told);
  }

  /** Null while the vault has not been read under the settings of this moment. */
  #currentSession(): VaultSession | null {
    const { session } = this.#vault;
    return session !== null && JSON.stringify(session.settings) === JSON.stringify(this.#store.settings) ? session : null;
  }

  #makeFirstStart() {
    const ports = { notes: this.#notes, dates: this.#dates };
    const today = () => this.#clock.today();
    return firstStart(this.app, {
      ...this.#told,
      ...this.#actions,
      notices: this.#notices,
      language: getLanguage(),
      settings: () => this.#store.settings,
      survey: async () => {
        const session = await this.#session();
        return await surveyOf(session, { ...ports, breath: this.#breath(() => false) }, today());
      },
      fitting: (paths, daily) => daysFitting(paths, { ...daily, template: "" }, this.#dates),
      // Under old settings others would wait.
      waiting: () => {
        const session = this.#currentSession();
        return session === null ? null : withoutCadence(session.facts, today());
      },
      known: (path) => {
        const { session } = this.#vault;
        return session === null ? null : knownOf(session.facts, path, today());
      },
      circles: () => this.#store.settings.circles,
      undo: (id) => this.#log.undo(id),
      drafts: this.#drafts,
      hasPeople: () => this.#vault.session?.index.people().next().done === false,
      addPerson: this.#people.addPerson,
    });
  }

  #openWhoNext(): void {
    this.#whoNext?.close();
    this.#whoNext = openWhoNext(this.app, {
      ...this.#told,
      latest: this.#latest,
      input: (today) => this.#vault.on(today),
      snooze: this.#people.snooze,
      firstLines: async (path) => {
        const headingOf = this.#vault.session?.rules.vocabulary.headingOf;
        return firstLines(await (await this.#files.open(path)).text(), (words) => headingOf?.(words)?.personLog === true);
      },
    });
  }

  /** Links from other programs, and the app's own command line. */
  #answerOutside(): void {
    addUri(this, {
      session: this.#session,
      openFollowUps: () => {
        this.#openFollowUps();
      },
      brief: (path) => {
        this.#openBrief(path);
      },
      pick: this.#people.pick,
      log: ({ people, note, said }) => {
        this.#dialog.open(people, note, said);
      },
      tell: (sentence) => {
        tell([sentence], [], false);
      },
      fail: tellError,
    });
    addCliHandlers(this, {
      session: this.#session,
      today: () => this.#clock.today(),
      brief: (path) => {
        const { name, brief, today } = this.#told;
        const known = brief(path);
        return known === null ? [] : briefText(name(path), briefModel(known, today(), name));
      },
      log: this.#actions.logFor,
      report: reportError,
    });
  }

  #drawBlocks(): void {
    const ports = {
      ...this.#told,
      input: (today: CivilDate) => this.#vault.on(today),
      people: () => this.#everybody() ?? [],
      personNamed: (target: string, note: string) => this.#vault.session?.index.personNamed(target, note) ?? null,
      outlook: (today: CivilDate, weeks: number) => this.#vault.session?.outlook(today, weeks) ?? null,
      undated: this.#undated,
      compareNames: this.#compareNames,
    };
    addCodeBlock(this, {
      draw: (el, wish, note, id) => {
        drawBlock(el, wish, this.#latest(note), id, ports);
      },
      clear: clearBlock,
      subscribe: ports.subscribe,
    });
  }

  #makeDialog(): LogDialog {
    return new LogDialog(this.app, {
      ...this.#notices,
      drafts: this.#drafts,
      people: this.#everybody,
      subscribe: (listener) => this.#subscribe(listener),
      compareNames: this.#compareNames,
      today: () => this.#clock.today(),
      channels: () => {
        const { settings } = this.#store;
        return compileVocabulary(readingWords(settings), settings).channels.flatMap(({ name }) => name ?? []);
      },
      lastChannel: (people) => {
        const { session } = this.#vault;
        const known = people.flatMap((path) => session?.facts.historyOf(path, this.#clock.today()) ?? []);
        return known.filter(({ counted, channel }) => counted && channel !== null).sort(newestFirst)[0]?.channel ?? null;
      },
      addPerson: async (name) => {
        const acted = await this.#actions.addPerson({ name, met: null, cadence: null, circle: null, evenSo: false });
        const { result } = acted;
        const [made] = result.kind === "done" ? result.changes.flatMap((change) => (change.kind === "created" ? [change.path] : [])) : [];
        if (made !== undefined) await this.#once(() => this.#vault.session?.index.person(made) ?? null);
        return { acted, path: made ?? null };
      },
      log: this.#actions.log,
      previewLog: this.#actions.previewLog,
    });
  }

  /** Resolves once this is something; rejects with a sentence where the vault cannot be read. */
  #once<T>(find: () => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { state } = this.#vault;
        const found = find();
        if (state.kind === "failed") reject(new Error(state.message));
        else if (found === null) return;
        else resolve(found);
        stop();
      };
      const stop = this.#vault.subscribe(look);
      look();
    });
  }

  #change({ key, value }: SettingChange): Promise<void> {
    if (key === "systemNotification" && value) {
      allowNotifications().then((isAllowed) => {
        if (!isAllowed) tell([say.app.noNotifications], [], true);
      }, tellError);
    }
    return this.#store.set(key, value);
  }

  #makeTab(): MarathonSettingTab {
    const find = finder();
    return new MarathonSettingTab(this, {
      settings: () => this.#store.settings,
      change: (change) => this.#change(change),
      facts: () => settingsFacts(this.#store.settings, this.#setup.options, this.#dates, this.#clock.today()),
      found: () => {
        const session = this.#currentSession();
        return session === null ? NOTHING_FOUND : find(session, this.#clock.today());
      },
    });
  }
}

function reportError(error: unknown): void {
  console.error(error);
}
