import { fieldsOf, weekdayOf } from "../../core/civil-date";
import type { DayBoard, FollowUp } from "../../core/follow-ups/follow-ups";
import { datedInWords } from "../../core/follow-ups/dated-words";
import { clearingInWords } from "../../core/follow-ups/outlook-words";
import { dayInWords } from "../../core/follow-ups/wording";
import { dueJson } from "../../vault/answers-json";
import type { DatedThing } from "../../vault/dated-things";
import type { Answer } from "../answer.mjs";
import type { OpenDay } from "../open-vault.mjs";
import { shownNames } from "../../core/people/shown-names";
import { type Page, printable, wrapped } from "../text-layout.mjs";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** Longer lists are for `people`, and for programs. */
const BACKLOG_NAMES = 10;
const UPCOMING_ROWS = 5;

/** Today's few, each with its reason; what is dated; then, in short, who waits and who comes next. */
export function due({ board, dated, problems, facts }: OpenDay): Answer {
  return {
    json: dueJson(board, dated, problems),
    text: (page) => dueText(board, dated, problems.length, shownNames(facts.map(({ person }) => person)), page),
    exit: 0,
    refusal: null,
  };
}

function dueText(
  board: DayBoard, dated: readonly DatedThing[], problems: number, nameOf: (path: string) => string, page: Page,
): readonly string[] {
  const { columns, style } = page;
  const name = ({ person }: Pick<FollowUp, "person">) => printable(nameOf(person.path));
  const words = (thing: DatedThing) => datedInWords(thing, board.date);
  const lines = [style.bold(dayLine(board)), paceLine(board), "", style.bold("Today")];
  if (board.today.length === 0) lines.push(...wrapped(nobodyToday(board), columns, "  "));
  for (const followUp of board.today) {
    // Whoever has a dated thing too is one row with both reasons.
    const reasons = [followUp.reason, ...dated.filter(({ person }) => person.path === followUp.person.path).map(words)];
    lines.push(`  ${name(followUp)}`, ...reasons.flatMap((reason) => wrapped(printable(reason), columns, "    ")).map(style.dim));
  }
  const others = dated.filter(({ person }) => !board.today.some((followUp) => followUp.person.path === person.path));
  if (others.length > 0) lines.push("", style.bold("Dated"));
  for (const thing of others) lines.push(...wrapped(`${name(thing)}: ${printable(words(thing))}`, columns, "  "));
  if (board.backlog.length > 0) {
    const names = board.backlog.slice(0, BACKLOG_NAMES).map(name);
    lines.push("", style.bold("Backlog"), ...wrapped(waiting(board), columns, "  "));
    lines.push(...wrapped(`${names.join(", ")}${more(board.backlog.length - names.length, " and ")}`, columns, "  "));
  }
  if (board.upcoming.length > 0) {
    const rows = board.upcoming.slice(0, UPCOMING_ROWS);
    lines.push("", style.bold("Upcoming"));
    for (const followUp of rows) lines.push(...wrapped(`${name(followUp)}: ${printable(followUp.reason)}`, columns, "  "));
    const rest = more(board.upcoming.length - rows.length, "");
    if (rest !== "") lines.push(`  ${rest} within four weeks`);
  }
  if (problems > 0) lines.push("", ...wrapped(problemsLine(problems), columns));
  return lines;
}

function dayLine({ date }: DayBoard): string {
  return `${WEEKDAYS[weekdayOf(date) - 1] ?? ""}, ${dayInWords(date, date)} ${String(fieldsOf(date).year)}`;
}

function paceLine({ capacityToday, doneToday }: DayBoard): string {
  const done = doneToday === 0 ? "" : ` Done: ${String(doneToday)}.`;
  return `Pace for today: ${capacityToday === 0 ? "none" : String(capacityToday)}.${done}`;
}

function nobodyToday({ capacityToday, doneToday, backlog }: DayBoard): string {
  if (capacityToday === 0) return "Nobody: today is kept free.";
  if (doneToday > 0 && doneToday >= capacityToday) return "Nobody any more: today's follow-ups are done.";
  return backlog.length === 0 ? "Nobody is due." : "Nobody.";
}

function waiting({ backlog, clearsOn, date }: DayBoard): string {
  const { length } = backlog;
  const wait = length === 1 ? "1 person is due and waits for a later day" : `${String(length)} people are due and wait for a later day`;
  return `${wait}. ${clearingInWords(clearsOn(), date)}`;
}

function more(count: number, before: string): string {
  return count <= 0 ? "" : `${before}${String(count)} more`;
}

function problemsLine(count: number): string {
  return `${count === 1 ? "1 problem keeps" : `${String(count)} problems keep`} something from being read. The command check says what to do.`;
}
