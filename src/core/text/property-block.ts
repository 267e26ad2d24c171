import { say } from "../../locales/say";
import { frontmatterBounds, noteStart, yamlIn } from "./frontmatter";
import type { Frontmatter } from "./frontmatter-bounds";
import { type PropertyLine, propertyLines } from "./property-line";
import { applyEdits, type TextEdit } from "./text-edit";

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  /** `line`: of the note, 1-based, for a block that begins on its second line; null where it is not known. */
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** The host's YAML reader. It must keep dates as text and refuse a key that stands twice in one map. */
export type ParseYaml = (yaml: string) => YamlReading;

export type PropertyValues = Readonly<Record<string, unknown>>;

/** A note's properties, as text and as values. */
export interface PropertyBlock {
  /** Null where the note has no frontmatter. */
  readonly bounds: Frontmatter | null;
  readonly properties: PropertyValues;
  readonly lines: readonly PropertyLine[];
}

/** Why nothing may be read or written: one or two sentences for the user. */
export interface Refusal {
  readonly refused: string;
}

/** The new text, and what was replaced in the old one: nothing, where the text is the same. */
export type PropertyEdit = { readonly text: string; readonly edits: readonly TextEdit[] } | Refusal;

/** A block that somebody began; another one above it would make it text for good. */
const OPEN_BLOCK = /^\uFEFF?---[ \t]*(?:\r\n?|\n)[\w-]+:(?:\s|$)/;

/** The frontmatter as text and as values. An empty block, or none, holds no properties. */
export function readBlock(text: string, parse: ParseYaml): PropertyBlock | Refusal {
  const bounds = frontmatterBounds(text);
  if (bounds === null) {
    if (!OPEN_BLOCK.test(text)) return { bounds, properties: {}, lines: [] };
    return { refused: say.problems.properties.unclosed };
  }
  const lines = propertyLines(text, bounds);
  // The parser may say less clearly that a property stands twice, or take the last one.
  const seen = new Set<string>();
  for (const { key } of lines) {
    if (!seen.has(key)) seen.add(key);
    else return { refused: say.problems.properties.twice(key) };
  }
  const reading = parse(yamlIn(text, bounds));
  if (!reading.ok) return { refused: say.problems.properties.notYaml(reading.message, reading.line) };
  const properties = asValues(reading.value);
  if (properties === null) return { refused: say.problems.properties.noProperties };
  return { bounds, properties, lines };
}

/** Applies the edits, and gives the result only if the body is untouched and the properties are as intended. */
export function proven(
  text: string,
  block: PropertyBlock,
  edits: readonly TextEdit[],
  parse: ParseYaml,
  intended: (properties: PropertyValues) => boolean,
): PropertyEdit {
  const result = applyEdits(text, edits);
  const bounds = frontmatterBounds(result);
  const bodyFrom = block.bounds?.next ?? noteStart(text);
  if (bounds !== null && result.slice(bounds.next) === text.slice(bodyFrom)) {
    const reading = parse(yamlIn(result, bounds));
    const properties = reading.ok ? asValues(reading.value) : null;
    if (properties !== null && intended(properties)) return { text: result, edits };
  }
  return { refused: say.problems.properties.unsafe };
}

function asValues(value: unknown): PropertyValues | null {
  if (value === null || value === undefined) return {};
  return typeof value === "object" && !Array.isArray(value) ? (value as PropertyValues) : null;
}
