import type { Kind } from "../core/interactions/entry";
import { SHIPPED } from "../core/settings";
import { say } from "../locales/say";
import {
  type FlagKey, flagField, kindField, languageField, type ListKey, listField, propertyComplaint, type TextKey, textField, tidyHeading,
} from "./settings-fields";
import { row, type Section, TEXTAREA, TOGGLE } from "./settings-row";

/** Where contact is read from. */
export function reading(): Section {
  const words = say.settings.reading;
  const { section: { name: heading, desc }, conversation, message, help, contact } = words;
  const toggle = (key: FlagKey, text: typeof help) => row(text, flagField(key), TOGGLE);
  const counts = (kind: Kind, text: typeof help) => row(text, kindField(kind), TOGGLE, words.kinds);
  return {
    heading,
    page: { desc },
    rows: [
      toggle("readDailyNotes", words.dailyNotes),
      toggle("readDatedNotes", words.datedNotes),
      toggle("readPersonLogs", words.personLogs),
      toggle("readLastContact", words.lastContact),
      toggle("anyLinkCounts", words.anyLink),
      ...SHIPPED.map(({ language }) => row({ name: language, desc: words.language }, languageField(language), TOGGLE, words.languages)),
      counts("conversation", conversation),
      counts("message", message),
      counts("help", help),
      counts("contact", contact),
    ],
  };
}

export function headings(): Section {
  const { section: { name: heading, desc }, log, planning, personLog } = say.settings.headings;
  const list = (key: ListKey, text: typeof log) => row(text, listField(key, false, tidyHeading), TEXTAREA);
  return {
    heading,
    page: { desc },
    rows: [list("logHeadings", log), list("planningHeadings", planning), list("personLogHeadings", personLog)],
  };
}

export function properties(): Section {
  const words = say.settings.properties;
  const { section: { name: heading, desc } } = words;
  const property = (key: TextKey, text: Parameters<typeof row>[0]) => row(text, textField(key, propertyComplaint));
  return {
    heading,
    page: { desc },
    rows: [
      property("lastContactProperty", words.lastContact),
      property("cadenceProperty", words.cadence),
      property("atMostProperty", words.atMost),
      property("circleProperty", words.circle),
      property("snoozeProperty", words.snooze),
      property("pauseProperty", words.pause),
      property("silenceProperty", words.silence),
      property("metProperty", words.met),
      property("resumedProperty", words.resumed),
    ],
  };
}
