import { pathKey, titleOf } from "../core/people/note-path";
import type { PersonSources } from "../core/people/person-source";
import type { PropertyNames } from "../core/people/property-names";
import type { DailyNotes } from "../core/interactions/daily-note-path";
import { compileVocabulary, type Vocabulary } from "../core/interactions/vocabulary";
import { propertyNames, readingWords, type Settings } from "../core/settings";

/** How the notes of one vault are to be read: settings and the host's own configuration, made ready. */
export interface VaultRules {
  readonly sources: PersonSources;
  readonly names: PropertyNames;
  /** Names of properties that hold a day of every year. */
  readonly dateProperties: readonly string[];
  readonly daily: DailyNotes;
  /** Paths of notes that are templates, extension optional. */
  readonly templates: readonly string[];
  readonly vocabulary: Vocabulary;
  /** A path or a name; empty for none. */
  readonly me: string;
  readonly reads: {
    readonly dailyNotes: boolean;
    readonly datedNotes: boolean;
    readonly personLogs: boolean;
    readonly lastContact: boolean;
  };
}

/** What the host itself is set to. */
export interface HostRules {
  readonly daily: DailyNotes;
  /** Folders of templates, whose notes are never read. */
  readonly templateFolders: readonly string[];
}

/** What the reading of a note depends on, as text: pace and days off, which change most often, are no part of it. */
export function readingRules(settings: Settings, host: HostRules): string {
  return JSON.stringify([{ ...settings, pace: [], daysOff: [] }, host]);
}

export function vaultRules(settings: Settings, host: HostRules): VaultRules {
  const daily = {
    folder: settings.dailyNotesFolder || host.daily.folder,
    format: settings.dailyNotesFormat || host.daily.format,
    template: settings.dailyNotesTemplate || host.daily.template,
  };
  return {
    sources: {
      peopleFolders: settings.peopleFolders,
      personTypes: settings.personTypes,
      personTags: settings.personTags,
      excludedFolders: [...settings.excludedFolders, ...host.templateFolders],
    },
    names: propertyNames(settings),
    dateProperties: settings.dateProperties,
    daily,
    templates: [daily.template, settings.personTemplate].filter((path) => path !== ""),
    vocabulary: compileVocabulary(readingWords(settings), settings),
    me: settings.me,
    reads: {
      dailyNotes: settings.readDailyNotes,
      datedNotes: settings.readDatedNotes,
      personLogs: settings.readPersonLogs,
      lastContact: settings.readLastContact,
    },
  };
}

/** "That's me" may be written as a path, a name or a link. */
export function isMe(path: string, me: string): boolean {
  const wanted = pathKey(me.replace(/^\[\[|\]\]$/g, "").trim());
  return wanted !== "" && (pathKey(path) === wanted || pathKey(titleOf(path)) === wanted);
}
