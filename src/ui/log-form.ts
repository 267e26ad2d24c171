import { type CivilDate, parseCivilDate, weekdayOf } from "../core/civil-date";
import { dayInWords } from "../core/follow-ups/wording";
import type { NextStep } from "../core/interactions/next-step";
import { readSpokenDay } from "../core/interactions/spoken-day";
import { findPerson, listOf } from "../core/people/find-person";
import type { Person } from "../core/people/person";
import { say } from "../locales/say";
import { partsOf } from "./people-suggestions";

/** What stands in the form, as typed. */
export interface LogForm {
  /** Paths of the people chosen, in that order. */
  readonly people: readonly string[];
  /** What stands in the field for people without having been chosen. */
  readonly typed: string;
  /** Empty where nothing is said. */
  readonly channel: string;
  /** In any words for a day that has come. */
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

export function emptyForm(people: readonly string[], today: CivilDate, note = ""): LogForm {
  return { people, typed: "", channel: "", day: today, time: "", note, step: "", stepDay: "" };
}

/** As it is kept on the device. */
export function draftOf({ people, typed, channel, day, time, note, step, stepDay }: LogForm): readonly string[] {
  return [typed, channel, day, time, note, step, stepDay, ...people];
}

export function formOf([typed = "", channel = "", day = "", time = "", note = "", step = "", stepDay = "", ...people]: readonly string[]): LogForm {
  return { people, typed, channel, day, time, note, step, stepDay };
}

/** What stood in a form that was closed, with what is to be told now behind it. */
export function resumed(draft: LogForm, { note }: LogForm): LogForm {
  return draft.note.includes(note) ? draft : { ...draft, note: `${draft.note.trimEnd()}\n${note}`.trimStart() };
}

/** What was understood of a day as typed, and how to say it; without a day what is wrong and what to do. */
export interface DayRead {
  readonly day: CivilDate | null;
  readonly says: string;
}

export function readDayField(typed: string, today: CivilDate): DayRead {
  const { log: words } = say.dialogs;
  const [day, other] = readSpokenDay(typed, today);
  if (typed.trim() === "") return { day: null, says: words.sayDay };
  if (day === undefined) return { day: null, says: words.noDay(typed.trim()) };
  const says = inFull(day, today);
  if (other !== undefined) return { day: null, says: words.twoDays(says, inFull(other, today)) };
  if (day > today) return { day: null, says: words.ahead };
  return { day, says };
}

/** `Friday, 20 November`. */
function inFull(day: CivilDate, today: CivilDate): string {
  return say.dialogs.log.day(say.intl.weekday(weekdayOf(day)), dayInWords(day, today));
}

/** Whether closing the form would lose something that was typed or chosen since it was `empty`. */
export function isWorthKeeping(form: LogForm, empty: LogForm): boolean {
  const said = ({ people, typed, channel, day, time, note, step, stepDay }: LogForm) =>
    JSON.stringify([people, typed.trim(), channel, day, time, note.trim(), step.trim(), stepDay]);
  return said(form) !== said(empty);
}

/**
 * A name that was typed and not chosen, or each of several, counts where it can only mean one person. `people` is null while
 * the notes are being read, when nobody can say who that is.
 */
export function checkForm(form: LogForm, people: Iterable<Person> | null, today: CivilDate): CheckedForm {
  const { log: words } = say.dialogs;
  const chosen = [...form.people];
  // Asked twice below, and what the index gives can be walked once.
  const everybody = people && listOf(people);
  let { typed } = form;
  while (typed.trim() !== "") {
    if (everybody === null) return { kind: "incomplete", field: "people", message: say.dialogs.stillReading };
    const [name, rest] = partsOf(everybody, typed, true);
    typed = rest;
    if (name.trim() === "") continue;
    const found = findPerson(everybody, name);
    if (found.kind !== "one") return { kind: "incomplete", field: "people", message: notOne(name.trim(), found) };
    if (!chosen.includes(found.person.path)) chosen.push(found.person.path);
  }
  const gone = everybody === null ? undefined : goneFrom(chosen, everybody);
  if (gone !== undefined) {
    return { kind: "incomplete", field: "people", message: words.gone(gone) };
  }
  if (chosen.length === 0) return { kind: "incomplete", field: "people", message: words.nobody };
  const { day: date, says } = readDayField(form.day, today);
  if (date === null) return { kind: "incomplete", field: "day", message: says };
  const text = form.step.trim();
  if (text === "" && form.stepDay !== "") {
    return { kind: "incomplete", field: "step", message: words.noStep };
  }
  const nextStep = text === "" ? null : { text, due: parseCivilDate(form.stepDay) };
  const { channel, time, note } = form;
  return { kind: "complete", request: { people: chosen, channel: channel || null, date, time: time || null, note, nextStep } };
}

/** The first chosen person whose note was renamed, moved or deleted meanwhile. */
function goneFrom(chosen: readonly string[], people: readonly Person[]): string | undefined {
  return chosen.find((path) => !people.some((person) => person.path === path));
}

function notOne(typed: string, found: Exclude<ReturnType<typeof findPerson>, { kind: "one" }>): string {
  const { log: words } = say.dialogs;
  if (found.kind === "several") {
    return words.several(typed, found.people.map(({ path }) => path).join(", "));
  }
  const near = found.near.map(({ name }) => name);
  return near.length === 0 ? words.unknown(typed) : words.unknownNear(typed, near.join(", "));
}
