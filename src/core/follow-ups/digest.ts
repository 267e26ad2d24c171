import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import type { DatedText } from "./dated-words";
import { dayInWords } from "./wording";

/** Something dated, and the note of the person it is about. */
export interface DatedAbout extends DatedText {
  readonly person: { readonly path: string };
}

/** What a day asks for, in short. */
export interface Digest {
  /** Today's people, reminders and promises, and important dates on their very day: before and after it there is nothing to do. */
  readonly left: number;
  /** `3 people to follow up with, 1 dated thing`. */
  readonly leftInWords: string;
  /** Who, and what is dated; empty where there is nothing. */
  readonly sentences: readonly string[];
}

/** How many are named before the rest is a number. */
const NAMED = 2;
const LONGEST_TEXT = 60;

/** `people` are the paths of those to contact today, `dated` is what shows, both in order; `name` tells two of one name apart. */
export function digestOf(
  people: readonly string[], dated: readonly DatedAbout[], name: (path: string) => string, today: CivilDate,
): Digest {
  const isLeft = ({ kind, date }: DatedAbout) => kind !== "date" || date === today;
  const datedLeft = dated.filter(isLeft).length;
  const { digest } = say.followUps;
  const counts = [
    ...(people.length === 0 ? [] : [digest.people(people.length)]),
    ...(datedLeft === 0 ? [] : [digest.dated(datedLeft)]),
  ];
  return {
    left: people.length + datedLeft,
    leftInWords: counts.join(", ") || digest.nothing,
    sentences: [
      ...(people.length === 0 ? [] : [digest.names(few(people, name))]),
      ...(dated.length === 0 ? [] : [digest.things(few(dated, (thing) => inWords(thing, name(thing.person.path), today)))]),
    ],
  };
}

/** `Ada's birthday on 26 November`, `send the intro (Ada)`. */
function inWords({ kind, date, text }: DatedAbout, name: string, today: CivilDate): string {
  if (kind !== "date") return `${shortened(text)} (${name})`;
  const { of, on } = say.followUps.dated;
  return date === today ? of(text, name) : on(of(text, name), dayInWords(date, today));
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // Half an emoji would show as a broken sign.
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}

/** `Ada`, `Ada and Bo`, `Ada, Bo and 3 more`. */
function few<T>(all: readonly T[], show: (one: T) => string): string {
  const more = all.length - NAMED;
  return say.intl.listed([...all.slice(0, NAMED).map(show), ...(more > 0 ? [say.followUps.digest.more(more)] : [])]);
}
