import { editsBetween } from "../text/near-spelling";
import { compareTexts } from "../text/order";
import { pathKey } from "./note-path";
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
  const all = [...people].sort((a, b) => compareTexts(a.path, b.path));
  for (const fits of [
    (person: Person) => pathKey(person.path) === pathKey(query.trim().replace(/^\/+/, "")),
    (person: Person) => folded(person.name) === key,
    (person: Person) => person.aliases.some((alias) => folded(alias) === key),
  ]) {
    const [first, ...rest] = all.filter(fits);
    if (first !== undefined) return rest.length === 0 ? { kind: "one", person: first } : { kind: "several", people: [first, ...rest] };
  }
  return { kind: "none", near: nearest(all, key) };
}

function nearest(people: readonly Person[], key: string): readonly Person[] {
  if (key === "") return [];
  const scored = people.map((person) => ({
    person,
    distance: Math.min(...[person.name, ...person.aliases].map((name) => distanceTo(folded(name), key))),
  }));
  return scored
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(key.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAR_AT_MOST)
    .map(({ person }) => person);
}

/** 0 where one begins a word of the other, else the edit distance. */
function distanceTo(name: string, key: string): number {
  if (name.startsWith(key) || name.includes(` ${key}`)) return 0;
  return editsBetween(name, key);
}

function folded(name: string): string {
  return pathKey(name.trim().replace(/^@\s*/, ""));
}
