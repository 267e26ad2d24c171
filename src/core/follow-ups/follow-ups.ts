import { say } from "../../locales/say";
import { describeCadence } from "../cadence/describe";
import { addDays, type CivilDate, daysBetween, laterOf } from "../civil-date";
import type { Interaction } from "../interactions/interaction";
import { capacityOn } from "../pace/capacity";
import { type Balance, balanceOf, forecastOf } from "../pace/forecast";
import { planOf, UPCOMING_DAYS } from "../pace/plan";
import type { Person } from "../people/person";
import { byName, compareTexts } from "../people/order";
import { reasonFor } from "./reason";
import { type BoardRules, fieldOf } from "./runners";
import { type Facts, isDue, type Standing, type StandingName, urgencyOf } from "./standing";

/** A person to contact, with a reason. */
export interface FollowUp {
  readonly person: Person;
  readonly standing: StandingName;
  readonly last: Interaction | null;
  readonly due: CivilDate | null;
  /** The day that the plan gives; null where it gives none. */
  readonly plannedFor: CivilDate | null;
  /** max(0, today − due). */
  readonly daysOverdue: number;
  /** As it can be written; null where nobody set any. */
  readonly cadence: string | null;
  /** In the language in force. */
  readonly cadenceSaid: string | null;
  readonly cadenceDays: number | null;
  readonly circle: string | null;
  readonly urgency: number;
  readonly reason: string;
}

export interface DayBoard {
  readonly date: CivilDate;
  /** Follow-ups that the pace asks for today, done ones included. */
  readonly capacityToday: number;
  /** People contacted today who were waiting for it. */
  readonly doneToday: number;
  /** Load and capacity. */
  readonly pace: Balance;
  /**
   * The first day at whose end nobody due waits; null where there is none within 52 weeks. It takes a forecast, so it
   * is found out when somebody asks, and once.
   */
  readonly clearsOn: () => CivilDate | null;
  /** The few for today: due, the most urgent first; then pulled forward; then never contacted. */
  readonly today: readonly FollowUp[];
  /** Due, but not today's: the most urgent first. */
  readonly backlog: readonly FollowUp[];
  /** Not due today, but due or planned within the next four weeks: the earliest first. */
  readonly upcoming: readonly FollowUp[];
  /** Everybody, in order of name. */
  readonly everyone: readonly FollowUp[];
}

/** Who to contact on `today`, who waits, and who comes next. The same facts give the same board. */
export function dayBoard(people: Iterable<Facts>, today: CivilDate, rules: BoardRules): DayBoard {
  const field = fieldOf(people, today, rules);
  const { crowd, start } = field;
  const plan = planOf(crowd, start);
  const places = new Map(plan.today.map((at, place) => [at, place]));
  const few: FollowUp[] = [];
  const backlog: { readonly followUp: FollowUp; readonly since: number }[] = [];
  const upcoming: { readonly followUp: FollowUp; readonly on: CivilDate }[] = [];
  const everyone: FollowUp[] = [];
  const horizon = addDays(today, UPCOMING_DAYS);
  let clearsOn: CivilDate | null | undefined;
  // In order of path, and sorting keeps it where nothing else decides.
  for (const [at, { facts, standing, runner }] of field.everyone.entries()) {
    const plannedFor = plan.plannedFor[at] ?? null;
    const followUp = followUpFor(facts, standing, today, plannedFor);
    everyone.push(followUp);
    const place = places.get(at);
    if (place !== undefined) few[place] = followUp;
    else if (isDue(standing, today)) backlog.push({ followUp, since: runner?.turn.due ?? 0 });
    else {
      const on = plannedFor ?? comesUp(standing);
      if (on !== null && on > today && on <= horizon) upcoming.push({ followUp, on });
    }
  }
  return {
    date: today,
    capacityToday: capacityOn(today, rules),
    doneToday: start.doneToday,
    pace: balanceOf(crowd, rules),
    clearsOn: () => {
      if (clearsOn === undefined) ({ clearsOn } = forecastOf(crowd, start, 0));
      return clearsOn;
    },
    today: few,
    backlog: backlog
      .sort((a, b) => b.followUp.urgency - a.followUp.urgency || a.since - b.since)
      .map(({ followUp }) => followUp),
    upcoming: upcoming.sort((a, b) => compareTexts(a.on, b.on)).map(({ followUp }) => followUp),
    everyone: everyone.sort((a, b) => byName(a.person, b.person)),
  };
}

/** A standing is one person's on one day, so all but the day planned follows from it, the words too. */
const told = new WeakMap<Standing, FollowUp>();

function followUpFor(facts: Facts, standing: Standing, today: CivilDate, plannedFor: CivilDate | null): FollowUp {
  let followUp = told.get(standing);
  if (followUp?.plannedFor !== plannedFor) {
    followUp = followUp === undefined ? firstTold(facts, standing, today, plannedFor) : { ...followUp, plannedFor };
    told.set(standing, followUp);
  }
  return followUp;
}

function firstTold(facts: Facts, standing: Standing, today: CivilDate, plannedFor: CivilDate | null): FollowUp {
  const { person, cadence } = facts;
  return {
    person,
    standing: standing.name,
    last: facts.last,
    due: standing.due,
    plannedFor,
    daysOverdue: standing.due === null ? 0 : Math.max(0, daysBetween(standing.due, today)),
    cadence: cadence.words,
    cadenceSaid: cadence.cadence && describeCadence(cadence.cadence, say.cadence),
    cadenceDays: cadence.cadence === null ? null : standing.cadenceDays,
    circle: cadence.circle,
    urgency: urgencyOf(facts, standing, today),
    reason: reasonFor(facts, standing, today),
  };
}

/** The day from which somebody who is not asked for now is asked for; null where there is none. */
function comesUp({ due, heldUntil, cadenceDays }: Standing): CivilDate | null {
  if (heldUntil === null || cadenceDays === null) return due;
  return due === null ? heldUntil : laterOf(due, heldUntil);
}
