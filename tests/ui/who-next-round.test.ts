import { describe, expect, it } from "vitest";
import type { DayBoard } from "../../src/core/follow-ups/follow-ups";
import { NEW_ROUND, oneMoreFor, returned, type Round, roundOn, shownIn, skipped, withOneMore } from "../../src/ui/who-next-round";
import { boardOf } from "./boards";

/** Due, the most urgent first: Ada, Bo, Cy; at a pace of two a day Cy waits. */
const DUE = { ada: "2026-11-02", bo: "2026-11-05", cy: "2026-11-09" } as const;
type Name = keyof typeof DUE;

/** The board on a Monday. `last` says of whom something else is known than above; `held` puts somebody off, `as` is another path. */
function board({ last = {}, without = [], held = {}, as = {} }: {
  readonly last?: Partial<Record<Name, string>>;
  readonly without?: readonly Name[];
  readonly held?: Partial<Record<Name, string>>;
  readonly as?: Partial<Record<Name, string>>;
} = {}): DayBoard {
  const names: readonly Name[] = ["ada", "bo", "cy"];
  return boardOf(names.filter((name) => !without.includes(name)).map((name) => ({
    path: as[name] ?? `People/${name}.md`,
    properties: { cadence: "weekly", ...(held[name] === undefined ? {} : { "snooze-until": held[name] }) },
    last: last[name] ?? DUE[name],
    ...(last[name] === "2026-11-23" ? { lastBefore: DUE[name] } : {}),
  })), { pace: [2, 2, 2, 2, 2, 0, 0] });
}

const shown = (round: Round, on: DayBoard) => shownIn(round, on)?.person.path ?? null;
const ADA = "People/ada.md";
const BO = "People/bo.md";
const CY = "People/cy.md";

describe("a walk through today's few", () => {
  const first = roundOn(NEW_ROUND, board());

  it("begins with the most urgent, and has as many as the day asks for", () => {
    expect(shown(first, board())).toBe(ADA);
    expect(first.asked.map(({ path }) => path)).toEqual([ADA, BO]);
  });

  it("goes past whoever is skipped, to its end, and back again", () => {
    const second = skipped(first, board());
    expect(shown(second, board())).toBe(BO);
    const end = skipped(second, board());
    expect(shown(end, board())).toBeNull();
    expect(skipped(end, board())).toBe(end);
    expect(shown(returned(end, board()), board())).toBe(BO);
    expect(returned(first, board())).toBe(first);
  });

  it.each([
    { says: "was contacted", on: board({ last: { ada: "2026-11-23" } }) },
    { says: "was contacted on an earlier day", on: board({ last: { ada: "2026-11-22" } }) },
    { says: "was put off", on: board({ held: { ada: "2026-11-28" } }) },
    { says: "has gone from the vault", on: board({ without: ["ada"] }) },
  ])("goes on to the next where somebody $says, and not back to them", ({ on }) => {
    const next = roundOn(first, on);
    expect(shown(next, on)).toBe(BO);
    expect(returned(next, on)).toBe(next);
  });

  it("takes in whoever comes up meanwhile, behind the others", () => {
    const on = board({ held: { ada: "2026-11-28" } });
    expect(roundOn(first, on).asked.map(({ path }) => path)).toEqual([ADA, BO, CY]);
  });

  it("keeps those it began with where the day asks for fewer by now", () => {
    const on = board({ last: { cy: "2026-11-23" } });
    expect(on.today.map(({ person }) => person.path)).toEqual([ADA]);
    expect(shown(skipped(roundOn(first, on), on), on)).toBe(BO);
  });

  it("goes along with a note that was renamed, whoever is shown", () => {
    const king = "People/king.md";
    const latest = (path: string) => (path === ADA ? king : path);
    const on = board({ as: { ada: king } });
    const followed = roundOn(first, on, latest);
    expect(followed.asked.map(({ path }) => path)).toEqual([king, BO]);
    expect(shown(followed, on)).toBe(king);
    expect(shown(returned(roundOn(skipped(first, board()), on, latest), on), on)).toBe(king);
    // Of the board as it was before, that is still told.
    expect(roundOn(first, board(), latest)).toEqual(first);
  });

  it("has somebody back whose contact was undone", () => {
    const next = roundOn(first, board({ last: { ada: "2026-11-23" } }));
    expect(shown(returned(roundOn(next, board()), board()), board())).toBe(ADA);
  });
});

describe("one more", () => {
  const end = skipped(skipped(roundOn(NEW_ROUND, board()), board()), board());

  it("is the first who waits, and then there is nobody else", () => {
    expect(oneMoreFor(end, board())?.person.path).toBe(CY);
    const more = withOneMore(end, board());
    expect(shown(more, board())).toBe(CY);
    expect(oneMoreFor(more, board())).toBeNull();
    expect(withOneMore(more, board())).toBe(more);
  });

  it("is nobody who was contacted today or put off", () => {
    const on = board({ last: { ada: "2026-11-23", bo: "2026-11-23" }, held: { cy: "2026-11-25" } });
    expect(on.upcoming.map(({ person }) => person.path)).toContain(CY);
    expect(oneMoreFor(roundOn(NEW_ROUND, on), on)).toBeNull();
  });
});
