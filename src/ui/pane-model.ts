import type { CivilDate } from "../core/civil-date";
import type { DayBoard } from "../core/follow-ups/follow-ups";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { Settings } from "../core/settings";
import { type EveryoneSort, everyoneFound } from "./everyone-model";
import { type PersonRow, personRow, sharedNames } from "./person-row-model";

/** What the pane is told of the vault. */
export type PaneInput =
  | { readonly kind: "reading"; readonly progress: { readonly done: number; readonly total: number } | null }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly board: DayBoard;
      readonly problems: readonly Problem[];
      readonly settings: Settings;
    };

export type Fold = "backlog" | "everyone" | "problems";

/** What the user chose in the pane. */
export interface PaneChoices {
  readonly open: ReadonlySet<Fold>;
  readonly sort: EveryoneSort;
  readonly search: string;
  /** How many of everyone are drawn at most. */
  readonly shown: number;
}

export const SHOWN_AT_FIRST = 100;

export interface ProblemRow {
  readonly key: string;
  /** The note to open; null where the problem lies in a file that is no note. */
  readonly path: string | null;
  /** 0-based line to scroll to; null where the problem is not of one line. */
  readonly line: number | null;
  readonly place: string;
  readonly message: string;
}

export type PaneModel =
  | { readonly kind: "reading"; readonly text: string; readonly done: number | null; readonly total: number | null }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly today: { readonly summary: string; readonly rows: readonly PersonRow[]; readonly hint: string | null };
      /** Null where nobody waits. */
      readonly backlog: { readonly count: number; readonly rows: readonly PersonRow[] } | null;
      readonly everyone: {
        readonly count: number;
        readonly rows: readonly PersonRow[];
        /** Found, but not drawn yet. */
        readonly more: number;
        /** Stands in for the rows where there are none. */
        readonly empty: string;
      } | null;
      /** Null where there are none. */
      readonly problems: { readonly count: number; readonly rows: readonly ProblemRow[] } | null;
    };

/** The pane as it is to be drawn. Rows of what is folded are left out, so that they cost nothing. */
export function paneModel(
  input: PaneInput,
  today: CivilDate,
  choices: PaneChoices,
  compareNames: (a: string, b: string) => number,
): PaneModel {
  if (input.kind === "reading") return reading(input.progress);
  if (input.kind === "failed") return input;
  const { board, problems, settings } = input;
  const shared = sharedNames(board.everyone);
  const rows = (followUps: DayBoard["everyone"]) => followUps.map((followUp) => personRow(followUp, today, shared));
  const ifOpen = <T>(fold: Fold, list: readonly T[]) => (choices.open.has(fold) ? list : []);
  const found = choices.open.has("everyone")
    ? everyoneFound(board.everyone, choices.search, choices.sort, compareNames)
    : [];
  return {
    kind: "ready",
    today: { summary: summaryOf(board), rows: rows(board.today), hint: hintFor(board, settings) },
    backlog: board.backlog.length === 0
      ? null
      : { count: board.backlog.length, rows: rows(ifOpen("backlog", board.backlog)) },
    everyone: board.everyone.length === 0
      ? null
      : {
          count: board.everyone.length,
          rows: rows(found.slice(0, choices.shown)),
          more: Math.max(0, found.length - choices.shown),
          empty: "Nobody of that name.",
        },
    problems: problems.length === 0
      ? null
      : { count: problems.length, rows: ifOpen("problems", problems).map(problemRow) },
  };
}

function reading(progress: { readonly done: number; readonly total: number } | null): PaneModel {
  const text = progress === null
    ? "Reading notes…"
    : `Reading notes… ${progress.done.toLocaleString()} of ${progress.total.toLocaleString()}`;
  return { kind: "reading", text, done: progress?.done ?? null, total: progress?.total ?? null };
}

/** One true sentence about today, whether or not there are rows. */
function summaryOf({ today, backlog, doneToday, capacityToday }: DayBoard): string {
  if (today.length > 0) {
    const left = today.length === 1 ? "1 person" : `${String(today.length)} people`;
    return doneToday === 0 ? left : `${String(doneToday)} done, ${String(today.length)} left`;
  }
  if (doneToday > 0) return "Done for today.";
  if (capacityToday === 0 && backlog.length > 0) return "Nothing planned for today.";
  return "Nothing due today.";
}

/** What a new user needs to know; null once there is somebody to follow up with. */
function hintFor({ everyone }: DayBoard, settings: Settings): string | null {
  if (everyone.length === 0) {
    const ways = [
      ...settings.peopleFolders.slice(0, 1).map((folder) => `lies in the folder ${folder}`),
      ...settings.personTags.slice(0, 1).map((tag) => `bears the tag #${tag.replace(/^#/, "")}`),
    ];
    const way = ways.length === 0 ? "" : ` A note is a person note if it ${ways.join(" or ")}.`;
    return `There are no person notes yet.${way}`;
  }
  if (everyone.every(({ cadence }) => cadence === null)) {
    return `Nobody has a cadence yet. Say in a person note how often you mean to be in touch, such as “${settings.cadenceProperty}: every 3 weeks”.`;
  }
  return null;
}

function problemRow({ path, line, property, message }: Problem): ProblemRow {
  const isNote = /\.md$/i.test(path);
  const title = isNote ? titleOf(path) : path.slice(path.lastIndexOf("/") + 1);
  return {
    key: JSON.stringify([path, line, property, message]),
    path: isNote ? path : null,
    line: line === null ? null : line - 1,
    place: line === null ? title : `${title}, line ${String(line)}`,
    message,
  };
}
