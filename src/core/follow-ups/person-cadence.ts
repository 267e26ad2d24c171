import { say } from "../../locales/say";
import { anchorProblem } from "../cadence/anchor";
import type { Cadence, Interval } from "../cadence/cadence";
import { describeCadence } from "../cadence/describe";
import { type CadenceReading, readCadence, readInterval } from "../cadence/read-cadence";
import { pathKey } from "../people/note-path";
import type { Person } from "../people/person";
import type { Problem } from "../problem";

/** A named group, as settings hold it. */
interface CircleSetting {
  readonly name: string;
  readonly cadence: string;
  readonly weight: number;
}

/** What applies to everybody: circles and the default, read once. */
export interface CadenceRules {
  readonly circleNames: readonly string[];
  readonly circles: ReadonlyMap<string, { readonly name: string; readonly cadence: Cadence | null; readonly weight: number }>;
  readonly byDefault: Cadence | null;
  /**
   * Reads a person's cadence. Whoever writes the same has the same cadence, not merely an equal one, so that the days
   * of a schedule are worked out once for all.
   */
  readonly read: (value: unknown) => CadenceReading;
  /** The same one for everybody of whom the same is to be said. */
  readonly shared: (outcome: PersonCadence) => PersonCadence;
  /** Circles and defaults that cannot be read. */
  readonly problems: readonly Problem[];
}

/** Where somebody's cadence comes from. */
export type CadenceFrom = "person" | "circle" | "default" | "nowhere";

export interface PersonCadence {
  /** Null: known, but not tracked. */
  readonly cadence: Cadence | null;
  /** The cadence as it can be written; null for none. */
  readonly words: string | null;
  readonly from: CadenceFrom;
  /** After this long, `due` becomes `overdue`; null where the usual grace applies. */
  readonly atMost: Interval | null;
  /** The circle's name as settings spell it, else as the note does; null for none. */
  readonly circle: string | null;
  readonly weight: number;
  readonly problems: readonly Problem[];
}

/** `path` is the settings file that the problems name. */
export function cadenceRules(
  settings: { readonly circles: readonly CircleSetting[]; readonly defaultCadence: string },
  path: string,
): CadenceRules {
  const problems: Problem[] = [];
  const read = (property: string, text: string): Cadence | null => {
    const reading = readCadence(text, []);
    if (reading.kind === "unreadable") {
      problems.push({ path, line: null, property, message: reading.message });
    }
    return reading.kind === "cadence" ? reading.cadence : null;
  };
  const circles = new Map(
    settings.circles.map(({ name, cadence, weight }) => [pathKey(name), { name, cadence: read(`circle ${name}`, cadence), weight }]),
  );
  const byDefault = read("defaultCadence", settings.defaultCadence);
  const circleNames = settings.circles.map(({ name }) => name);
  const readings = new Map<unknown, CadenceReading>();
  const readOnce = (value: unknown) => {
    const reading = readings.get(value) ?? readCadence(value, circleNames);
    // Lists and the like are never the same twice: keeping them would only fill the memory.
    if (typeof value !== "object") readings.set(value, reading);
    return reading;
  };
  return { circleNames, circles, byDefault, read: readOnce, shared: sharing(), problems };
}

/** Most people have one of a few cadences: one object for each of thousands would only fill the memory. */
function sharing(): CadenceRules["shared"] {
  const known = new Map<Cadence | null, PersonCadence[]>();
  return (outcome) => {
    const { cadence, from, circle, atMost, problems } = outcome;
    if (atMost !== null || problems.length > 0) return outcome;
    const alike = known.get(cadence) ?? [];
    const same = alike.find((other) => other.from === from && other.circle === circle);
    if (same !== undefined) return same;
    if (alike.length < MANY) known.set(cadence, [...alike, outcome]);
    return outcome;
  };
}

/** Circles that only notes name may be as many as people. */
const MANY = 32;

/**
 * How often one person is meant to be contacted: their own cadence, then their circle's, then the
 * default. A cadence that nobody can read is a problem and leaves the person untracked: falling back
 * would put a promise into the user's mouth.
 */
export function cadenceOf(person: Person, rules: CadenceRules): PersonCadence {
  const problems: Problem[] = [];
  const complain = (property: string | null, message: string) => {
    problems.push({ path: person.path, line: null, property, message });
  };
  const own = person.cadence === undefined ? null : rules.read(person.cadence);
  const unreadable = own?.kind === "unreadable" && person.cadenceIsOwn;
  if (unreadable) complain(person.cadenceProperty, inProperty(person.cadenceProperty, own.message));

  const named = own?.kind === "circle" ? own.name : person.circle;
  const circle = named === null ? undefined : rules.circles.get(pathKey(named));
  if (named !== null && circle === undefined && rules.circles.size > 0 && person.circleIsOwn) {
    complain(person.circleProperty, say.followUps.problem.noCircle(named, rules.circleNames));
  }
  const atMost = person.atMost === undefined ? null : readInterval(person.atMost);
  if (atMost?.kind === "unreadable" && person.atMostIsOwn) {
    complain(person.atMostProperty, inProperty(person.atMostProperty, atMost.message));
  }

  const interval = atMost?.kind === "interval" ? atMost.interval : null;
  const circleName = circle?.name ?? named;
  // Named one by one: a copy by spreading has a shape of its own, which takes more room than the copy.
  const outcome = (cadence: Cadence | null, from: CadenceFrom): PersonCadence => rules.shared({
    cadence, words: cadence === null ? null : describeCadence(cadence), from,
    atMost: interval, circle: circleName, weight: circle?.weight ?? 1, problems: problems.length === 0 ? NONE : problems,
  });
  if (!person.readable || unreadable || own?.kind === "none") return outcome(null, "nowhere");
  const chosen = own?.kind === "cadence" ? { cadence: own.cadence, from: "person" as const } : shareOf(circle?.cadence ?? null, rules);
  if (chosen === null) return outcome(null, "nowhere");
  const unanchored = anchorProblem(chosen.cadence, person.met);
  if (unanchored === null) return outcome(chosen.cadence, chosen.from);
  complain(person.cadenceProperty, inProperty(person.cadenceProperty, unanchored));
  return outcome(null, "nowhere");
}

const NONE: readonly Problem[] = [];

function inProperty(property: string | null, message: string): string {
  return property === null ? message : say.followUps.problem.inProperty(property, message);
}

/** What applies to somebody without a cadence of their own. */
function shareOf(circle: Cadence | null, { byDefault }: CadenceRules) {
  if (circle !== null) return { cadence: circle, from: "circle" as const };
  return byDefault === null ? null : { cadence: byDefault, from: "default" as const };
}
