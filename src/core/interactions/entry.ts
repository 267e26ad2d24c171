import type { CivilDate } from "../civil-date";
import type { Problem } from "../problem";

/** What a channel amounts to. `visibility` (being in the same room) never resets anybody's clock. */
export const KINDS = ["conversation", "help", "message", "contact", "visibility"] as const;
export type Kind = (typeof KINDS)[number];

/** Who reached out: you, they, or nobody can tell. */
export type Direction = "out" | "in" | "unknown";

/**
 * What one place in a note says, before its links are turned into people.
 *
 * Participants and topics are link targets as written (subpath and display text removed), distinct,
 * in the order of the text. So an entry stays right when a person note moves: only the targets are
 * resolved again, and no note text has to be kept.
 */
export interface Entry {
  /** 1-based line of the entry's first character. */
  readonly line: number;
  readonly date: CivilDate;
  /** `HH:mm`, 24 hours. */
  readonly time: string | null;
  /** Duration. */
  readonly minutes: number | null;
  /** A name from the channel table; null where the entry does not say. */
  readonly channel: string | null;
  /** The channel's kind; `contact` where there is no channel. */
  readonly kind: Kind;
  readonly direction: Direction;
  readonly participants: readonly string[];
  readonly topics: readonly string[];
  /** The entry's own words, then its details, one a line. */
  readonly summary: string;
  /**
   * Whether the text says that contact took place. Whether its day has come is not decided here,
   * for that depends on today.
   */
  readonly counted: boolean;
  /** Why it does not count, as a phrase that fits after "not counted: "; null where it counts. */
  readonly why: string | null;
}

/** Something in an entry that is meant for Marathon and cannot be read: a problem of the note it stands in. */
export type Misreading = Omit<Problem, "path">;

/** What a whole note says. */
export interface Reading {
  readonly entries: readonly Entry[];
  /**
   * Every distinct link target that the reading asked `isPerson` about. While the answers stay the
   * same, so does the reading: a renamed note means reading again only where an answer changed.
   */
  readonly asked: readonly string[];
  /** In no promised order, each once. */
  readonly problems: readonly Misreading[];
}
