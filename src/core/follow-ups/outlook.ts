import type { Cadence } from "../cadence/cadence";
import { nextDue } from "../cadence/next-due";
import { nominalDays } from "../cadence/nominal";
import { type CivilDate, dayNumber } from "../civil-date";
import type { PaceRules } from "../pace/capacity";
import { crowdOf } from "../pace/crowd";
import { type Balance, balanceOf, type Forecast, forecastInSteps } from "../pace/forecast";
import type { Runner } from "../pace/runner";
import { lastOf } from "../pace/steps";
import { againAfter, namesItsDay } from "./clocks";
import { type BoardRules, supposedField } from "./runners";
import type { Facts } from "./standing";
import { type WayOut, waysOutInSteps } from "./ways-out";

/** What the coming weeks would be like if this were so. Nothing is saved. */
export interface WhatIf {
  /** So many people more, each as a note with that cadence and nothing else. */
  readonly add: readonly { readonly count: number; readonly cadence: Cadence }[];
  readonly off: PaceRules["daysOff"];
}

export interface Outlook extends Balance, Forecast {
  readonly date: CivilDate;
  /** None where the load is within the capacity. Each takes a forecast, so they are worked out when somebody asks for them. */
  readonly waysOut: () => readonly WayOut[];
  /** The same, a little at a time. */
  readonly waysOutInSteps: () => Generator<void, readonly WayOut[], void>;
}

/** Load, capacity and the coming weeks (0 to 52) at this pace, and the ways out. */
export function outlookOf(people: readonly Facts[], today: CivilDate, rules: BoardRules, weeks: number, whatIf: WhatIf): Outlook {
  return lastOf(outlookInSteps(people, today, rules, weeks, whatIf));
}

/** The same, a little at a time. Where a board was made of this list of people, it takes over what that has. */
export function* outlookInSteps(
  people: readonly Facts[], today: CivilDate, rules: BoardRules, weeks: number, { add, off }: WhatIf = AS_IT_IS,
): Generator<void, Outlook, void> {
  const field = yield* supposedField(people, today, off.length === 0 ? rules : { ...rules, daysOff: [...rules.daysOff, ...off] });
  const extra = add.flatMap(({ count, cadence }) => strangers(count, cadence, today));
  const crowd = extra.length === 0 ? field.crowd : crowdOf([...field.crowd.runners, ...extra]);
  yield;
  const balance = balanceOf(crowd, field.rules);
  yield;
  const forecast = yield* forecastInSteps(crowd, field.start, weeks);
  const waysOut = () => waysOutInSteps(field, balance.loadPerWeek, extra);
  return { date: today, ...balance, ...forecast, waysOut: () => lastOf(waysOut()), waysOutInSteps: waysOut };
}

const AS_IT_IS: WhatIf = { add: [], off: [] };

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
