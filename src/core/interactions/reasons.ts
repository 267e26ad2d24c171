import { say } from "../../locales/say";
import { KINDS } from "./entry";

/** Why a task does not count whose checkbox holds `status`, any character but `x` and `X`. */
export function taskReason(status: string): string {
  const { openTask, taskInProgress, cancelledTask, otherTask } = say.problems.why;
  if (status === " ") return openTask;
  if (status === "/") return taskInProgress;
  return status === "-" ? cancelledTask : otherTask;
}

/**
 * Whether an entry of a later day that does not count may yet come about: it is planned, an open task, or of
 * a kind that resets no clock. What was cancelled, or marked as no contact, will not.
 */
export function mayStillHappen(why: string | null): boolean {
  if (why === null) return false;
  const { openTask, taskInProgress, planned, eventAlone, switchedOff, underHeading } = say.problems.why;
  return [openTask, taskInProgress, planned, eventAlone, ...KINDS.map(switchedOff)].includes(why) || why.startsWith(underHeading(""));
}
