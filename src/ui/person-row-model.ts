import type { Tickable } from "../actions/tick";
import type { CivilDate } from "../core/civil-date";
import type { FollowUp } from "../core/follow-ups/follow-ups";
import { datedInWords } from "../core/follow-ups/dated-words";
import { dayInWords } from "../core/follow-ups/wording";
import { say } from "../locales/say";
import type { DatedThing } from "../vault/dated-things";
import type { Promised } from "../vault/note-reading";
import { folderInWords, withoutBrackets } from "./history-model";
import { type ReachWay, reachWays } from "./reach-ways";

/** Something dated or promised about the person of a row. */
export interface DatedLine {
  readonly key: string;
  readonly words: string;
  /** What ticks it; null where there is nothing to tick. */
  readonly tick: Tickable | null;
}

/** One person as a row of the pane. */
export interface PersonRow {
  /** Vault path of the person note; tells rows apart from one drawing to the next. */
  readonly path: string;
  readonly name: string;
  /** Where somebody else bears the same name: the folder that tells the two apart. */
  readonly folder: string | null;
  /** Last contact and cadence, where no reason tells them; else null. */
  readonly facts: string | null;
  /** Why they are to be contacted; null where only something dated brings them up. */
  readonly reason: string | null;
  /** What the last contact was about, in one line, and all that is noted of it; null where nothing is told. */
  readonly lastWords: { readonly about: string; readonly all: string } | null;
  /** The first address of each kind, where they are one tap away. */
  readonly reach: readonly ReachWay[];
  readonly dated: readonly DatedLine[];
  /** Promises without a day, two at most. */
  readonly undated: readonly DatedLine[];
}

/** What a row tells beside the reason: rows of later days tell less. */
export interface RowParts {
  readonly tellsLast?: boolean;
  readonly isReached?: boolean;
  readonly isDatedOnly?: boolean;
  readonly dated?: readonly DatedThing[];
  readonly undated?: readonly Promised[];
}

const MOST_UNDATED = 2;
/** What follows on the first separator. */
const SAID = /^.*?(?:: | [—–-] )\s*(\S.*)$/;

export function personRow(followUp: FollowUp, today: CivilDate, namesakes: ReadonlySet<string>, parts: RowParts = {}): PersonRow {
  const { person, last, cadenceSaid, reason } = followUp;
  const { tellsLast = false, isReached = false, isDatedOnly = false, dated = [], undated = [] } = parts;
  return {
    path: person.path,
    name: person.name,
    folder: namesakes.has(person.name) ? folderInWords(person.path) : null,
    facts: isDatedOnly ? say.pane.facts(last && dayInWords(last.date, today), cadenceSaid) : null,
    reason: isDatedOnly ? null : reason,
    lastWords: tellsLast && last !== null ? wordsOf(last.summary) : null,
    reach: isReached ? firstOfEachKind(reachWays(person.reach)) : [],
    dated: dated.map((thing) => datedLine(datedInWords(thing, today), thing, thing.kind === "date" ? null : thing)),
    undated: undated.slice(0, MOST_UNDATED).map((promised) => datedLine(say.pane.promised(promised.promise.text), promised, { ...promised, kind: "promise" })),
  };
}

function datedLine(words: string, { source: { path, line } }: Pick<Promised, "source">, tick: Tickable | null): DatedLine {
  return { key: JSON.stringify([words, path, line]), words, tick };
}

function wordsOf(summary: string): PersonRow["lastWords"] {
  const all = withoutBrackets(summary);
  const [first = ""] = all.split("\n");
  // How and with whom is in the reason: a narrow row has room for what came of it.
  const about = SAID.exec(first)?.[1] ?? first;
  return about === "" ? null : { about, all };
}

function firstOfEachKind(ways: readonly ReachWay[]): readonly ReachWay[] {
  return ways.filter(({ icon }, index) => ways.findIndex((way) => way.icon === icon) === index);
}
