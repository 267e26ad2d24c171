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
  const all = listOf(people);
  const [first, ...rest] = answeringTo(all, query);
  if (first === undefined) return { kind: "none", near: comingNear(all, query) };
  return rest.length === 0 ? { kind: "one", person: first } : { kind: "several", people: [first, ...rest] };
}

/** The same list where it is one: what is kept with it is found again. */
export function listOf(people: Iterable<Person>): readonly Person[] {
  return isList(people) ? people : [...people];
}

function isList(people: Iterable<Person>): people is readonly Person[] {
  return Array.isArray(people);
}

/** Everybody who may be meant, in order of path. */
export function answeringTo(people: readonly Person[], query: string): readonly Person[] {
  const path = pathKey(query.trim().replace(/^\/+/, ""));
  const isAtTop = !path.includes("/");
  let found = people.filter((person) => person.path.includes("/") !== isAtTop && pathKey(person.path) === path);
  if (found.length === 0) {
    const key = keyOf(query);
    const names = namesIn(people);
    found = people.filter((_, place) => names[place]?.[0] === key);
    if (found.length === 0) found = people.filter((_, place) => names[place]?.includes(key, 1) === true);
  }
  return found.sort(byPath);
}

/** Those with a name that is nearly this one, the nearest first. */
export function comingNear(people: readonly Person[], query: string): readonly Person[] {
  const key = keyOf(query);
  if (key === "") return [];
  const most = Math.max(2, Math.floor(key.length / 3));
  const distanceTo = distanceFrom(key, most);
  const names = namesIn(people);
  const near: { readonly person: Person; readonly distance: number }[] = [];
  for (const [place, person] of people.entries()) {
    let distance = Infinity;
    for (const name of names[place] ?? []) distance = Math.min(distance, distanceTo(name));
    if (distance <= most) near.push({ person, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || byPath(a.person, b.person))
    .slice(0, NEAR_AT_MOST)
    .map(({ person }) => person);
}

/** To a name: 0 where the key begins a word of it, else the edit distance; `Infinity` where that is above `most`. */
function distanceFrom(key: string, most: number): (name: string) => number {
  const within = ` ${key}`;
  const { length } = key;
  // Used for one name after another: with thousands of them, new ones for each would be most of the work.
  let [row, next]: [number[], number[]] = [[], []];
  return (name) => {
    if (name.startsWith(key) || name.includes(within)) return 0;
    if (Math.abs(name.length - length) > most) return Infinity;
    for (let j = 0; j <= length; j++) row[j] = j;
    for (let i = 1; i <= name.length; i++) {
      // Further from the diagonal than `most` it is above `most`.
      const [from, to] = [Math.max(1, i - most), Math.min(length, i + most)];
      const letter = name.charCodeAt(i - 1);
      let least = next[from - 1] = from === 1 ? i : most + 1;
      for (let j = from; j <= to; j++) {
        const swap = (row[j - 1] ?? 0) + (letter === key.charCodeAt(j - 1) ? 0 : 1);
        const distance = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
        next[j] = distance;
        least = Math.min(least, distance);
      }
      next[to + 1] = most + 1;
      // It never gets less from here: with most names that shows after a few letters.
      if (least > most) return Infinity;
      [row, next] = [next, row];
    }
    return row[length] ?? 0;
  };
}

const keptNames = new WeakMap<Person, readonly string[]>();

/** The name, then the aliases. */
function namesOf(person: Person): readonly string[] {
  let names = keptNames.get(person);
  if (names === undefined) {
    names = [person.name, ...person.aliases].map(folded);
    keptNames.set(person, names);
  }
  return names;
}

const keptLists = new WeakMap<readonly Person[], readonly (readonly string[])[]>();

/** Each key press in a field for people asks for everybody's. */
function namesIn(people: readonly Person[]): readonly (readonly string[])[] {
  let names = keptLists.get(people);
  if (names === undefined) {
    names = people.map(namesOf);
    keptLists.set(people, names);
  }
  return names;
}

function keyOf(query: string): string {
  return folded(query.replace(/^\[\[|\]\]$/g, ""));
}

function folded(name: string): string {
  return pathKey(name.trim().replace(/^@\s*/, ""));
}
