import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import type { PropertyEdit } from "../text/property-block";
import { readStructure } from "../text/structure";
import { applyEdits } from "../text/text-edit";
import { lineKey, openStatus, wordsEnd } from "./task-line";

/**
 * Ticks an open task: `[x]`, and ` ✅ 2026-11-23` at the end of its line, before a block id. The task is found by its
 * line (see `lineKey`); `lineHint` (1-based) only chooses among several that are the same. Refused where there is none any more,
 * and for a task that repeats: the next one would never come.
 */
export function tickPromise(text: string, lineText: string, lineHint: number, day: CivilDate): PropertyEdit {
  const { listItems, lines } = readStructure(text);
  const [task] = listItems.flatMap((item) => {
    const line = lines[item.line];
    const same = line !== undefined && lineKey(text.slice(line.start, line.end)) === lineText.trim();
    return same && item.task !== null && openStatus(item) !== null ? [{ at: item.task.at, line, away: Math.abs(item.line + 1 - lineHint) }] : [];
  }).sort((a, b) => a.away - b.away);
  if (task === undefined) return { refused: say.problems.reminders.taskGone };
  const { at, line } = task;
  if (/🔁|[[(]repeat::/iu.test(text.slice(line.start, line.end))) {
    return { refused: say.problems.reminders.repeats };
  }
  const edits = [
    { at, removed: text.charAt(at), inserted: "x" },
    { at: wordsEnd(text, line.start, line.end), removed: "", inserted: ` ✅ ${day}` },
  ];
  return { text: applyEdits(text, edits), edits };
}
