import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { setIcon } from "../icons";
import { setTooltip } from "../tooltip";
import { drawItems } from "./draw-items";
import type { SettingPage, SettingTab } from "./setting-tab";
import type { Stateful } from "./state";

interface OpenPage {
  readonly name: string;
  readonly page: SettingPage | null;
}

/** Draws the definitions of a tab, or of the page that is open in it. */
export class TabContent {
  readonly #tab: SettingTab;
  readonly #pages: OpenPage[] = [];
  /** What was typed into the searches of groups, by their place. */
  readonly searches = new Map<string, string>();
  #rows: Stateful[] = [];
  #cleanups: (() => void)[] = [];
  #shown = false;

  constructor(tab: SettingTab) {
    this.#tab = tab;
  }

  show(): void {
    this.#shown = true;
    this.#draw();
  }

  leave(): void {
    this.#clear();
    for (const { page } of this.#pages.splice(0)) page?.hide();
    this.#shown = false;
  }

  redraw(): void {
    if (!this.#shown) return;
    const { scrollTop } = this.#tab.containerEl;
    this.#draw();
    this.#tab.containerEl.scrollTop = scrollTop;
  }

  refresh(): void {
    for (const row of this.#rows) row.refresh();
  }

  openPages(names: readonly string[]): void {
    for (const name of names) {
      const definition = this.#pageNamed(this.#items(), name);
      if (definition) this.openPage(definition);
    }
  }

  openPage(definition: SettingDefinitionPage): void {
    const page = definition.page ? (definition.page() as unknown as SettingPage) : null;
    this.#pages.push({ name: definition.name, page });
    this.#draw();
    this.#tab.containerEl.scrollTop = 0;
  }

  onLeave(cleanup: () => void): void {
    this.#cleanups.push(cleanup);
  }

  get tab(): SettingTab {
    return this.#tab;
  }

  #back(): void {
    this.#pages.pop()?.page?.hide();
    this.#draw();
  }

  #draw(): void {
    this.#clear();
    const { containerEl } = this.#tab;
    const open = this.#pages[this.#pages.length - 1];
    if (open?.page) {
      containerEl.appendChild(open.page.rootEl);
      open.page.containerEl.empty();
      open.page.display();
      this.#titlebar(open.page.titlebarEl, open.page.title === "" ? open.name : open.page.title);
      return;
    }
    if (open) this.#titlebar(containerEl.createDiv({ cls: "setting-page-titlebar" }), open.name);
    this.#rows = drawItems(this.#items(), containerEl, this);
    this.refresh();
  }

  #titlebar(el: HTMLElement, title: string): void {
    el.empty();
    const back = el.createEl("button", { cls: "clickable-icon setting-page-back" });
    setIcon(back, "chevron-left");
    setTooltip(back, "Back");
    back.addEventListener("click", () => {
      this.#back();
    });
    el.createDiv({ cls: "setting-page-title", text: title });
  }

  #clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#rows = [];
    this.#tab.containerEl.empty();
  }

  /** The definitions of the innermost open page, found by names, as they may be new objects each time. */
  #items(): readonly SettingDefinitionItem[] {
    let items: readonly SettingDefinitionItem[] = this.#tab.settingItems;
    for (const { name } of this.#pages) items = this.#pageNamed(items, name)?.items ?? [];
    return items;
  }

  #pageNamed(items: readonly SettingDefinitionItem[], name: string): SettingDefinitionPage | null {
    for (const item of items) {
      if (!("type" in item)) continue;
      if (item.type === "page" && item.name === name) return item;
      const inside = item.type === "page" ? null : this.#pageNamed(item.items ?? [], name);
      if (inside) return inside;
    }
    return null;
  }
}
