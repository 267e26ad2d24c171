import moment, { type Moment } from "moment";
import "moment/min/locales";
import { addDays, addMonths, addYears, civilDate, type CivilDate, fieldsOf } from "../core/civil-date";
import type { DateFormat } from "../core/interactions/daily-note-path";

const ENGLISH = "en";

/**
 * Dates in moment's tokens, in the language of `locale` (a name of moment's own, see `momentLocale`).
 * Moment's global locale is never relied on, and everything is reckoned in UTC, so that neither another
 * module nor the machine's time zone can move a date.
 */
export function dateFormat(locale: string): DateFormat {
  const parsed = new Map<string, CivilDate | null>();
  const formatted = new Map<string, string>();
  const languages = locale === ENGLISH ? [ENGLISH] : [locale, ENGLISH];

  return {
    parse(text, format) {
      return remembered(parsed, JSON.stringify([text, format]), () => {
        for (const language of languages) {
          const date = parseIn(language, text, format);
          if (date !== null) return date;
        }
        return null;
      });
    },
    format(date, format, time = "00:00") {
      const key = JSON.stringify([date, format, time]);
      return remembered(formatted, key, () => at(date, time, locale).format(format));
    },
  };
}

/** Moment's name for the language of dates in these environment variables; English where they name none. */
export function momentLocale(env: Readonly<Record<string, string | undefined>>): string {
  const name = [env["LC_ALL"], env["LC_TIME"], env["LANG"]].find((value) => value !== undefined && value !== "") ?? "";
  const wanted = (/^[^.@]*/.exec(name)?.[0] ?? "").toLowerCase().split(/[_-]/);
  const known = new Set(moment.locales());
  for (let length = wanted.length; length > 0; length--) {
    const candidate = wanted.slice(0, length).join("-");
    if (known.has(candidate)) return candidate;
  }
  return ENGLISH;
}

function parseIn(language: string, text: string, format: string): CivilDate | null {
  const parsed = moment.utc(text, format, language, true);
  if (!parsed.isValid() || parsed.format(format) !== text) return null;
  const date = civilDate(parsed.year(), parsed.month() + 1, parsed.date());
  return date !== null && namesOneDay(date, language, format, text) ? date : null;
}

/**
 * Whether the format gives no other day the same text. Moment fills in what a format leaves out: the
 * first day for a month's, Monday for a week's, and today's month or year for a day's.
 */
function namesOneDay(date: CivilDate, language: string, format: string, text: string): boolean {
  // Two months on, because the next one may lack the day; eight years, because a 29 February needs them.
  const others = [addDays(date, 1), addDays(date, 7), addMonths(date, 1), addMonths(date, 2), ...[1, 4, 8].map((years) => addYears(date, years))];
  return others.every((other) => at(other, "00:00", language).format(format) !== text);
}

function at(date: CivilDate, time: string, language: string): Moment {
  const { year, month, day } = fieldsOf(date);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return moment.utc([year, month - 1, day, hour, minute]).locale(language);
}

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const kept = known.get(key);
  if (kept !== undefined || known.has(key)) return kept as T;
  const found = find();
  known.set(key, found);
  return found;
}
