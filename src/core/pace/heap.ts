/** Things in their order, of which only the first is asked for. What the order looks at may not change while one is in it. */
export interface Heap<T> {
  readonly size: () => number;
  readonly first: () => T | undefined;
  readonly add: (item: T) => void;
  /** Takes the first out. */
  readonly take: () => T | undefined;
}

/** An empty binary heap. `order` is below 0 where its first comes before its second, and 0 for no two. */
export function heap<T>(order: (a: T, b: T) => number): Heap<T> {
  const items: T[] = [];
  return {
    size: () => items.length,
    first: () => items[0],
    add: (item) => {
      let place = items.length;
      for (;;) {
        const above = (place - 1) >> 1;
        const parent = items[above];
        if (parent === undefined || order(item, parent) >= 0) break;
        items[place] = parent;
        place = above;
      }
      items[place] = item;
    },
    take: () => {
      const first = items[0];
      const last = items.pop();
      if (last === undefined || items.length === 0) return first;
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        let child = items[below];
        const right = items[below + 1];
        if (child !== undefined && right !== undefined && order(right, child) < 0) {
          child = right;
          below++;
        }
        if (child === undefined || order(child, last) >= 0) break;
        items[place] = child;
        place = below;
      }
      items[place] = last;
      return first;
    },
  };
}
