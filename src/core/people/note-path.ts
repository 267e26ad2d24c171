/** Vault paths as text: `/` between folders, no leading slash, extension included. */

/** The folder of a note, without a trailing slash; empty for the top of the vault. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "" : path.slice(0, cut);
}

/** File name without `.md`. */
export function titleOf(path: string): string {
  return withoutExtension(path.slice(path.lastIndexOf("/") + 1));
}

function withoutExtension(path: string): string {
  return path.slice(-3).toLowerCase() === ".md" ? path.slice(0, -3) : path;
}

/**
 * Two spellings with one key are one path to the host: letter case does not matter, and macOS writes
 * names decomposed (NFD) where other systems compose them (NFC). The extension is not part of the key.
 */
export function pathKey(path: string): string {
  const bare = withoutExtension(path);
  // Plain letters have one form only, and asking for it takes longer than all the rest.
  return (/[^ -~]/.test(bare) ? bare.normalize("NFC") : bare).toLowerCase();
}

/** Whether `path` lies in `folder` or below it. The empty folder holds everything. */
export function isInFolder(path: string, folder: string): boolean {
  const inner = tidyFolder(folder);
  return inner === "" || pathKey(path).startsWith(`${pathKey(inner)}/`);
}

/** A folder as a user may type it (`/People/`), without the slashes at its ends. */
export function tidyFolder(folder: string): string {
  return folder.trim().replace(/^\/+|\/+$/g, "");
}

/** The keys of the folders that a note lies in, the nearest first. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(pathKey(folder));
  return folders;
}
