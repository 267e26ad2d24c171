import { findPerson } from "../core/people/find-person";
import type { Person } from "../core/people/person";
import type { Json } from "./answers-json";

export type WhoIs =
  | { readonly person: Person }
  /** Nobody, or not one alone. `candidates` are for programs. */
  | { readonly person: null; readonly message: string; readonly candidates: readonly Json<"person" | "path">[] };

/** The one person whom a name, an alias or a path means, as a command line is told. */
export function whoIs(query: string, people: Iterable<Person>): WhoIs {
  const found = findPerson(people, query);
  switch (found.kind) {
    case "one":
      return { person: found.person };
    case "several":
      return nobody(`"${query}" may be ${places(found.people)}. Give the path.`, found.people);
    case "none": {
      const hint = found.near.length === 0 ? "The command people lists everybody." : `Near it: ${places(found.near)}.`;
      return nobody(`There is no person "${query}". ${hint}`, found.near);
    }
  }
}

function nobody(message: string, candidates: readonly Person[]): WhoIs {
  return { person: null, message, candidates: candidates.map(candidateJson) };
}

function places(people: readonly Person[]): string {
  const texts = people.map(({ name, path }) => `${name} (${path})`);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts[texts.length - 1] ?? ""}`;
}

function candidateJson({ name, path }: Person): Json<"person" | "path"> {
  return { person: name, path };
}
