import { answeringTo, comingNear } from "../core/people/find-person";
import { nameComplaint, tidyName } from "../core/people/new-person";
import type { Person } from "../core/people/person";
import { searchKey } from "./everyone-model";
import { folderInWords } from "./history-model";

export interface PersonSuggestion {
  readonly person: Person;
  /** The alias that was typed, where the name itself does not fit. */
  readonly alias: string | null;
  /** Tells two people of one name apart; null where there is only one. */
  readonly folder: string | null;
}

/** Somebody who has no note yet. */
export interface Newcomer {
  readonly newcomer: string;
  /** Names that come near; whoever mistyped one of them wants no second note. */
  readonly near: readonly string[];
}

/**
 * Null where somebody goes by that name or alias, where no note can bear it, and where nothing is known yet. Who comes
 * near is only looked for where nobody is suggested.
 */
export function newcomerNamed(people: readonly Person[] | null, typed: string, suggested: number): Newcomer | null {
  const newcomer = tidyName(typed);
  if (people === null || nameComplaint(newcomer) !== null || answeringTo(people, newcomer).length > 0) return null;
  return { newcomer, near: suggested > 0 ? [] : comingNear(people, newcomer).map(({ name }) => name) };
}

/**
 * The first of several people who may be typed in one go, and what stands behind their comma. The whole where there is
 * none, or somebody answers to it, or, unless `isDone`, may be whose name is being typed.
 */
export function partsOf(people: readonly Person[], typed: string, isDone = false): readonly [first: string, rest: string] {
  const isSomebody = (end?: number) => answeringTo(people, typed.slice(0, end)).length > 0;
  const ends = [...typed.matchAll(/[,،，]/g)].map(({ index }) => index);
  const [first] = ends;
  if (first === undefined || isSomebody() || (!isDone && suggestPeople(people, new Set(), typed, () => 0, 1).length > 0)) return [typed, ""];
  // Names may hold commas themselves.
  const at = ends.reverse().find((end) => isSomebody(end)) ?? first;
  return [typed.slice(0, at), typed.slice(at + 1).trimStart()];
}

/** More than anybody looks through. */
const MOST = 100;

interface Match {
  readonly person: Person;
  readonly alias: string | null;
  readonly rank: number;
}

/** What was asked for, and the places of all who fit. */
interface Answer {
  readonly chosen: ReadonlySet<string>;
  readonly whole: string;
  /** Whether it was their letters that fit. */
  readonly isScattered: boolean;
  readonly places: readonly number[];
}

/** What is kept with a list of people, because each key press asks for everybody's. */
interface Kept {
  /** By place: of the name, then of the aliases. */
  readonly keys: readonly (readonly string[])[];
  /** How many bear a name. */
  readonly bearers: ReadonlyMap<string, number>;
  last: Answer | null;
}

/**
 * Whom the typed text may mean, `most` at most: names and aliases that hold every word of it, those that begin with it
 * first; where there are none, those that hold its letters in this order. People chosen already are left out.
 */
export function suggestPeople(
  people: readonly Person[],
  chosen: ReadonlySet<string>,
  typed: string,
  compareNames: (a: string, b: string) => number,
  most = MOST,
): readonly PersonSuggestion[] {
  const query = queryOf(typed);
  const known = keptOf(people);
  const { last } = known;
  const order = (a: Match, b: Match) =>
    a.rank - b.rank || compareNames(a.person.name, b.person.name) || (a.person.path < b.person.path ? -1 : 1);
  const first: Match[] = [];
  const find = (among: Iterable<number>): Answer => {
    const places: number[] = [];
    let isScattered = true;
    for (const place of among) {
      const person = people[place];
      const match = person === undefined || chosen.has(person.path) ? null : bestMatch(person, known.keys[place] ?? [], query, isScattered);
      if (match === null) continue;
      if (isScattered && match.rank < SCATTERED) {
        isScattered = false;
        first.length = places.length = 0;
      }
      places.push(place);
      putInOrder(first, match, order, most);
    }
    return { chosen, whole: query.whole, isScattered, places };
  };
  // Whoever fits a text fits what it was before it grew.
  let answer = last !== null && query.whole.startsWith(last.whole) && areTheSame(last.chosen, chosen) ? find(last.places) : null;
  if (answer === null || (answer.isScattered && last?.isScattered === false)) {
    first.length = 0;
    answer = find(people.keys());
  }
  known.last = answer;
  return first.map(({ person, alias }) => ({
    person,
    alias,
    folder: (known.bearers.get(person.name) ?? 0) > 1 ? folderInWords(person.path) : null,
  }));
}

function areTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** Among the first `most`. Names are compared slowly, and thousands may begin with one letter: most are only compared with the last of these. */
function putInOrder(first: Match[], match: Match, order: (a: Match, b: Match) => number, most: number): void {
  const last = first[most - 1];
  if (last !== undefined && order(match, last) >= 0) return;
  let [from, to] = [0, first.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = first[middle];
    if (there !== undefined && order(there, match) < 0) from = middle + 1;
    else to = middle;
  }
  first.splice(from, 0, match);
  if (last !== undefined) first.pop();
}

interface Query {
  readonly whole: string;
  readonly within: string;
  readonly words: readonly string[];
  readonly letters: string;
}

function queryOf(typed: string): Query {
  const whole = searchKey(typed).trim();
  return { whole, within: ` ${whole}`, words: whole.split(/\s+/), letters: whole.replace(/\s+/g, "") };
}

const keptKeys = new WeakMap<Person, readonly string[]>();

function keysOf(person: Person): readonly string[] {
  let keys = keptKeys.get(person);
  if (keys === undefined) {
    keys = [person.name, ...person.aliases].map(searchKey);
    keptKeys.set(person, keys);
  }
  return keys;
}

const keptLists = new WeakMap<readonly Person[], Kept>();

function keptOf(people: readonly Person[]): Kept {
  let known = keptLists.get(people);
  if (known === undefined) {
    const bearers = new Map<string, number>();
    for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    known = { keys: people.map(keysOf), bearers, last: null };
    keptLists.set(people, known);
  }
  return known;
}

function bestMatch(person: Person, keys: readonly string[], query: Query, isScattered: boolean): Match | null {
  let best: Match | null = null;
  let index = -1;
  for (const key of keys) {
    const alias = person.aliases[index++] ?? null;
    const rank = rankOf(key, query, isScattered);
    if (rank === null || (best !== null && rank >= best.rank)) continue;
    best = { person, alias, rank };
    // A name that fits goes before all aliases.
    if (alias === null && rank < SCATTERED) break;
  }
  return best;
}

const SCATTERED = 3;

/**
 * 0 where the text begins so, 1 where a word in it does, 2 where it holds every word, `SCATTERED` where it holds
 * every letter in this order and that is asked for; null where it does not fit.
 */
function rankOf(key: string, { whole, within, words, letters }: Query, isScattered: boolean): number | null {
  if (key.startsWith(whole)) return 0;
  if (key.includes(within)) return 1;
  if (words.every((word) => key.includes(word))) return 2;
  if (!isScattered) return null;
  let at = 0;
  for (const letter of letters) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return SCATTERED;
}
