import { type Interval, type Rhythm, rhythm, type Unit } from "../cadence/cadence";
import { describeCadence } from "../cadence/describe";
import { intervalDays } from "../cadence/interval";
import type { CivilDate } from "../civil-date";
import { crowdOf } from "../pace/crowd";
import { balanceOf, forecastOf } from "../pace/forecast";
import type { Runner } from "../pace/runner";
import { type BoardRules, type Field, fieldOf } from "./runners";
import { bearsLoad, type Facts } from "./standing";

/** What somebody can change where more is asked for than the pace allows. */
export type Relief =
  /** `pace` is the whole week, Monday to Sunday. */
  | { readonly kind: "raise"; readonly perDay: number; readonly pace: readonly number[] }
  /** Both in words that read as cadences. */
  | { readonly kind: "stretch"; readonly circle: string; readonly from: string; readonly to: string }
  | { readonly kind: "pause"; readonly circle: string; readonly people: number };

/** A change, and what would come of it. */
export interface WayOut {
  readonly relief: Relief;
  readonly utilization: number | null;
  readonly clearsOn: CivilDate | null;
}

/** Lengths that people keep, the shorter first. */
const LENGTHS: readonly (readonly [number, Unit])[] = [
  [1, "week"], [2, "week"], [3, "week"], [1, "month"], [6, "week"], [2, "month"], [3, "month"], [6, "month"], [1, "year"], [2, "year"],
];
/** A circle is stretched to so many times its length at most: friends once in two years are no way out. */
const MOST_STRETCH = 4;

/**
 * One after another, as each takes a forecast. None where the load is within the capacity. `extra` are people who are only supposed, and change nothing by
 * themselves.
 */
export function* waysOut({ everyone, start: { today } }: Field, rules: BoardRules, load: number, extra: readonly Runner[]): Generator<WayOut, void> {
  const capacity = rules.pace.reduce((sum, day) => sum + day, 0);
  if (load <= capacity) return;
  const people = everyone.map(({ facts }) => facts);
  const wayOut = (relief: Relief, changed: readonly Facts[], pace = rules.pace): WayOut => {
    const changedRules = { ...rules, pace };
    const { crowd, start } = fieldOf(changed, today, changedRules);
    const all = crowdOf([...crowd.runners, ...extra]);
    return { relief, utilization: balanceOf(all, changedRules).utilization, clearsOn: forecastOf(all, start, 0).clearsOn };
  };
  const pace = raised(rules.pace, load);
  yield wayOut({ kind: "raise", perDay: Math.max(...pace), pace }, people, pace);
  const asked = everyone.filter(({ facts, standing }) => facts.cadence.circle !== null && bearsLoad(standing));
  for (const circle of [...new Set(asked.map(({ facts }) => facts.cadence.circle ?? ""))].sort()) {
    const members = asked.filter(({ facts }) => facts.cadence.circle === circle);
    const sharing = members.map(({ facts }) => facts.cadence).filter(({ from }) => from === "circle");
    const own = sharing[0]?.cadence ?? null;
    if (own?.kind === "rhythm") {
      const longer = stretched(own, sharing.length, load - capacity);
      if (longer !== null) {
        const relief = { kind: "stretch", circle, from: describeCadence(own), to: describeCadence(longer) } as const;
        yield wayOut(relief, people.map((facts) => {
          const { cadence } = facts;
          return cadence.circle === circle && cadence.from === "circle" ? { ...facts, cadence: { ...cadence, cadence: longer } } : facts;
        }));
      }
    }
    yield wayOut(
      { kind: "pause", circle, people: members.length },
      people.filter(({ cadence }) => cadence.circle !== circle),
    );
  }
}

/** The least pace on working days that allows the load; Monday to Friday where no day has any. */
function raised(pace: readonly number[], load: number): readonly number[] {
  const isWorking = (weekday: number) => (pace.some((day) => day > 0) ? (pace[weekday] ?? 0) > 0 : weekday < 5);
  for (let perDay = 1; ; perDay++) {
    const higher = pace.map((day, weekday) => (isWorking(weekday) ? Math.max(day, perDay) : 0));
    if (higher.reduce((sum, day) => sum + day, 0) >= load) return higher;
  }
}

/** The next length that takes `surplus` follow-ups a week off so many people, or the longest sensible; null for none. */
function stretched({ every, weekday }: Rhythm, people: number, surplus: number): Rhythm | null {
  const perWeek = (of: Interval) => (people * 7) / intervalDays(of);
  const longer = LENGTHS.map(([count, unit]) => rhythm(count, unit, weekday)).filter((candidate) => {
    const times = intervalDays(candidate.every) / intervalDays(every);
    return times > 1 && times <= MOST_STRETCH;
  });
  return longer.find((candidate) => perWeek(every) - perWeek(candidate.every) >= surplus) ?? longer[longer.length - 1] ?? null;
}
