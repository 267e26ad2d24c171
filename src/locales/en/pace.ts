import { intl } from "./intl";

const people = (count: number) => `${String(count)} ${intl.plural(count, "person", "people")}`;

/** Shares are `84 %`, with what stands around them in these sentences; days, cadences and spans are worded. */
export const pace = {
  title: "Pace",
  /** `load` has one decimal at most. */
  balance: (load: number, capacity: number, share: string | null) =>
    `Your cadences ask for ${String(load)} ${intl.plural(load, "follow-up", "follow-ups")} a week; your pace allows ${String(capacity)}${share === null ? "" : ` (${share})`}.`,
  share: (share: string) => `Your cadences ask for ${share} of your pace.`,
  nobodyWaits: "Nobody who is due has to wait.",
  clearsOn: (day: string) => `The backlog clears on ${day}.`,
  neverClears: "The backlog does not clear within 52 weeks.",
  waysOut: "Ways out",
  raise: (perDay: number) => `Raise the pace to ${String(perDay)} a day`,
  stretch: (circle: string, from: string, to: string) => `Stretch the circle ${circle} from ${from} to ${to}`,
  pause: (circle: string, count: number) => `Pause the circle ${circle} (${people(count)})`,
  preview: {
    now: "Now",
    then: "Then",
    thenShare: (share: string) => `${share} of your pace is asked for.`,
    changes: "What changes",
    oneStep: "One step, which can be undone.",
    raise: "Raise the pace",
    raises: (from: readonly number[], to: readonly number[]) =>
      `Your settings: from ${from.join(", ")} to ${to.join(", ")}, Monday to Sunday. No note is changed.`,
    stretch: "Stretch the circle",
    stretches: (circle: string, from: string, to: string) => `Your settings: the circle ${circle} has the cadence ${to} instead of ${from}. No note is changed.`,
    pause: "Pause the circle",
    pauses: (property: string, notes: number) => `“${property}: true” is written into ${String(notes)} ${intl.plural(notes, "note", "notes")}.`,
  },
  fresh: {
    title: "A fresh start",
    start: "Start fresh",
    late: (count: number) => `${people(count)} ${intl.plural(count, "is", "are")} late by more than twice their cadence.`,
    who: "Who",
    whoIs: (count: number) => `${people(count)}, late by more than twice their cadence.`,
    back: "Back",
    backOn: (day: string, mostAWeek: number) => `They come back on ${day}, ${String(mostAWeek)} a week at most.`,
    backFrom: (from: string, to: string, mostAWeek: number) => `They come back from ${from} to ${to}, ${String(mostAWeek)} a week at most.`,
    changes: (property: string) => `“${property}” in their notes, nothing else: their history stays as it is.`,
    putOff: (count: number) => `Put ${people(count)} off`,
  },
  week: {
    title: "A week",
    set: "Set the pace",
    wrong: (most: number) => `Write a whole number from 0 to ${String(most)} for each day.`,
  },
  off: {
    title: "Days off",
    none: "None.",
    add: "Add days off",
    remove: (days: string) => `Remove days off ${days}`,
    from: "From",
    to: "To",
    span: (from: string, to: string) => `${from} to ${to}`,
    unchosen: "Choose the first and the last day.",
    backwards: "The last day must not be before the first.",
    over: "Choose days that are not over yet.",
  },
  suppose: {
    title: "What if…",
    more: "See more people",
    howMany: "How many more people",
    howOften: "How often",
    off: "See time off",
    offFrom: "Off from",
    offTo: "Off to",
    wrongCount: (most: number) => `Write how many people, from 1 to ${String(most)}.`,
    wrongCadence: "Write how often, such as monthly.",
    /** `supposed` comes from one of the two below. */
    with: (supposed: string) => `With ${supposed}:`,
    morePeople: (count: number, cadence: string) => `${String(count)} more ${intl.plural(count, "person", "people")}, ${cadence}`,
    daysOff: (days: string) => `days off ${days}`,
    reading: "working it out…",
    unsaved: "Nothing is saved.",
    forget: "Forget this",
  },
  ahead: {
    title: "Weeks ahead",
    reading: "Working out the weeks ahead…",
    words: (weeks: number, asked: number, planned: number, waiting: number) =>
      `${String(weeks)} weeks ahead: ${String(asked)} asked, ${String(planned)} planned, ${String(waiting)} waiting at the end.`,
    beyond: (weeks: readonly string[]) => `Higher than the picture: ${weeks.join(", ")}.`,
    inWeek: (asked: number, start: string) => `${String(asked)} in the week from ${start}`,
    ofWeek: (start: string, asked: number, planned: number, waiting: number, capacity: number) =>
      `Week from ${start}: ${String(asked)} asked, ${String(planned)} planned, ${String(waiting)} waiting; the pace allows ${String(capacity)}`,
    asked: "asked",
    planned: "planned",
    pace: "pace",
    /** Heads of the table that stands for the picture. */
    heads: { start: "Week from", asked: "Asked", planned: "Planned", waiting: "Waiting at its end", pace: "Pace" },
  },
};
