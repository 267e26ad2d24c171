import type { CivilDate } from "../civil-date";
import { insertionUnderHeading, type TriedInsertion } from "../text/insertion";
import { indexLines, lineAt } from "../text/line-index";
import { applyEdits } from "../text/text-edit";
import type { Entry } from "./entry";
import { readDailyNote } from "./reading";
import type { Vocabulary } from "./vocabulary";

/** The daily note that an interaction is written into, and how it will be read. */
export interface LogPlace {
  readonly text: string;
  readonly date: CivilDate;
  /** The log heading, with its marks: `## Interactions`. */
  readonly heading: string;
  readonly vocabulary: Vocabulary;
  readonly isPerson: (target: string) => boolean;
}

/** Lines put into the note, and what the note then says in them. */
export interface Trial {
  readonly insertion: TriedInsertion;
  /** 1-based line of the note where the lines begin. */
  readonly line: number;
  /** The entries in the lines themselves; their `line` is of the note. */
  readonly entries: readonly Entry[];
  /** Whether the rest of the note says what it said before. */
  readonly keepsOthers: boolean;
}

/** Tries lines in the note as it stands, as often as asked; nothing is written. */
export function trialsIn(place: LogPlace): (lines: string) => Trial {
  const { text, heading } = place;
  const before = readDailyNote(text, place).entries;
  return (lines) => {
    const insertion = insertionUnderHeading(text, heading, lines);
    const after = applyEdits(text, [insertion]);
    const index = indexLines(after);
    const first = lineAt(index, insertion.at + insertion.linesAt) + 1;
    const count = indexLines(lines).length;
    const added = index.length - indexLines(text).length;
    const entries = readDailyNote(after, place).entries;
    const isOurs = (entry: Entry) => entry.line >= first && entry.line < first + count;
    const others = entries.filter((entry) => !isOurs(entry))
      .map((entry) => (entry.line < first ? entry : { ...entry, line: entry.line - added }));
    return {
      insertion,
      line: first,
      entries: entries.filter(isOurs),
      keepsOthers: insertion.stands && JSON.stringify(others) === JSON.stringify(before),
    };
  };
}
