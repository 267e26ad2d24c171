import type { CivilDate } from "../core/civil-date";
import { isOn } from "../core/follow-ups/standing";
import { decodePerson } from "../core/people/person";
import { type FoundProperty, spellingsOf } from "../core/people/property-names";
import { readSwitch, showValue } from "../core/people/property-values";
import type { Refusal } from "../core/text/property-block";
import type { PropertyValue } from "../core/text/yaml-scalar";
import { say } from "../locales/say";
import type { Notes } from "../vault/notes";
import type { ActionResult } from "./change";
import { actOnNote } from "./edit-or-refuse";
import {
  type Ask, askOfPerson, cadenceFrom, circleFrom, isOurs, type PersonRules, type PersonText, readPerson, type Settable,
} from "./person-edit";

/**
 * What a user can set on a person's note; `person` is its path. Every change is read back before it is
 * written: where the note would still say something else, or cannot be edited safely, it stays as it is.
 * What stands as asked already gives no change.
 */
export interface PersonPorts extends PersonRules {
  /** With edits queued per note. */
  readonly notes: Notes;
}

/** Nothing is asked of the person before `until`. */
export function snooze(person: string, until: CivilDate, ports: PersonPorts): Promise<ActionResult> {
  return change(person, ports, () => [{ kind: "set", meaning: "snooze", value: until }]);
}

export function unsnooze(person: string, ports: PersonPorts): Promise<ActionResult> {
  return change(person, ports, () => [setOrDrop("snooze", null, ports)]);
}

/** `typed`: a cadence, a circle's name or `none`; empty takes the property out. */
export function setCadence(person: string, typed: string, ports: PersonPorts): Promise<ActionResult> {
  return change(person, ports, ({ person: { met } }) => {
    const cadence = cadenceFrom(typed, met, ports.circles);
    return "refused" in cadence ? cadence : [setOrDrop("cadence", cadence.value, ports)];
  });
}

/** `typed`: one of the circles in settings, any name where they have none; empty takes the property out. */
export function setCircle(person: string, typed: string, ports: PersonPorts): Promise<ActionResult> {
  const circle = circleFrom(typed, ports.circles);
  return change(person, ports, () => ("refused" in circle ? circle : [setOrDrop("circle", circle.value, ports)]));
}

/** Takes the person out of the plan, without an end. */
export function pause(person: string, ports: PersonPorts): Promise<ActionResult> {
  return change(person, ports, () => [{ kind: "set", meaning: "pause", value: true }]);
}

/**
 * Takes out whatever pauses the person on `today`, and writes that day as the one on which they were
 * resumed. A status may mean more than a pause, and silence is none: both are the user's to change.
 */
export function resume(person: string, today: CivilDate, ports: PersonPorts): Promise<ActionResult> {
  const { names, readOwnDate } = ports;
  const pauses = ({ value }: FoundProperty): boolean => {
    const said = readSwitch(value, readOwnDate);
    return said === true || (said !== null && said !== false && said > today);
  };
  return change(person, ports, ({ properties, person: { paused, silent } }) => {
    if (isOn(silent, today)) return { refused: say.actions.person.silent };
    if (!isOn(paused, today)) return [];
    const status = spellingsOf(properties, "status");
    if (decodePerson(person, Object.fromEntries(status), names, readOwnDate).person.paused.kind === "on") {
      return { refused: say.actions.person.pausedBy(status.map(([name, value]) => `${name}: ${showValue(value)}`)) };
    }
    return [{ kind: "drop", meaning: "pause", which: pauses }, { kind: "set", meaning: "resumed", value: today }];
  });
}

function setOrDrop(meaning: Settable, value: PropertyValue | null, rules: PersonRules): Ask {
  if (value !== null) return { kind: "set", meaning, value };
  return { kind: "drop", meaning, which: (found) => isOurs(found, meaning, rules) };
}

function change(
  path: string, ports: PersonPorts, asked: (note: PersonText) => readonly Ask[] | Refusal,
): Promise<ActionResult> {
  return actOnNote(ports.notes, path, (text) => {
    const note = readPerson(text, path, ports);
    if ("refused" in note) return note;
    const asks = asked(note);
    return "refused" in asks ? asks : askOfPerson(note, asks, ports);
  });
}
