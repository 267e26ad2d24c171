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
  const all = [...people];
  const [first, ...rest] = answeringTo(all, query);
  if (first === undefined) return { kind: "none", near: comingNear(all, query) };
  return rest.length === 0 ? { kind: "one", person: first } : { kind: "several", people: [first, ...rest] };
}

/** Everybody who may be meant, in order of path. */
export function answeringTo(people: readonly Person[], query: string): readonly Person[] {
  const key = keyOf(query);
  const path = pathKey(query.trim().replace(/^\/+/, ""));
  const isAtTop = !path.includes("/");
  for (const fits of [
    (person: Person) => (person.folder === "") === isAtTop && pathKey(person.path) === path,
    (person: Person) => namesOf(person)[0] === key,
    (person: Person) => namesOf(person).includes(key, 1),
  ]) {
    const found = people.filter(fits);
    if (found.length > 0) return found.sort(byPath);
  }
  return [];
}

/** Those with a name that is nearly this one, the nearest first. */
export function comingNear(people: readonly Person[], query: string): readonly Person[] {
  const key = keyOf(query);
  if (key === "") return [];
  const most = Math.max(2, Math.floor(key.length / 3));
  const near: { readonly person: Person; readonly distance: number }[] = [];
  for (const person of people) {
    const distance = namesOf(person).reduce((least, name) => Math.min(least, distanceTo(name, key, most)), Infinity);
    if (distance <= most) near.push({ person, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || byPath(a.person, b.person))
    .slice(0, NEAR_AT_MOST)
    .map(({ person }) => person);
}

/** 0 where one begins a word of the other, else the edit distance; `Infinity` where that is above `most`. */
function distanceTo(name: string, key: string, most: number): number {
  if (name.startsWith(key) || name.includes(` ${key}`)) return 0;
  return Math.abs(name.length - key.length) > most ? Infinity : editDistance(name, key, most);
}

function editDistance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(distance);
      least = Math.min(least, distance);
    }
    // It never gets less from here: with most names that shows after a few letters.
    if (least > most) return Infinity;
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

function keyOf(query: string): string {
  return folded(query.replace(/^\[\[|\]\]$/g, ""));
}

function folded(name: string): string {
  return pathKey(name.trim().replace(/^@\s*/, ""));
}
