import { type CliFlag, Platform, type Plugin } from "obsidian";
import { loggedJson } from "../actions/logged-json";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import { datedInWords } from "../core/follow-ups/dated-words";
import { reasonOf } from "../core/problem";
import { checkJson, dueJson, forecastJson, historyJson, type Json, peopleJson } from "../vault/answers-json";
import type { VaultSession } from "../vault/vault-session";
import { whoIs } from "../vault/who-is";
import { timeOfDay } from "./time-of-day";
import type { VaultActions } from "./vault-actions";

export interface CliPorts {
  /** The vault under the settings of this moment; rejects where it cannot be read. */
  readonly session: () => Promise<VaultSession>;
  readonly today: () => CivilDate;
  /** A brief in lines. */
  readonly brief: (path: string) => readonly string[];
  readonly log: VaultActions["logFor"];
  readonly report: (error: unknown) => void;
}

interface Answer {
  readonly json: unknown;
  /** Empty where only programs are answered. */
  readonly lines: readonly string[];
}

interface Asked {
  /** Empty where it was not said. */
  readonly of: (name: string) => string;
  readonly session: VaultSession;
  readonly today: CivilDate;
  readonly ports: CliPorts;
}

/** Its name, and what the app's help says of it. */
type Flag = readonly [name: string, told: CliFlag];

/** Something that the user has to put right: one line, and what else a program should know. */
class Refused extends Error {
  constructor(message: string, readonly candidates: readonly Json<"person" | "path">[] = []) {
    super(message);
  }
}

const PERSON: Flag = ["person", { value: "<person>", description: "A name, an alias or a path", required: true }];
const FORMAT: Flag = ["format", { value: "<json>", description: "json, for programs; text if left out" }];
const JSON_ALONE: Flag = ["format", { value: "<json>", description: "json, also if left out" }];
const DEFAULT_WEEKS = 12;

/**
 * The commands of the app's own command line, `marathon:due` and its like. Their JSON is that of the command line on a
 * folder. There is none on phones.
 */
export function addCliHandlers(plugin: Plugin, ports: CliPorts): void {
  if (!Platform.isDesktopApp) return;
  const add = (name: string, description: string, flags: readonly Flag[], answer: (asked: Asked) => Answer | Promise<Answer>) => {
    try {
      plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, Object.fromEntries(flags), (params) =>
        reply(new Map(Object.entries(params)), flags, answer, ports));
    } catch (error) {
      // Somebody else has the name: that is no reason to do without all the rest.
      ports.report(error);
    }
  };
  add("due", "Who to follow up with today, and why", [FORMAT], due);
  add("brief", "What to know of a person before you speak to them, as text", [PERSON], ({ of, session }) =>
    ({ json: null, lines: ports.brief(personFor(of("person"), session).path) }));
  add("check", "What cannot be read, and what to do about it", [FORMAT], ({ session, today }) => {
    const problems = session.problems(today);
    const lines = problems.map(({ path, line, message }) => `${path}${line === null ? "" : `:${String(line)}`}: ${message}`);
    return { json: checkJson(problems), lines: lines.length === 0 ? ["No problems."] : lines };
  });
  add("people", "Everybody, with their standing", [JSON_ALONE], ({ session, today }) => {
    const everyone = session.board(today).everyone.map((followUp) => ({
      followUp,
      interactions: session.facts.historyOf(followUp.person.path, today).filter(({ counted }) => counted).length,
    }));
    return { json: peopleJson(today, everyone), lines: [] };
  });
  add("history", "What is known of one person, with sources", [PERSON, JSON_ALONE], ({ of, session, today }) => {
    const person = personFor(of("person"), session);
    return { json: historyJson(person, session.facts.historyOf(person.path, today), nameIn(session)), lines: [] };
  });
  add("forecast", "Load, capacity and the weeks ahead", [
    ["weeks", { value: "<n>", description: `How many weeks, from 1 to 52; ${String(DEFAULT_WEEKS)} if left out` }],
    JSON_ALONE,
  ], ({ of, session, today }) => {
    const text = of("weeks");
    const weeks = text === "" ? DEFAULT_WEEKS : /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (weeks < 1 || weeks > 52) throw wrong("weeks", text, "a whole number from 1 to 52");
    return { json: forecastJson(session.outlook(today, weeks)), lines: [] };
  });
  add("log", "Writes an interaction into the daily note", [
    ["with", { value: "<people>", description: "Names, aliases or paths, with commas between them", required: true }],
    ["channel", { value: "<channel>", description: "How: call, coffee, email …; contact if left out" }],
    ["date", { value: "<day>", description: "YYYY-MM-DD; today if left out" }],
    ["time", { value: "<time>", description: "HH:MM" }],
    ["note", { value: "<text>", description: "What it was about" }],
    FORMAT,
  ], logged);
}

async function reply(
  params: ReadonlyMap<string, string>, flags: readonly Flag[], answer: (asked: Asked) => Answer | Promise<Answer>, ports: CliPorts,
): Promise<string> {
  const of = (name: string) => params.get(name) ?? "";
  const isJson = of("format") === "json" || flags.includes(JSON_ALONE);
  try {
    check(params, flags);
    const { json, lines } = await answer({ of, session: await ports.session(), today: ports.today(), ports });
    return isJson ? JSON.stringify(json, null, 2) : lines.map(printable).join("\n");
  } catch (error) {
    if (!(error instanceof Refused)) ports.report(error);
    const message = reasonOf(error);
    return isJson ? JSON.stringify({ error: message, ...(error instanceof Refused ? { candidates: error.candidates } : {}) }, null, 2) : printable(message);
  }
}

/** Nothing is guessed: what nobody asked for is refused, and so is what is missing. */
function check(params: ReadonlyMap<string, string>, flags: readonly Flag[]): void {
  for (const name of params.keys()) {
    if (!flags.some(([known]) => known === name)) throw new Refused(`There is no ${name}= here. There is ${flags.map(([known]) => `${known}=`).join(", ")}.`);
  }
  for (const [name, { required, description }] of flags) {
    if (required === true && (params.get(name) ?? "").trim() === "") throw new Refused(`${name}= is missing: ${description.toLowerCase()}.`);
  }
  const format = params.get("format");
  if (format !== undefined && format !== "json" && format !== "text") throw wrong("format", format, "json or text");
}

function due({ session, today }: Asked): Answer {
  const board = session.board(today);
  const dated = session.facts.dated(today);
  const lines = [
    ...(board.today.length === 0 ? ["Nobody is asked for today."] : ["Today"]),
    ...board.today.map(({ person, reason }) => `  ${person.name}: ${reason}`),
    ...(dated.length === 0 ? [] : ["Dated"]),
    ...dated.map((thing) => `  ${thing.person.name}: ${datedInWords(thing, today)}`),
    `Backlog: ${String(board.backlog.length)}`,
  ];
  return { json: dueJson(board, dated, session.problems(today)), lines };
}

async function logged({ of, session, today, ports }: Asked): Promise<Answer> {
  const [channel, day, time] = [of("channel"), of("date"), of("time")];
  const { channels, channelNamed } = session.rules.vocabulary;
  if (channel !== "" && channelNamed(channel) === null) {
    throw wrong("channel", channel, `one of ${[...channels.map(({ name }) => name), "contact"].join(", ")}`);
  }
  const date = day === "" ? today : parseCivilDate(day);
  if (date === null) throw wrong("date", day, "a day such as 2026-11-23");
  const clock = timeOfDay(time);
  if (time !== "" && clock === null) throw wrong("time", time, "a time of day such as 14:30");
  const people = peopleFor(of("with"), session);
  const { result, remarks } = await ports.log({ people, channel: channel || null, date, time: clock, note: of("note") });
  if (result.kind === "nothing-written") throw new Refused(`Nothing was written. ${result.why}`);
  const refused = result.properties.flatMap((one) => (one.kind === "refused" ? [`The last contact in ${one.person} was not raised. ${one.why}`] : []));
  return {
    json: loggedJson(result, date, nameIn(session), remarks),
    lines: [`Wrote into ${result.path}:`, ...result.text.split("\n"), ...remarks, ...refused],
  };
}

function personFor(query: string, session: VaultSession) {
  const found = whoIs(query, session.index.people());
  if (found.person === null) throw new Refused(found.message, found.candidates);
  return found.person;
}

/** A name may hold a comma itself. */
function peopleFor(query: string, session: VaultSession): readonly string[] {
  const whole = whoIs(query, session.index.people());
  const names = whole.person === null ? query.split(",") : [query];
  return [...new Set(names.map((name) => personFor(name.trim(), session).path))];
}

function nameIn({ index }: VaultSession): (path: string) => string {
  return (path) => index.person(path)?.name ?? path;
}

function wrong(name: string, value: string, right: string): Refused {
  return new Refused(`${name} cannot be "${value}": give ${right}.`);
}

/** What a note says must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
