import { parseDocument } from "yaml";
import type { YamlReading } from "../../src/core/text/property-block";

/** The YAML reader that tests hand to core: dates stay text, a key that stands twice is an error. */
export function parseYaml(yaml: string): YamlReading {
  const document = parseDocument(yaml, { uniqueKeys: true, strict: true, logLevel: "error" });
  const error = document.errors[0];
  if (error !== undefined) return { ok: false, message: error.message.split("\n")[0] ?? "", line: null };
  try {
    return { ok: true, value: document.toJS() };
  } catch (problem) {
    // An alias without its anchor, or one that stands for far too much, is found only here.
    return { ok: false, message: problem instanceof Error ? problem.message : String(problem), line: null };
  }
}
