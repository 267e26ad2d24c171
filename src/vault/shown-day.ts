import type { DayBoard } from "../core/follow-ups/follow-ups";
import type { Problem } from "../core/problem";
import type { DatedThing } from "./dated-things";
import type { Promised } from "./note-reading";

/** What a front end shows of a day. */
export interface ShownDay {
  readonly board: DayBoard;
  readonly dated: readonly DatedThing[];
  readonly problems: readonly Problem[];
}

/** The same as an earlier session left it, when there is no index yet to ask. */
export interface LeftDay extends ShownDay {
  /** See `PeopleFacts.undatedOf`. */
  undated(path: string): readonly Promised[];
}
