import { awayInWords, knownInWords, sinceInWords } from "../core/brief/acquaintance";
import type { Brief } from "../core/brief/brief";
import type { Introduction } from "../core/brief/introductions";
import type { CivilDate } from "../core/civil-date";
import { datedInWords } from "../core/follow-ups/dated-words";
import { dayInWords, placeInWords } from "../core/follow-ups/wording";
import type { Source } from "../core/interactions/interaction";
import { titleOf } from "../core/people/note-path";
import { say } from "../locales/say";
import { historyModel } from "./history-model";

/** Something that a note says, and where. */
export interface BriefLine {
  readonly key: string;
  readonly name: string;
  /** Beside the name, and below it; empty for nothing. */
  readonly side: string;
  readonly facts: string;
  readonly place: string;
  readonly source: Source;
}

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

export interface BriefModel {
  readonly headline: string;
  readonly since: string;
  /** Only those with something in them. */
  readonly sections: readonly BriefSection[];
  /** Empty where it is one year: that is no picture. */
  readonly years: readonly { readonly year: number; readonly times: number; readonly share: number }[];
}

/** `name`: what somebody is called, by path. */
export function briefModel(brief: Brief, today: CivilDate, name: (path: string) => string): BriefModel {
  const { person, arrangement, promises, dated, together, years } = brief;
  const words = say.brief;
  const titles = words.sections;
  const own: Source = { path: person.path, line: null };
  const { rows } = historyModel({ person, interactions: brief.latest, today, name }, "All", brief.latest.length);
  // A task that was said to count, and is open still, is told once.
  const isPromise = ({ path, line: at }: Source) => promises.some(({ source }) => source.path === path && source.line === at);
  const promised = (isTheirs: boolean) => promises.filter((each) => each.isTheirs === isTheirs).map(({ promise: { due, text }, source }) =>
    line(text, source, due === null ? "" : words.due(dayAndAway(due, today))));
  const coming = [
    ...(arrangement === null ? [] : [line(
      words.arranged(arrangement.channel ?? words.contact), arrangement.source, dayAndAway(arrangement.date, today), placeInWords(arrangement),
    )]),
    ...dated.map((each) => line(datedInWords(each, today), own, each.date === today ? "" : awayInWords(each.date, today))),
  ];
  const most = Math.max(...years.map(({ times }) => times));
  return {
    headline: knownInWords(brief, today),
    since: sinceInWords(brief, today),
    sections: [
      {
        title: titles.last,
        lines: rows.filter(({ interaction: { source } }) => !isPromise(source)).map(({ day, how, summary, place, interaction: { source } }) => ({ ...line(day, source, how, place), facts: summary })),
      },
      { title: titles.yours, lines: promised(false) },
      { title: titles.theirs, lines: promised(true) },
      { title: titles.dates, lines: coming },
      { title: titles.introductions, lines: brief.introductions.map((each) => line(introductionInWords(each, name), each.source)) },
      {
        title: titles.together,
        lines: together.map(({ path, times }) => ({ ...line(name(path), { path, line: null }, words.times(times)), place: "" })),
      },
    ].filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({ title, lines: withKeys(lines) })),
    years: years.length < 2 ? [] : years.map((each) => ({ ...each, share: each.times / most })),
  };
}

function line(name: string, source: Source, side = "", place = placeOf(source)): BriefLine {
  return { key: JSON.stringify([name, side, source.path]), name, side, facts: "", place, source };
}

/** Two notes of one day may say the same. */
function withKeys(lines: readonly BriefLine[]): readonly BriefLine[] {
  return lines.map((each, index) => (lines.findIndex(({ key }) => key === each.key) < index ? { ...each, key: `${each.key}${String(index)}` } : each));
}

function placeOf({ path, line: at }: Source): string {
  return at === null ? "" : `${titleOf(path)}${say.followUps.line(at)}`;
}

function dayAndAway(day: CivilDate, today: CivilDate): string {
  return day === today ? say.followUps.today : `${dayInWords(day, today)}, ${awayInWords(day, today)}`;
}

/** `Charles Babbage introduced you to Ada Lovelace`, `You introduced Ada Lovelace and Bo Example`. */
function introductionInWords({ by, people, withYou }: Introduction, name: (path: string) => string): string {
  return say.brief.introduced(by === null ? null : name(by), withYou, people.map(name));
}
