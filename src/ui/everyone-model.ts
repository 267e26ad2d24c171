import type { FollowUp } from "../core/follow-ups/follow-ups";
import type { Person } from "../core/people/person";
import { compareTexts } from "../core/people/order";

export type EveryoneSort = "name" | "last-contact" | "due";

export const EVERYONE_SORTS: readonly { readonly sort: EveryoneSort; readonly label: string }[] = [
  { sort: "name", label: "Name" },
  { sort: "last-contact", label: "Longest without contact" },
  { sort: "due", label: "Next due" },
];

export function isEveryoneSort(value: unknown): value is EveryoneSort {
  return EVERYONE_SORTS.some(({ sort }) => sort === value);
}

/**
 * Those whose name, alias or circle holds every word of the search, in the chosen order.
 * `compareNames` follows the user's language.
 */
export function everyoneFound(
  everyone: readonly FollowUp[],
  search: string,
  sort: EveryoneSort,
  compareNames: (a: string, b: string) => number,
): readonly FollowUp[] {
  const words = searchKey(search).split(/\s+/).filter((word) => word !== "");
  const found = words.length === 0 ? everyone : everyone.filter((followUp) => fits(followUp, words));
  const byName = (a: FollowUp, b: FollowUp) =>
    compareNames(a.person.name, b.person.name) || compareTexts(a.person.path, b.person.path);
  const dayOf = DAY_OF[sort];
  return [...found].sort((a, b) => (dayOf === null ? 0 : compareTexts(dayOf(a), dayOf(b))) || byName(a, b));
}

const DAY_OF: Readonly<Record<EveryoneSort, ((followUp: FollowUp) => string) | null>> = {
  name: null,
  // Without any known contact comes first: that is the longest.
  "last-contact": ({ last }) => last?.date ?? "",
  // Never due comes last.
  due: ({ due }) => due ?? "9999-12-31",
};

function fits({ person, circle }: FollowUp, words: readonly string[]): boolean {
  const texts = [...nameKeys(person), searchKey(circle ?? "")];
  return words.every((word) => texts.some((text) => text.includes(word)));
}

/** Kept while the person is, because every key press asks for all of them. */
const keptKeys = new WeakMap<Person, readonly string[]>();

function nameKeys(person: Person): readonly string[] {
  const kept = keptKeys.get(person);
  if (kept !== undefined) return kept;
  const keys = [person.name, ...person.aliases].map(searchKey);
  keptKeys.set(person, keys);
  return keys;
}

/** Letter case and accents do not matter: who searches for Zoe finds Zoë. */
export function searchKey(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
