import type { CivilDate } from "../civil-date";
import { dayInWords } from "./wording";

export interface DatedText {
  readonly kind: "reminder" | "date" | "promise";
  readonly date: CivilDate;
  readonly text: string;
}

/** Why something dated shows: `Reminder for 26 November: send the intro`, `Birthday (turns 38) today`. */
export function datedInWords({ kind, date, text }: DatedText, today: CivilDate): string {
  const day = date === today ? "today" : dayInWords(date, today);
  if (kind === "date") return `${text} ${date === today ? day : `on ${day}`}`;
  return `${kind === "reminder" ? "Reminder" : "Promised"} for ${day}: ${text}`;
}
