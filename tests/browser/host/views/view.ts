import type { App } from "../app";
import { Component } from "../component";
import { setIcon } from "../icons";
import type { Scope } from "../keymap";
import type { Menu } from "../menu";
import { setTooltip } from "../tooltip";
import { modelled } from "../unmodelled";
import type { WorkspaceLeaf } from "../workspace/leaf";

export interface ViewStateResult {
  /** True where the change belongs in the leaf's history. */
  history: boolean;
}

export abstract class View extends Component {
  readonly app: App;
  icon = "file";
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl: HTMLElement;

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv({ cls: "workspace-leaf-content" });
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  onOpen(): Promise<void> {
    return Promise.resolve();
  }

  onClose(): Promise<void> {
    return Promise.resolve();
  }

  getIcon(): string {
    return this.icon;
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(state: unknown, result: ViewStateResult): Promise<void>;
  setState(): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void;
  setEphemeralState(): void {
    // A view that scrolls or selects says how.
  }

  onResize(): void {
    // A view that measures itself says how.
  }

  onPaneMenu(menu: Menu, source: string): void;
  onPaneMenu(): void {
    // A view adds its own entries.
  }
}

export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv({ cls: "view-header" });
    const left = header.createDiv({ cls: "view-header-left" });
    left.createDiv({ cls: "view-header-nav-buttons" });
    const title = header.createDiv({ cls: "view-header-title-container mod-at-start mod-at-end" });
    this.#titleEl = title.createDiv({ cls: "view-header-title" });
    this.#actionsEl = header.createDiv({ cls: "view-actions" });
    this.contentEl = this.containerEl.createDiv({ cls: "view-content" });
  }

  /** In the header, which side panes on the desktop do not show. */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createEl("button", { cls: "clickable-icon view-action" });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener("click", callback);
    this.#actionsEl.prepend(el);
    return el;
  }

  static showTitle(view: ItemView): void {
    view.#titleEl.setText(view.getDisplayText());
  }
}

modelled("View", View);
modelled("ItemView", ItemView);
