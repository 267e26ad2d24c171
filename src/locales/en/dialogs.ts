/** The rows of the log form. */
const ROWS: Readonly<Record<"with" | "how" | "day" | "note" | "step", string>> = {
  with: "With",
  how: "How",
  day: "Day",
  note: "Note",
  step: "Next step",
};

/** What a history can be narrowed to, by its key. */
const FILTERS: Readonly<Record<"All" | "Counted" | "Not counted", string>> = {
  All: "All",
  Counted: "Counted",
  "Not counted": "Not counted",
};

export const dialogs = {
  open: "Open",
  cancel: "Cancel",
  close: "Close",
  retry: "Retry",
  undo: "Undo",
  undoRest: "Undo the rest",
  /** `label`: what was to be done, told as if it were. */
  notDone: (label: string) => `${label}: this was not done.`,
  unchanged: "Nothing was changed.",
  stoodSo: "Nothing was changed, for it stands so already.",
  andMore: (count: number) => `And ${String(count)} more.`,
  wentWrong: (why: string) => `Something went wrong: ${why}`,
  unfinished: (why: string) => `This could not be finished: ${why}`,
  noPersonNote: (path: string) => `There is no person note at ${path} any more.`,
  stillReading: "The notes are still being read. Try again in a moment.",
  noSuchDay: "This is no day of the calendar.",
  /** In a form that shows what was typed another time. */
  draft: "Not saved last time.",
  startOver: "Start over",

  log: {
    title: "Log interaction",
    rows: ROWS,
    time: "Time",
    noteHint: "What was said, or what to remember",
    does: "Log",
    lookFirst: (failed: string) => `${failed} Look at the daily note before you try again.`,
    willBeWritten: "What will be written",
    written: (lines: string) => `Will be written: ${lines}`,
    addStep: "Add next step",
    stepHint: "Becomes an open task below the entry",
    due: "Due",
    notSaid: "Not said",
    lastTime: "last time",
    /** Typed for whoever opens the form: a word that can be read as a day. */
    today: "today",
    calendar: "Choose from a calendar",
    nameOrAlias: "Name or alias",
    remove: (name: string) => `Remove ${name}`,
    add: (name: string) => `Add ${name} as a new person`,
    typeOn: "More people fit: type more of the name",
    near: (names: string) => `Near it: ${names}`,
    day: (weekday: string, day: string) => `${weekday}, ${day}`,
    sayDay: "Choose the day on which you were in touch.",
    noDay: (typed: string) => `“${typed}” is no day. Write one such as yesterday, last Friday or 3 Nov.`,
    twoDays: (day: string, other: string) => `${day} or ${other}? Write the month as a word.`,
    ahead: "This day has not come yet. Choose today or an earlier day.",
    gone: (path: string) => `There is no person note at ${path} any more. Take it out and choose again.`,
    nobody: "Choose at least one person.",
    noStep: "Say what the next step is, or clear its day.",
    several: (typed: string, paths: string) => `Several people answer to “${typed}”: ${paths}. Choose one from the list.`,
    unknown: (typed: string) => `There is no person note for “${typed}”. Choose “Add” in the list to make one.`,
    unknownNear: (typed: string, names: string) => `There is no person note for “${typed}”. Near it: ${names}.`,
    isSet: "The last contact is set now.",
    done: (note: string) => `Logged in ${note}.`,
  },

  person: {
    nobody: "Nobody goes by that name.",
    cadence: "Cadence",
    circle: "Circle",
    name: "Name",
    met: "Met on",
    snooze: (name: string) => `Snooze ${name}`,
    snoozes: "Snooze",
    until: "Until",
    laterDay: "Choose a day after today.",
    /** `choice`: the one that asks for a day. */
    otherLength: (choice: string) => `Choose “${choice}” for another length.`,
    cadenceOf: (name: string) => `Cadence of ${name}`,
    circleOf: (name: string) => `Circle of ${name}`,
    sets: "Set",
    add: "Add person",
    adds: "Add",
    addsAnyway: "Add all the same",
    open: (path: string) => `Open ${path}`,
  },

  history: {
    title: (name: string) => `History with ${name}`,
    filter: "Show",
    filters: FILTERS,
    counted: "Counted",
    uncounted: (why: string) => `Not counted: ${why}`,
    how: (channel: string | null, others: string) => `${channel ?? "contact"}${others === "" ? "" : ` with ${others}`}`,
    entry: (place: string, verdict: string) => `${place}. ${verdict}`,
    details: "Details",
    count: "Count this",
    discount: "Does not count",
    /** Where it can be changed: in the note of this title. */
    elsewhere: (title: string) => `Change it in the properties of ${title}.`,
    lastUnchanged: (name: string, why: string) => `The last contact of ${name} was not changed. ${why}`,
    empty: "No note tells of anything yet.",
    noneSuch: "Nothing of that kind.",
    nothing: "Nothing counted yet",
    /** `counts`: `14 conversations, 6 messages`; empty for none. */
    known: (since: string, counts: string) => `Known since ${since}; ${counts || "nothing counted yet"}`,
  },

  whoNext: {
    title: "Who next?",
    over: "That is everybody for now.",
    skip: "Skip",
    openNote: "Open note",
    fromNote: "From their note",
  },
};
