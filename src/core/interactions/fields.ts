import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { linkedText } from "../people/property-values";
import type { Field } from "../text/inline";
import type { Channel } from "./channel";
import { parseDuration } from "./duration";
import type { Direction } from "./entry";
import type { Vocabulary } from "./vocabulary";
import { isWritten, type Misread, misread, NOTHING, type Written } from "./written";
import { type DateOfLink, dayOfValue } from "./written-date";

/** What the fields of an entry decide; null where they are silent or say nothing that can be read. */
export interface FieldFacts {
  readonly channel: Channel | null;
  readonly contact: boolean | null;
  readonly direction: Direction | null;
  readonly date: Written<CivilDate>;
  /** Day on which a task was ticked: `[completion:: …]`. */
  readonly completion: Written<CivilDate>;
  /** Day for which a task is planned: `[due:: …]`, `[scheduled:: …]`. */
  readonly due: Written<CivilDate>;
  readonly minutes: number | null;
  /** What cannot be read of channel, contact, direction and duration. */
  readonly misread: readonly Misread[];
}

const YES = new Set(["yes", "true", "on", "1", "x", "y"]);
const NO = new Set(["no", "false", "off", "0", "n"]);

/** Within the length of any address: fields may be nested, and each is read. */
const ELSEWHERE = /^(?:\[|[+(]?\d[\d\s()/.-]{4,}$|[^]{0,80}?(?:@|:\/\/))/;

const SILENT: FieldFacts = {
  channel: null, contact: null, direction: null, date: NOTHING, completion: NOTHING, due: NOTHING, minutes: null, misread: [],
};

/**
 * Of several fields with one key, the first that can be read decides. Keys are read in any letter case. An empty
 * field is an absent one, and a link, address or phone number where no day belongs says something else than Marathon asks:
 * `(via:: [[Bo]])`, `[contact:: ada@example.org]`.
 */
export function readFields(
  text: string, fields: readonly Field[], vocabulary: Vocabulary, dateOfLink: DateOfLink | undefined,
): FieldFacts {
  if (fields.length === 0) return SILENT;
  const { day: expectsDay, fields: expected } = say.problems;
  const read = <T>(keys: readonly string[], belongs: string, decode: (value: string) => T | null): Written<T> => {
    let value: T | null = null;
    const unread: Misread[] = [];
    for (const field of fields) {
      const written = text.slice(field.value.start, field.value.end).trim();
      if (written === "" || !keys.includes(field.key.toLowerCase())) continue;
      const decoded = decode(written);
      if (decoded !== null) value ??= decoded;
      else if (belongs === expectsDay || !ELSEWHERE.test(written)) unread.push(misread(text, field.start, field.end, belongs));
    }
    return { value, misread: unread };
  };
  const day = (key: string): Written<CivilDate> => read([key], expectsDay, (value) => dayOfValue(value, dateOfLink));
  const channel = read(["channel", "via"], expected.channel, (value) =>
    vocabulary.channelNamed(linkedText(value) ?? value));
  const contact = read(["contact"], expected.contact, yesOrNo);
  const direction = read(["direction"], expected.direction, decodeDirection);
  const minutes = read(["duration"], expected.duration, parseDuration);
  const due = day("due");
  return {
    channel: channel.value,
    contact: contact.value,
    direction: direction.value,
    date: day("date"),
    completion: day("completion"),
    due: isWritten(due) ? due : day("scheduled"),
    minutes: minutes.value,
    misread: [channel, contact, direction, minutes].flatMap((field) => field.misread),
  };
}

function yesOrNo(value: string): boolean | null {
  // "no, she was ill" says no.
  const folded = /^["']?(\w+)/.exec(value.toLowerCase())?.[1] ?? "";
  return YES.has(folded) ? true : NO.has(folded) ? false : null;
}

function decodeDirection(value: string): Direction | null {
  const folded = value.toLowerCase();
  return folded === "out" || folded === "in" || folded === "unknown" ? folded : null;
}
