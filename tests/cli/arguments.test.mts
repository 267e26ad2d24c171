import { describe, expect, it } from "vitest";
import { parseArguments, WrongUsage } from "../../src/cli/arguments.mjs";

const COMMON = { vault: "notes", today: null, pace: null, json: false, cache: true };

describe("what the words of a command line ask for", () => {
  it.each([
    { says: "a command and a vault", argv: ["due", "notes"], request: { ...COMMON, command: "due" } },
    { says: "reading without a cache", argv: ["due", "notes", "--no-cache"], request: { ...COMMON, command: "due", cache: false } },
    { says: "options before the command", argv: ["--json", "people", "notes"], request: { ...COMMON, command: "people", json: true } },
    { says: "a value behind an equals sign", argv: ["check", "notes", "--today=2026-11-23"], request: { ...COMMON, command: "check", today: "2026-11-23" } },
    { says: "a pace for working days", argv: ["due", "notes", "--pace", "5"], request: { ...COMMON, command: "due", pace: [5, 5, 5, 5, 5, 0, 0] } },
    { says: "a pace for each weekday", argv: ["due", "notes", "--pace", "0, 1,2,3,4,5,99"], request: { ...COMMON, command: "due", pace: [0, 1, 2, 3, 4, 5, 99] } },
    { says: "a person of several words", argv: ["history", "notes", "Ada Lovelace"], request: { ...COMMON, command: "history", person: "Ada Lovelace" } },
    { says: "a person who begins with a hyphen", argv: ["history", "notes", "--", "-Ada"], request: { ...COMMON, command: "history", person: "-Ada" } },
    {
      says: "everything that can be logged",
      argv: ["log", "notes", "--with", "Ada", "--with", "Bo", "--channel", "call", "--date", "2026-02-28", "--time", "9:05", "--note", "- about us", "--next", "write", "--due", "2026-12-01"],
      request: { ...COMMON, command: "log", with: ["Ada", "Bo"], channel: "call", date: "2026-02-28", time: "09:05", note: "- about us", nextStep: { text: "write", due: "2026-12-01" } },
    },
    {
      says: "a person alone",
      argv: ["log", "notes", "--with", "Ada"],
      request: { ...COMMON, command: "log", with: ["Ada"], channel: null, date: null, time: null, note: "", nextStep: null },
    },
    { says: "a forecast alone", argv: ["forecast", "notes"], request: { ...COMMON, command: "forecast", weeks: 12, add: [], off: [] } },
    {
      says: "everything that can be supposed",
      argv: ["forecast", "notes", "--weeks", "52", "--add", "10 monthly", "--add", "1 every 2 weeks", "--off", "2026-12-20..2027-01-03", "--off", "2026-12-06"],
      request: {
        ...COMMON, command: "forecast", weeks: 52, add: [{ count: 10, cadence: "monthly" }, { count: 1, cadence: "every 2 weeks" }],
        off: [{ from: "2026-12-20", to: "2027-01-03" }, { from: "2026-12-06", to: "2026-12-06" }],
      },
    },
    {
      says: "a text that looks like an option",
      argv: ["log", "notes", "--with", "Ada", "--note=--json"],
      request: { ...COMMON, command: "log", with: ["Ada"], channel: null, date: null, time: null, note: "--json", nextStep: null },
    },
  ])("understands $says", ({ argv, request }) => {
    expect(parseArguments(argv)).toEqual({ kind: "run", request });
  });

  it.each([
    { argv: ["--help"], parsed: { kind: "help", command: null } },
    { argv: ["-h"], parsed: { kind: "help", command: null } },
    { argv: ["log", "--help"], parsed: { kind: "help", command: "log" } },
    { argv: ["forecast", "--help"], parsed: { kind: "help", command: "forecast" } },
    { argv: ["calendar", "--help"], parsed: { kind: "help", command: "calendar" } },
    { argv: ["frobnicate", "--help"], parsed: { kind: "help", command: null } },
    { argv: ["--version"], parsed: { kind: "version" } },
  ])("answers $argv before anything else", ({ argv, parsed }) => {
    expect(parseArguments(argv)).toEqual(parsed);
  });

  it.each([
    { argv: [], message: "A command is missing. The commands are due, people, history, log, forecast, calendar and check. See --help." },
    { argv: ["frobnicate", "notes"], message: "There is no command \"frobnicate\". The commands are due, people, history, log, forecast, calendar and check. See --help." },
    { argv: ["due"], message: "The folder of the vault is missing: due <vault>. See --help." },
    { argv: ["due", ""], message: "The folder of the vault is missing: due <vault>. See --help." },
    { argv: ["due", "notes", "more"], message: "\"more\" is one word too many. Put names and texts of several words in quotes. See --help." },
    { argv: ["history", "notes"], message: "A person is missing: history <vault> \"Ada Lovelace\". See --help." },
    { argv: ["history", "notes", "Ada", "Lovelace"], message: "\"Lovelace\" is one word too many. Put names and texts of several words in quotes. See --help." },
    { argv: ["log", "notes"], message: "log needs --with and a person: log <vault> --with \"Ada Lovelace\". See --help." },
    { argv: ["log", "notes", "--with", " "], message: "log needs --with and a person: log <vault> --with \"Ada Lovelace\". See --help." },
    { argv: ["due", "notes", "--months", "3"], message: "There is no option --months. See --help." },
    { argv: ["due", "notes", "--weeks", "3"], message: "--weeks belongs to the command forecast, not to due. See --help." },
    { argv: ["forecast", "notes", "--note", "x"], message: "--note belongs to the command log, not to forecast. See --help." },
    { argv: ["forecast", "notes", "more"], message: "\"more\" is one word too many. Put names and texts of several words in quotes. See --help." },
    ...["0", "53", "x", "1.5"].map((weeks) => ({
      argv: ["forecast", "notes", "--weeks", weeks],
      message: `--weeks cannot be "${weeks}": give a whole number of weeks from 1 to 52.`,
    })),
    ...["monthly", "10", "-3 monthly", "10000 weekly"].map((people) => ({
      argv: ["forecast", "notes", `--add=${people}`],
      message: `--add cannot be "${people}": give how many people and how often, such as "10 monthly".`,
    })),
    ...["2026-02-30", "2027-01-03..2026-12-20", "2026-12-20..", "2026-12-20..2026-12-21..2026-12-22", "soon"].map((days) => ({
      argv: ["forecast", "notes", "--off", days],
      message: `--off cannot be "${days}": give a day, or two of them such as 2026-12-20..2027-01-03.`,
    })),
    { argv: ["due", "notes", "--toString"], message: "There is no option --toString. See --help." },
    { argv: ["due", "notes", "-x"], message: "There is no option -x. See --help." },
    { argv: ["due", "notes", "--with", "Ada"], message: "--with belongs to the command log, not to due. See --help." },
    { argv: ["due", "notes", "--json=yes"], message: "--json takes no value." },
    { argv: ["due", "notes", "--today"], message: "--today needs a value. See --help." },
    { argv: ["log", "notes", "--with", "Ada", "--due", "2026-12-01"], message: "--due says when --next is due. Give both. See --help." },
    { argv: ["log", "notes", "--with", "Ada", "--next", " "], message: "--next needs a value. See --help." },
    { argv: ["log", "notes", "--with", "Ada", "--next", "write", "--due", "soon"], message: "--due cannot be \"soon\": give a day such as 2026-11-23." },
    { argv: ["people", "notes", "--next", "write"], message: "--next belongs to the command log, not to people. See --help." },
    { argv: ["log", "notes", "--with", "Ada", "--note", "--json"], message: "--note needs a value. See --help." },
    { argv: ["due", "notes", "--today", "2026-01-01", "--today", "2026-01-02"], message: "--today is given twice. Give it once." },
    { argv: ["due", "notes", "--today", "2026-02-30"], message: "--today cannot be \"2026-02-30\": give a day such as 2026-11-23." },
    { argv: ["due", "notes", "--today", "9999-12-31"], message: "--today cannot be \"9999-12-31\": give a day from the year 1000 to 8999." },
    { argv: ["due", "notes", "--today", "0999-12-31"], message: "--today cannot be \"0999-12-31\": give a day from the year 1000 to 8999." },
    { argv: ["due", "notes", "--today", "tomorrow"], message: "--today cannot be \"tomorrow\": give a day such as 2026-11-23." },
    { argv: ["log", "notes", "--with", "Ada", "--date", "1.2.2026"], message: "--date cannot be \"1.2.2026\": give a day such as 2026-11-23." },
    { argv: ["log", "notes", "--with", "Ada", "--time", "25:00"], message: "--time cannot be \"25:00\": give a time of day such as 14:30." },
    { argv: ["log", "notes", "--with", "Ada", "--time", "half past two"], message: "--time cannot be \"half past two\": give a time of day such as 14:30." },
    ...["-1", "1.5", "100", "", "1,2", "1,2,3,4,5,6,x", "three"].map((pace) => ({
      argv: ["due", "notes", "--pace", pace],
      message: `--pace cannot be "${pace}": give a whole number from 0 to 99 for working days, or seven of them, Monday to Sunday: 3,3,3,3,3,0,0.`,
    })),
  ])("refuses $argv and says what is right", ({ argv, message }) => {
    expect(() => parseArguments(argv)).toThrow(new WrongUsage(message));
  });
});
