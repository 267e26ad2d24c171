/** The candidate that `word` misspells; null where none is near. The first of several equally near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  // Short words are all near to each other: "wk", "mo", "of".
  const most = word.length < 3 ? 0 : word.length < 7 ? 1 : 2;
  let best: { readonly candidate: string; readonly edits: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const edits = editsBetween(word, candidate);
    if (edits <= most && (best === null || edits < best.edits)) best = { candidate, edits };
  }
  return best === null ? null : best.candidate;
}

/** Letters added, left out, replaced or swapped with their neighbour (optimal string alignment distance). */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      ));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
