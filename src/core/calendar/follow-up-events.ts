import { say } from "../../locales/say";
import { addDays } from "../civil-date";
import type { DayBoard } from "../follow-ups/follow-ups";
import { UPCOMING_DAYS } from "../pace/plan";
import type { CalendarEvent, UidOf } from "./calendar-event";

/** The plan of today and of the four weeks after it: each person once, on the day that the plan gives. */
export function followUpEvents({ date, everyone }: DayBoard, nameOf: (path: string) => string, uidOf: UidOf): readonly CalendarEvent[] {
  const horizon = addDays(date, UPCOMING_DAYS);
  return everyone.flatMap(({ person: { path }, plannedFor }): readonly CalendarEvent[] => {
    if (plannedFor === null || plannedFor > horizon) return [];
    const summary = say.actions.dated.followUp(nameOf(path));
    return [{ uid: uidOf("follow-up", path, ""), kind: "follow-up", date: plannedFor, rule: null, summary }];
  });
}
