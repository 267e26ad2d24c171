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

const KINDS = [
  ["conversation", "conversation", "conversations"],
  ["help", "act of help", "acts of help"],
  ["message", "message", "messages"],
  ["contact", "contact", "contacts"],
  ["visibility", "event", "events"],
] as const;

/** The day under `met`, or the first counted one where that is earlier; null for neither. A day after today is not known yet. */
export function knownSince(met: CivilDate | null, first: CivilDate | null, today: CivilDate): CivilDate | null {
  return met !== null && met <= today && (first === null || met < first) ? met : first;
}

/** `14 conversations, 2 acts of help`; empty where there is nothing. */
export function countsInWords(interactions: readonly Interaction[]): string {
  return KINDS.flatMap(([kind, one, many]) => {
    const count = interactions.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : counted(count, one, many);
  }).join(", ");
}

/** `Known for 2 years: 14 conversations, 2 acts of help`: what to know before one says hello. */
export function knownInWords({ since, counted: all }: Acquaintance, today: CivilDate): string {
  if (since === null) return "Nothing counted yet";
  const length = since === today ? "since today" : `for ${lengthInWords(since, today)}`;
  return `Known ${length}: ${countsInWords(all) || "nothing counted yet"}`;
}

/** `Since 14 March 2024. Last 3 weeks ago, on 2 November: coffee.`; empty where nobody knows. */
export function sinceInWords({ since, last }: Acquaintance, today: CivilDate): string {
  const sentences = [
    ...(since === null || since === today ? [] : [`Since ${dayInWords(since, today)}.`]),
    ...(last === null ? [] : [`Last ${lastDay(last.date, today)}: ${last.channel ?? "contact"}.`]),
  ];
  return sentences.join(" ");
}

function lastDay(date: CivilDate, today: CivilDate): string {
  return date === today ? "today" : `${awayInWords(date, today)}, on ${dayInWords(date, today)}`;
}

/** `3 weeks ago`, `today`, `in 3 days`. */
export function awayInWords(date: CivilDate, today: CivilDate): string {
  if (date === today) return "today";
  return date < today ? `${lengthInWords(date, today)} ago` : `in ${lengthInWords(today, date)}`;
}

/** From one day to a later one in the largest unit that says enough, rounded down: `3 weeks`, `2 years`. */
export function lengthInWords(from: CivilDate, to: CivilDate): string {
  const days = daysBetween(from, to);
  if (days < 14) return counted(days, "day", "days");
  const [a, b] = [fieldsOf(from), fieldsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  if (months < 2) return counted(Math.floor(days / 7), "week", "weeks");
  return months < 24 ? counted(months, "month", "months") : counted(Math.floor(months / 12), "year", "years");
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
