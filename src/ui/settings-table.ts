import type { SettingControl, SettingDefinition, SettingDefinitionItem } from "obsidian";
import type { Kind } from "../core/interactions/entry";
import { SHIPPED } from "../core/settings";
import {
  cadenceComplaint, circlesField, dayBoundaryField, daysOffField, flagField, headingField, kindField, languageField,
  listField,
  newStepsField, paceField, propertyComplaint, type SettingField, textField, tidyFolderName, tidyHeading, tidyTag,
} from "./settings-fields";

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

type WithoutKey<Each> = Each extends unknown ? Omit<Each, "key" | "validate"> : never;
/** A control without what is the same for all of them. */
type Control = WithoutKey<SettingControl>;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly desc: string;
  readonly field: SettingField;
  readonly control: Control;
}

interface Section {
  /** Null for the rows that come first. */
  readonly heading: string | null;
  /** Set where the rows have a page of their own. */
  readonly page: { readonly desc: string; readonly displayValue?: string } | null;
  readonly rows: readonly Row[];
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const KINDS: readonly { readonly kind: Kind; readonly name: string; readonly desc: string }[] = [
  { kind: "conversation", name: "Conversations", desc: "Calls, coffees, meals, meetings." },
  { kind: "message", name: "Messages", desc: "Texts, emails, letters." },
  { kind: "help", name: "Help", desc: "Introductions, favors, gifts." },
  { kind: "contact", name: "Other contact", desc: "Where a note does not say how." },
];

const TEXTAREA: Control = { type: "textarea", rows: 3 };
const TOGGLE: Control = { type: "toggle" };
const TEXT: Control = { type: "text" };
const note = (placeholder: string): Control => ({ type: "file", placeholder, filter: ({ extension }) => extension === "md" });

function sections(facts: SettingsFacts): readonly Section[] {
  return [people(), pace(facts), cadence(), dailyNotes(facts), reading(), headings(), properties()];
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

function reading(): Section {
  const toggle = (key: Parameters<typeof flagField>[0], name: string, desc: string): Row =>
    ({ key, name, desc, field: flagField(key), control: TOGGLE });
  return {
    heading: "What counts",
    page: { desc: "Where contact is read from, and which kinds of it count." },
    rows: [
      toggle("readDailyNotes", "Daily notes", "Read what happened from daily notes."),
      toggle("readDatedNotes", "Meeting notes", "Read notes with a date and a people property."),
      toggle("readPersonLogs", "Logs in person notes", "Read dated lines under a log heading."),
      toggle("readLastContact", "Last contact property", "Take the day in the property as a contact."),
      toggle("anyLinkCounts", "Any link counts", "A bare link to a person in a daily note is a contact, even where nothing says how."),
      ...SHIPPED.map(({ language }): Row => ({
        key: `language.${language}`, name: `${language} words`, desc: `Look for ${language} words that say how you were in touch.`,
        field: languageField(language), control: TOGGLE,
      })),
      ...KINDS.map(({ kind, name, desc }): Row => ({ key: `counts.${kind}`, name, desc, field: kindField(kind), control: TOGGLE })),
    ],
  };
}

function headings(): Section {
  const list = (key: "logHeadings" | "planningHeadings" | "personLogHeadings", name: string, desc: string): Row =>
    ({ key, name, desc: `${desc} One heading a line.`, field: listField(key, false, tidyHeading), control: TEXTAREA });
  return {
    heading: "Headings",
    page: { desc: "Which headings tell what stands under them." },
    rows: [
      list("logHeadings", "Log headings", "Under these, a bare link to a person in a daily note counts."),
      list("planningHeadings", "Planning headings", "Under these, nothing counts until it is ticked."),
      list("personLogHeadings", "Headings of a person's log", "Under these, a person note keeps its own log."),
    ],
  };
}

function properties(): Section {
  const row = (key: Parameters<typeof textField>[0], name: string, desc: string): Row =>
    ({ key, name, desc, field: textField(key, propertyComplaint), control: TEXT });
  return {
    heading: "Properties",
    page: { desc: "Names under which new properties are written. Other common names are read as well." },
    rows: [
      row("lastContactProperty", "Last contact", "The day you were last in touch."),
      row("cadenceProperty", "Cadence", "How often you mean to be in touch."),
      row("atMostProperty", "At most", "After this long, due becomes overdue."),
      row("circleProperty", "Circle", "The group somebody belongs to."),
      row("snoozeProperty", "Snooze", "Not asked for before this day."),
      row("pauseProperty", "Pause", "Left out for now."),
      row("silenceProperty", "Do not contact", "Left out for good."),
      row("metProperty", "Met", "The day you met."),
      row("resumedProperty", "Resumed", "The day a pause ended."),
    ],
  };
}

/** The field behind each control. */
export function settingFields(facts: SettingsFacts): ReadonlyMap<string, SettingField> {
  return new Map(sections(facts).flatMap(({ rows }) => rows.map(({ key, field }): [string, SettingField] => [key, field])));
}

/** The tab as the app draws it. `validate` gives a sentence where a value will not do. */
export function settingDefinitions(
  facts: SettingsFacts,
  validate: (key: string, value: unknown) => string | undefined,
): SettingDefinitionItem[] {
  const definition = ({ key, name, desc, control }: Row): SettingDefinition => {
    const full = { ...control, key, validate: (value: unknown) => validate(key, value) };
    return { name, ...(desc === "" ? {} : { desc }), control: full as SettingControl };
  };
  return sections(facts).map(({ heading, page, rows }): SettingDefinitionItem => {
    const items = rows.map(definition);
    if (page !== null) return { type: "page", name: heading ?? "", ...page, items };
    return { type: "group", ...(heading === null ? {} : { heading }), items };
  });
}
