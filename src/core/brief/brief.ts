import { addDays, type CivilDate, fieldsOf } from "../civil-date";
import { type Facts, isOn } from "../follow-ups/standing";
import type { Interaction, Source } from "../interactions/interaction";
import { compareTexts } from "../people/order";
import type { Person } from "../people/person";
import { type Dated, datedBetween, datedOn } from "../reminders/dated-on";
import type { PersonDates } from "../reminders/decode-dates";
import type { OpenPromise } from "../reminders/promise";
import { type Acquaintance, knownSince } from "./acquaintance";
import { type Introduction, introductionsOf, type Named } from "./introductions";
import { isTheirs } from "./whose-promise";

/** What is known of one person on `today`. */
export interface BriefInput {
  readonly facts: Facts;
  /** Everything that names them, newest first, with the verdicts of `today`. */
  readonly history: readonly Interaction[];
  readonly dates: PersonDates;
  /** Open ones. */
  readonly promises: readonly { readonly promise: OpenPromise; readonly source: Source }[];
  readonly everyone: Iterable<Person>;
  readonly named: Named;
}

/** What to know of somebody before speaking to them. */
export interface Brief extends Acquaintance {
  readonly person: Person;
  /** The last five that count, newest first. */
  readonly latest: readonly Interaction[];
  readonly arrangement: Interaction | null;
  readonly promises: readonly { readonly promise: OpenPromise; readonly source: Source; readonly isTheirs: boolean }[];
  /** Each reminder and each date once at most, by day; of the silent none. */
  readonly dated: readonly Dated[];
  readonly introductions: readonly Introduction[];
  /** Those most often there too, and how often: five at most. */
  readonly together: readonly { readonly path: string; readonly times: number }[];
  /** How many interactions counted, year by year, from the first one's to this one: ten at most. */
  readonly years: readonly { readonly year: number; readonly times: number }[];
}

const LATEST = 5;
const TOGETHER = 5;
const YEARS = 10;
/** A birthday just gone is worth a word; so is one that is near. In days. */
const LOOK_BACK = 14;
const LOOK_AHEAD = 60;

export function briefOf({ facts, history, dates, promises, everyone, named }: BriefInput, today: CivilDate): Brief {
  const { person, first, last, arrangement } = facts;
  const counted = history.filter((one) => one.counted);
  return {
    person,
    since: knownSince(person.met, first, today),
    last,
    counted,
    latest: counted.slice(0, LATEST),
    arrangement,
    promises: promises.map(({ promise, source }) =>
      ({ promise, source, isTheirs: isTheirs(promise, (target) => named(target, source.path) === person.path) })),
    dated: isOn(person.silent, today) ? [] : near(dates, today),
    introductions: introductionsOf(person.path, counted, everyone, named),
    together: togetherWith(person.path, counted),
    years: byYear(counted, today),
  };
}

function near({ reminders, dates }: PersonDates, today: CivilDate): readonly Dated[] {
  const seen = new Set<object>();
  return [
    ...datedBetween({ reminders: [], dates }, addDays(today, -LOOK_BACK), addDays(today, -1)),
    // What was missed, or shows ahead of its day.
    ...datedOn({ reminders, dates: [] }, today, 0),
    ...datedBetween({ reminders, dates }, today, addDays(today, LOOK_AHEAD)),
  ].filter((each) => {
    const what = each.kind === "date" ? each.important : each.reminder;
    return !seen.has(what) && seen.add(what);
  }).sort((a, b) => compareTexts(a.date, b.date));
}

function togetherWith(person: string, counted: readonly Interaction[]): Brief["together"] {
  const times = new Map<string, number>();
  for (const { participants } of counted) {
    for (const path of participants) if (path !== person) times.set(path, (times.get(path) ?? 0) + 1);
  }
  return [...times].map(([path, count]) => ({ path, times: count }))
    .sort((a, b) => b.times - a.times || compareTexts(a.path, b.path)).slice(0, TOGETHER);
}

function byYear(counted: readonly Interaction[], today: CivilDate): Brief["years"] {
  const first = counted[counted.length - 1];
  if (first === undefined) return [];
  const { year: now } = fieldsOf(today);
  const from = Math.max(fieldsOf(first.date).year, now - YEARS + 1);
  const times = Array.from({ length: now - from + 1 }, () => 0);
  for (const { date } of counted) {
    const at = fieldsOf(date).year - from;
    if (at >= 0) times[at] = (times[at] ?? 0) + 1;
  }
  return times.map((count, index) => ({ year: from + index, times: count }));
}
