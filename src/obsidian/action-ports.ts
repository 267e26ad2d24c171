import type { App } from "obsidian";
import type { AddPersonPorts } from "../actions/add-person";
import { type CountPorts, latestCountedIn } from "../actions/count-entry";
import type { Now } from "../actions/daily-note-edit";
import type { InsertPorts } from "../actions/insert-follow-ups";
import type { LogPorts } from "../actions/log-interaction";
import type { Ran } from "../actions/undo";
import { dailyNoteDate, type DateFormat, dailyNotePath, ownDay } from "../core/interactions/daily-note-path";
import { needsMarkdownLink } from "../core/text/note-link";
import { say } from "../locales/say";
import { whyUnread } from "../vault/daily-note-place";
import { NoteError, type Notes } from "../vault/notes";
import type { VaultSession } from "../vault/vault-session";
import { readYaml } from "./note-properties";
import { templateText } from "./template-text";

/** What the actions need of this app and of the vault, in one object. */
export type ActionPorts = LogPorts & CountPorts & InsertPorts & AddPersonPorts;

/** One action at work. */
export interface Bench {
  readonly ports: ActionPorts;
  readonly session: VaultSession;
  readonly now: Now;
  /** What there is to know besides, as sentences; it grows while the action runs. */
  readonly remarks: string[];
}

/** Runs an action on the vault as it is now, so that what it writes can be taken back. `label` as in `ActionLog.run`. */
export type Run = <T>(label: string | (() => string), action: (bench: Bench) => Promise<T>) => Promise<Ran<T> & { readonly remarks: readonly string[] }>;

/** `notes` are those that the action is to write through. */
export function benchFor(app: App, dates: DateFormat, session: VaultSession, notes: Notes, now: Now): Bench {
  const { index, facts, settings, rules } = session;
  const { daily, names, sources, vocabulary } = rules;
  const remarks: string[] = [];
  const ports: ActionPorts = {
    notes,
    dailyNotes: {
      pathOf: (day) => dailyNotePath(day, daily, dates),
      whyUnread: (path, day, text) => whyUnread(path, day, text, rules, dates, readYaml),
      template: async () => {
        const text = await templateText(app, notes, daily.template);
        // As in the app itself.
        if (text === null && daily.template !== "") remarks.push(say.app.told.noDailyTemplate(daily.template));
        return text;
      },
      format: daily.format,
      dates,
    },
    template: async () => {
      const { personTemplate } = settings;
      const text = await templateText(app, notes, personTemplate);
      if (text === null && personTemplate !== "") {
        throw new NoteError("missing", personTemplate, say.app.told.noPersonTemplate(personTemplate));
      }
      return text;
    },
    vocabulary,
    heading: settings.logHeading,
    linkTo: (person, source) => linkTo(app, person, source, session),
    personNamed: (target, source) => index.personNamed(target, source),
    isPerson: (target, source) => index.personNamed(target, source) !== null,
    people: () => index.people(),
    sources,
    circles: settings.circles.map(({ name }) => name),
    names,
    dates,
    dayOf: (path) => dailyNoteDate(path, daily, dates),
    latestCounted: (person, except) => latestCountedIn(facts.historyOf(person, now.today), except),
    readOwnDate: (text, alike) => ownDay(text, daily, dates, alike),
    parseYaml: readYaml,
  };
  return { ports, session, now, remarks };
}

/** In the form that the user has chosen for links. */
function linkTo(app: App, person: string, source: string, session: VaultSession): string {
  const file = app.vault.getFileByPath(person);
  // With wikilinks chosen, the app would write one that names nobody.
  if (file === null || needsMarkdownLink(file.basename)) return session.linkTo(person);
  return app.fileManager.generateMarkdownLink(file, source);
}
