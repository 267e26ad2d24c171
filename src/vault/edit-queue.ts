import { pathKey } from "../core/people/note-path";
import type { Notes } from "./notes";

/**
 * The same notes, one change at a time per note: `edit`, `create` and `remove` of one path run in
 * the order of the calls, each after the one before it has ended, well or badly. Changes to different notes run
 * side by side. Everything else passes straight through.
 *
 * Hosts promise that one edit is atomic, not that two quick ones keep their order.
 */
export function queueEdits(notes: Notes): Notes {
  const tails = new Map<string, Promise<void>>();

  const inTurn = <T,>(path: string, job: () => Promise<T>): Promise<T> => {
    // Two spellings of one path are one note on most disks; on others they merely wait for each other.
    const key = pathKey(path);
    const turn = (tails.get(key) ?? Promise.resolve()).then(job);
    const settled = turn.then(forget, forget);
    function forget(): void {
      if (tails.get(key) === settled) tails.delete(key);
    }
    tails.set(key, settled);
    return turn;
  };

  return {
    list: () => notes.list(),
    open: (path) => notes.open(path),
    edit: (path, change) => inTurn(path, () => notes.edit(path, change)),
    create: (path, text) => inTurn(path, () => notes.create(path, text)),
    remove: (path, onlyIf) => inTurn(path, () => notes.remove(path, onlyIf)),
    watch: (listener) => notes.watch(listener),
  };
}
