import { ItemView } from "../views/view";
import type { WorkspaceLeaf } from "../workspace/leaf";

/** The headings of the active note: a second tab beside the plugin's pane, as the app has some. */
export class OutlineView extends ItemView {
  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.icon = "list";
  }

  getViewType(): string {
    return "outline";
  }

  getDisplayText(): string {
    return "Outline";
  }

  override onload(): void {
    const draw = (): void => {
      this.#draw();
    };
    this.registerEvent(this.app.workspace.on("file-open", draw));
    this.registerEvent(this.app.metadataCache.on("changed", draw));
    draw();
  }

  #draw(): void {
    this.contentEl.empty();
    const file = this.app.workspace.getActiveFile();
    const headings = file ? (this.app.metadataCache.getFileCache(file)?.headings ?? []) : [];
    if (headings.length === 0) this.contentEl.createDiv({ cls: "pane-empty", text: "No headings found." });
    for (const { heading, level, position } of headings) {
      const item = this.contentEl.createDiv({ cls: `tree-item outline-level-${String(level)}` });
      const self = item.createDiv({ cls: "tree-item-self is-clickable" });
      self.createDiv({ cls: "tree-item-inner", text: heading });
      self.addEventListener("click", () => {
        const eState = { line: position.start.line };
        if (file) void this.app.workspace.getLeaf(false).openFile(file, { eState });
      });
    }
  }
}
