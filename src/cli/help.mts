import type { CommandName } from "./arguments.mjs";
import { besideName } from "./text-layout.mjs";

const PROGRAM = "node dist/cli.mjs";

interface CommandHelp {
  readonly usage: string;
  /** A phrase for the list of commands. */
  readonly does: string;
  readonly more: readonly string[];
}

const HELP: Readonly<Record<CommandName, CommandHelp>> = {
  due: {
    usage: "due <vault>",
    does: "who to follow up with today, and why",
    more: [
      "Shows today's few, reminders, important dates and promises, who is due " +
      "but waits for a later day, and who comes up within four weeks.",
    ],
  },
  people: {
    usage: "people <vault>",
    does: "everybody, with their standing",
    more: ["Lists everybody in order of name: standing, last contact, the day they are due, cadence and circle."],
  },
  history: {
    usage: "history <vault> <person>",
    does: "what is known of one person, with sources",
    more: [
      "Lists every entry that names the person, newest first, and says of each that does not count why.",
      "<person> is a name, an alias or a path.",
    ],
  },
  log: {
    usage: "log <vault> --with <person>",
    does: "writes an interaction into the daily note",
    more: [
      "Adds one line to the daily note of that day, which is made from its template if it is not there, " +
      "and raises last contact in the notes of those it names.",
      "",
      "  --with <person>        a name, an alias or a path; once for each person",
      "  --channel <channel>    how: call, video, coffee, meal, meeting, message, email, letter, help, gift, event, " +
      "follow-up, contact; contact, of no kind in particular, if left out",
      "  --date <day>           YYYY-MM-DD; today if left out",
      "  --time <time>          HH:MM",
      "  --note <text>          what it was about",
      "  --next <text>          what to do next: an open task behind the line, with links to those it names",
      "  --due <day>            when that is due: YYYY-MM-DD",
    ],
  },
  forecast: {
    usage: "forecast <vault>",
    does: "what your cadences ask for, what your pace allows, and the weeks ahead",
    more: [
      "Supposes that every planned follow-up is done on its day. Nothing is saved.",
      "",
      "  --weeks <n>            how many weeks, from 1 to 52; 12 if left out",
      "  --add <people>         as if there were more people, such as \"10 monthly\"; may be given again",
      "  --off <days>           as if these days were off: 2026-12-20..2027-01-03; may be given again",
    ],
  },
  calendar: {
    usage: "calendar <vault>",
    does: "reminders, dates, promises and the plan as an .ics file, on standard output",
    more: [
      "Writes iCalendar (RFC 5545), which calendar apps import or subscribe to.",
      "",
      "  --previous <file>      what this command wrote before: its events keep their DTSTAMP where they say the same, " +
      "and the others get the time of now. Write the new feed into another file, then rename it",
    ],
  },
  check: {
    usage: "check <vault>",
    does: "what cannot be read, and what to do about it",
    more: ["Lists every problem of notes and settings. Exits 1 if there are any."],
  },
};

const COMMON = [
  "Options:",
  "  --today <day>    takes this day for today: YYYY-MM-DD",
  "  --pace <n>       follow-ups per working day, or seven numbers from Monday to Sunday: 3,3,3,3,3,0,0",
  "  --json           the answer as JSON, for programs",
  "  --no-cache       reads every note, and keeps nothing for the next time",
  "  --help           this text, or that of one command",
  "  --version        the version",
];

const EXITS = "Exit codes: 0 done, 1 failed or, for check, problems found, 2 wrong usage.";

/** The help text of one command, or of all where null, in lines of at most `columns`; null for no limit. */
export function helpText(command: CommandName | null, columns: number | null): readonly string[] {
  return (command === null ? overview() : helpOf(command)).flatMap((line) => besideName(line, columns));
}

function helpOf(command: CommandName): readonly string[] {
  const { usage, more } = HELP[command];
  return [`Usage: ${PROGRAM} ${usage} [options]`, "", ...more, "", ...COMMON, "", EXITS];
}

function overview(): readonly string[] {
  const commands = Object.values(HELP);
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    "Marathon: keep relationships alive at a pace you can hold.",
    "",
    `Usage: ${PROGRAM} <command> <vault> [options]`,
    "",
    "<vault> is the folder of an Obsidian vault, or any folder of Markdown notes.",
    "",
    "Commands:",
    ...commands.map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`),
    "",
    ...COMMON,
    "",
    `${PROGRAM} <command> --help says more about one command.`,
    EXITS,
  ];
}
