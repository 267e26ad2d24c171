import { indexLines } from "./line-index";
import type { TextEdit } from "./text-edit";

/** Texts that differ in more lines than this have changed as a whole: no action of ours writes that many. */
const MOST_LINES = 400;

/** Lines that both texts have; numbers of lines, 0-based. */
interface Run {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** How far down the old text a way leads, and the runs on it, the last first. */
interface Way {
  readonly before: number;
  readonly runs: Runs | null;
}

interface Runs {
  readonly run: Run;
  readonly above: Runs | null;
}

/**
 * The fewest edits that make `before` into `after`, in the order of the text: whole lines where lines
 * came or went, and only the characters that differ where lines were replaced. What stands between two
 * edits is part of neither. Empty where the texts are the same.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  // Both ends first, so that one insertion stays in one piece, whatever blank lines it holds and lies among.
  let [head, oldEnd, nowEnd] = [0, old.length, now.length];
  while (head < oldEnd && old[head] === now[head]) head++;
  while (oldEnd > head && nowEnd > head && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  const [oldLines, newLines] = [old.slice(head, oldEnd), now.slice(head, nowEnd)];
  const edits: TextEdit[] = [];
  const end: Run = { before: oldLines.length, after: newLines.length, count: 0 };
  let [line, newLine, at] = [0, 0, old.slice(0, head).join("").length];
  for (const run of [...commonRuns(oldLines, newLines), end]) {
    const removed = oldLines.slice(line, run.before).join("");
    const inserted = newLines.slice(newLine, run.after).join("");
    if (removed !== inserted) edits.push(trimmed({ at, removed, inserted }));
    line = run.before + run.count;
    newLine = run.after + run.count;
    at += removed.length + oldLines.slice(run.before, line).join("").length;
  }
  return edits;
}

function linesOf(text: string): readonly string[] {
  return indexLines(text).map(({ start, next }) => text.slice(start, next));
}

/** Without what both sides begin and end with. */
function trimmed({ at, removed, inserted }: TextEdit): TextEdit {
  const most = Math.min(removed.length, inserted.length);
  let start = 0;
  while (start < most && removed[start] === inserted[start]) start++;
  let end = 0;
  while (end < most - start && removed[removed.length - 1 - end] === inserted[inserted.length - 1 - end]) end++;
  return {
    at: at + start,
    removed: removed.slice(start, removed.length - end),
    inserted: inserted.slice(start, inserted.length - end),
  };
}

/** The greedy algorithm of Eugene W. Myers, "An O(ND) difference algorithm and its variations" (1986). */
function commonRuns(old: readonly string[], now: readonly string[]): readonly Run[] {
  const ways = new Map<number, Way>();
  for (let changes = 0; changes <= MOST_LINES; changes++) {
    for (let lead = -changes; lead <= changes; lead += 2) {
      const removing = ways.get(lead - 1);
      const inserting = ways.get(lead + 1);
      const isInserting = inserting !== undefined && (removing === undefined || removing.before < inserting.before);
      const from = isInserting ? inserting : removing;
      const start = from === undefined ? 0 : from.before + (isInserting ? 0 : 1);
      let before = start;
      while (before < old.length && old[before] === now[before - lead]) before++;
      const run = { before: start, after: start - lead, count: before - start };
      const above = from?.runs ?? null;
      const runs = run.count > 0 ? { run, above } : above;
      if (before >= old.length && before - lead >= now.length) return inOrder(runs);
      ways.set(lead, { before, runs });
    }
  }
  return [];
}

function inOrder(runs: Runs | null): readonly Run[] {
  const list: Run[] = [];
  for (let rest = runs; rest !== null; rest = rest.above) list.push(rest.run);
  return list.reverse();
}
