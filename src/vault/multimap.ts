/**
 * One key, several notes. A key without notes takes no room, and one with a few takes little: there are thousands of
 * names of which a handful of notes speak.
 */
export class Multimap {
  readonly #held = new Map<string, string | string[] | Set<string>>();

  /** A value that is there already must not be added again, but at once after it was. */
  add(key: string, value: string): void {
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, value);
    else if (held instanceof Set) held.add(value);
    else {
      const few = listed(held);
      if (few[few.length - 1] === value) return;
      if (few.length < HANDFUL) this.#held.set(key, [...few, value]);
      else if (few.length < FEW) few.push(value);
      else this.#held.set(key, new Set(few).add(value));
    }
  }

  remove(key: string, value: string): void {
    const held = this.#held.get(key);
    if (held === undefined) return;
    if (held instanceof Set) {
      held.delete(value);
      if (held.size === 0) this.#held.delete(key);
      return;
    }
    const rest = listed(held).filter((other) => other !== value);
    if (rest.length === 0) this.#held.delete(key);
    else this.#held.set(key, rest);
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  /** In the order of their coming. */
  of(key: string): Iterable<string> {
    const held = this.#held.get(key);
    return held === undefined || held instanceof Set ? held ?? NONE : listed(held);
  }

  count(key: string): number {
    const held = this.#held.get(key);
    if (held === undefined) return 0;
    return held instanceof Set ? held.size : listed(held).length;
  }
}

/** Up to here lists are made anew for each value: one that grows reserves room for many more. */
const HANDFUL = 8;
/** Up to here looking through a list is as quick as asking a set. */
const FEW = 64;
const NONE: readonly string[] = [];

function listed(held: string | string[]): string[] {
  return typeof held === "string" ? [held] : held;
}
