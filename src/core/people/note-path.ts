/** Vault paths as text: `/` between folders, no leading slash, extension included. */

const DOT = 46;

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
  return path.charCodeAt(path.length - 3) === DOT && path.slice(-2).toLowerCase() === "md" ? path.slice(0, -3) : path;
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
  return pathKey(path).startsWith(folderKey(folder));
}

/** Whether `path` lies in one of `folders` or below it; a blank one is none. */
export function isInFolders(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return false;
  const key = pathKey(path);
  return folders.some((folder) => folder.trim() !== "" && key.startsWith(folderKey(folder)));
}

/** Of a folder as a user may type it, with the slash behind it; empty for the top of the vault. */
export function folderKey(folder: string): string {
  let key = FOLDER_KEYS.get(folder);
  if (key === undefined) {
    const inner = tidyFolder(folder);
    key = inner === "" ? "" : `${pathKey(inner)}/`;
    if (FOLDER_KEYS.size >= MOST_FOLDER_KEYS) FOLDER_KEYS.clear();
    FOLDER_KEYS.set(folder, key);
  }
  return key;
}

/** The folders of the settings are asked about with every note. */
const FOLDER_KEYS = new Map<string, string>();
const MOST_FOLDER_KEYS = 100;

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
