import { debounce, type Plugin, PluginSettingTab, type SettingDefinitionItem } from "obsidian";
import type { Settings } from "../core/settings";
import { settingDefinitions, settingFields } from "./settings-definitions";
import type { SettingChange } from "./settings-fields";
import { type Found, NOTHING_FOUND } from "./settings-found";
import { sections, type SettingsFacts } from "./settings-table";

export interface SettingsPorts {
  settings(): Settings;
  /** In force at once; resolves when it is stored. */
  change(change: SettingChange): Promise<void>;
  facts(): SettingsFacts;
  found(): Found;
}

/** What became of a setting while it was typed, key by key, and sync may have brought others. */
interface Typed {
  /** As its field showed it. */
  readonly shown: Settings;
  /** As it would be without what was typed. */
  readonly theirs: Settings;
  /** As it was stored last: what is other in force came from elsewhere. */
  readonly made: Settings;
}

function untouched(settings: Settings): Typed {
  return { shown: settings, theirs: settings, made: settings };
}

function changedBy(change: SettingChange | string, settings: Settings): Settings {
  return typeof change === "string" ? settings : { ...settings, [change.key]: change.value };
}

/** Longer than from the press that takes the focus to the click it becomes: drawn between them, its button would be gone. */
const SETTLE_MS = 300;

export class MarathonSettingTab extends PluginSettingTab {
  override icon = "heart-handshake";
  readonly #ports: SettingsPorts;
  /** What was typed and refused, by key: it stays in its field, complaint and all, when the tab is drawn anew. */
  readonly #refused = new Map<string, unknown>();
  /** By key, since its field was drawn. */
  readonly #typed = new Map<string, Typed>();
  /** Whether settings came from elsewhere that the tab does not show. */
  #isOld = false;
  /** What was found when the app last asked what to draw, and what its rows say now. */
  #told = NOTHING_FOUND;
  #shown = NOTHING_FOUND;
  readonly #lookSoon = debounce(() => {
    this.#look();
  }, SETTLE_MS, true);

  constructor(plugin: Plugin, ports: SettingsPorts) {
    super(plugin.app, plugin);
    this.#ports = ports;
    this.containerEl.addClass("marathon-settings");
    this.containerEl.addEventListener("focusout", () => {
      this.#lookSoon();
    });
  }

  /** Settings came from elsewhere. */
  arrived(): void {
    if (this.#isUsed()) this.#isOld = true;
    else this.update();
  }

  #isUsed(): boolean {
    return this.containerEl.contains(this.containerEl.doc.activeElement);
  }

  /** What is found in the vault may be something else. */
  changed(): void {
    if (this.containerEl.isConnected) this.#lookSoon();
  }

  #look(): void {
    if (!this.containerEl.isConnected) return;
    const found = this.#ports.found();
    // Drawn anew, a field would lose the focus and what is half typed: then only the words of the rows change.
    if (this.#isUsed()) this.#show(found);
    else if (this.#isOld || !areSame(found, this.#told)) {
      this.#isOld = false;
      this.update();
    }
  }

  #show(found: Found): void {
    if (areSame(found, this.#shown)) return;
    const now = this.#words(found);
    const rows = Array.from(this.containerEl.querySelectorAll<HTMLElement>(".setting-item-description"));
    this.#words(this.#shown).forEach((words, index) => {
      if (words !== now[index]) rows.find((el) => el.textContent === words)?.setText(now[index] ?? "");
    });
    this.#shown = found;
  }

  #words(found: Found): readonly string[] {
    return sections(this.#ports.facts(), found).flatMap(({ rows }) => rows.map(({ desc }) => desc));
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    this.#told = this.#shown = this.#ports.found();
    return settingDefinitions(this.#ports.facts(), this.#told, (key, value) => {
      const read = this.#read(key, value);
      // What is stored is checked as well, and must not stay behind in its field when a file brings another value.
      if (typeof read === "string" && value !== this.#stored(key)) this.#refused.set(key, value);
      else this.#refused.delete(key);
      return typeof read === "string" ? read : undefined;
    });
  }

  override getControlValue(key: string): unknown {
    // The app draws a tab that is opened from what it was told before.
    this.#shown = this.#told;
    this.#lookSoon();
    const refused = this.#refused.get(key);
    if (refused !== undefined) return refused;
    this.#typed.set(key, untouched(this.#ports.settings()));
    return this.#stored(key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const now = this.#ports.settings();
    const { shown, theirs, made } = this.#typed.get(key) ?? untouched(now);
    const elsewhere = changedBy(this.#read(key, settingFields(this.#ports.facts()).get(key)?.show(theirs), now, made), now);
    // Against what was shown first: a name may come up on the way to another that is typed.
    const read = this.#read(key, value, elsewhere, shown);
    if (typeof read === "string") throw new Error(read);
    this.#typed.set(key, { shown, theirs: elsewhere, made: changedBy(read, now) });
    await this.#ports.change(read);
  }

  #stored(key: string): unknown {
    return settingFields(this.#ports.facts()).get(key)?.show(this.#ports.settings());
  }

  #read(key: string, value: unknown, settings = this.#ports.settings(), before = settings): SettingChange | string {
    const field = settingFields(this.#ports.facts()).get(key);
    return field?.read(value, settings, before) ?? `There is no setting "${key}".`;
  }
}

function areSame(a: Found, b: Found): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
