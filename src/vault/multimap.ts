/** One key, several notes. A key without notes takes no room. */
export class Multimap {
  readonly #sets = new Map<string, Set<string>>();

  add(key: string, value: string): void {
    const set = this.#sets.get(key);
    if (set === undefined) this.#sets.set(key, new Set([value]));
    else set.add(value);
  }

  remove(key: string, value: string): void {
    const set = this.#sets.get(key);
    set?.delete(value);
    if (set?.size === 0) this.#sets.delete(key);
  }

  get isEmpty(): boolean {
    return this.#sets.size === 0;
  }

  of(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();
