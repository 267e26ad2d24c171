import { BROKEN } from "./cast-broken.mjs";
import { CLOSE } from "./cast-close.mjs";
import { FAMILY } from "./cast-family.mjs";
import { FAR } from "./cast-far.mjs";
import { QUIET } from "./cast-quiet.mjs";
import { TOWN } from "./cast-town.mjs";
import { WORK } from "./cast-work.mjs";
import type { Person } from "./model.mjs";

/** Everybody in the two years, and nobody of them real. */
export const CAST: readonly Person[] = [...FAMILY, ...CLOSE, ...TOWN, ...FAR, ...WORK, ...QUIET, ...BROKEN];

const BY_KEY = new Map(CAST.map((person) => [person.key, person]));

export function person(key: string): Person {
  const found = BY_KEY.get(key);
  if (found === undefined) throw new Error(`There is nobody with the key "${key}" in the cast.`);
  return found;
}

/** The file name without its extension. */
export function titleOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
}

/** How a link names them: the plain name, or a path where two share it. Composed Unicode, as typed. */
export function targetOf(who: Person): string {
  return who.linkTarget ?? titleOf(who.path).normalize("NFC");
}

/** `[[Ada Lovelace|Ada]]` for the key `ada`, or with other words to show. */
export function shown(key: string, words?: string): string {
  const who = person(key);
  const name = words ?? who.calls;
  return targetOf(who) === name ? `[[${name}]]` : `[[${targetOf(who)}|${name}]]`;
}

/** `[[Ada Lovelace]]` for the key `ada`. */
export function plain(key: string): string {
  const who = person(key);
  return who.linkTarget === undefined ? `[[${targetOf(who)}]]` : `[[${who.linkTarget}|${who.calls}]]`;
}
