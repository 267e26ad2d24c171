import { type CivilDate, parseCivilDate } from "../civil-date";
import { type ClockTime, timeAt } from "./clock";
import type { Token } from "./tokens";
import { type DateOfLink, dayOfTarget } from "./written-date";

/** The time and day that an entry begins with. */
export interface Leading {
  readonly time: string | null;
  readonly minutes: number | null;
  readonly date: CivilDate | null;
  /** Offset behind them and their dash or colon; where there are none, where the entry starts. */
  readonly end: number;
  /** Position of the first token behind them. */
  readonly next: number;
}

const EMPHASIS = /[*_=~\s]*/y;
/** A day, with the `T` that joins it to a time (`2026-03-14T10:00`). */
const DATE = /(\d{4}-\d{2}-\d{2})(?:T(?=(?:[01]\d|2[0-3]):[0-5]\d(?::\d{2})?(?![\p{L}\p{N}]))|(?![\p{L}\p{N}]|-\d))/uy;
/** What may stand between a time or day and the rest: emphasis, then one dash, colon, comma or bar, then emphasis. */
const AFTER = /[*_=~\s]*(?:(?:[–—|,:]|-(?!>))(?=[*_=~\s]|$))?[*_=~\s]*/y;

interface WrittenDay {
  readonly date: CivilDate;
  readonly end: number;
}

/**
 * Reads a leading time (`14:30`, `9am`, `14:30-15:00`), ISO date or link to a day, in any order, bold
 * or not. `from` is an offset in `text` and the start of the token at position `first`.
 */
export function readLeading(
  text: string, tokens: readonly Token[], first: number, from: number, dateOfLink: DateOfLink | undefined,
): Leading {
  let time: string | null = null;
  let minutes: number | null = null;
  let date: CivilDate | null = null;
  let end = from;
  let next = first;
  // A time and a day, and no third thing.
  for (let round = 0; round < 2; round++) {
    const at = skip(EMPHASIS, text, end);
    while ((tokens[next]?.start ?? Infinity) < at) next++;
    const clock: ClockTime | null = time === null ? timeAt(text, at) : null;
    const day: WrittenDay | null = date === null && clock === null ? dayAt(text, tokens[next], at, dateOfLink) : null;
    if (clock !== null) ({ time, minutes } = clock);
    else if (day !== null) ({ date } = day);
    else break;
    end = skip(AFTER, text, clock?.end ?? day?.end ?? at);
    while ((tokens[next]?.start ?? Infinity) < end) next++;
  }
  return { time, minutes, date, end, next };
}

function dayAt(
  text: string, token: Token | undefined, at: number, dateOfLink: DateOfLink | undefined,
): WrittenDay | null {
  if (token?.kind === "link" && token.start === at) {
    const date = dayOfTarget(token.link.target, dateOfLink);
    return date === null ? null : { date, end: token.end };
  }
  DATE.lastIndex = at;
  const date = parseCivilDate(DATE.exec(text)?.[1] ?? "");
  return date === null ? null : { date, end: DATE.lastIndex };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
