import type { CalendarEvent } from "../core/calendar/calendar-event";
import type { CivilDate } from "../core/civil-date";
import { type DayBoard, type FollowUp, plannedLater } from "../core/follow-ups/follow-ups";
import type { Facts } from "../core/follow-ups/standing";
import type { Outlook } from "../core/follow-ups/outlook";
import type { Interaction } from "../core/interactions/interaction";
import type { Balance } from "../core/pace/forecast";
import type { Person } from "../core/people/person";
import type { Problem } from "../core/problem";
import type { DatedThing } from "./dated-things";

/**
 * The answers for programs: a contract. Fields are added, never renamed. Dates are `YYYY-MM-DD` or null;
 * numbers that need not be whole have at most two decimals.
 *
 * They are typed as records, whose names nobody declares: so the build leaves these as they are, and shortens the
 * same names elsewhere (docs/decisions/0005-short-names.md).
 */
export type Json<Names extends string> = Readonly<Record<Names, unknown>>;

type BalanceName = "loadPerWeek" | "capacityPerWeek" | "utilization";

export function dueJson(
  board: DayBoard, dated: readonly DatedThing[], problems: readonly Problem[],
): Json<"date" | "pace" | "today" | "backlog" | "upcoming" | "dated" | "problems"> {
  const later = plannedLater(board);
  const json = (followUp: FollowUp) => followUpJson(followUp, later.get(followUp) ?? followUp.plannedFor);
  return {
    date: board.date,
    pace: paceJson(board),
    today: board.today.map(json),
    backlog: board.backlog.map(json),
    upcoming: board.upcoming.map(json),
    dated: dated.map(datedJson),
    problems: problems.map(problemJson),
  };
}

/** `facts`: those of everybody on the board. */
export function peopleJson({ date, everyone }: DayBoard, facts: readonly Facts[]): Json<"date" | "people"> {
  const contacts = contactsBy(facts);
  return { date, people: everyone.map((followUp) => personJson(followUp, contacts.get(followUp.person.path) ?? 0)) };
}

/** Path of a person → how many interactions with them count. */
export function contactsBy(facts: readonly Facts[]): ReadonlyMap<string, number> {
  return new Map(facts.map(({ person, contacts }) => [person.path, contacts]));
}

/** `nameOf` gives the name of a person note's path. */
export function historyJson(
  person: Person, history: readonly Interaction[], nameOf: (path: string) => string,
): Json<"person" | "path" | "interactions"> {
  return {
    person: person.name,
    path: person.path,
    interactions: history.map((interaction) => interactionJson(interaction, nameOf)),
  };
}

export function forecastJson(
  { date, clearsOn, weeks, ...balance }: Outlook,
): Json<"date" | BalanceName | "clearsOn" | "weeks"> {
  return { date, ...balanceJson(balance), clearsOn, weeks: weeks.map(weekJson) };
}

export function checkJson(problems: readonly Problem[]): Json<"problems"> {
  return { problems: problems.map(problemJson) };
}

/** The feed's events, a rule without `RRULE:`. */
export function calendarJson(today: CivilDate, events: readonly CalendarEvent[]): Json<"date" | "events"> {
  return { date: today, events: events.map(eventJson) };
}

function paceJson(
  { capacityToday, doneToday, pace, backlog, clearsOn }: DayBoard,
): Json<"capacityToday" | "doneToday" | BalanceName | "backlog" | "clearsOn"> {
  return { capacityToday, doneToday, ...balanceJson(pace), backlog: backlog.length, clearsOn: clearsOn() };
}

function balanceJson({ loadPerWeek, capacityPerWeek, utilization }: Balance): Json<BalanceName> {
  return { loadPerWeek: twoDecimals(loadPerWeek), capacityPerWeek, utilization: twoDecimals(utilization) };
}

function followUpJson(
  { person, standing, last, due, daysOverdue, cadence, cadenceDays, urgency, reason }: FollowUp, plannedFor: CivilDate | null,
): Json<
  | "person" | "path" | "standing" | "lastContact" | "due" | "plannedFor" | "daysOverdue" | "cadence" | "cadenceDays"
  | "urgency" | "reason"
> {
  return {
    person: person.name,
    path: person.path,
    standing,
    lastContact: last?.date ?? null,
    due,
    plannedFor,
    daysOverdue,
    cadence,
    cadenceDays: twoDecimals(cadenceDays),
    urgency: twoDecimals(urgency),
    reason,
  };
}

function personJson(
  { person, standing, last, due, cadence, cadenceDays, circle }: FollowUp, interactions: number,
): Json<"person" | "path" | "standing" | "lastContact" | "due" | "cadence" | "cadenceDays" | "circle" | "interactions"> {
  return {
    person: person.name,
    path: person.path,
    standing,
    lastContact: last?.date ?? null,
    due,
    cadence,
    cadenceDays: twoDecimals(cadenceDays),
    circle,
    interactions,
  };
}

function interactionJson(
  { date, time, channel, kind, direction, participants, topics, summary, counted, why, source }: Interaction,
  nameOf: (path: string) => string,
): Json<
  "date" | "time" | "channel" | "kind" | "direction" | "with" | "topics" | "summary" | "counted" | "why" | "source"
> {
  return {
    date,
    time,
    channel,
    kind,
    direction,
    with: participants.map(nameOf),
    topics: topics.map(nameOf),
    summary,
    counted,
    why,
    source: sourceJson(source),
  };
}

function datedJson(
  { kind, person, date, text, source }: DatedThing,
): Json<"kind" | "person" | "path" | "date" | "text" | "source"> {
  return { kind, person: person.name, path: person.path, date, text, source: sourceJson(source) };
}

function sourceJson({ path, line }: Interaction["source"]): Json<"path" | "line"> {
  return { path, line };
}

function weekJson(
  { start, due, planned, backlog, capacity }: Outlook["weeks"][number],
): Json<"start" | "due" | "planned" | "backlog" | "capacity"> {
  return { start, due, planned, backlog, capacity };
}

function problemJson({ path, line, property, message }: Problem): Json<"path" | "line" | "property" | "message"> {
  return { path, line, property, message };
}

function eventJson({ uid, kind, date, rule, summary }: CalendarEvent): Json<"uid" | "kind" | "date" | "rule" | "summary"> {
  return { uid, kind, date, rule, summary };
}

function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
