import { findPerson } from "../core/people/find-person";
import { nameComplaint, tidyName } from "../core/people/new-person";
import type { Person } from "../core/people/person";
import { say } from "../locales/say";
import { searchKey } from "./everyone-model";

export interface PersonSuggestion {
  readonly person: Person;
  /** The alias that was typed, where the name itself does not fit. */
  readonly alias: string | null;
  /** Tells two people of one name apart; null where there is only one. */
  readonly folder: string | null;
}

/** Somebody who has no note yet. */
export interface Newcomer {
  readonly newcomer: string;
  /** Names that come near; whoever mistyped one of them wants no second note. */
  readonly near: readonly string[];
}

/** Null where somebody goes by that name or alias, where no note can bear it, and where nothing is known yet. */
export function newcomerNamed(people: Iterable<Person> | null, typed: string): Newcomer | null {
  const newcomer = tidyName(typed);
  if (people === null || nameComplaint(newcomer) !== null) return null;
  const found = findPerson(people, newcomer);
  return found.kind === "none" ? { newcomer, near: found.near.map(({ name }) => name) } : null;
}

/**
 * Whom the typed text may mean: names and aliases that hold every word of it, those that begin with it
 * first; where there are none, those that hold its letters in this order. People chosen already are left out.
 */
export function suggestPeople(
  people: Iterable<Person>,
  chosen: ReadonlySet<string>,
  typed: string,
  compareNames: (a: string, b: string) => number,
): readonly PersonSuggestion[] {
  const all = [...people];
  const query = searchKey(typed).trim();
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const matching = all.flatMap((person) => {
    const match = chosen.has(person.path) ? null : bestMatch(person, query);
    return match === null ? [] : [{ person, ...match }];
  });
  const close = matching.filter(({ rank }) => rank < SCATTERED);
  const found = close.length > 0 ? close : matching;
  found.sort((a, b) =>
    a.rank - b.rank || compareNames(a.person.name, b.person.name) || (a.person.path < b.person.path ? -1 : 1));
  return found.map(({ person, alias }) => ({
    person,
    alias,
    folder: (counts.get(person.name) ?? 0) > 1 ? person.folder || say.pane.topFolder : null,
  }));
}

function bestMatch({ name, aliases }: Person, query: string): { readonly alias: string | null; readonly rank: number } | null {
  const own = rankOf(name, query);
  if (own !== null) return { alias: null, rank: own };
  let best: { readonly alias: string; readonly rank: number } | null = null;
  for (const alias of aliases) {
    const rank = rankOf(alias, query);
    if (rank !== null && (best === null || rank < best.rank)) best = { alias, rank };
  }
  return best;
}

const SCATTERED = 3;

/**
 * 0 where the text begins so, 1 where a word in it does, 2 where it holds every word, `SCATTERED` where it holds
 * every letter in this order; null where it does not fit.
 */
function rankOf(text: string, query: string): number | null {
  const key = searchKey(text);
  if (key.startsWith(query)) return 0;
  if (key.includes(` ${query}`)) return 1;
  if (query.split(/\s+/).every((word) => key.includes(word))) return 2;
  let at = 0;
  for (const letter of query.replace(/\s+/g, "")) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return SCATTERED;
}
