import { NoteError, type Notes } from "../vault/notes";
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
