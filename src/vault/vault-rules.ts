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

/**
 * What the reading of notes depends on, as text. Under other settings that agree in it, what was read stays right: pace,
 * days off, circles and their weight say nothing of what a note means.
 */
export function readingRules(settings: Settings, host: HostRules): string {
  const { me, dateProperties, readDailyNotes, readDatedNotes, readPersonLogs } = settings;
  const { logHeadings, planningHeadings, personLogHeadings, anyLinkCounts, uncountedKinds } = settings;
  const daily = dailyNotesUnder(settings, host);
  return JSON.stringify([
    sourcesUnder(settings, host), propertyNames(settings), dateProperties, daily, templatesUnder(settings, daily), me,
    readDailyNotes, readDatedNotes, readPersonLogs,
    readingWords(settings), logHeadings, planningHeadings, personLogHeadings, anyLinkCounts, uncountedKinds,
  ]);
}

/** What is made of a reading depends on these besides: how often, and from which day on. */
export function factsRules({ circles, defaultCadence, readLastContact, datesLead }: Settings): string {
  return JSON.stringify([circles, defaultCadence, readLastContact, datesLead]);
}

function sourcesUnder(settings: Settings, host: HostRules): PersonSources {
  const { peopleFolders, personTypes, personTags, excludedFolders } = settings;
  return { peopleFolders, personTypes, personTags, excludedFolders: [...excludedFolders, ...host.templateFolders] };
}

function dailyNotesUnder(settings: Settings, host: HostRules): DailyNotes {
  return {
    folder: settings.dailyNotesFolder || host.daily.folder,
    format: settings.dailyNotesFormat || host.daily.format,
    template: settings.dailyNotesTemplate || host.daily.template,
  };
}

function templatesUnder({ personTemplate }: Settings, { template }: DailyNotes): readonly string[] {
  return [template, personTemplate].filter((path) => path !== "");
}

export function vaultRules(settings: Settings, host: HostRules): VaultRules {
  const daily = dailyNotesUnder(settings, host);
  return {
    sources: sourcesUnder(settings, host),
    names: propertyNames(settings),
    dateProperties: settings.dateProperties,
    daily,
    templates: templatesUnder(settings, daily),
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
