import { say } from "../../locales/say";
import { cadenceSaid } from "../cadence/said";
import type { CivilDate } from "../civil-date";
import type { Balance } from "../pace/forecast";
import type { WayOut } from "./ways-out";
import { dayInWords } from "./wording";

/** What is asked for and what is allowed, in one sentence. */
export function balanceInWords({ loadPerWeek, capacityPerWeek, utilization }: Balance): string {
  return say.pace.balance(oneDecimal(loadPerWeek), capacityPerWeek, utilization === null ? null : percent(utilization));
}

export function clearingInWords(clearsOn: CivilDate | null, today: CivilDate): string {
  if (clearsOn === today) return say.pace.nobodyWaits;
  return clearsOn === null ? say.pace.neverClears : say.pace.clearsOn(dayInWords(clearsOn, today));
}

/** "Raise the pace to 4 a day: 94 %. The backlog clears on 3 December." */
export function wayOutInWords({ relief, utilization, clearsOn }: WayOut, today: CivilDate): string {
  const share = utilization === null ? "" : `: ${percent(utilization)}`;
  return `${reliefInWords(relief)}${share}. ${clearingInWords(clearsOn, today)}`;
}

export function reliefInWords(relief: WayOut["relief"]): string {
  switch (relief.kind) {
    case "raise":
      return say.pace.raise(relief.perDay);
    case "stretch":
      return say.pace.stretch(relief.circle, cadenceSaid(relief.from), cadenceSaid(relief.to));
    case "pause":
      return say.pace.pause(relief.circle, relief.people);
  }
}

export function percent(ratio: number): string {
  return `${String(Math.round(ratio * 100))} %`;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
