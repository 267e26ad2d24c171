interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `mine` and `theirs`, both made from `base`, in one text. Null where they changed the same place:
 * then the caller has to choose.
 */
export function mergeEdits(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs) return mine;
  const a = editOf(base, mine);
  const b = editOf(base, theirs);
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const bothInsert = a.start === b.start && a.end === a.start && b.end === b.start;
  if (bothInsert) return base.slice(0, a.start) + b.text + a.text + base.slice(a.start);
  if (first.end > second.start || first.start === second.start) return null;
  return base.slice(0, first.start) + first.text + base.slice(first.end, second.start) + second.text + base.slice(second.end);
}

/** The one stretch in which `after` differs from `before`. */
function editOf(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
