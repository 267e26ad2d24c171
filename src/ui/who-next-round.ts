import type { CivilDate } from "../core/civil-date";
import type { DayBoard, FollowUp } from "../core/follow-ups/follow-ups";

/** One walk through those who are asked for, one person at a time. It is for the moment, and written nowhere. */
export interface Round {
  /** In the order in which they came up, and the last contact that they had then. */
  readonly asked: readonly { readonly path: string; readonly last: CivilDate | null }[];
  /** Who is shown; `asked.length` behind the last. */
  readonly at: number;
}

export const NEW_ROUND: Round = { asked: [], at: 0 };

/**
 * The round as of this board: with those who came up since, and past those who are asked for no more.
 * `latest` gives where a note lies by now; it may be ahead of the board.
 */
export function roundOn(round: Round, board: DayBoard, latest = (path: string) => path): Round {
  const asked = round.asked.map((entry) => (onBoard(entry, board) === undefined ? { ...entry, path: latest(entry.path) } : entry));
  const known = new Set(asked.map(({ path }) => path));
  const came = board.today.filter(({ person }) => !known.has(person.path));
  return forward({ ...round, asked: [...asked, ...came.map(entryOf)] }, board);
}

/** Null behind the last. */
export function shownIn({ asked, at }: Round, board: DayBoard): FollowUp | null {
  const entry = asked[at];
  return entry === undefined ? null : stillAsked(entry, board);
}

/** Past the one who is shown. */
export function skipped(round: Round, board: DayBoard): Round {
  return shownIn(round, board) === null ? round : forward({ ...round, at: round.at + 1 }, board);
}

/** Back to whoever was skipped last; the same round where nobody was. */
export function returned(round: Round, board: DayBoard): Round {
  for (let at = round.at - 1; at >= 0; at--) {
    const back = { ...round, at };
    if (shownIn(back, board) !== null) return back;
  }
  return round;
}

/** Whom one more would be: the first who waits, else who comes next; null for nobody. */
export function oneMoreFor({ asked }: Round, { backlog, upcoming, date }: DayBoard): FollowUp | null {
  const known = new Set(asked.map(({ path }) => path));
  return [...backlog, ...upcoming].find((one) => !known.has(one.person.path) && !isHeld(one) && one.last?.date !== date) ?? null;
}

export function withOneMore(round: Round, board: DayBoard): Round {
  const more = oneMoreFor(round, board);
  return more === null ? round : { asked: [...round.asked, entryOf(more)], at: round.asked.length };
}

function forward(round: Round, board: DayBoard): Round {
  let { at } = round;
  while (at < round.asked.length && shownIn({ ...round, at }, board) === null) at++;
  return { ...round, at };
}

function entryOf({ person, last }: FollowUp): Round["asked"][number] {
  return { path: person.path, last: last?.date ?? null };
}

/** Whoever was contacted since, put off, or taken out of the plan is done with. */
function stillAsked(entry: Round["asked"][number], board: DayBoard): FollowUp | null {
  const found = onBoard(entry, board);
  return found === undefined || isHeld(found) || (found.last?.date ?? null) !== entry.last ? null : found;
}

function onBoard({ path }: Round["asked"][number], { today, backlog, upcoming }: DayBoard): FollowUp | undefined {
  return [...today, ...backlog, ...upcoming].find(({ person }) => person.path === path);
}

function isHeld({ standing }: FollowUp): boolean {
  return standing === "snoozed" || standing === "arranged";
}
