import type { Day } from "./days.mjs";

export type Channel =
  | "call" | "video" | "coffee" | "meal" | "meeting" | "message" | "email" | "letter" | "help" | "gift" | "event";

/** What the generator knows about one person on one line that it wrote. */
export interface Fact {
  /** The person's key in the cast. */
  readonly who: string;
  /** `visibility`: a room, not a conversation; it resets nobody's clock. `none`: nothing that counts. */
  readonly verdict: "contact" | "visibility" | "none";
  /** Null where the line does not say how. */
  readonly channel: Channel | null;
  /** The day of the interaction where the line says another than its note. */
  readonly date?: Day;
  /** Why it does not count, or, on a tricky line, why the verdict is what it is. */
  readonly why?: string;
  /** The verdict takes a close reading of the specification; it was worked out by hand. */
  readonly tricky?: true;
}

export interface Line {
  readonly text: string;
  readonly facts: readonly Fact[];
}

export interface Phase {
  readonly from: Day;
  readonly until: Day;
  /** Days between two contacts, on average. */
  readonly every: number;
  /** Drawn from, so a channel named twice is twice as likely. Null: in touch, without a word for how. */
  readonly channels: readonly (Channel | null)[];
  /** 1 = Monday … 7 = Sunday; any day where absent. */
  readonly on?: readonly number[];
}

/** One contact that has to be on its day: day, channel, and what was said (empty for nothing). */
export type FixedContact = readonly [Day, Channel | null, string?];

export type Standing =
  | "fresh" | "soon" | "due" | "overdue" | "new" | "never" | "arranged" | "snoozed" | "paused" | "untracked";

export interface Person {
  readonly key: string;
  readonly path: string;
  /** What Robin calls them. */
  readonly calls: string;
  /** Other names that nobody else claims, so that a link to one of them finds this person. */
  readonly nicknames?: readonly string[];
  /** How to link to them where the name alone would not do. */
  readonly linkTarget?: string;
  /** At the office: lunches are at noon and meetings are meetings. */
  readonly colleague?: true;
  /** Robin writes about them in German where no English word for how is needed. */
  readonly german?: true;
  readonly places?: readonly string[];
  /** The whole person note. */
  readonly note: string;
  /** What its log section holds, in the order of its lines. */
  readonly log?: readonly (readonly [Day, Channel | null])[];
  /** The last contact in its properties, where it is a real day and not in the future. */
  readonly property?: Day;
  readonly phases: readonly Phase[];
  readonly fixed?: readonly FixedContact[];
  /**
   * What they talked about, in order, one a line: a month, then either `about …` or a clause. `{key}`
   * links to somebody else as a topic.
   */
  readonly story?: string;
  /** Worked out by hand for 2026-11-23. Null where a reader may differ, or where there is nothing. */
  readonly expected: {
    readonly lastContact: Day | null;
    readonly standing: Standing | null;
    readonly due: Day | null;
    readonly why: string;
  };
}

export function line(text: string, ...facts: Fact[]): Line {
  return { text, facts };
}

export function contact(who: string, channel: Channel | null, more: Partial<Fact> = {}): Fact {
  return { who, verdict: channel === "event" ? "visibility" : "contact", channel, ...more };
}

export function none(who: string, why: string, more: Partial<Fact> = {}): Fact {
  return { who, verdict: "none", channel: null, why, ...more };
}

/** A whole note outside the daily notes, and what it tells about people. */
export interface Note {
  readonly path: string;
  readonly text: string;
  /** One interaction with everybody named here, on this day; no line, for the note as a whole says it. */
  readonly day?: Day;
  readonly facts?: readonly Fact[];
}
