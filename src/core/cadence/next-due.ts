import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { addDays, dayFromNumber, dayNumber, laterOf, weekdayOf } from "../civil-date";
import type { AnchoredSchedule } from "./anchor";
import { anchor, anchorProblem, isCounted } from "./anchor";
import type { Cadence, Rhythm, Schedule } from "./cadence";
import { addInterval } from "./interval";
import { dayOnOrAfter, dayOnOrBefore } from "./occurrences";
import { leavesDaysOpen, withDaysOfContact } from "./starting";

export interface Contacts {
  /** The latest counted contact, not after `today`; null where none is known. */
  readonly lastContact: CivilDate | null;
  /** The day they met, where the note says so. */
  readonly met: CivilDate | null;
  readonly today: CivilDate;
}

/**
 * `due` may lie in the past. `ended`: COUNT or UNTIL is over, `on` is the last day it covered. `unknown`: a
 * rhythm runs from the last contact, and there is none. `problem`: the cadence cannot be applied to this
 * person, and `message` says why and what to do.
 */
export type NextDue =
  | { readonly kind: "due"; readonly due: CivilDate }
  | { readonly kind: "ended"; readonly on: CivilDate }
  | { readonly kind: "unknown" }
  | { readonly kind: "problem"; readonly message: string };

/** When the next contact is due, always after the last one. */
export function nextDue(cadence: Cadence, contacts: Contacts): NextDue {
  if (cadence.kind === "schedule") return scheduleDue(cadence, contacts);
  if (contacts.lastContact === null) return { kind: "unknown" };
  return { kind: "due", due: rhythmDue(cadence, contacts.lastContact) };
}

/**
 * The interval after the last contact; on a weekday, the first such weekday that is at least the interval
 * less 6 days, and at least 2 days, after it. The whole is always counted from the contact itself: counting
 * from an earlier due date would let a clamped month end drift.
 */
function rhythmDue({ every, weekday }: Rhythm, lastContact: CivilDate): CivilDate {
  const due = addInterval(lastContact, every);
  if (weekday === null) return due;
  const earliest = laterOf(addDays(due, -6), addDays(lastContact, 2));
  return addDays(earliest, (weekday - weekdayOf(earliest) + 7) % 7);
}

function scheduleDue(cadence: Schedule, { lastContact, met, today }: Contacts): NextDue {
  // A rule that leaves only its days open ("FREQ=WEEKLY;UNTIL=20271231") takes them from the last contact, like
  // a rhythm. What has to be counted needs a day that stays.
  const isOpen = cadence.start === null && met === null && !isCounted(cadence) && leavesDaysOpen(cadence);
  const anchoring = anchor(isOpen ? withDaysOfContact(cadence, lastContact ?? today) : cadence, met);
  if (anchoring.kind === "unanchored") return { kind: "problem", message: anchoring.message };
  const { schedule } = anchoring;
  const due = dayNumber(today) > schedule.last ? null : lastContact === null
    ? dayOnOrAfter(schedule, dayNumber(met ?? today))
    : firstUnanswered(schedule, dayNumber(lastContact));
  if (due !== null) return { kind: "due", due: dayFromNumber(due) };
  return Number.isFinite(schedule.last) && anchorProblem(cadence, met) === null
    ? { kind: "ended", on: dayFromNumber(schedule.last) }
    : { kind: "problem", message: say.problems.cadence.neverFromThere };
}

/**
 * The first occurrence after the contact that the contact has not answered already. It answers one that
 * comes within 7 days and within a quarter of the gap between the occurrences around it.
 */
function firstUnanswered(schedule: AnchoredSchedule, contact: number): number | null {
  const next = dayOnOrAfter(schedule, contact + 1);
  if (next === null) return null;
  const following = dayOnOrAfter(schedule, next + 1);
  // Before the first occurrence the first gap stands in; a single occurrence has none.
  const previous = dayOnOrBefore(schedule, contact);
  const gap = previous === null ? (following ?? next) - next : next - previous;
  const early = Math.min(7, Math.floor(gap / 4));
  return next - contact <= early ? following : next;
}
