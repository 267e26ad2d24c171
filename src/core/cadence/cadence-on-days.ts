import { say } from "../../locales/say";
import { daysInMonth } from "../civil-date";
import type { Cadence, Interval, ScheduleWeekday } from "./cadence";
import { rhythm, schedule } from "./cadence";
import { describeInterval } from "./describe-interval";
import { intervalDays } from "./interval";
import { clampedDays } from "./month-days";
import type { Days } from "./read-days";
import type { Refusal } from "./refusal";
import { refused } from "./refusal";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./words";

/**
 * An interval on days that were named. One plain weekday makes a rhythm; several of them, and days of a
 * month or year, make a schedule.
 */
export function cadenceOnDays(every: Interval, days: Days): Cadence | Refusal {
  const plain = days.weekdays.filter(({ nth }) => nth === null);
  if (plain.length > 0) return onWeekdays(every, plain);
  const rare = days.weekdays.find(({ nth }) => nth !== -1 && ![1, 2, 3, 4].includes(nth ?? 0));
  if (rare !== undefined) {
    return refused(say.problems.cadence.tooRare,
      `every month on the last ${WEEKDAY_NAMES[rare.weekday]}`);
  }
  return days.month === null ? inEachMonth(every, days) : inOneMonth(every, days, days.month);
}

function onWeekdays(every: Interval, weekdays: readonly ScheduleWeekday[]): Cadence | Refusal {
  const [only, ...more] = weekdays.map(({ weekday }) => weekday);
  if (more.length > 0 || only === undefined) {
    if (every.unit === "week") return schedule({ every, weekdays });
    return refused(say.problems.cadence.weekdaysInWeeks, "every week on Monday and Thursday");
  }
  if (intervalDays(every) >= 7) return rhythm(every.count, every.unit, only);
  return refused(say.problems.cadence.onceAWeek, `every week on ${WEEKDAY_NAMES[only]}`);
}

function inEachMonth(every: Interval, { monthDays, weekdays }: Days): Cadence | Refusal {
  if (every.unit !== "month") {
    const meant = every.unit === "year" ? ["every year on 1 June"] : ["every month on the 1st"];
    return refused(say.problems.cadence.whichMonth(describeInterval(every)), ...meant);
  }
  if (monthDays.some((day) => day === 0 || day > 31)) {
    return refused(say.problems.cadence.noMonth, "every month on the last day");
  }
  const clamped = clampedDays(monthDays);
  if (clamped !== null) return schedule({ every, weekdays, ...clamped });
  return refused(say.problems.cadence.sameInShortMonth, "every month on the last day");
}

function inOneMonth(every: Interval, { monthDays, weekdays }: Days, month: number): Cadence | Refusal {
  const name = MONTH_NAMES[month - 1] ?? "";
  if (every.unit !== "year") return refused(say.problems.cadence.onceAYear(month), `every year on 1 ${name}`);
  // A leap year's February: the 29th clamps in the others.
  const length = daysInMonth(2000, month);
  if (monthDays.some((day) => day === 0 || day > length)) {
    return refused(say.problems.cadence.daysOfMonth(month, length), `every year on ${String(length)} ${name}`);
  }
  const days = month === 2 ? clampedDays(monthDays) : { monthDays };
  if (days !== null) return schedule({ every, months: [month], weekdays, ...days });
  return refused(say.problems.cadence.sameInCommonYear, "every year on the last day of February");
}
