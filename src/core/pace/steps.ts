/** What comes of work that is done a little at a time, done at once. */
export function lastOf<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many people or notes are looked at between two looks at the clock: a look takes as long as one of them. */
export const LITTLE = 8;

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
