import { say } from "../locales/say";
import type { Part } from "./stored-steps";
import type { Direction, Obstacle } from "./turn-part";

/** A note or a setting that stays as it is, and why, in a sentence or two. */
export interface Standing {
  /** Of a note; of a setting, words that name it. */
  readonly path: string;
  readonly why: string;
}

/** `message`: sentences for the user. `notes`: those that stay as they are, in the order in which they were written. */
export type UndoOutcome =
  | { readonly kind: "nothing"; readonly message: string }
  | { readonly kind: "done"; readonly id: number; readonly message: string }
  /** Nothing was touched, because of these. `rest`: whether the others can be changed without them. */
  | {
      readonly kind: "refused";
      readonly id: number;
      readonly message: string;
      readonly notes: readonly Standing[];
      readonly rest: boolean;
    }
  /** Some notes were changed, and then one could not be written. What stands can be tried again. */
  | { readonly kind: "half"; readonly id: number; readonly message: string; readonly notes: readonly Standing[] };

/** What became of the parts of one step. */
export interface Turning {
  readonly direction: Direction;
  readonly step: { readonly id: number; readonly label: string; readonly parts: readonly Part[] };
  readonly turned: ReadonlyMap<Part, Part>;
  readonly obstacles: ReadonlyMap<Part, Obstacle>;
  /** Whether one could not be written after all. */
  readonly isStopped: boolean;
}

/** Notes that a message names one by one. */
export const MOST_NAMED = 5;

export function outcomeOf({ direction, step: { id, label, parts }, turned, obstacles, isStopped }: Turning): UndoOutcome {
  const words = say.actions.undo;
  if (parts.length === 0) return { kind: "refused", id, message: words.tooMuch(direction, label), notes: [], rest: false };
  const left = parts.filter((part) => !turned.has(part));
  const why = (part: Part) => obstacles.get(part)?.why ?? words.notTried;
  const standing = (some: readonly Part[]) => some.map((part) => ({ path: "setting" in part ? words.setting(part.setting) : part.path, why: why(part) }));
  if (turned.size === 0) {
    const notes = standing(left.filter((part) => obstacles.has(part)));
    const rest = notes.length < left.length;
    const offer = rest && direction === "undo" ? ` ${words.rest}` : "";
    return { kind: "refused", id, message: `${words.refused(direction, label, reasons(notes))}${offer}`, notes, rest };
  }
  const notes = standing(left);
  if (isStopped) return { kind: "half", id, message: words.half(direction, label, places([...turned.keys()]), reasons(notes)), notes };
  return { kind: "done", id, message: left.length === 0 ? words.done(direction, label) : words.doneBut(direction, label, places(left)) };
}

function reasons(notes: readonly Standing[]): string {
  const more = notes.length - MOST_NAMED;
  const sentences = notes.slice(0, MOST_NAMED).map(({ path, why }) => `${path}: ${why}`);
  return [...sentences, ...(more > 0 ? [say.actions.undo.more(more)] : [])].join(" ");
}

/** To follow "in". */
function places(parts: readonly Part[]): string {
  const more = parts.length - MOST_NAMED;
  const named = parts.slice(0, MOST_NAMED).map((part) => ("setting" in part ? say.actions.undo.inSetting(part.setting) : part.path)).join(", ");
  return more > 0 ? say.problems.andMore(named, more) : named;
}
