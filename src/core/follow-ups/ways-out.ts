import { type Cadence, type Interval, type Rhythm, rhythm, type Unit } from "../cadence/cadence";
import { describeCadence } from "../cadence/describe";
import { intervalDays } from "../cadence/interval";
import type { CivilDate } from "../civil-date";
import { capacityPerWeek } from "../pace/capacity";
import { crowdOf } from "../pace/crowd";
import { balanceOf, forecastInSteps } from "../pace/forecast";
import type { Runner } from "../pace/runner";
import { crowdIf, type Field, fieldUnder } from "./runners";
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
 * A little at a time, as each takes a forecast. None where the load is within the capacity. `extra` are people who are only supposed, and change nothing by
 * themselves.
 */
export function* waysOutInSteps(field: Field, load: number, extra: readonly Runner[]): Generator<void, readonly WayOut[], void> {
  const { everyone, rules } = field;
  const ways: WayOut[] = [];
  const capacity = capacityPerWeek(rules);
  if (load <= capacity) return ways;
  const add = function* (relief: Relief, { crowd, start }: Pick<Field, "crowd" | "start">): Generator<void, void, void> {
    yield;
    const all = extra.length === 0 ? crowd : crowdOf([...crowd.runners, ...extra]);
    const { utilization } = balanceOf(all, start.rules);
    yield;
    const { clearsOn } = yield* forecastInSteps(all, start, 0);
    ways.push({ relief, utilization, clearsOn });
  };
  const pace = raised(rules.pace, load);
  yield* add({ kind: "raise", perDay: Math.max(...pace), pace }, fieldUnder(field, { ...rules, pace }));
  const circles = everyone.flatMap(({ facts, standing }) => (bearsLoad(standing) ? facts.cadence.circle ?? [] : []));
  for (const circle of [...new Set(circles)].sort()) {
    yield;
    const members = new Map<number, null>();
    const sharing: (readonly [number, Facts])[] = [];
    let [asked, askedSharing] = [0, 0];
    let own: Cadence | null = null;
    for (const [place, { facts, standing }] of everyone.entries()) {
      const { cadence } = facts;
      if (cadence.circle !== circle) continue;
      const shares = cadence.from === "circle";
      members.set(place, null);
      if (shares) sharing.push([place, facts]);
      if (!bearsLoad(standing)) continue;
      asked++;
      if (shares) {
        askedSharing++;
        own ??= cadence.cadence;
      }
    }
    const longer = own?.kind === "rhythm" ? stretched(own, askedSharing, load - capacity) : null;
    if (own !== null && longer !== null) {
      const others = new Map(sharing.map(([place, facts]) => [place, { ...facts, cadence: { ...facts.cadence, cadence: longer } }]));
      yield* add({ kind: "stretch", circle, from: describeCadence(own), to: describeCadence(longer) }, yield* crowdIf(field, others));
    }
    yield* add({ kind: "pause", circle, people: asked }, yield* crowdIf(field, members));
  }
  return ways;
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
