import { awayInWords, knownInWords, sinceInWords } from "../core/brief/acquaintance";
import type { Brief } from "../core/brief/brief";
import type { Introduction } from "../core/brief/introductions";
import type { CivilDate } from "../core/civil-date";
import { datedInWords } from "../core/follow-ups/dated-words";
import { dayInWords, placeInWords } from "../core/follow-ups/wording";
import type { Source } from "../core/interactions/interaction";
import { titleOf } from "../core/people/note-path";
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
  const own: Source = { path: person.path, line: null };
  const { rows } = historyModel({ person, interactions: brief.latest, today, name }, "All", brief.latest.length);
  const promised = (isTheirs: boolean) => promises.filter((each) => each.isTheirs === isTheirs).map(({ promise: { due, text }, source }) =>
    line(text, source, due === null ? "" : `for ${dayAndAway(due, today)}`));
  const coming = [
    ...(arrangement === null ? [] : [line(
      `Arranged: ${arrangement.channel ?? "contact"}`, arrangement.source, dayAndAway(arrangement.date, today), placeInWords(arrangement),
    )]),
    ...dated.map((each) => line(datedInWords(each, today), own, each.date === today ? "" : awayInWords(each.date, today))),
  ];
  const most = Math.max(...years.map(({ times }) => times));
  return {
    headline: knownInWords(brief, today),
    since: sinceInWords(brief, today),
    sections: [
      {
        title: "Last times",
        lines: rows.map(({ day, how, summary, place, interaction: { source } }) => ({ ...line(day, source, how, place), facts: summary })),
      },
      { title: "You promised", lines: promised(false) },
      { title: "They promised", lines: promised(true) },
      { title: "Dates", lines: coming },
      { title: "Introductions", lines: brief.introductions.map((each) => line(introductionInWords(each, name), each.source)) },
      {
        title: "People in common",
        lines: together.map(({ path, times }) => ({ ...line(name(path), { path, line: null }, times === 1 ? "once" : `${String(times)} times`), place: "" })),
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
  return at === null ? "" : `${titleOf(path)} line ${String(at)}`;
}

function dayAndAway(day: CivilDate, today: CivilDate): string {
  return day === today ? "today" : `${dayInWords(day, today)}, ${awayInWords(day, today)}`;
}

/** `Charles Babbage introduced you to Ada Lovelace`, `You introduced Ada Lovelace and Bo Example`. */
function introductionInWords({ by, people, withYou }: Introduction, name: (path: string) => string): string {
  const names = people.map(name);
  const listed = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
  return `${by === null ? "You" : name(by)} introduced ${withYou ? "you to " : ""}${listed}`;
}
