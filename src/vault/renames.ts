import type { NoteChange } from "./notes";

/** Where notes went, for what was opened about them: what is known of notes is always a moment behind. */
export class Renames {
  readonly #moved = new Map<string, string>();

  note(change: NoteChange): void {
    if (change.kind === "renamed") this.#moved.set(change.from, change.path);
    // Whatever lay there once and went is not what lies there now. It also keeps ways from leading in a circle.
    this.#moved.delete(change.path);
  }

  /** The first of the path and those it went to of which something is known; the path itself where there is none. */
  latest(path: string, isKnown: (path: string) => boolean): string {
    let at: string | undefined = path;
    while (at !== undefined && !isKnown(at)) at = this.#moved.get(at);
    return at ?? path;
  }
}
