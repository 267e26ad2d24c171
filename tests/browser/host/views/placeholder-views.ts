import { modelled } from "../unmodelled";
import type { ViewState, WorkspaceLeaf } from "../workspace/leaf";
import { ItemView, View } from "./view";

/** Stands for a view whose leaf is in the background. It answers with the type that it stands for. */
export class DeferredView extends View {
  readonly #state: ViewState;

  constructor(leaf: WorkspaceLeaf, state: ViewState) {
    super(leaf);
    this.#state = state;
  }

  getViewType(): string {
    return this.#state.type;
  }

  getDisplayText(): string {
    const file = this.#state.state?.["file"];
    return typeof file === "string" ? file.replace(/^.*\//, "").replace(/\.md$/, "") : this.#state.type;
  }

  override getState(): Record<string, unknown> {
    return this.#state.state ?? {};
  }
}

/** Keeps the place of a view whose plugin is off, so that the layout survives an update of the plugin. */
export class InactiveView extends ItemView {
  readonly #state: ViewState;

  constructor(leaf: WorkspaceLeaf, state: ViewState) {
    super(leaf);
    this.#state = state;
    this.icon = "ghost";
    this.contentEl.createDiv({ cls: "pane-empty", text: "Plugin no longer active" });
  }

  getViewType(): string {
    return this.#state.type;
  }

  getDisplayText(): string {
    return "Plugin no longer active";
  }

  override getState(): Record<string, unknown> {
    return this.#state.state ?? {};
  }
}

export class EmptyView extends ItemView {
  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
    const box = this.contentEl.createDiv({ cls: "empty-state" }).createDiv({ cls: "empty-state-container" });
    box.createDiv({ cls: "empty-state-title", text: "No file is open" });
    const actions = box.createDiv({ cls: "empty-state-action-list" });
    const palette = actions.createEl("button", { cls: "empty-state-action", text: "Open command palette (Ctrl + P)" });
    palette.addEventListener("click", () => {
      this.app.commands.executeCommandById("command-palette:open");
    });
  }

  getViewType(): string {
    return "empty";
  }

  getDisplayText(): string {
    return "New tab";
  }
}

modelled("DeferredView", DeferredView);
modelled("EmptyView", EmptyView);
