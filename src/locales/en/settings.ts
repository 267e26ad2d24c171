import { followUps } from "./follow-ups";
import { intl } from "./intl";

/** A row of the settings tab: its name, and what it does. */
export const row = (name: string, desc: string) => ({ name, desc });

export const settings = {
  people: {
    folders: row("People folders", "Every note in these folders is a person note. One folder a line."),
    tags: row("People tags", "A note with one of these tags is a person note. Separate them with commas."),
    types: row("People types", "A note whose type, class, category or kind is one of these is a person note. Separate them with commas."),
    excluded: row("Excluded folders", "Notes in these folders are not read. One folder a line."),
    me: row("Your own note", "You are never someone to follow up with."),
    template: row("Template", "For a person that you add. Leave empty for a note with properties alone."),
    none: "None",
  },
  pace: {
    section: row("Pace", "How many people you are willing to follow up with on each day."),
    perWeek: (count: number) => `${String(count)} a week`,
    never: row("Not met yet", "So many people a day, at most, whom you were never in touch with."),
    daysOff: row("Days off", "Nobody is planned on these days. One range a line, such as 2026-12-24 to 2027-01-02."),
    /** A range of days off, as it is shown and typed. */
    range: (from: string, to: string) => `${from} to ${to}`,
    start: row("Start of the day", "Until this hour it is still yesterday."),
    hour: (hour: number) => `${String(hour)}:00`,
  },
  cadence: {
    heading: "Cadence",
    default: row("Default cadence", "For people without one of their own, such as every 3 months. Leave empty to track only those who have one."),
    circles: row("Circles", "Groups with a cadence, and a weight that puts them first. One circle a line, written as inner | every 2 weeks | 2."),
    none: "None",
    new: row("New people", "Days after you met on which to follow up."),
  },
  dates: {
    heading: "Reminders and dates",
    reminders: row("Reminders property", "What to be reminded of, on a day or again and again."),
    important: row("Important dates", "Properties with a day of every year. Separate them with commas."),
    early: row("Show dates early", "So many days before an important date it appears."),
    digest: row("Daily digest", "Once a day a notice says who and what is for today."),
    notification: row("System notification", "The same as a notification of your computer, while the app is open. Not on phones."),
    statusBar: row("Status bar", "Show how much is left for today. Not on phones."),
    calendar: row("Calendar file", "Keeps reminders, dates and the plan in this file of the vault, for calendar apps to read. Leave empty to write it on command only."),
  },
  daily: {
    heading: "Daily notes",
    folder: "Folder",
    folderDesc: (place: string) => `Leave empty to follow the app: ${place}`,
    /** The place, before the app was asked for it. */
    own: "its own daily notes.",
    place: (path: string, from: string) => `${path}, from ${from}.`,
    /** What the app calls its own plugin for daily notes. */
    plugin: "Daily notes",
    asInApp: "As in the app",
    format: row("Date format", "Leave empty to follow the app."),
    template: row("Template", "For a daily note that does not exist yet. Leave empty to follow the app."),
    logHeading: row("Log heading", "Logged lines go under this heading of the daily note."),
  },
  reading: {
    section: row("What counts", "Where contact is read from, and which kinds of it count."),
    dailyNotes: row("Daily notes", "Read what happened from daily notes."),
    datedNotes: row("Meeting notes", "Read notes with a date and a people property."),
    personLogs: row("Logs in person notes", "Read dated lines under a log heading."),
    lastContact: row("Last contact property", "Take the day in the property as a contact."),
    anyLink: row("Any link counts", "A bare link to a person in a daily note is a contact, even where nothing says how."),
    languages: "Languages",
    language: "Words of this language say how you were in touch.",
    kinds: "Kinds of contact",
    conversation: row("Conversations", "Calls, coffees, meals, meetings."),
    message: row("Messages", "Texts, emails, letters."),
    help: row("Help", "Introductions, favors, gifts."),
    contact: row("Other contact", "Where a note does not say how."),
  },
  headings: {
    section: row("Headings", "Which headings tell what stands under them."),
    log: row("Log headings", "Under these, a bare link to a person in a daily note counts. One heading a line."),
    planning: row("Planning headings", "Under these, nothing counts until it is ticked. One heading a line."),
    personLog: row("Headings of a person's log", "Under these, a person note keeps its own log. One heading a line."),
  },
  properties: {
    section: row("Properties", "Names under which new properties are written. Other common names are read as well."),
    lastContact: row("Last contact", "The day you were last in touch."),
    cadence: row("Cadence", "How often you mean to be in touch."),
    atMost: row("At most", "After this long, due becomes overdue."),
    circle: row("Circle", "The group somebody belongs to."),
    snooze: row("Snooze", "Not asked for before this day."),
    pause: row("Pause", "Left out for now."),
    silence: row("Do not contact", "Left out for good."),
    met: row("Met", "The day you met."),
    resumed: row("Resumed", "The day a pause ended."),
  },
  /** What a setting finds in the vault at this moment. */
  found: {
    of: (name: string, people: number) => `${name}: ${followUps.people(people)}.`,
    now: (people: number) => `Now: ${followUps.people(people)}.`,
    alone: (people: number) => `Now by this alone: ${followUps.people(people)}.`,
    days: (notes: number) => `Now: ${intl.number(notes)} daily ${intl.plural(notes, "note", "notes")}.`,
  },
  /** What belongs into a field, where something else was typed. */
  wrong: {
    property: "Write the name of a property, without a colon.",
    heading: "Write one heading, such as ## Interactions.",
    number: (most: number) => `Write a whole number from 0 to ${String(most)}.`,
    hour: "Choose a whole hour from 0 to 6.",
    steps: "Write whole days from 1 to 365, each later than the one before, such as 1, 7, 30.",
    range: (line: string) => `“${line}” is no range of days. Write it as 2026-12-24 to 2027-01-02.`,
    circle: (line: string) => `“${line}” is no circle. Write it as inner | every 2 weeks | 2.`,
    twice: (name: string) => `The circle “${name}” stands here twice.`,
    weight: (name: string) => `The weight of “${name}” must be a number above 0.`,
    calendar: "Write a path in the vault that ends in .ics, such as Marathon.ics.",
    format: "This format does not name one day. Use year, month and day, such as YYYY-MM-DD.",
  },
};
