import type { Vault } from "./vault";
import { baseName, extensionOf } from "./paths";
import { modelled } from "./unmodelled";

export interface FileStats {
  /** Milliseconds since 1970. */
  ctime: number;
  /** Milliseconds since 1970. */
  mtime: number;
  /** Bytes. */
  size: number;
}

export abstract class TAbstractFile {
  name: string;
  parent: TFolder | null = null;

  constructor(
    public vault: Vault,
    public path: string,
  ) {
    this.name = baseName(path);
  }
}

export class TFile extends TAbstractFile {
  basename = "";
  extension = "";

  constructor(
    vault: Vault,
    path: string,
    public stat: FileStats,
  ) {
    super(vault, path);
    nameFile(this);
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}

/** Gives `file` its new path; what follows from the path follows. */
export function movePath(file: TAbstractFile, path: string): void {
  file.path = path;
  file.name = baseName(path);
  if (file instanceof TFile) nameFile(file);
}

function nameFile(file: TFile): void {
  file.extension = extensionOf(file.name);
  file.basename = file.extension === "" ? file.name : file.name.slice(0, -file.extension.length - 1);
}

modelled("TFile", TFile);
modelled("TFolder", TFolder);
