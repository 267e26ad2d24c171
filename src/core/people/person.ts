import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { titleOf } from "./note-path";
import { compareTexts } from "./order";
import {
  findProperties, foldPropertyName, type Meaning, type Properties, type PropertyNames, valuesOf,
} from "./property-names";
import {
  linkedText, linkMembers, listedTexts, type ReadOwnDate, readDate, readSwitch, textMembers, unreadable,
} from "./property-values";
import { reachOf } from "./reach";
import type { Problem } from "../problem";

/** Off, on, or on until a day (exclusive). */
export type Switch = { readonly kind: "off" } | { readonly kind: "on" } | { readonly kind: "until"; readonly day: CivilDate };

/** A last contact, under the spelling that the note has for it. */
export interface SaidContact {
  readonly day: CivilDate;
  readonly spelling: string;
}

/** Somebody, and the one note about them: what its properties say, decoded once. */
export interface Person {
  readonly path: string;
  /** The file name without extension and without a leading `@`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** False where the frontmatter is broken: then nothing of the below is known, and nothing is claimed. */
  readonly readable: boolean;
  /** The property alone; the last contact known from all sources may be later. May lie in the future. */
  readonly lastContact: CivilDate | null;
  /** The spelling under which `lastContact` was found. */
  readonly lastContactProperty: string | null;
  /** The days of the other spellings, latest first: while `lastContact` lies in the future, they are all that is known. */
  readonly earlierContacts: readonly SaidContact[];
  /** As written, for the cadence room to read; undefined where the note says none. */
  readonly cadence: unknown;
  readonly cadenceProperty: string | null;
  /** Whether an unreadable cadence is a problem (see `FoundProperty.own`). */
  readonly cadenceIsOwn: boolean;
  readonly atMost: unknown;
  readonly atMostProperty: string | null;
  readonly atMostIsOwn: boolean;
  readonly circle: string | null;
  readonly circleProperty: string | null;
  readonly circleIsOwn: boolean;
  /** Snoozed while today is before this day. */
  readonly snoozeUntil: CivilDate | null;
  readonly paused: Switch;
  readonly silent: Switch;
  readonly met: CivilDate | null;
  readonly resumedOn: CivilDate | null;
  /** Targets of the links under `introduced-by` and `met-through`, as written. */
  readonly introducedBy: readonly string[];
  /** Addresses: see `reachOf`. */
  readonly reach: readonly string[];
  /** Those of the note, without `#`, each once. */
  readonly tags: readonly string[];
}

export interface DecodedPerson {
  readonly person: Person;
  readonly problems: readonly Problem[];
}

/** Decodes a person note's properties. One value that cannot be read is one problem; the rest works. `tags`: the note's, from wherever. */
export function decodePerson(
  path: string,
  properties: Properties,
  names: PropertyNames,
  readOwnDate: ReadOwnDate,
  readable = true,
  tags: readonly string[] = [],
): DecodedPerson {
  const problems: Problem[] = [];
  const complain = (property: string, message: string) => {
    problems.push({ path, line: null, property, message });
  };
  const one = <T>(meaning: Meaning, read: (value: unknown) => T | null, expected: string) => {
    for (const found of findProperties(properties, meaning, names)) {
      const value = read(found.value);
      if (value !== null) return { value, spelling: found.spelling, own: found.own };
      if (found.own) complain(found.spelling, unreadable(found.spelling, found.value, expected));
    }
    return null;
  };
  const date = (value: unknown) => readDate(value, readOwnDate);
  const day = (meaning: Meaning) => one(meaning, date, say.problems.day)?.value ?? null;
  const any = (meaning: Meaning) => findProperties(properties, meaning, names)[0] ?? null;

  const [lastContact, ...earlierContacts] = contactsSaid(properties, names, date, complain);
  const circle = one("circle", singleText, say.problems.person.circle);
  const cadence = any("cadence");
  const atMost = any("atMost");
  const person: Person = {
    path,
    name: displayName(path),
    aliases: aliasesOf(properties),
    readable,
    lastContact: lastContact?.day ?? null,
    lastContactProperty: lastContact?.spelling ?? null,
    earlierContacts,
    cadence: cadence?.value,
    cadenceProperty: cadence?.spelling ?? null,
    cadenceIsOwn: cadence?.own ?? false,
    atMost: atMost?.value,
    atMostProperty: atMost?.spelling ?? null,
    atMostIsOwn: atMost?.own ?? false,
    circle: circle?.value ?? null,
    circleProperty: circle?.spelling ?? null,
    circleIsOwn: circle?.own ?? false,
    snoozeUntil: day("snooze"),
    paused: switchOf("pause", properties, names, readOwnDate, complain),
    silent: switchOf("silence", properties, names, readOwnDate, complain),
    met: day("met"),
    resumedOn: day("resumed"),
    introducedBy: ["introduced-by", "met-through"].flatMap((name) => valuesOf(properties, name).flatMap(linkMembers)),
    reach: reachOf(properties),
    tags: [...new Set(tags.map((tag) => tag.replace(/^#/, "")))],
  };
  return { person, problems };
}

export function displayName(path: string): string {
  const title = titleOf(path);
  return title.replace(/^@\s*/, "") || title;
}

export function aliasesOf(properties: Properties): readonly string[] {
  return [...new Set(["aliases", "alias"].flatMap((name) => valuesOf(properties, name).flatMap(listedTexts)))];
}

/**
 * The person's last contact as of `today`, last in the list, behind those that lie in the future: of several spellings in one
 * note the latest valid day is the true one.
 */
export function contactsAsOf({ lastContact, lastContactProperty, earlierContacts }: Person, today: CivilDate): readonly SaidContact[] {
  if (lastContact === null) return [];
  const all = [{ day: lastContact, spelling: lastContactProperty ?? "" }, ...earlierContacts];
  const known = all.findIndex(({ day }) => day <= today);
  return known < 0 ? all : all.slice(0, known + 1);
}

/** Every spelling of last contact that holds a day, latest first. */
function contactsSaid(
  properties: Properties,
  names: PropertyNames,
  date: (value: unknown) => CivilDate | null,
  complain: (property: string, message: string) => void,
): readonly SaidContact[] {
  const said: SaidContact[] = [];
  for (const found of findProperties(properties, "lastContact", names)) {
    const day = date(found.value);
    if (day === null) {
      if (found.own) complain(found.spelling, unreadable(found.spelling, found.value, say.problems.day));
    } else said.push({ day, spelling: found.spelling });
  }
  return said.sort((a, b) => compareTexts(b.day, a.day));
}

const STATUS: Readonly<Record<"pause" | "silence", readonly string[]>> = {
  pause: ["archived", "paused", "dormant"],
  silence: ["deceased"],
};

function switchOf(
  meaning: "pause" | "silence",
  properties: Properties,
  names: PropertyNames,
  readOwnDate: ReadOwnDate,
  complain: (property: string, message: string) => void,
): Switch {
  const statuses = valuesOf(properties, "status").flatMap(textMembers).map((status) => status.toLowerCase());
  if (statuses.some((status) => STATUS[meaning].includes(status))) return { kind: "on" };
  let said: Switch = { kind: "off" };
  for (const found of findProperties(properties, meaning, names)) {
    const value = readSwitch(found.value, readOwnDate);
    if (value === null) {
      if (found.own) complain(found.spelling, unreadable(found.spelling, found.value, say.problems.person.until));
    } else if (value === true || (value !== false && foldPropertyName(found.spelling) === "deceased")) {
      // A day under `deceased` is the day of death, not the end of the silence.
      return { kind: "on" };
    } else if (value !== false && (said.kind !== "until" || value > said.day)) {
      said = { kind: "until", day: value };
    }
  }
  return said;
}

function singleText(value: unknown): string | null {
  const text = linkedText(value);
  return text === null || text === "" ? null : titleOf(text);
}
