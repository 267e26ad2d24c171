import { intl } from "./intl";

/** What can be chosen for the order of everyone, by its key. */
const SORTS: Readonly<Record<"name" | "last-contact" | "due", string>> = {
  name: "Name",
  "last-contact": "Longest without contact",
  due: "Next due",
};

/** By what everyone can be narrowed. */
const FILTERS: Readonly<Record<"circle" | "tag" | "standing", string>> = {
  circle: "Circle",
  tag: "Tag",
  standing: "Standing",
};

const STANDINGS: Readonly<Record<string, string>> = {
  fresh: "Fresh",
  soon: "Soon",
  due: "Due",
  overdue: "Overdue",
  new: "New",
  never: "Never",
  arranged: "Arranged",
  snoozed: "Snoozed",
  paused: "Paused",
  untracked: "Untracked",
};

const REACH: Readonly<Record<"mail" | "phone" | "link", (address: string) => string>> = {
  mail: (address) => `Write to ${address}`,
  phone: (address) => `Call ${address}`,
  link: (address) => `Open ${address}`,
};

export const pane = {
  title: "Follow-ups",
  status: (left: string) => `Follow-ups: ${left}`,
  log: "Log interaction",
  reading: "Reading notes…",
  readingSome: (done: number, total: number) => `Reading notes… ${intl.number(done)} of ${intl.number(total)}`,
  failed: "The notes could not be read. Nothing in them was changed.",
  tryAgain: "Try again",
  today: "Today",
  dated: "Dated",
  backlog: "Backlog",
  upcoming: "Upcoming",
  everyone: "Everyone",
  problems: "Problems",
  problemsHint: "What could not be read in your notes. Everything else works.",
  problemPlace: (title: string, line: number) => `${title}, line ${String(line)}`,
  doneAndLeft: (done: number, left: number) => `${String(done)} done, ${String(left)} left`,
  doneForToday: "Done for today.",
  nothingPlanned: "Nothing planned for today.",
  nothingDue: "Nothing due today.",
  oneMore: "One more",
  setUp: "Set up",
  /** A folder and a tag, either of which makes a person note of a note in it or with it. */
  nobodyYet: (folder: string | null, tag: string | null) => {
    const ways = [
      ...(folder === null ? [] : [`lies in the folder ${folder}`]),
      ...(tag === null ? [] : [`bears the tag #${tag}`]),
    ];
    const way = ways.length === 0 ? "" : ` A note is a person note if it ${ways.join(" or ")}.`;
    return `There are no person notes yet.${way}`;
  },
  /** `line`: what can be written. */
  noCadenceYet: (line: string) =>
    `Nobody has a cadence yet. Say in a person note how often you mean to be in touch, such as “${line}”.`,
  waiting: "Waiting.",
  waitingUntil: (day: string) => `Waiting, clear by ${day} at this pace.`,
  waitingLong: "Waiting, not clear within a year at this pace.",
  /** A number of all, and one of several. */
  of: (some: number, all: number) => `${String(some)} of ${String(all)}`,
  more: (left: number) => `Show more (${String(left)} left)`,
  search: "Search people",
  order: "Order",
  sorts: SORTS,
  filters: FILTERS,
  standings: STANDINGS,
  any: "Any",
  nobodyNamed: "Nobody of that name.",
  nobodyLeft: "Nobody whom the search and the filters leave.",
  showEveryone: "Show everyone",
  /** The day of the last contact and the cadence, where there are any. */
  facts: (last: string | null, cadence: string | null) =>
    `${last === null ? "No contact noted" : `Last contact ${last}`}, ${cadence ?? "no cadence"}`,
  promised: (text: string) => `Promised: ${text}`,
  tick: (what: string, name: string) => `Done: ${what}, ${name}`,
  logWith: (name: string) => `Log interaction with ${name}`,
  moreFor: (name: string) => `More for ${name}`,
  reach: REACH,
  /** The folder of a note that lies in none. */
  topFolder: "Top of the vault",
  openInTab: "Open in new tab",
  snooze: "Snooze",
  setCadence: "Set cadence",
  pause: "Pause",
  resume: "Resume",
  brief: "Brief",
  history: "Show history",
  noNote: (path: string) => `There is no note at ${path} any more.`,
  paceSet: (pace: string) => `Set the pace to ${pace}`,
  daysOffAdded: (days: string) => `Added days off ${days}`,
  daysOffRemoved: (days: string) => `Removed days off ${days}`,
};
