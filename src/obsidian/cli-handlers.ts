import { type CliFlag, Platform, type Plugin } from "obsidian";
import { loggedJson } from "../actions/logged-json";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import { datedInWords } from "../core/follow-ups/dated-words";
import { reasonOf } from "../core/problem";
import { say } from "../locales/say";
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

const DEFAULT_WEEKS = 12;

/**
 * The commands of the app's own command line, `marathon:due` and its like. Their JSON is that of the command line on a
 * folder. There is none on phones.
 */
export function addCliHandlers(plugin: Plugin, ports: CliPorts): void {
  if (!Platform.isDesktopApp) return;
  const words = say.app.cli;
  const aPerson: Flag = ["person", { value: "<person>", description: words.person, required: true }];
  const format: Flag = ["format", { value: "<json>", description: words.format }];
  const jsonAlone: Flag = ["format", { value: "<json>", description: words.jsonAlone }];
  const add = (name: string, description: string, flags: readonly Flag[], answer: (asked: Asked) => Answer | Promise<Answer>) => {
    try {
      plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, Object.fromEntries(flags), (params) =>
        reply(new Map(Object.entries(params)), flags, flags.includes(jsonAlone), answer, ports));
    } catch (error) {
      // Somebody else has the name: that is no reason to do without all the rest.
      ports.report(error);
    }
  };
  add("due", words.due, [format], due);
  add("brief", words.brief, [aPerson], ({ of, session }) =>
    ({ json: null, lines: ports.brief(personFor(of("person"), session).path) }));
  add("check", words.check, [format], ({ session, today }) => {
    const problems = session.problems(today);
    const lines = problems.map(({ path, line, message }) => `${path}${line === null ? "" : `:${String(line)}`}: ${message}`);
    return { json: checkJson(problems), lines: lines.length === 0 ? [words.noProblems] : lines };
  });
  add("people", words.people, [jsonAlone], ({ session, today }) =>
    ({ json: peopleJson(session.board(today), session.facts.all(today)), lines: [] }));
  add("history", words.history, [aPerson, jsonAlone], ({ of, session, today }) => {
    const person = personFor(of("person"), session);
    return { json: historyJson(person, session.facts.historyOf(person.path, today), nameIn(session)), lines: [] };
  });
  add("forecast", words.forecast, [
    ["weeks", { value: "<n>", description: words.weeks(DEFAULT_WEEKS) }],
    jsonAlone,
  ], ({ of, session, today }) => {
    const text = of("weeks");
    const weeks = text === "" ? DEFAULT_WEEKS : /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (weeks < 1 || weeks > 52) throw wrong("weeks", text, words.wholeWeeks);
    return { json: forecastJson(session.outlook(today, weeks)), lines: [] };
  });
  add("log", words.log, [
    ["with", { value: "<people>", description: words.with, required: true }],
    ["channel", { value: "<channel>", description: words.channel }],
    ["date", { value: "<day>", description: words.date }],
    ["time", { value: "<time>", description: "HH:MM" }],
    ["note", { value: "<text>", description: words.note }],
    format,
  ], logged);
}

async function reply(
  params: ReadonlyMap<string, string>, flags: readonly Flag[], jsonAlone: boolean,
  answer: (asked: Asked) => Answer | Promise<Answer>, ports: CliPorts,
): Promise<string> {
  const of = (name: string) => params.get(name) ?? "";
  const isJson = of("format") === "json" || jsonAlone;
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
    if (!flags.some(([known]) => known === name)) throw new Refused(say.app.cli.unknown(name, flags.map(([known]) => `${known}=`).join(", ")));
  }
  for (const [name, { required, description }] of flags) {
    if (required === true && (params.get(name) ?? "").trim() === "") throw new Refused(say.app.cli.missing(name, description));
  }
  const format = params.get("format");
  if (format !== undefined && format !== "json" && format !== "text") throw wrong("format", format, say.app.cli.jsonOrText);
}

function due({ session, today }: Asked): Answer {
  const words = say.app.cli;
  const board = session.board(today);
  const dated = session.facts.dated(today);
  const lines = [
    ...(board.today.length === 0 ? [words.nobody] : [words.today]),
    ...board.today.map(({ person, reason }) => `  ${person.name}: ${reason}`),
    ...(dated.length === 0 ? [] : [words.dated]),
    ...dated.map((thing) => `  ${thing.person.name}: ${datedInWords(thing, today)}`),
    words.backlog(board.backlog.length),
  ];
  return { json: dueJson(board, dated, session.problems(today)), lines };
}

async function logged({ of, session, today, ports }: Asked): Promise<Answer> {
  const words = say.app.cli;
  const [channel, day, time] = [of("channel"), of("date"), of("time")];
  const { channels, channelNamed } = session.rules.vocabulary;
  if (channel !== "" && channelNamed(channel) === null) {
    throw wrong("channel", channel, words.oneOf([...channels.map(({ name }) => name), "contact"].join(", ")));
  }
  const date = day === "" ? today : parseCivilDate(day);
  if (date === null) throw wrong("date", day, words.aDay);
  const clock = timeOfDay(time);
  if (time !== "" && clock === null) throw wrong("time", time, words.aTime);
  const people = peopleFor(of("with"), session);
  const { result, remarks } = await ports.log({ people, channel: channel || null, date, time: clock, note: of("note") });
  if (result.kind === "nothing-written") throw new Refused(words.notWritten(result.why));
  const refused = result.properties.flatMap((one) => (one.kind === "refused" ? [words.notRaised(one.person, one.why)] : []));
  return {
    json: loggedJson(result, date, nameIn(session), remarks),
    lines: [words.wrote(result.path), ...result.text.split("\n"), ...remarks, ...refused],
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
  return new Refused(say.app.cli.wrong(name, value, right));
}

/** What a note says must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
