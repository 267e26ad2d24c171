import { MONTHS, NUMBERS, WEEKDAYS } from "../cadence/words";
import { addDays, addMonths, type CivilDate, civilDate, fieldsOf, parseCivilDate, weekdayOf } from "../civil-date";

/** Numbers by word: `from` for the words before the first `|`, one more behind each. */
function numbered(words: string, from = 1): ReadonlyMap<string, number> {
  return new Map(words.split("|").flatMap((same, index) => same.split("/").map((word) => [word, index + from] as const)));
}

const DAYS_AGO = numbered("tomorrow/morgen|today/heute|yesterday/gestern|day before yesterday/the day before yesterday/vorgestern", -1);
const WEEKDAY_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...WEEKDAYS, ...numbered("montag/mo|dienstag/di|mittwoch/mi|donnerstag/do|freitag/fr|samstag/sonnabend/sa|sonntag/so"),
]);
const MONTH_WORDS = new Map([
  ...MONTHS, ...numbered("januar/jänner|februar|märz/mär/mrz|april|mai|juni|juli|august|september|oktober/okt|november|dezember/dez"),
]);
const COUNTS = new Map([
  ...NUMBERS, ...numbered("a/an/ein/einem/einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"),
]);
const UNITS = numbered("day/days/tag/tagen|week/weeks/woche/wochen|month/months/monat/monaten");

/** Longer texts say no day. */
const LONGEST = 40;
const WEEKDAY = /^(?:(?:on|am) )?((?:last|letzte[nrm]?|vergangene[nrm]?) )?(\p{L}+)\.?$/u;
const AGO = /^(vor )?(\d{1,3}|\p{L}+) (\p{L}+)( ago)?$/u;
const DAY_MONTH = /^(?:(?:on|am) )?(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(\p{L}+)\.?(?:,? (\d{4}))?$/u;
const MONTH_DAY = /^(?:on )?(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})(?:\.(?: ?(\d{4}|\d\d))?)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?$/;
const NAMED_FIRST = /^(\p{L}+)\.?,? (?=.*\d)/u;

/**
 * The days that a text may mean, said on `today` by somebody who looks back, in English or German: `yesterday`,
 * `last Friday`, `vor 3 Tagen`, `3 Nov`, `3.11.`, `2026-11-03`. None where it is no day, two where nobody can tell
 * (`11/3`). A weekday, or a date without its year, is the latest one that has come; `tomorrow` alone lies ahead, and
 * what has its year may.
 */
export function readSpokenDay(written: string, today: CivilDate): readonly CivilDate[] {
  const text = written.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  if (text.length > LONGEST) return [];
  const [named = "", name = ""] = NAMED_FIRST.exec(text) ?? [];
  const weekday = WEEKDAY_WORDS.get(name);
  if (weekday === undefined) return readDay(text, today);
  return readDay(text.slice(named.length), today).filter((day) => weekdayOf(day) === weekday);
}

function readDay(text: string, today: CivilDate): readonly CivilDate[] {
  const ago = DAYS_AGO.get(text);
  const known = parseCivilDate(text) ?? (ago === undefined ? onWeekday(text, today) ?? longAgo(text, today) : addDays(today, -ago));
  if (known !== null) return [known];
  const [, first = "", second = "", year] = SLASHED.exec(text) ?? [];
  const ways = first === "" ? [dateParts(text)] : [[Number(first), Number(second), year] as const, [Number(second), Number(first), year] as const];
  return [...new Set(ways.flatMap((way) => (way === null ? [] : latest(...way, today) ?? [])))];
}

/** Day of the month, month and the year as written. */
type DateParts = readonly [number, number, string | undefined];

function dateParts(text: string): DateParts | null {
  const [, day, month, year] = DOTTED.exec(text) ?? [];
  if (day !== undefined) return [Number(day), Number(month), year];
  const [, before = "", word = "", itsYear] = DAY_MONTH.exec(text) ?? [];
  const [, name = word, behind = before, thisYear = itsYear] = MONTH_DAY.exec(text) ?? [];
  return [Number(behind), MONTH_WORDS.get(name) ?? 0, thisYear];
}

function onWeekday(text: string, today: CivilDate): CivilDate | null {
  const [, last, name = ""] = WEEKDAY.exec(text) ?? [];
  const weekday = WEEKDAY_WORDS.get(name);
  if (weekday === undefined) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return addDays(today, -(back === 0 && last !== undefined ? 7 : back));
}

function longAgo(text: string, today: CivilDate): CivilDate | null {
  const [, before, many = "", unit = "", behind] = AGO.exec(text) ?? [];
  const count = COUNTS.get(many) ?? Number(many);
  const size = UNITS.get(unit);
  if (size === undefined || Number.isNaN(count) || (before === undefined) === (behind === undefined)) return null;
  return size === 3 ? addMonths(today, -count) : addDays(today, size === 2 ? -7 * count : -count);
}

/** The last 29 February may be eight years back. */
const MOST_YEARS_BACK = 8;

function latest(day: number, month: number, written: string | undefined, today: CivilDate): CivilDate | null {
  if (written !== undefined) return civilDate(written.length === 2 ? 2000 + Number(written) : Number(written), month, day);
  const { year } = fieldsOf(today);
  for (let back = 0; back <= MOST_YEARS_BACK; back++) {
    const found = civilDate(year - back, month, day);
    if (found !== null && found <= today) return found;
  }
  return null;
}
