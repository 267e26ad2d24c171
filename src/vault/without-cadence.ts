import { type Acquaintance, knownSince } from "../core/brief/acquaintance";
import { isRecent, measuredRhythm } from "../core/cadence/measured-rhythm";
import { readCadence } from "../core/cadence/read-cadence";
import type { CivilDate } from "../core/civil-date";
import { type Facts, isOn } from "../core/follow-ups/standing";
import { byName, compareTexts } from "../core/people/order";
import type { Person } from "../core/people/person";
import type { PeopleFacts } from "./people-facts";

/** Somebody, how well they are known, and how often one was in fact in touch (`measuredRhythm`). */
export interface Known extends Acquaintance {
  readonly person: Person;
  readonly rhythm: string | null;
}

/**
 * The paths of those of whom nothing says how often, neither paused nor silent: those talked to most often in the last two
 * years first, then those talked to last. `none` says how often, and so does a cadence that cannot be read, which is a problem of its own.
 */
export function withoutCadence(facts: PeopleFacts, today: CivilDate): readonly string[] {
  return [...facts.all(today)].filter((each) => isOpen(each, today))
    .map(({ person, last }) => ({
      person, last: last?.date ?? "", times: countedOf(facts, person.path, today).filter(({ date }) => isRecent(date, today)).length,
    }))
    .sort((a, b) => b.times - a.times || compareTexts(b.last, a.last) || byName(a.person, b.person))
    .map(({ person }) => person.path);
}

/** Null where the path is no person. */
export function knownOf(facts: PeopleFacts, path: string, today: CivilDate): Known | null {
  const found = facts.of(path, today);
  if (found === null) return null;
  const { person, first, last } = found;
  const counted = countedOf(facts, path, today);
  return { person, since: knownSince(person.met, first, today), last, counted, rhythm: measuredRhythm(counted.map(({ date }) => date), today) };
}

function isOpen({ person, cadence }: Facts, today: CivilDate): boolean {
  const isUnsaid = person.cadence === undefined || (!person.cadenceIsOwn && readCadence(person.cadence, []).kind === "unreadable");
  return isUnsaid && cadence.cadence === null && person.readable && !isOn(person.paused, today) && !isOn(person.silent, today);
}

function countedOf(facts: PeopleFacts, path: string, today: CivilDate): Known["counted"] {
  return facts.historyOf(path, today).filter(({ counted }) => counted);
}
