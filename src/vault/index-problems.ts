import type { Problem } from "../core/problem";
import { compareTexts } from "../core/people/order";
import { say } from "../locales/say";

/** Two people claim one alias, so that it can stand for neither. Told on the last claimant's note. */
export function bothClaim(alias: string, claimants: readonly string[]): Problem {
  const path = claimants[claimants.length - 1] ?? "";
  const others = claimants.slice(0, -1);
  const shown = others.slice(0, 2).join(", ");
  const named = others.length > 2 ? say.problems.andMore(shown, others.length - 2) : shown;
  return { path, line: null, property: "aliases", message: say.problems.notes.alias(alias, named, others.length) };
}

/** A link that names several people equally well, told once however often it is written. */
export function equallyWell(target: string, candidates: readonly string[], sources: readonly string[]): Problem {
  const [first = "", ...rest] = [...sources].sort();
  const [taken = "", ...others] = candidates;
  return { path: first, line: null, property: null, message: say.problems.notes.link(target, rest.length, others.join(", "), taken) };
}

export function byPlace(a: Problem, b: Problem): number {
  return compareTexts(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareTexts(a.message, b.message);
}
