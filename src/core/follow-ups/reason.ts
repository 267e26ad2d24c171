import { say } from "../../locales/say";
import { describeCadence } from "../cadence/describe";
import type { CivilDate } from "../civil-date";
import type { Person } from "../people/person";
import type { Facts, Standing } from "./standing";
import { isOn } from "./standing";
import { dayInWords, lastInWords } from "./wording";

/**
 * Why somebody stands where they stand, in one line. Every front end shows this same sentence.
 * "Due because every 3 weeks; last talked 2 November (coffee, daily note line 12)".
 */
export function reasonFor(facts: Facts, standing: Standing, today: CivilDate): string {
  const parts = [becauseOf(facts, standing, today), lastPart(facts, today)];
  return parts.filter((part) => part !== null).join("; ");
}

function becauseOf(facts: Facts, standing: Standing, today: CivilDate): string {
  const { person } = facts;
  const { due, heldUntil } = standing;
  const { reason } = say.followUps;
  switch (standing.name) {
    case "paused":
      return pausedInWords(person, today);
    case "snoozed":
      return reason.snoozed(words(heldUntil, today));
    case "arranged":
      return arrangedInWords(facts, today);
    case "new":
      return reason.met(words(person.met, today), (standing.step ?? 0) + 1, stepInWords(due, today));
    case "untracked":
      return untrackedInWords(facts, standing);
    case "never":
      return reason.never(cadenceInWords(facts));
    case "overdue":
    case "due":
      return due === today || due === null ? reason.due(cadenceInWords(facts)) : reason.dueSince(words(due, today), cadenceInWords(facts));
    case "soon":
    case "fresh":
      return due === null ? reason.tracked(cadenceInWords(facts)) : reason.dueOn(words(due, today), cadenceInWords(facts));
  }
}

/** `every 3 weeks`, with where it comes from unless it is the person's own. */
function cadenceInWords({ cadence: own }: Facts): string {
  const { reason } = say.followUps;
  if (own.cadence === null) return reason.withoutCadence;
  const described = describeCadence(own.cadence, say.cadence);
  if (own.from === "circle") return reason.ofCircle(described, own.circle ?? "");
  return own.from === "default" ? reason.byDefault(described) : described;
}

function lastPart({ last }: Facts, today: CivilDate): string | null {
  return last === null ? null : lastInWords(last, today);
}

function words(day: CivilDate | null, today: CivilDate): string {
  return day === null ? "" : dayInWords(day, today);
}

function stepInWords(due: CivilDate | null, today: CivilDate): string {
  const { stepDue, stepDueSince, stepDueOn } = say.followUps.reason;
  if (due === null || due === today) return stepDue;
  return (due < today ? stepDueSince : stepDueOn)(dayInWords(due, today));
}

function pausedInWords(person: Person, today: CivilDate): string {
  const { silent, silentUntil, paused, pausedUntil } = say.followUps.reason;
  const isSilent = isOn(person.silent, today);
  const state = isSilent ? person.silent : person.paused;
  if (state.kind === "until") return (isSilent ? silentUntil : pausedUntil)(dayInWords(state.day, today));
  return isSilent ? silent : paused;
}

function arrangedInWords({ arrangement }: Facts, today: CivilDate): string {
  const { arranged, arrangedFor } = say.followUps.reason;
  return arrangement === null ? arranged : arrangedFor(dayInWords(arrangement.date, today), arrangement.channel);
}

function untrackedInWords({ person, cadence }: Facts, standing: Standing): string {
  const { unreadable, cadenceUnreadable, ended, untracked } = say.followUps.reason;
  if (!person.readable) return unreadable;
  if (cadence.problems.some(({ property }) => property !== null && property === person.cadenceProperty)) return cadenceUnreadable;
  return standing.ended ? ended : untracked;
}
