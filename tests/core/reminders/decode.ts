import { DEFAULT_PROPERTY_NAMES, type Properties } from "../../../src/core/people/property-names";
import { type CivilDate, parseCivilDate } from "../../../src/core/civil-date";
import { decodeDates } from "../../../src/core/reminders/decode-dates";
import type { Dated } from "../../../src/core/reminders/dated-on";
import { parseYaml } from "../../support/parse-yaml";

export const PATH = "People/Ada Lovelace.md";

/** A daily-note format such as `02.11.2026`. */
export function ownDate(text: string): CivilDate | null {
  const match = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  return match ? parseCivilDate(`${match[3] ?? ""}-${match[2] ?? ""}-${match[1] ?? ""}`) : null;
}

export const RULES = { names: DEFAULT_PROPERTY_NAMES, readOwnDate: ownDate, parseYaml };

/** What the properties of a note say, as YAML. */
export function propertiesOf(yaml: string): Properties {
  const reading = parseYaml(yaml);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value as Properties;
}

export function decode(yaml: string, dateProperties: readonly string[] = ["birthday", "anniversary"]) {
  return decodeDates(PATH, propertiesOf(yaml), { names: DEFAULT_PROPERTY_NAMES, dateProperties, readOwnDate: ownDate });
}

/** "2026-12-01 send the intro". */
export function inWords(found: readonly Dated[]): readonly string[] {
  return found.map(({ date, text }) => `${date} ${text}`);
}
