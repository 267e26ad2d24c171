import type { Schedule } from "../cadence/cadence";
import type { CivilDate } from "../civil-date";

/** When something comes: on one day, or by a rule that says by itself on which days it falls (`ruleText` spells it). */
export type When =
  | { readonly kind: "once"; readonly date: CivilDate }
  | { readonly kind: "recurring"; readonly rule: Schedule };

/** One item of the `reminders` property. Plain data. */
export interface Reminder {
  readonly when: When;
  /** What to be reminded of, on one line. */
  readonly text: string;
  /** Days before its day from which it shows. */
  readonly lead: number;
  /** The latest occurrence that is done: it and all before it are over. */
  readonly done: CivilDate | null;
  readonly place: ReminderPlace;
}

export interface ReminderPlace {
  /** As the note spells it. */
  readonly property: string;
  /** 0-based; 0 where the property is no list. */
  readonly index: number;
  /** What the item says, done or not: by it the item is found again in a note that has changed. */
  readonly item: string;
}
