import { say } from "../../locales/say";
import { Cursor, tokens } from "../cadence/tokens";
import { MONTHS } from "../cadence/words";
import { type CivilDate, civilDate, fieldsOf } from "../civil-date";
import { linkedText, type ReadOwnDate, readDate } from "../people/property-values";

/** A day of every year: a birthday, an anniversary. Plain data. */
export interface ImportantDate {
  /** As the note spells it. */
  readonly property: string;
  /** 1 to 12. */
  readonly month: number;
  /** Of the month; the 29th of February is a day of every year too. */
  readonly day: number;
  /** The first of these days, where it is known. */
  readonly year: number | null;
}

/** `1988-02-29` and every other form of a day; without a year `02-29`, `--02-29`, `29 February`, `Feb 29`. */
export function readImportantDate(property: string, value: unknown, readOwnDate: ReadOwnDate): ImportantDate | null {
  const text = linkedText(value);
  const known = readDate(value, readOwnDate);
  if (known !== null) return { property, ...fieldsOf(known) };
  const [, month, day] = /^(?:--)?(\d\d)-?(\d\d)$/.exec(text ?? "") ?? [];
  if (month !== undefined) return text?.includes("-") === true ? dateOf(property, Number(month), Number(day), null) : null;
  return text === null || text.length > 40 ? null : inWords(property, new Cursor(tokens(text)));
}

function inWords(property: string, cursor: Cursor): ImportantDate | null {
  cursor.skip("the");
  const leading = cursor.take(MONTHS);
  cursor.skip(".");
  const day = cursor.takeOrdinal() ?? cursor.takeNumber();
  cursor.skip(".", "of");
  const month = leading ?? cursor.take(MONTHS);
  cursor.skip(".", ",");
  const year = cursor.takeNumber();
  // A year of two digits may be of any century.
  if (!cursor.done || month === null || day === null || (year !== null && year < 1000)) return null;
  return dateOf(property, month, day, year);
}

/** Every date that there is: without a year also 29 February, which the year 2000 has. */
function dateOf(property: string, month: number, day: number, year: number | null): ImportantDate | null {
  return civilDate(year ?? 2000, month, day) === null ? null : { property, month, day, year };
}

/** The day in that year; 28 February for the 29th in a common year. Null before the first, and outside the years 1 to 9999. */
export function observedIn(year: number, date: ImportantDate): CivilDate | null {
  if (year < (date.year ?? 1)) return null;
  return civilDate(year, date.month, date.day) ?? civilDate(year, date.month, 28);
}

/** `Birthday (turns 38)`, `Anniversary (12 years)`; without a known first year the name alone. */
export function dateInWords({ property, year }: ImportantDate, on: CivilDate): string {
  const name = property.replace(/[-_\s]+/g, " ").trim();
  const { named, turns, years } = say.actions.dated;
  const shown = named(name.charAt(0).toUpperCase() + name.slice(1));
  const age = year === null ? 0 : fieldsOf(on).year - year;
  if (age === 0) return shown;
  return (/birth/i.test(name) ? turns : years)(shown, age);
}
