import type { Cadence } from "../../core/cadence/cadence";
import { anchorProblem } from "../../core/cadence/anchor";
import { readCadence } from "../../core/cadence/read-cadence";
import { type Outlook, outlookOf } from "../../core/follow-ups/outlook";
import { balanceInWords, clearingInWords, wayOutInWords } from "../../core/follow-ups/outlook-words";
import { dayInWords } from "../../core/follow-ups/wording";
import { pathKey } from "../../core/people/note-path";
import type { Settings } from "../../core/settings";
import { forecastJson } from "../../vault/answers-json";
import type { Answer } from "../answer.mjs";
import { type ForecastRequest, wrongValue } from "../arguments.mjs";
import type { OpenDay } from "../open-vault.mjs";
import { type Page, printable, table, wrapped } from "../text-layout.mjs";

/** Load, capacity and the weeks ahead; with `--add` and `--off`, as they would be. */
export function forecast({ weeks, add, off }: ForecastRequest, { board, facts, settings }: OpenDay): Answer {
  const added = add.map(({ count, cadence }) => ({ count, cadence: cadenceFor(count, cadence, settings) }));
  const outlook = outlookOf(facts, board.date, settings, weeks, { add: added, off });
  return { json: forecastJson(outlook), text: (page) => forecastText(outlook, page), exit: 0, refusal: null };
}

/** A cadence as a person's note would have it, a circle's name included. */
function cadenceFor(count: number, text: string, { circles }: Settings): Cadence {
  const typed = `${String(count)} ${text}`;
  const reading = readCadence(text, circles.map(({ name }) => name));
  const circle = reading.kind === "circle" ? circles.find(({ name }) => pathKey(name) === pathKey(reading.name)) : undefined;
  const meant = circle === undefined ? reading : readCadence(circle.cadence, []);
  if (meant.kind !== "cadence") return wrongValue("add", typed, "how many people and how often, such as \"10 monthly\"");
  if (anchorProblem(meant.cadence, null) !== null) return wrongValue("add", typed, "a cadence with a first day, such as \"every 2 months from 2026-12-01\"");
  return meant.cadence;
}

function forecastText(outlook: Outlook, page: Page): readonly string[] {
  const { columns, style } = page;
  const { date, weeks } = outlook;
  const waysOut = [...outlook.waysOut()];
  const head = ["Week from", "Due", "Planned", "Backlog", "Capacity"];
  const rows = weeks.map(({ start, due, planned, backlog, capacity }) =>
    [dayInWords(start, date), ...[due, planned, backlog, capacity].map(String)]);
  const lines = [
    ...wrapped(balanceInWords(outlook), columns),
    ...wrapped(clearingInWords(outlook.clearsOn, date), columns),
    "",
    ...table([head, ...rows], head.length, page),
  ];
  if (waysOut.length === 0) return lines;
  const ways = waysOut.flatMap((way) => wrapped(printable(wayOutInWords(way, date)), columns, "  "));
  return [...lines, "", style.bold("Ways to a pace you can hold"), ...ways];
}
