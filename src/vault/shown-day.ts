import type { DayBoard } from "../core/follow-ups/follow-ups";
import type { Facts } from "../core/follow-ups/standing";
import type { Problem } from "../core/problem";
import type { DatedPerson, DatedThing } from "./dated-things";
import type { Promised } from "./note-reading";

/** What a front end shows of a day. */
export interface ShownDay {
  readonly board: DayBoard;
  readonly dated: readonly DatedThing[];
  readonly problems: readonly Problem[];
}

/** What else is asked about it. */
export interface KnownDay extends ShownDay {
  /** Everybody's, in order of path. */
  readonly facts: readonly Facts[];
  /** See `PeopleFacts.datesOf`; null also where nothing is dated about them. */
  readonly datesOf: (path: string) => DatedPerson | null;
}

/** The same as an earlier session left it, when there is no index yet to ask. */
export interface LeftDay extends KnownDay {
  /** See `PeopleFacts.undatedOf`. */
  undated(path: string): readonly Promised[];
}
