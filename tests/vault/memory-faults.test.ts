import { type NoteErrorKind, NoteError, type OpenNote } from "../../src/vault/notes";
import { notesFaultsContract } from "../contracts/notes-faults";
import { MemoryNotes } from "../support/memory-notes";

/** Notes in memory on a host that can be made to fail. */
class FailingNotes extends MemoryNotes {
  fault: string | null = null;

  override async open(path: string): Promise<OpenNote> {
    this.#refuse("read", path, "unreadable");
    return super.open(path);
  }

  override async edit(path: string, change: (text: string) => string): Promise<void> {
    this.#refuse("read", path, "unreadable");
    await super.edit(path, (text) => {
      const changed = change(text);
      if (changed !== text) this.#refuse("write", path, "unwritable");
      return changed;
    });
  }

  override async create(path: string, text: string): Promise<void> {
    this.#refuse("write", path, "unwritable");
    await super.create(path, text);
  }

  #refuse(point: string, path: string, kind: NoteErrorKind): void {
    if (this.fault === point) throw new NoteError(kind, path, "The disk is full.");
  }
}

notesFaultsContract("in memory", { reading: ["read"], writing: ["write"], making: ["write"] }, async (start) => {
  const notes = new FailingNotes(start);
  const paths = new Set([...Object.keys(start), "A.md", "B.md"]);
  return Promise.resolve({
    notes,
    fail: (point) => { notes.fault = point; },
    stored: (path) => Promise.resolve(notes.has(path) ? notes.textOf(path) : null),
    files: () => [...paths].filter((path) => notes.has(path)).sort(),
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
});
