import { pathKey } from "./note-path";
import { byPath } from "./order";
import type { Person } from "./person";

export type Found =
  | { readonly kind: "one"; readonly person: Person }
  /** Several people answer to it, in order of path. */
  | { readonly kind: "several"; readonly people: readonly Person[] }
  /** Nobody does; these come near, the nearest first. */
  | { readonly kind: "none"; readonly near: readonly Person[] };

const NEAR_AT_MOST = 5;

/**
 * Whom a user means by a name, an alias or a path. A path is taken before a name, a name before an
 * alias. Letter case, Unicode form and a leading `@` do not matter.
 */
export function findPerson(people: Iterable<Person>, query: string): Found {
  const key = folded(query.replace(/^\[\[|\]\]$/g, ""));
  const path = pathKey(query.trim().replace(/^\/+/, ""));
  const all = [...people];
  for (const fits of [
    (person: Person) => pathKey(person.path) === path,
    (person: Person) => namesOf(person)[0] === key,
    (person: Person) => namesOf(person).includes(key, 1),
  ]) {
    const [first, ...rest] = all.filter(fits).sort(byPath);
    if (first !== undefined) return rest.length === 0 ? { kind: "one", person: first } : { kind: "several", people: [first, ...rest] };
  }
  return { kind: "none", near: nearest(all, key) };
}

function nearest(people: readonly Person[], key: string): readonly Person[] {
  if (key === "") return [];
  const most = Math.max(2, Math.floor(key.length / 3));
  return people
    .map((person) => ({ person, distance: Math.min(...namesOf(person).map((name) => distanceTo(name, key, most))) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || byPath(a.person, b.person))
    .slice(0, NEAR_AT_MOST)
    .map(({ person }) => person);
}

/** 0 where one begins a word of the other, else the edit distance; `Infinity` where that is plainly above `most`. */
function distanceTo(name: string, key: string, most: number): number {
  if (name.startsWith(key) || name.includes(` ${key}`)) return 0;
  return Math.abs(name.length - key.length) > most ? Infinity : editDistance(name, key);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const keptNames = new WeakMap<Person, readonly string[]>();

/** The name, then the aliases. Each key press in a field for people asks for everybody's. */
function namesOf(person: Person): readonly string[] {
  let names = keptNames.get(person);
  if (names === undefined) {
    names = [person.name, ...person.aliases].map(folded);
    keptNames.set(person, names);
  }
  return names;
}

function folded(name: string): string {
  return pathKey(name.trim().replace(/^@\s*/, ""));
}
