import type { CivilDate } from "../core/civil-date";
import { clearsInSteps, type DayBoard } from "../core/follow-ups/follow-ups";
import type { Outlook, WhatIf } from "../core/follow-ups/outlook";
import type { WayOut } from "../core/follow-ups/ways-out";
import type { PutOff } from "../core/pace/fresh-start";
import type { Supposition } from "./pace-supposition";

/** What is told of the coming weeks while somebody looks at them. */
export interface Ahead {
  readonly outlook: Outlook;
  readonly waysOut: readonly WayOut[];
  /** Whom a fresh start would put off. */
  readonly late: readonly PutOff[];
}

/**
 * What takes a forecast to know. The pane is drawn without it first, and again when it is found out: no key that is
 * pressed in a note waits for it.
 */
export interface PaceFigures {
  readonly board: DayBoard;
  readonly clearsOn: CivilDate | null;
  /** Null while the section is folded. */
  readonly ahead: Ahead | null;
  readonly supposed: { readonly whatIf: WhatIf; readonly outlook: Outlook } | null;
}

export interface FiguresPorts {
  /** As it would be with `whatIf`, or as it is, a little at a time. Null before the vault has been read. */
  outlook(today: CivilDate, weeks: number, whatIf?: WhatIf): Generator<void, Outlook, void> | null;
  freshStart(today: CivilDate): readonly PutOff[];
}

const WEEKS = 12;

/** What is looked at in the pane. */
interface Looked {
  /** The sections that are unfolded. */
  readonly open: ReadonlySet<string>;
  readonly supposed: Supposition | null;
}

/** Whether these figures say all that the pane shows of this board. */
export function areCurrent(figures: PaceFigures | null, board: DayBoard, { open, supposed }: Looked): boolean {
  if (!open.has("pace")) return board.backlog.length === 0 || figures?.board === board;
  return figures?.board === board && figures.ahead !== null && figures.supposed?.whatIf === supposed?.whatIf;
}

/** The figures of this board, a little at a time. What is known of the board is not worked out again. */
export function* workedOut(
  board: DayBoard, { open, supposed }: Looked, before: PaceFigures | null, ports: FiguresPorts,
): Generator<void, PaceFigures, void> {
  const { date } = board;
  const known = before?.board === board ? before : null;
  if (!open.has("pace")) return known ?? { board, clearsOn: yield* clearsInSteps(board), ahead: null, supposed: null };
  const outlookWith = function* (whatIf?: WhatIf) {
    const steps = ports.outlook(date, WEEKS, whatIf);
    return steps && (yield* steps);
  };
  const outlook = known?.ahead?.outlook ?? (yield* outlookWith());
  if (outlook === null) return { board, clearsOn: null, ahead: null, supposed: null };
  const whatIf = supposed?.whatIf;
  yield;
  const answer = known?.supposed?.whatIf === whatIf
    ? known?.supposed?.outlook
    : whatIf && (yield* outlookWith(whatIf));
  let ahead = known?.ahead ?? null;
  if (ahead === null) {
    yield;
    const late = ports.freshStart(date);
    yield;
    ahead = { outlook, waysOut: yield* outlook.waysOutInSteps(), late };
  }
  return { board, clearsOn: outlook.clearsOn, ahead, supposed: whatIf && answer ? { whatIf, outlook: answer } : null };
}
