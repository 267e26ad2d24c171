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
  const undone = direction === "undo" ? "undone" : "redone";
  if (parts.length === 0) {
    const message = `"${label}" wrote more than is kept beyond a restart, so it can no longer be ${undone}.`;
    return { kind: "refused", id, message, notes: [], rest: false };
  }
  const left = parts.filter((part) => !turned.has(part));
  const why = (part: Part) => obstacles.get(part)?.why ?? "It was not tried any more.";
  const standing = (some: readonly Part[]) => some.map((part) => ({ path: nameOf(part, "The"), why: why(part) }));
  if (turned.size === 0) {
    const notes = standing(left.filter((part) => obstacles.has(part)));
    const rest = notes.length < left.length;
    const offer = rest && direction === "undo" ? " The rest can be undone without them." : "";
    return { kind: "refused", id, message: `"${label}" was not ${undone}, and nothing was touched. ${reasons(notes)}${offer}`, notes, rest };
  }
  const notes = standing(left);
  if (isStopped) {
    const where = reasons(notes);
    return { kind: "half", id, message: `"${label}" was ${undone} in ${named([...turned.keys()])} and not in the rest. ${where}`, notes };
  }
  const except = left.length === 0 ? "" : `, except in ${named(left)}`;
  return { kind: "done", id, message: `"${label}" was ${undone}${except}.` };
}

function reasons(notes: readonly Standing[]): string {
  const more = notes.length - MOST_NAMED;
  const sentences = notes.slice(0, MOST_NAMED).map(({ path, why }) => `${path}: ${why}`);
  return [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}

function named(parts: readonly Part[]): string {
  const more = parts.length - MOST_NAMED;
  return parts.slice(0, MOST_NAMED).map((part) => nameOf(part, "the")).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function nameOf(part: Part, article: "The" | "the"): string {
  return "setting" in part ? `${article} setting "${part.setting}"` : part.path;
}
