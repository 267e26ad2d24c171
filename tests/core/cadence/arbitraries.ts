import fc from "fast-check";
import type { CivilDate, Weekday } from "../../../src/core/civil-date";
import { dayFromNumber, dayNumber } from "../../../src/core/civil-date";
import type { Cadence, Interval } from "../../../src/core/cadence/cadence";
import { readCadence } from "../../../src/core/cadence/read-cadence";
import { day } from "./days";

export function cadenceOf(text: string): Cadence {
  const reading = readCadence(text, []);
  if (reading.kind !== "cadence") throw new Error(`"${text}" was read as ${JSON.stringify(reading)}.`);
  return reading.cadence;
}

/** Days from 1995 to 2045, which hold leap days, a leap century and every kind of year. */
export const someDay: fc.Arbitrary<CivilDate> =
  fc.integer({ min: dayNumber(day("1995-01-01")), max: dayNumber(day("2045-12-31")) }).map(dayFromNumber);

export const someWeekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

export const someInterval: fc.Arbitrary<Interval> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 400 }), unit: fc.constant("day" as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant("week" as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constant("month" as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 12 }), unit: fc.constant("year" as const) }),
);

export const someRhythm = fc.oneof(
  someInterval.map((every) => ({ kind: "rhythm" as const, every, weekday: null })),
  fc.tuple(someInterval, someWeekday)
    .filter(([{ count, unit }]) => unit !== "day" || count >= 7)
    .map(([every, weekday]) => ({ kind: "rhythm" as const, every, weekday })),
);

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const some = <T>(items: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: most });
const times = (unit: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((count) => (count === 1 ? `every ${unit}` : `every ${String(count)} ${unit}s`));
const ordinals = ["1st", "2nd", "3rd", "4th", "12th", "21st", "27th", "28th", "first", "tenth"];
const places = ["first", "2nd", "third", "4th", "last"];

const wordsWithoutStart = fc.oneof(
  fc.constant("every weekday"),
  fc.tuple(times("week", 6), fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 7 }))
    .map(([every, days]) => `${every} on ${days.join(" and ")}`),
  fc.tuple(times("month", 12), some(ordinals, 3)).map(([every, days]) => `${every} on the ${days.join(", ")}`),
  fc.tuple(times("month", 12), some(ordinals, 2), fc.constantFrom("29th", "30th", "31st", "last day"))
    .map(([every, days, late]) => `${every} on the ${days.join(" and ")} and ${late}`),
  fc.tuple(times("month", 12), fc.constantFrom("29th", "30th", "31st", "last day"))
    .map(([every, late]) => `${every} on the ${late}`),
  fc.tuple(times("month", 12), fc.constantFrom(...places), fc.constantFrom(...names))
    .map(([every, place, name]) => `${every} on the ${place} ${name}`),
  fc.tuple(times("year", 6), fc.constantFrom(...months), fc.integer({ min: 1, max: 29 }))
    .map(([every, month, date]) => `${every} on ${String(date)} ${month}`),
  fc.tuple(times("year", 6), fc.constantFrom(...months), fc.constantFrom(...places), fc.constantFrom(...names))
    .map(([every, month, place, name]) => `${every} on the ${place} ${name} of ${month}`),
  fc.tuple(times("year", 6), fc.constantFrom(...months)).map(([every, month]) => `${every} on the last day of ${month}`),
);

const wordsWithStart = fc.oneof(
  fc.tuple(wordsWithoutStart, someDay).map(([words, start]) => `${words} from ${start}`),
  fc.tuple(fc.oneof(times("day", 90), times("week", 9), times("month", 30), times("year", 5)), someDay)
    .map(([every, start]) => `${every} from ${start}`),
);

/** Schedules in words, with and without a start. */
export const someScheduleInWords = fc.oneof(wordsWithoutStart, wordsWithStart);

const numbers = (least: number, most: number, length: number) =>
  fc.uniqueArray(fc.integer({ min: least, max: most }).filter((n) => n !== 0), { minLength: 1, maxLength: length })
    .map((list) => list.join());
const codes = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const plainDays = fc.uniqueArray(codes, { minLength: 1, maxLength: 4 }).map((list) => list.join());
const nthDays = (most: number) => fc.uniqueArray(
  fc.tuple(fc.oneof(fc.constant(""), fc.integer({ min: -most, max: most }).filter((n) => n !== 0).map(String)), codes)
    .map((pair) => pair.join("")),
  { minLength: 1, maxLength: 3 },
).map((list) => list.join());

/** `likely`: in how many of ten rules the part stands. */
type Part = readonly [name: string, value: fc.Arbitrary<string>, likely: number];

function rule(frequency: string, parts: readonly Part[]): fc.Arbitrary<string> {
  const options = parts.map(([name, value, likely]) =>
    fc.tuple(fc.integer({ min: 1, max: 10 }), value).map(([dice, text]) => (dice <= likely ? [`${name}=${text}`] : [])));
  return fc.tuple(...options).map((list) => [`FREQ=${frequency}`, ...list.flat()].join(";"));
}

const interval: Part = ["INTERVAL", fc.integer({ min: 1, max: 7 }).map(String), 5];
const inMonths: Part = ["BYMONTH", numbers(1, 12, 4), 3];
const monthDays: Part = ["BYMONTHDAY", numbers(-31, 31, 4), 3];

/** Rules of every frequency without an end and without week numbers; many fall on no day at all. */
export const someRule = fc.oneof(
  rule("DAILY", [interval, inMonths, monthDays, ["BYDAY", plainDays, 3]]),
  rule("WEEKLY", [interval, inMonths, ["BYDAY", plainDays, 7], ["WKST", codes, 4]]),
  rule("MONTHLY", [interval, inMonths, monthDays, ["BYDAY", nthDays(5), 6]]),
  rule("MONTHLY", [interval, inMonths, ["BYMONTHDAY", numbers(-31, 31, 6), 10], ["BYSETPOS", numbers(-4, 4, 2), 9]]),
  rule("YEARLY", [interval, inMonths, monthDays, ["BYDAY", nthDays(6), 6]]),
  rule("YEARLY", [interval, ["BYYEARDAY", numbers(-366, 366, 6), 9], ["BYDAY", plainDays, 3]]),
  rule("YEARLY", [interval, inMonths, ["BYDAY", plainDays, 10], ["BYSETPOS", numbers(-9, 9, 2), 9]]),
);

/** The nth of the weekdays of a month: "the last working day". */
export const monthlyPlaces =
  rule("MONTHLY", [interval, ["BYDAY", plainDays, 10], ["BYSETPOS", numbers(-4, 4, 2), 10]]);
