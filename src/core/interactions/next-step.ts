import type { CivilDate } from "../civil-date";
import { readInline } from "../text/inline";
import type { Entry } from "./entry";
import { firstLineWays } from "./note-layout";

/** What is to be done next, as a user has entered it beside an interaction. */
export interface NextStep {
  /** Read as one line; not blank. May name people by link. */
  readonly text: string;
  readonly due: CivilDate | null;
}

/** A next step as an open task, which does not count and is a promise. */
export interface StepLine {
  readonly line: string;
  /** Link targets of the people that it names. */
  readonly people: readonly string[];
}

/**
 * Ways to write the task, the plainest first: `- [ ] Send the paper to [[Ada]] 📅 2026-12-01`. Where its text
 * names no person, `links` stand behind it.
 */
export function stepLines(
  { text, due }: NextStep, links: readonly string[], isPerson: (target: string) => boolean,
): readonly StepLine[] {
  return firstLineWays(text.trim().replace(/\s+/g, " ")).map((words) => {
    const named = peopleIn(words).filter(isPerson);
    const task = `- [ ] ${words}${named.length > 0 ? "" : ` (${links.join(", ")})`}`;
    return { line: due === null ? task : `${task} 📅 ${due}`, people: named.length > 0 ? named : links.flatMap(peopleIn) };
  });
}

/** Whether the note's entry for that line says so: it does not count, names those people and is for that day. */
export function isStep({ counted, date, participants, topics }: Entry, { people }: StepLine, due: CivilDate | null): boolean {
  return !counted && (due === null || date === due) && people.every((target) => [...participants, ...topics].includes(target));
}

function peopleIn(text: string): readonly string[] {
  return readInline(text).links.filter(({ embed }) => !embed).map(({ target }) => target);
}
