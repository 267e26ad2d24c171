import { say } from "../../locales/say";
import { folderOf } from "./note-path";
import type { Person } from "./person";

/** How people are called where they are shown: by name, and by folder too where two bear one name. */
export function shownNames(people: Iterable<Person>): (path: string) => string {
  const named = new Map<string, Person[]>();
  for (const person of people) {
    const key = person.name.toLowerCase();
    named.set(key, [...(named.get(key) ?? []), person]);
  }
  const shown = new Map<string, string>();
  for (const namesakes of named.values()) {
    for (const person of namesakes) shown.set(person.path, namesakes.length === 1 ? person.name : toldApart(person));
  }
  return (path) => shown.get(path) ?? path;
}

/** The name with its folder: `Sam Sample (People/Work)`. */
function toldApart({ name, path }: Person): string {
  return `${name} (${folderOf(path) || say.problems.person.top})`;
}
