import { cadenceFrom } from "../actions/person-edit";
import { describeCadence } from "../core/cadence/describe";
import { readCadence } from "../core/cadence/read-cadence";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import type { WhatIf } from "../core/follow-ups/outlook";
import { dayInWords } from "../core/follow-ups/wording";
import { type Circle, type DaysOff, isWhole } from "../core/settings";
import { say } from "../locales/say";

/** What the coming weeks are asked about. Nothing of it is saved. */
export interface Supposition {
  /** "10 more people, every month": what may follow on "with". */
  readonly words: string;
  readonly whatIf: WhatIf;
}

const MOST_PEOPLE = 1000;

/** What was typed about more people, or what is wrong with it. `often` is a cadence, or the name of a circle that has one. */
export function supposeMore(typedCount: string, often: string, circles: readonly Circle[]): Supposition | string {
  const count = Number(typedCount);
  if (!isWhole(count, 1, MOST_PEOPLE)) return say.pace.suppose.wrongCount(MOST_PEOPLE);
  const names = circles.map(({ name }) => name);
  const value = cadenceFrom(often, null, names);
  if ("refused" in value) return value.refused;
  const reading = readCadence(often, names);
  const meant = reading.kind === "circle"
    ? readCadence(circles.find(({ name }) => name === reading.name)?.cadence, [])
    : reading;
  if (meant.kind !== "cadence") return say.pace.suppose.wrongCadence;
  const { cadence } = meant;
  return {
    words: say.pace.suppose.morePeople(count, describeCadence(cadence, say.cadence)),
    whatIf: { add: [{ count, cadence }], off: [] },
  };
}

/** What was typed about days off, or what is wrong with it. */
export function supposeOff(from: string, to: string, today: CivilDate): Supposition | string {
  const range = daysOffFrom(from, to, today);
  return typeof range === "string" ? range : { words: say.pace.suppose.daysOff(daysOffInWords(range, today)), whatIf: { add: [], off: [range] } };
}

/** Two days as typed, the second empty for one day alone, or what is wrong with them. Days before today would change nothing. */
export function daysOffFrom(typedFrom: string, typedTo: string, today: CivilDate): DaysOff | string {
  const from = parseCivilDate(typedFrom);
  const to = parseCivilDate(typedTo || typedFrom);
  if (from === null || to === null) return say.pace.off.unchosen;
  if (to < from) return say.pace.off.backwards;
  return to < today ? say.pace.off.over : { from, to };
}

export function daysOffInWords({ from, to }: DaysOff, today: CivilDate): string {
  return from === to ? dayInWords(from, today) : say.pace.off.span(dayInWords(from, today), dayInWords(to, today));
}
