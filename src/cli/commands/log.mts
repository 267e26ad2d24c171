import { type LogPorts, type LogResult, logInteraction, type PropertyOutcome } from "../../actions/log-interaction";
import { loggedJson } from "../../actions/logged-json";
import { dailyNotePath, ownDay } from "../../core/interactions/daily-note-path";
import { pathKey } from "../../core/people/note-path";
import { queueEdits } from "../../vault/edit-queue";
import { whyUnread } from "../../vault/daily-note-place";
import { NoteError, type Notes } from "../../vault/notes";
import type { Answer } from "../answer.mjs";
import { type LogRequest, wrongValue } from "../arguments.mjs";
import { Failure, type Io } from "../io.mjs";
import { parseYaml } from "../note-properties.mjs";
import type { OpenVault } from "../open-vault.mjs";
import { type Page, printable, wrapped } from "../text-layout.mjs";
import { whoIs } from "../who-is.mjs";

type Written = Extract<LogResult, { kind: "written" }>;

/** Writes an interaction into its day's note and raises last contact, as the plugin does. */
export async function log(request: LogRequest, vault: OpenVault, io: Io): Promise<Answer> {
  const { session, today } = vault;
  const { vocabulary } = session.rules;
  if (request.channel !== null && vocabulary.channelNamed(request.channel) === null) {
    wrongValue("channel", request.channel, `one of ${[...vocabulary.channels.map(({ name }) => name), "contact"].join(", ")}`);
  }
  const people = request.with.map((query) => whoIs(query, session.index.people()).path);
  const { channel, time, note, nextStep } = request;
  const interaction = { people, channel, date: request.date ?? today, time, note, nextStep };
  // Settings that could not be read decide where a line goes, so they are told with it.
  const remarks = vault.settingsProblems.map(({ path, message }) => `${path}: ${message}`);
  const ports = portsOf(vault, (remark) => remarks.push(remark));
  const result = await logInteraction(interaction, ports, { today, time: timeAt(io.now()) });
  if (result.kind === "nothing-written") {
    throw new Failure(`Nothing was written into ${ports.dailyNotes.pathOf(interaction.date)}. ${result.why}`);
  }

  const nameOf = (path: string) => session.index.person(path)?.name ?? path;
  const refused = result.properties.filter((outcome) => outcome.kind === "refused");
  return {
    json: loggedJson(result, interaction.date, nameOf, remarks),
    text: (page) => [
      ...loggedText(result, interaction.date, nameOf, page),
      ...remarks.flatMap((remark) => wrapped(printable(remark), page.columns)),
    ],
    exit: refused.length === 0 ? 0 : 1,
    refusal: refused.length === 0 ? null : refusalLine(refused),
  };
}

function portsOf({ session, notes, dates }: OpenVault, remark: (text: string) => void): LogPorts {
  const { daily, names, vocabulary } = session.rules;
  return {
    notes: queueEdits(notes),
    dailyNotes: {
      pathOf: (day) => {
        const path = dailyNotePath(day, daily, dates);
        const listed = session.index.noteNamed(path, "");
        // Settings may spell a folder otherwise than the disk does.
        return listed !== null && pathKey(listed) === pathKey(path) ? listed : path;
      },
      whyUnread: (path, day, text) => whyUnread(path, day, text, session.rules, dates, parseYaml),
      template: async () => {
        if (daily.template === "") return null;
        const template = session.index.noteNamed(daily.template, "");
        if (template !== null) return await templateText(notes, template);
        // As in the app itself.
        remark(`There is no template at ${daily.template}, so the daily note began empty.`);
        return null;
      },
      format: daily.format,
      dates,
    },
    vocabulary,
    heading: session.settings.logHeading,
    linkTo: (person) => session.linkTo(person),
    isPerson: (target, source) => session.index.personNamed(target, source) !== null,
    names,
    readOwnDate: (text, alike) => ownDay(text, daily, dates, alike),
    parseYaml,
  };
}

async function templateText(notes: Notes, path: string): Promise<string> {
  try {
    return await (await notes.open(path)).text();
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    // The reason alone would seem to be about the daily note.
    throw new NoteError(error.kind, path, `Its template, ${path}, cannot be used. ${error.message}`);
  }
}

function timeAt(now: Date): string {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}

function loggedText({ path, created, text, properties }: Written, date: string, nameOf: (path: string) => string, page: Page): readonly string[] {
  return [
    ...wrapped(`${created ? "Made" : "Wrote into"} ${printable(path)}:`, page.columns),
    ...text.split("\n").map((line) => `  ${printable(line)}`),
    ...properties.flatMap((outcome) => wrapped(propertyLine(outcome, date, nameOf), page.columns)),
  ];
}

function propertyLine(outcome: PropertyOutcome, date: string, nameOf: (path: string) => string): string {
  const name = printable(nameOf(outcome.person));
  switch (outcome.kind) {
    case "raised":
      return `${name}: last contact is now ${date}${outcome.from === null ? "" : `, was ${outcome.from}`}.`;
    case "kept":
      return `${name}: last contact stays, because ${printable(outcome.why)}.`;
    case "refused":
      return `${name}: last contact was not raised.`;
  }
}

function refusalLine(refused: readonly Extract<PropertyOutcome, { kind: "refused" }>[]): string {
  const reasons = refused.map(({ person, why }) => `${person}: ${why}`).join(" ");
  return `The line is written, but last contact was not raised. ${reasons}`;
}
