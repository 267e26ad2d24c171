import { hangsOnMet } from "../cadence/anchor";
import type { Cadence } from "../cadence/cadence";
import { nextDue } from "../cadence/next-due";
import { type CivilDate, dayFromNumber, dayNumber } from "../civil-date";
import type { Runner, Turn } from "../pace/runner";

/** Cadences are plain data that is never changed, so what comes after a contact stays right. */
const known = new WeakMap<Cadence, Map<string, Runner["again"]>>();

/** One schedule may serve a whole circle, each with a day they met. */
const MOST_REMEMBERED = 500;

/**
 * What the cadence asks for after each contact, with urgency measured in `length` days. It remembers: a forecast asks
 * the same of everybody with one cadence, contact after contact.
 */
export function againAfter(cadence: Cadence, met: CivilDate | null, length: number): Runner["again"] {
  const anchor = cadence.kind === "schedule" && hangsOnMet(cadence) ? met : null;
  const key = `${String(anchor)} ${String(length)}`;
  const ofCadence = known.get(cadence) ?? new Map<string, Runner["again"]>();
  const remembered = ofCadence.get(key);
  if (remembered !== undefined) return remembered;
  const again = remembering(cadence, anchor, length);
  if (ofCadence.size >= MOST_REMEMBERED) ofCadence.clear();
  known.set(cadence, ofCadence.set(key, again));
  return again;
}

function remembering(cadence: Cadence, met: CivilDate | null, length: number): Runner["again"] {
  const turns = new Map<number, Turn | null>();
  const isNamed = namesItsDay(cadence);
  return (contact) => {
    let turn = turns.get(contact);
    if (turn === undefined) {
      const date = dayFromNumber(contact);
      const next = nextDue(cadence, { lastContact: date, met, today: date });
      const due = next.kind === "due" ? dayNumber(next.due) : null;
      turn = due === null ? null : { due, from: contact, start: due, length, isNamed };
      turns.set(contact, turn);
    }
    return turn;
  };
}

export function namesItsDay(cadence: Cadence): boolean {
  return cadence.kind === "schedule" || cadence.weekday !== null;
}
