import type { App } from "../app";
import { SearchComponent } from "../components/text";
import { setIcon } from "../icons";
import { Modal } from "../modal";
import { modelled } from "../unmodelled";
import { CommunityPluginsTab } from "./community-plugins-tab";
import { type FoundSetting, searchSettings } from "./search";
import { PluginSettingTab, SettingTab } from "./setting-tab";

/** `app.setting`: not in the API. The settings, in a modal; the app of 1.13 opens them in a window of their own. */
export class SettingsWindow {
  readonly #app: App;
  #modal: SettingsModal | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  open(): void {
    if (this.#modal) return;
    const modal = new SettingsModal(this.#app, () => {
      this.#modal = null;
    });
    this.#modal = modal;
    modal.open();
  }

  close(): void {
    this.#modal?.close();
  }

  openTabById(id: string): SettingTab | null {
    return this.#modal?.openTab(id) ?? null;
  }
}

class SettingsModal extends Modal {
  readonly #tabs: readonly SettingTab[];
  readonly #closed: () => void;
  readonly #headerEl: HTMLElement;
  readonly #bodyEl: HTMLElement;
  readonly #entries = new Map<SettingTab, HTMLElement>();
  #open: SettingTab | null = null;

  constructor(app: App, closed: () => void) {
    super(app);
    this.#closed = closed;
    this.modalEl.addClass("mod-settings", "mod-sidebar-layout");
    this.setTitle("Settings");
    this.#tabs = [new CommunityPluginsTab(app), ...app.host.settingTabs];
    this.contentEl.addClass("vertical-tabs-container");
    const side = this.contentEl.createDiv({ cls: "vertical-tab-header" });
    new SearchComponent(side).setPlaceholder("Search settings").onChange((query) => {
      this.#search(query);
    });
    this.#headerEl = side.createDiv({ cls: "vertical-tab-header-group-items" });
    this.#bodyEl = this.contentEl.createDiv({ cls: "vertical-tab-content-container" });
    for (const tab of this.#tabs) this.#addEntry(tab);
  }

  override onOpen(): void {
    const first = this.#tabs[this.#tabs.length - 1];
    if (first) this.#show(first);
  }

  override onClose(): void {
    this.#leave();
    this.#closed();
  }

  openTab(id: string): SettingTab | null {
    const tab = this.#tabs.find((each) => idOf(each) === id) ?? null;
    if (tab) this.#show(tab);
    return tab;
  }

  #addEntry(tab: SettingTab): void {
    const entry = this.#headerEl.createDiv({ cls: "vertical-tab-nav-item tappable", attr: { "data-setting-id": idOf(tab) } });
    setIcon(entry.createDiv({ cls: "vertical-tab-nav-item-icon" }), tab.icon);
    entry.createDiv({ cls: "vertical-tab-nav-item-title", text: nameOf(tab) });
    entry.addEventListener("click", () => {
      this.#show(tab);
    });
    this.#entries.set(tab, entry);
  }

  #show(tab: SettingTab): void {
    this.#leave();
    this.#open = tab;
    this.#bodyEl.appendChild(tab.containerEl);
    for (const [each, entry] of this.#entries) entry.toggleClass("is-active", each === tab);
    SettingTab.show(tab);
  }

  #leave(): void {
    if (this.#open) {
      SettingTab.leave(this.#open);
      this.#open.containerEl.detach();
    }
    this.#open = null;
    this.#bodyEl.empty();
  }

  #search(query: string): void {
    if (query.trim() === "") {
      this.onOpen();
      return;
    }
    this.#leave();
    for (const entry of this.#entries.values()) entry.removeClass("is-active");
    const list = this.#bodyEl.createDiv({ cls: "vertical-tab-content settings-search-results" });
    const found = searchSettings(this.#tabs, query);
    if (found.length === 0) list.createDiv({ cls: "pane-empty", text: "No settings found." });
    for (const result of found) this.#drawResult(list, result);
  }

  #drawResult(list: HTMLElement, result: FoundSetting): void {
    const item = list.createDiv({ cls: "setting-item mod-clickable", attr: { tabindex: 0, role: "button" } });
    const info = item.createDiv({ cls: "setting-item-info" });
    info.createDiv({ cls: "setting-item-name", text: result.name });
    const place = [nameOf(result.tab), ...result.pages].join(" › ");
    info.createDiv({ cls: "setting-item-description", text: [place, result.desc].filter((part) => part !== "").join(" · ") });
    item.addEventListener("click", () => {
      this.#show(result.tab);
      SettingTab.openPages(result.tab, result.pages);
      const rows = Array.from(result.tab.containerEl.querySelectorAll<HTMLElement>(".setting-item"));
      const row = rows.find((el) => el.querySelector(".setting-item-name")?.textContent === result.name);
      row?.scrollIntoView({ block: "center" });
      row?.addClass("is-flashing");
    });
  }
}

function idOf(tab: SettingTab): string {
  return tab instanceof PluginSettingTab ? tab.plugin.manifest.id : "community-plugins";
}

function nameOf(tab: SettingTab): string {
  return tab instanceof PluginSettingTab ? tab.plugin.manifest.name : "Community plugins";
}

modelled("SettingsWindow", SettingsWindow);
