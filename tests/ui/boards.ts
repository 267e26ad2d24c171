import { type DayBoard, dayBoard, type FollowUp } from "../../src/core/follow-ups/follow-ups";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings";
import { day } from "../support/day";
import { factsOf, type FactsInWords } from "../support/facts";

/** A Monday. */
export const TODAY = day("2026-11-23");

/** The board of these people; each is a path or more. */
export function boardOf(people: readonly (string | FactsInWords)[], settings: Partial<Settings> = {}): DayBoard {
  const facts = people.map((words) => factsOf(typeof words === "string" ? { path: words } : words));
  return dayBoard(facts, TODAY, { ...DEFAULT_SETTINGS, ...settings });
}

export function everyoneOf(people: readonly (string | FactsInWords)[]): readonly FollowUp[] {
  return boardOf(people).everyone;
}

export const byName = (a: string, b: string): number => a.localeCompare(b, "en");
