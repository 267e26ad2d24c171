import { type TAbstractFile, TFile, TFolder } from "../abstract-file";
import { debounce } from "../debounce";
import { setIcon } from "../icons";
import { Keymap } from "../keymap";
import { Menu } from "../menu";
import { Modal } from "../modal";
import { Notice } from "../notice";
import { joinPath, parentPath } from "../paths";
import { Setting } from "../setting";
import { setTooltip } from "../tooltip";
import { ItemView } from "../views/view";
import type { WorkspaceLeaf } from "../workspace/leaf";

/** The folders and files of the vault. What is inside a folder is drawn when the folder is opened. */
export class FileExplorerView extends ItemView {
  readonly #open = new Set<string>(["/"]);
  readonly #treeEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.icon = "folder-closed";
    const buttons = this.contentEl.createDiv({ cls: "nav-header" }).createDiv({ cls: "nav-buttons-container" });
    const newNote = buttons.createDiv({ cls: "clickable-icon nav-action-button" });
    setIcon(newNote, "square-pen");
    setTooltip(newNote, "New note");
    newNote.addEventListener("click", () => void this.#newNote());
    this.#treeEl = this.contentEl.createDiv({ cls: "nav-files-container node-insert-event" });
  }

  getViewType(): string {
    return "file-explorer";
  }

  getDisplayText(): string {
    return "Files";
  }

  override onload(): void {
    const redraw = debounce(() => {
      this.#draw();
    }, 50);
    for (const name of ["create", "delete", "rename"]) this.registerEvent(this.app.vault.on(name, redraw));
    this.registerEvent(
      this.app.workspace.on("file-open", (file: TFile | null) => {
        this.#reveal(file);
      }),
    );
    this.#reveal(this.app.workspace.getActiveFile());
  }

  #reveal(file: TFile | null): void {
    for (let folder = file?.parent; folder; folder = folder.parent) this.#open.add(folder.path);
    this.#draw();
    this.#treeEl.querySelector(".is-active")?.scrollIntoView({ block: "nearest" });
  }

  #draw(): void {
    const { scrollTop } = this.contentEl;
    this.#treeEl.empty();
    this.#treeEl.createDiv({ cls: "nav-vault-name", text: this.app.vault.getName() });
    this.#drawFolder(this.app.vault.getRoot(), this.#treeEl);
    this.contentEl.scrollTop = scrollTop;
  }

  #drawFolder(folder: TFolder, parent: HTMLElement): void {
    const byName = (a: TAbstractFile, b: TAbstractFile): number => a.name.localeCompare(b.name, undefined, { numeric: true });
    const folders = folder.children.filter((child) => child instanceof TFolder).sort(byName);
    const files = folder.children.filter((child) => child instanceof TFile).sort(byName);
    for (const child of folders) this.#drawFolderItem(child, parent);
    for (const child of files) this.#drawFileItem(child, parent);
  }

  #drawFolderItem(folder: TFolder, parent: HTMLElement): void {
    const isOpen = this.#open.has(folder.path);
    const item = parent.createDiv({ cls: `tree-item nav-folder${isOpen ? "" : " is-collapsed"}` });
    const self = item.createDiv({
      cls: "tree-item-self nav-folder-title is-clickable mod-collapsible",
      attr: { "data-path": folder.path },
    });
    setIcon(self.createDiv({ cls: "tree-item-icon collapse-icon" }), "chevron-right");
    self.createDiv({ cls: "tree-item-inner nav-folder-title-content", text: folder.name });
    self.addEventListener("click", () => {
      if (isOpen) this.#open.delete(folder.path);
      else this.#open.add(folder.path);
      this.#draw();
    });
    this.#addMenu(self, folder);
    if (isOpen) this.#drawFolder(folder, item.createDiv({ cls: "tree-item-children nav-folder-children" }));
  }

  #drawFileItem(file: TFile, parent: HTMLElement): void {
    const self = parent.createDiv({ cls: "tree-item nav-file" }).createDiv({
      cls: "tree-item-self nav-file-title tappable is-clickable",
      attr: { "data-path": file.path },
    });
    self.toggleClass("is-active", this.app.workspace.getActiveFile() === file);
    self.createDiv({ cls: "tree-item-inner nav-file-title-content", text: file.extension === "md" ? file.basename : file.name });
    self.onClickEvent((event) => {
      if (event.button > 1) return;
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    });
    this.#addMenu(self, file);
  }

  #addMenu(el: HTMLElement, file: TAbstractFile): void {
    el.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      const menu = new Menu();
      menu.addItem((item) =>
        item.setTitle("Rename...").setIcon("pencil").setSection("danger").onClick(() => {
          new RenameModal(this, file).open();
        }),
      );
      menu.addItem((item) =>
        item.setTitle("Delete").setIcon("trash-2").setSection("danger").setWarning(true).onClick(() => {
          void this.app.fileManager.promptForDeletion(file);
        }),
      );
      this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu", this.leaf);
      menu.showAtMouseEvent(event);
    });
  }

  async #newNote(): Promise<void> {
    const { vault, workspace, fileManager } = this.app;
    const folder = fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? "").path;
    let path = joinPath(folder, "Untitled.md");
    for (let number = 1; vault.getFileByPath(path); number += 1) path = joinPath(folder, `Untitled ${String(number)}.md`);
    await workspace.getLeaf(false).openFile(await vault.create(path, ""));
  }
}

class RenameModal extends Modal {
  readonly #file: TAbstractFile;

  constructor(view: FileExplorerView, file: TAbstractFile) {
    super(view.app);
    this.#file = file;
    this.setTitle("Rename");
  }

  override onOpen(): void {
    const isNote = this.#file instanceof TFile && this.#file.extension === "md";
    let name = isNote ? this.#file.name.slice(0, -".md".length) : this.#file.name;
    const rename = async (): Promise<void> => {
      const path = joinPath(parentPath(this.#file.path), isNote ? `${name}.md` : name);
      try {
        await this.app.fileManager.renameFile(this.#file, path);
      } catch (error) {
        new Notice(error instanceof Error ? error.message : String(error));
        return;
      }
      this.close();
    };
    new Setting(this.contentEl).setName("New name").addText((text) => {
      text.setValue(name).onChange((value) => {
        name = value;
      });
      text.inputEl.select();
    });
    this.scope.register([], "Enter", () => {
      void rename();
      return false;
    });
    const buttons = this.modalEl.createDiv({ cls: "modal-button-container" });
    new Setting(buttons).addButton((button) => button.setButtonText("Save").setCta().onClick(rename));
  }
}
