import type { Strings } from "../en/table";
import type { Forms, Unit } from "../kinds-and-units";
import { intl } from "./intl";

const EVERY: Readonly<Record<Unit, Forms>> = {
  day: ["jeden Tag", "Tage"],
  week: ["jede Woche", "Wochen"],
  month: ["jeden Monat", "Monate"],
  year: ["jedes Jahr", "Jahre"],
};

const ORDINALS = ["", "erste", "zweite", "dritte", "vierte", "fünfte"];
const FROM_THE_END = ["", "", "vor", "dritt", "viert", "fünft"];

/** "1.", "22."; from the end "letzte", "vorletzte", "6.-letzte". In all cases but the nominative, an n follows. */
function ordinal(number: number, ending = ""): string {
  return number > 0 ? `${String(number)}.` : `${FROM_THE_END[-number] ?? `${String(-number)}.-`}letzte${ending}`;
}

/** "ersten Montag", "20. Montag". */
function nthWeekday(weekday: number, nth: number): string {
  const word = ORDINALS[nth];
  return `${word === undefined ? ordinal(nth, "n") : `${word}n`} ${intl.weekday(weekday)}`;
}

/** "15.", "15. und letzten Tag". */
function monthDays(days: readonly number[]): string {
  return `${intl.listed(days.map((day) => ordinal(day, "n")))}${days.some((day) => day < 0) ? " Tag" : ""}`;
}

function dayOf(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return intl.dayWithYear({ year, month, day });
}

export const cadence: Strings["cadence"] = {
  every: (count, unit) => (count === 1 ? EVERY[unit][0] : `alle ${String(count)} ${EVERY[unit][1]}`),
  everyWorkday: "montags bis freitags",
  onWeekdays: (every, weekdays) => `${every} am ${intl.listed(weekdays.map((day) => intl.weekday(day)))}`,
  onDate: (every, day, month) => `${every} am ${String(day)}. ${intl.month(month)}`,
  // "Am 1. und 15. Juni", but "am letzten Tag im Juni".
  onDays: (every, days, month) => `${every} am ${days}${month === null ? "" : ` ${days.endsWith(".") ? "" : "im "}${intl.month(month)}`}`,
  monthDays,
  nthWeekdays: (days) => intl.listed(days.map(({ weekday, nth }) => nthWeekday(weekday, nth))),
  from: (day) => `ab ${dayOf(day)}`,
  rule: {
    yearDays: (days) => `am ${intl.listed(days.map((day) => ordinal(day, "n")))} Tag des Jahres`,
    monthDays: (days, isRare) => `am ${monthDays(days)} des Monats${isRare ? " (wenn es ihn gibt)" : ""}`,
    weekdays: (days, isOfYear) => intl.listed(days.map(({ weekday, nth }) =>
      (nth === null ? `an jedem ${intl.weekday(weekday)}` : `am ${nthWeekday(weekday, nth)} des ${isOfYear ? "Jahres" : "Monats"}`))),
    weeks: (weeks) => `in der ${intl.listed(weeks.map((week) => ordinal(week, "n")))} Kalenderwoche`,
    months: (months) => `im ${intl.listed(months.map((month) => intl.month(month)))}`,
    positions: (positions) => `davon nur der ${intl.listed(positions.map((position) => ordinal(position)))} Tag`,
    weekStart: (weekday) => `Wochen ab ${intl.weekday(weekday)}`,
    byCalendar: "nach dem Kalender",
    until: (day) => `bis ${dayOf(day)}`,
    times: (count) => (count === 1 ? "einmal" : `${String(count)}-mal`),
  },
  written: (_text, described) => described,
  hint: {
    means: (cadence) => `Bedeutet: ${cadence}.`,
    circle: (name, cadence) => `Wie der Kreis ${name}: ${cadence}.`,
    circleWithout: (name) => `Wie der Kreis ${name}: kein Rhythmus.`,
    none: "Bekannt, aber ohne Rhythmus.",
    absent: "Kein eigener Rhythmus: Es gilt der des Kreises oder der Standard.",
  },
};
