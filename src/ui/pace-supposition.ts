import { cadenceFrom } from "../actions/person-edit";
import { describeCadence } from "../core/cadence/describe";
import { readCadence } from "../core/cadence/read-cadence";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import type { WhatIf } from "../core/follow-ups/outlook";
import { dayInWords } from "../core/follow-ups/wording";
import { type Circle, type DaysOff, isWhole } from "../core/settings";

/** What the coming weeks are asked about. Nothing of it is saved. */
export interface Supposition {
  /** "10 more people, every month". */
  readonly words: string;
  readonly whatIf: WhatIf;
}

const MOST_PEOPLE = 1000;

/** What was typed about more people, or what is wrong with it. `often` is a cadence, or the name of a circle that has one. */
export function supposeMore(typedCount: string, often: string, circles: readonly Circle[]): Supposition | string {
  const count = Number(typedCount);
  if (!isWhole(count, 1, MOST_PEOPLE)) return `Write how many people, from 1 to ${MOST_PEOPLE}.`;
  const names = circles.map(({ name }) => name);
  const value = cadenceFrom(often, null, names);
  if ("refused" in value) return value.refused;
  const reading = readCadence(often, names);
  const meant = reading.kind === "circle"
    ? readCadence(circles.find(({ name }) => name === reading.name)?.cadence, [])
    : reading;
  if (meant.kind !== "cadence") return "Write how often, such as monthly.";
  const { cadence } = meant;
  return {
    words: `${count === 1 ? "1 more person" : `${count} more people`}, ${describeCadence(cadence)}`,
    whatIf: { add: [{ count, cadence }], off: [] },
  };
}

/** What was typed about days off, or what is wrong with it. */
export function supposeOff(from: string, to: string, today: CivilDate): Supposition | string {
  const range = daysOffFrom(from, to, today);
  return typeof range === "string" ? range : { words: `days off ${daysOffInWords(range, today)}`, whatIf: { add: [], off: [range] } };
}

/** Two days as typed, the second empty for one day alone, or what is wrong with them. Days before today would change nothing. */
export function daysOffFrom(typedFrom: string, typedTo: string, today: CivilDate): DaysOff | string {
  const from = parseCivilDate(typedFrom);
  const to = parseCivilDate(typedTo || typedFrom);
  if (from === null || to === null) return "Choose the first and the last day.";
  if (to < from) return "The last day must not be before the first.";
  return to < today ? "Choose days that are not over yet." : { from, to };
}

export function daysOffInWords({ from, to }: DaysOff, today: CivilDate): string {
  return from === to ? dayInWords(from, today) : `${dayInWords(from, today)} to ${dayInWords(to, today)}`;
}
