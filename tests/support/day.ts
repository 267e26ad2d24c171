import { type CivilDate, parseCivilDate } from "../../src/core/civil-date";

/** A literal day; throws where it is none, so that a slip in a table fails at once. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`"${text}" is no day.`);
  return date;
}
