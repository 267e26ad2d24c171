import type { Notes } from "../vault/notes";

/**
 * One edit that also answers: `change` gives the new text and whatever else the caller wants to know.
 * The host may run it more than once; the answer is that of the last run, which is what was written.
 */
export async function editNote<T extends { readonly text: string }>(
  notes: Notes,
  path: string,
  change: (text: string) => T,
): Promise<T> {
  const answers: T[] = [];
  await notes.edit(path, (text) => {
    const answer = change(text);
    answers.push(answer);
    return answer.text;
  });
  const last = answers.pop();
  if (last === undefined) throw new Error(`${path} was not edited, for its text was never asked for.`);
  return last;
}
