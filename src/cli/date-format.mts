import moment, { type Moment } from "app-moment";
import "app-moment/min/locales";
import { civilDate, type CivilDate, dayFromNumber, fieldsOf } from "../core/civil-date";
import type { DateFormat } from "../core/interactions/daily-note-path";
import { plainDays } from "../core/interactions/plain-days";

const ENGLISH = "en";

/**
 * Dates in moment's tokens, in the language of `locale` (a name of moment's own, see `momentLocale`).
 * Moment's global locale is never relied on, and everything is reckoned in UTC, so that neither another
 * module nor the machine's time zone can move a date.
 */
export function dateFormat(locale: string): DateFormat {
  const parsed = new Map<string, CivilDate | null>();
  const formatted = new Map<string, string>();
  const naming = new Map<string, boolean>();
  const languages = locale === ENGLISH ? [ENGLISH] : [locale, ENGLISH];

  const parseIn = (language: string, text: string, format: string): CivilDate | null => {
    const found = moment.utc(text, format, language, true);
    if (!found.isValid() || found.format(format) !== text) return null;
    if (!remembered(naming, JSON.stringify([language, format]), () => namesOneDay(format, language))) return null;
    return civilDate(found.year(), found.month() + 1, found.date());
  };

  return {
    parse: plainDays((text, format) => remembered(parsed, JSON.stringify([text, format]), () => {
      for (const language of languages) {
        const date = parseIn(language, text, format);
        if (date !== null) return date;
      }
      return null;
    })),
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

/** 15 January 2026, and the days after it among which another one of the same text is looked for. */
const SOME_DAY = 20_468;
const TEN_YEARS = 3653;

/**
 * Whether a format gives no two days the same text. Moment fills in what a format leaves out: the first
 * day for a month's, Monday for a week's, and today's month or year for a day's.
 */
function namesOneDay(format: string, language: string): boolean {
  const textOf = (day: number) => at(dayFromNumber(day), "00:00", language).format(format);
  const text = textOf(SOME_DAY);
  for (let days = 1; days <= TEN_YEARS; days++) if (textOf(SOME_DAY + days) === text) return false;
  return true;
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
