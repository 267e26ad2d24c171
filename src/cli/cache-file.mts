import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { areParts, type LeftPart } from "../vault/left-part";
import { areNotes, type NoteCache, pack, sealOf, unpack } from "../vault/note-cache";
import type { VaultIndex } from "../vault/vault-index";
import { codeOf } from "./disk.mjs";
import type { Io } from "./io.mjs";

export interface CacheFile extends NoteCache {
  /** Writes what is known of the notes, if enough of it is new. `opened`: how many of them were opened. */
  readonly keep: (index: VaultIndex, opened: number) => void;
  /** What an earlier run has left under these rules (`factsRules`). */
  readonly left: (factsRules: string) => readonly LeftPart[];
  readonly keepLeft: (factsRules: string, parts: readonly LeftPart[]) => void;
}

/** Every how many notes may be new before the file is written again: until then reading them takes less time. */
const NEW_ONES = 50;

/** What is known of more notes might not fit into one text of the language. */
const MOST_NOTES = 200_000;

/** The folder where programs of this user may keep what they can make again; null where the system names none. */
export function cacheFolder(env: Io["env"], platform: NodeJS.Platform, home: string): string | null {
  const named = env["XDG_CACHE_HOME"] ?? "";
  if (named.startsWith("/")) return join(named, "marathon");
  if (platform === "win32") return env["LOCALAPPDATA"] ? join(env["LOCALAPPDATA"], "marathon") : null;
  if (home === "") return null;
  return platform === "darwin" ? join(home, "Library", "Caches", "marathon") : join(home, ".cache", "marathon");
}

/**
 * What was read of the vault at `root` (its real path), in one file that its owner alone can read, and what it came to
 * in another. They save time and nothing else: where they cannot be read or written, everything works without.
 */
export function cacheFile(folder: string, root: string, rules: string, io: Io): CacheFile {
  const name = sealOf(root).trim().replace(" ", "-");
  const [notesFile, leftFile] = [join(folder, `${name}.json`), join(folder, `${name}-left.json`)];
  // Two vaults may share a name of 64 bits, however unlikely, but not what is in the file.
  const sealUnder = (more: string) => sealOf(`${root}\n${rules}${more}`);
  const seal = sealUnder("");
  return {
    load: () => Promise.resolve(unpack(textOf(notesFile), seal, areNotes)),
    now: () => io.now().getTime(),
    keep: (index, opened) => {
      const paths = [...index.paths()];
      if (paths.length > MOST_NOTES) return;
      if (opened * NEW_ONES <= paths.length) return;
      tolerant(() => {
        write(folder, notesFile, pack(index.cachedOf(paths), seal));
      });
    },
    left: (factsRules) => unpack(textOf(leftFile), sealUnder(factsRules), areParts),
    keepLeft: (factsRules, parts) => {
      tolerant(() => {
        write(folder, leftFile, pack(parts, sealUnder(factsRules)));
      });
    },
  };
}

function textOf(file: string): string | null {
  return tolerant(() => readFileSync(file, "utf8"));
}

/** Nobody meets half a file: it is written whole beside its place first. */
function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${String(process.pid)}`;
  try {
    // Left by a program that ended badly and had the same number: it may be open to others.
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { mode: 0o600, flag: "wx" });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A cache that the file system refuses is no cache, and no concern of the user's. */
function tolerant<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}
