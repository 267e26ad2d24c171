import type { App } from "obsidian";
import type { Notes } from "../vault/notes";

/** The text of the template at a path as in settings; null where there is no such note. Rejects with a `NoteError` where it cannot be read. */
export async function templateText(app: App, notes: Notes, template: string): Promise<string | null> {
  const path = template.replace(/^\/+/, "");
  const file = path === "" ? null : app.metadataCache.getFirstLinkpathDest(path, "");
  return file === null ? null : await (await notes.open(file.path)).text();
}
