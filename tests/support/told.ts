import type { DayBoard, FollowUp } from "../../src/core/follow-ups/follow-ups";

/** Everything that a board says, as plain data: of a follow-up most is found out when it is asked for, and comparing sees none of that. */
export function told({ clearsOn, today, backlog, upcoming, everyone, ...board }: DayBoard) {
  return {
    ...board, clearsOn: clearsOn(), today: today.map(spelledOut), backlog: backlog.map(spelledOut), upcoming: upcoming.map(spelledOut), everyone: everyone.map(spelledOut),
  };
}

function spelledOut(followUp: FollowUp): FollowUp {
  const { person, standing, last, due, plannedFor, daysOverdue, cadence, cadenceSaid, cadenceDays, circle, urgency, reason } = followUp;
  return { person, standing, last, due, plannedFor, daysOverdue, cadence, cadenceSaid, cadenceDays, circle, urgency, reason };
}
