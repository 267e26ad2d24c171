/**
 * What was in this order, without `gone` and with `come`. A few changes among thousands cost one look at each, where
 * sorting would compare them all. `order` is 0 for no two.
 */
export function inOrderStill<T>(before: readonly T[], gone: ReadonlySet<T>, come: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  const added = [...come].sort(order);
  if (before.length === 0) return added;
  if (added.length === 0 && gone.size === 0) return before;
  const result: T[] = [];
  let next = 0;
  for (const one of before) {
    if (gone.has(one)) continue;
    for (let first = added[next]; first !== undefined && order(first, one) < 0; first = added[++next]) result.push(first);
    result.push(one);
  }
  return result.concat(added.slice(next));
}
