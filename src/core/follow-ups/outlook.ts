import type { Cadence } from "../cadence/cadence";
import { nextDue } from "../cadence/next-due";
import { nominalDays } from "../cadence/nominal";
import { type CivilDate, dayNumber } from "../civil-date";
import type { PaceRules } from "../pace/capacity";
import { crowdOf } from "../pace/crowd";
import { type Balance, balanceOf, type Forecast, forecastOf } from "../pace/forecast";
import type { Runner } from "../pace/runner";
import { againAfter, namesItsDay } from "./clocks";
import { type BoardRules, fieldOf } from "./runners";
import type { Facts } from "./standing";
import { type WayOut, waysOut } from "./ways-out";

/** What the coming weeks would be like if this were so. Nothing is saved. */
export interface WhatIf {
  /** So many people more, each as a note with that cadence and nothing else. */
  readonly add: readonly { readonly count: number; readonly cadence: Cadence }[];
  readonly off: PaceRules["daysOff"];
}

export interface Outlook extends Balance, Forecast {
  readonly date: CivilDate;
  /** None where the load is within the capacity. Each takes a forecast, so it is worked out when somebody asks for it. */
  readonly waysOut: () => Iterable<WayOut>;
}

/** Load, capacity and the coming weeks (0 to 52) at this pace, and the ways out. */
export function outlookOf(people: Iterable<Facts>, today: CivilDate, rules: BoardRules, weeks: number, whatIf: WhatIf): Outlook {
  const supposed = { ...rules, daysOff: [...rules.daysOff, ...whatIf.off] };
  const field = fieldOf(people, today, supposed);
  const extra = whatIf.add.flatMap(({ count, cadence }) => strangers(count, cadence, today));
  const crowd = extra.length === 0 ? field.crowd : crowdOf([...field.crowd.runners, ...extra]);
  const balance = balanceOf(crowd, supposed);
  return {
    date: today,
    ...balance,
    ...forecastOf(crowd, field.start, weeks),
    waysOut: () => waysOut(field, supposed, balance.loadPerWeek, extra),
  };
}

function strangers(count: number, cadence: Cadence, today: CivilDate): readonly Runner[] {
  const next = nextDue(cadence, { lastContact: null, met: null, today });
  if (next.kind === "ended" || next.kind === "problem") return [];
  const [from, length] = [dayNumber(today), nominalDays(cadence, today)];
  const due = next.kind === "due" ? dayNumber(next.due) : null;
  return Array.from({ length: count }, () => ({
    path: "",
    weight: 1,
    load: 7 / length,
    turn: { due, from, start: due ?? from, length, isNamed: due !== null && namesItsDay(cadence) },
    again: againAfter(cadence, null, length),
  }));
}
