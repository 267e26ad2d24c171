import { countsInWords, knownSince } from "../core/brief/acquaintance";
import { type CivilDate, fieldsOf } from "../core/civil-date";
import { dayInWords, placeInWords } from "../core/follow-ups/wording";
import type { Interaction } from "../core/interactions/interaction";
import { folderOf, titleOf } from "../core/people/note-path";
import { displayName, type Person } from "../core/people/person";
import { readInline } from "../core/text/inline";
import { say } from "../locales/say";

export const HISTORY_FILTERS = ["All", "Counted", "Not counted"] as const;
export type HistoryFilter = (typeof HISTORY_FILTERS)[number];

/** What the history of one person is told. */
export interface HistoryInput {
  readonly person: Person;
  /** Everything that names them, newest first, with the verdicts of `today`. */
  readonly interactions: readonly Interaction[];
  readonly today: CivilDate;
  /** What somebody else is called, by path. */
  readonly name: (path: string) => string;
}

export interface HistoryRow {
  /** The same as long as the entry's words are: lines move, and counting changes what stands around the words. */
  readonly key: string;
  readonly interaction: Interaction;
  /** Said above the first entry of each year; null for the others. */
  readonly year: number | null;
  /** `2 November, 14:30`. */
  readonly day: string;
  /** `coffee with Charles Babbage`: how, and with whom else. */
  readonly how: string;
  /** In the entry's own words; empty where it has none. */
  readonly summary: string;
  /** The lines below it; empty for none. */
  readonly details: string;
  readonly place: string;
  readonly verdict: string;
  /** What can be asked for here: to count it, or not to; null where that is decided elsewhere. */
  readonly offer: boolean | null;
  /** Where it is decided, as a sentence; null where an offer says it, or nobody can. */
  readonly hint: string | null;
}

export interface HistoryModel {
  /** What is known in one line: `Known since 3 March 2023; 14 conversations, 6 messages`. */
  readonly facts: string;
  readonly rows: readonly HistoryRow[];
  readonly more: number;
  /** Stands in for the rows where there are none. */
  readonly empty: string;
}

/** `shown`: how many rows there are at most. */
export function historyModel(input: HistoryInput, filter: HistoryFilter, shown: number): HistoryModel {
  const { interactions } = input;
  const found = filter === "All" ? interactions : interactions.filter(({ counted }) => counted === (filter === "Counted"));
  const times = new Map<string, number>();
  let year: number | null = null;
  const rows = found.slice(0, shown).map((interaction) => {
    const { date, time, summary, source } = interaction;
    const words = JSON.stringify([source.path, date, time, summary]);
    const before = times.get(words) ?? 0;
    times.set(words, before + 1);
    const { year: own } = fieldsOf(date);
    const row = rowOf(interaction, `${words}${String(before)}`, own === year ? null : own, input);
    year = own;
    return row;
  });
  return {
    facts: factsOf(input),
    rows,
    more: Math.max(0, found.length - shown),
    empty: interactions.length === 0 ? say.dialogs.history.empty : say.dialogs.history.noneSuch,
  };
}

/** A person's name, with the folder where somebody else bears it too: `Ada Lovelace (People/Old)`. */
export function nameAmong(people: Iterable<Person>, path: string): string {
  const name = displayName(path);
  let isShared = false;
  for (const person of people) isShared ||= person.path !== path && person.name === name;
  return isShared ? `${name} (${folderInWords(path)})` : name;
}

/** What tells a note from others of its name. */
export function folderInWords(path: string): string {
  return folderOf(path) || say.pane.topFolder;
}

function rowOf(interaction: Interaction, key: string, year: number | null, { person, today, name }: HistoryInput): HistoryRow {
  const { history: words } = say.dialogs;
  const { date, time, channel, participants, counted, why, origin, source } = interaction;
  const others = participants.filter((path) => path !== person.path).map(name).join(", ");
  const [summary = "", ...details] = withoutBrackets(interaction.summary).split("\n");
  const isAhead = date > today;
  const reason = isAhead && why !== say.problems.why.notYet && why !== null ? `${why}; ${say.problems.why.notYet}` : why;
  const isDecided = isAhead || why === say.problems.why.onlyTopics;
  const isHere = origin === "daily-note" || origin === "person-log";
  return {
    key,
    interaction,
    year,
    day: `${dayInWords(date, today)}${time === null ? "" : `, ${time}`}`,
    how: words.how(channel, others),
    summary,
    details: details.join("\n"),
    place: placeInWords(interaction),
    verdict: counted ? words.counted : words.uncounted(reason ?? ""),
    offer: isDecided || !isHere ? null : !counted,
    hint: isDecided || isHere ? null : words.elsewhere(titleOf(source.path)),
  };
}

/** Links as they are read: `[[People/Ada|Ada]]` is Ada. */
export function withoutBrackets(text: string): string {
  let plain = "";
  let at = 0;
  for (const { start, end, shown, target } of readInline(text).links) {
    plain += text.slice(at, start) + (shown ?? titleOf(target));
    at = end;
  }
  return plain + text.slice(at);
}

function factsOf({ person: { met }, interactions, today }: HistoryInput): string {
  const counted = interactions.filter((one) => one.counted);
  const since = knownSince(met, counted[counted.length - 1]?.date ?? null, today);
  if (since === null) return say.dialogs.history.nothing;
  return say.dialogs.history.known(dayInWords(since, today), countsInWords(counted));
}
