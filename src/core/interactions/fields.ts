import type { CivilDate } from "../civil-date";
import type { Field } from "../text/inline";
import type { Channel } from "./channel";
import { parseDuration } from "./duration";
import type { Direction } from "./entry";
import type { Vocabulary } from "./vocabulary";
import { type DateOfLink, dayOfValue } from "./written-date";

/** What the fields of an entry decide; null where they are silent or say nothing that can be read. */
export interface FieldFacts {
  readonly channel: Channel | null;
  readonly contact: boolean | null;
  readonly direction: Direction | null;
  readonly date: CivilDate | null;
  /** Day on which a task was ticked: `[completion:: …]`. */
  readonly completion: CivilDate | null;
  /** Day for which a task is planned: `[due:: …]`, `[scheduled:: …]`. */
  readonly due: CivilDate | null;
  readonly minutes: number | null;
}

const YES = new Set(["yes", "true", "on", "1", "x", "y"]);
const NO = new Set(["no", "false", "off", "0", "n"]);

/** Of several fields with one key, the first that can be read decides. Keys are read in any letter case. */
export function readFields(
  text: string, fields: readonly Field[], vocabulary: Vocabulary, dateOfLink: DateOfLink | undefined,
): FieldFacts {
  const read = <T>(keys: readonly string[], decode: (value: string) => T | null): T | null => {
    for (const { key, value } of fields) {
      if (!keys.includes(key.toLowerCase())) continue;
      const decoded = decode(text.slice(value.start, value.end).trim());
      if (decoded !== null) return decoded;
    }
    return null;
  };
  const day = (value: string): CivilDate | null => dayOfValue(value, dateOfLink);
  return {
    channel: read(["channel", "via"], (value) => vocabulary.channelNamed(value)),
    contact: read(["contact"], yesOrNo),
    direction: read(["direction"], decodeDirection),
    date: read(["date"], day),
    completion: read(["completion"], day),
    due: read(["due"], day) ?? read(["scheduled"], day),
    minutes: read(["duration"], parseDuration),
  };
}

function yesOrNo(value: string): boolean | null {
  const folded = value.toLowerCase();
  return YES.has(folded) ? true : NO.has(folded) ? false : null;
}

function decodeDirection(value: string): Direction | null {
  const folded = value.toLowerCase();
  return folded === "out" || folded === "in" || folded === "unknown" ? folded : null;
}
