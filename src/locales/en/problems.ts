import { intl } from "./intl";

const ADD_START = 'Add "from" and a date (in a rule: DTSTART), or the day you met to the note.';
const FREQUENCIES = "Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.";

const KINDS: Readonly<Record<"conversation" | "help" | "message" | "contact" | "visibility", string>> = {
  conversation: "conversations",
  help: "introductions, gifts and other help",
  message: "messages",
  contact: "bare contacts",
  visibility: "events",
};

/** What cannot be read, and what to do. Texts to be written into a note stay as they can be read. */
export const problems = {
  cannotRead: (written: string, expected: string) => `"${written}" cannot be read. ${expected}`,
  day: "Write a day such as 2026-11-02.",
  andMore: (named: string, more: number) => `${named} and ${String(more)} more`,
  noCircle: (name: string, circles: string) => `There is no circle "${name}" in settings. The circles are ${circles}.`,

  /** Why an entry does not count: phrases to follow "not counted: ". */
  why: {
    fieldSaysNo: "marked as no contact",
    dayUnread: "its day cannot be read",
    onlyTopics: "only talked about",
    openTask: "open task",
    taskInProgress: "task in progress",
    cancelledTask: "cancelled task",
    otherTask: "task not done",
    missed: "did not take place",
    planned: "planned, not done",
    noChannel: "no channel said",
    eventAlone: "an event alone is not contact",
    notYet: "its day has not come",
    /** Ends in the heading. */
    underHeading: (heading: string) => `under the heading ${heading}`,
    switchedOff: (kind: keyof typeof KINDS) => `${KINDS[kind]} are switched off in settings`,
  },

  cadence: {
    examples: 'Write for example "every 3 weeks", "every month on the 1st" or "none".',
    /** Of what `at-most` takes. */
    lengths: 'Write for example "6 weeks" or "3 months".',
    forReminders: 'Write for example "every June 1" or "every 3 months from 2026-12-01".',
    unreadable: (text: string, why: string) => `Marathon cannot read "${text}". ${why}`,
    noLength: (text: string) => `"${text}" is not a length of time.`,
    list: "One value belongs here, not a list.",
    flag: (value: string) => `A text or a number belongs here, not "${value}".`,
    date: "A text or a number belongs here, not a date.",
    group: "A text or a number belongs here, not a group of properties.",
    isDay: "That is a day, not how often.",
    onlyWhole: "Only whole numbers are read.",
    negative: "An interval cannot be negative.",
    meant: (cadences: readonly string[]) => `Did you mean ${cadences.join(" or ")}?`,
    meantCircle: (name: string) => `Did you mean the circle ${name}?`,
    tooRare: "Not every month has that weekday so often.",
    weekdaysInWeeks: "Several weekdays go with weeks only.",
    onceAWeek: "A weekday comes once a week.",
    whichMonth: (every: string) => `"${every}" does not say of which month.`,
    noMonth: "No month has that day.",
    sameInShortMonth: "In a short month these days would be the same one.",
    onceAYear: (month: number) => `${intl.month(month)} comes once a year.`,
    daysOfMonth: (month: number, days: number) => `${intl.month(month)} has ${String(days)} days.`,
    sameInCommonYear: "In a common year these days would be the same one.",
    fromDay: "From a day on, a weekday goes with weeks, or with its place in the month.",
    howMany: "It does not say how many.",
    ofWhat: "It does not say of what.",
    twoMeanings: "That can be meant in more than one way.",
    longest: "The longest cadence is 100 years.",
    shortest: "The shortest cadence is every day.",
    endsUnbegun: (times: number) => `This ends after ${String(times)} times, and nothing says when it begins. ${ADD_START}`,
    countedFrom: (every: string) => `"${every}" is counted from a first day, and nothing says which. ${ADD_START}`,
    neverFromThere: "Counted from the day you met or were last in touch, this rule never falls on a day. Change the rule, or add a DTSTART to it.",
  },

  /** RFC 5545: the names of parts and frequencies are the same in every language. */
  rule: {
    never: "This rule never falls on a day. Check the days and months that it names, and where it ends.",
    wholeDays: (part: string) => `Marathon counts in whole days. Leave ${part} out.`,
    unknown: (part: string) => `Marathon knows no "${part}" in a rule. A rule looks like FREQ=MONTHLY;BYDAY=1MO.`,
    twice: (part: string) => `The rule says ${part} twice. Leave one of them out.`,
    tooLong: "The rule's interval is longer than 100 years.",
    needsNotWeekly: (part: string) => `${part} needs FREQ=DAILY, MONTHLY or YEARLY.`,
    needsYearly: (part: string) => `${part} needs FREQ=YEARLY.`,
    needsMonthly: (part: string) => `${part} needs FREQ=MONTHLY or FREQ=YEARLY.`,
    needsAnother: (part: string) => `${part} needs another BY… part.`,
    countAndUntil: "The rule has COUNT and UNTIL. Leave one of them out.",
    noFrequency: `It has no FREQ. ${FREQUENCIES}`,
    otherFrequency: `Marathon counts in whole days. ${FREQUENCIES}`,
    numbers: (part: string, most: number, item: string) => `${part} takes numbers from 1 to ${String(most)}, not "${item}".`,
    numbersFromEnd: (part: string, most: number, item: string) =>
      `${part} takes numbers from 1 to ${String(most)}, or -1 to -${String(most)} from the end, not "${item}".`,
    count: (part: string, text: string) => `${part} takes a whole number, at least 1, not "${text}".`,
    weekday: (part: string, text: string) => `${part} takes MO, TU, WE, TH, FR, SA or SU, not "${text}".`,
    nthNeeds: (item: string) => `BYDAY=${item} needs FREQ=MONTHLY or FREQ=YEARLY, and no BYWEEKNO.`,
    noSuchNth: (item: string, most: number) => `There is no ${item} here: BYDAY counts from 1 to ${String(most)}, or from -1 from the end.`,
    date: (part: string, text: string) => `${part} takes a day such as 20261201, not "${text}".`,
  },

  fields: {
    channel: "Write a channel such as call, coffee or email.",
    contact: "Write yes or no.",
    direction: "Write out or in.",
    duration: "Write a length of time such as 45m or 1h30.",
    fileName: "Begin the file name with a day such as 2026-11-02, or add a date property.",
  },

  person: {
    noName: "Write the person's name.",
    badName: (name: string) => `"${name}" cannot be the name of a note. Leave out / \\ : * ? " < > # ^ [ ] | and a dot at either end.`,
    circle: "Write one circle's name.",
    until: "Write yes, no, or the day until which it holds, such as 2026-11-02.",
    list: (property: string, value: string, expected: string) => `"${property}" holds a list (${value}) where one value belongs. ${expected}`,
    future: (property: string, day: string) =>
      `"${property}: ${day}" lies in the future, so it does not count. Write the day you were in touch.`,
    top: "top of the vault",
    several: (query: string, people: readonly string[]) => `"${query}" may be ${either(people)}. Give the path.`,
    nobody: (query: string) => `There is no person "${query}". The command people lists everybody.`,
    near: (query: string, people: readonly string[]) => `There is no person "${query}". Near it: ${either(people)}.`,
  },

  reminders: {
    item: (place: number, property: string, value: string, why: string) => `Item ${String(place)} of "${property}" (${value}): ${why}`,
    start: 'Begin it with a day such as 2026-12-01, or with words such as "every June 1:".',
    noText: "Say what to be reminded of, behind the day.",
    noDay: "It does not say which day is done. Write that day, such as ✅ 2026-12-01.",
    keys: 'Give it either "every" or "date", and "about".',
    weekday: 'A weekday goes with weeks, or with its place in the month: "every month on the last Friday".',
    from: 'It does not say from which day it is counted. Add that: "every 3 months from 2026-12-01".',
    never: "Counted from that day, it never comes. Change one of the two.",
    lead: "How many days before it shows cannot be read. Write them as a number, such as lead: 7.",
    gone: "This reminder is not in the note any more, or says something else now. Nothing was written.",
    taskGone: "This task is not open in its note any more, or says something else now. Nothing was written.",
    repeats: "This task repeats. Tick it in its note, so that the next one is made.",
  },

  /** What keeps properties from being read or edited. */
  properties: {
    unread: (why: string) => `The properties at the top of this note cannot be read: ${why} Mend them there; until then nothing in them counts.`,
    unclosed: "The properties at the top of this note have no closing line. Write --- below them, then try again.",
    twice: (name: string) => `"${name}" stands twice in the properties of this note. Keep one of the two, then try again.`,
    notYaml: (why: string, line: number | null) => `The properties of this note are not valid YAML (${line === null ? "" : `line ${String(line)}: `}${why}). Correct them, then try again.`,
    noProperties: "The frontmatter of this note is not a list of properties. Correct it, then try again.",
    unsafe: "The properties of this note are written in a way that cannot be edited safely. Edit them by hand.",
    /** The rest of these are phrases to follow a property's name in this sentence. */
    cannotEdit: (name: string, why: string) => `"${name}" ${why}, which cannot be edited safely. Edit it by hand.`,
    list: "holds a list",
    listOrGroup: "holds a list or a group",
    block: "holds a block of text",
    below: "has its value on the lines below",
    anchor: "uses a YAML anchor, alias or tag",
    severalLines: "runs over several lines",
    openQuote: "has a quote that is not closed on its line",
    behindQuote: "has text behind its closing quote",
    noLine: "is not written on a line of its own",
  },

  notes: {
    alias: (alias: string, claimants: string, count: number) =>
      `The alias "${alias}" is also claimed by ${claimants}, so a link by that alias means ${count === 1 ? "neither" : "none of them"}. Take it out of all but one.`,
    link: (target: string, elsewhere: number, others: string, taken: string) => {
      const where = elsewhere === 0 ? "here" : `here and in ${String(elsewhere)} other ${intl.plural(elsewhere, "note", "notes")}`;
      return `[[${target}]], written ${where}, names ${others} as well as ${taken}, which is taken. Write the folder into the link.`;
    },
    conflict: (original: string) =>
      `This is a copy that sync left when two devices changed ${original}. Merge what differs into that note, then delete this copy; where that note is gone, give this one its name.`,
    tooLong: (megabytes: number) =>
      `This note is ${megabytes.toFixed(1)} MB long, and notes above 2 MB are not read. Split it, or exclude its folder in settings.`,
    dailyUnread: "Daily notes are not read, as settings have it, so what you log there would not be seen. Switch reading them on, then log again.",
    dailyExcluded: (path: string) =>
      `${path} lies in an excluded folder or among the templates, so what you log there would not be seen. Change the daily note's folder, or the excluded ones.`,
    dailyPerson: (path: string) => `${path} lies in a people folder, where every note is somebody. Choose another folder for daily notes.`,
    dayAndPerson:
      "By its name this is a daily note, and a person by its folder, type or tag, so its entries are not read. Take that out of its properties, and of the daily template.",
    dailyFormat: (format: string) =>
      `The format of daily notes, "${format}", does not name one day, so what you log would not be found again. Choose a format with year, month and day.`,
  },

  /** Of the settings file. All but the first two say what belongs in a setting, to follow "it must be". */
  settings: {
    unread: "The settings file does not hold a set of settings. The defaults are in force until it is mended.",
    mustBe: (setting: string, value: string, expected: string) =>
      `The setting "${setting}" is ${value}, but it must be ${expected}. Its default is in force.`,
    version: "1. A newer Marathon may have written this file; what this one knows was read",
    text: "text",
    texts: "a list of texts",
    flag: "true or false",
    property: "the name of a property, without a colon",
    heading: "one line with a heading, such as ## Interactions",
    lead: "a whole number of days from 0 to 90",
    hour: "a whole hour from 0 to 6",
    number: "a whole number from 0 to 99",
    kinds: "a list of kinds, such as message or help",
    languages: (shipped: readonly string[]) => `a list of languages; those that ship are ${intl.listed(shipped)}`,
    circles: "a list of circles, each with a name, a cadence and a weight above 0",
    daysOff: "a list of days off, each with from and to as YYYY-MM-DD",
    calendar: "a path in the vault that ends in .ics",
    pace: "seven whole numbers from 0 to 99, Monday to Sunday",
    steps: "a list of whole days from 1 to 365, each later than the one before",
    allWords: "a list of word lists",
    words: "a set of word lists",
    language: "word lists with a language",
    phrases: (list: string) => `a list of phrases under ${list}`,
    channels: "a list of channels, each with a channel, a kind, words, tags and emoji",
  },
};

function either(texts: readonly string[]): string {
  const last = texts[texts.length - 1] ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} or ${last}`;
}
