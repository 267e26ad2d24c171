import { addDays, addMonths, type CivilDate } from "../core/civil-date";
import { dayInWords } from "../core/follow-ups/wording";
import { say } from "../locales/say";

export interface SnoozeChoice {
  readonly title: string;
  /** The day in words. */
  readonly note: string | null;
  /** The first day on which somebody is asked for again, today to wake them; null where the user is to say it. */
  readonly until: CivilDate | null;
}

/** What there is to choose; `until` is the day to which somebody is snoozed, null for none or one that has come. */
export function snoozeChoices(today: CivilDate, until: CivilDate | null): readonly SnoozeChoice[] {
  const { followUps: { snooze, reason }, brief: { length } } = say;
  const lengths = [
    [length(3, "day"), addDays(today, 3)], [length(1, "week"), addDays(today, 7)], [length(2, "week"), addDays(today, 14)],
    [length(1, "month"), addMonths(today, 1)], [length(3, "month"), addMonths(today, 3)],
  ] as const;
  const wake = { title: snooze.wake, note: until === null ? null : reason.snoozed(dayInWords(until, today)), until: today };
  return [
    ...(until !== null && until > today ? [wake] : []),
    ...lengths.map(([words, day]) => ({ title: snooze.length(words), note: snooze.until(dayInWords(day, today)), until: day })),
    { title: snooze.untilDay, note: null, until: null },
  ];
}
