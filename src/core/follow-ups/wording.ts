import { MONTH_NAMES } from "../cadence/words";
import { type CivilDate, fieldsOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import { titleOf } from "../people/note-path";

/** `2 November`, with the year where it is not today's. */
export function dayInWords(date: CivilDate, today: CivilDate): string {
  const { year, month, day } = fieldsOf(date);
  const words = `${String(day)} ${MONTH_NAMES[month - 1] ?? ""}`;
  return year === fieldsOf(today).year ? words : `${words} ${String(year)}`;
}

/** `1 person`, `43 people`. */
export function peopleInWords(count: number): string {
  return count === 1 ? "1 person" : `${String(count)} people`;
}

const LAST: Readonly<Record<Interaction["kind"], string>> = {
  conversation: "last talked",
  message: "last wrote",
  help: "last helped",
  contact: "last in touch",
  visibility: "last seen",
};

/** `last talked 2 November (coffee, daily note line 12)`. */
export function lastInWords(last: Interaction, today: CivilDate): string {
  const details = [last.channel, placeInWords(last)].filter((part) => part !== null).join(", ");
  return `${LAST[last.kind]} ${dayInWords(last.date, today)} (${details})`;
}

/** Where it is written: `daily note line 12`. */
export function placeInWords({ origin, source }: Interaction): string {
  const line = source.line === null ? "" : ` line ${String(source.line)}`;
  switch (origin) {
    case "daily-note":
      return `daily note${line}`;
    case "dated-note":
      return `"${titleOf(source.path)}"`;
    case "person-log":
      return `log${line}`;
    case "property":
      return "property";
  }
}
