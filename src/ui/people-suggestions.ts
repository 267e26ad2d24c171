import type { Person } from "../core/people/person";
import { searchKey } from "./everyone-model";

export interface PersonSuggestion {
  readonly person: Person;
  /** The alias that was typed, where the name itself does not fit. */
  readonly alias: string | null;
  /** Tells two people of one name apart; null where there is only one. */
  readonly folder: string | null;
}

/**
 * Whom the typed text may mean: names and aliases that hold every word of it, those that begin with it
 * first. People chosen already are left out.
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
  const found = all.flatMap((person) => {
    const match = chosen.has(person.path) ? null : bestMatch(person, query);
    return match === null ? [] : [{ person, ...match }];
  });
  found.sort((a, b) =>
    a.rank - b.rank || compareNames(a.person.name, b.person.name) || (a.person.path < b.person.path ? -1 : 1));
  return found.map(({ person, alias }) => ({
    person,
    alias,
    folder: (counts.get(person.name) ?? 0) > 1 ? person.folder || "Top of the vault" : null,
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

/** 0 where the text begins so, 1 where a word in it does, 2 where it holds every word; null where it does not fit. */
function rankOf(text: string, query: string): number | null {
  const key = searchKey(text);
  if (key.startsWith(query)) return 0;
  if (key.includes(` ${query}`)) return 1;
  return query.split(/\s+/).every((word) => key.includes(word)) ? 2 : null;
}
