import type { CivilDate } from "../core/civil-date";
import type { Json } from "../vault/answers-json";
import type { LogResult, PropertyOutcome } from "./log-interaction";

/**
 * What logging wrote, for programs (see `answers-json`); `lastContact` says what became of that property in each
 * participant's note. `nameOf` gives the name of a person note's path.
 */
export function loggedJson(
  written: Extract<LogResult, { kind: "written" }>,
  date: CivilDate,
  nameOf: (path: string) => string,
  remarks: readonly string[],
): Json<"date" | "path" | "line" | "created" | "text" | "people" | "remarks"> {
  const { path, line, created, text, properties } = written;
  return { date, path, line, created, text, people: properties.map((outcome) => outcomeJson(outcome, nameOf)), remarks };
}

function outcomeJson(
  outcome: PropertyOutcome, nameOf: (path: string) => string,
): Json<"person" | "path" | "lastContact" | "why"> {
  return {
    person: nameOf(outcome.person),
    path: outcome.person,
    lastContact: outcome.kind,
    why: outcome.kind === "raised" ? null : outcome.why,
  };
}
