import {
  cadenceComplaint, circlesField, datesLeadField, dayBoundaryField, daysOffField, headingField, listField, newStepsField,
  paceField, propertyComplaint, textField, tidyFolderName, tidyTag,
} from "./settings-fields";
import { headings, properties, reading } from "./settings-reading";
import { note, type Row, type Section, TEXT, TEXTAREA } from "./settings-row";

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

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Every section of the tab, in order. */
export function sections(facts: SettingsFacts): readonly Section[] {
  return [people(), pace(facts), cadence(), dates(), dailyNotes(facts), reading(), headings(), properties()];
}

function people(): Section {
  const folder = (key: "peopleFolders" | "excludedFolders", name: string, desc: string): Row => ({
    key, name, desc, field: listField(key, false, tidyFolderName), control: TEXTAREA,
  });
  return {
    heading: null,
    page: null,
    rows: [
      folder("peopleFolders", "People folders", "Every note in these folders is a person note. One folder a line."),
      {
        key: "personTags", name: "People tags", desc: "A note with one of these tags is a person note. Separate them with commas.",
        field: listField("personTags", true, tidyTag), control: TEXT,
      },
      {
        key: "personTypes", name: "People types",
        desc: "A note whose type, class, category or kind is one of these is a person note. Separate them with commas.",
        field: listField("personTypes", true), control: TEXT,
      },
      folder("excludedFolders", "Excluded folders", "Notes in these folders are not read. One folder a line."),
      {
        key: "me", name: "Your own note", desc: "You are never someone to follow up with.",
        field: textField("me"), control: note("None"),
      },
      {
        key: "personTemplate", name: "Template", desc: "For a person that you add. Leave empty for a note with properties alone.",
        field: textField("personTemplate"), control: note("None"),
      },
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
      ...WEEKDAYS.map((name, weekday): Row => ({
        key: `pace.${String(weekday)}`, name, desc: "", field: paceField(weekday),
        control: { type: "number", min: 0, max: 99, step: 1 },
      })),
      {
        key: "daysOff", name: "Days off", desc: "Nobody is planned on these days. One range a line, such as 2026-12-24 to 2027-01-02.",
        field: daysOffField(), control: TEXTAREA,
      },
      {
        key: "dayBoundary", name: "Start of the day", desc: "Until this hour it is still yesterday.",
        field: dayBoundaryField(),
        control: { type: "slider", min: 0, max: 6, step: 1, displayFormat: (hour: number) => `${String(hour)}:00` },
      },
    ],
  };
}

function cadence(): Section {
  return {
    heading: "Cadence",
    page: null,
    rows: [
      {
        key: "defaultCadence", name: "Default cadence",
        desc: "For people without one of their own, such as every 3 months. Leave empty to track only those who have one.",
        field: textField("defaultCadence", cadenceComplaint), control: { type: "text", placeholder: "None" },
      },
      {
        key: "circles", name: "Circles",
        desc: "Groups with a cadence, and a weight that puts them first. One circle a line: inner | every 2 weeks | 2",
        field: circlesField(), control: TEXTAREA,
      },
      {
        key: "newSteps", name: "New people", desc: "Days after you met on which to follow up.",
        field: newStepsField(), control: TEXT,
      },
    ],
  };
}

function dates(): Section {
  return {
    heading: "Reminders and dates",
    page: null,
    rows: [
      {
        key: "remindersProperty", name: "Reminders property", desc: "What to be reminded of, on a day or again and again.",
        field: textField("remindersProperty", propertyComplaint), control: TEXT,
      },
      {
        key: "dateProperties", name: "Important dates", desc: "Properties with a day of every year. Separate them with commas.",
        field: listField("dateProperties", true), control: TEXT,
      },
      {
        key: "datesLead", name: "Show dates early", desc: "So many days before an important date it appears.",
        field: datesLeadField(), control: { type: "number", min: 0, max: 90, step: 1 },
      },
    ],
  };
}

function dailyNotes(facts: SettingsFacts): Section {
  const complaint = (format: string) =>
    format === "" || facts.isDayFormat(format) ? null : "This format does not name one day. Use year, month and day, such as YYYY-MM-DD.";
  return {
    heading: "Daily notes",
    page: null,
    rows: [
      {
        key: "dailyNotesFolder", name: "Folder", desc: `Leave empty to follow the app: ${facts.dailyNotes}`,
        field: textField("dailyNotesFolder"), control: { type: "folder", placeholder: "As in the app" },
      },
      {
        key: "dailyNotesFormat", name: "Date format", desc: "Leave empty to follow the app.",
        field: textField("dailyNotesFormat", complaint), control: { type: "text", placeholder: facts.dailyNotesFormat },
      },
      {
        key: "dailyNotesTemplate", name: "Template", desc: "For a daily note that does not exist yet. Leave empty to follow the app.",
        field: textField("dailyNotesTemplate"), control: note("As in the app"),
      },
      {
        key: "logHeading", name: "Log heading", desc: "Logged lines go under this heading of the daily note.",
        field: headingField(), control: { type: "text", placeholder: "## Interactions" },
      },
    ],
  };
}
