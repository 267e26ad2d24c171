const WORDS: ReadonlyMap<number, string> =
  new Map([[1, "first"], [2, "second"], [3, "third"], [4, "fourth"], [5, "fifth"]]);

/** "1st", "22nd"; from the end "last", "2nd last". */
export function ordinal(number: number): string {
  if (number < 0) return number === -1 ? "last" : `${ordinal(-number)} last`;
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? undefined : { 1: "st", 2: "nd", 3: "rd" }[number % 10];
  return `${String(number)}${ending ?? "th"}`;
}

/** "first" to "fifth", beyond them as `ordinal`. */
export function ordinalWord(number: number): string {
  return WORDS.get(number) ?? ordinal(number);
}

/** A day of the month: "15th", "last day", "2nd last day". */
export function monthDay(day: number): string {
  return day > 0 ? ordinal(day) : `${ordinal(day)} day`;
}

/** "Monday", "Monday and Friday", "Monday, Wednesday and Friday". */
export function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
