import { say } from "../../locales/say";
import { type CivilDate, parseCivilDate } from "../civil-date";

/** Reads a day written in the user's own daily-note format; null where it is none. `alike`: see `DateOfLink`. */
export type ReadOwnDate = (text: string, alike?: boolean) => CivilDate | null;

const DATETIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const YES = new Set(["true", "yes", "on", "1", "x"]);
const NO = new Set(["false", "no", "off", "0"]);

/**
 * A day in any honest form: `2026-11-02`, a datetime (its own day, whatever its zone), a link to a
 * daily note, the daily-note format. Null where the value is no real day.
 */
export function readDate(value: unknown, readOwnDate: ReadOwnDate): CivilDate | null {
  const text = linkedText(value);
  if (text === null) return null;
  const match = DATETIME.exec(text);
  if (match) return parseCivilDate(match[1] ?? "");
  return readOwnDate(text) ?? readOwnDate(baseName(text)) ?? parseCivilDate(baseName(text));
}

/** `expected`: what belongs there, in a sentence. */
export function cannotRead(written: string, expected: string): string {
  return say.problems.cannotRead(written, expected);
}

/** A property whose value cannot be read: a list is told for what it is. `expected` as above. */
export function unreadable(spelling: string, value: unknown, expected: string): string {
  if (Array.isArray(value) && linkedText(value) === null) return say.problems.person.list(spelling, showValue(value), expected);
  return cannotRead(`${spelling}: ${showValue(value)}`, expected);
}

const LINK = /^\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]$/;
/** `[Ada](People/Ada%20L.md)`; an address with a scheme leads out of the vault. */
const MARKDOWN_LINK = /^\[[^[\]]*\]\(<?(?![a-z][a-z\d+.-]*:)([^()<>#]+?)(?:\.md)?(?:#[^()<>]*)?>?\)$/i;
const ASCII_ESCAPE = /%[2-7][\da-f]/gi;

/** The target of the link that the whole text is; null where it is none. `alike`: see `DateOfLink`. */
function linkTarget(text: string): string | null {
  const wiki = LINK.exec(text)?.[1];
  const target = wiki ?? MARKDOWN_LINK.exec(text)?.[1]?.replace(ASCII_ESCAPE, (escape) => decodeURIComponent(escape));
  return target?.trim() ?? null;
}

/**
 * The text of one value, with `[[…|shown]]` and `[shown](….md)` reduced to the link's target. An unquoted `[[Ada]]` is a
 * list in a list to YAML and is read as the link that the user meant. Null for anything that is not one value.
 */
export function linkedText(value: unknown): string | null {
  const plain = plainText(value);
  return plain === null ? null : linkTarget(plain) ?? plain;
}

/** The targets of the links among a value's members; plain texts are left out. */
export function linkMembers(value: unknown): readonly string[] {
  const nested = nestedLink(value);
  if (nested !== null) return [nested];
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  return members.flatMap((member) => {
    const text = nestedLink(member) ?? (typeof member === "string" ? linkTarget(member.trim()) : null);
    return text === null ? [] : [text];
  });
}

function nestedLink(value: unknown): string | null {
  if (!Array.isArray(value) || value.length !== 1) return null;
  const inner: unknown = value[0];
  if (!Array.isArray(inner) || inner.length !== 1 || typeof inner[0] !== "string") return null;
  return inner[0].trim();
}

function plainText(value: unknown): string | null {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return nestedLink(value);
}

/** Yes, no, or yes until a day (exclusive); null where the value says none of these. */
export function readSwitch(value: unknown, readOwnDate: ReadOwnDate): boolean | CivilDate | null {
  const text = linkedText(value);
  if (text === null) return null;
  const folded = text.toLowerCase();
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return readDate(value, readOwnDate);
}

/** The members of a value that may be one text or a list of texts. Links are reduced to their targets. */
export function textMembers(value: unknown): readonly string[] {
  const one = linkedText(value);
  if (one !== null) return one === "" ? [] : [one];
  if (!Array.isArray(value)) return [];
  return value.map(linkedText).filter((text): text is string => text !== null && text !== "");
}

/** `a, b` and lists alike, as the host reads `aliases` and `tags`. */
export function listedTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return splitList(value);
  if (typeof value === "number") return [String(value)];
  if (!Array.isArray(value)) return [];
  return value
    .filter((member): member is string | number => typeof member === "string" || typeof member === "number")
    .map((member) => String(member).trim())
    .filter((member) => member !== "");
}

function splitList(text: string): readonly string[] {
  return text.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

/** How a value is named in a problem: short, on one line, never a whole list; blanks in quotes. */
export function showValue(value: unknown): string {
  const text = typeof value === "string" && /\S/.test(value) ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}
