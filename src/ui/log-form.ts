import { type CivilDate, parseCivilDate } from "../core/civil-date";
import type { NextStep } from "../core/interactions/next-step";
import { findPerson } from "../core/people/find-person";
import type { Person } from "../core/people/person";

/** What stands in the form, as typed. */
export interface LogForm {
  /** Paths of the people chosen, in that order. */
  readonly people: readonly string[];
  /** What stands in the field for people without having been chosen. */
  readonly typed: string;
  /** Empty where nothing is said. */
  readonly channel: string;
  readonly day: string;
  /** `HH:mm`; empty where it is not said. */
  readonly time: string;
  readonly note: string;
  /** What is to be done next; empty for nothing. */
  readonly step: string;
  /** The day by which; empty for none. */
  readonly stepDay: string;
}

export interface LogRequest {
  /** Paths of person notes, at least one. */
  readonly people: readonly string[];
  readonly channel: string | null;
  readonly date: CivilDate;
  /** `HH:mm`, 24 hours. */
  readonly time: string | null;
  readonly note: string;
  readonly nextStep: NextStep | null;
}

type LogField = "people" | "day" | "step";

export type CheckedForm =
  | { readonly kind: "complete"; readonly request: LogRequest }
  | { readonly kind: "incomplete"; readonly field: LogField; readonly message: string };

const STILL_READING = "The notes are still being read. Try again in a moment.";

export function emptyForm(path: string | null, today: CivilDate): LogForm {
  return { people: path === null ? [] : [path], typed: "", channel: "", day: today, time: "", note: "", step: "", stepDay: "" };
}

/** Whether closing the form would lose something that was typed or chosen since it was `empty`. */
export function isWorthKeeping(form: LogForm, empty: LogForm): boolean {
  const said = ({ people, typed, channel, day, time, note, step, stepDay }: LogForm) =>
    JSON.stringify([people, typed.trim(), channel, day, time, note.trim(), step.trim(), stepDay]);
  return said(form) !== said(empty);
}

/**
 * A name that was typed and not chosen counts where it can only mean one person. `people` is null while
 * the notes are being read, when nobody can say who that is.
 */
export function checkForm(form: LogForm, people: Iterable<Person> | null, today: CivilDate): CheckedForm {
  const chosen = [...form.people];
  // Asked twice below, and what the index gives can be walked once.
  const everybody = people === null ? null : [...people];
  if (form.typed.trim() !== "") {
    if (everybody === null) return { kind: "incomplete", field: "people", message: STILL_READING };
    const found = findPerson(everybody, form.typed);
    if (found.kind !== "one") return { kind: "incomplete", field: "people", message: notOne(form.typed.trim(), found) };
    if (!chosen.includes(found.person.path)) chosen.push(found.person.path);
  }
  const gone = everybody === null ? undefined : goneFrom(chosen, everybody);
  if (gone !== undefined) {
    const message = `There is no person note at ${gone} any more. Take it out and choose again.`;
    return { kind: "incomplete", field: "people", message };
  }
  if (chosen.length === 0) return { kind: "incomplete", field: "people", message: "Choose at least one person." };
  const date = parseCivilDate(form.day);
  if (date === null) return { kind: "incomplete", field: "day", message: "Choose the day on which you were in touch." };
  if (date > today) {
    return { kind: "incomplete", field: "day", message: "This day has not come yet. Choose today or an earlier day." };
  }
  const text = form.step.trim();
  if (text === "" && form.stepDay !== "") {
    return { kind: "incomplete", field: "step", message: "Say what the next step is, or clear its day." };
  }
  const nextStep = text === "" ? null : { text, due: parseCivilDate(form.stepDay) };
  const { channel, time, note } = form;
  return { kind: "complete", request: { people: chosen, channel: channel || null, date, time: time || null, note, nextStep } };
}

/** The first chosen person whose note was renamed, moved or deleted meanwhile. */
function goneFrom(chosen: readonly string[], people: readonly Person[]): string | undefined {
  const there = new Set(people.map(({ path }) => path));
  return chosen.find((path) => !there.has(path));
}

function notOne(typed: string, found: Exclude<ReturnType<typeof findPerson>, { kind: "one" }>): string {
  if (found.kind === "several") {
    const folders = found.people.map(({ path }) => path).join(", ");
    return `Several people answer to “${typed}”: ${folders}. Choose one from the list.`;
  }
  const near = found.near.map(({ name }) => name);
  return near.length === 0
    ? `There is no person note for “${typed}”. Make one in a people folder, then choose it here.`
    : `There is no person note for “${typed}”. Near it: ${near.join(", ")}.`;
}
