import { anchorProblem } from "../core/cadence/anchor";
import { readCadence } from "../core/cadence/read-cadence";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import { pathKey } from "../core/people/note-path";
import { decodePerson, type Person } from "../core/people/person";
import { acceptedNames, findProperties, foldPropertyName, type FoundProperty, type Properties } from "../core/people/property-names";
import { linkedText, linkMembers, readDate, readSwitch } from "../core/people/property-values";
import { type PropertyEdit, readBlock, type Refusal } from "../core/text/property-block";
import { removeProperty, setProperty } from "../core/text/property-edit";
import type { TextEdit } from "../core/text/text-edit";
import type { PropertyValue } from "../core/text/yaml-scalar";
import { say } from "../locales/say";
import type { PropertyRules } from "./raise-last-contact";
import { dayLike } from "./written-day";

/** How the properties of a person note are read and written. */
export interface PersonRules extends PropertyRules {
  /** The names of the circles in settings. */
  readonly circles: readonly string[];
}

export type Settable = "cadence" | "circle" | "met" | "pause" | "resumed" | "snooze";

/** What the properties of a note are to say. */
export type Ask =
  | { readonly kind: "set"; readonly meaning: Settable; readonly value: PropertyValue }
  /** Nothing more of that meaning, as far as `which` says so. */
  | { readonly kind: "drop"; readonly meaning: Settable; readonly which: (found: FoundProperty) => boolean };

export interface PersonText {
  readonly text: string;
  readonly properties: Properties;
  readonly person: Person;
}

export function readPerson(text: string, path: string, rules: PersonRules): PersonText | Refusal {
  const note = readBlock(text, rules.parseYaml);
  if ("refused" in note) return note;
  const { person } = decodePerson(path, note.properties, rules.names, rules.readOwnDate);
  return { text, properties: note.properties, person };
}

/**
 * A person note that says what is asked, one thing after the other; what it says already is not touched.
 * Each is read back, and refused where the note would still say something else. The edits are of the
 * text before, in its order.
 */
export function askOfPerson(before: PersonText, asks: readonly Ask[], rules: PersonRules): PropertyEdit {
  let now = before;
  let edits: readonly TextEdit[] = [];
  for (const ask of asks) {
    if (says(now, ask, rules)) continue;
    const edit = ask.kind === "set" ? write(now, ask.meaning, ask.value, rules) : drop(now, ask, rules);
    if ("refused" in edit) return edit;
    const after = readPerson(edit.text, before.person.path, rules);
    if ("refused" in after || !says(after, ask, rules)) return { refused: say.actions.person.stillElse };
    const earlier = edits;
    edits = [...earlier, ...edit.edits.map((each) => ({ ...each, at: offsetBefore(earlier, each.at) }))].sort((a, b) => a.at - b.at);
    now = after;
  }
  return { text: now.text, edits };
}

/** Another tool's property whose value nobody can read may mean something else: it is neither written over nor taken out. */
export function isOurs({ own, value }: FoundProperty, meaning: Settable, rules: PersonRules): boolean {
  return own || isReadable(value, meaning, rules);
}

/** What to write for a cadence as typed, null for none at all; or why it is refused, in the reader's own words. */
export function cadenceFrom(
  typed: string, met: CivilDate | null, circles: readonly string[],
): { readonly value: PropertyValue | null } | Refusal {
  const text = typed.trim();
  const reading = readCadence(text, circles);
  if (reading.kind === "unreadable") return { refused: reading.message };
  if (reading.kind === "absent") return { value: null };
  if (reading.kind === "circle") return { value: reading.name };
  const unanchored = reading.kind === "cadence" ? anchorProblem(reading.cadence, met) : null;
  if (unanchored !== null) return { refused: unanchored };
  return { value: /^[1-9]\d*$/.test(text) ? Number(text) : text };
}

/** What to write for a circle's name, as settings spell it; null for none. Any name will do where settings have no circles. */
export function circleFrom(typed: string, circles: readonly string[]): { readonly value: PropertyValue | null } | Refusal {
  const name = typed.trim();
  if (name === "") return { value: null };
  const known = circles.find((circle) => pathKey(circle) === pathKey(name));
  if (known !== undefined || circles.length === 0) return { value: known ?? name };
  return { refused: say.problems.noCircle(name, circles.join(", ")) };
}

function says({ properties, person }: PersonText, ask: Ask, { names }: PersonRules): boolean {
  if (ask.kind === "drop") return !findProperties(properties, ask.meaning, names).some(ask.which);
  const { value } = ask;
  switch (ask.meaning) {
    case "cadence": return String(person.cadence).trim() === String(value);
    case "circle": return person.circle !== null && pathKey(person.circle) === pathKey(String(value));
    case "met": return person.met === value;
    case "pause": return person.paused.kind === "on";
    case "resumed": return person.resumedOn === value;
    case "snooze": return person.snoozeUntil === value;
  }
}

function isReadable(value: unknown, meaning: Settable, { circles, readOwnDate }: PersonRules): boolean {
  switch (meaning) {
    case "cadence": return readCadence(value, circles).kind !== "unreadable";
    case "circle": return linkedText(value) !== null;
    case "pause": return readSwitch(value, readOwnDate) !== null;
    case "met":
    case "resumed":
    case "snooze": return readDate(value, readOwnDate) !== null;
  }
}

/** Under the spelling that is read, else under one that stands there without a value, else under the usual one. */
function write({ text, properties }: PersonText, meaning: Settable, value: PropertyValue, rules: PersonRules): PropertyEdit {
  const { names, parseYaml } = rules;
  const usual = names[meaning];
  const [read] = findProperties(properties, meaning, names);
  const old = read !== undefined && isOurs(read, meaning, rules) ? read : undefined;
  const spellings = read === undefined ? acceptedNames(meaning, names) : [old?.spelling ?? usual];
  const spelled = old === undefined ? value : spelledLike(old.value, meaning, value);
  return setProperty(text, { names: spellings, fold: foldPropertyName, write: usual, value: spelled }, parseYaml);
}

/** A day or a circle that was written as a link stays one. */
function spelledLike(old: unknown, meaning: Settable, value: PropertyValue): PropertyValue {
  const text = String(value);
  if (meaning === "circle") return linkMembers(old).length > 0 ? `[[${text}]]` : value;
  const day = parseCivilDate(text);
  return day === null ? value : dayLike(old, day);
}

function drop({ text, properties }: PersonText, { meaning, which }: Extract<Ask, { kind: "drop" }>, rules: PersonRules): PropertyEdit {
  const names = findProperties(properties, meaning, rules.names).filter(which).map(({ spelling }) => spelling);
  return removeProperty(text, { names, fold: (spelling) => spelling }, rules.parseYaml);
}

/** Where an offset of the text behind these edits lay before them; the edits are in the order of the text. */
function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  return edits.reduce(
    (at, edit) => (at >= edit.at + edit.inserted.length ? at + edit.removed.length - edit.inserted.length : at),
    offset,
  );
}
