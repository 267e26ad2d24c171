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
  return name.normalize("NFC").toLowerCase().replace(/[-_\s]+/g, "");
}

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
  const own = new Set([names[meaning], DEFAULT_PROPERTY_NAMES[meaning]].map(foldPropertyName));
  const found: FoundProperty[] = [];
  for (const accepted of new Set(acceptedNames(meaning, names).map(foldPropertyName))) {
    for (const [spelling, value] of Object.entries(properties)) {
      if (foldPropertyName(spelling) === accepted && !isEmptyValue(value)) {
        found.push({ spelling, value, own: own.has(accepted) });
      }
    }
  }
  return found;
}

/** One property's spellings in the note, each with its value. */
export function spellingsOf(properties: Properties, name: string): readonly (readonly [spelling: string, value: unknown])[] {
  const folded = foldPropertyName(name);
  return Object.entries(properties)
    .filter(([spelling, value]) => foldPropertyName(spelling) === folded && !isEmptyValue(value));
}

/** The values of one property, whatever its spelling. */
export function valuesOf(properties: Properties, name: string): readonly unknown[] {
  return spellingsOf(properties, name).map(([, value]) => value);
}

/** An empty value is an absent one. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.every(isEmptyValue);
}
