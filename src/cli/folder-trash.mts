import { basename, extname, join } from "node:path";
import { pathKey } from "../core/people/note-path";
import type { Disk } from "./disk.mjs";

/**
 * Moves a file into `.trash` at the top of the vault, where Obsidian puts it too, under the next free
 * name. Fails as the disk does.
 */
export function moveToTrash(disk: Disk, root: string, file: string): void {
  const trash = join(root, ".trash");
  disk.makeFolder(trash);
  const taken = new Set(disk.list(trash).map(({ name }) => pathKey(name)));
  const extension = extname(file);
  const name = basename(file, extension);
  let free = name + extension;
  for (let number = 2; taken.has(pathKey(free)); number++) free = `${name} ${String(number)}${extension}`;
  disk.rename(file, join(trash, free));
}
