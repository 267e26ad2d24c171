/** So many are sorted at once. */
const AT_ONCE = 2000;

/** In this order, a part at a time. */
export function* sortedInSteps<T>(all: readonly T[], order: (a: T, b: T) => number): Generator<void, readonly T[], void> {
  if (all.length <= AT_ONCE) return [...all].sort(order);
  const half = all.length >> 1;
  const first = yield* sortedInSteps(all.slice(0, half), order);
  yield;
  const second = yield* sortedInSteps(all.slice(half), order);
  yield;
  const result: T[] = [];
  let next = 0;
  for (const one of first) {
    for (let other = second[next]; other !== undefined && order(other, one) < 0; other = second[++next]) result.push(other);
    result.push(one);
  }
  return result.concat(second.slice(next));
}

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
