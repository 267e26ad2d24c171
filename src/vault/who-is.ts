import { findPerson } from "../core/people/find-person";
import type { Person } from "../core/people/person";
import { say } from "../locales/say";
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
      return nobody(say.problems.person.several(query, places(found.people)), found.people);
    case "none": {
      const { near, nobody: unknown } = say.problems.person;
      return nobody(found.near.length === 0 ? unknown(query) : near(query, places(found.near)), found.near);
    }
  }
}

function nobody(message: string, candidates: readonly Person[]): WhoIs {
  return { person: null, message, candidates: candidates.map(candidateJson) };
}

function places(people: readonly Person[]): readonly string[] {
  return people.map(({ name, path }) => `${name} (${path})`);
}

function candidateJson({ name, path }: Person): Json<"person" | "path"> {
  return { person: name, path };
}
