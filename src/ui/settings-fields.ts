import { readCadence } from "../core/cadence/read-cadence";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import type { Kind } from "../core/interactions/entry";
import { tidyFolder } from "../core/people/note-path";
import { areSteps, type Circle, type DaysOff, isWhole, type Settings } from "../core/settings";
import { say } from "../locales/say";

/** One setting and its new value. */
export type SettingChange = { [Key in keyof Settings]: { readonly key: Key; readonly value: Settings[Key] } }[keyof Settings];

/** How one control of the settings tab shows a setting, and what it takes for one. */
export interface SettingField {
  /** The control's own: one setting may have several. */
  readonly key: string;
  show(settings: Settings): string | number | boolean;
  /**
   * The change that the control's value asks for, or a sentence that says what belongs there. `before` are the settings that
   * were changed to the value, where those in force are others by now.
   */
  read(value: unknown, settings: Settings, before?: Settings): SettingChange | string;
}

type KeysOf<Type> = { [Key in keyof Settings]: Settings[Key] extends Type ? Key : never }[keyof Settings];
export type TextKey = Extract<KeysOf<string>, string>;
export type FlagKey = Extract<KeysOf<boolean>, string>;
export type ListKey =
  | "peopleFolders" | "personTypes" | "personTags" | "excludedFolders"
  | "logHeadings" | "planningHeadings" | "personLogHeadings" | "dateProperties";

export function flagField(key: FlagKey): SettingField {
  return {
    key,
    show: (settings) => settings[key],
    read: (value) => ({ key, value: value === true }),
  };
}

/** `complaint` gives a sentence where the text will not do, else null. */
export function textField(key: TextKey, complaint: (text: string) => string | null = () => null): SettingField {
  return {
    key,
    show: (settings) => settings[key],
    read(value) {
      const text = trimmed(value);
      return complaint(text) ?? { key, value: text };
    },
  };
}

export function propertyComplaint(text: string): string | null {
  return text === "" || text.includes(":") ? say.settings.wrong.property : null;
}

export function cadenceComplaint(text: string): string | null {
  if (text === "") return null;
  const reading = readCadence(text, []);
  return reading.kind === "unreadable" ? reading.message : null;
}

export function headingField(): SettingField {
  return {
    key: "logHeading",
    show: ({ logHeading }) => logHeading,
    read(value) {
      const match = /^(#{1,6})?\s*([^#\s].*)$/.exec(trimmed(value));
      if (match === null) return say.settings.wrong.heading;
      return { key: "logHeading", value: `${match[1] ?? "##"} ${match[2] ?? ""}` };
    },
  };
}

/** One member a line. Commas separate too where `commas` says so: folders and headings may hold some. */
export function listField(key: ListKey, commas: boolean, tidy: (member: string) => string = (member) => member): SettingField {
  return {
    key,
    show: (settings) => settings[key].join(commas ? ", " : "\n"),
    read: (value, settings, before = settings) =>
      ({ key, value: merged(members(value, commas ? /[\n,]/ : /\n/).map(tidy).filter((member) => member !== ""), before[key], settings[key]) }),
  };
}

export const tidyTag = (tag: string): string => tag.replace(/^#/, "");
export const tidyFolderName = (folder: string): string => tidyFolder(folder);
export const tidyHeading = (heading: string): string => heading.replace(/^#{1,6}\s+/, "");

/** Whether one kind of interaction counts. */
export function kindField(kind: Kind): SettingField {
  return {
    key: `counts.${kind}`,
    show: ({ uncountedKinds }) => !uncountedKinds.includes(kind),
    read(value, { uncountedKinds }) {
      const others = uncountedKinds.filter((other) => other !== kind);
      return { key: "uncountedKinds", value: value === true ? others : [...others, kind] };
    },
  };
}

/** Whether the words of one language that ships are looked for. */
export function languageField(language: string): SettingField {
  return {
    key: `language.${language}`,
    show: ({ languages }) => languages.includes(language),
    read(value, { languages }) {
      const others = languages.filter((other) => other !== language);
      return { key: "languages", value: value === true ? [...others, language] : others };
    },
  };
}

/** Follow-ups on one weekday: 0 for Monday to 6 for Sunday. */
export function paceField(weekday: number): SettingField {
  return {
    key: `pace.${String(weekday)}`,
    show: ({ pace }) => pace[weekday] ?? 0,
    read(value, { pace }) {
      if (!isWhole(value, 0, 99)) return say.settings.wrong.number(99);
      return { key: "pace", value: pace.map((day, index) => (index === weekday ? value : day)) };
    },
  };
}

export function dayBoundaryField(): SettingField {
  return {
    key: "dayBoundary",
    show: ({ dayBoundary }) => dayBoundary,
    read: (value) => (isWhole(value, 0, 6) ? { key: "dayBoundary", value } : say.settings.wrong.hour),
  };
}

export function neverPerDayField(): SettingField {
  return {
    key: "neverPerDay",
    show: ({ neverPerDay }) => neverPerDay,
    read: (value) => (isWhole(value, 0, 99) ? { key: "neverPerDay", value } : say.settings.wrong.number(99)),
  };
}

export function datesLeadField(): SettingField {
  return {
    key: "datesLead",
    show: ({ datesLead }) => datesLead,
    read: (value) => (isWhole(value, 0, 90) ? { key: "datesLead", value } : say.settings.wrong.number(90)),
  };
}

export function newStepsField(): SettingField {
  return {
    key: "newSteps",
    show: ({ newSteps }) => newSteps.join(", "),
    read(value) {
      const steps = members(value, /[\n,]/).map(Number);
      return areSteps(steps)
        ? { key: "newSteps", value: steps }
        : say.settings.wrong.steps;
    },
  };
}

/** `2026-12-24 to 2027-01-02` in the words of the language in force, or one day, a line each. The words of every language are read. */
export function daysOffField(): SettingField {
  return {
    key: "daysOff",
    show: ({ daysOff }) => daysOff.map(({ from, to }) => (from === to ? from : say.settings.pace.range(from, to))).join("\n"),
    read(value, settings, before = settings) {
      const lines = members(value, /\n/);
      const ranges = lines.map(readDaysOff);
      const wrong = lines[ranges.indexOf(null)];
      if (wrong !== undefined) return say.settings.wrong.range(wrong);
      return { key: "daysOff", value: merged(ranges.filter((range) => range !== null), before.daysOff, settings.daysOff) };
    },
  };
}

function readDaysOff(line: string): DaysOff | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:to|bis|–|—|-|\.\.)\s*(\d{4}-\d{2}-\d{2}))?$/.exec(line);
  const from = dayOf(match?.[1]);
  const to = dayOf(match?.[2] ?? match?.[1]);
  return from === null || to === null || to < from ? null : { from, to };
}

function dayOf(text: string | undefined): CivilDate | null {
  return text === undefined ? null : parseCivilDate(text);
}

/** `inner | every 2 weeks | 2`, a line each; cadence and weight may be left out. */
export function circlesField(): SettingField {
  return {
    key: "circles",
    show: ({ circles }) => circles.map(showCircle).join("\n"),
    read(value, settings, before = settings) {
      const circles: Circle[] = [];
      for (const line of members(value, /\n/)) {
        const circle = readCircle(line);
        if (typeof circle === "string") return circle;
        if (circles.some(({ name }) => name.toLowerCase() === circle.name.toLowerCase())) return say.settings.wrong.twice(circle.name);
        circles.push(circle);
      }
      return { key: "circles", value: merged(circles, before.circles, settings.circles, ({ name }) => name.toLowerCase()) };
    },
  };
}

function showCircle({ name, cadence, weight }: Circle): string {
  if (weight !== 1) return [name, cadence, String(weight)].join(" | ");
  return cadence === "" ? name : `${name} | ${cadence}`;
}

function readCircle(line: string): Circle | string {
  const [name = "", cadence = "", weightText = "1", ...rest] = line.split("|").map((part) => part.trim());
  const weight = Number(weightText);
  if (name === "" || rest.length > 0) return say.settings.wrong.circle(line);
  if (!Number.isFinite(weight) || weight <= 0) return say.settings.wrong.weight(name);
  return cadenceComplaint(cadence) ?? { name, cadence, weight };
}

/** A list made of `before`, with what became of `before` elsewhere: in a field that was open when sync brought that, it would go unseen. */
function merged<Member>(
  made: readonly Member[], before: readonly Member[], now: readonly Member[], keyOf: (member: Member) => string = JSON.stringify,
): readonly Member[] {
  const of = (list: readonly Member[], member: Member) => list.filter((other) => keyOf(other) === keyOf(member));
  return [
    ...made.flatMap((member) => (JSON.stringify(of(before, member)) === JSON.stringify([member]) ? of(now, member) : [member])),
    ...now.filter((member) => of([...made, ...before], member).length === 0),
  ];
}

function members(value: unknown, separator: RegExp): readonly string[] {
  return trimmed(value).split(separator).map((member) => member.trim()).filter((member) => member !== "");
}

function trimmed(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
