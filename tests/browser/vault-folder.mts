import { mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { type FileData, asData } from "./host/disk";
import { extensionOf } from "./host/paths";
import type { PageChange, PageFile, PageFiles } from "./host/page/config";

/** What is not a note goes to the page only up to this size, in bytes. */
const LARGEST_ATTACHMENT = 256 * 1024;
const NOT_READ = new Set([".git", ".trash", "node_modules"]);
const AT_ONCE = 32;

export interface VaultFolder {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  readonly read: () => Promise<PageFiles>;
  /** Rejects what would lead out of the folder. */
  readonly apply: (change: PageChange) => Promise<void>;
}

export async function openVaultFolder(path: string): Promise<VaultFolder> {
  const root = await realpath(path);
  return {
    path: root,
    read: () => readVault(root),
    apply: (change) => apply(root, change),
  };
}

/** The same shape for a vault that is in memory, written at `now`, in milliseconds since 1970. */
export function pageFiles(files: Readonly<Record<string, FileData>>, now: number): PageFiles {
  return {
    files: Object.entries(files).map(([path, data]) => ({ path, ...content(data), mtime: now, ctime: now })),
    folders: [],
  };
}

async function readVault(root: string): Promise<PageFiles> {
  const paths: string[] = [];
  const folders: string[] = [];
  await list(root, root, paths, folders);
  const files: PageFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    files.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map((path) => readOne(root, path)))));
  }
  return { files, folders };
}

async function list(root: string, folder: string, paths: string[], folders: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !NOT_READ.has(entry.name)) {
      folders.push(vaultPath(root, path));
      await list(root, path, paths, folders);
    } else if (entry.isFile()) paths.push(path);
  }
}

async function readOne(root: string, path: string): Promise<PageFile> {
  const { mtimeMs, birthtimeMs, size } = await stat(path);
  const times = { mtime: Math.floor(mtimeMs), ctime: Math.floor(birthtimeMs) };
  const name = vaultPath(root, path);
  if (extensionOf(name) !== "md" && size > LARGEST_ATTACHMENT) return { path: name, unreadSize: size, ...times };
  return { path: name, ...content(asData(await readFile(path))), ...times };
}

function content(data: FileData): { text: string } | { base64: string } {
  return typeof data === "string" ? { text: data } : { base64: Buffer.from(data).toString("base64") };
}

function vaultPath(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

async function apply(root: string, change: PageChange): Promise<void> {
  const path = await inside(root, change.path);
  switch (change.kind) {
    case "write":
      await writeFile(path, change.text ?? Buffer.from(change.base64 ?? "", "base64"));
      return;
    case "folder":
      await mkdir(path);
      return;
    case "remove":
      await rm(path, { recursive: true });
      return;
    case "rename":
      await rename(path, await inside(root, change.to));
      return;
  }
}

/** The real path of something in the vault. Neither the words of a path nor a link in the vault lead out. */
async function inside(root: string, path: string): Promise<string> {
  const steps = path.split("/");
  const isPlain = steps.every((step) => step !== "" && step !== "." && step !== ".." && !/[\\\0]/.test(step));
  if (!isPlain) throw new Error(`${path} is no path in the vault.`);
  const target = join(root, ...steps);
  const parent = await realpath(dirname(target));
  if (parent !== root && !parent.startsWith(root + sep)) throw new Error(`${path} leads out of the vault.`);
  return target;
}
