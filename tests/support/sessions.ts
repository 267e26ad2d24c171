import { decodeSettings } from "../../src/core/settings";
import type { NoteCache } from "../../src/vault/note-cache";
import type { Breath } from "../../src/vault/breath";
import { VaultSession } from "../../src/vault/vault-session";
import { momentDates } from "./dates";
import type { Notes } from "../../src/vault/notes";
import { MemoryNotes } from "./memory-notes";

/** A host that never needs a pause. */
export const UNHURRIED: Breath = { due: () => false, take: () => Promise.resolve() };

export const SETTINGS_PATH = ".obsidian/plugins/marathon/data.json";

/** A session over notes in memory, with daily notes in `Daily/YYYY-MM-DD`. Not built yet. */
export function sessionOver(notes: Notes, settings: Readonly<Record<string, unknown>> = {}, cache?: NoteCache, before?: VaultSession): VaultSession {
  const host = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: ["Templates"] };
  return new VaultSession(
    { notes, dates: momentDates, breath: UNHURRIED, cache },
    decodeSettings({ version: 1, ...settings }, SETTINGS_PATH),
    host,
    SETTINGS_PATH,
    before,
  );
}

/** A built session over these notes. */
export async function sessionWith(
  notes: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly session: VaultSession; readonly notes: MemoryNotes }> {
  const memory = new MemoryNotes(notes);
  const session = sessionOver(memory, settings);
  await session.index.build();
  return { session, notes: memory };
}
