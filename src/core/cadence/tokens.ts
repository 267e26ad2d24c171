import type { CivilDate } from "../civil-date";
import { parseCivilDate } from "../civil-date";
import { NUMBERS, ORDINALS } from "./words";

/** Text longer than this says no cadence, and is not worth searching for one. */
export const LONGEST_TEXT = 200;

/** One spelling for all: lower case, single spaces, no hyphens in "bi-weekly" and "every-2-weeks". */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(bi|semi|half)[- ]?(?=weekly|monthly|yearly|annual)/g, "$1")
    .replace(/([a-z])-(?=[a-z\d])/g, "$1 ")
    .replace(/(\d)-(?=[a-z])/g, "$1 ")
    .replace(/\s+/g, " ")
    .replace(/^ | ?\.? ?$/g, "");
}

/** Words, numbers, ordinals ("1st"), dates and single signs, in order; spaces between them do not matter. */
export function tokens(text: string): readonly string[] {
  return plain(text).match(/\d{4}-\d{2}-\d{2}|\d+(?:st|nd|rd|th)(?![a-z])|\d+|[a-z]+|[^\s]/g) ?? [];
}

/** Reads tokens from left to right. A `take…` that finds nothing of its kind stays where it is. */
export class Cursor {
  private at = 0;
  constructor(private readonly tokens: readonly string[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** True where one of the words comes next, which is then taken. */
  skip(...words: readonly string[]): boolean {
    const next = this.tokens[this.at];
    if (next === undefined || !words.includes(next)) return false;
    this.at++;
    return true;
  }

  take<T>(words: ReadonlyMap<string, T>): T | null {
    return this.takeAs((token) => words.get(token) ?? null);
  }

  /** A whole number, in digits or as a word up to twelve. */
  takeNumber(): number | null {
    return this.takeAs((token) => (/^\d+$/.test(token) ? Number(token) : NUMBERS.get(token) ?? null));
  }

  /** "1st" to "31st" and "first" to "twelfth"; -1 for "last". */
  takeOrdinal(): number | null {
    return this.takeAs((token) => {
      const [, digits] = /^(\d+)[a-z]{2}$/.exec(token) ?? [];
      return digits === undefined ? ORDINALS.get(token) ?? null : Number(digits);
    });
  }

  takeDate(): CivilDate | null {
    return this.takeAs(parseCivilDate);
  }

  /** What `read` makes of the coming tokens; where that is null, the cursor is back where it was. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }

  private takeAs<T>(read: (token: string) => T | null): T | null {
    const next = this.tokens[this.at];
    const value = next === undefined ? null : read(next);
    if (value !== null) this.at++;
    return value;
  }
}
