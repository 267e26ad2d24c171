import { type CivilDate, parseCivilDate } from "../core/civil-date";
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
  readonly note: string;
}

export interface LogRequest {
  /** Paths of person notes, at least one. */
  readonly people: readonly string[];
  readonly channel: string | null;
  readonly date: CivilDate;
  readonly note: string;
}

type LogField = "people" | "day";

export type CheckedForm =
  | { readonly kind: "complete"; readonly request: LogRequest }
  | { readonly kind: "incomplete"; readonly field: LogField; readonly message: string };

const STILL_READING = "The notes are still being read. Try again in a moment.";

export function emptyForm(path: string | null, today: CivilDate): LogForm {
  return { people: path === null ? [] : [path], typed: "", channel: "", day: today, note: "" };
}

/** Whether closing the form would lose something that was typed or chosen since it was `empty`. */
export function isWorthKeeping(form: LogForm, empty: LogForm): boolean {
  return (
    form.typed.trim() !== "" || form.note.trim() !== "" || form.channel !== empty.channel || form.day !== empty.day ||
    form.people.join("\n") !== empty.people.join("\n")
  );
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
  return { kind: "complete", request: { people: chosen, channel: form.channel || null, date, note: form.note } };
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
