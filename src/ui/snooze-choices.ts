import { addDays, addMonths, type CivilDate } from "../core/civil-date";
import { dayInWords } from "../core/follow-ups/wording";

export interface SnoozeChoice {
  readonly title: string;
  /** The day in words. */
  readonly note: string | null;
  /** The first day on which somebody is asked for again, today to wake them; null where the user is to say it. */
  readonly until: CivilDate | null;
}

/** What there is to choose; `until` is the day to which somebody is snoozed, null for none or one that has come. */
export function snoozeChoices(today: CivilDate, until: CivilDate | null): readonly SnoozeChoice[] {
  const lengths = [
    ["3 days", addDays(today, 3)], ["1 week", addDays(today, 7)], ["2 weeks", addDays(today, 14)],
    ["1 month", addMonths(today, 1)], ["3 months", addMonths(today, 3)],
  ] as const;
  const wake = { title: "Wake now", note: until === null ? null : `Snoozed until ${dayInWords(until, today)}`, until: today };
  return [
    ...(until !== null && until > today ? [wake] : []),
    ...lengths.map(([title, day]) => ({ title, note: `Until ${dayInWords(day, today)}`, until: day })),
    { title: "Until a day…", note: null, until: null },
  ];
}
