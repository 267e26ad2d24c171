/**
 * One replacement in a note: `removed` stood at `at` (UTF-16 units of the old text), `inserted` stands
 * there now. Both texts are kept, so that the edit can be taken back after the note has changed elsewhere.
 */
export interface TextEdit {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Applies edits that do not overlap and are in the order of the text; all offsets are of the old text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.at) + edit.inserted;
    done = edit.at + edit.removed.length;
  }
  return result + text.slice(done);
}
