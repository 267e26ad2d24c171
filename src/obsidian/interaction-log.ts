import type { App } from "obsidian";
import { editNote } from "../actions/edit-note";
import { type LogPorts, logInteraction, type LogRequest, type PropertyOutcome } from "../actions/log-interaction";
import type { LogOutcome } from "../actions/log-outcome";
import { raiseLastContact } from "../actions/raise-last-contact";
import type { CivilDate } from "../core/civil-date";
import { type DateFormat, dailyNotePath } from "../core/interactions/daily-note-path";
import { displayName } from "../core/people/person";
import { hasTemplater } from "../core/text/template";
import { NoteError, type Notes } from "../vault/notes";
import type { VaultSession } from "../vault/vault-session";
import { whyUnread } from "../vault/daily-note-place";
import { openTodaysNote } from "./daily-note-command";
import { dailyTemplate } from "./daily-template";
import { readYaml } from "./note-properties";

export interface LogMoment {
  readonly today: CivilDate;
  /** `HH:mm`. */
  readonly time: string;
}

interface Refused {
  /** Path of a person note. */
  readonly person: string;
  readonly why: string;
}

/** The log action, given what it needs of this app. */
export class InteractionLog {
  readonly #app: App;
  readonly #notes: Notes;
  readonly #dates: DateFormat;
  readonly #now: () => LogMoment;

  /** `notes` with edits queued per note. */
  constructor(app: App, notes: Notes, dates: DateFormat, now: () => LogMoment) {
    this.#app = app;
    this.#notes = notes;
    this.#dates = dates;
    this.#now = now;
  }

  async log(request: Omit<LogRequest, "time">, session: VaultSession): Promise<LogOutcome> {
    const remarks: string[] = [];
    const ports = this.#portsFor(session, remarks);
    const result = await logInteraction({ ...request, time: null }, ports, this.#now());
    if (result.kind === "nothing-written") {
      return { kind: "refused", message: result.why, offer: await this.#offerFor(request.date, session) };
    }
    const refused = result.properties.filter((property) => property.kind === "refused");
    remarks.push(...remarksOn(result.properties, request.channel, ports));
    return this.#answer(result.path, request.date, remarks, refused, ports);
  }

  #answer(
    path: string,
    date: CivilDate,
    remarks: readonly string[],
    refused: readonly Refused[],
    ports: LogPorts,
  ): LogOutcome {
    return {
      kind: "logged",
      date,
      path,
      remarks,
      refused: refused.map(({ person, why }) => `The last contact of ${displayName(person)} was not changed. ${why}`),
      retry: () => this.#retry(path, date, refused, ports),
    };
  }

  async #retry(path: string, date: CivilDate, before: readonly Refused[], ports: LogPorts): Promise<LogOutcome> {
    const refused: Refused[] = [];
    for (const { person } of before) {
      const why = await this.#raise(person, date, ports);
      if (why !== null) refused.push({ person, why });
    }
    return this.#answer(path, date, [], refused, ports);
  }

  /** Null where it says that day or a later one now; else why it does not. */
  async #raise(person: string, date: CivilDate, ports: LogPorts): Promise<string | null> {
    const { today } = this.#now();
    try {
      const { raised } = await editNote(this.#notes, person, (text) => {
        const raised = raiseLastContact(text, date, today, ports);
        return { text: raised.kind === "raised" ? raised.text : text, raised };
      });
      return raised.kind === "refused" ? raised.why : null;
    } catch (error) {
      if (error instanceof NoteError) return error.message;
      throw error;
    }
  }

  /** What there is to know besides is added to `remarks`. */
  #portsFor(session: VaultSession, remarks: string[]): LogPorts {
    const { daily, names, vocabulary } = session.rules;
    return {
      notes: this.#notes,
      dailyNotes: {
        pathOf: (day) => dailyNotePath(day, daily, this.#dates),
        whyUnread: (path, day) => whyUnread(path, day, session.rules, this.#dates),
        template: async () => {
          const text = await dailyTemplate(this.#app, this.#notes, daily.template);
          // As in the app itself.
          if (text === null && daily.template !== "") remarks.push(`There is no template at ${daily.template}, so the daily note began empty.`);
          return text;
        },
        format: daily.format,
        dates: this.#dates,
      },
      vocabulary,
      heading: session.settings.logHeading,
      linkTo: (person, source) => this.#linkTo(person, source, session),
      isPerson: (target, source) => session.index.personNamed(target, source) !== null,
      names,
      readOwnDate: (text) => this.#dates.parse(text, daily.format),
      parseYaml: readYaml,
    };
  }

  /** In the form that the user has chosen for links. */
  #linkTo(person: string, source: string, session: VaultSession): string {
    const file = this.#app.vault.getFileByPath(person);
    return file === null ? session.linkTo(person) : this.#app.fileManager.generateMarkdownLink(file, source);
  }

  /** Where only another plugin can make the day's note, the app can be asked for today's. */
  async #offerFor(date: CivilDate, session: VaultSession): Promise<Extract<LogOutcome, { kind: "refused" }>["offer"]> {
    const { daily } = session.rules;
    const isThere = this.#app.vault.getFileByPath(dailyNotePath(date, daily, this.#dates)) !== null;
    if (isThere || date !== this.#now().today) return null;
    const open = openTodaysNote(this.#app);
    if (open === null || !hasTemplater((await dailyTemplate(this.#app, this.#notes, daily.template)) ?? "")) return null;
    return { label: "Open today's daily note", run: open };
  }
}

/** A kind that never counts, or is switched off, leaves the person waiting; the user should not have to guess why. */
function remarksOn(properties: readonly PropertyOutcome[], channel: string | null, ports: LogPorts): readonly string[] {
  const { settings, channelNamed } = ports.vocabulary;
  const kind = (channel === null ? null : channelNamed(channel))?.kind ?? "contact";
  const [first] = properties;
  if (kind !== "visibility" && !settings.uncountedKinds.includes(kind)) return [];
  return first?.kind === "kept" ? [`Not counted: ${first.why}.`] : [];
}
