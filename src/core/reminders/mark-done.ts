import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import type { PropertyNames } from "../people/property-names";
import { linkedText, type ReadOwnDate } from "../people/property-values";
import { noteStart } from "../text/frontmatter";
import { indexLines } from "../text/line-index";
import { type ParseYaml, type PropertyEdit, proven, readBlock } from "../text/property-block";
import { sameValue } from "../text/same-value";
import { applyEdits, type TextEdit } from "../text/text-edit";
import { itemsOf, readReminders } from "./decode-dates";
import { withoutDoneMark } from "./done-mark";
import { doneOf, lineOf, readItem } from "./read-item";
import type { ReminderPlace } from "./reminder";

export interface ReminderRules {
  readonly names: PropertyNames;
  readonly readOwnDate: ReadOwnDate;
  readonly parseYaml: ParseYaml;
}

/**
 * Marks an occurrence as done, in the item's own form: ` ✅ 2026-12-01` at the end of a line, inside its quotes, or
 * `done: 2026-12-01` in an object. An older mark is replaced. No edits where it is done already.
 *
 * YAML writes one item in many ways, so the places where the mark may go are tried in the bytes, and the parser
 * judges: the edit stands where exactly this item then reads as done and nothing else differs. Otherwise it is refused.
 */
export function markDone(text: string, place: ReminderPlace, occurrence: CivilDate, rules: ReminderRules): PropertyEdit {
  const whole = readBlock(text, rules.parseYaml);
  if ("refused" in whole) return whole;
  const found = readReminders(whole.properties, rules.names, rules.readOwnDate, () => undefined)
    .filter((reminder) => reminder.place.item === place.item)
    .sort((a, b) => distance(a.place, place) - distance(b.place, place))[0];
  if (found === undefined || whole.bounds === null) return { refused: say.problems.reminders.gone };
  if (found.done !== null && found.done >= occurrence) return { text, edits: [] };

  const { property, index, item } = found.place;
  const before = itemsOf(whole.properties[property]);
  const hide = (items: readonly unknown[]) => items.map((member, at) => (at === index ? null : member));
  const intended = (properties: Readonly<Record<string, unknown>>) => {
    const after = itemsOf(properties[property]);
    const read = readItem(after[index], rules.readOwnDate);
    return typeof read !== "string" && read.item === item && read.done === occurrence
      && sameValue({ ...whole.properties, [property]: hide(before) }, { ...properties, [property]: hide(after) });
  };
  // The body is the same whatever becomes of the block, and may be long.
  const head = text.slice(0, whole.bounds.next);
  const from = whole.lines.find(({ key }) => key === property)?.start ?? noteStart(text);
  const to = whole.lines.find(({ start }) => start > from)?.start ?? whole.bounds.contentEnd;
  // Stands where there is no place to try: an alias spells nothing of the item.
  let edit = proven(head, whole, [], rules.parseYaml, () => false);
  for (const way of waysToMark(text.slice(from, to), before[index], occurrence).slice(0, MOST_TRIED)) {
    const edits = [{ ...way, at: way.at + from }];
    edit = proven(head, whole, edits, rules.parseYaml, intended);
    if (!("refused" in edit)) return { text: applyEdits(text, edits), edits };
  }
  return edit;
}

/** Of several items that say the same, the one that stands where it stood is meant, or the nearest. */
function distance(a: ReminderPlace, b: ReminderPlace): number {
  return Math.abs(a.index - b.index) + (a.property === b.property ? 0 : 1e6);
}

/** More places than an honest note offers; each costs a reading of the block. */
const MOST_TRIED = 500;

/** Edits that may mark the item; offsets in `source`, which holds it. */
function waysToMark(source: string, item: unknown, day: CivilDate): readonly TextEdit[] {
  const line = lineOf(item);
  const [key, done] = doneOf(item) ?? [];
  const said = line === null ? linkedText(done) ?? "" : withoutDoneMark(line).written ?? "";
  const written = /\d{4}-\d{2}-\d{2}/.exec(said)?.[0] ?? said;
  if (written !== "") return offsetsOf(source, written).map((at) => ({ at, removed: written, inserted: day }));
  const insert = (at: number, inserted: string): TextEdit => ({ at, removed: "", inserted });
  if (line !== null) {
    const { word, signs } = lastWord(line);
    return offsetsOf(source, word).flatMap((at) =>
      Array.from({ length: Math.min(2 * signs, 40) + 1 }, (_, more) => insert(at + word.length + more, ` ✅ ${day}`)));
  }
  if (key !== undefined) return offsetsOf(source, key).map((at) => insert(source.indexOf(":", at) + 1, ` ${day}`));
  const braces = offsetsOf(source, "}").map((at) => insert(source.slice(0, at).trimEnd().length, `, done: ${day}`));
  // Behind the last line of the object, below its first key.
  const lines = indexLines(source).map(({ start, end, next }) => {
    const lead = /^[ \t]*(?:-[ \t]+)*/.exec(source.slice(start, end))?.[0] ?? "";
    return insert(end, `${source.slice(end, next)}${lead.replace(/-/g, " ")}done: ${day}`);
  });
  return [...braces, ...lines.reverse()];
}

/** It is spelled in one way; the `signs` behind it may be escaped, which makes them longer. */
function lastWord(line: string): { readonly word: string; readonly signs: number } {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(line.charAt(at));
  let end = line.length;
  while (end > 0 && !isWord(end - 1)) end--;
  let start = end;
  while (start > 0 && isWord(start - 1)) start--;
  return { word: line.slice(start, end), signs: line.length - end };
}

function offsetsOf(source: string, part: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = source.indexOf(part); at >= 0 && offsets.length < MOST_TRIED; at = source.indexOf(part, at + 1)) offsets.push(at);
  return offsets;
}
