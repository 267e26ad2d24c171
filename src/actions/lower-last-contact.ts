import type { CivilDate } from "../core/civil-date";
import { findProperties } from "../core/people/property-names";
import { readDate } from "../core/people/property-values";
import { readBlock } from "../core/text/property-block";
import { removeProperty, setProperty } from "../core/text/property-edit";
import type { TextEdit } from "../core/text/text-edit";
import { say } from "../locales/say";
import { latestOf, type PropertyRules } from "./raise-last-contact";
import { dayLike } from "./written-day";

export type Lowering =
  | { readonly kind: "lowered"; readonly text: string; readonly edits: readonly TextEdit[] }
  /** The property does not rest on that day. */
  | { readonly kind: "kept" }
  /** One or two sentences for the user. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * A person note's text without `day` as last contact, once what happened on it does not count: the property
 * gets the day `next`, or goes with its line where nothing else is known (null). A property that says another
 * day stays as it is.
 */
export function lowerLastContact(text: string, day: CivilDate, next: CivilDate | null, today: CivilDate, rules: PropertyRules): Lowering {
  const note = readBlock(text, rules.parseYaml);
  if ("refused" in note) return { kind: "refused", why: note.refused };
  const found = findProperties(note.properties, "lastContact", rules.names);
  const { latest } = latestOf(found, today, rules.readOwnDate);
  if (latest?.day !== day || next === day) return { kind: "kept" };
  const { spelling, value } = latest;
  const other = found.find((one) => one.spelling !== spelling && readDate(one.value, rules.readOwnDate) === day);
  if (other !== undefined) return { kind: "refused", why: say.actions.lastContact.both(spelling, other.spelling, day) };
  const exactly = { names: [spelling], fold: (name: string) => name };
  const edit = next === null
    ? removeProperty(text, exactly, rules.parseYaml)
    : setProperty(text, { ...exactly, write: spelling, value: dayLike(value, next) }, rules.parseYaml);
  return "refused" in edit ? { kind: "refused", why: edit.refused } : { kind: "lowered", ...edit };
}
