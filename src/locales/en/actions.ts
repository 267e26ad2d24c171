import { intl } from "./intl";

const done = (direction: "undo" | "redo") => `${direction === "undo" ? "un" : "re"}done`;

/** What actions answer: why they do nothing, and what they did. */
export const actions = {
  log: {
    nobody: "Choose at least one person you were in touch with.",
    noChannel: (channel: string) => `"${channel}" is no channel. Choose one from the list in settings.`,
    noTime: (time: string) => `"${time}" is no time of day. Write one such as 14:30.`,
    noNextStep: "The next step is empty. Write what is to be done, or leave it out.",
    notReadBack: (path: string) =>
      `This cannot be written into ${path} so that it reads back as what you entered. Write it in plainer words, without Markdown marks.`,
    templater: (path: string) =>
      `${path} does not exist yet, and its template uses Templater, which cannot be run from here. Open that daily note once, then try again.`,
    /** A phrase. */
    saysAlready: (property: string, day: string) => `${property} says ${day} already`,
  },

  lastContact: {
    future: (property: string, value: string) => `"${property}: ${value}" lies in the future. Correct it, then try again.`,
    noDay: (property: string, value: string, day: string) =>
      `"${property}: ${value}" is no day, so it was left as it is. Write a day such as ${day}.`,
    both: (property: string, other: string, day: string) => `"${property}" and "${other}" both say ${day}. Take one of them out, then try again.`,
  },

  count: {
    gone: "This line is not in its note any more as it was read. Open the note and look at it, then try again.",
    onlyTalkedAbout: "Nobody in this line took part, they are only talked about. Write the name before what it was about, then it counts.",
    dayUnread: "Its day cannot be read, so it cannot count. Correct the day in the note first.",
    unsafe: (field: string) => `This line cannot be marked safely. Write ${field} at its end by hand.`,
    property: "This day is said by the person's own properties. Change it there.",
    meetingCounts: 'A meeting note counts by its properties. Give it a channel that counts and take out "status: cancelled" there.',
    meetingDoesNot: 'A meeting note counts by its properties. Write "status: cancelled" there.',
    noDailyNote: (path: string) => `${path} is no daily note any more, so nothing in it counts.`,
    notYet: "Its day has not come, so it cannot count yet.",
  },

  person: {
    there: (name: string, paths: string) => `Somebody answers to "${name}" already: ${paths}.`,
    templater: "The template for people uses Templater, which cannot be run from here. Choose another one in settings, or make the note by hand.",
    template: (why: string) => `No note was made from the template for people. ${why}`,
    noPerson: (path: string) =>
      `A note at ${path} would not be read as a person. Look at the people folders, types, tags and excluded folders in settings, and at the template.`,
    stillElse: "With that change the properties of this note would still say something else, so it was left as it is. Edit them by hand.",
    silent: "This person is marked as not to be contacted, which is no pause. Change that by hand, then resume.",
    pausedBy: (statuses: readonly string[]) =>
      `${statuses.map((status) => `"${status}"`).join(" and ")} pauses this person, and may mean more than that. Write another status there, then resume.`,
  },

  followUps: {
    noLink: (name: string) => `No link can name ${name} alone. Rename that note, then try again.`,
    noTasks: (path: string) => `Follow-ups cannot be written into ${path} so that they read back as open tasks, so nothing was written.`,
  },

  noValue: (setting: string) => `The setting "${setting}" cannot have this value.`,

  freshStart: {
    label: "A fresh start",
    putOff: (people: string, day: string) => `Put off ${people} until ${day}`,
    returns: (day: string) => `They come back a few a day, the first on ${day}.`,
    unwritten: (notes: number) => `${String(notes)} ${intl.plural(notes, "note", "notes")} could not be written:`,
  },

  undo: {
    nothing: (direction: "undo" | "redo") => `There is nothing to ${direction}.`,
    tooMuch: (direction: "undo" | "redo", label: string) =>
      `"${label}" wrote more than is kept beyond a restart, so it can no longer be ${done(direction)}.`,
    refused: (direction: "undo" | "redo", label: string, why: string) => `"${label}" was not ${done(direction)}, and nothing was touched. ${why}`,
    half: (direction: "undo" | "redo", label: string, places: string, why: string) =>
      `"${label}" was ${done(direction)} in ${places} and not in the rest. ${why}`,
    done: (direction: "undo" | "redo", label: string) => `"${label}" was ${done(direction)}.`,
    doneBut: (direction: "undo" | "redo", label: string, places: string) => `"${label}" was ${done(direction)}, except in ${places}.`,
    rest: "The rest can be undone without them.",
    notTried: "It was not tried any more.",
    more: (count: number) => `And ${String(count)} more.`,
    setting: (setting: string) => `The setting "${setting}"`,
    /** To follow "in". */
    inSetting: (setting: string) => `the setting "${setting}"`,
    made: "There is a note of that name already.",
    otherValue: "It has another value by now.",
    altered: (direction: "undo" | "redo") => `${direction === "undo" ? "What was written there" : "The place that it stood in"} is gone or altered.`,
  },

  /** What is dated, as rows and calendars name it. */
  dated: {
    /** `property`: as the note spells it, made readable. */
    named: (property: string) => property,
    turns: (name: string, age: number) => `${name} (turns ${String(age)})`,
    years: (name: string, years: number) => `${name} (${String(years)} ${intl.plural(years, "year", "years")})`,
    followUp: (name: string) => `Follow up with ${name}`,
  },
};
