/**
 * Properties are read by meaning, whatever the spelling: letter case, `-`, `_` and spaces do not
 * matter. The host's own property list treats names case-insensitively too.
 */
export type Meaning =
  | "lastContact"
  | "cadence"
  | "atMost"
  | "circle"
  | "snooze"
  | "pause"
  | "silence"
  | "met"
  | "resumed"
  | "reminders";

/** The spelling that a new property gets, per meaning, unless settings name another. */
export const DEFAULT_PROPERTY_NAMES: Readonly<Record<Meaning, string>> = {
  lastContact: "last-contact",
  cadence: "cadence",
  atMost: "at-most",
  circle: "circle",
  snooze: "snooze-until",
  pause: "paused",
  silence: "do-not-contact",
  met: "met",
  resumed: "resumed-on",
  reminders: "reminders",
};

/** Spellings of other tools that existing vaults carry, in order of preference. */
export const ALSO_READ: Readonly<Record<Meaning, readonly string[]>> = {
  lastContact: ["last-contacted", "contacted", "last-seen"],
  cadence: ["contact-frequency", "frequency", "follow-up-cadence", "keep-in-touch", "contact-every-days"],
  atMost: ["max-cadence"],
  circle: ["tier", "group"],
  snooze: ["snoozed-until"],
  pause: ["archived"],
  silence: ["deceased"],
  met: ["met-on", "met-date", "first-met"],
  resumed: [],
  reminders: ["reminder"],
};

export type PropertyNames = Readonly<Record<Meaning, string>>;
export type Properties = Readonly<Record<string, unknown>>;

/** One property of a note that carries a meaning. */
export interface FoundProperty {
  /** As the note spells it. */
  readonly spelling: string;
  readonly value: unknown;
  /**
   * True under the configured or default name. Only there is a value that nobody can read a problem:
   * under another tool's name it may well mean something else.
   */
  readonly own: boolean;
}

export function foldPropertyName(name: string): string {
  let folded = FOLDED.get(name);
  if (folded === undefined) {
    folded = name.normalize("NFC").toLowerCase().replace(/[-_\s]+/g, "");
    if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
    FOLDED.set(name, folded);
  }
  return folded;
}

/** A vault has few names, and every note is asked for some thirty of them. Bounded, for one may have a name for each note. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 2000;

/** All accepted spellings of a meaning, in order of preference: configured, default, other tools'. */
export function acceptedNames(meaning: Meaning, names: PropertyNames): readonly string[] {
  return [...new Set([names[meaning], DEFAULT_PROPERTY_NAMES[meaning], ...ALSO_READ[meaning]])];
}

/** The note's properties of that meaning, in order of preference; those without a value are left out. */
export function findProperties(
  properties: Properties,
  meaning: Meaning,
  names: PropertyNames,
): readonly FoundProperty[] {
  const spellings = Object.keys(properties);
  const folded = spellings.map(foldPropertyName);
  const [configured, usual] = [foldPropertyName(names[meaning]), foldPropertyName(DEFAULT_PROPERTY_NAMES[meaning])];
  const found: FoundProperty[] = [];
  const look = (accepted: string): void => {
    const own = accepted === configured || accepted === usual;
    for (let at = folded.indexOf(accepted); at >= 0; at = folded.indexOf(accepted, at + 1)) {
      const spelling = spellings[at] ?? "";
      const value = properties[spelling];
      if (!isEmptyValue(value)) found.push({ spelling, value, own });
    }
  };
  look(configured);
  if (usual !== configured) look(usual);
  for (const other of ALSO_READ[meaning]) {
    const accepted = foldPropertyName(other);
    if (accepted !== configured) look(accepted);
  }
  return found;
}

/** One property's spellings in the note, each with its value. */
export function spellingsOf(properties: Properties, name: string): readonly (readonly [spelling: string, value: unknown])[] {
  const folded = foldPropertyName(name);
  const found: (readonly [string, unknown])[] = [];
  for (const spelling of Object.keys(properties)) {
    if (foldPropertyName(spelling) !== folded) continue;
    const value = properties[spelling];
    if (!isEmptyValue(value)) found.push([spelling, value]);
  }
  return found;
}

/** The values of one property, whatever its spelling. */
export function valuesOf(properties: Properties, name: string): readonly unknown[] {
  return spellingsOf(properties, name).map(([, value]) => value);
}

/** The members of the values of several properties, as `read` tells them. */
export function membersOf(properties: Properties, names: readonly string[], read: (value: unknown) => readonly string[]): readonly string[] {
  // Most notes have none at all.
  if (Object.keys(properties).length === 0) return NONE;
  return names.flatMap((name) => valuesOf(properties, name).flatMap(read));
}

const NONE: readonly string[] = [];

/** An empty value is an absent one. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.every(isEmptyValue);
}
