/** The plan and the forecast alone: how long they take, and how they grow. A tenth of the people are on schedules. */
import process from "node:process";
import { addDays, type CivilDate } from "../../src/core/civil-date";
import { dayBoard } from "../../src/core/follow-ups/follow-ups";
import { cadenceRules } from "../../src/core/follow-ups/person-cadence";
import { fieldOf } from "../../src/core/follow-ups/runners";
import { forecastOf } from "../../src/core/pace/forecast";
import { planOf } from "../../src/core/pace/plan";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { factsOf } from "../support/facts";
import { randomFrom } from "../support/random";

const SIZES = [1_000, 10_000, 100_000] as const;
const RHYTHMS = ["weekly", "2 weeks", "3 weeks", "monthly", "6 weeks", "every 2 months", "quarterly", "every 6 months", "yearly"];
const TIMES = 7;
const SCHEDULES = ["every month on the 1st", "every month on the last Friday", "every month on the 15th", "every year on 1 June"];

/** Follow-ups a day for each person: enough for what the cadences ask for, and a backlog that never clears. */
const PACES = { "within the pace": 1 / 15, "far above the pace": 1 / 2_000 };

/** A table of medians in milliseconds, by what was done and for how many people. */
export function benchPace(today: CivilDate): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const size of SIZES) {
    const note = (what: string, work: () => void) => {
      (table[what] ??= {})[`${String(size)} people`] = median(work);
    };
    const random = randomFrom(`pace ${String(size)}`);
    const shared = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");
    const people = Array.from({ length: size }, (_, index) => factsOf({
      path: `People/Person ${String(random.whole(0, 9e9))} ${String(index)}.md`,
      properties: { cadence: random.pick(index % 10 === 0 ? SCHEDULES : RHYTHMS) },
      rules: shared,
      ...(random.chance(0.9) && { last: addDays(today, -random.whole(1, 400)) }),
    }));
    for (const [name, share] of Object.entries(PACES)) {
      const perDay = Math.ceil(size * share);
      const rules = { ...DEFAULT_SETTINGS, pace: [perDay, perDay, perDay, perDay, perDay, 0, 0] };
      const { runners, start } = fieldOf(people, today, rules);
      const [changed, ...others] = runners;
      const again = changed === undefined ? others : [...others, { ...changed, turn: { ...changed.turn, start: changed.turn.start + 1 } }];
      let turn = 0;
      note(`plan, after one changed, ${name}`, () => void planOf(turn++ % 2 === 0 ? runners : again, start));
      note(`forecast of 52 weeks, ${name}`, () => void forecastOf(runners, start, 52));
    }
    note("whole board at the usual pace, with reasons", () => void dayBoard(people, today, DEFAULT_SETTINGS));
  }
  return Object.fromEntries(Object.entries(table).map(([what, row]) => {
    const [, ten = Number.NaN, hundred = Number.NaN] = Object.values(row);
    return [what, { ...row, ratio: Number((hundred / ten).toPrecision(3)) }];
  }));
}

function median(work: () => void): number {
  const spent: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const from = process.hrtime.bigint();
    work();
    spent.push(Number(process.hrtime.bigint() - from) / 1e6);
  }
  return Number((spent.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN).toPrecision(3));
}
