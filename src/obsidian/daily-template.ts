import { type App, Notice } from "obsidian";
import type { Notes } from "../vault/notes";

/**
 * The text of the daily template; null where none is set. One that is set and not there is said so, and
 * the daily note begins empty, as the app itself does it. Rejects with a `NoteError` where it cannot be read.
 */
export async function dailyTemplate(app: App, notes: Notes, template: string): Promise<string | null> {
  const path = template.replace(/^\/+/, "");
  if (path === "") return null;
  const file = app.metadataCache.getFirstLinkpathDest(path, "");
  if (file === null) {
    new Notice(`There is no template at ${path}, so the daily note begins empty.`);
    return null;
  }
  return await (await notes.open(file.path)).text();
}
