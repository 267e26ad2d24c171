import { findPerson } from "../core/people/find-person";
import type { Person } from "../core/people/person";
import { Failure } from "./io.mjs";

/** The one person whom a name, an alias or a path means; throws a `Failure` with the candidates else. */
export function whoIs(query: string, people: Iterable<Person>): Person {
  const found = findPerson(people, query);
  switch (found.kind) {
    case "one":
      return found.person;
    case "several":
      throw new Failure(`"${query}" may be ${places(found.people)}. Give the path.`, candidates(found.people));
    case "none": {
      const hint = found.near.length === 0 ? "The command people lists everybody." : `Near it: ${places(found.near)}.`;
      throw new Failure(`There is no person "${query}". ${hint}`, candidates(found.near));
    }
  }
}

function places(people: readonly Person[]): string {
  const texts = people.map(({ name, path }) => `${name} (${path})`);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts[texts.length - 1] ?? ""}`;
}

function candidates(people: readonly Person[]) {
  return { candidates: people.map(({ name, path }) => ({ person: name, path })) };
}
