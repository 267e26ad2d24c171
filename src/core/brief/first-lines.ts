import { readPromises } from "../reminders/promise";
import { readStructure } from "../text/structure";

const MOST_LINES = 12;

/**
 * The first lines of a person's note: not its properties, nor its log or its promises, which the brief tells better; a
 * promise with something below it stays with that. `isLog` says of a heading's words whether the log stands under it.
 * Linear in the text.
 */
export function firstLines(text: string, isLog: (heading: string) => boolean): string {
  const note = readStructure(text);
  const { lines, bodyStart, headings, listItems } = note;
  const alone = new Set(listItems.filter(({ line, lastLine }) => line === lastLine).map(({ line }) => line));
  const told = new Set(readPromises(text, true, () => null, note).map(({ line }) => line - 1).filter((line) => alone.has(line)));
  const logs = headings.filter(({ content: { start, end } }) => isLog(text.slice(start, end)));
  const shown: string[] = [];
  let from = 0;
  let log = 0;
  for (const [index, { start, end, next }] of lines.entries()) {
    for (; (logs[log]?.line ?? Infinity) <= index; log++) from = Math.max(from, logs[log]?.sectionEnd ?? 0);
    if (next <= bodyStart || start < from || told.has(index)) continue;
    const line = text.slice(Math.max(start, bodyStart), end);
    if (shown.length > 0 || line.trim() !== "") shown.push(line);
    if (shown.length === MOST_LINES) break;
  }
  return shown.join("\n").trimEnd();
}
