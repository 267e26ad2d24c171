import { type TFile } from "../abstract-file";
import type { App } from "../app";
import { type Debouncer, debounce } from "../debounce";
import { Events } from "../events";
import type { PaneType } from "../keymap";
import { parseLinktext } from "../links";
import { joinPath } from "../paths";
import { lineOfSubpath } from "../subpath";
import { UnmodelledError, modelled } from "../unmodelled";
import { FileView } from "../views/file-view";
import { MarkdownView } from "../views/markdown-view";
import { DeferredView } from "../views/placeholder-views";
import type { View } from "../views/view";
import { Areas, type Side, isSide } from "./areas";
import type { WorkspaceParent, WorkspaceRoot, WorkspaceSide } from "./items";
import { type OpenViewState, type ViewState, WorkspaceLeaf } from "./leaf";

/** A leaf of the layout that the app starts with. */
export interface SavedLeaf extends ViewState {
  readonly side: Side | "main";
}

/** Without a page (in tests of the vault alone) it has no leaves; with one, `mount` makes them possible. */
export class Workspace extends Events {
  layoutReady = false;
  activeLeaf: WorkspaceLeaf | null = null;
  activeEditor: MarkdownView | null = null;
  readonly requestSaveLayout: Debouncer<[]>;
  readonly #app: App;
  readonly #readyCallbacks: (() => unknown)[] = [];
  /** Most recent first. */
  readonly #recent: WorkspaceLeaf[] = [];
  readonly #opened: string[] = [];
  #areas: Areas | null = null;
  #file: TFile | null = null;
  #saved: readonly SavedLeaf[] = [];

  constructor(app: App) {
    super();
    this.#app = app;
    this.requestSaveLayout = debounce(() => {
      this.#saved = Workspace.layout(this);
    }, 2_000);
  }

  get leftSplit(): WorkspaceSide {
    return this.#mounted().left;
  }

  get rightSplit(): WorkspaceSide {
    return this.#mounted().right;
  }

  get rootSplit(): WorkspaceRoot {
    return this.#mounted().root;
  }

  get containerEl(): HTMLElement {
    return this.#mounted().containerEl;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#readyCallbacks.push(callback);
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focus = false): void {
    const wantsFocus = typeof params === "boolean" ? focus : params.focus === true;
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    const at = this.#recent.indexOf(leaf);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(leaf);
    if (wantsFocus && leaf.view instanceof MarkdownView && leaf.view.getMode() === "source") leaf.view.editor.focus();
    if (before !== leaf) {
      before?.containerEl.removeClass("mod-active");
      leaf.containerEl.addClass("mod-active");
      for (const parent of this.#mounted().parents) parent.group.markActive(leaf);
      this.trigger("active-leaf-change", leaf);
    }
    this.#followFile();
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction: "vertical" | "horizontal" = "vertical"): WorkspaceLeaf {
    if (newLeaf === "window") throw new UnmodelledError("pop-out windows (Workspace.getLeaf('window'))");
    const recent = this.#recentRootLeaf();
    if (newLeaf === false && recent && !recent.pinned && recent.view.navigation) return recent;
    const areas = this.#mounted();
    const leaf = newLeaf === "split" ? areas.addSplit(direction) : areas.addTab(recent);
    this.trigger("layout-change");
    return leaf;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.#mounted().addSideLeaf("left", split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.#mounted().addSideLeaf("right", split);
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const root = side === "left" ? this.leftSplit : this.rightSplit;
    let leaf = this.getLeavesOfType(type).find((each) => each.getRoot() === root);
    if (!leaf) {
      leaf = this.#mounted().addSideLeaf(side, options.split ?? false);
      await leaf.setViewState({ type, ...(options.state ? { state: options.state } : {}), active: false });
    }
    if (options.reveal === true) await this.revealLeaf(leaf);
    if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  /** Shows the leaf: its tab, its side, and its view where a placeholder stood for it. */
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (isSide(root)) root.expand();
    leaf.parent.group.select(leaf);
    await leaf.loadIfDeferred();
    this.trigger("layout-change");
  }

  /** Opens what the link means; makes the note where there is none. */
  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: PaneType | boolean = false,
    openViewState: OpenViewState = {},
  ): Promise<void> {
    const { vault, metadataCache, fileManager } = this.#app;
    const { path, subpath } = parseLinktext(linktext);
    const known = metadataCache.getFirstLinkpathDest(path, sourcePath);
    const wanted = path.endsWith(".md") ? path : `${path}.md`;
    const file = known ?? (await vault.create(joinPath(fileManager.getNewFileParent(sourcePath).path, wanted), ""));
    const line = lineOfSubpath(metadataCache.getFileCache(file), subpath);
    const eState = { ...(line === null ? {} : { line }), ...openViewState.eState };
    await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /** The file of the active view; where that shows none, the one that was active last. */
  getActiveFile(): TFile | null {
    return this.#file;
  }

  getLastOpenFiles(): string[] {
    return this.#opened.slice(0, 10);
  }

  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    return this.#recent.find((leaf) => leaf.getRoot() === root) ?? null;
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.#leaves().find((leaf) => leaf.id === id) ?? null;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.#leaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#mounted().rootLeaves) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#leaves()) callback(leaf);
  }

  /** The layout as of the last `requestSaveLayout` that ran. */
  getLayout(): Record<string, unknown> {
    return { leaves: this.#saved };
  }

  /** Builds the three areas into `containerEl`. */
  static mount(workspace: Workspace, containerEl: HTMLElement): void {
    workspace.#areas = new Areas(workspace.#app, containerEl, {
      selected: (leaf) => {
        void workspace.revealLeaf(leaf).then(() => {
          workspace.setActiveLeaf(leaf, { focus: true });
        });
      },
      changed: () => {
        void workspace.#loadVisible();
        workspace.trigger("layout-change");
        workspace.trigger("resize");
      },
    });
  }

  /** Puts the saved leaves in their places. Each starts as a placeholder; those that can be seen load. */
  static async restore(workspace: Workspace, leaves: readonly SavedLeaf[]): Promise<void> {
    for (const { side, active, ...state } of leaves) {
      const leaf = side === "main" ? workspace.getLeaf("tab") : workspace.#mounted().addSideLeaf(side, false);
      await leaf.open(new DeferredView(leaf, state));
      if (active === true) leaf.parent.group.select(leaf);
    }
    await workspace.#loadVisible();
    const [first] = workspace.#mounted().rootLeaves;
    if (first) workspace.setActiveLeaf(first);
    else workspace.getLeaf("tab");
  }

  static ready(workspace: Workspace): void {
    workspace.layoutReady = true;
    workspace.trigger("layout-ready");
    for (const callback of workspace.#readyCallbacks.splice(0)) callback();
  }

  static layout(workspace: Workspace): SavedLeaf[] {
    const { left, right, leaves } = workspace.#mounted();
    return leaves.map((leaf) => {
      const root = leaf.getRoot();
      const active = leaf.parent.group.current === leaf;
      return { ...leaf.getViewState(), active, side: root === left ? "left" : root === right ? "right" : "main" };
    });
  }

  static isCollapsed(leaf: WorkspaceLeaf): boolean {
    const root = leaf.getRoot();
    return isSide(root) && root.collapsed;
  }

  static layoutChanged(workspace: Workspace): void {
    workspace.trigger("layout-change");
    workspace.requestSaveLayout();
    workspace.#followFile();
  }

  static noteOpened(workspace: Workspace, file: TFile): void {
    const at = workspace.#opened.indexOf(file.path);
    if (at >= 0) workspace.#opened.splice(at, 1);
    workspace.#opened.unshift(file.path);
  }

  static leafGone(leaf: WorkspaceLeaf): void {
    const { workspace } = leaf.app;
    const at = workspace.#recent.indexOf(leaf);
    if (at >= 0) workspace.#recent.splice(at, 1);
    void workspace.#loadVisible();
    if (workspace.#mounted().rootLeaves.length === 0) workspace.getLeaf("tab");
    if (workspace.activeLeaf === leaf) {
      workspace.activeLeaf = null;
      const next = workspace.#recentRootLeaf();
      if (next) workspace.setActiveLeaf(next);
    }
    Workspace.layoutChanged(workspace);
  }

  /** The views of a type that has come or gone are made anew. */
  static async typeChanged(workspace: Workspace, type: string): Promise<void> {
    if (!workspace.#areas) return;
    for (const leaf of workspace.getLeavesOfType(type)) await WorkspaceLeaf.rebuild(leaf);
  }

  #mounted(): Areas {
    if (!this.#areas) throw new UnmodelledError("the layout of the workspace without a page");
    return this.#areas;
  }

  #leaves(): WorkspaceLeaf[] {
    return this.#areas?.leaves ?? [];
  }

  async #loadVisible(): Promise<void> {
    for (const { group } of this.#mounted().parents) {
      if (group.current && WorkspaceLeaf.isVisible(group.current)) await group.current.loadIfDeferred();
    }
  }

  #recentRootLeaf(): WorkspaceLeaf | null {
    return this.getMostRecentLeaf() ?? this.#mounted().rootLeaves[0] ?? null;
  }

  #followFile(): void {
    const view = this.activeLeaf?.view;
    this.activeEditor = view instanceof MarkdownView ? view : null;
    const file = view instanceof FileView ? view.file : this.#file;
    const isThere = file !== null && this.#app.vault.getFileByPath(file.path) === file;
    const now = isThere ? file : null;
    if (now === this.#file) return;
    this.#file = now;
    this.trigger("file-open", now);
  }
}

modelled("Workspace", Workspace);
