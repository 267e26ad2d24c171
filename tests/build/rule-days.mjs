/**
 * What main.js holds in place of those parts of the recurrence library that one year of whole days never reaches (see
 * rule-alone.mjs). Marathon asks for a year at a time, at midnight, in one form only (core/cadence/year-pattern.ts): no
 * count, end, zone, clock time, week number, place or Easter. The names are the library's, so that its own modules find
 * them here; which days a year has is still its own work.
 */
import { notEmpty, range } from "rrule/dist/esm/helpers.js";
import { iter } from "rrule/dist/esm/iter/index.js";
import { rebuildMonth } from "rrule/dist/esm/iterinfo/monthinfo.js";
import { rebuildYear } from "rrule/dist/esm/iterinfo/yearinfo.js";

/** The nth such weekday, from 0 for Monday. */
export class Weekday {
  constructor(weekday, n) {
    this.weekday = weekday;
    this.n = n;
  }
}

/** Without its memory, its `before`, `after` and `between`, and its words. */
export class RRule {
  static YEARLY = 0;

  constructor({ freq, interval, dtstart, bymonth, byyearday, bymonthday = [], byweekday }) {
    const isNth = (day) => day instanceof Weekday;
    this.options = {
      freq, interval, dtstart, bymonth, byyearday,
      bymonthday: bymonthday.filter((day) => day > 0),
      bynmonthday: bymonthday.filter((day) => day < 0),
      byweekday: byweekday.filter((day) => !isNth(day)),
      bynweekday: byweekday.filter(isNth).map(({ weekday, n }) => [weekday, n]),
      byeaster: null,
    };
  }

  all() {
    const days = [];
    return iter({ accept: (day) => days.push(day), getValue: () => days }, this.options);
  }
}

/** The masks of one year. */
export default class YearInfo {
  constructor(options) {
    this.options = options;
    this.nwdaymask = [];
  }

  rebuild(year, month) {
    Object.assign(this, rebuildYear(year, this.options));
    if (!notEmpty(this.options.bynweekday)) return;
    Object.assign(this, rebuildMonth(year, month, this.yearlen, this.mrange, this.wdaymask, this.options));
  }

  getdayset() {
    return () => [range(this.yearlen), 0, this.yearlen];
  }
}

const midnight = { getHours: () => 0, getMinutes: () => 0, getSeconds: () => 0, getMilliseconds: () => 0 };

export function buildTimeset() {
  return [midnight];
}

/** A place to count from: a year, which the next step leaves. */
export const DateTime = {
  fromDate: (date) => ({
    year: date.getUTCFullYear(), month: 1, day: 1,
    add({ interval }) {
      this.year += interval;
    },
  }),
};

/** In no zone. */
export function DateWithZone(date) {
  return { rezonedDate: () => date };
}

export function freqIsDailyOrGreater() {
  return true;
}

export function buildPoslist() {
  throw new Error("Places in a set are left out of the recurrence library.");
}

/** Weekdays come as numbers, never as texts. */
export const ALL_WEEKDAYS = [];

/** The helpers that its compiler left in. Functions, for the masks ask for them before this file has run. */
export function __assign(...objects) {
  return Object.assign(...objects);
}

export function __spreadArray(to, from) {
  return to.concat(from);
}
