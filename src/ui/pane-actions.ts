import type { EveryoneSort } from "./everyone-model";
import type { Tickable } from "../actions/tick";
import type { Fold, ProblemRow } from "./pane-model";

/** What a user can do in the pane. */
export interface PaneActions {
  readonly openPerson: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly openProblem: (problem: ProblemRow, event: MouseEvent | KeyboardEvent) => void;
  /** Asks for a preview of the note under the pointer. */
  readonly hover: (path: string, event: MouseEvent) => void;
  readonly showMenu: (path: string, event: MouseEvent) => void;
  /** With nobody in mind yet where `path` is null. */
  readonly log: (path: string | null) => void;
  /** Marks it done where it is written. */
  readonly tick: (item: Tickable) => void;
  readonly toggle: (fold: Fold) => void;
  readonly search: (text: string) => void;
  readonly sort: (by: EveryoneSort) => void;
  readonly showMore: (fold: Fold) => void;
  /** After the vault could not be read. */
  readonly tryAgain: () => void;
}
