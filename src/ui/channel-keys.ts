import { searchKey } from "./everyone-model";

/** For each name a letter of it that picks it: the first where that is free, else the next free one; null where none is. */
export function channelKeys(names: readonly string[]): readonly (string | null)[] {
  const owners = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const most of [1, Infinity]) {
    for (const name of names) {
      const letters = (searchKey(name).match(/\p{L}/gu) ?? []).slice(0, most);
      const free = keys.has(name) ? undefined : letters.find((letter) => !owners.has(letter));
      if (free === undefined) continue;
      owners.set(free, name);
      keys.set(name, free);
    }
  }
  return names.map((name) => keys.get(name) ?? null);
}
