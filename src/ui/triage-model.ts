import { countsInWords, sinceInWords } from "../core/brief/acquaintance";
import { cadenceSaid } from "../core/cadence/said";
import type { CivilDate } from "../core/civil-date";
import type { Circle } from "../core/settings";
import { say } from "../locales/say";
import type { Known } from "../vault/without-cadence";

/** One answer to how often. */
export interface CadenceChoice {
  readonly label: string;
  /** What becomes of the note: its circle or its cadence. */
  readonly sets: "cadence" | "circle";
  readonly typed: string;
}

export interface TriageModel {
  /** How well they are known, in two sentences at most. */
  readonly facts: string;
  readonly choices: readonly CadenceChoice[];
}

const USUAL = ["weekly", "monthly", "quarterly", "yearly"];

/** The rhythm as it was measured comes first, then circles, what is usual, and none. */
export function triageModel({ rhythm, ...known }: Known, circles: readonly Circle[], today: CivilDate): TriageModel {
  const said = say.firstStart.triage;
  const cadences = USUAL.filter((words) => words !== rhythm);
  const cadence = (label: string, typed: string): CadenceChoice => ({ label, sets: "cadence", typed });
  return {
    facts: [known.last === null ? "" : `${countsInWords(known.counted)}.`, sinceInWords(known, today)].filter((words) => words !== "").join(" ")
      || said.noContact,
    choices: [
      ...(rhythm === null ? [] : [cadence(said.asBefore(cadenceSaid(rhythm)), rhythm)]),
      ...circles.map(({ name, cadence: every }): CadenceChoice =>
        ({ label: said.circle(name, cadenceSaid(every)), sets: "circle", typed: name })),
      ...cadences.map((words) => cadence(cadenceSaid(words), words)),
      cadence(said.none, "none"),
    ],
  };
}

/** What became of each of those asked about. */
export type Outcome = { readonly kind: "skipped" } | { readonly kind: "set"; readonly id: number | null };

/** `Answered for 12 people. 3 skipped: nothing was written there …` */
export function outcomesInWords(outcomes: readonly Outcome[]): string {
  const { answered, skipped: notAnswered } = say.firstStart.triage;
  const set = outcomes.filter(({ kind }) => kind === "set").length;
  const skipped = outcomes.length - set;
  const parts = [
    ...(set > 0 ? [answered(set)] : []),
    ...(skipped > 0 ? [notAnswered(skipped)] : []),
  ];
  return parts.join(" ");
}
