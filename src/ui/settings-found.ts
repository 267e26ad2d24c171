import type { CivilDate } from "../core/civil-date";
import type { DayBoard } from "../core/follow-ups/follow-ups";
import type { StandingName } from "../core/follow-ups/standing";
import { isInFolder, pathKey } from "../core/people/note-path";
import { hasPersonTag, inPeopleFolder } from "../core/people/person-source";
import { say } from "../locales/say";
import type { VaultSession } from "../vault/vault-session";

/** What the settings that pick people and days find now, a sentence or more each; empty while nobody can say. */
export interface Found {
  readonly folders: string;
  readonly tags: string;
  readonly types: string;
  readonly circles: string;
  /** Those without a cadence of their own. */
  readonly byDefault: string;
  readonly never: string;
  readonly met: string;
  readonly days: string;
}

export const NOTHING_FOUND: Found = { folders: "", tags: "", types: "", circles: "", byDefault: "", never: "", met: "", days: "" };

/** Counts people once for each board: thousands of them take some milliseconds. */
export function finder(): (session: VaultSession, today: CivilDate) => Found {
  let known: { readonly board: DayBoard; readonly found: Omit<Found, "days"> } | null = null;
  return (session, today) => {
    const board = session.board(today);
    if (known?.board !== board) known = { board, found: peopleFound(session, board) };
    // A new day may name nobody, and the board stays the same.
    return { ...known.found, days: say.settings.found.days(session.index.dailyNotes()) };
  };
}

function peopleFound({ settings, facts }: VaultSession, { date, everyone }: DayBoard): Omit<Found, "days"> {
  const { of, now, alone } = say.settings.found;
  const known = facts.all(date);
  const standing = (name: StandingName) => now(everyone.filter((each) => each.standing === name).length);
  const each = (names: readonly string[], isIn: (name: string) => (one: (typeof known)[number]) => boolean) =>
    names.map((name) => of(name, known.filter(isIn(name)).length)).join(" ");
  const tagged = known.filter(({ person: { tags } }) => hasPersonTag(tags, settings));
  const placed = known.filter(({ person: { path, tags } }) => inPeopleFolder(path, settings) || hasPersonTag(tags, settings));
  return {
    folders: each(settings.peopleFolders, (folder) => ({ person }) => isInFolder(person.path, folder)),
    tags: now(tagged.length),
    // What a note's type says is not kept: these are all that nothing else makes people.
    types: alone(known.length - placed.length),
    circles: each(settings.circles.map(({ name }) => name), (name) => ({ cadence: { circle } }) => circle !== null && pathKey(circle) === pathKey(name)),
    byDefault: now(known.filter(({ person, cadence: { from } }) => from === "default" || (from === "nowhere" && person.cadence === undefined)).length),
    never: standing("never"),
    met: standing("new"),
  };
}
