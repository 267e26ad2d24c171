/**
 * Days for the generator, as `YYYY-MM-DD` text. The product's own calendar is not used here: the truth
 * tables would otherwise inherit its mistakes.
 */
export type Day = string;

const DAY_MS = 86_400_000;

export function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function plus(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** 1 to 12. */
export function month(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Every day from `first` to `last`, both inclusive. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, index) => plus(first, index));
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** `Monday, 23 November 2026`: what the daily template's heading gives. */
export function longDay(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const monthName = MONTHS[month(day) - 1] ?? "";
  return `${WEEKDAYS[weekday(day) - 1] ?? ""}, ${String(date.getUTCDate())} ${monthName} ${day.slice(0, 4)}`;
}
