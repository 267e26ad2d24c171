import { say } from "../locales/say";
import { type CivilDate, parseCivilDate } from "./civil-date";
import { type Kind, KINDS } from "./interactions/entry";
import { decodeWords, type Words } from "./interactions/words";
import { ENGLISH } from "./interactions/words-english";
import { GERMAN } from "./interactions/words-german";
import { DEFAULT_PROPERTY_NAMES, type Meaning, type PropertyNames } from "./people/property-names";
import { showValue } from "./people/property-values";
import type { Problem } from "./problem";
import { isRecord } from "./text/record";

/** The languages that ship. */
export const SHIPPED: readonly Words[] = [ENGLISH, GERMAN];

/** A named group with a default cadence and a weight. */
export interface Circle {
  readonly name: string;
  /** In the words of a person's `cadence`; empty for none. */
  readonly cadence: string;
  /** Multiplies the urgency of its people; above 0. */
  readonly weight: number;
}

/** Days off, both ends inclusive. */
export interface DaysOff {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Everything a user can set. Flat, because the host saves and syncs `data.json` by its top-level keys:
 * two devices that change different settings must not undo each other.
 */
export interface Settings {
  readonly version: 1;

  readonly peopleFolders: readonly string[];
  readonly personTypes: readonly string[];
  readonly personTags: readonly string[];
  readonly excludedFolders: readonly string[];
  /** The user's own note, as a path or a name; empty for none. Never a participant. */
  readonly me: string;
  /** Vault path of the template for a person note that is added, extension optional; empty for none. */
  readonly personTemplate: string;

  readonly lastContactProperty: string;
  readonly cadenceProperty: string;
  readonly atMostProperty: string;
  readonly circleProperty: string;
  readonly snoozeProperty: string;
  readonly pauseProperty: string;
  readonly silenceProperty: string;
  readonly metProperty: string;
  readonly resumedProperty: string;
  readonly remindersProperty: string;
  /** Properties that hold a day of every year, such as a birthday. */
  readonly dateProperties: readonly string[];
  /** Days before an important date from which it shows, 0 to 90. */
  readonly datesLead: number;

  /** Overrides of the host's own daily-note settings; empty takes the host's. */
  readonly dailyNotesFolder: string;
  readonly dailyNotesFormat: string;
  readonly dailyNotesTemplate: string;

  readonly readDailyNotes: boolean;
  readonly readDatedNotes: boolean;
  readonly readPersonLogs: boolean;
  readonly readLastContact: boolean;

  /** The heading under which a logged line is written, marks included. */
  readonly logHeading: string;
  readonly logHeadings: readonly string[];
  readonly planningHeadings: readonly string[];
  readonly personLogHeadings: readonly string[];
  readonly anyLinkCounts: boolean;
  readonly uncountedKinds: readonly Kind[];
  /** Which of the languages that ship are read. */
  readonly languages: readonly string[];
  /** Word lists of further languages, or more words for these. */
  readonly words: readonly Words[];

  readonly circles: readonly Circle[];
  /** For people without a cadence of their own or of their circle; empty for none. */
  readonly defaultCadence: string;

  /** Follow-ups per weekday, Monday to Sunday: whole numbers from 0. */
  readonly pace: readonly number[];
  readonly daysOff: readonly DaysOff[];
  /** The hour (0 to 6) at which a day begins. */
  readonly dayBoundary: number;
  /** Follow-ups of somebody new, in days after `met`, ascending. */
  readonly newSteps: readonly number[];
  /** At most this many people without any known contact are asked for on one day; 0 for none. */
  readonly neverPerDay: number;

  /** Whether one notice a day, on each device, says what is for today. */
  readonly digestNotice: boolean;
  /** The same as a notification of the computer. */
  readonly systemNotification: boolean;
  /** Whether the status bar shows how much is left for today. */
  readonly statusBar: boolean;
  /** Vault path of the calendar feed that is kept current; empty for none. */
  readonly calendarPath: string;
}

export interface DecodedSettings {
  readonly settings: Settings;
  /** Settings that could not be read; their defaults are in force. */
  readonly problems: readonly Problem[];
  /** Keys of a newer version, kept so that saving does not lose them. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** The words that notes are read by. */
export function readingWords({ languages, words: own }: Settings): readonly Words[] {
  return [...SHIPPED.filter(({ language: name }) => languages.includes(name)), ...own];
}

export function propertyNames(settings: Settings): PropertyNames {
  const names: Record<Meaning, string> = {
    lastContact: settings.lastContactProperty,
    cadence: settings.cadenceProperty,
    atMost: settings.atMostProperty,
    circle: settings.circleProperty,
    snooze: settings.snoozeProperty,
    pause: settings.pauseProperty,
    silence: settings.silenceProperty,
    met: settings.metProperty,
    resumed: settings.resumedProperty,
    reminders: settings.remindersProperty,
  };
  return names;
}

/** Gives the value, or a sentence that says what belongs there. */
type Decoder<T> = (value: unknown) => { readonly value: T; readonly expected?: never } | { readonly expected: string };

/** Of each setting: its value where nobody chose one, and its decoder. */
const SETTINGS: { readonly [Key in keyof Settings]: readonly [unlessChosen: Settings[Key], decode: Decoder<Settings[Key]>] } = {
  version: [
    1,
    (value) => (value === 1 ? { value } : { expected: say.problems.settings.version }),
  ],
  peopleFolders: [["People"], texts],
  personTypes: [["person", "people", "contact"], texts],
  personTags: [["person", "people", "contact"], texts],
  excludedFolders: [[], texts],
  me: ["", text],
  personTemplate: ["", text],
  lastContactProperty: [DEFAULT_PROPERTY_NAMES.lastContact, propertyName],
  cadenceProperty: [DEFAULT_PROPERTY_NAMES.cadence, propertyName],
  atMostProperty: [DEFAULT_PROPERTY_NAMES.atMost, propertyName],
  circleProperty: [DEFAULT_PROPERTY_NAMES.circle, propertyName],
  snoozeProperty: [DEFAULT_PROPERTY_NAMES.snooze, propertyName],
  pauseProperty: [DEFAULT_PROPERTY_NAMES.pause, propertyName],
  silenceProperty: [DEFAULT_PROPERTY_NAMES.silence, propertyName],
  metProperty: [DEFAULT_PROPERTY_NAMES.met, propertyName],
  resumedProperty: [DEFAULT_PROPERTY_NAMES.resumed, propertyName],
  remindersProperty: [DEFAULT_PROPERTY_NAMES.reminders, propertyName],
  dateProperties: [["birthday", "anniversary"], texts],
  datesLead: [7, (value) => whole(value, 0, 90, say.problems.settings.lead)],
  dailyNotesFolder: ["", text],
  dailyNotesFormat: ["", text],
  dailyNotesTemplate: ["", text],
  readDailyNotes: [true, flag],
  readDatedNotes: [true, flag],
  readPersonLogs: [true, flag],
  readLastContact: [true, flag],
  logHeading: ["## Interactions", heading],
  logHeadings: [["Interactions", "People", "Contacts", "Meetings", "Calls", "Networking"], texts],
  planningHeadings: [["To do", "Todo", "Tasks", "Plan", "Agenda", "Tomorrow", "Next", "Follow-ups"], texts],
  personLogHeadings: [["Log", "Interactions", "Interaction log", "History", "Contact log"], texts],
  anyLinkCounts: [false, flag],
  uncountedKinds: [[], listOf(kind, () => say.problems.settings.kinds)],
  languages: [
    [ENGLISH.language],
    listOf(language, () => say.problems.settings.languages(SHIPPED.map((words) => words.language))),
  ],
  words: [[], words],
  circles: [[], listOf(circle, () => say.problems.settings.circles)],
  defaultCadence: ["", text],
  pace: [[3, 3, 3, 3, 3, 0, 0], pace],
  daysOff: [[], listOf(daysOff, () => say.problems.settings.daysOff)],
  dayBoundary: [0, (value) => whole(value, 0, 6, say.problems.settings.hour)],
  newSteps: [[1, 7, 30], newSteps],
  neverPerDay: [1, (value) => whole(value, 0, 99, say.problems.settings.number)],
  digestNotice: [true, flag],
  systemNotification: [false, flag],
  statusBar: [true, flag],
  calendarPath: ["", (value) => (isCalendarPath(value) ? { value } : { expected: say.problems.settings.calendar })],
};

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, [unlessChosen]]) => [key, unlessChosen]),
) as unknown as Settings;

/**
 * Decodes `data.json`, which may be absent (null), edited by hand, or of another version. Each value
 * stands alone: one that cannot be read falls back to its default and is a problem.
 * `path` is the file that the problems name.
 */
export function decodeSettings(data: unknown, path: string): DecodedSettings {
  if (data === null || data === undefined) return { settings: DEFAULT_SETTINGS, problems: [], unknown: {} };
  const complaint = (property: string | null, message: string): Problem => ({ path, line: null, property, message });
  if (!isRecord(data)) {
    return { settings: DEFAULT_SETTINGS, problems: [complaint(null, say.problems.settings.unread)], unknown: {} };
  }
  const problems: Problem[] = [];
  const unknown: [string, unknown][] = [];
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(migrate(data))) {
    if (!isSettingKey(key)) {
      unknown.push([key, value]);
      continue;
    }
    const decoded = decodeOne(settings, key, value);
    if (typeof decoded !== "string") {
      settings = decoded;
      continue;
    }
    unknown.push([key, value]);
    problems.push(complaint(key, say.problems.settings.mustBe(key, showValue(value), decoded)));
  }
  // Not by assignment: a key named `__proto__` must stay a key.
  return { settings, problems, unknown: Object.fromEntries(unknown) };
}

/**
 * What to store: the settings that differ from their defaults, so that a better default reaches
 * everybody who never chose, and whatever was in the file that this version cannot read.
 */
export function encodeSettings(settings: Settings, unknown: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS));
  const chosen = Object.entries(settings).filter(
    ([key, value]) => !sameJson(value, defaults.get(key)) || (key === "version" && !("version" in unknown)),
  );
  return { ...unknown, ...Object.fromEntries(chosen) };
}

/** The settings with this one value in place, or what belongs there instead. */
function decodeOne(settings: Settings, key: keyof Settings, value: unknown): Settings | string {
  const decode: Decoder<unknown> = SETTINGS[key][1];
  const decoded = decode(value);
  return decoded.expected ?? { ...settings, [key]: decoded.value };
}

/**
 * Brings a file to the present shape. Step n turns version n into n + 1. Version 0 is a file without
 * a version, written by hand: there a list of names may be one text with commas.
 */
const MIGRATIONS: readonly ((data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = [
  (data) => ({
    ...Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, isListOfTexts(key) ? splitOnce(value) : value]),
    ),
    version: 1,
  }),
];

function migrate(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const version = data["version"] ?? 0;
  if (typeof version !== "number") return data;
  return MIGRATIONS.slice(version).reduce((migrated, step) => step(migrated), data);
}

function isListOfTexts(key: string): boolean {
  return isSettingKey(key) && (SETTINGS[key][1] as unknown) === texts;
}

function splitOnce(value: unknown): unknown {
  return typeof value === "string" ? value.split(",") : value;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSettingKey(key: string): key is keyof Settings {
  return Object.prototype.hasOwnProperty.call(SETTINGS, key);
}

/** Or nothing; no name in it begins with a dot, for the app shows none of those. */
export function isCalendarPath(value: unknown): value is string {
  return typeof value === "string" && (value === "" || /^(?:[^/\\.][^/\\]*\/)*[^/\\.][^/\\]*\.ics$/i.test(value));
}

function text(value: unknown) {
  return typeof value === "string" ? { value: value.trim() } : { expected: say.problems.settings.text };
}

function propertyName(value: unknown) {
  const expected = say.problems.settings.property;
  if (typeof value !== "string" || value.trim() === "" || /[:\n\r]/.test(value)) return { expected };
  return { value: value.trim() };
}

function heading(value: unknown) {
  const expected = say.problems.settings.heading;
  if (typeof value !== "string" || /[\n\r]/.test(value)) return { expected };
  const match = /^(#{1,6})?\s*(\S.*)$/.exec(value.trim());
  if (match === null || /^#+$/.test(match[2] ?? "")) return { expected };
  return { value: `${match[1] ?? "##"} ${match[2] ?? ""}` };
}

function flag(value: unknown) {
  return typeof value === "boolean" ? { value } : { expected: say.problems.settings.flag };
}

function texts(value: unknown) {
  if (!Array.isArray(value) || !value.every((member) => typeof member === "string")) {
    return { expected: say.problems.settings.texts };
  }
  return { value: value.map((member) => member.trim()).filter((member) => member !== "") };
}

function whole(value: unknown, least: number, most: number, expected: string) {
  return isWhole(value, least, most) ? { value } : { expected };
}

/** `least` and `most` are inclusive. */
export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** Days after a first meeting: whole, from 1 to 365, ascending. */
export function areSteps(values: readonly unknown[]): values is readonly number[] {
  return values.every((step, index) => isWhole(step, index === 0 ? 1 : Number(values[index - 1]) + 1, 365));
}

function kind(value: unknown): Kind | null {
  return KINDS.find((known) => known === value) ?? null;
}

function language(value: unknown): string | null {
  return SHIPPED.find((words) => words.language === value)?.language ?? null;
}

function words(value: unknown): ReturnType<Decoder<readonly Words[]>> {
  if (!Array.isArray(value)) return { expected: say.problems.settings.allWords };
  const lists: Words[] = [];
  for (const member of value) {
    const decoded = decodeWords(member);
    if (decoded.expected !== undefined) return decoded;
    lists.push(decoded.value);
  }
  return { value: lists };
}

function circle(value: unknown): Circle | null {
  if (!isRecord(value)) return null;
  const { name, cadence = "", weight = 1 } = value;
  if (typeof name !== "string" || name.trim() === "") return null;
  if (typeof cadence !== "string" && typeof cadence !== "number") return null;
  if (typeof weight !== "number" || !Number.isFinite(weight) || weight <= 0) return null;
  return { name: name.trim(), cadence: String(cadence).trim(), weight };
}

function daysOff(value: unknown): DaysOff | null {
  if (!isRecord(value) || typeof value["from"] !== "string" || typeof value["to"] !== "string") return null;
  const from = parseCivilDate(value["from"]);
  const to = parseCivilDate(value["to"]);
  return from === null || to === null || to < from ? null : { from, to };
}

function listOf<T>(member: (value: unknown) => T | null, expected: () => string): Decoder<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return { expected: expected() };
    const members = value.map(member);
    return members.some((decoded) => decoded === null)
      ? { expected: expected() }
      : { value: members.filter((decoded): decoded is Exclude<T, null> => decoded !== null) };
  };
}

function pace(value: unknown) {
  const days: readonly unknown[] = Array.isArray(value) ? value : [];
  return days.length === 7 && days.every((day) => isWhole(day, 0, 99))
    ? { value: days }
    : { expected: say.problems.settings.pace };
}

function newSteps(value: unknown) {
  return Array.isArray(value) && areSteps(value)
    ? { value }
    : { expected: say.problems.settings.steps };
}
