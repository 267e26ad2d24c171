import type { App } from "../app";
import { Platform } from "../platform";
import {
  type LeafParent,
  WorkspaceMobileDrawer,
  WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceSide,
  WorkspaceSplit,
  WorkspaceTabs,
} from "./items";
import { WorkspaceLeaf } from "./leaf";

export type Side = "left" | "right";

export interface AreaListener {
  /** A tab header was clicked. */
  selected(leaf: WorkspaceLeaf): void;
  /** A side was opened or closed. */
  changed(): void;
}

/** The three areas of the layout, in the page. */
export class Areas {
  readonly left: WorkspaceSide;
  readonly right: WorkspaceSide;
  readonly root = new WorkspaceRoot("mod-vertical mod-root");
  readonly #app: App;
  readonly #select: (leaf: WorkspaceLeaf) => void;

  constructor(
    app: App,
    readonly containerEl: HTMLElement,
    listener: AreaListener,
  ) {
    this.#app = app;
    this.#select = (leaf) => {
      listener.selected(leaf);
    };
    const changed = (): void => {
      listener.changed();
    };
    this.left = this.#makeSide("left", changed);
    this.right = this.#makeSide("right", changed);
    for (const area of [this.left, this.root, this.right]) {
      containerEl.appendChild(area.containerEl);
      if (area instanceof WorkspaceSplit) new WorkspaceTabs(area, this.#select);
    }
  }

  get parents(): LeafParent[] {
    return [...this.left.children, ...this.root.children, ...this.right.children];
  }

  get leaves(): WorkspaceLeaf[] {
    return this.parents.flatMap((parent) => [...parent.group.leaves]);
  }

  get rootLeaves(): WorkspaceLeaf[] {
    return this.root.children.flatMap((parent) => [...parent.group.leaves]);
  }

  /** A new tab, in the group of `beside` or in the first one. */
  addTab(beside: WorkspaceLeaf | null): WorkspaceLeaf {
    const parent = beside?.parent ?? this.root.children[0];
    if (!parent) throw new Error("The main area has no tabs.");
    const leaf = new WorkspaceLeaf(this.#app, parent);
    parent.group.select(leaf);
    return leaf;
  }

  addSplit(direction: "vertical" | "horizontal"): WorkspaceLeaf {
    this.root.containerEl.toggleClass("mod-horizontal", direction === "horizontal");
    return new WorkspaceLeaf(this.#app, new WorkspaceTabs(this.root, this.#select));
  }

  addSideLeaf(side: Side, split: boolean): WorkspaceLeaf {
    const area = this[side];
    const parent = split && area instanceof WorkspaceSplit ? new WorkspaceTabs(area, this.#select) : area.children[0];
    if (!parent) throw new Error(`The ${side} side has no place for a leaf.`);
    return new WorkspaceLeaf(this.#app, parent);
  }

  #makeSide(side: Side, changed: () => void): WorkspaceSide {
    return Platform.isMobile
      ? new WorkspaceMobileDrawer(`mod-${side}`, this.#select, changed)
      : new WorkspaceSidedock(`mod-horizontal mod-${side}-split`, changed);
  }
}

export function isSide(item: unknown): item is WorkspaceSide {
  return item instanceof WorkspaceSidedock || item instanceof WorkspaceMobileDrawer;
}
