import type { Kind } from "../core/interactions/entry";
import { SHIPPED } from "../core/settings";
import {
  type FlagKey, flagField, kindField, languageField, type ListKey, listField, propertyComplaint, type TextKey, textField, tidyHeading,
} from "./settings-fields";
import { row, type Section, TEXTAREA, TOGGLE } from "./settings-row";

/** Where contact is read from. */
export function reading(): Section {
  const toggle = (key: FlagKey, name: string, desc: string) => row(name, desc, flagField(key), TOGGLE);
  const counts = (kind: Kind, name: string, desc: string) => row(name, desc, kindField(kind), TOGGLE, "Kinds of contact");
  return {
    heading: "What counts",
    page: { desc: "Where contact is read from, and which kinds of it count." },
    rows: [
      toggle("readDailyNotes", "Daily notes", "Read what happened from daily notes."),
      toggle("readDatedNotes", "Meeting notes", "Read notes with a date and a people property."),
      toggle("readPersonLogs", "Logs in person notes", "Read dated lines under a log heading."),
      toggle("readLastContact", "Last contact property", "Take the day in the property as a contact."),
      toggle("anyLinkCounts", "Any link counts", "A bare link to a person in a daily note is a contact, even where nothing says how."),
      ...SHIPPED.map(({ language }) =>
        row(language, "Words of this language say how you were in touch.", languageField(language), TOGGLE, "Languages")),
      counts("conversation", "Conversations", "Calls, coffees, meals, meetings."),
      counts("message", "Messages", "Texts, emails, letters."),
      counts("help", "Help", "Introductions, favors, gifts."),
      counts("contact", "Other contact", "Where a note does not say how."),
    ],
  };
}

export function headings(): Section {
  const list = (key: ListKey, name: string, desc: string) =>
    row(name, `${desc} One heading a line.`, listField(key, false, tidyHeading), TEXTAREA);
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
  const property = (key: TextKey, name: string, desc: string) => row(name, desc, textField(key, propertyComplaint));
  return {
    heading: "Properties",
    page: { desc: "Names under which new properties are written. Other common names are read as well." },
    rows: [
      property("lastContactProperty", "Last contact", "The day you were last in touch."),
      property("cadenceProperty", "Cadence", "How often you mean to be in touch."),
      property("atMostProperty", "At most", "After this long, due becomes overdue."),
      property("circleProperty", "Circle", "The group somebody belongs to."),
      property("snoozeProperty", "Snooze", "Not asked for before this day."),
      property("pauseProperty", "Pause", "Left out for now."),
      property("silenceProperty", "Do not contact", "Left out for good."),
      property("metProperty", "Met", "The day you met."),
      property("resumedProperty", "Resumed", "The day a pause ended."),
    ],
  };
}
