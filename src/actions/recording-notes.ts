import { pathKey } from "../core/people/note-path";
import { editsBetween } from "../core/text/difference";
import { type Trace, traceEdits } from "../core/text/inverse";
import type { Notes } from "../vault/notes";
import { editNote } from "./edit-note";

/** What one action did to one note. */
export interface NotePart {
  /** Follows the note where it is renamed. */
  path: string;
  /** The whole text, where the action made the note; null where it was there. */
  readonly made: string | null;
  /** What was edited after that, each edit as it stood when it was made; in that order. */
  readonly edits: readonly (readonly Trace[])[];
}

export interface Recording {
  /** For this one action. Whatever it writes is noted down; after the end it can write no more. */
  readonly notes: Notes;
  /** What was written, by note, in the order in which they were first written. */
  readonly end: () => readonly NotePart[];
}

/**
 * The same notes, with a memory of what was written. An action cannot forget to say what it did, for it is
 * told from the texts before and after each write.
 */
export function recordingNotes(notes: Notes): Recording {
  const parts = new Map<string, NotePart>();
  let isOpen = true;
  const add = (path: string, change: (part: NotePart) => NotePart) => {
    const key = pathKey(path);
    parts.set(key, change(parts.get(key) ?? { path, made: null, edits: [] }));
  };
  const whileOpen = () => {
    // It would be written and could never be taken back.
    if (!isOpen) throw new Error("This action has ended. What is written now belongs to another one.");
  };

  return {
    notes: {
      list: () => notes.list(),
      open: (path) => notes.open(path),
      async edit(path, change) {
        whileOpen();
        const { before, text } = await editNote(notes, path, (before) => ({ before, text: change(before) }));
        const edits = editsBetween(before, text);
        if (edits.length === 0) return;
        // Of a note that is wholly the action's own, the last text is what it made.
        add(path, (part) => part.made !== null && part.edits.length === 0
          ? { ...part, made: text }
          : { ...part, edits: [...part.edits, traceEdits(before, edits)] });
      },
      async create(path, text, base = text) {
        whileOpen();
        await notes.create(path, text);
        const edits = editsBetween(base, text);
        add(path, () => ({ path, made: base, edits: edits.length === 0 ? [] : [traceEdits(base, edits)] }));
      },
      remove() {
        // Of what an action took away nothing would be kept to bring it back.
        return Promise.reject(new Error("An action does not remove notes."));
      },
      watch: (listener) => notes.watch(listener),
    },
    end() {
      isOpen = false;
      return [...parts.values()];
    },
  };
}
