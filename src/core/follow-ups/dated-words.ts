import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { dayInWords } from "./wording";

export interface DatedText {
  readonly kind: "reminder" | "date" | "promise";
  readonly date: CivilDate;
  readonly text: string;
}

/** Why something dated shows: `Reminder for 26 November: send the intro`, `Birthday (turns 38) today`. */
export function datedInWords({ kind, date, text }: DatedText, today: CivilDate): string {
  const { today: now, dated } = say.followUps;
  if (kind === "date") return date === today ? dated.today(text) : dated.on(text, dayInWords(date, today));
  return (kind === "reminder" ? dated.reminder : dated.promised)(date === today ? now : dayInWords(date, today), text);
}
