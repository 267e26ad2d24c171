import type { TFile } from "../abstract-file";
import type { App } from "../app";
import { modelled } from "../unmodelled";
import { DeferredView, EmptyView, InactiveView } from "../views/placeholder-views";
import { ItemView, type View } from "../views/view";
import { type LeafParent, type WorkspaceContainer, WorkspaceItem } from "./items";
import { Workspace } from "./workspace";

export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
  pinned?: boolean;
}

export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
}

let lastId = 0;

export class WorkspaceLeaf extends WorkspaceItem {
  readonly id: string;
  readonly containerEl: HTMLElement;
  hoverPopover: unknown = null;
  view: View;
  #pinned = false;

  constructor(
    readonly app: App,
    readonly parent: LeafParent,
  ) {
    super();
    lastId += 1;
    this.id = `leaf-${String(lastId)}`;
    this.containerEl = createDiv({ cls: "workspace-leaf" });
    this.view = new EmptyView(this);
    this.#show(this.view);
    this.containerEl.addEventListener("mousedown", () => {
      app.workspace.setActiveLeaf(this);
    });
    parent.group.add(this);
    parent.group.refresh(this);
  }

  /** True while a placeholder stands for the view, because nobody can see it. */
  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** True where the leaf is the shown tab of a side, or of the main area, that is open. */
  static isVisible(leaf: WorkspaceLeaf): boolean {
    return leaf.parent.group.current === leaf && !Workspace.isCollapsed(leaf);
  }

  getContainer(): WorkspaceContainer {
    return this.app.workspace.rootSplit;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.isDeferred) await this.#build(this.getViewState(), undefined);
  }

  getViewState(): ViewState {
    const state: ViewState = { type: this.view.getViewType(), state: this.view.getState() };
    return this.#pinned ? { ...state, pinned: true } : state;
  }

  /** Makes the view. One that nobody can see, and that is not to become active, waits as a placeholder. */
  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    if (viewState.pinned !== undefined) this.#pinned = viewState.pinned;
    if (viewState.active === true) this.parent.group.select(this);
    if (!WorkspaceLeaf.isVisible(this) && viewState.active !== true) await this.open(new DeferredView(this, viewState));
    else await this.#build(viewState, eState);
    if (viewState.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    Workspace.layoutChanged(this.app.workspace);
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const active = openState.active ?? true;
    if (active) this.parent.group.select(this);
    const mode = this.view.getState()["mode"];
    const state = { ...(mode === undefined ? {} : { mode }), ...openState.state, file: file.path };
    if (!WorkspaceLeaf.isVisible(this) && !active) {
      await this.open(new DeferredView(this, { type: "markdown", state }));
    } else {
      await this.#build({ type: "markdown", state }, openState.eState);
    }
    Workspace.noteOpened(this.app.workspace, file);
    if (active) this.app.workspace.setActiveLeaf(this, { focus: true });
    Workspace.layoutChanged(this.app.workspace);
  }

  /** Puts `view` in the place of the one that is there. */
  async open(view: View): Promise<View> {
    const before = this.view;
    this.view = view;
    await before.onClose();
    before.unload();
    this.#show(view);
    view.load();
    await view.onOpen();
    this.updateHeader();
    return view;
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.#pinned);
  }

  setPinned(pinned: boolean): void {
    if (this.#pinned === pinned) return;
    this.#pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  detach(): void {
    this.parent.group.remove(this);
    const { view } = this;
    void view.onClose().then(() => {
      view.unload();
    });
    Workspace.leafGone(this);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  /** After the title or the icon has changed. */
  updateHeader(): void {
    if (this.view instanceof ItemView) ItemView.showTitle(this.view);
    this.parent.group.refresh(this);
  }

  /** The view's plugin has come or gone: the same state in a new view. */
  static async rebuild(leaf: WorkspaceLeaf): Promise<void> {
    if (!leaf.isDeferred) await leaf.#build(leaf.getViewState(), undefined);
  }

  async #build(viewState: ViewState, eState: unknown): Promise<void> {
    const { type, state } = viewState;
    const creator = this.app.host.views.get(type);
    const isSame = this.view.getViewType() === type && !this.isDeferred && !(this.view instanceof InactiveView);
    if (!creator) await this.open(type === "empty" ? new EmptyView(this) : new InactiveView(this, viewState));
    else if (!isSame) await this.open(creator(this));
    if (creator && state) await this.view.setState(state, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.updateHeader();
  }

  #show(view: View): void {
    this.containerEl.empty();
    view.containerEl.setAttr("data-type", view.getViewType());
    this.containerEl.appendChild(view.containerEl);
  }
}

modelled("WorkspaceLeaf", WorkspaceLeaf);
