import { addDays, addMonths, addYears, civilDate, type CivilDate, fieldsOf } from "../core/civil-date";
import type { DateFormat } from "../core/interactions/daily-note-path";
import { plainDays } from "../core/interactions/plain-days";

/** What is asked of moment. The API's own type of it cannot be called under this project's import rules. */
export interface MomentLibrary {
  (text: string, format: string, locale: string, strict: boolean): Moment;
  (fields: [year: number, month: number, day: number, hour: number, minute: number]): Moment;
  locale(): string;
}

/** Months count from 0. */
interface Moment {
  isValid(): boolean;
  /** As above, and what is smaller than a minute. */
  toArray(): readonly number[];
  locale(name: string): Moment;
  format(format: string): string;
}

const ENGLISH = "en";
/** From here on there is no room to look at other years, and nobody writes notes. */
const LAST = "9990-01-01";

/** The port on the app's own moment: its global locale follows the app's language, and is never set here. */
export function momentDates(moment: MomentLibrary): DateFormat {
  // Parsing is slow, and the same paths are asked about again whenever the vault is read.
  const parsed = new Map<string, CivilDate | null>();

  const at = (date: CivilDate, time: string): Moment => {
    const { year, month, day } = fieldsOf(date);
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return moment([year, month - 1, day, hour, minute]);
  };

  const parseIn = (text: string, format: string, locale: string): CivilDate | null => {
    const found = moment(text, format, locale, true);
    if (!found.isValid() || found.format(format) !== text) return null;
    const [year = 0, month = 0, day = 0] = found.toArray();
    const date = civilDate(year, month + 1, day);
    if (date === null || date >= LAST) return null;
    return othersThan(date).some((other) => at(other, "00:00").locale(locale).format(format) === text) ? null : date;
  };

  return {
    parse: plainDays((text, format) => {
      const locale = moment.locale();
      const key = JSON.stringify([text, format, locale]);
      let date = parsed.get(key);
      if (date === undefined) {
        date = parseIn(text, format, locale) ?? (locale === ENGLISH ? null : parseIn(text, format, ENGLISH));
        parsed.set(key, date);
      }
      return date;
    }),
    format: (date, format, time = "00:00") => at(date, time).format(format),
  };
}

/**
 * Days that would bear the same text if the format left something out, for moment fills that in: the
 * first day of a month, Monday of a week, today's month or year. Two months on, because the next one may
 * lack the day; eight years, because a 29 February needs them.
 */
function othersThan(date: CivilDate): readonly CivilDate[] {
  return [
    addDays(date, 1), addDays(date, 7), addMonths(date, 1), addMonths(date, 2),
    ...[1, 4, 8].map((years) => addYears(date, years)),
  ];
}
