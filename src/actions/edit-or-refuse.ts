import type { PropertyEdit } from "../core/text/property-block";
import { NoteError, type Notes } from "../vault/notes";
import type { ActionResult } from "./change";
import { editNote } from "./edit-note";

interface Refused {
  readonly kind: "refused";
  /** One or two sentences for the user. */
  readonly why: string;
}

/** One edit as `change` answers it: with the new text, or without one where the note stays. What the host cannot do is refused. */
export async function editOrRefuse<T extends { readonly kind: string; readonly text?: string }>(
  notes: Notes, path: string, change: (text: string) => T,
): Promise<T | Refused> {
  try {
    const { answer } = await editNote(notes, path, (text) => {
      const answer = change(text);
      return { text: answer.text ?? text, answer };
    });
    return answer;
  } catch (error) {
    if (error instanceof NoteError) return { kind: "refused", why: error.message };
    throw error;
  }
}

/** One edit of one note, as a whole action. No edits: it stands as asked already. */
export async function actOnNote(notes: Notes, path: string, editOf: (text: string) => PropertyEdit): Promise<ActionResult> {
  const outcome = await editOrRefuse(notes, path, (text) => {
    const edit = editOf(text);
    return "refused" in edit ? { kind: "refused" as const, why: edit.refused } : { kind: "edited" as const, ...edit };
  });
  if (outcome.kind === "refused") return outcome;
  const { kind, edits } = outcome;
  return { kind: "done", changes: edits.length === 0 ? [] : [{ kind, path, edits }], refused: [] };
}
