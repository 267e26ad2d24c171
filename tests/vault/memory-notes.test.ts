import { notesContract } from "../contracts/notes";
import { MemoryNotes } from "../support/memory-notes";

notesContract("in memory", false, (start) => {
  const notes = new MemoryNotes(start);
  return Promise.resolve({
    notes,
    write: (path, text) => {
      notes.write(path, text);
      return Promise.resolve();
    },
    remove: (path) => {
      notes.delete(path);
      return Promise.resolve();
    },
    move: (from, path) => {
      notes.rename(from, path);
      return Promise.resolve();
    },
    read: (path) => Promise.resolve(notes.textOf(path)),
    writeBytes: null,
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
});
