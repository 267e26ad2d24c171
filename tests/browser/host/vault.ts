import { type TAbstractFile, TFile, TFolder, movePath } from "./abstract-file";
import { type DataAdapter, bytesOf, makeAdapter } from "./adapter";
import { type Disk, type DiskChange, type DiskEntry, type WriteTimes, asData, asText, trashPath } from "./disk";
import { Events } from "./events";
import { isHidden, parentPath } from "./paths";
import { modelled } from "./unmodelled";

/** Refused by the app on every system, so that a vault can move between them. */
const FORBIDDEN_IN_NAMES = /[*"\\<>:|?]/;

/**
 * The files that the app shows. Until `load`, it is empty, as it is while plugins load; every change
 * reaches it through the disk.
 */
export class Vault extends Events {
  readonly adapter: DataAdapter;
  readonly #disk: Disk;
  readonly #files = new Map<string, TAbstractFile>();
  readonly #root: TFolder;
  readonly #name: string;
  #loaded = false;

  constructor(
    disk: Disk,
    name: string,
    public configDir: string,
  ) {
    super();
    this.#disk = disk;
    this.#name = name;
    this.adapter = makeAdapter(disk, name);
    this.#root = new TFolder(this, "/");
    this.#root.name = "";
    this.#files.set("/", this.#root);
    disk.listen((change) => {
      if (this.#loaded) this.#follow(change);
      this.trigger("raw", change.path);
    });
  }

  /** Takes in what the disk holds: a `create` event for every file and folder. */
  load(): void {
    this.#loaded = true;
    const root = this.#disk.get("/");
    if (root?.kind === "folder") for (const child of this.#disk.children(root)) this.#add(child);
  }

  getName(): string {
    return this.#name;
  }

  getRoot(): TFolder {
    return this.#root;
  }

  /** Case-sensitive, whatever the disk. */
  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#files.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.#files.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#files.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === "md");
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, callback);
      else callback(child);
    }
  }

  async read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.#disk.alone(() => Promise.resolve(bytesOf(this.#disk.file(file.path))));
  }

  async create(path: string, data: string, times: WriteTimes = {}): Promise<TFile> {
    await this.#disk.alone(() => {
      this.#refuseTaken(path, "File already exists.");
      return this.#disk.write(path, data, times);
    });
    return this.#fileJustMade(path);
  }

  async createBinary(path: string, data: ArrayBuffer, times: WriteTimes = {}): Promise<TFile> {
    await this.#disk.alone(() => {
      this.#refuseTaken(path, "File already exists.");
      return this.#disk.write(path, asData(new Uint8Array(data)), times);
    });
    return this.#fileJustMade(path);
  }

  async createFolder(path: string): Promise<TFolder> {
    await this.#disk.alone(() => {
      this.#refuseTaken(path, "Folder already exists.");
      return this.#disk.makeFolder(path);
    });
    const folder = this.getFolderByPath(path);
    if (!folder) throw new Error(`The folder ${path} was made, but the vault does not show it.`);
    return folder;
  }

  async modify(file: TFile, data: string, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() => {
      this.#disk.file(file.path);
      return this.#disk.write(file.path, data, times);
    });
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() => {
      this.#disk.file(file.path);
      return this.#disk.write(file.path, asData(new Uint8Array(data)), times);
    });
  }

  async append(file: TFile, data: string, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() =>
      this.#disk.write(file.path, asText(this.#disk.file(file.path).data) + data, times),
    );
  }

  /** Atomic. Where `change` throws or returns the same text, nothing is written. */
  async process(file: TFile, change: (data: string) => string, times: WriteTimes = {}): Promise<string> {
    return this.adapter.process(file.path, change, times);
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    await this.#disk.alone(() => {
      refuseBadName(newPath);
      return this.#disk.rename(file.path, newPath);
    });
  }

  async copy(file: TFile, newPath: string): Promise<TFile> {
    await this.#disk.alone(() => {
      this.#refuseTaken(newPath, "Destination file already exists!");
      return this.#disk.write(newPath, this.#disk.file(file.path).data);
    });
    return this.#fileJustMade(newPath);
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    await this.#disk.alone(async () => {
      if (file instanceof TFolder && file.children.length > 0 && !force) throw new Error("Folder is not empty.");
      await this.#disk.remove(file.path);
    });
  }

  /** There is no system trash here: both kinds go to `.trash` in the vault. */
  async trash(file: TAbstractFile, system: boolean): Promise<void>;
  async trash(file: TAbstractFile): Promise<void> {
    await this.#disk.alone(async () => {
      await this.#disk.makeFolder(".trash");
      await this.#disk.rename(file.path, trashPath(this.#disk, file.path));
    });
  }

  #refuseTaken(path: string, message: string): void {
    refuseBadName(path);
    if (this.#disk.get(path)) throw new Error(message);
  }

  #fileJustMade(path: string): TFile {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`The file ${path} was written, but the vault does not show it.`);
    return file;
  }

  #follow(change: DiskChange): void {
    switch (change.kind) {
      case "created":
        this.#add(change.entry);
        return;
      case "modified":
        this.#modified(change.entry);
        return;
      case "removed":
        this.#remove(change.path);
        return;
      case "renamed":
        this.#renamed(change.entry, change.from, change.path);
        return;
    }
  }

  #add(entry: DiskEntry): void {
    if (isHidden(entry.path)) return;
    const file =
      entry.kind === "folder"
        ? new TFolder(this, entry.path)
        : new TFile(this, entry.path, { ctime: entry.ctime, mtime: entry.mtime, size: entry.size });
    this.#files.set(entry.path, file);
    this.#attach(file);
    this.trigger("create", file);
    if (entry.kind === "folder") for (const child of this.#disk.children(entry)) this.#add(child);
  }

  #modified(entry: DiskEntry): void {
    const file = this.getFileByPath(entry.path);
    if (!file || entry.kind !== "file") return;
    file.stat = { ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
    this.trigger("modify", file);
  }

  /** A folder is reported as one: whoever keeps its notes has to drop everything below it. */
  #remove(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#detach(file);
    for (const gone of below(file)) this.#files.delete(gone.path);
    this.trigger("delete", file);
  }

  /** Into a hidden folder it is a deletion, out of one a creation. */
  #renamed(entry: DiskEntry, from: string, to: string): void {
    const file = this.#files.get(from);
    if (!file) {
      this.#add(entry);
      return;
    }
    if (isHidden(to)) {
      this.#remove(from);
      return;
    }
    this.#detach(file);
    const moved = below(file);
    const oldPaths = moved.map((each) => each.path);
    for (const path of oldPaths) this.#files.delete(path);
    moved.forEach((each, index) => {
      movePath(each, to + (oldPaths[index] ?? from).slice(from.length));
      this.#files.set(each.path, each);
    });
    this.#attach(file);
    moved.forEach((each, index) => {
      this.trigger("rename", each, oldPaths[index]);
    });
  }

  #attach(file: TAbstractFile): void {
    const parent = this.getFolderByPath(parentPath(file.path));
    file.parent = parent;
    parent?.children.push(file);
  }

  #detach(file: TAbstractFile): void {
    const siblings = file.parent?.children;
    const index = siblings?.indexOf(file) ?? -1;
    if (siblings && index >= 0) siblings.splice(index, 1);
  }
}

function refuseBadName(path: string): void {
  if (FORBIDDEN_IN_NAMES.test(path)) {
    throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
  }
}

/** `file` and everything below it, parents first. */
function below(file: TAbstractFile): TAbstractFile[] {
  return file instanceof TFolder ? [file, ...file.children.flatMap(below)] : [file];
}

modelled("Vault", Vault);
