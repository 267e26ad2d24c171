import { parseYaml } from "obsidian";
import type { CachedMetadata } from "obsidian";
import { reasonOf } from "../core/problem";
import { isRecord } from "../core/text/record";
import { frontmatterBounds, yamlIn } from "../core/text/frontmatter";
import type { YamlReading } from "../core/text/property-edit";

/** The parsed frontmatter, and in one sentence why there is none where it cannot be read. */
export interface NoteProperties {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly propertiesProblem: string | null;
  readonly propertiesLine: number | null;
}

const FINE = { propertiesProblem: null, propertiesLine: null };
const NONE: NoteProperties = { properties: {}, ...FINE };

/** The app's own YAML: dates stay text, a key that stands twice is an error. */
export function readYaml(yaml: string): YamlReading {
  try {
    return { ok: true, value: parseYaml(yaml) as unknown };
  } catch (error) {
    // Its error is of a class that the API does not export, and says where in several lines. It counts from below the `---`.
    const [said = ""] = reasonOf(error).split(/[\r\n]/);
    const [where = "", line = null] = / at line (\d+), column \d+/.exec(said) ?? [];
    return { ok: false, message: said.replace(/:$/, ".").replace(where, ""), line: line === null ? null : Number(line) + 1 };
  }
}

export function propertiesIn(text: string): NoteProperties {
  const bounds = frontmatterBounds(text);
  if (bounds === null) return NONE;
  const reading = readYaml(yamlIn(text, bounds));
  if (!reading.ok) return { properties: {}, propertiesProblem: reading.message, propertiesLine: reading.line };
  const { value } = reading;
  return isRecord(value) ? { properties: value, ...FINE } : NONE;
}

/**
 * What the app's cache says. Null where only the text can tell: the app says the same of a note without
 * properties, of one whose properties are broken, and of one whose block stands behind a byte order mark.
 */
export function propertiesFrom(cache: CachedMetadata): NoteProperties | null {
  if (cache.frontmatter !== undefined) return { properties: cache.frontmatter, ...FINE };
  const first = cache.sections?.[0];
  if (first === undefined || first.position.start.line > 0) return NONE;
  const { start, end } = first.position;
  switch (first.type) {
    case "yaml":
    case "thematicBreak":
      return null;
    case "paragraph":
    case "heading":
      return end.line > start.line ? null : NONE;
    default:
      return NONE;
  }
}
