import type { Token } from "./tokens";

const HOURS = "(?:h|hr|hrs|hours?|std|stunden?)";
const MINUTES = "(?:m|min|mins|minutes?|minuten?)";
const WHOLE = new RegExp(
  `^(?:(\\d{1,3})[ \\t]*${MINUTES}\\.?|(\\d{1,2})(?:[.,](\\d{1,2}))?[ \\t]*${HOURS}\\.?` +
    `(?:[, \\t]*(\\d{1,2})[ \\t]*${MINUTES}?\\.?)?|(\\d{1,2}):(\\d{2}))$`,
  "i",
);
const IN_PARENTHESES = /\(([^()\r\n]{1,24})\)/y;
const COMPACT = /^\d{1,2}h\d{2}$/;
const ZERO = 48;
const NINE = 57;

/** Minutes of `45 min`, `45m`, `1h`, `1h30`, `1 hour, 30 minutes`, `1.5 hours`, `1:30` as a whole text; null for anything else, and for 0. */
export function parseDuration(text: string): number | null {
  const match = WHOLE.exec(text.trim());
  if (match === null) return null;
  const [, minutes, hours, tenths, rest, clockHours, clockMinutes] = match;
  const total =
    minutes !== undefined ? Number(minutes)
    : hours !== undefined ? Number(`${hours}.${tenths ?? 0}`) * 60 + Number(rest ?? 0)
    : Number(clockHours) * 60 + Number(clockMinutes);
  return total > 0 ? Math.round(total) : null;
}

/** The duration in running text, `(45 min)` in parentheses or `1h30`: the first among `tokens` from position `from` on. */
export function durationIn(text: string, tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const code = token.text.charCodeAt(0);
    if (code >= ZERO && code <= NINE && COMPACT.test(token.text)) return parseDuration(token.text);
    if (token.text !== "(") continue;
    IN_PARENTHESES.lastIndex = token.start;
    const inner = IN_PARENTHESES.exec(text)?.[1] ?? "";
    const minutes = /[a-z]/i.test(inner) ? parseDuration(inner) : null;
    if (minutes !== null) return minutes;
  }
  return null;
}
