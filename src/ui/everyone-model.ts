import type { FollowUp } from "../core/follow-ups/follow-ups";
import { compareTexts } from "../core/people/order";
import { say } from "../locales/say";

export type EveryoneSort = "name" | "last-contact" | "due";

export const EVERYONE_SORTS: readonly EveryoneSort[] = ["name", "last-contact", "due"];

export function isEveryoneSort(value: unknown): value is EveryoneSort {
  return EVERYONE_SORTS.some((sort) => sort === value);
}

export type FilterName = "circle" | "tag" | "standing";

/** By what everyone can be narrowed; `valuesOf` tells somebody's values. */
export const EVERYONE_FILTERS: readonly {
  readonly name: FilterName;
  readonly valuesOf: (followUp: FollowUp) => readonly string[];
}[] = [
  { name: "circle", valuesOf: ({ circle }) => (circle === null ? [] : [circle]) },
  { name: "tag", valuesOf: ({ person }) => person.tags },
  { name: "standing", valuesOf: ({ standing }) => [standing] },
];

export function isFilterName(value: unknown): value is FilterName {
  return EVERYONE_FILTERS.some(({ name }) => name === value);
}

/** By filter: the key of the value that is wanted (see `searchKey`). */
export type Filters = ReadonlyMap<FilterName, string>;

/** Who of everyone is wanted, and in which order. */
export interface EveryoneWish {
  readonly search: string;
  readonly sort: EveryoneSort;
  readonly filters: Filters;
}

/** What a filter can be set to: by key, and in its order, each as it is spelled first. */
export type FilterValues = ReadonlyMap<string, string>;

/**
 * Those whose name, alias or circle holds every word of the search and whom no filter leaves out, in the chosen order.
 * `compareNames` follows the user's language.
 */
export function everyoneFound(
  everyone: readonly FollowUp[],
  { search, sort, filters }: EveryoneWish,
  compareNames: (a: string, b: string) => number,
): readonly FollowUp[] {
  const words = searchKey(search).split(/\s+/).filter((word) => word !== "");
  const wanted = EVERYONE_FILTERS.flatMap(({ name, valuesOf }) => {
    const key = filters.get(name);
    if (key === undefined) return [];
    const spellings = [...distinct(everyone).get(name) ?? []].filter((value) => withOuter(value).some((each) => searchKey(each) === key));
    return [{ spellings: new Set(spellings), valuesOf }];
  });
  return inOrder(everyone, sort, compareNames).filter((followUp) => {
    const text = words.length === 0 ? "" : searchText(followUp);
    return words.every((word) => text.includes(word)) &&
      wanted.every(({ spellings, valuesOf }) => valuesOf(followUp).some((value) => spellings.has(value)));
  });
}

/** The values that everyone has between them, for each filter; of a tag within another, both. */
export function filterValues(everyone: readonly FollowUp[]): ReadonlyMap<FilterName, FilterValues> {
  return new Map([...distinct(everyone)].map(([name, spellings]) => {
    const values = new Map<string, string>();
    for (const value of [...spellings].flatMap(withOuter)) {
      const key = searchKey(value);
      if (!values.has(key)) values.set(key, name === "standing" ? say.pane.standings[value] ?? value : value);
    }
    return [name, new Map([...values].sort(([, a], [, b]) => compareTexts(searchKey(a), searchKey(b))))];
  }));
}

/** A tag, and those that it lies in: of `work/engine`, `work` too. */
function withOuter(tag: string): readonly string[] {
  const parts = tag.split("/");
  return parts.map((_part, index) => parts.slice(0, index + 1).join("/"));
}

/** Kept while the board is, because every key press asks: what `make` makes of everyone. */
export function keptOf<T>(make: (everyone: readonly FollowUp[]) => T): (everyone: readonly FollowUp[]) => T {
  const kept = new WeakMap<readonly FollowUp[], T>();
  return (everyone) => {
    const before = kept.get(everyone);
    if (before !== undefined) return before;
    const made = make(everyone);
    kept.set(everyone, made);
    return made;
  };
}

const distinct = keptOf((everyone) => new Map(EVERYONE_FILTERS.map(({ name, valuesOf }) => {
  const values = new Set<string>();
  for (const followUp of everyone) {
    for (const value of valuesOf(followUp)) values.add(value);
  }
  return [name, values];
})));

/** What was last asked for, and came of it. */
let lastOrder: { readonly everyone: readonly FollowUp[]; readonly sort: EveryoneSort; readonly ordered: readonly FollowUp[] } | null = null;
/** Everybody's paths in order of name: from board to board names seldom change, and are compared slowly. */
let lastNames: { readonly compareNames: (a: string, b: string) => number; readonly paths: readonly string[] } | null = null;

function inOrder(everyone: readonly FollowUp[], sort: EveryoneSort, compareNames: (a: string, b: string) => number): readonly FollowUp[] {
  if (lastOrder?.everyone === everyone && lastOrder.sort === sort) return lastOrder.ordered;
  const ordered = inOrderOfName(everyone, compareNames);
  const dayOf = DAY_OF[sort];
  if (dayOf !== null) ordered.sort((a, b) => compareTexts(dayOf(a), dayOf(b)));
  lastOrder = { everyone, sort, ordered };
  return ordered;
}

function inOrderOfName(everyone: readonly FollowUp[], compareNames: (a: string, b: string) => number): FollowUp[] {
  const byPath = new Map(everyone.map((followUp) => [followUp.person.path, followUp]));
  const ordered: FollowUp[] = [];
  for (const path of lastNames?.compareNames === compareNames ? lastNames.paths : []) {
    const followUp = byPath.get(path);
    if (followUp !== undefined) ordered.push(followUp);
    byPath.delete(path);
  }
  if (byPath.size > 0) {
    for (const followUp of byPath.values()) ordered.push(followUp);
    ordered.sort((a, b) => compareNames(a.person.name, b.person.name) || compareTexts(a.person.path, b.person.path));
  }
  lastNames = { compareNames, paths: ordered.map(({ person }) => person.path) };
  return ordered;
}

const DAY_OF: Readonly<Record<EveryoneSort, ((followUp: FollowUp) => string) | null>> = {
  name: null,
  // Without any known contact comes first: that is the longest.
  "last-contact": ({ last }) => last?.date ?? "",
  // Never due comes last.
  due: ({ due }) => due ?? "9999-12-31",
};

const keptTexts = new WeakMap<FollowUp, string>();

/** One to a line: no word of a search reaches over two of them. */
function searchText(followUp: FollowUp): string {
  let text = keptTexts.get(followUp);
  if (text === undefined) {
    const { person: { name, aliases }, circle } = followUp;
    text = [name, ...aliases, circle ?? ""].map(searchKey).join("\n");
    keptTexts.set(followUp, text);
  }
  return text;
}

/** Letter case and accents do not matter: who searches for Zoe finds Zoë. */
export function searchKey(text: string): string {
  // Most texts have no accents, and taking them apart is slow for thousands of people.
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
