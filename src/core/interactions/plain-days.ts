import { type CivilDate, civilDate } from "../civil-date";

type Parse = (text: string, format: string) => CivilDate | null;

/** How a format of numbers alone looks, and which groups hold year, month and day. */
interface Shape {
  readonly pattern: RegExp;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PIECE = /Y+|M+|D+|[-_/., ]+|[^]/g;
const DIGITS: Readonly<Record<string, string>> = { YYYY: "(\\d{4})", MM: "(\\d\\d)", DD: "(\\d\\d)" };
const PLAIN = /^[ -~]*$/;
/** Beside them, what a host's library makes of a year is its own affair. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 9989];

/**
 * Reads days in formats that hold nothing but year, month and day in full numbers (`YYYY-MM-DD`, `YYYY/MM/DD.MM.YYYY`), as nearly
 * all do and every language writes; whatever else is asked, `parse` reads. A vault has a path of that kind for each day, and a
 * library for dates takes longer for one than the note takes to be read.
 */
export function plainDays(parse: Parse): Parse {
  const shapes = new Map<string, Shape | null>();
  return (text, format) => {
    let shape = shapes.get(format);
    if (shape === undefined) {
      shape = shapeOf(format);
      shapes.set(format, shape);
    }
    // Languages may have digits of their own.
    if (shape === null || !PLAIN.test(text)) return parse(text, format);
    const found = shape.pattern.exec(text);
    if (found === null) return null;
    const year = Number(found[shape.year]);
    if (year < FIRST_YEAR || year > LAST_YEAR) return parse(text, format);
    return civilDate(year, Number(found[shape.month]), Number(found[shape.day]));
  };
}

function shapeOf(format: string): Shape | null {
  const groups: string[] = [];
  let source = "";
  for (const piece of format.match(PIECE) ?? []) {
    const digits = DIGITS[piece];
    const again = groups.indexOf(piece) + 1;
    if (again > 0) source += `\\${String(again)}`;
    else if (digits !== undefined) {
      groups.push(piece);
      source += digits;
    } else if (/[-_/., ]/.test(piece)) source += piece.replace(/\./g, "\\.");
    else return null;
  }
  const [year, month, day] = ["YYYY", "MM", "DD"].map((token) => groups.indexOf(token) + 1);
  return year && month && day ? { pattern: new RegExp(`^${source}$`), year, month, day } : null;
}
