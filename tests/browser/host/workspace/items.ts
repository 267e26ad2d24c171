import { Events } from "../events";
import { modelled } from "../unmodelled";
import type { WorkspaceLeaf } from "./leaf";
import { TabGroup } from "./tab-group";

export abstract class WorkspaceItem extends Events {
  abstract readonly parent: WorkspaceItem | null;
  abstract readonly containerEl: HTMLElement;

  /** The side, or the main area, that the item belongs to. */
  getRoot(): WorkspaceItem {
    return this.parent?.parent ? this.parent.getRoot() : (this.parent ?? this);
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {}

/** Holds leaves: tabs on the desktop, a drawer on a phone. */
export interface LeafParent extends WorkspaceParent {
  readonly group: TabGroup;
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly parent: WorkspaceItem | null = null;
  readonly containerEl: HTMLElement;
  readonly children: LeafParent[] = [];

  constructor(cls: string) {
    super();
    this.containerEl = createDiv({ cls: `workspace-split ${cls}` });
  }
}

export class WorkspaceTabs extends WorkspaceParent implements LeafParent {
  readonly containerEl: HTMLElement;
  readonly group: TabGroup;

  constructor(
    readonly parent: WorkspaceSplit,
    onSelect: (leaf: WorkspaceLeaf) => void,
  ) {
    super();
    this.containerEl = parent.containerEl.createDiv({ cls: "workspace-tabs mod-top" });
    this.group = new TabGroup(this.containerEl, onSelect);
    parent.children.push(this);
  }
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
  get win(): Window {
    return this.containerEl.win;
  }

  get doc(): Document {
    return this.containerEl.doc;
  }
}

export class WorkspaceRoot extends WorkspaceContainer {}

/** A side of the desktop layout. */
export class WorkspaceSidedock extends WorkspaceSplit {
  #collapsed = false;
  readonly #changed: () => void;

  constructor(cls: string, changed: () => void) {
    super(cls);
    this.#changed = changed;
  }

  get collapsed(): boolean {
    return this.#collapsed;
  }

  expand(): void {
    this.#set(false);
  }

  collapse(): void {
    this.#set(true);
  }

  toggle(): void {
    this.#set(!this.#collapsed);
  }

  #set(collapsed: boolean): void {
    if (this.#collapsed === collapsed) return;
    this.#collapsed = collapsed;
    this.containerEl.toggleClass("is-sidedock-collapsed", collapsed);
    this.#changed();
  }
}

/** A side of the phone layout: it covers the note while it is open, and holds its leaves itself. */
export class WorkspaceMobileDrawer extends WorkspaceParent implements LeafParent {
  readonly parent: WorkspaceItem | null = null;
  readonly containerEl: HTMLElement;
  readonly group: TabGroup;
  readonly children: LeafParent[] = [this];
  readonly #backdropEl: HTMLElement;
  readonly #changed: () => void;
  #collapsed = true;

  constructor(cls: string, onSelect: (leaf: WorkspaceLeaf) => void, changed: () => void) {
    super();
    this.#changed = changed;
    this.containerEl = createDiv({ cls: `workspace-drawer ${cls}` });
    this.#backdropEl = createDiv({ cls: "workspace-drawer-backdrop" });
    this.#backdropEl.addEventListener("click", () => {
      this.collapse();
    });
    this.group = new TabGroup(this.containerEl.createDiv({ cls: "workspace-drawer-inner" }), onSelect);
    this.containerEl.hide();
  }

  get collapsed(): boolean {
    return this.#collapsed;
  }

  expand(): void {
    if (!this.#collapsed) return;
    this.#collapsed = false;
    this.containerEl.before(this.#backdropEl);
    this.containerEl.show();
    this.#changed();
  }

  collapse(): void {
    if (this.#collapsed) return;
    this.#collapsed = true;
    this.#backdropEl.detach();
    this.containerEl.hide();
    this.#changed();
  }

  toggle(): void {
    if (this.#collapsed) this.expand();
    else this.collapse();
  }
}

export type WorkspaceSide = WorkspaceSidedock | WorkspaceMobileDrawer;

modelled("WorkspaceSplit", WorkspaceSplit);
modelled("WorkspaceTabs", WorkspaceTabs);
modelled("WorkspaceRoot", WorkspaceRoot);
modelled("WorkspaceSidedock", WorkspaceSidedock);
modelled("WorkspaceMobileDrawer", WorkspaceMobileDrawer);
