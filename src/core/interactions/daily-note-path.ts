import { type CivilDate, dayFromNumber } from "../civil-date";
import { folderKey, pathKey, tidyFolder, titleOf } from "../people/note-path";

/**
 * Dates in the tokens of moment, the library that daily-note formats are written for. Lent by the
 * host, because its locale is the host's. Passes `tests/contracts/date-format.ts`.
 */
export interface DateFormat {
  /**
   * The day that `text`, as a whole, spells in `format`: parsed strictly, in the user's language or in
   * English, and only where formatting it back gives the same text. Null otherwise.
   */
  parse(text: string, format: string): CivilDate | null;
  /** `time` is `HH:mm`, for formats that hold one; midnight where absent. */
  format(date: CivilDate, format: string, time?: string): string;
}

/** Where daily notes lie. */
export interface DailyNotes {
  /** Without slashes at its ends; empty for the top of the vault. */
  readonly folder: string;
  /** In moment's tokens; slashes make folders. */
  readonly format: string;
  /** Vault path of the template, extension optional; empty for none. */
  readonly template: string;
}

export const DEFAULT_DAILY_FORMAT = "YYYY-MM-DD";

export function dailyNotePath(date: CivilDate, daily: DailyNotes, dates: DateFormat): string {
  const folder = tidyFolder(daily.folder);
  const name = dates.format(date, daily.format).replace(/^\/+/, "").normalize("NFC");
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}

/**
 * The day of a daily note, or null where the note is none: its path below the folder, read strictly by
 * the format, must give back the very same text. So a stray `2024-01-01` elsewhere is an ordinary note.
 */
export function dailyNoteDate(path: string, daily: DailyNotes, dates: DateFormat): CivilDate | null {
  const prefix = folderKey(daily.folder);
  const composed = path.normalize("NFC");
  if (!/\.md$/i.test(composed) || !pathKey(composed).startsWith(prefix)) return null;
  return dates.parse(composed.slice(prefix.length, -".md".length), daily.format);
}

/**
 * The day that a text or a link means in the vault's own way: as a daily note's path or, since links are mostly
 * written short, as the last part of one (`[[2026-03-08-Sonntag]]` where the format makes folders). `alike`: where there is no
 * such day, one that is written like it, for `[[2026-02-30 Monday]]` is meant for one.
 */
export function ownDay(text: string, daily: DailyNotes, dates: DateFormat, alike = false): CivilDate | null {
  const { format } = daily;
  const last = titleOf(text);
  const lastFormat = format.slice(format.lastIndexOf("/") + 1);
  const path = text.replace(/\.md$/i, "");
  return dailyNoteDate(`${path}.md`, daily, dates) ?? dates.parse(text, format) ?? dates.parse(last, lastFormat)
    ?? (alike ? dayLike(last, lastFormat, dates) ?? dayLike(path.split("/").slice(-format.split("/").length).join("/"), format, dates) : null);
}

/** 1 January 2026. Every weekday falls into each month of a year, on a day of one figure and of two. */
const FIRST = 20_454;
const NUMBERED = /\d+\p{L}*/gu;
const known = new WeakMap<DateFormat, Map<string, ReadonlyMap<string, CivilDate>>>();

/** A day that looks the same in a format; none where the format names no day. To parse what is no day takes longer than to write one, so a year of them is written once. */
function dayLike(text: string, format: string, dates: DateFormat): CivilDate | null {
  const formats = known.get(dates) ?? new Map<string, ReadonlyMap<string, CivilDate>>();
  known.set(dates, formats);
  let looks = formats.get(format);
  if (looks === undefined) {
    const isDays = dates.parse(dates.format(dayFromNumber(FIRST), format), format) !== null;
    const days = Array.from({ length: isDays ? 365 : 0 }, (_, at) => dayFromNumber(FIRST + at));
    looks = new Map(days.map((date) => [lookOf(dates.format(date, format)), date]));
    formats.set(format, looks);
  }
  return looks.get(lookOf(text)) ?? null;
}

/** A text with zeros for its numbers, but for the century, and without what is glued to them: `31st`. One number alone, which may be any, stays. */
function lookOf(text: string): string {
  const look = text.replace(NUMBERED, (run) => run.replace(/\D+/, "").replace(/^(?:19|20)(?=\d\d)/, "Y").replace(/\d/g, "0"));
  return /^0*$/.test(look) ? text : look;
}
