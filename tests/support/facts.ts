import { cadenceOf, type CadenceRules, cadenceRules } from "../../src/core/follow-ups/person-cadence";
import type { Facts } from "../../src/core/follow-ups/standing";
import type { Interaction } from "../../src/core/interactions/interaction";
import { decodePerson } from "../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { day } from "./day";

export const NO_RULES: CadenceRules = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");

/** A coffee on that day, noted in line 12 of the daily note. */
export function coffee(date: string, more: Partial<Interaction> = {}): Interaction {
  return {
    date: day(date), time: null, minutes: null, channel: "coffee", kind: "conversation", direction: "unknown",
    participants: [], topics: [], summary: "", counted: true, why: null,
    origin: "daily-note", source: { path: `Daily/${date}.md`, line: 12 },
    ...more,
  };
}

export interface FactsInWords {
  readonly path?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly tags?: readonly string[];
  readonly last?: string | Interaction;
  readonly lastBefore?: string | null;
  readonly first?: string;
  readonly arrangement?: string;
  readonly rules?: CadenceRules;
}

/** Facts of one person. `lastBefore` is `last` unless it is said, and `first` the earlier of both. */
export function factsOf(words: FactsInWords): Facts {
  const { person } = decodePerson(words.path ?? "People/Ada Lovelace.md", words.properties ?? {}, DEFAULT_PROPERTY_NAMES, () => null, true, words.tags);
  const interaction = (value: string | Interaction | null | undefined) => (typeof value === "string" ? coffee(value) : (value ?? null));
  const last = interaction(words.last);
  const lastBefore = words.lastBefore === undefined ? last : interaction(words.lastBefore);
  return {
    person,
    cadence: cadenceOf(person, words.rules ?? NO_RULES),
    last,
    lastBefore,
    first: words.first === undefined ? (lastBefore ?? last)?.date ?? null : day(words.first),
    arrangement: words.arrangement === undefined ? null : coffee(words.arrangement),
    contacts: new Set([last, lastBefore].flatMap((contact) => contact?.date ?? [])).size,
  };
}

