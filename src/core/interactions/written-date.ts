import { type CivilDate, parseCivilDate } from "../civil-date";
import { titleOf } from "../people/note-path";

/** Reads a link's target as a day: in the daily-note format of the vault. `alike`: where there is no such day, some day that is written like it. */
export type DateOfLink = (target: string, alike?: boolean) => CivilDate | null;

const WIKILINK = /^\[\[([^[\]|#]+)(?:[#|][^[\]]*)?\]\]$/;
const MARKDOWN_LINK = /^\[[^[\]]*\]\(([^()]+)\)$/;
const ISO = /^\d{4}-\d\d-\d\d$/;
const FIGURES = /\d(?:\D*\d){3}/;
const START = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/;

/** A link to a day: by the vault's own format, or `2026-11-02` as the last part of its path. */
export function dayOfTarget(target: string, dateOfLink: DateOfLink | undefined): CivilDate | null {
  return dateOfLink?.(target) ?? parseCivilDate(titleOf(target));
}

/** Whether a link that is no day is meant for one. Most hold too few figures, and nothing is asked about them. */
export function isLikeADay(target: string, dateOfLink: DateOfLink | undefined): boolean {
  return FIGURES.test(target) && (ISO.test(titleOf(target)) || (dateOfLink?.(target, true) ?? null) !== null);
}

/** The day that the value of a field spells: `2026-11-02`, a datetime, the vault's own format, or a link to a daily note. */
export function dayOfValue(value: string, dateOfLink: DateOfLink | undefined): CivilDate | null {
  const text = value.trim();
  const target = WIKILINK.exec(text)?.[1] ?? MARKDOWN_LINK.exec(text)?.[1];
  if (target !== undefined) return dayOfTarget(target.trim(), dateOfLink);
  return parseCivilDate(START.exec(text)?.[1] ?? "") ?? dateOfLink?.(text) ?? null;
}
