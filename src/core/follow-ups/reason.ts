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
  switch (standing.name) {
    case "paused":
      return pausedInWords(person, today);
    case "snoozed":
      return `Snoozed until ${words(standing.heldUntil, today)}`;
    case "arranged":
      return arrangedInWords(facts, today);
    case "new":
      return `Met ${words(person.met, today)}; follow-up ${String((standing.step ?? 0) + 1)} ${dueInWords(standing.due, today)}`;
    case "untracked":
      return untrackedInWords(facts, standing);
    case "never":
      return `No contact noted yet; meant to be ${cadenceInWords(facts)}`;
    case "overdue":
      return `Due since ${words(standing.due, today)} because ${cadenceInWords(facts)}`;
    case "due":
      return standing.due === today || standing.due === null
        ? `Due because ${cadenceInWords(facts)}`
        : `Due since ${words(standing.due, today)} because ${cadenceInWords(facts)}`;
    case "soon":
    case "fresh":
      return standing.due === null ? `Tracked ${cadenceInWords(facts)}` : `Due ${words(standing.due, today)} because ${cadenceInWords(facts)}`;
  }
}

/** `every 3 weeks`, with where it comes from unless it is the person's own. */
export function cadenceInWords({ cadence: own }: Facts): string {
  if (own.words === null) return "no cadence";
  if (own.from === "circle") return `${own.words} (circle ${own.circle ?? ""})`;
  return own.from === "default" ? `${own.words} (the default)` : own.words;
}

function lastPart({ last }: Facts, today: CivilDate): string | null {
  return last === null ? null : lastInWords(last, today);
}

function words(day: CivilDate | null, today: CivilDate): string {
  return day === null ? "" : dayInWords(day, today);
}

function dueInWords(due: CivilDate | null, today: CivilDate): string {
  if (due === null || due === today) return "is due";
  return due < today ? `due since ${dayInWords(due, today)}` : `due ${dayInWords(due, today)}`;
}

function pausedInWords(person: Person, today: CivilDate): string {
  const state = isOn(person.silent, today) ? person.silent : person.paused;
  const word = isOn(person.silent, today) ? "Not to be contacted" : "Paused";
  return state.kind === "until" ? `${word} until ${dayInWords(state.day, today)}` : word;
}

function arrangedInWords({ arrangement }: Facts, today: CivilDate): string {
  if (arrangement === null) return "Arranged";
  const channel = arrangement.channel === null ? "" : ` (${arrangement.channel})`;
  return `Arranged for ${dayInWords(arrangement.date, today)}${channel}`;
}

function untrackedInWords({ person, cadence }: Facts, standing: Standing): string {
  if (!person.readable) return "Its properties cannot be read";
  if (cadence.problems.some(({ property }) => property !== null && property === person.cadenceProperty)) {
    return "Its cadence cannot be read";
  }
  return standing.ended ? "Its schedule has come to its end" : "No cadence";
}
