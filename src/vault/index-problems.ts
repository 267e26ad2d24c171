import type { Problem } from "../core/problem";
import { compareTexts } from "../core/people/order";

/** Two people claim one alias, so that it can stand for neither. Told on the last claimant's note. */
export function bothClaim(alias: string, claimants: readonly string[]): Problem {
  const path = claimants[claimants.length - 1] ?? "";
  const others = claimants.slice(0, -1);
  const shown = others.slice(0, 2).join(", ");
  const named = others.length > 2 ? `${shown} and ${String(others.length - 2)} more` : shown;
  const nobody = others.length === 1 ? "neither" : "none of them";
  const message = `The alias "${alias}" is also claimed by ${named}, so a link by that alias means ${nobody}. Take it out of all but one.`;
  return { path, line: null, property: "aliases", message };
}

/** A link that names several people equally well, told once however often it is written. */
export function equallyWell(target: string, candidates: readonly string[], sources: readonly string[]): Problem {
  const [first = "", ...rest] = [...sources].sort();
  const [taken = "", ...others] = candidates;
  const where = rest.length === 0 ? "here" : `here and in ${String(rest.length)} other ${rest.length === 1 ? "note" : "notes"}`;
  const message = `[[${target}]], written ${where}, names ${others.join(", ")} as well as ${taken}, which is taken. Write the folder into the link.`;
  return { path: first, line: null, property: null, message };
}

export function byPlace(a: Problem, b: Problem): number {
  return compareTexts(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareTexts(a.message, b.message);
}
