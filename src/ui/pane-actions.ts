import type { Tickable } from "../actions/tick";
import type { DaysOff } from "../core/settings";
import type { Drafts } from "./drafts";
import type { EveryoneSort, FilterName } from "./everyone-model";
import type { Fold, ProblemRow } from "./pane-model";
import type { ShownWayOut } from "./pace-model";
import type { Supposition } from "./pace-supposition";

/** What a user can do in the pane. */
export interface PaneActions {
  readonly openPerson: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly openProblem: (problem: ProblemRow, event: MouseEvent | KeyboardEvent) => void;
  /** Asks for a preview of the note under the pointer. */
  readonly hover: (path: string, event: MouseEvent) => void;
  readonly showMenu: (path: string, event: MouseEvent) => void;
  /** With nobody in mind yet where `path` is null. */
  readonly log: (path: string | null) => void;
  /** Goes through today's few, one person at a time. */
  readonly whoNext: () => void;
  /** Hands an address of `reachOf` to the system. */
  readonly reach: (address: string) => void;
  /** Marks it done where it is written. */
  readonly tick: (item: Tickable) => void;
  readonly toggle: (fold: Fold) => void;
  readonly search: (text: string) => void;
  readonly sort: (by: EveryoneSort) => void;
  /** By a value's key; empty for any. */
  readonly filter: (name: FilterName, key: string) => void;
  /** Nothing searched for, nothing filtered. */
  readonly showEveryone: () => void;
  readonly showMore: (fold: Fold) => void;
  /** Asks for one person more than the pace does, for today. */
  readonly oneMore: () => void;
  /** Shows what it would change, and does it once that is confirmed. */
  readonly takeWayOut: (way: ShownWayOut) => void;
  readonly startFresh: () => void;
  /** Monday to Sunday. */
  readonly setPace: (pace: readonly number[]) => void;
  readonly addDaysOff: (range: DaysOff) => void;
  readonly removeDaysOff: (range: DaysOff) => void;
  /** Answers what would be if this were so; null for nothing any more. */
  readonly suppose: (supposition: Supposition | null) => void;
  /** Shows what was found in the vault, and asks for the rest. */
  readonly setUp: () => void;
  /** Asks how often, one person at a time. */
  readonly triage: () => void;
  /** After the vault could not be read. */
  readonly tryAgain: () => void;
  /** What was typed into the pane's own forms. */
  readonly drafts: Drafts;
}
