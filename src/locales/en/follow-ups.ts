import type { Kind } from "../kinds-and-units";
import { intl } from "./intl";

/** How the interactions of each kind are told: `last talked 2 November (coffee, daily note line 12)`. */
const LAST: Readonly<Record<Kind, string>> = {
  conversation: "last talked",
  message: "last wrote",
  help: "last helped",
  contact: "last in touch",
  visibility: "last seen",
};

const people = (count: number) => `${String(count)} ${intl.plural(count, "person", "people")}`;

export const followUps = {
  people,
  last: (kind: Kind, day: string, details: readonly string[]) => `${LAST[kind]} ${day} (${details.join(", ")})`,
  dailyNote: "daily note",
  log: "log",
  property: "property",
  note: (title: string) => `"${title}"`,
  line: (line: number) => ` line ${String(line)}`,
  /** Why somebody stands where they stand. Cadences are worded, with where they come from. */
  reason: {
    due: (cadence: string) => `Due because ${cadence}`,
    dueSince: (day: string, cadence: string) => `Due since ${day} because ${cadence}`,
    dueOn: (day: string, cadence: string) => `Due ${day} because ${cadence}`,
    tracked: (cadence: string) => `Tracked ${cadence}`,
    never: (cadence: string) => `No contact noted yet; meant to be ${cadence}`,
    /** `step` counts from 1; `due` is one of the three below. */
    met: (day: string, step: number, due: string) => `Met ${day}; follow-up ${String(step)} ${due}`,
    stepDue: "is due",
    stepDueSince: (day: string) => `due since ${day}`,
    stepDueOn: (day: string) => `due ${day}`,
    ofCircle: (cadence: string, circle: string) => `${cadence} (circle ${circle})`,
    byDefault: (cadence: string) => `${cadence} (the default)`,
    withoutCadence: "no cadence",
    snoozed: (until: string) => `Snoozed until ${until}`,
    paused: "Paused",
    pausedUntil: (day: string) => `Paused until ${day}`,
    silent: "Not to be contacted",
    silentUntil: (day: string) => `Not to be contacted until ${day}`,
    arranged: "Arranged",
    arrangedFor: (day: string, channel: string | null) => `Arranged for ${day}${channel === null ? "" : ` (${channel})`}`,
    unreadable: "Its properties cannot be read",
    cadenceUnreadable: "Its cadence cannot be read",
    ended: "Its schedule has come to its end",
    untracked: "No cadence",
  },
  today: "today",
  dated: {
    today: (text: string) => `${text} today`,
    on: (text: string, day: string) => `${text} on ${day}`,
    reminder: (day: string, text: string) => `Reminder for ${day}: ${text}`,
    promised: (day: string, text: string) => `Promised for ${day}: ${text}`,
    /** `Ada's birthday`. */
    of: (text: string, name: string) => `${name}'s ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  },
  digest: {
    people: (count: number) => `${people(count)} to follow up with`,
    dated: (count: number) => `${String(count)} dated ${intl.plural(count, "thing", "things")}`,
    nothing: "nothing left for today",
    names: (names: string) => `Today: ${names} to follow up with.`,
    things: (things: string) => `Dated: ${things}.`,
    /** At the end of a list. */
    more: (count: number) => `${String(count)} more`,
  },
  problem: {
    noCircle: (name: string, circles: readonly string[]) => `There is no circle "${name}" in settings. The circles are ${circles.join(", ")}.`,
    inProperty: (property: string, message: string) => `"${property}": ${message}`,
  },
  snooze: {
    wake: "Wake now",
    /** As a choice; `length` is worded as the brief words it. */
    length: (length: string) => length,
    until: (day: string) => `Until ${day}`,
    untilDay: "Until a day…",
  },
};
