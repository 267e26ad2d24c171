/** Random numbers that come out the same on every machine and on every run with the same seed. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number, both ends inclusive. */
  whole(least: number, most: number): number;
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean;
  /** One of them. Throws a RangeError where there is none. */
  pick<T>(from: readonly T[]): T;
  /** All of them, in another order; the list itself is left alone. */
  shuffled<T>(list: readonly T[]): T[];
}

/** `seed` is any text: the same text gives the same numbers. The generator is mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const chosen = from[whole(0, from.length - 1)];
      if (from.length === 0 || chosen === undefined) throw new RangeError("There is nothing to pick from.");
      return chosen;
    },
    shuffled: (list) => {
      const order = list.map((value) => ({ value, rank: next() }));
      return order.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
    },
  };
}

/**
 * Deals from a pool so that a reader notices no repetition: always one of the cards that have not been
 * seen for longest.
 */
export class Deck<T> {
  readonly #lastDealt = new Map<T, number>();
  #deals = 0;

  constructor(
    private readonly cards: readonly T[],
    private readonly random: Random,
  ) {}

  /** A card that fits, or null where none of the whole pool does. */
  deal(fits: (card: T) => boolean = () => true): T | null {
    const fitting = this.cards.filter(fits).map((card) => ({ card, seen: this.#lastDealt.get(card) ?? 0 }));
    if (fitting.length === 0) return null;
    const unseen = fitting.filter(({ seen }) => seen === 0);
    const rested = fitting.sort((a, b) => a.seen - b.seen).slice(0, Math.ceil(fitting.length / 4));
    const { card } = this.random.pick(unseen.length > 0 ? unseen : rested);
    this.#deals += 1;
    this.#lastDealt.set(card, this.#deals);
    return card;
  }
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
