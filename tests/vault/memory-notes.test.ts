import { notesContract } from "../contracts/notes";
import { MemoryNotes } from "../support/memory-notes";

notesContract("in memory", false, (start) => {
  const notes = new MemoryNotes(start);
  return Promise.resolve({
    notes,
    write: (path, text) => Promise.resolve(notes.write(path, text)),
    remove: (path) => Promise.resolve(notes.delete(path)),
    move: (from, path) => Promise.resolve(notes.rename(from, path)),
    read: (path) => Promise.resolve(notes.textOf(path)),
    writeBytes: null,
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
});
