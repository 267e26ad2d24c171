const DOLLAR = 36;
const BACKTICK = "`";

/**
 * Where the marks of one text close, asked from ascending offsets. Every answer is remembered until the
 * question has moved past it, so that all questions together cost one pass over the text each kind,
 * also where nothing is ever closed.
 */
export class ClosingMarks {
  /** Per mark the first place at or behind the offset last asked for; the text's length for none. */
  private found: Map<string, number> | null = null;
  /** Where the runs of backticks start, by their length, each list descending. */
  private ticks: ReadonlyMap<number, number[]> | null = null;

  private text = "";

  enter(text: string): void {
    this.text = text;
    this.found = null;
    this.ticks = null;
  }

  /** The first `mark` at or behind `from`; the text's length where there is none. */
  next(mark: string, from: number): number {
    return this.remembered(mark, from, () => this.text.indexOf(mark, from));
  }

  /** The next run of exactly `length` backticks behind `at`; -1 where there is none. */
  nextTicks(length: number, at: number): number {
    this.ticks ??= tickRuns(this.text);
    const places = this.ticks.get(length) ?? [];
    while (places.length > 0 && (places[places.length - 1] ?? 0) <= at) places.pop();
    return places[places.length - 1] ?? -1;
  }

  /** The next `$` from `from` on that can close math: no blank or backslash before, no digit behind. */
  nextDollar(from: number): number {
    return this.remembered("$", from, () => {
      let at = from;
      while (at < this.text.length && !closesMath(this.text, at)) at++;
      return at;
    });
  }

  private remembered(mark: string, from: number, seek: () => number): number {
    const known = this.found?.get(mark) ?? -1;
    if (known >= from) return known;
    const at = seek();
    const found = at < 0 ? this.text.length : at;
    (this.found ??= new Map()).set(mark, found);
    return found;
  }
}

/** Length of the run of one character that starts at `at`. */
export function runOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

function tickRuns(text: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf(BACKTICK); at >= 0; ) {
    const length = runOf(text, at);
    const places = runs.get(length);
    if (places === undefined) runs.set(length, [at]);
    else places.push(at);
    at = text.indexOf(BACKTICK, at + length);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

function closesMath(text: string, at: number): boolean {
  return text.charCodeAt(at) === DOLLAR && !/[\s\\]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1));
}
