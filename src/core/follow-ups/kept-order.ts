/**
 * What was in this order, without `gone`, all of which it holds, and with `added`, which is in this order. A few changes
 * among thousands cost a search each, where sorting would compare them all. `order` is 0 for no two.
 */
export function inOrderStill<T>(before: readonly T[], gone: readonly T[], added: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  if (before.length === 0) return added;
  if (added.length === 0 && gone.length === 0) return before;
  const left = new Set(gone.map((one) => placeOf(one, before, order)));
  const result: T[] = [];
  let from = 0;
  const keepUntil = (end: number) => {
    for (const one of before.slice(from, end)) if (!left.has(from++)) result.push(one);
  };
  for (const one of added) {
    keepUntil(placeOf(one, before, order));
    result.push(one);
  }
  keepUntil(before.length);
  return result;
}

/** The first place where nothing comes before `one`: its own, where it is among them. */
function placeOf<T>(one: T, among: readonly T[], order: (a: T, b: T) => number): number {
  let [from, to] = [0, among.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = among[middle];
    if (there !== undefined && order(there, one) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
