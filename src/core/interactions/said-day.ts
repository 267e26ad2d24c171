import type { CivilDate } from "../civil-date";
import type { Misreading } from "./entry";
import { isWritten, type Misread, type Written } from "./written";

/** The day that holds somewhere: for an entry, or for what stands below a block. */
export interface SaidDay {
  /** Null where no day is known. */
  readonly date: CivilDate | null;
  /** What is written in place of the day and is none: then `date` only says where the entry stands in a history. */
  readonly unread: readonly Misreading[];
}

/** The first that is written decides, else the day that holds above. `locate` makes problems of what it could not read. */
export function sayDay(
  written: readonly Written<CivilDate>[], above: SaidDay, locate: (found: readonly Misread[]) => readonly Misreading[],
): SaidDay {
  const deciding = written.find(isWritten);
  if (deciding === undefined) return above;
  const date = written.find(({ value }) => value !== null)?.value ?? above.date;
  return { date, unread: deciding.value === null ? locate(deciding.misread) : [] };
}
