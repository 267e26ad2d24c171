import type { CivilDate } from "../../../src/core/civil-date";
import { parseCivilDate } from "../../../src/core/civil-date";

/** A literal day; a test that misspells one fails where it does. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`${text} is not a day.`);
  return date;
}
