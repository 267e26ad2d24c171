import { type CivilDate, parseCivilDate } from "../core/civil-date";
import { linkMembers } from "../core/people/property-values";

/** `day` as it takes the place of the value `old`: a link to a daily note stays one, in quotes or without. */
export function dayLike(old: unknown, day: CivilDate): string {
  const [link] = linkMembers(old);
  return link !== undefined && parseCivilDate(link) !== null ? `[[${day}]]` : day;
}
