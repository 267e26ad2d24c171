import type { CivilDate } from "../core/civil-date";
import { bearsLoad, type Facts, type StandingRules, standingOf } from "../core/follow-ups/standing";
import { dayInWords, peopleInWords } from "../core/follow-ups/wording";
import type { PutOff } from "../core/pace/fresh-start";
import { say } from "../locales/say";
import type { ActionResult, Change } from "./change";

/** One action on many people, one after the other; `written` are those to whose notes it wrote. Whoever is refused stays as they are, and the rest is done. `path` is that of a person's note. */
export async function actOnEach<T extends { readonly path: string }>(
  people: readonly T[], action: (person: T) => Promise<ActionResult>,
): Promise<{ readonly result: Extract<ActionResult, { kind: "done" }>; readonly written: readonly T[] }> {
  const changes: Change[] = [];
  const refused: { readonly path: string; readonly why: string }[] = [];
  const written: T[] = [];
  for (const person of people) {
    const result = await action(person);
    if (result.kind === "refused") {
      refused.push({ path: person.path, why: result.why });
    } else if (result.changes.length > 0) {
      changes.push(...result.changes);
      written.push(person);
    }
  }
  return { result: { kind: "done", changes, refused }, written };
}

/** The notes that pausing a circle writes to: of those for whom something is asked, as the ways out count them. */
export function peopleToPause(people: Iterable<Facts>, circle: string, today: CivilDate, rules: StandingRules): readonly { readonly path: string }[] {
  return [...people]
    .filter((facts) => facts.cadence.circle === circle && bearsLoad(standingOf(facts, facts.last, today, rules)))
    .map(({ person }) => person);
}

/** "Put off 43 people until 12 January": the day on which the last of them comes back. */
export function putOffInWords(people: readonly PutOff[], today: CivilDate): string {
  if (people.length === 0) return say.actions.freshStart.label;
  const { last } = spanOf(people, today);
  return say.actions.freshStart.putOff(peopleInWords(people.length), dayInWords(last, today));
}

/** How the others come back, as a sentence; null where all come back on one day. */
export function returnsInWords(people: readonly PutOff[], today: CivilDate): string | null {
  const { first, last } = spanOf(people, today);
  return first === last ? null : say.actions.freshStart.returns(dayInWords(first, today));
}

export function refusedInWords(count: number): string | null {
  return count === 0 ? null : say.actions.freshStart.unwritten(count);
}

function spanOf(people: readonly PutOff[], today: CivilDate): { readonly first: CivilDate; readonly last: CivilDate } {
  const days = people.map(({ until }) => until).sort();
  return { first: days[0] ?? today, last: days[days.length - 1] ?? today };
}
