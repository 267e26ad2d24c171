import type { Notes } from "../vault/notes";

/** Notes on which an action can be tried: it reads what stands there, and whatever it writes is forgotten. */
export function tryingNotes(notes: Notes): Notes {
  const textOf = async (path: string): Promise<string> => await (await notes.open(path)).text();
  return {
    list: () => notes.list(),
    open: (path) => notes.open(path),
    edit: async (path, change) => {
      change(await textOf(path));
    },
    create: () => Promise.resolve(),
    remove: async (path, onlyIf) => onlyIf(await textOf(path)),
    watch: (listener) => notes.watch(listener),
  };
}
