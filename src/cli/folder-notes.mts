import { dirname, join } from "node:path";
import type { Problem } from "../core/problem";
import type { NoteChange, Notes, NoteStat, OpenNote } from "../vault/notes";
import { codeOf, type Disk, type DiskFacts, type DiskGlance, nodeDisk } from "./disk.mjs";
import { listFolder, type ListedNote } from "./folder-listing.mjs";
import { FolderPaths } from "./folder-paths.mjs";
import { moveToTrash } from "./folder-trash.mjs";
import { FolderWatch } from "./folder-watch.mjs";
import { whileLocked } from "./note-lock.mjs";
import { readProperties } from "./note-properties.mjs";
import { exists, keepsChanging, locked, notText, refusalBy } from "./refusals.mjs";

/** How often an edit is applied afresh while another program writes the same note. */
const ATTEMPTS = 20;
let temporaryFiles = 0;

/**
 * A vault as a folder on a disk. Whatever is written is first written whole beside its place and then
 * renamed into it, so that nobody ever meets half a note.
 */
export class FolderNotes implements Notes {
  readonly #disk: Disk;
  readonly #paths: FolderPaths;
  readonly #watch: FolderWatch;
  readonly #opened: () => void;
  #problems: readonly Problem[] = [];
  /** As they were listed last. */
  #notes: readonly ListedNote<DiskGlance>[] = [];
  /** Of them those not opened since → where they were seen; null until one is opened, for most are known already. */
  #listed: Map<string, string> | null = null;

  /** `opened` is called for every note that is opened. Throws the disk's own error where `root` cannot be found. */
  constructor(root: string, disk: Disk = nodeDisk, opened: () => void = () => undefined) {
    this.#disk = disk;
    this.#opened = opened;
    this.#paths = new FolderPaths(root, disk);
    this.#watch = new FolderWatch(() => listFolder(this.#paths, disk, disk.facts).notes);
  }

  list(): Promise<readonly NoteStat[]> {
    return settled(() => {
      const { notes, problems } = listFolder(this.#paths, this.#disk, this.#disk.glance);
      this.#problems = problems;
      this.#notes = notes;
      this.#listed = null;
      return notes;
    });
  }

  /** What the latest `list` could not look into. */
  listingProblems(): readonly Problem[] {
    return this.#problems;
  }

  open(path: string): Promise<OpenNote> {
    return settled(() => {
      this.#opened();
      const bytes = this.#listedBytes(path) ?? this.#bytes(path, this.#paths.fileOf(path));
      const text = decode(path, bytes);
      return {
        path,
        ...readProperties(text),
        size: bytes.length,
        mtime: null,
        tags: null,
        mayLink: true,
        headings: null,
        text: () => Promise.resolve(text),
      };
    });
  }

  edit(path: string, change: (text: string) => string): Promise<void> {
    return settled(() => {
      // Without a lock, so that an edit that changes nothing works where nothing can be written.
      let draft = this.#draft(path, change);
      if (draft === null) return;
      try {
        const { before, file } = draft;
        if (isLocked(before)) throw locked(path);
        this.#disk.checkWritable(file);
        whileLocked(this.#disk, path, file, (isOurs) => {
          for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (draft === null || this.#isWritten(path, draft, isOurs)) return;
            draft = this.#draft(path, change);
          }
          throw keepsChanging(path);
        });
      } catch (error) {
        throw refusalBy(error, path, "write");
      }
      this.#watch.lookAgain();
    });
  }

  create(path: string, text: string): Promise<void> {
    return settled(() => {
      const { file, standing } = this.#paths.newPlace(path);
      try {
        if (isLocked(this.#disk.facts(standing))) throw locked(path);
        this.#disk.makeFolder(dirname(file));
        this.#throughTemporary(path, dirname(file), encode(text), (temporary) => {
          this.#nameNew(temporary, file, text);
        });
      } catch (error) {
        throw codeOf(error) === "EEXIST" ? exists(path, path) : refusalBy(error, path, "write");
      }
      this.#watch.lookAgain();
    });
  }

  remove(path: string, onlyIf: (text: string) => boolean): Promise<boolean> {
    return settled(() => {
      const file = this.#paths.fileOf(path);
      try {
        if (isLocked(this.#factsOf(path, file))) throw locked(path);
        const isGone = whileLocked(this.#disk, path, file, (isOurs) => this.#isTrashed(path, file, onlyIf, isOurs));
        if (isGone) this.#watch.lookAgain();
        return isGone;
      } catch (error) {
        throw refusalBy(error, path, "write");
      }
    });
  }

  watch(listener: (change: NoteChange) => void): () => void {
    return this.#watch.add(listener);
  }

  /** Tells at once of what has changed, without waiting for the next look. */
  lookAgain(): void {
    this.#watch.lookAgain();
  }

  /** Null where the change leaves the note as it is. */
  #draft(path: string, change: (text: string) => string): Draft | null {
    const file = this.#paths.fileOf(path);
    const before = this.#factsOf(path, file);
    const bytes = this.#bytes(path, file);
    const text = decode(path, bytes);
    const changed = change(text);
    return changed === text ? null : { file, before, bytes, changed };
  }

  /** False where anybody has changed the note since it was read: then nothing was written. */
  #isWritten(path: string, { file, before, bytes, changed }: Draft, isOurs: () => boolean): boolean {
    return this.#throughTemporary(path, dirname(file), encode(changed), (temporary) => {
      this.#disk.makeAlike(temporary, before);
      // The last look is the quickest, so that next to no time is left behind it.
      const isSame = isOurs() && sameBytes(this.#disk.read(file), bytes) && this.#disk.facts(file).stamp === before.stamp;
      if (isSame) this.#disk.rename(temporary, file);
      return isSame;
    });
  }

  /** False where the note may not go. */
  #isTrashed(path: string, file: string, onlyIf: (text: string) => boolean, isOurs: () => boolean): boolean {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { stamp } = this.#factsOf(path, file);
      const bytes = this.#bytes(path, file);
      if (!onlyIf(decode(path, bytes))) return false;
      if (!isOurs() || !sameBytes(this.#disk.read(file), bytes) || this.#disk.facts(file).stamp !== stamp) continue;
      moveToTrash(this.#disk, this.#paths.root, file);
      return true;
    }
    throw keepsChanging(path);
  }

  /** Writes a file beside the place, hands it to `use`, and leaves nothing of it whatever happens. */
  #throughTemporary<T>(path: string, folder: string, bytes: Uint8Array, use: (temporary: string) => T): T {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      // A leading dot hides it from Obsidian, and from our own listing.
      const temporary = join(folder, `.marathon-${String(process.pid)}-${String(++temporaryFiles)}.tmp`);
      try {
        this.#disk.writeNew(temporary, bytes);
      } catch (error) {
        // Left by a program that ended badly and had the same number.
        if (codeOf(error) === "EEXIST") continue;
        throw error;
      }
      try {
        return use(temporary);
      } finally {
        this.#disk.remove(temporary);
      }
    }
    throw keepsChanging(path);
  }

  /** Gives a finished file its name, never over another file. */
  #nameNew(temporary: string, file: string, text: string): void {
    try {
      this.#disk.link(temporary, file);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error))) throw error;
      this.#disk.writeNew(file, encode(text));
    }
  }

  #bytes(path: string, file: string): Uint8Array {
    try {
      return this.#disk.read(file);
    } catch (error) {
      throw refusalBy(error, path, "read");
    }
  }

  /** A whole vault is read right after it was listed, and to look for each file again takes longer than to read it. Null where it is to be looked for. */
  #listedBytes(path: string): Uint8Array | null {
    this.#listed ??= new Map(this.#notes.filter(({ facts }) => facts !== null).map((note) => [note.path, note.file]));
    const file = this.#listed.get(path);
    if (file === undefined) return null;
    this.#listed.delete(path);
    try {
      return this.#disk.read(file);
    } catch (error) {
      if (codeOf(error) === "") throw error;
      return null;
    }
  }

  #factsOf(path: string, file: string): DiskFacts {
    try {
      return this.#disk.facts(file);
    } catch (error) {
      throw refusalBy(error, path, "read");
    }
  }
}

/** A changed note that is not written yet. */
interface Draft {
  /** Absolute, links followed. */
  readonly file: string;
  readonly before: DiskFacts;
  /** As read. */
  readonly bytes: Uint8Array;
  readonly changed: string;
}

/** File systems without second names (exFAT, some network drives) say one of these. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** No write bit at all: meant as protection, also against the superuser, whom the system would let through. */
function isLocked({ mode }: DiskFacts): boolean {
  return (mode & 0o222) === 0;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(path: string, bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw notText(path);
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The work is done at once; only its outcome is a promise. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
