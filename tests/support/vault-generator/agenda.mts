import { person, CAST } from "./cast.mjs";
import { GROUPS } from "./circles-of-friends.mjs";
import { type Day, daysFrom, month, numberOf, plus, weekday } from "./days.mjs";
import { HAND_WRITTEN } from "./hand-days.mjs";
import type { Channel, Phase } from "./model.mjs";
import { type Random, randomFrom } from "../random";

const FIRST_DAY: Day = "2024-11-23";
export const TODAY: Day = "2026-11-23";

/** One contact that a daily note has to tell of. */
export interface Encounter {
  readonly day: Day;
  readonly who: readonly string[];
  readonly channel: Channel | null;
  readonly places: readonly string[];
  /** `about …` or a clause; null where Robin wrote down no more than that it was. */
  readonly remark: string | null;
}

export interface Agenda {
  /** The days that have a daily note, hand-written ones included. */
  readonly noteDays: readonly Day[];
  readonly encounters: readonly Encounter[];
}

/** More contacts than this in one note would read like a register. */
const MOST_A_DAY = 3;

export function agenda(seed: string): Agenda {
  const noteDays = chooseNoteDays(randomFrom(`${seed} note days`));
  const free = noteDays.filter((day) => !HAND_WRITTEN.has(day));
  const taken = new Map<Day, number>();
  const lastDay = (key: string) => person(key).expected.lastContact ?? FIRST_DAY;
  const encounters: Encounter[] = [];
  const take = (encounter: Encounter) => {
    encounters.push(encounter);
    taken.set(encounter.day, (taken.get(encounter.day) ?? 0) + 1);
  };

  for (const { key, fixed = [], places = [] } of CAST) {
    for (const [day, channel, remark] of fixed) {
      if (HAND_WRITTEN.has(day)) continue;
      take({ day, who: [key], channel, places, remark: remark ?? null });
    }
  }
  const busyWith = (key: string, day: Day) =>
    encounters.some((other) => other.day === day && other.who.includes(key));
  const run = (who: readonly string[], phase: Phase, places: readonly string[], story: string, random: Random) => {
    const until = who.map(lastDay).reduce((a, b) => (a < b ? a : b));
    const fits = (day: Day) =>
      day >= phase.from && day <= phase.until && day < until &&
      (phase.on === undefined || phase.on.includes(weekday(day))) &&
      (taken.get(day) ?? 0) < MOST_A_DAY && !who.some((key) => busyWith(key, day));
    const own: { day: Day; channel: Channel | null }[] = [];
    let ideal = plus(phase.from, random.whole(0, Math.ceil(phase.every / 3)));
    while (ideal <= phase.until) {
      const day = free
        .filter(fits)
        .filter((candidate) => Math.abs(numberOf(candidate) - numberOf(ideal)) <= phase.every / 2 + 2)
        .filter((candidate) => own.every((other) => numberOf(candidate) - numberOf(other.day) > phase.every / 4))
        .sort((a, b) => distance(a, ideal, taken) - distance(b, ideal, taken) || (a < b ? -1 : 1))[0];
      if (day !== undefined) {
        own.push({ day, channel: random.pick(phase.channels) });
        taken.set(day, (taken.get(day) ?? 0) + 1);
      }
      ideal = plus(day ?? ideal, Math.max(2, Math.round(phase.every * (0.7 + random.next() * 0.6))));
    }
    const german = who.some((key) => person(key).german === true);
    const remarks = told(story, own.filter(({ channel }) => !german || channel !== null).map(({ day }) => day));
    for (const { day, channel } of own) {
      encounters.push({ day, who, channel, places, remark: remarks.get(day) ?? null });
    }
  };

  GROUPS.forEach(({ who, phase, places, story }, index) => {
    run(who, phase, places, story, randomFrom(`${seed} group ${String(index)}`));
  });
  for (const { key, phases, places = [], story = "" } of CAST) {
    const lines = storyLines(story);
    phases.forEach((phase, index) => {
      const next = phases[index + 1]?.from ?? "9999-12-31";
      const first = index === 0 ? "0000-01-01" : phase.from;
      const part = lines.filter(([when]) => `${when}-28` >= first && `${when}-28` < next);
      const text = part.map((line) => line.join(" ")).join("\n");
      run([key], phase, places, text, randomFrom(`${seed} ${key} ${String(index)}`));
    });
  }
  return { noteDays, encounters: encounters.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

/** Near the ideal day, and rather on a day that has few contacts. */
function distance(day: Day, ideal: Day, taken: ReadonlyMap<Day, number>): number {
  return Math.abs(numberOf(day) - numberOf(ideal)) + 1.5 * (taken.get(day) ?? 0);
}

function storyLines(story: string): (readonly [month: string, text: string])[] {
  return story
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => [text.slice(0, 7), text.slice(8)] as const);
}

/** Days after the first of its month: later, a line about Christmas would sound odd. */
const LATEST_TELLING = 80;

/** Which line of a story is told on which day: the first free day from its month on. */
function told(story: string, days: readonly Day[]): ReadonlyMap<Day, string> {
  const remarks = new Map<Day, string>();
  for (const [from, text] of storyLines(story)) {
    const first = `${from}-01`;
    const last = plus(first, LATEST_TELLING);
    const day = days.find((candidate) => candidate >= first && candidate <= last && !remarks.has(candidate));
    if (day !== undefined) remarks.set(day, text);
  }
  return remarks;
}

/** About 400 days: a keen start, lazy summers, a spring of mourning, and a firm habit towards the end. */
function chooseNoteDays(random: Random): Day[] {
  const bound = new Set(
    [...CAST.flatMap(({ fixed = [] }) => fixed.map(([day]) => day)), ...HAND_WRITTEN.keys()],
  );
  return daysFrom(FIRST_DAY, TODAY).filter((day) => {
    const keen = random.chance(keenness(day));
    return keen || bound.has(day);
  });
}

function keenness(day: Day): number {
  if (day < "2024-12-20") return 0.75;
  if (day > "2026-10-25") return 0.85;
  if (day > "2025-03-15" && day < "2025-04-08") return 0.3;
  if (month(day) === 8 || month(day) === 7) return 0.32;
  return weekday(day) === 7 ? 0.62 : 0.48;
}
