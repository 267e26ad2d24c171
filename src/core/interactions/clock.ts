/** A time of day as people write it at the start of an entry. */
export interface ClockTime {
  /** `HH:mm`, 24 hours. */
  readonly time: string;
  /** Of a range such as `14:30-15:00`; null where only its start is given. */
  readonly minutes: number | null;
  /** Offset behind it. */
  readonly end: number;
}

interface Reading {
  readonly hour: number;
  readonly minute: number;
  readonly half: "am" | "pm" | null;
  /** Whether it is a time by itself: `9am`, `9:00`, but not `9`. */
  readonly sure: boolean;
  readonly end: number;
}

const TIME = /(\d{1,2})(?::(\d{2})(?::\d{2})?|\.(\d{2})(?=[ \u00A0\u202F]uhr))?[ \u00A0\u202F]?(am|pm|a\.m\.|p\.m\.|uhr)?(?![\p{L}\p{N}])/iuy;
const DASH = /[*_ \t]*[-–—][*_ \t]*/y;
const DAY = 24 * 60;
const NINE = 57;

/** The time of day, or range of two, that stands at `at`: `14:30`, `9am`, `10-11 am`, `9 Uhr`. Null for none. */
export function timeAt(text: string, at: number): ClockTime | null {
  const first = readTime(text, at);
  if (first === null) return null;
  const second = readUntil(text, first.end);
  if (second === null) return first.sure ? { time: spell(minuteOf(first)), minutes: null, end: first.end } : null;
  if (!first.sure && !second.sure) return null;
  const to = minuteOf(second);
  const lent = first.sure ? minuteOf(first) : minuteOf({ ...first, half: second.half });
  // "11-1pm" begins in the morning.
  const from = !first.sure && second.half === "pm" && lent > to ? minuteOf({ ...first, half: "am" }) : lent;
  return { time: spell(from), minutes: from === to ? null : (to - from + DAY) % DAY, end: second.end };
}

/** A bare number ends a range only right behind the dash: "14:30 - 2 calls" is none. */
function readUntil(text: string, at: number): Reading | null {
  DASH.lastIndex = at;
  if (!DASH.test(text)) return null;
  const tight = DASH.lastIndex === at + 1;
  const second = readTime(text, DASH.lastIndex);
  return second !== null && (tight || second.sure) ? second : null;
}

function readTime(text: string, at: number): Reading | null {
  // Most entries begin with a letter or a link, and the pattern is slow to turn them down.
  if (text.charCodeAt(at) > NINE) return null;
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hours = "", colon, point, mark = ""] = match;
  const hour = Number(hours);
  const minute = Number(colon ?? point ?? 0);
  if (hour > 23 || minute > 59) return null;
  const half = /^a/i.test(mark) ? "am" : /^p/i.test(mark) ? "pm" : null;
  return { hour, minute, half, sure: colon !== undefined || mark !== "", end: TIME.lastIndex };
}

function minuteOf({ hour, minute, half }: Pick<Reading, "hour" | "minute" | "half">): number {
  const hours = half === null || hour > 12 ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return hours * 60 + minute;
}

function spell(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
