import { type TAbstractFile, TFile } from "../abstract-file";
import { type Debouncer, debounce } from "../debounce";
import { modelled } from "../unmodelled";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { ItemView, type ViewStateResult } from "./view";

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.navigation = true;
  }

  getDisplayText(): string {
    return this.file?.basename ?? "No file";
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on("rename", (file: TAbstractFile) => {
        if (file instanceof TFile && file === this.file) void this.onRename(file);
      }),
    );
    this.registerEvent(
      this.app.vault.on("delete", () => {
        if (this.file && this.app.vault.getFileByPath(this.file.path) !== this.file) this.leaf.detach();
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const path = typeof state === "object" && state !== null && "file" in state ? state.file : undefined;
    const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
    if (!file || file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
  }

  onLoadFile(file: TFile): Promise<void>;
  onLoadFile(): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(file: TFile): Promise<void>;
  onUnloadFile(): Promise<void> {
    return Promise.resolve();
  }

  onRename(file: TFile): Promise<void>;
  onRename(): Promise<void> {
    this.leaf.updateHeader();
    return Promise.resolve();
  }

  canAcceptExtension(extension: string): boolean;
  canAcceptExtension(): boolean {
    return false;
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }
}

export abstract class EditableFileView extends FileView {}

/** How long after an edit the note is saved, in milliseconds. */
const SAVE_AFTER = 2_000;

export abstract class TextFileView extends EditableFileView {
  /** The text as it was last read from, or written to, the disk. */
  data = "";
  readonly requestSave: Debouncer<[]>;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.requestSave = debounce(() => this.save(), SAVE_AFTER);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    this.requestSave.cancel();
    if (this.app.vault.getFileByPath(file.path) === file) await this.save(true);
  }

  async save(clear = false): Promise<void> {
    const { file } = this;
    if (!file) return;
    const data = this.getViewData();
    if (clear) this.clear();
    if (data === this.data) return;
    this.data = data;
    await this.app.vault.modify(file, data);
  }
}

modelled("FileView", FileView);
modelled("EditableFileView", EditableFileView);
modelled("TextFileView", TextFileView);
