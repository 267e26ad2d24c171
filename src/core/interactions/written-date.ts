import { type CivilDate, parseCivilDate } from "../civil-date";

/** Reads a link's target as a day: in the daily-note format of the vault. */
export type DateOfLink = (target: string) => CivilDate | null;

const WIKILINK = /^\[\[([^[\]|#]+)(?:[#|][^[\]]*)?\]\]$/;
const MARKDOWN_LINK = /^\[[^[\]]*\]\(([^()]+)\)$/;
const START = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;

/** A link to a day: by the vault's own format, or `2026-11-02` as the last part of its path. */
export function dayOfTarget(target: string, dateOfLink: DateOfLink | undefined): CivilDate | null {
  const name = target.slice(target.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  return dateOfLink?.(target) ?? parseCivilDate(name);
}

/** The day that the value of a field spells: `2026-11-02`, a datetime, or a link to a daily note. */
export function dayOfValue(value: string, dateOfLink: DateOfLink | undefined): CivilDate | null {
  const text = value.trim();
  const target = WIKILINK.exec(text)?.[1] ?? MARKDOWN_LINK.exec(text)?.[1];
  if (target !== undefined) return dayOfTarget(target.trim(), dateOfLink);
  return parseCivilDate(START.exec(text)?.[1] ?? "");
}
