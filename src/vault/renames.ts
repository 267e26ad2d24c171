import type { NoteChange } from "./notes";

/** Where notes went, for what was opened about them: what is known of notes is always a moment behind. */
export class Renames {
  readonly #moved = new Map<string, string>();
  /** Old path → where what lay there went, each time. */
  readonly #ways = new Map<string, { readonly path: string; readonly turn: number }[]>();
  #turn = 0;

  note(change: NoteChange): void {
    if (change.kind === "renamed") {
      const { from, path } = change;
      this.#moved.set(from, path);
      this.#ways.set(from, [...(this.#ways.get(from) ?? []), { path, turn: ++this.#turn }]);
    }
    // Whatever lay there once and went is not what lies there now. It also keeps ways from leading in a circle.
    this.#moved.delete(change.path);
  }

  /** The first of the path and those it went to of which something is known; the path itself where there is none. */
  latest(path: string, isKnown: (path: string) => boolean): string {
    let at: string | undefined = path;
    while (at !== undefined && !isKnown(at)) at = this.#moved.get(at);
    return at ?? path;
  }

  /**
   * Gives where the note lies by now that lies at a path at the time of this call, whatever comes to lie there after it: the
   * last of its paths of which something is known, or the first where there is none.
   */
  follow(isKnown: (path: string) => boolean): (path: string) => string {
    const since = this.#turn;
    return (path) => {
      let [latest, at, turn] = [path, path, since];
      for (;;) {
        const way = this.#ways.get(at)?.find((later) => later.turn > turn);
        if (way === undefined) return latest;
        ({ path: at, turn } = way);
        if (isKnown(at)) latest = at;
      }
    };
  }
}
