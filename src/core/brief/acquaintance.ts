import { say } from "../../locales/say";
import { type CivilDate, daysBetween, fieldsOf } from "../civil-date";
import { dayInWords } from "../follow-ups/wording";
import type { Interaction } from "../interactions/interaction";

/** How long and how well somebody is known. */
export interface Acquaintance {
  readonly since: CivilDate | null;
  /** The latest counted interaction. */
  readonly last: Interaction | null;
  /** Counted ones, newest first. */
  readonly counted: readonly Interaction[];
}

const KINDS = ["conversation", "help", "message", "contact", "visibility"] as const;

/** The day under `met`, or the first counted one where that is earlier; null for neither. A day after today is not known yet. */
export function knownSince(met: CivilDate | null, first: CivilDate | null, today: CivilDate): CivilDate | null {
  return met !== null && met <= today && (first === null || met < first) ? met : first;
}

/** `14 conversations, 2 acts of help`; empty where there is nothing. */
export function countsInWords(interactions: readonly Interaction[]): string {
  return KINDS.flatMap((kind) => {
    const count = interactions.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : say.brief.counted(kind, count);
  }).join(", ");
}

/** `Known for 2 years: 14 conversations, 2 acts of help`: what to know before one says hello. */
export function knownInWords({ since, counted }: Acquaintance, today: CivilDate): string {
  const { nothingCounted, nothingYet, knownFor, knownSinceToday } = say.brief;
  if (since === null) return nothingCounted;
  const counts = countsInWords(counted) || nothingYet;
  return since === today ? knownSinceToday(counts) : knownFor(lengthInWords(since, today), counts);
}

/** `Since 14 March 2024. Last 3 weeks ago, on 2 November: coffee.`; empty where nobody knows. */
export function sinceInWords({ since, last }: Acquaintance, today: CivilDate): string {
  const sentences = [
    ...(since === null || since === today ? [] : [say.brief.since(dayInWords(since, today))]),
    ...(last === null ? [] : [lastInWords(last, today)]),
  ];
  return sentences.join(" ");
}

function lastInWords({ date, channel }: Interaction, today: CivilDate): string {
  const how = channel ?? say.brief.contact;
  return date === today ? say.brief.lastToday(how) : say.brief.last(awayInWords(date, today), dayInWords(date, today), how);
}

/** `3 weeks ago`, `today`, `in 3 days`. */
export function awayInWords(date: CivilDate, today: CivilDate): string {
  if (date === today) return say.followUps.today;
  return date < today ? say.brief.ago(lengthInWords(date, today)) : say.brief.ahead(lengthInWords(today, date));
}

/** From one day to a later one in the largest unit that says enough, rounded down: `3 weeks`, `2 years`. */
export function lengthInWords(from: CivilDate, to: CivilDate): string {
  const { length } = say.brief;
  const days = daysBetween(from, to);
  if (days < 14) return length(days, "day");
  const [a, b] = [fieldsOf(from), fieldsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  if (months < 2) return length(Math.floor(days / 7), "week");
  return months < 24 ? length(months, "month") : length(Math.floor(months / 12), "year");
}
