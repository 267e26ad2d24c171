import { parseArgs } from "node:util";
import { type CivilDate, parseCivilDate } from "../core/civil-date";
import type { NextStep } from "../core/interactions/next-step";

export const COMMANDS = ["due", "people", "history", "log", "forecast", "calendar", "check"] as const;
export type CommandName = (typeof COMMANDS)[number];

interface Common {
  /** The folder of the vault, as typed. */
  readonly vault: string;
  /** Null: the clock says. */
  readonly today: CivilDate | null;
  /** Follow-ups per day, Monday to Sunday; null: settings say. */
  readonly pace: readonly number[] | null;
  readonly json: boolean;
  /** Whether what was read is kept for the next time, and used. */
  readonly cache: boolean;
}

export interface HistoryRequest extends Common {
  readonly command: "history";
  /** A name, an alias or a path. */
  readonly person: string;
}

export interface LogRequest extends Common {
  readonly command: "log";
  /** Names, aliases or paths; at least one. */
  readonly with: readonly string[];
  /** As typed: which words name a channel is a matter of settings. */
  readonly channel: string | null;
  /** Null: today. */
  readonly date: CivilDate | null;
  /** `HH:mm`. */
  readonly time: string | null;
  readonly note: string;
  readonly nextStep: NextStep | null;
}

export interface ForecastRequest extends Common {
  readonly command: "forecast";
  /** 1 to 52. */
  readonly weeks: number;
  /** People supposed; the cadence as typed, which may be a circle's name. */
  readonly add: readonly { readonly count: number; readonly cadence: string }[];
  /** Days off supposed, both ends inclusive. */
  readonly off: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
}

export interface CalendarRequest extends Common {
  readonly command: "calendar";
  /** The file of an earlier export, as typed; null for none. */
  readonly previous: string | null;
}

export type Request =
  | (Common & { readonly command: "due" | "people" | "check" })
  | HistoryRequest
  | LogRequest
  | ForecastRequest
  | CalendarRequest;

export type Parsed =
  | { readonly kind: "run"; readonly request: Request }
  /** Of one command, or of all where null. */
  | { readonly kind: "help"; readonly command: CommandName | null }
  | { readonly kind: "version" };

/** One line that says what is wrong and what is right. */
export class WrongUsage extends Error {}

const OPTIONS = {
  today: { type: "string" },
  pace: { type: "string" },
  json: { type: "boolean" },
  "no-cache": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  with: { type: "string" },
  channel: { type: "string" },
  date: { type: "string" },
  time: { type: "string" },
  note: { type: "string" },
  next: { type: "string" },
  due: { type: "string" },
  weeks: { type: "string" },
  add: { type: "string" },
  off: { type: "string" },
  previous: { type: "string" },
} as const;
export type OptionName = keyof typeof OPTIONS;

const LOG_ONLY: ReadonlySet<OptionName> = new Set(["with", "channel", "date", "time", "note", "next", "due"]);
const FORECAST_ONLY: ReadonlySet<OptionName> = new Set(["weeks", "add", "off"]);
const CALENDAR_ONLY: ReadonlySet<OptionName> = new Set(["previous"]);
const OWN = [["log", LOG_ONLY], ["forecast", FORECAST_ONLY], ["calendar", CALENDAR_ONLY]] as const;
const DEFAULT_WEEKS = 12;
const SEE_HELP = "See --help.";

/**
 * What the words behind the program's name ask for. Nothing is guessed: whatever is unknown, missing,
 * given twice or cannot be read throws `WrongUsage`.
 */
export function parseArguments(argv: readonly string[]): Parsed {
  const { words, values } = sorted(argv);
  const [first, vault, ...rest] = words;
  const command = first === undefined ? null : COMMANDS.find((name) => name === first) ?? null;
  if (values.has("help")) return { kind: "help", command };
  if (values.has("version")) return { kind: "version" };
  if (first === undefined) throw new WrongUsage(`A command is missing. The commands are ${listed(COMMANDS)}. ${SEE_HELP}`);
  if (command === null) throw new WrongUsage(`There is no command "${first}". The commands are ${listed(COMMANDS)}. ${SEE_HELP}`);
  if (vault === undefined || vault === "") throw new WrongUsage(`The folder of the vault is missing: ${command} <vault>. ${SEE_HELP}`);
  for (const [owner, options] of OWN) {
    const foreign = command === owner ? undefined : [...values.keys()].find((name) => options.has(name));
    if (foreign !== undefined) throw new WrongUsage(`--${foreign} belongs to the command ${owner}, not to ${command}. ${SEE_HELP}`);
  }
  const common = {
    vault,
    today: readOnce(values, "today", readToday),
    pace: readOnce(values, "pace", readPace),
    json: values.has("json"),
    cache: !values.has("no-cache"),
  };
  switch (command) {
    case "due":
    case "people":
    case "check":
      refuseMore(rest);
      return { kind: "run", request: { ...common, command } };
    case "history": {
      const [person, ...more] = rest;
      if (person === undefined || person.trim() === "") {
        throw new WrongUsage(`A person is missing: history <vault> "Ada Lovelace". ${SEE_HELP}`);
      }
      refuseMore(more);
      return { kind: "run", request: { ...common, command, person } };
    }
    case "log":
      refuseMore(rest);
      return { kind: "run", request: { ...common, command, ...logged(values) } };
    case "forecast":
      refuseMore(rest);
      return { kind: "run", request: { ...common, command, ...forecast(values) } };
    case "calendar":
      refuseMore(rest);
      return { kind: "run", request: { ...common, command, previous: readOnce(values, "previous", (value) => value) } };
  }
}

function logged(values: Values) {
  const people = values.get("with") ?? [];
  if (people.length === 0 || people.some((person) => person.trim() === "")) {
    throw new WrongUsage(`log needs --with and a person: log <vault> --with "Ada Lovelace". ${SEE_HELP}`);
  }
  return {
    with: people,
    channel: readOnce(values, "channel", (value) => value),
    date: readOnce(values, "date", readDay),
    time: readOnce(values, "time", readTime),
    note: readOnce(values, "note", (value) => value) ?? "",
    nextStep: nextStep(values),
  };
}

function nextStep(values: Values): NextStep | null {
  const text = readOnce(values, "next", (value) => value);
  const due = readOnce(values, "due", readDay);
  if (text === null && due !== null) throw new WrongUsage(`--due says when --next is due. Give both. ${SEE_HELP}`);
  if (text?.trim() === "") throw new WrongUsage(`--next needs a value. ${SEE_HELP}`);
  return text === null ? null : { text, due };
}

function forecast(values: Values) {
  return {
    weeks: readOnce(values, "weeks", readWeeks) ?? DEFAULT_WEEKS,
    add: (values.get("add") ?? []).map((value) => {
      const [, count = "", cadence = ""] = /^\s*(\d{1,4})\s+(\S.*)$/.exec(value) ?? [];
      if (cadence !== "") return { count: Number(count), cadence: cadence.trim() };
      return wrongValue("add", value, "how many people and how often, such as \"10 monthly\"");
    }),
    off: (values.get("off") ?? []).map((value) => {
      const [from, to, more] = value.split("..").map((day) => parseCivilDate(day.trim()));
      const until = to === undefined ? from : to;
      if (from && until && from <= until && more === undefined) return { from, to: until };
      return wrongValue("off", value, "a day, or two of them such as 2026-12-20..2027-01-03");
    }),
  };
}

function readWeeks(value: string, name: OptionName): number {
  const weeks = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  return weeks >= 1 && weeks <= 52 ? weeks : wrongValue(name, value, "a whole number of weeks from 1 to 52");
}

type Values = ReadonlyMap<OptionName, readonly string[]>;

/** The plain words in order, and every option with all its values (a switch has an empty one). */
function sorted(argv: readonly string[]): { readonly words: readonly string[]; readonly values: Values } {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values = new Map<OptionName, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) throw new WrongUsage(`There is no option ${rawName}. ${SEE_HELP}`);
    if (OPTIONS[name].type === "boolean") {
      if (value !== undefined) throw new WrongUsage(`${rawName} takes no value.`);
      values.set(name, [""]);
      continue;
    }
    // `--note --json` is a forgotten text, not a text that reads `--json`; that one is `--note=--json`.
    if (value === undefined || (!token.inlineValue && value.startsWith("--"))) {
      throw new WrongUsage(`${rawName} needs a value. ${SEE_HELP}`);
    }
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { words, values };
}

function isOption(name: string): name is OptionName {
  return Object.keys(OPTIONS).includes(name);
}

function readOnce<T>(values: Values, name: OptionName, read: (value: string, name: OptionName) => T): T | null {
  const [value, second] = values.get(name) ?? [];
  if (second !== undefined) throw new WrongUsage(`--${name} is given twice. Give it once.`);
  return value === undefined ? null : read(value, name);
}

function readDay(value: string, name: OptionName): CivilDate {
  return parseCivilDate(value) ?? wrongValue(name, value, "a day such as 2026-11-23");
}

/** Plans look a year ahead, and cadences up to a hundred: at the ends of the calendar there are no such days. */
function readToday(value: string, name: OptionName): CivilDate {
  const day = readDay(value, name);
  return day >= "1000" && day < "9000" ? day : wrongValue(name, value, "a day from the year 1000 to 8999");
}

function readTime(value: string, name: OptionName): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(value);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hour > 23 || minute > 59) return wrongValue(name, value, "a time of day such as 14:30");
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function readPace(value: string, name: OptionName): readonly number[] {
  const days = value.split(",").map((day) => (/^\d{1,2}$/.test(day.trim()) ? Number(day) : null));
  const whole = days.filter((day): day is number => day !== null);
  const [daily] = whole;
  if (whole.length === days.length && whole.length === 7) return whole;
  if (whole.length === days.length && whole.length === 1 && daily !== undefined) return [daily, daily, daily, daily, daily, 0, 0];
  return wrongValue(name, value, "a whole number from 0 to 99 for working days, or seven of them, Monday to Sunday: 3,3,3,3,3,0,0");
}

function refuseMore(words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  throw new WrongUsage(`"${word}" is one word too many. Put names and texts of several words in quotes. ${SEE_HELP}`);
}

export function wrongValue(name: OptionName, value: string, right: string): never {
  throw new WrongUsage(`--${name} cannot be "${value}": give ${right}.`);
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`;
}
