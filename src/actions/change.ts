import type { TextEdit } from "../core/text/text-edit";

/** What an action did to one note, which is enough to take it back, or to one setting. */
export type Change =
  /** `edits` in the order of the text; offsets are of the text before. */
  | { readonly kind: "edited"; readonly path: string; readonly edits: readonly TextEdit[] }
  /** The note was made with this whole text. */
  | { readonly kind: "created"; readonly path: string; readonly text: string }
  | { readonly kind: "set"; readonly setting: string };

/** What became of an action, as a front end tells it. `why` is one or two sentences for the user. */
export type ActionResult =
  | { readonly kind: "refused"; readonly why: string }
  /** `changes` is empty where everything stood as asked for already. `why`: what was refused, where other notes were written. */
  | { readonly kind: "done"; readonly changes: readonly Change[]; readonly refused: readonly { readonly path: string; readonly why: string }[] };
