import type { Kind } from "../core/interactions/entry";
import { SHIPPED } from "../core/settings";
import { flagField, kindField, languageField, listField, propertyComplaint, textField, tidyHeading } from "./settings-fields";
import { type Row, type Section, TEXT, TEXTAREA, TOGGLE } from "./settings-row";

const KINDS: readonly { readonly kind: Kind; readonly name: string; readonly desc: string }[] = [
  { kind: "conversation", name: "Conversations", desc: "Calls, coffees, meals, meetings." },
  { kind: "message", name: "Messages", desc: "Texts, emails, letters." },
  { kind: "help", name: "Help", desc: "Introductions, favors, gifts." },
  { kind: "contact", name: "Other contact", desc: "Where a note does not say how." },
];

/** Where contact is read from. */
export function reading(): Section {
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
        key: `language.${language}`, name: language, desc: "Words of this language say how you were in touch.",
        field: languageField(language), control: TOGGLE, group: "Languages",
      })),
      ...KINDS.map(({ kind, name, desc }): Row => ({
        key: `counts.${kind}`, name, desc, field: kindField(kind), control: TOGGLE, group: "Kinds of contact",
      })),
    ],
  };
}

export function headings(): Section {
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

export function properties(): Section {
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
