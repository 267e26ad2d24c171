import type { Person } from "../core/people/person";
import { whoIs as meantBy } from "../vault/who-is";
import { Failure } from "./io.mjs";

/** The one person whom a name, an alias or a path means; throws a `Failure` with the candidates else. */
export function whoIs(query: string, people: Iterable<Person>): Person {
  const found = meantBy(query, people);
  if (found.person === null) throw new Failure(found.message, { candidates: found.candidates });
  return found.person;
}
