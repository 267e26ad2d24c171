import type { KeptNote } from "./kept-note";

/**
 * One key, several notes. A key without notes takes no room, and one with a few takes little: there are thousands of
 * names of which a handful of notes speak.
 */
export class Multimap {
  readonly #held = new Map<string, KeptNote | KeptNote[] | Set<KeptNote>>();

  /** A note that is there already must not be added again, but at once after it was. */
  add(key: string, note: KeptNote): void {
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, note);
    else if (held instanceof Set) held.add(note);
    else {
      const few = listed(held);
      if (few[few.length - 1] === note) return;
      if (few.length >= FEW) this.#held.set(key, new Set(few).add(note));
      else if (few.push(note) === 2) this.#held.set(key, few);
    }
  }

  remove(key: string, note: KeptNote): void {
    const held = this.#held.get(key);
    if (held === undefined) return;
    const few = held instanceof Set ? held : listed(held);
    if (few instanceof Set) few.delete(note);
    else if (few.includes(note)) few.splice(few.indexOf(note), 1);
    if ((few instanceof Set ? few.size : few.length) === 0) this.#held.delete(key);
  }

  /** Gives back the room that a growing list reserves for many more: of thousands of lists, most of their room. */
  trim(): void {
    for (const [key, held] of this.#held) if (Array.isArray(held)) this.#held.set(key, held.slice());
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  has(key: string): boolean {
    return this.#held.has(key);
  }

  /** In the order of their coming. */
  of(key: string): Iterable<KeptNote> {
    const held = this.#held.get(key);
    return held === undefined || held instanceof Set ? held ?? NONE : listed(held);
  }
}

/** Up to here looking through a list is as quick as asking a set. */
const FEW = 64;
const NONE: readonly KeptNote[] = [];

function listed(held: KeptNote | KeptNote[]): KeptNote[] {
  return Array.isArray(held) ? held : [held];
}
