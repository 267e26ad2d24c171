/** A calendar day as its parts, for wording alone. */
interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What `Intl` knows of a language: dates, plurals, lists, numbers. */
export interface IntlWords {
  /** Tells one language from another. */
  readonly locale: string;
  /** `2 November`. */
  day(parts: DayParts): string;
  /** `2 November 2026`. */
  dayWithYear(parts: DayParts): string;
  /** 1 is Monday, 7 Sunday. */
  weekday(weekday: number): string;
  shortWeekday(weekday: number): string;
  /** 1 is January. */
  month(month: number): string;
  shortMonth(month: number): string;
  /** `Ada, Charles and Mary`. */
  listed(texts: readonly string[]): string;
  /** `12,345`. */
  number(value: number): string;
  /** The form for so many: our languages have two. */
  plural(count: number, one: string, other: string): string;
}

/**
 * The words of a locale. A formatter is made when it is first asked for, since each costs a start about a millisecond, and a day is
 * worded once. Everything is counted in UTC, so that no time zone moves a civil day.
 */
export function intlWords(locale: string): IntlWords {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
    const worded = new Map<number, string>();
    return (year: number, month: number, day: number): string => {
      const at = new Date(0).setUTCFullYear(year, month - 1, day);
      const text = worded.get(at) ?? format().format(at);
      worded.set(at, text);
      return text;
    };
  };
  const long = dates({ day: "numeric", month: "long" });
  const full = dates({ day: "numeric", month: "long", year: "numeric" });
  const weekday = dates({ weekday: "long" });
  const shortWeekday = dates({ weekday: "short" });
  const month = dates({ month: "long" });
  const shortMonth = dates({ month: "short" });
  const rules = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  return {
    locale,
    // A leap year stands for every year.
    day: (parts) => long(2024, parts.month, parts.day),
    dayWithYear: ({ year, month: of, day }) => full(year, of, day),
    // 1 January 2024 was a Monday.
    weekday: (day) => weekday(2024, 1, day),
    shortWeekday: (day) => shortWeekday(2024, 1, day),
    month: (of) => month(2024, of, 1),
    shortMonth: (of) => shortMonth(2024, of, 1),
    listed: (texts) => lists().format(texts),
    number: (value) => numbers().format(value),
    plural: (count, one, other) => (rules().select(count) === "one" ? one : other),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
