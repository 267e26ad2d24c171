import { isCalendarPath } from "../core/settings";
import { say } from "../locales/say";
import {
  cadenceComplaint, circlesField, datesLeadField, dayBoundaryField, daysOffField, flagField, headingField, listField, neverPerDayField,
  newStepsField, paceField, propertyComplaint, textField, tidyFolderName, tidyTag,
} from "./settings-fields";
import type { Found } from "./settings-found";
import { headings, properties, reading } from "./settings-reading";
import { note, numberUpTo, row, type Section, telling, TEXTAREA, TOGGLE } from "./settings-row";

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
export function sections(facts: SettingsFacts, found: Found): readonly Section[] {
  return [people(found), pace(facts, found), cadence(found), dates(), dailyNotes(facts, found), reading(), headings(), properties()];
}

function people(found: Found): Section {
  const { folders, tags, types, excluded, me, template, none } = say.settings.people;
  return {
    heading: null,
    page: null,
    rows: [
      row(telling(folders, found.folders), listField("peopleFolders", false, tidyFolderName), TEXTAREA),
      row(telling(tags, found.tags), listField("personTags", true, tidyTag)),
      row(telling(types, found.types), listField("personTypes", true)),
      row(excluded, listField("excludedFolders", false, tidyFolderName), TEXTAREA),
      row(me, textField("me"), note(none)),
      row(template, textField("personTemplate"), note(none)),
    ],
  };
}

function pace({ perWeek }: SettingsFacts, found: Found): Section {
  const { section: { name: heading, desc }, never, daysOff, start, hour, ...words } = say.settings.pace;
  return {
    heading,
    page: { desc, displayValue: words.perWeek(perWeek) },
    rows: [
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => row({ name: say.intl.weekday(day), desc: "" }, paceField(day - 1), numberUpTo(99))),
      row(telling(never, found.never), neverPerDayField(), numberUpTo(99)),
      row(daysOff, daysOffField(), TEXTAREA),
      row(start, dayBoundaryField(), { type: "slider", min: 0, max: 6, step: 1, displayFormat: hour }),
    ],
  };
}

function cadence(found: Found): Section {
  const words = say.settings.cadence;
  return {
    heading: words.heading,
    page: null,
    rows: [
      row(telling(words.default, found.byDefault), textField("defaultCadence", cadenceComplaint), { type: "text", placeholder: words.none }),
      row(telling(words.circles, found.circles), circlesField(), TEXTAREA),
      row(telling(words.new, found.met), newStepsField()),
    ],
  };
}

function dates(): Section {
  const { heading, reminders, important, early, digest, notification, statusBar, calendar } = say.settings.dates;
  return {
    heading,
    page: null,
    rows: [
      row(reminders, textField("remindersProperty", propertyComplaint)),
      row(important, listField("dateProperties", true)),
      row(early, datesLeadField(), numberUpTo(90)),
      row(digest, flagField("digestNotice"), TOGGLE),
      row(notification, flagField("systemNotification"), TOGGLE),
      row(statusBar, flagField("statusBar"), TOGGLE),
      row(calendar, textField("calendarPath", calendarComplaint), { type: "text", placeholder: "Marathon.ics" }),
    ],
  };
}

function calendarComplaint(path: string): string | null {
  return isCalendarPath(path) ? null : say.settings.wrong.calendar;
}

function dailyNotes(facts: SettingsFacts, found: Found): Section {
  const { heading, folder, folderDesc, format, template, logHeading, asInApp } = say.settings.daily;
  const complaint = (typed: string) => (typed === "" || facts.isDayFormat(typed) ? null : say.settings.wrong.format);
  return {
    heading,
    page: null,
    rows: [
      row(telling({ name: folder, desc: folderDesc(facts.dailyNotes) }, found.days), textField("dailyNotesFolder"), { type: "folder", placeholder: asInApp }),
      row(format, textField("dailyNotesFormat", complaint), { type: "text", placeholder: facts.dailyNotesFormat }),
      row(template, textField("dailyNotesTemplate"), note(asInApp)),
      row(logHeading, headingField(), { type: "text", placeholder: "## Interactions" }),
    ],
  };
}
