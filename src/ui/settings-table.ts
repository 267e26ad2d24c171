import { WEEKDAY_NAMES } from "../core/cadence/words";
import { isCalendarPath } from "../core/settings";
import {
  cadenceComplaint, circlesField, datesLeadField, dayBoundaryField, daysOffField, flagField, headingField, listField, neverPerDayField,
  newStepsField, paceField, propertyComplaint, textField, tidyFolderName, tidyTag,
} from "./settings-fields";
import { headings, properties, reading } from "./settings-reading";
import { note, numberUpTo, row, type Section, TEXTAREA, TOGGLE } from "./settings-row";

/** What the rows say that is not fixed. */
export interface SettingsFacts {
  /** Where daily notes lie by the app's own settings, and by whose. */
  readonly dailyNotes: string;
  readonly dailyNotesFormat: string;
  /** Follow-ups a week at the pace in force. */
  readonly perWeek: number;
  /** Whether every text that the format gives names one day. */
  isDayFormat(format: string): boolean;
}

/** Every section of the tab, in order. */
export function sections(facts: SettingsFacts): readonly Section[] {
  return [people(), pace(facts), cadence(), dates(), dailyNotes(facts), reading(), headings(), properties()];
}

function people(): Section {
  return {
    heading: null,
    page: null,
    rows: [
      row("People folders", "Every note in these folders is a person note. One folder a line.",
        listField("peopleFolders", false, tidyFolderName), TEXTAREA),
      row("People tags", "A note with one of these tags is a person note. Separate them with commas.",
        listField("personTags", true, tidyTag)),
      row("People types", "A note whose type, class, category or kind is one of these is a person note. Separate them with commas.",
        listField("personTypes", true)),
      row("Excluded folders", "Notes in these folders are not read. One folder a line.",
        listField("excludedFolders", false, tidyFolderName), TEXTAREA),
      row("Your own note", "You are never someone to follow up with.", textField("me"), note("None")),
      row("Template", "For a person that you add. Leave empty for a note with properties alone.",
        textField("personTemplate"), note("None")),
    ],
  };
}

function pace({ perWeek }: SettingsFacts): Section {
  return {
    heading: "Pace",
    page: {
      desc: "How many people you are willing to follow up with on each day.",
      displayValue: `${String(perWeek)} a week`,
    },
    rows: [
      ...Object.values(WEEKDAY_NAMES).map((name, weekday) => row(name, "", paceField(weekday), numberUpTo(99))),
      row("Not met yet", "So many people a day, at most, whom you were never in touch with.", neverPerDayField(), numberUpTo(99)),
      row("Days off", "Nobody is planned on these days. One range a line, such as 2026-12-24 to 2027-01-02.", daysOffField(), TEXTAREA),
      row("Start of the day", "Until this hour it is still yesterday.", dayBoundaryField(),
        { type: "slider", min: 0, max: 6, step: 1, displayFormat: (hour: number) => `${String(hour)}:00` }),
    ],
  };
}

function cadence(): Section {
  return {
    heading: "Cadence",
    page: null,
    rows: [
      row("Default cadence", "For people without one of their own, such as every 3 months. Leave empty to track only those who have one.",
        textField("defaultCadence", cadenceComplaint), { type: "text", placeholder: "None" }),
      row("Circles", "Groups with a cadence, and a weight that puts them first. One circle a line: inner | every 2 weeks | 2",
        circlesField(), TEXTAREA),
      row("New people", "Days after you met on which to follow up.", newStepsField()),
    ],
  };
}

function dates(): Section {
  return {
    heading: "Reminders and dates",
    page: null,
    rows: [
      row("Reminders property", "What to be reminded of, on a day or again and again.", textField("remindersProperty", propertyComplaint)),
      row("Important dates", "Properties with a day of every year. Separate them with commas.", listField("dateProperties", true)),
      row("Show dates early", "So many days before an important date it appears.", datesLeadField(), numberUpTo(90)),
      row("Daily digest", "Once a day a notice says who and what is for today.", flagField("digestNotice"), TOGGLE),
      row("System notification", "The same as a notification of your computer, while the app is open. Not on phones.",
        flagField("systemNotification"), TOGGLE),
      row("Status bar", "Show how much is left for today. Not on phones.", flagField("statusBar"), TOGGLE),
      row("Calendar file", "Keeps reminders, dates and the plan in this file of the vault, for calendar apps to read. Leave empty to write it on command only.",
        textField("calendarPath", calendarComplaint), { type: "text", placeholder: "Marathon.ics" }),
    ],
  };
}

function calendarComplaint(path: string): string | null {
  return isCalendarPath(path) ? null : "Write a path in the vault that ends in .ics, such as Marathon.ics.";
}

function dailyNotes(facts: SettingsFacts): Section {
  const complaint = (format: string) =>
    format === "" || facts.isDayFormat(format) ? null : "This format does not name one day. Use year, month and day, such as YYYY-MM-DD.";
  return {
    heading: "Daily notes",
    page: null,
    rows: [
      row("Folder", `Leave empty to follow the app: ${facts.dailyNotes}`, textField("dailyNotesFolder"),
        { type: "folder", placeholder: "As in the app" }),
      row("Date format", "Leave empty to follow the app.", textField("dailyNotesFormat", complaint),
        { type: "text", placeholder: facts.dailyNotesFormat }),
      row("Template", "For a daily note that does not exist yet. Leave empty to follow the app.", textField("dailyNotesTemplate"),
        note("As in the app")),
      row("Log heading", "Logged lines go under this heading of the daily note.", headingField(),
        { type: "text", placeholder: "## Interactions" }),
    ],
  };
}
