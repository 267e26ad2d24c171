import { followUps } from "./follow-ups";
import { intl } from "./intl";

const notes = (count: number) => `${intl.number(count)} ${intl.plural(count, "note", "notes")}`;
const BY: Readonly<Record<"folder" | "type" | "tag", string>> = { folder: "by folder", type: "by type", tag: "by tag" };

export const firstStart = {
  found: "What was found",
  circles: "Circles",
  cadences: "Give people a cadence",
  reading: "Reading notes…",
  /** Which page this is, and which person. */
  place: (at: number, of: number) => `${String(at)} of ${String(of)}`,
  next: "Next",
  back: "Back",
  save: "Save",
  later: "Later",
  begin: "Begin",
  done: "Done",
  people: "People",
  /** `by` as `foundBy` says it, one for each source that found anybody. */
  peopleFound: (count: number, by: readonly string[]) =>
    `${count === 1 ? "1 person" : `${intl.number(count)} people`}, found ${by.join(", ")}.`,
  /** Without a count it found everybody. */
  foundBy: (source: keyof typeof BY, count: number | null) => (count === null ? BY[source] : `${String(count)} ${BY[source]}`),
  noPeople: "No person notes yet.",
  suchAs: (names: readonly string[]) => `Such as ${names.join(", ")}.`,
  another: "Another folder that holds people",
  notPeople: (count: number) => `${notes(count)}, not people yet`,
  isEmpty: "nobody in it",
  inUse: "in use",
  daily: "Daily notes",
  daysFound: (count: number, place: string) => `${intl.number(count)} ${intl.plural(count, "daily note", "daily notes")} as ${place}.`,
  noDays: (place: string) => `None at ${place}, where Marathon looks. If you keep some, say where.`,
  daysElsewhere: (place: string) => `None at ${place}, where Marathon looks. They seem to lie elsewhere:`,
  folder: "Folder",
  format: "Format",
  fits: "Fits notes.",
  fitsNone: "No note fits that yet.",
  language: "Language",
  languageWords: "English words say how you were in touch. Others can be read as well.",
  languageExample: "so that “Kaffee mit” counts",
  circlesWords: "A circle is a group of people with one cadence. Choose those you want; none is fine, and all can be changed in settings.",
  named: (count: number) => `named in ${notes(count)}`,
  cadence: "Cadence",
  wrongCircle: (name: string) => `The circle ${name} needs a cadence that can be read.`,
  otherSettings: "Settings have changed meanwhile. Look once more.",
  noCadence: "Write how often, such as every 3 weeks.",
  /** What was set up, as a label in the past. */
  set: (what: readonly string[]) => `Set up ${what.join(", ")}`,
  setFolders: "people folders",
  setDailyFolder: "the daily notes folder",
  setDailyFormat: "the daily notes format",
  setGerman: "German words",
  setCircles: "circles",
  allSaid: "Nobody is left without a cadence.",
  nobody: "There are no person notes yet. Add the first one.",
  waiting: (count: number) => {
    const who = count === 1 ? "1 person has no cadence yet, and is" : `${intl.number(count)} people have no cadence yet, and are`;
    return `${who} not asked for. Go through them one at a time, those you talk to most first. Each answer can be undone.`;
  },
  triage: {
    howOften: "How often",
    noContact: "No contact noted yet.",
    asBefore: (cadence: string) => `${cadence}, as until now`,
    circle: (name: string, cadence: string) => `circle ${name}${cadence === "" ? "" : ` (${cadence})`}`,
    none: "none: do not ask",
    skip: "Skip",
    saidByNow: "Their note says how often by now, or that they are not asked about. Skip them, or change it there.",
    nobodyLeft: "There is nobody left to ask about.",
    answered: (count: number) => `Answered for ${followUps.people(count)}.`,
    skipped: (count: number) => `${String(count)} skipped: nothing was written there, and the question comes again next time.`,
  },
};
