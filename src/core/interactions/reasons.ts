import { type Kind, KINDS } from "./entry";

/**
 * Why an entry does not count: every phrase there is, each to follow "not counted: ". Two more depend
 * on the note or the settings: see `underHeading` and `kindSwitchedOff`.
 */
export const REASONS = {
  fieldSaysNo: "marked as no contact",
  dayUnread: "its day cannot be read",
  onlyTopics: "only talked about",
  openTask: "open task",
  taskInProgress: "task in progress",
  cancelledTask: "cancelled task",
  otherTask: "task not done",
  missed: "did not take place",
  planned: "planned, not done",
  noChannel: "no channel said",
  eventAlone: "an event alone is not contact",
} as const;

const KINDS_IN_WORDS: Readonly<Record<Kind, string>> = {
  conversation: "conversations",
  help: "introductions, gifts and other help",
  message: "messages",
  contact: "bare contacts",
  visibility: "events",
};

/** `heading`: the planning heading's words as the note has them. */
export function underHeading(heading: string): string {
  return `under the heading ${heading}`;
}

export function kindSwitchedOff(kind: Kind): string {
  return `${KINDS_IN_WORDS[kind]} are switched off in settings`;
}

/** Of a task whose checkbox holds `status`, any character but `x` and `X`. */
export function taskReason(status: string): string {
  if (status === " ") return REASONS.openTask;
  if (status === "/") return REASONS.taskInProgress;
  return status === "-" ? REASONS.cancelledTask : REASONS.otherTask;
}

/**
 * Whether an entry of a later day that does not count may yet come about: it is planned, an open task, or of
 * a kind that resets no clock. What was cancelled, or marked as no contact, will not.
 */
export function mayStillHappen(why: string | null): boolean {
  if (why === null) return false;
  return STILL_OPEN.has(why) || why.startsWith(underHeading(""));
}

const STILL_OPEN: ReadonlySet<string> = new Set([
  REASONS.openTask, REASONS.taskInProgress, REASONS.planned, REASONS.eventAlone,
  ...KINDS.map(kindSwitchedOff),
]);
