import { LinkTargets, linkName } from "../core/people/link-targets";
import { pathKey, titleOf } from "../core/people/note-path";

/** What a link in a note comes to. */
export interface LinkAnswer {
  /** The person note; null where the link names some other note, nobody, or nothing. */
  readonly person: string | null;
  /** Person notes that the link names equally well. */
  readonly tied: readonly string[];
}

const NOBODY: LinkAnswer = { person: null, tied: [] };

/**
 * Which person a link names. A link that resolves to a note means that note and nothing else; only a
 * link that resolves to nothing may be somebody's alias, and only where exactly one person claims it.
 */
export class PersonLinks {
  readonly #targets = new LinkTargets();
  readonly #people = new Set<string>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #contested = new Set<string>();

  addNote(path: string): void {
    this.#targets.add(path);
  }

  removeNote(path: string): void {
    this.#targets.remove(path);
  }

  addPerson(path: string, aliases: readonly string[]): void {
    this.#people.add(path);
    for (const alias of aliases) {
      const key = pathKey(alias);
      const claims = this.#aliases.get(key) ?? new Set();
      this.#aliases.set(key, claims.add(path));
      if (claims.size > 1) this.#contested.add(key);
    }
  }

  removePerson(path: string, aliases: readonly string[]): void {
    this.#people.delete(path);
    for (const alias of aliases) {
      const key = pathKey(alias);
      const claims = this.#aliases.get(key);
      claims?.delete(path);
      if (claims?.size === 0) this.#aliases.delete(key);
      if ((claims?.size ?? 0) < 2) this.#contested.delete(key);
    }
  }

  isPerson(path: string): boolean {
    return this.#people.has(path);
  }

  /** The note that a link names, person or not; null where it names none. */
  noteFor(target: string, source: string): string | null {
    return this.#targets.resolve(target, source)?.path ?? null;
  }

  answer(target: string, source: string): LinkAnswer {
    const resolved = this.#targets.resolve(target, source);
    if (resolved !== null) {
      if (!this.#people.has(resolved.path)) return NOBODY;
      const { path, tied } = resolved;
      return { person: path, tied: tied.length === 0 ? tied : tied.filter((other) => this.#people.has(other)) };
    }
    const claims = this.#aliases.get(pathKey(target.replace(/[#|].*$/, "").trim()));
    const [only] = claims?.size === 1 ? claims : [];
    return only === undefined ? NOBODY : { person: only, tied: [] };
  }

  /** Whether a link with this target comes to the same in every note. */
  isAlike(target: string): boolean {
    return this.#targets.isAlike(target);
  }

  people(): Iterable<string> {
    return this.#people;
  }

  /** The notes whose name is the last part of this path. */
  notesNamed(path: string): readonly string[] {
    return this.#targets.named(titleOf(path));
  }

  /** Aliases that more than one person claims, with the claimants in order of the alphabet. */
  contested(): readonly { readonly alias: string; readonly claimants: readonly string[] }[] {
    return [...this.#contested].map((alias) => ({ alias, claimants: [...(this.#aliases.get(alias) ?? [])].sort() }));
  }
}

/** Every key under which a change of this person note can change what a link comes to. */
export function namesOf(path: string, aliases: readonly string[]): readonly string[] {
  // A path may hold a # of its own, in a folder or in the name; a link to it is asked about under either.
  return [linkName(path), pathKey(titleOf(path)), ...aliases.map(linkName)];
}
