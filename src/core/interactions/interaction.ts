import type { CivilDate } from "../civil-date";
import { compareTexts } from "../people/order";
import type { Direction, Kind } from "./entry";

/** Which of the four sources an interaction was read from. */
export type Origin = "daily-note" | "dated-note" | "person-log" | "property";

/** One contact, or one place that might have been one: an entry whose links are people. */
export interface Interaction {
  readonly date: CivilDate;
  /** `HH:mm`, 24 hours. */
  readonly time: string | null;
  /** Duration. */
  readonly minutes: number | null;
  readonly channel: string | null;
  readonly kind: Kind;
  readonly direction: Direction;
  /** Person notes, by path, in the order of the text. */
  readonly participants: readonly string[];
  readonly topics: readonly string[];
  readonly summary: string;
  readonly counted: boolean;
  /** Why it does not count, as a phrase that fits after "not counted: "; null where it counts. */
  readonly why: string | null;
  readonly origin: Origin;
  readonly source: Source;
}

export interface Source {
  readonly path: string;
  /** 1-based; null for a property, whose line is not known. */
  readonly line: number | null;
}

/** Whether it resets its participants' clocks on `today`. */
export function countsBy(interaction: Pick<Interaction, "counted" | "date">, today: CivilDate): boolean {
  return interaction.counted && interaction.date <= today;
}

/** By day, then time of day; within one note the later line is the newer one. */
export function newestFirst(a: Interaction, b: Interaction): number {
  return compareTexts(b.date, a.date) || compareTexts(b.time ?? "", a.time ?? "") ||
    compareTexts(a.source.path, b.source.path) || (b.source.line ?? 0) - (a.source.line ?? 0);
}
