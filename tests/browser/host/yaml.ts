import { parse, stringify } from "yaml";

/** The app's own library and reading: dates and times stay text, a key given twice is an error. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml, { logLevel: "error" }) as unknown;
}

/** Null leaves an empty property; long lines are not folded. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { nullStr: "", lineWidth: 0 });
}
