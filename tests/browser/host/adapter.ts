import { type Disk, type DiskFile, type WriteTimes, asData, asText, trashPath } from "./disk";
import { Platform } from "./platform";
import { modelled, unmodelledStatics } from "./unmodelled";

export interface Stat {
  type: "file" | "folder";
  ctime: number;
  mtime: number;
  size: number;
}

const encoder = new TextEncoder();

export function bytesOf(file: DiskFile): ArrayBuffer {
  const bytes = typeof file.data === "string" ? encoder.encode(file.data) : file.data;
  return bytes.slice().buffer;
}

/** `vault.adapter`: the disk itself, hidden files included. What it changes inside the vault, the vault reports. */
export abstract class DataAdapter {
  readonly #disk: Disk;
  readonly #name: string;

  constructor(disk: Disk, name: string) {
    this.#disk = disk;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  /** On a disk that ignores letter case, `sensitive` asks for this very spelling. */
  async exists(path: string, sensitive = false): Promise<boolean> {
    return this.#disk.alone(() => {
      const entry = this.#disk.get(path);
      return Promise.resolve(entry !== undefined && (!sensitive || entry.path === path));
    });
  }

  async stat(path: string): Promise<Stat | null> {
    return this.#disk.alone(() => {
      const entry = this.#disk.get(path);
      let stat: Stat | null = null;
      if (entry?.kind === "folder") stat = { type: "folder", ctime: 0, mtime: 0, size: 0 };
      if (entry?.kind === "file") stat = { type: "file", ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
      return Promise.resolve(stat);
    });
  }

  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    return this.#disk.alone(() => {
      const entry = this.#disk.get(path === "" ? "/" : path);
      if (entry?.kind !== "folder") {
        return Promise.reject(new Error(`ENOENT: no such file or directory, scandir '${path}'`));
      }
      const children = this.#disk.children(entry);
      return Promise.resolve({
        files: children.filter((child) => child.kind === "file").map((child) => child.path),
        folders: children.filter((child) => child.kind === "folder").map((child) => child.path),
      });
    });
  }

  async read(path: string): Promise<string> {
    return this.#disk.alone(() => Promise.resolve(asText(this.#disk.file(path).data)));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return this.#disk.alone(() => Promise.resolve(bytesOf(this.#disk.file(path))));
  }

  async write(path: string, data: string, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() => this.#disk.write(path, data, times));
  }

  async writeBinary(path: string, data: ArrayBuffer, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() => this.#disk.write(path, asData(new Uint8Array(data)), times));
  }

  async append(path: string, data: string, times: WriteTimes = {}): Promise<void> {
    await this.#disk.alone(() => {
      const before = this.#disk.get(path);
      return this.#disk.write(path, (before?.kind === "file" ? asText(before.data) : "") + data, times);
    });
  }

  async process(path: string, change: (data: string) => string, times: WriteTimes = {}): Promise<string> {
    return this.#disk.alone(async () => {
      const before = asText(this.#disk.file(path).data);
      const after = change(before);
      if (after !== before) await this.#disk.write(path, after, times);
      return after;
    });
  }

  async mkdir(path: string): Promise<void> {
    await this.#disk.alone(() => this.#disk.makeFolder(path));
  }

  async remove(path: string): Promise<void> {
    await this.#disk.alone(() => this.#disk.remove(path));
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    await this.#disk.alone(async () => {
      const entry = this.#disk.get(path);
      if (entry?.kind === "folder" && !recursive && entry.children.size > 0) {
        throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
      }
      await this.#disk.remove(path);
    });
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.#disk.alone(() => this.#disk.rename(path, newPath));
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.#disk.alone(async () => {
      if (this.#disk.get(newPath)) throw new Error("Destination file already exists!");
      await this.#disk.write(newPath, this.#disk.file(path).data);
    });
  }

  async trashLocal(path: string): Promise<void> {
    await this.#disk.alone(async () => {
      await this.#disk.makeFolder(".trash");
      await this.#disk.rename(path, trashPath(this.#disk, path));
    });
  }
}

/** On the desktop. Paths outside the vault are not modelled: there is no real disk under the page. */
export class FileSystemAdapter extends DataAdapter {}

/** On a phone or a tablet. */
export class CapacitorAdapter extends DataAdapter {}

export function makeAdapter(disk: Disk, name: string): DataAdapter {
  return Platform.isMobileApp ? new CapacitorAdapter(disk, name) : new FileSystemAdapter(disk, name);
}

modelled("FileSystemAdapter", FileSystemAdapter);
modelled("CapacitorAdapter", CapacitorAdapter);
unmodelledStatics("FileSystemAdapter", FileSystemAdapter, ["readLocalFile", "mkdir"]);
