/** The plan, the forecast and the board: how long they take, and how they grow. A tenth of the people are on schedules. */
import process from "node:process";
import { nextDue } from "../../src/core/cadence/next-due";
import { addDays, type CivilDate, parseCivilDate } from "../../src/core/civil-date";
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

const RULES = ["FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=YEARLY", "FREQ=DAILY;INTERVAL=20"];
const FIRST_DAY = parseCivilDate("1900-01-01");

/** Follow-ups a day for each person: enough for what the cadences ask for, and a backlog that never clears. */
const PACES = { "within the pace": 1 / 15, "far above the pace": 1 / 2_000 };

/** A table of medians in milliseconds, by what was done and for how many people. */
export function benchPace(today: CivilDate): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const size of SIZES) {
    const note = (what: string, work: (turn: number) => void) => {
      (table[what] ??= {})[`${String(size)} people`] = median(work);
    };
    const random = randomFrom(`pace ${String(size)}`);
    const shared = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");
    const one = (index: number) => factsOf({
      path: `People/Person ${String(index).padStart(6, "0")}.md`,
      properties: { cadence: random.pick(index % 10 === 0 ? SCHEDULES : RHYTHMS) },
      rules: shared,
      ...(random.chance(0.9) && { last: addDays(today, -random.whole(1, 400)) }),
    });
    const people = Array.from({ length: size }, (_, index) => one(index));
    const changed = Array.from({ length: TIMES }, (_, index) => people.map((facts, place) => (place === index * 7 ? one(place) : facts)));
    for (const [name, share] of Object.entries(PACES)) {
      const perDay = Math.ceil(size * share);
      const rules = { ...DEFAULT_SETTINGS, pace: [perDay, perDay, perDay, perDay, perDay, 0, 0] };
      let field = fieldOf(people, today, rules);
      const { crowd, start } = field;
      note(`plan, ${name}`, () => void planOf(crowd, start));
      note(`people and plan after one changed, ${name}`, (turn) => {
        field = fieldOf(changed[turn] ?? people, today, rules, field);
        planOf(field.crowd, field.start);
      });
      note(`forecast of 52 weeks, ${name}`, () => void forecastOf(crowd, start, 52));
    }
    note("whole board, nothing kept", () => void dayBoard(people.map((facts) => ({ ...facts })), today, DEFAULT_SETTINGS));
    const before = dayBoard(people, today, DEFAULT_SETTINGS);
    note("whole board after one changed", (turn) => void dayBoard(changed[turn] ?? people, today, DEFAULT_SETTINGS, before));
  }
  const [, ten, hundred] = SIZES;
  const ofSorting = (hundred * Math.log(hundred)) / (ten * Math.log(ten));
  return {
    ...Object.fromEntries(Object.entries(table).map(([what, row]) => {
      const [, less = Number.NaN, more = Number.NaN] = Object.values(row);
      return [what, { ...row, "by n log n": rounded(more / less / ofSorting) }];
    })),
    ...benchSchedules(today),
  };
}

/** Rules as people write them, each with a DTSTART of its own since 1900. */
function benchSchedules(today: CivilDate): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const random = randomFrom("schedules");
  const written = (index: number) => {
    if (FIRST_DAY === null) throw new Error("no day");
    const start = addDays(FIRST_DAY, random.whole(0, 45_000)).replace(/-/g, "");
    return `DTSTART:${start};${RULES[index % RULES.length] ?? ""}`;
  };
  const rules = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");
  const people = () => Array.from({ length: 1_000 }, (_, index) => factsOf({
    path: `People/Person ${String(index).padStart(6, "0")}.md`,
    properties: { cadence: written(index) },
    rules,
    last: addDays(today, -random.whole(1, 400)),
  }));
  const crowds = Array.from({ length: TIMES }, people);
  const settings = { ...DEFAULT_SETTINGS, pace: [60, 60, 60, 60, 60, 0, 0] };
  const { cadence } = factsOf({ path: "People/Ada.md", properties: { cadence: "DTSTART:19000101;FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO" } }).cadence;
  if (cadence === null) throw new Error("no schedule");
  const contact = { lastContact: addDays(today, -40), met: null, today };
  return {
    "one schedule asked, DTSTART 1900": { "1 people": median(() => void nextDue(cadence, contact)) },
    "people on schedules, 52 weeks": {
      "1000 people": median((turn) => {
        const { crowd, start } = fieldOf(crowds[turn] ?? [], today, settings);
        forecastOf(crowd, start, 52);
      }),
    },
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Of processor time in milliseconds: what else the machine does must not count. */
function median(work: (turn: number) => void): number {
  const spent = Array.from({ length: TIMES }, (_, turn) => {
    const from = process.cpuUsage();
    work(turn);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e3;
  });
  return rounded(spent.sort((a, b) => a - b)[TIMES >> 1] ?? Number.NaN);
}
