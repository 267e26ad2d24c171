import type { CivilDate } from "../civil-date";
import type { Balance } from "../pace/forecast";
import type { WayOut } from "./ways-out";
import { dayInWords, peopleInWords } from "./wording";

/** What is asked for and what is allowed, in one sentence. */
export function balanceInWords({ loadPerWeek, capacityPerWeek, utilization }: Balance): string {
  const share = utilization === null ? "" : ` (${percent(utilization)})`;
  const load = oneDecimal(loadPerWeek);
  return `Your cadences ask for ${load} follow-up${load === "1" ? "" : "s"} a week; your pace allows ${String(capacityPerWeek)}${share}.`;
}

export function clearingInWords(clearsOn: CivilDate | null, today: CivilDate): string {
  if (clearsOn === today) return "Nobody who is due has to wait.";
  return clearsOn === null ? "The backlog does not clear within 52 weeks." : `The backlog clears on ${dayInWords(clearsOn, today)}.`;
}

/** "Raise the pace to 4 a day: 94 %. The backlog clears on 3 December." */
export function wayOutInWords({ relief, utilization, clearsOn }: WayOut, today: CivilDate): string {
  const share = utilization === null ? "" : `: ${percent(utilization)}`;
  return `${reliefInWords(relief)}${share}. ${clearingInWords(clearsOn, today)}`;
}

export function reliefInWords(relief: WayOut["relief"]): string {
  switch (relief.kind) {
    case "raise":
      return `Raise the pace to ${String(relief.perDay)} a day`;
    case "stretch":
      return `Stretch the circle ${relief.circle} from ${relief.from} to ${relief.to}`;
    case "pause":
      return `Pause the circle ${relief.circle} (${peopleInWords(relief.people)})`;
  }
}

export function percent(ratio: number): string {
  return `${String(Math.round(ratio * 100))} %`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
