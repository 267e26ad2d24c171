import type { CivilDate } from "../core/civil-date";
import {
  acceptedNames, findProperties, type FoundProperty, foldPropertyName, isEmptyValue, type Properties, type PropertyNames,
} from "../core/people/property-names";
import { type ReadOwnDate, readDate, showValue } from "../core/people/property-values";
import { type ParseYaml, readBlock } from "../core/text/property-block";
import { setProperty } from "../core/text/property-edit";
import type { TextEdit } from "../core/text/text-edit";
import { say } from "../locales/say";
import { dayLike } from "./written-day";

export interface PropertyRules {
  readonly names: PropertyNames;
  readonly readOwnDate: ReadOwnDate;
  readonly parseYaml: ParseYaml;
}

export type Raise =
  /** `from` is the day that the property said before; null where it said none. */
  | {
      readonly kind: "raised";
      readonly text: string;
      readonly property: string;
      readonly from: CivilDate | null;
      readonly edits: readonly TextEdit[];
    }
  /** The property says that day or a later one already. */
  | { readonly kind: "kept"; readonly property: string; readonly day: CivilDate }
  /** One or two sentences for the user. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * A person note's text with last contact raised to `day`; it is never lowered. Written under the
 * spelling that the note has: of several, the one with the latest day, which is the one that is read.
 *
 * A value that is no day is never written over: under the default or configured name it is refused,
 * under another tool's name it may mean something else and is left alone. So is a day after `today`,
 * which only the user can put right; where another spelling says an earlier one, that is raised.
 */
export function raiseLastContact(text: string, day: CivilDate, today: CivilDate, rules: PropertyRules): Raise {
  const note = readBlock(text, rules.parseYaml);
  if ("refused" in note) return { kind: "refused", why: note.refused };
  const found = findProperties(note.properties, "lastContact", rules.names);
  const { latest, future } = latestOf(found, today, rules.readOwnDate);
  if (latest === null && future !== null) {
    return { kind: "refused", why: say.actions.lastContact.future(future.spelling, showValue(future.value)) };
  }
  if (latest !== null && latest.day >= day) return { kind: "kept", property: latest.spelling, day: latest.day };
  const unreadable = found.find((property) => property.own);
  if (latest === null && unreadable !== undefined) {
    return { kind: "refused", why: say.actions.lastContact.noDay(unreadable.spelling, showValue(unreadable.value), day) };
  }

  const property = latest?.spelling ?? emptySpelling(note.properties, rules.names) ?? rules.names.lastContact;
  const value = latest === null ? day : dayLike(latest.value, day);
  const edit = setProperty(text, { names: [property], fold: foldPropertyName, write: property, value }, rules.parseYaml);
  if ("refused" in edit) return { kind: "refused", why: edit.refused };
  return { kind: "raised", text: edit.text, property, from: latest?.day ?? null, edits: edit.edits };
}

export interface DatedProperty extends FoundProperty {
  readonly day: CivilDate;
}

/** The one with the latest day up to today, the first of several, and one with a later day; null where none says such a day. */
export function latestOf(
  found: readonly FoundProperty[], today: CivilDate, readOwnDate: ReadOwnDate,
): { readonly latest: DatedProperty | null; readonly future: DatedProperty | null } {
  let latest: DatedProperty | null = null;
  let future: DatedProperty | null = null;
  for (const property of found) {
    const day = readDate(property.value, readOwnDate);
    if (day === null) continue;
    if (day > today) future = { ...property, day };
    else if (latest === null || day > latest.day) latest = { ...property, day };
  }
  return { latest, future };
}

/** The preferred spelling that stands in the note without a value. */
function emptySpelling(properties: Properties, names: PropertyNames): string | null {
  const empty = Object.keys(properties).filter((key) => isEmptyValue(properties[key]));
  for (const name of acceptedNames("lastContact", names)) {
    const key = empty.find((spelling) => foldPropertyName(spelling) === foldPropertyName(name));
    if (key !== undefined) return key;
  }
  return null;
}
