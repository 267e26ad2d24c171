import type { SettingDefinitionItem } from "obsidian";
import type { App } from "../app";
import type { Plugin } from "../plugins/plugin";
import { UnmodelledError, modelled } from "../unmodelled";
import { TabContent } from "./tab-content";

/** A tab of the settings window, drawn from its definitions; only one without definitions draws itself. */
export abstract class SettingTab {
  icon = "settings";
  readonly containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];
  readonly #content: TabContent;

  constructor(public app: App) {
    this.containerEl = createDiv({ cls: "vertical-tab-content" });
    this.#content = new TabContent(this);
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(key: string): unknown;
  getControlValue(): unknown {
    throw new UnmodelledError("Vault.getConfig");
  }

  setControlValue(key: string, value: unknown): void | Promise<void>;
  setControlValue(): void | Promise<void> {
    throw new UnmodelledError("Vault.setConfig");
  }

  /** Asks for the definitions again and, where the tab is open, draws them. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    this.#content.redraw();
  }

  /** Applies `visible` and `disabled` to what is drawn. */
  refreshDomState(): void {
    this.#content.refresh();
  }

  display(): void {
    // A tab without definitions draws itself here.
  }

  hide(): void {
    this.containerEl.empty();
  }

  static show(tab: SettingTab): void {
    tab.settingItems = tab.getSettingDefinitions();
    if (tab.settingItems.length > 0) tab.#content.show();
    else tab.display();
  }

  static leave(tab: SettingTab): void {
    tab.#content.leave();
    tab.hide();
  }

  /** Opens the pages with these names, one within the other. */
  static openPages(tab: SettingTab, names: readonly string[]): void {
    tab.#content.openPages(names);
  }
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    public plugin: Plugin,
  ) {
    super(app);
  }

  /** Top-level keys only. */
  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === "object" && settings !== null ? (Reflect.get(settings, key) as unknown) : undefined;
  }

  override setControlValue(key: string, value: unknown): void | Promise<void> {
    const { plugin } = this;
    if (typeof plugin.settings !== "object" || plugin.settings === null) plugin.settings = {};
    Reflect.set(plugin.settings as object, key, value);
    return plugin.saveData(plugin.settings);
  }
}

/** A page within a tab that draws itself. */
export abstract class SettingPage {
  readonly rootEl: HTMLElement;
  readonly titlebarEl: HTMLElement;
  readonly containerEl: HTMLElement;
  title = "";

  constructor() {
    this.rootEl = createDiv({ cls: "setting-page" });
    this.titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" });
    this.containerEl = this.rootEl.createDiv({ cls: "setting-page-content" });
  }

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}

modelled("SettingTab", SettingTab);
modelled("PluginSettingTab", PluginSettingTab);
modelled("SettingPage", SettingPage);
