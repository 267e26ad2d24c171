/** What stands in an order of numbers: by `key`, then by `tie`, the lower first. No two in one heap share both. */
export interface Keyed {
  key: number;
  tie: number;
}

/** Things in their order, of which only the first is asked for. Neither number may change while one is in it. */
export interface Heap<T> {
  readonly size: () => number;
  readonly first: () => T | undefined;
  readonly add: (item: T) => void;
  /** Takes the first out. */
  readonly take: () => T | undefined;
}

/** An empty binary heap. */
export function heap<T extends Keyed>(): Heap<T> {
  const items: T[] = [];
  return {
    size: () => items.length,
    first: () => items[0],
    add: (item) => {
      let place = items.length;
      for (;;) {
        const above = (place - 1) >> 1;
        const parent = items[above];
        if (parent === undefined || !isBefore(item, parent)) break;
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
        if (child !== undefined && right !== undefined && isBefore(right, child)) {
          child = right;
          below++;
        }
        if (child === undefined || !isBefore(child, last)) break;
        items[place] = child;
        place = below;
      }
      items[place] = last;
      return first;
    },
  };
}

function isBefore(a: Keyed, b: Keyed): boolean {
  return a.key < b.key || (a.key === b.key && a.tie < b.tie);
}
