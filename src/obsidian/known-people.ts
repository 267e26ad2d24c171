import type { Person } from "../core/people/person";
import type { LiveVault } from "./live-vault";

/**
 * Gives everybody of the vault, null before it has been read: the same list until somebody is another, as each key press in a
 * field for people asks for it, and finds what is kept with it.
 */
export function knownPeople(vault: Pick<LiveVault, "session" | "subscribe">): () => readonly Person[] | null {
  let known: readonly Person[] | null = null;
  let isCurrent = false;
  vault.subscribe(() => {
    isCurrent = false;
  });
  return () => {
    const { session } = vault;
    if (session === null) return null;
    if (isCurrent && known !== null) return known;
    isCurrent = true;
    const people = [...session.index.people()];
    const isSame = people.length === known?.length && people.every((person, place) => person === known?.[place]);
    return isSame && known !== null ? known : (known = people);
  };
}
