import type { Cadence } from "../cadence/cadence";
import { nextDue } from "../cadence/next-due";
import { type CivilDate, dayFromNumber, dayNumber } from "../civil-date";

/** The day on which the next contact is due after one on that day; null for never. Days since 1970-01-01. */
export type Clock = (contact: number) => number | null;

/** Clocks that remember: a forecast asks the same of everybody with one cadence, contact after contact. */
export function clocks(): (cadence: Cadence, met: CivilDate | null) => Clock {
  const known = new Map<Cadence, Map<CivilDate | null, Clock>>();
  return (cadence, met) => {
    const anchor = cadence.kind === "rhythm" ? null : met;
    const ofCadence = known.get(cadence) ?? new Map<CivilDate | null, Clock>();
    const clock = ofCadence.get(anchor) ?? clockOf(cadence, anchor);
    known.set(cadence, ofCadence.set(anchor, clock));
    return clock;
  };
}

function clockOf(cadence: Cadence, met: CivilDate | null): Clock {
  const known = new Map<number, number | null>();
  return (contact) => {
    let due = known.get(contact);
    if (due === undefined) {
      const date = dayFromNumber(contact);
      const next = nextDue(cadence, { lastContact: date, met, today: date });
      due = next.kind === "due" ? dayNumber(next.due) : null;
      known.set(contact, due);
    }
    return due;
  };
}
