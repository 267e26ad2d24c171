import type { Forms, Kind, Unit } from "../kinds-and-units";
import { intl } from "./intl";

const KINDS: Readonly<Record<Kind, Forms>> = {
  conversation: ["conversation", "conversations"],
  help: ["act of help", "acts of help"],
  message: ["message", "messages"],
  contact: ["contact", "contacts"],
  visibility: ["event", "events"],
};

/** Days, lengths and counts are worded. */
export const brief = {
  /** `14 conversations`. */
  counted: (kind: Kind, count: number) => {
    const [one, many] = KINDS[kind];
    return `${String(count)} ${intl.plural(count, one, many)}`;
  },
  nothingCounted: "Nothing counted yet",
  /** Where others would be counted. */
  nothingYet: "nothing counted yet",
  knownFor: (length: string, counts: string) => `Known for ${length}: ${counts}`,
  knownSinceToday: (counts: string) => `Known since today: ${counts}`,
  since: (day: string) => `Since ${day}.`,
  lastToday: (channel: string) => `Last today: ${channel}.`,
  last: (ago: string, day: string, channel: string) => `Last ${ago}, on ${day}: ${channel}.`,
  /** Stands for a channel where none is known. */
  contact: "contact",
  /** `length` as the three sentences that take one want it. */
  length: (count: number, unit: Unit) => `${String(count)} ${intl.plural(count, unit, `${unit}s`)}`,
  ago: (length: string) => `${length} ago`,
  ahead: (length: string) => `in ${length}`,
  sections: {
    last: "Last times",
    yours: "You promised",
    theirs: "They promised",
    dates: "Dates",
    introductions: "Introductions",
    together: "People in common",
  },
  /** When a promise is due. */
  due: (day: string) => `for ${day}`,
  arranged: (channel: string) => `Arranged: ${channel}`,
  times: (count: number) => (count === 1 ? "once" : `${String(count)} times`),
  /** `by` is null for the user, who is brought together with them where `withYou`. */
  introduced: (by: string | null, withYou: boolean, people: readonly string[]) =>
    `${by ?? "You"} introduced ${withYou ? "you to " : ""}${intl.listed(people)}`,
  years: "How often, year by year",
  gone: (path: string) => `There is no person note at ${path} any more.`,
  /** A code block in a note. */
  block: {
    unknown: (text: string) => `“${text}” is nothing that can be shown here. Write today, brief, brief [[Name]] or forecast.`,
    failed: (message: string) => `The notes could not be read. ${message}`,
    forecast: "Coming weeks",
    noPerson: "This note is not about a person. Write brief [[Name]] to say whom you mean.",
    several: (name: string, paths: readonly string[]) => `Several people go by “${name}”. Write the path of one of them: ${paths.join(", ")}.`,
    nobody: (name: string) => `There is nobody by the name of “${name}”.`,
  },
};
