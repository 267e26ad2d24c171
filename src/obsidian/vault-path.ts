import { type TAbstractFile, TFile, TFolder, type Vault } from "obsidian";
import { pathKey } from "../core/people/note-path";
import { say } from "../locales/say";
import { NoteError } from "../vault/notes";

/** The app itself does not stop `..`, and never shows what begins with a dot. */
export function refuseOutside(path: string): void {
  const steps = path.split("/");
  if (path.includes("\\") || steps.some((step) => step === "" || step.startsWith("."))) {
    throw new NoteError("outside", path, say.app.notes.noPlace(path));
  }
}

export function missing(path: string): NoteError {
  return new NoteError("missing", path, say.app.notes.none(path));
}

/**
 * The note at this path; where there is none of this very spelling, one that differs in letter case or
 * Unicode form only, for to most disks that is the same file. The app's own look-up knows one spelling.
 */
export function findNote(vault: Vault, path: string): TFile | null {
  const exact = vault.getFileByPath(path);
  if (exact !== null) return exact;
  const found = findAny(vault, path);
  return found instanceof TFile ? found : null;
}

/** The path under which a new file of this path would lie: folders that are there keep their spelling. */
export function placeFor(vault: Vault, path: string): string {
  const steps = path.split("/");
  let folder = vault.getRoot();
  for (const [index, step] of steps.entries()) {
    const next = child(folder, step);
    if (!(next instanceof TFolder)) {
      const rest = steps.slice(index).join("/");
      return folder.isRoot() ? rest : `${folder.path}/${rest}`;
    }
    folder = next;
  }
  return folder.path;
}

function findAny(vault: Vault, path: string): TAbstractFile | null {
  let found: TAbstractFile | null = vault.getRoot();
  for (const step of path.split("/")) {
    if (!(found instanceof TFolder)) return null;
    found = child(found, step);
  }
  return found;
}

function child(folder: TFolder, name: string): TAbstractFile | null {
  const key = spellingKey(name);
  const exact = folder.children.find((file) => file.name === name);
  return exact ?? folder.children.find((file) => spellingKey(file.name) === key) ?? null;
}

/** With the extension, which `pathKey` leaves out. */
function spellingKey(name: string): string {
  return pathKey(`${name}.md`);
}
