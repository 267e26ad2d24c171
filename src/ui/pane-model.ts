import type { CivilDate } from "../core/civil-date";
import type { DayBoard, FollowUp } from "../core/follow-ups/follow-ups";
import { dayInWords, peopleInWords } from "../core/follow-ups/wording";
import { titleOf } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { Settings } from "../core/settings";
import { say } from "../locales/say";
import type { DatedThing } from "../vault/dated-things";
import type { Promised } from "../vault/note-reading";
import { type EveryoneWish, everyoneFound, type FilterName, filterValues, type FilterValues } from "./everyone-model";
import type { PaceFigures } from "./pace-figures";
import { type PaceModel, paceModel } from "./pace-model";
import type { Supposition } from "./pace-supposition";
import { type PersonRow, personRow, type RowParts } from "./person-row-model";

/** What the pane is told of the vault. */
export type PaneInput =
  | { readonly kind: "reading"; readonly progress: { readonly done: number; readonly total: number } | null }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly board: DayBoard;
      /** What is dated and shows today, by day. */
      readonly dated: readonly DatedThing[];
      readonly problems: readonly Problem[];
      readonly settings: Settings;
    };

export type Fold = "backlog" | "pace" | "upcoming" | "everyone" | "problems";

/** What the user chose in the pane. */
export interface PaneChoices extends EveryoneWish {
  readonly open: ReadonlySet<Fold>;
  /** How many rows of a fold are drawn at most, where it is not `SHOWN_AT_FIRST`. */
  readonly shown: ReadonlyMap<Fold, number>;
  /** Whom the user wanted besides today's few, and on which day; null for nobody. */
  readonly oneMore: { readonly path: string; readonly date: CivilDate } | null;
  /** What the coming weeks are asked about. */
  readonly supposed: Supposition | null;
}

export const SHOWN_AT_FIRST = 20;

export interface ProblemRow {
  readonly key: string;
  /** The note to open; null where the problem lies in a file that is no note. */
  readonly path: string | null;
  /** 0-based line to scroll to; null where the problem is not of one line. */
  readonly line: number | null;
  readonly place: string;
  readonly message: string;
}

/** What is drawn of a fold: nothing while it is folded, and then not all at once. */
export interface FoldedRows<Row> {
  readonly count: number;
  /** How many of them are wanted; while it is folded, all. */
  readonly found: number;
  readonly rows: readonly Row[];
  /** To be shown as well, but not drawn yet. */
  readonly more: number;
}

export type PaneModel =
  | { readonly kind: "reading"; readonly text: string; readonly done: number | null; readonly total: number | null }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "ready";
      readonly today: {
        readonly summary: string;
        readonly rows: readonly PersonRow[];
        readonly hint: string | null;
        /** Whether one more is offered: today's few are done, and somebody waits. */
        readonly offersMore: boolean;
      };
      /** Those whom only something dated brings up; whoever is asked for today has it in their row there. */
      readonly dated: readonly PersonRow[];
      /** Null where nobody waits. `note`: until when, at this pace, once that is worked out. */
      readonly backlog: (FoldedRows<PersonRow> & { readonly note: string }) | null;
      /** Null before there is anybody. */
      readonly pace: PaceModel | null;
      readonly upcoming: FoldedRows<PersonRow> | null;
      /** Null before there is anybody; `rows` are those who are wanted, `values` what they can be filtered by. */
      readonly everyone: (FoldedRows<PersonRow> & { readonly values: ReadonlyMap<FilterName, FilterValues> }) | null;
      /** Null where there are none. */
      readonly problems: FoldedRows<ProblemRow> | null;
    };

/**
 * The pane as it is to be drawn. Rows of what is folded are left out, so that they cost nothing. `figures` are null
 * until they are worked out. `undatedOf`: somebody's open promises without a day.
 */
export function paneModel(
  input: PaneInput,
  today: CivilDate,
  choices: PaneChoices,
  compareNames: (a: string, b: string) => number,
  figures: PaceFigures | null,
  undatedOf: (path: string) => readonly Promised[] = () => [],
): PaneModel {
  if (input.kind === "reading") return reading(input.progress);
  if (input.kind === "failed") return input;
  const { board, dated, problems, settings } = input;
  const shared = board.namesakes;
  const row = (followUp: FollowUp) => personRow(followUp, today, shared);
  const dayRow = (followUp: FollowUp, parts: RowParts) => personRow(followUp, today, shared, {
    isReached: true,
    dated: dated.filter(({ person }) => person.path === followUp.person.path),
    ...parts,
  });
  const folded = <T, Row>(
    fold: Fold, all: readonly T[], draw: (one: T) => Row, find = (): readonly T[] => all,
  ): FoldedRows<Row> | null => {
    const count = all.length;
    if (count === 0) return null;
    if (!choices.open.has(fold)) return { count, found: count, rows: [], more: 0 };
    const found = find();
    const most = shownOf(choices, fold);
    return { count, found: found.length, rows: found.slice(0, most).map(draw), more: Math.max(0, found.length - most) };
  };
  const extra = extraOf(board, choices);
  const others = (all: readonly FollowUp[]) => (extra === null ? all : all.filter((followUp) => followUp !== extra));
  const backlog = folded("backlog", others(board.backlog), (followUp) => personRow(followUp, today, shared, { tellsLast: true }));
  const everyone = folded("everyone", board.everyone, row, () => everyoneFound(board.everyone, choices, compareNames));
  return {
    kind: "ready",
    today: {
      summary: summaryOf(board),
      rows: (extra === null ? board.today : [...board.today, extra]).map((followUp) =>
        dayRow(followUp, { tellsLast: true, undated: undatedOf(followUp.person.path) })),
      hint: hintFor(board, settings),
      offersMore: extra === null && nextOne(board) !== null,
    },
    dated: othersIn(dated, board, extra).map((followUp) => dayRow(followUp, { isDatedOnly: true })),
    backlog: backlog === null ? null : { ...backlog, note: waitingInWords(figures, today) },
    pace: board.everyone.length === 0
      ? null
      : paceModel(board.pace, settings, today, choices.open.has("pace"), choices.supposed, figures),
    upcoming: folded("upcoming", others(board.upcoming), row),
    everyone: everyone && { ...everyone, values: choices.open.has("everyone") ? filterValues(board.everyone) : new Map() },
    problems: folded("problems", problems, problemRow),
  };
}

/** Everybody with something dated who is not asked for today, in the order of what is dated. */
function othersIn(dated: readonly DatedThing[], { today, everyone }: DayBoard, extra: FollowUp | null): readonly FollowUp[] {
  const asked = new Set([...today, ...(extra === null ? [] : [extra])].map(({ person }) => person.path));
  const paths = new Set(dated.map(({ person }) => person.path).filter((path) => !asked.has(path)));
  if (paths.size === 0) return [];
  const byPath = new Map(everyone.filter(({ person }) => paths.has(person.path)).map((followUp) => [followUp.person.path, followUp]));
  return [...paths].map((path) => byPath.get(path)).filter((followUp) => followUp !== undefined);
}

/** Whom one more would be, once today's few are done: the first who waits, else the next; null for nobody. */
export function nextOne({ today, doneToday, backlog, upcoming, date }: DayBoard): FollowUp | null {
  if (today.length > 0 || doneToday === 0) return null;
  return [...backlog.slice(0, 1), ...upcoming].find(({ last }) => last?.date !== date) ?? null;
}

/** Whom the user wanted besides; null where they were contacted since, or nobody was wanted. */
function extraOf({ backlog, upcoming, date }: DayBoard, { oneMore }: PaneChoices): FollowUp | null {
  if (oneMore?.date !== date) return null;
  return [...backlog, ...upcoming].find(({ person, last }) => person.path === oneMore.path && last?.date !== date) ?? null;
}

function waitingInWords(figures: PaceFigures | null, today: CivilDate): string {
  if (figures === null) return say.pane.waiting;
  const { clearsOn } = figures;
  return clearsOn === null ? say.pane.waitingLong : say.pane.waitingUntil(dayInWords(clearsOn, today));
}

/** How many rows of that fold are drawn at most. */
export function shownOf({ shown }: PaneChoices, fold: Fold): number {
  return shown.get(fold) ?? SHOWN_AT_FIRST;
}

function reading(progress: { readonly done: number; readonly total: number } | null): PaneModel {
  const text = progress === null ? say.pane.reading : say.pane.readingSome(progress.done, progress.total);
  return { kind: "reading", text, done: progress?.done ?? null, total: progress?.total ?? null };
}

/** One true sentence about today, whether or not there are rows. */
function summaryOf({ today, backlog, doneToday, capacityToday }: DayBoard): string {
  if (today.length > 0) {
    return doneToday === 0 ? peopleInWords(today.length) : say.pane.doneAndLeft(doneToday, today.length);
  }
  if (doneToday > 0) return say.pane.doneForToday;
  if (capacityToday === 0 && backlog.length > 0) return say.pane.nothingPlanned;
  return say.pane.nothingDue;
}

/** What a new user needs to know; null once there is somebody to follow up with. */
function hintFor({ everyone }: DayBoard, settings: Settings): string | null {
  if (everyone.length === 0) {
    const { peopleFolders: [folder = null], personTags: [tag = null] } = settings;
    return say.pane.nobodyYet(folder, tag?.replace(/^#/, "") ?? null);
  }
  // Whoever says that they want none needs no telling how.
  if (everyone.every(({ cadence }) => cadence === null) && everyone.some(({ person }) => person.cadence === undefined)) {
    return say.pane.noCadenceYet(`${settings.cadenceProperty}: every 3 weeks`);
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
    place: line === null ? title : say.pane.problemPlace(title, line),
    message,
  };
}
