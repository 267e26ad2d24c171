import type { LogResult } from "../actions/log-interaction";
import type { CalendarEvent } from "../core/calendar/calendar-event";
import type { CivilDate } from "../core/civil-date";
import type { DayBoard, FollowUp } from "../core/follow-ups/follow-ups";
import type { Outlook } from "../core/follow-ups/outlook";
import type { Interaction } from "../core/interactions/interaction";
import type { Balance } from "../core/pace/forecast";
import type { Person } from "../core/people/person";
import type { Problem } from "../core/problem";
import type { DatedThing } from "../vault/dated-things";

/**
 * The answers for programs: a contract. Fields are added, never renamed. Dates are `YYYY-MM-DD` or null;
 * numbers that need not be whole have at most two decimals.
 */

export function dueJson(board: DayBoard, dated: readonly DatedThing[], problems: readonly Problem[]) {
  return {
    date: board.date,
    pace: {
      capacityToday: board.capacityToday,
      doneToday: board.doneToday,
      ...balanceJson(board.pace),
      backlog: board.backlog.length,
      clearsOn: board.clearsOn(),
    },
    today: board.today.map(followUpJson),
    backlog: board.backlog.map(followUpJson),
    upcoming: board.upcoming.map(followUpJson),
    dated: dated.map(({ kind, person, date, text, source }) => ({
      kind,
      person: person.name,
      path: person.path,
      date,
      text,
      source: { path: source.path, line: source.line },
    })),
    problems: problems.map(problemJson),
  };
}

export function peopleJson(date: CivilDate, everyone: readonly { readonly followUp: FollowUp; readonly interactions: number }[]) {
  return {
    date,
    people: everyone.map(({ followUp, interactions }) => ({
      person: followUp.person.name,
      path: followUp.person.path,
      standing: followUp.standing,
      lastContact: followUp.last?.date ?? null,
      due: followUp.due,
      cadence: followUp.cadence,
      cadenceDays: twoDecimals(followUp.cadenceDays),
      circle: followUp.circle,
      interactions,
    })),
  };
}

/** `nameOf` gives the name of a person note's path. */
export function historyJson(person: Person, history: readonly Interaction[], nameOf: (path: string) => string) {
  return {
    person: person.name,
    path: person.path,
    interactions: history.map((interaction) => ({
      date: interaction.date,
      time: interaction.time,
      channel: interaction.channel,
      kind: interaction.kind,
      direction: interaction.direction,
      with: interaction.participants.map(nameOf),
      topics: interaction.topics.map(nameOf),
      summary: interaction.summary,
      counted: interaction.counted,
      why: interaction.why,
      source: { path: interaction.source.path, line: interaction.source.line },
    })),
  };
}

export function forecastJson({ date, clearsOn, weeks, ...balance }: Outlook) {
  return {
    date,
    ...balanceJson(balance),
    clearsOn,
    weeks: weeks.map(({ start, due, planned, backlog, capacity }) => ({ start, due, planned, backlog, capacity })),
  };
}

export function checkJson(problems: readonly Problem[]) {
  return { problems: problems.map(problemJson) };
}

/** What `log` wrote; `lastContact` says what became of that property in each participant's note. */
export function loggedJson(
  written: Extract<LogResult, { kind: "written" }>,
  date: CivilDate,
  nameOf: (path: string) => string,
  remarks: readonly string[],
) {
  return {
    date,
    path: written.path,
    line: written.line,
    created: written.created,
    text: written.text,
    people: written.properties.map((outcome) => ({
      person: nameOf(outcome.person),
      path: outcome.person,
      lastContact: outcome.kind,
      why: outcome.kind === "raised" ? null : outcome.why,
    })),
    remarks,
  };
}

function balanceJson({ loadPerWeek, capacityPerWeek, utilization }: Balance) {
  return { loadPerWeek: twoDecimals(loadPerWeek), capacityPerWeek, utilization: twoDecimals(utilization) };
}

function followUpJson(followUp: FollowUp) {
  return {
    person: followUp.person.name,
    path: followUp.person.path,
    standing: followUp.standing,
    lastContact: followUp.last?.date ?? null,
    due: followUp.due,
    plannedFor: followUp.plannedFor,
    daysOverdue: followUp.daysOverdue,
    cadence: followUp.cadence,
    cadenceDays: twoDecimals(followUp.cadenceDays),
    urgency: twoDecimals(followUp.urgency),
    reason: followUp.reason,
  };
}

function problemJson({ path, line, property, message }: Problem) {
  return { path, line, property, message };
}

function twoDecimals(value: number): number;
function twoDecimals(value: number | null): number | null;
function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

/** The feed's events, a rule without `RRULE:`. */
export function calendarJson(today: CivilDate, events: readonly CalendarEvent[]) {
  return { date: today, events: events.map(({ uid, kind, date, rule, summary }) => ({ uid, kind, date, rule, summary })) };
}
