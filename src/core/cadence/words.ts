import type { Weekday } from "../civil-date";
import type { Interval, ScheduleWeekday } from "./cadence";

const day: Interval = { count: 1, unit: "day" };
const week: Interval = { count: 1, unit: "week" };
const fortnight: Interval = { count: 2, unit: "week" };
const month: Interval = { count: 1, unit: "month" };
const quarter: Interval = { count: 3, unit: "month" };
const year: Interval = { count: 1, unit: "year" };

/** Units that stand alone or after a number: "week", "2 weeks". */
export const UNITS: ReadonlyMap<string, Interval> = new Map([
  ["day", day], ["week", week], ["fortnight", fortnight], ["month", month], ["quarter", quarter], ["year", year],
]);

/** Units that need a number before them: "2 weeks", "2w". */
export const COUNTED_UNITS: ReadonlyMap<string, Interval> = new Map([
  ...UNITS,
  ["days", day], ["d", day],
  ["weeks", week], ["wk", week], ["wks", week], ["w", week], ["fortnights", fortnight],
  ["months", month], ["mo", month], ["mos", month], ["mth", month], ["mths", month], ["m", month],
  ["quarters", quarter],
  ["years", year], ["yr", year], ["yrs", year], ["y", year],
]);

export const ADVERBS: ReadonlyMap<string, Interval> = new Map([
  ["daily", day], ["weekly", week], ["biweekly", fortnight], ["fortnightly", fortnight], ["monthly", month],
  ["quarterly", quarter], ["yearly", year], ["annually", year], ["halfyearly", { count: 6, unit: "month" }],
]);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["one", 1], ["two", 2], ["three", 3], ["four", 4], ["five", 5], ["six", 6], ["seven", 7], ["eight", 8],
  ["nine", 9], ["ten", 10], ["eleven", 11], ["twelve", 12],
]);

/** "twice a month". */
export const TIMES: ReadonlyMap<string, number> = new Map([["once", 1], ["twice", 2], ["thrice", 3]]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["fifth", 5], ["sixth", 6], ["seventh", 7],
  ["eighth", 8], ["ninth", 9], ["tenth", 10], ["eleventh", 11], ["twelfth", 12], ["last", -1],
]);

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday", 6: "Saturday", 7: "Sunday",
};

/** Names, plurals and the usual short forms, lower case. */
export const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ...([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday): [string, Weekday][] => {
    const name = WEEKDAY_NAMES[weekday].toLowerCase();
    return [[name, weekday], [`${name}s`, weekday], [name.slice(0, 3), weekday]];
  }),
  ["tues", 2], ["weds", 3], ["thur", 4], ["thurs", 4],
]);

/** "Every weekday". */
export const WORKDAYS: readonly ScheduleWeekday[] =
  ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, nth: null }));

export const MONTH_NAMES: readonly string[] = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

/** Month numbers (1 to 12) by name and short form, lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ["sept", 9],
]);

/** Words that say nothing about how often by themselves. */
const GLUE = [
  "every", "each", "other", "on", "the", "of", "and", "from", "starting", "a", "per", "times", "time", "weekday",
  "weekdays", "none", "never", "off",
];

/** Every word that a cadence is made of, for finding the one that was meant. */
export const VOCABULARY: readonly string[] = [
  ...COUNTED_UNITS.keys(), ...ADVERBS.keys(), ...NUMBERS.keys(), ...TIMES.keys(), ...ORDINALS.keys(),
  ...WEEKDAYS.keys(), ...MONTHS.keys(), ...GLUE,
];

/** Words that people use in two ways, or confuse with such, with what may be meant. */
export const UNSURE: ReadonlyMap<string, readonly string[]> = new Map([
  ["bimonthly", ["every 2 months", "twice a month"]],
  ["biannual", ["every 6 months", "every 2 years"]],
  ["biannually", ["every 6 months", "every 2 years"]],
  ["biyearly", ["every 6 months", "every 2 years"]],
  ["biennially", ["every 2 years"]],
  ["semiweekly", ["twice a week"]],
  ["semimonthly", ["twice a month"]],
  ["semiannually", ["every 6 months"]],
  ["semiannual", ["every 6 months"]],
  ["annual", ["every year"]],
  ["hourly", ["every day"]],
]);
