import { say } from "../../locales/say";
import { type CivilDate, parseCivilDate } from "../civil-date";
import { type ClockTime, timeAt } from "./clock";
import type { Token } from "./tokens";
import { isWritten, misread, NOTHING, type Written } from "./written";
import { type DateOfLink, dayOfTarget, isLikeADay } from "./written-date";

/** The time and day that an entry begins with. */
export interface Leading {
  readonly time: string | null;
  readonly minutes: number | null;
  readonly day: Written<CivilDate>;
  /** Offset behind them and their dash or colon; where there are none, where the entry starts. Emphasis that opens there lies behind it. */
  readonly end: number;
  /** The marks of emphasis that open before them and may close in what follows: `**` of `**14:30 Coffee** with [[Ada]]`. */
  readonly open: string;
  /** Position of the first token behind them. */
  readonly next: number;
}

/** What is struck out (`~~`) is not said and is stepped over; one `~` says about when. */
const EMPHASIS = /(?:[*_=\s]|~~[^~\n]*~~|~(?!~))*/y;
/** By ASCII code, whether that can begin it: most entries begin with a letter or a link. */
const EMPHASIZES: readonly boolean[] = Array.from({ length: 128 }, (_, code) => /[*_=\s~]/.test(String.fromCharCode(code)));
/** A day, with the `T` that joins it to a time (`2026-03-14T10:00`); in the second group a time that there is not. */
const DATE = /(\d{4}-\d{2}-\d{2})(?:T(?=(?:[01]\d|2[0-3]):[0-5]\d(?::\d{2})?(?![\p{L}\p{N}]))|(T\d\d:[\d:]{2,5})?(?![\p{L}\p{N}]|-\d))/uy;
const LIKELY = /^(?:19|20)\d\d-[01]\d-[0-3]\d$/;
/** What may stand between a time or day and the rest: emphasis, then one dash, colon, comma or bar, then emphasis. */
const AFTER = /[*_=\s]*(?:(?:[–—|,:]|-(?!>))(?=[*_=\s]|$))?[*_=\s]*/y;

const NO_MARKS = /~~[^~\n]*~~|[^*_=]/g;

interface WrittenDay extends Written<CivilDate> {
  readonly end: number;
}

/**
 * Reads a leading time (`14:30`, `9am`, `14:30-15:00`), ISO date or link to a day, in any order, bold
 * or not. What stands in the place of a day and is none (`2026-02-30`) is taken for one, and told. `from` is an offset in `text` and the start of the token at position `first`.
 */
export function readLeading(
  text: string, tokens: readonly Token[], first: number, from: number, dateOfLink: DateOfLink | undefined,
): Leading {
  let time: string | null = null;
  let minutes: number | null = null;
  let day: Written<CivilDate> = NOTHING;
  let end = from;
  let open = "";
  let next = first;
  // A time and a day, and no third thing.
  for (let round = 0; round < 2; round++) {
    const at = EMPHASIZES[text.charCodeAt(end)] === false ? end : skip(EMPHASIS, text, end);
    while ((tokens[next]?.start ?? Infinity) < at) next++;
    const clock: ClockTime | null = time === null ? timeAt(text, at) : null;
    const found: WrittenDay | null = clock === null && !isWritten(day) ? dayAt(text, tokens[next], at, dateOfLink) : null;
    if (clock !== null) ({ time, minutes } = clock);
    else if (found !== null) day = found;
    else break;
    open += text.slice(end, at).replace(NO_MARKS, "");
    const behind = clock?.end ?? found?.end ?? at;
    const after = skip(AFTER, text, behind);
    end = after;
    while (end > behind && /[*_=]/.test(text.charAt(end - 1))) end--;
    // Between two times there may be marks, in a link they are its own.
    open = close(open, text.slice(clock === null ? behind : at, end));
    // Right before what follows they open there, unless they touch what stands before them.
    const left = /\s/.test(text.charAt(end - 1)) ? open : close(open, text.slice(end, after));
    end += open.length - left.length;
    open = left;
    while ((tokens[next]?.start ?? Infinity) < end) next++;
  }
  return { time, minutes, day, end, open, next };
}

/** What of the marks in `open` is still open behind `text`. */
function close(open: string, text: string): string {
  let left = open;
  for (const mark of text) if (left.endsWith(mark)) left = left.slice(0, -1);
  return left;
}

function dayAt(
  text: string, token: Token | undefined, at: number, dateOfLink: DateOfLink | undefined,
): WrittenDay | null {
  if (token?.kind === "link" && token.start === at) {
    const { end, what: { target } } = token;
    const value = dayOfTarget(target, dateOfLink);
    if (value !== null) return { value, misread: [], end };
    return isLikeADay(target, dateOfLink) ? { value, misread: [misread(text, at, end, say.problems.day)], end } : null;
  }
  // Most entries begin with something else, and the pattern is slow to turn it down.
  if (!isDigit(text.charCodeAt(at))) return null;
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, date = "", wrongTime = ""] = match;
  const value = wrongTime === "" ? parseCivilDate(date) : null;
  // A part number or a phone number is no slip of the pen.
  if (value === null && !LIKELY.test(date)) return null;
  const unread = value === null ? [misread(text, at, at + date.length + wrongTime.length, say.problems.day)] : [];
  return { value, misread: unread, end: DATE.lastIndex };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
