import { say } from "../../locales/say";
import { noteStart } from "./frontmatter";
import { lineEndingOf } from "./line-index";
import {
  type ParseYaml, type PropertyBlock, type PropertyEdit, type PropertyValues, proven, readBlock, type Refusal,
} from "./property-block";
import { placeOfValue, type PropertyLine } from "./property-line";
import { sameValue } from "./same-value";
import type { TextEdit } from "./text-edit";
import { type PropertyValue, spellScalar } from "./yaml-scalar";

export type { ParseYaml, PropertyEdit, YamlReading } from "./property-block";

export interface PropertyNaming {
  /** Accepted spellings, the preferred one first. */
  readonly names: readonly string[];
  /** Spellings that this makes equal are one name: letter case, `-`, `_` and spaces do not matter in a property. */
  readonly fold: (spelling: string) => string;
}

export interface PropertyTarget extends PropertyNaming {
  /** The spelling of a new property. */
  readonly write: string;
  readonly value: PropertyValue;
}

/**
 * Writes one property and changes no other character: the value is replaced in its line, in the quotes
 * it had; a missing property becomes a line at the end of the block; a note without a block gets one.
 *
 * Where several accepted spellings are present, the first in `names` is edited; an exact spelling in
 * `names` goes before its relatives (`Last_Contact` and `last-contact`).
 *
 * Both texts are parsed, and the edit is refused unless the intended property is all that differs.
 * Refused as well: a block that cannot be parsed, a property that stands twice, a value that is no
 * single value on a single line. A link without quotes, `[[…]]`, counts as one where another link takes
 * its place.
 */
export function setProperty(text: string, target: PropertyTarget, parse: ParseYaml): PropertyEdit {
  const block = readBlock(text, parse);
  if ("refused" in block) return block;

  const key = preferredKey(Object.keys(block.properties), target);
  if (key === null) return addProperty(text, block, target, parse);
  const line = onlyLine(block, key);
  if ("refused" in line) return line;
  const old = block.properties[key];
  const place = placeOfValue(text, line);
  if (place.kind === "link" ? !isLink(target.value) : Array.isArray(old)) return refusal(key, say.problems.properties.list);
  if (place.kind === "refused") return refusal(key, place.why);

  if (place.kind !== "empty" && isWritten(old, target.value)) return { text, edits: [] };
  const edit: TextEdit = place.kind === "empty"
    ? { at: place.from, removed: "", inserted: ` ${spellScalar(target.value, "")}` }
    : {
        at: place.from,
        removed: text.slice(place.from, place.to),
        inserted: place.kind === "link" ? String(target.value) : spellScalar(target.value, place.quote),
      };
  return proven(text, block, [edit], parse, (properties) =>
    isWritten(properties[key], target.value) && sameOthers(block.properties, properties, [key])
    && sameValue(Object.keys(block.properties), Object.keys(properties)));
}

/**
 * Takes out every property with one of `names`, each with its line. A comment behind a value stays,
 * on a line of its own. Refuses as `setProperty` does; where one property is refused, none is taken out.
 */
export function removeProperty(text: string, { names, fold }: PropertyNaming, parse: ParseYaml): PropertyEdit {
  const block = readBlock(text, parse);
  if ("refused" in block) return block;
  const folded = new Set(names.map(fold));
  const keys = Object.keys(block.properties).filter((key) => folded.has(fold(key)));

  const edits: TextEdit[] = [];
  for (const key of keys) {
    const line = onlyLine(block, key);
    if ("refused" in line) return line;
    const place = placeOfValue(text, line);
    if (place.kind === "refused") return refusal(key, place.why);
    edits.push(withoutProperty(text, line, place.kind === "empty" ? place.from : place.to));
  }
  if (edits.length === 0) return { text, edits };
  edits.sort((a, b) => a.at - b.at);
  const left = Object.keys(block.properties).filter((key) => !keys.includes(key));
  return proven(text, block, edits, parse, (properties) =>
    sameOthers(block.properties, properties, keys) && sameValue(left, Object.keys(properties)));
}

function preferredKey(keys: readonly string[], { names, fold }: PropertyNaming): string | null {
  for (const name of names) {
    if (keys.includes(name)) return name;
    const folded = fold(name);
    const relative = keys.find((key) => fold(key) === folded);
    if (relative !== undefined) return relative;
  }
  return null;
}

function onlyLine(block: PropertyBlock, key: string): PropertyLine | Refusal {
  return block.lines.find((line) => line.key === key) ?? refusal(key, say.problems.properties.noLine);
}

function addProperty(text: string, block: PropertyBlock, target: PropertyTarget, parse: ParseYaml): PropertyEdit {
  const { bounds, properties, lines } = block;
  const spelled = `${spellScalar(target.write, "")}: ${spellScalar(target.value, "")}`;
  let edit: TextEdit;
  if (bounds === null) {
    const eol = lineEndingOf(text);
    edit = { at: noteStart(text), removed: "", inserted: `---${eol}${spelled}${eol}---${eol}` };
  } else {
    const first = lines[0];
    const indent = first === undefined ? "" : (/^[ \t]*/.exec(text.slice(first.start, first.end))?.[0] ?? "");
    const eol = /(?:\r\n|\n|\r)$/.exec(text.slice(bounds.start, bounds.contentEnd))?.[0] ?? "\n";
    edit = { at: bounds.contentEnd, removed: "", inserted: `${indent}${spelled}${eol}` };
  }
  const expected = { ...properties, [target.write]: target.value };
  return proven(text, block, [edit], parse, (after) =>
    sameValue(expected, after) && sameValue(Object.keys(expected), Object.keys(after)));
}

function withoutProperty(text: string, line: PropertyLine, valueEnd: number): TextEdit {
  const comment = /^[ \t]*(#?)/.exec(text.slice(valueEnd, line.end));
  if (comment === null || comment[1] === "") {
    return { at: line.start, removed: text.slice(line.start, line.next), inserted: "" };
  }
  const to = valueEnd + comment[0].length - 1;
  return { at: line.start, removed: text.slice(line.start, to), inserted: "" };
}

/** Within quotes a number or a yes/no is read as its text; without them a link is read as a list in a list. */
function isWritten(read: unknown, value: PropertyValue): boolean {
  return Object.is(read, value) || (typeof read === "string" && read === String(value))
    || (isLink(value) && sameValue(read, [[value.slice(2, -2)]]));
}

function isLink(value: PropertyValue): value is string {
  return typeof value === "string" && /^\[\[[^[\]\r\n]+\]\]$/.test(value);
}

function sameOthers(before: PropertyValues, after: PropertyValues, except: readonly string[]): boolean {
  return Object.keys(before).every((key) => except.includes(key) || sameValue(before[key], after[key]));
}

function refusal(key: string, why: string): Refusal {
  return { refused: say.problems.properties.cannotEdit(key, why) };
}
