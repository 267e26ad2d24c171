import { civilDate, type CivilDate } from "../civil-date";
import { folderOf, pathKey, titleOf } from "../people/note-path";
import type { DailyNotes, DateFormat } from "./daily-note-path";

/** What may follow a day in the name of a daily note. */
const TAILS = ["", " dddd", "-dddd", "_dddd", ", dddd", " ddd", "-ddd", "_ddd", ", ddd"];
/** What folders of years and months are called. */
const FOLDERS = ["YYYY", "MM", "YYYY-MM", "MM-MMMM", "MM MMMM", "MMMM", "MM-MMM", "MMM", "YYYY-[Q]Q"];
/** Fewer notes are no habit. */
const FEWEST = 3;

/**
 * The folder and format in which most notes that are named by a day lie, from their paths alone; null below three.
 * Of the names that can be read with day or month first, those that only fit one way decide.
 */
export function guessDailyNotes(paths: Iterable<string>, dates: DateFormat): Pick<DailyNotes, "folder" | "format"> | null {
  const tallies = new Map<string, { readonly folder: string; readonly format: string; count: number }>();
  for (const path of paths) {
    for (const { day, format } of daysIn(titleOf(path).normalize("NFC"), dates)) {
      const place = placeOf(folderOf(path).normalize("NFC"), format, day, dates);
      const key = JSON.stringify([pathKey(place.folder), place.format]);
      const tally = tallies.get(key) ?? { ...place, count: 0 };
      tally.count += 1;
      tallies.set(key, tally);
    }
  }
  const [first] = [...tallies.values()].filter(({ count }) => count >= FEWEST).sort((a, b) => b.count - a.count);
  return first === undefined ? null : { folder: first.folder, format: first.format };
}

function daysIn(title: string, dates: DateFormat): readonly { readonly day: CivilDate; readonly format: string }[] {
  const yearFirst = /^(\d{4})([-._ ]?)(\d\d)\2(\d\d)/.exec(title);
  const yearLast = /^(\d\d)([-._ ])(\d\d)\2(\d{4})/.exec(title);
  const [whole, one = "", sign = "", two = "", three = ""] = yearFirst ?? yearLast ?? [];
  if (whole === undefined) return [];
  const orders = yearFirst === null
    ? [["DD", "MM", "YYYY", three, two, one], ["MM", "DD", "YYYY", three, one, two]] as const
    : [["YYYY", "MM", "DD", one, two, three]] as const;
  return orders.flatMap(([a, b, c, year, month, dayOfMonth]) => {
    const day = civilDate(Number(year), Number(month), Number(dayOfMonth));
    const rest = title.slice(whole.length);
    const tail = day === null ? undefined : TAILS.find((each) => (each === "" ? rest === "" : rest !== "" && dates.format(day, each) === rest));
    return day === null || tail === undefined ? [] : { day, format: `${a}${sign}${b}${sign}${c}${tail}` };
  });
}

/** Folders that are named after the day's year or month belong to the format. */
function placeOf(folder: string, format: string, day: CivilDate, dates: DateFormat): Pick<DailyNotes, "folder" | "format"> {
  const name = titleOf(folder);
  const token = folder === "" ? undefined : FOLDERS.find((each) => dates.format(day, each) === name);
  return token === undefined ? { folder, format } : placeOf(folderOf(folder), `${token}/${format}`, day, dates);
}
