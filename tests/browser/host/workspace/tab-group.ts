import { setIcon } from "../icons";
import { setTooltip } from "../tooltip";
import type { WorkspaceLeaf } from "./leaf";

interface Tab {
  readonly leaf: WorkspaceLeaf;
  readonly headerEl: HTMLElement;
  readonly iconEl: HTMLElement;
  readonly titleEl: HTMLElement;
}

/** Leaves of which one is shown, under a row of tab headers. */
export class TabGroup {
  readonly headersEl: HTMLElement;
  readonly #contentEl: HTMLElement;
  readonly #tabs: Tab[] = [];
  readonly #onSelect: (leaf: WorkspaceLeaf) => void;
  #current: WorkspaceLeaf | null = null;

  constructor(containerEl: HTMLElement, onSelect: (leaf: WorkspaceLeaf) => void) {
    this.#onSelect = onSelect;
    const header = containerEl.createDiv({ cls: "workspace-tab-header-container" });
    this.headersEl = header.createDiv({ cls: "workspace-tab-header-container-inner" });
    this.#contentEl = containerEl.createDiv({ cls: "workspace-tab-container" });
  }

  get leaves(): readonly WorkspaceLeaf[] {
    return this.#tabs.map((tab) => tab.leaf);
  }

  get current(): WorkspaceLeaf | null {
    return this.#current;
  }

  add(leaf: WorkspaceLeaf): void {
    const headerEl = this.headersEl.createDiv({ cls: "workspace-tab-header tappable" });
    const inner = headerEl.createDiv({ cls: "workspace-tab-header-inner" });
    const iconEl = inner.createDiv({ cls: "workspace-tab-header-inner-icon" });
    const titleEl = inner.createDiv({ cls: "workspace-tab-header-inner-title" });
    const closeEl = inner.createDiv({ cls: "workspace-tab-header-inner-close-button" });
    setIcon(closeEl, "x");
    closeEl.addEventListener("click", (event) => {
      event.stopPropagation();
      leaf.detach();
    });
    headerEl.addEventListener("click", () => {
      this.#onSelect(leaf);
    });
    this.#contentEl.appendChild(leaf.containerEl);
    this.#tabs.push({ leaf, headerEl, iconEl, titleEl });
    if (this.#current === null) this.#current = leaf;
    this.#mark();
  }

  remove(leaf: WorkspaceLeaf): void {
    const index = this.#tabs.findIndex((tab) => tab.leaf === leaf);
    const [tab] = index < 0 ? [] : this.#tabs.splice(index, 1);
    tab?.headerEl.remove();
    leaf.containerEl.remove();
    if (this.#current === leaf) this.#current = (this.#tabs[index] ?? this.#tabs[index - 1])?.leaf ?? null;
    this.#mark();
  }

  select(leaf: WorkspaceLeaf): void {
    this.#current = leaf;
    this.#mark();
  }

  refresh(leaf: WorkspaceLeaf): void {
    const tab = this.#tabs.find((each) => each.leaf === leaf);
    if (!tab) return;
    setIcon(tab.iconEl, leaf.getIcon());
    tab.titleEl.setText(leaf.getDisplayText());
    setTooltip(tab.headerEl, leaf.getDisplayText());
    tab.headerEl.setAttr("data-type", leaf.view.getViewType());
  }

  markActive(active: WorkspaceLeaf | null): void {
    for (const { leaf, headerEl } of this.#tabs) headerEl.toggleClass("mod-active", leaf === active);
  }

  #mark(): void {
    for (const { leaf, headerEl } of this.#tabs) {
      headerEl.toggleClass("is-active", leaf === this.#current);
      leaf.containerEl.toggle(leaf === this.#current);
    }
  }
}
