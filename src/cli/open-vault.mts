import { civilDateAt, type CivilDate } from "../core/civil-date";
import { type DailyNotes, dailyNoteDate, dailyNotePath, type DateFormat } from "../core/interactions/daily-note-path";
import { pathKey } from "../core/people/note-path";
import { lastOf } from "../core/pace/steps";
import type { Problem } from "../core/problem";
import { decodeSettings, type Settings } from "../core/settings";
import { markOf } from "../vault/note-cache";
import type { KnownDay } from "../vault/shown-day";
import { factsRules, readingRules, vaultRules } from "../vault/vault-rules";
import { VaultSession } from "../vault/vault-session";
import type { Request } from "./arguments.mjs";
import { cacheFile } from "./cache-file.mjs";
import { dateFormat, momentLocale } from "./date-format.mjs";
import { codeOf } from "./disk.mjs";
import { FolderNotes } from "./folder-notes.mjs";
import { Failure, type Io } from "./io.mjs";
import { readObsidianConfig, SETTINGS_PATH } from "./obsidian-config.mjs";
import { progressLine } from "./progress-line.mjs";
import { reasonOf } from "./refusals.mjs";

/** The vault, read whole. */
export interface OpenVault {
  readonly session: VaultSession;
  readonly notes: FolderNotes;
  readonly dates: DateFormat;
  readonly today: CivilDate;
  /** What of the settings files could not be read. */
  readonly settingsProblems: readonly Problem[];
}

/** Everybody as they stand today, and every problem of notes, settings and folders, in order of path. */
export interface OpenDay extends KnownDay {
  readonly settings: Settings;
}

/** A vault of which the notes are known by name, and nothing of them is read yet. */
export interface ListedVault {
  readonly read: () => Promise<OpenVault>;
  /** Reads nothing where all notes are as an earlier run found them. */
  readonly day: () => Promise<OpenDay>;
  /** Keeps for the next time what was read. */
  readonly keep: () => void;
}

/** Throws a `Failure` where there is no such folder. */
export async function listVault({ vault, today: asked, pace, cache: isCached }: Request, io: Io): Promise<ListedVault> {
  const progress = progressLine(io);
  let opened = 0;
  let total = 0;
  const notes = folderNotes(vault, io, () => {
    progress.show("Opening notes", ++opened, total);
  });
  const config = readObsidianConfig(vault, io.disk);
  const decoded = decodeSettings(config.settings, SETTINGS_PATH);
  const settings = pace === null ? decoded.settings : { ...decoded.settings, pace };
  const listed = await notes.list();
  total = listed.length;
  const locale = localeOf(listed.map(({ path }) => path), vaultRules(settings, config.host).daily, io);
  const dates = dateFormat(locale);
  const rules = [io.cache?.build, locale, readingRules(settings, config.host)].join("\n");
  const cache = isCached && io.cache !== null ? cacheFile(io.cache.folder, io.disk.realPath(vault), rules, io) : undefined;
  // Nothing else runs meanwhile, so there is nobody to let breathe.
  const breath = { due: () => false, take: () => Promise.resolve() };
  const session = new VaultSession({ notes, dates, breath, cache }, { ...decoded, settings }, config.host, SETTINGS_PATH);
  const today = asked ?? civilDateAt(io.now(), settings.dayBoundary);
  let isRead = false;
  let isDayRead = false;

  const read = async (): Promise<OpenVault> => {
    await session.index.build((progressed) => {
      progress.show("Reading notes", progressed.done, progressed.total);
    }, listed);
    progress.clear();
    isRead = true;
    return { session, notes, dates, today, settingsProblems: [...config.problems, ...decoded.problems] };
  };
  const dayOf = (day: KnownDay): OpenDay =>
    ({ ...day, problems: [...config.problems, ...notes.listingProblems(), ...day.problems].sort(byPath), settings });

  return {
    read,
    day: async () => {
      const left = cache === undefined ? null : lastOf(session.asLeft(cache.left(factsRules(settings)), lastOf(markOf(listed)), today));
      if (left !== null) return dayOf(left);
      await read();
      isDayRead = true;
      return dayOf(session.day(today));
    },
    keep: () => {
      if (isRead) cache?.keep(session.index, opened);
      const left = isDayRead && cache !== undefined ? lastOf(session.leave(today)) : null;
      if (left !== null) cache?.keepLeft(factsRules(settings), left);
    },
  };
}

function folderNotes(vault: string, io: Io, opened: () => void): FolderNotes {
  try {
    if (io.disk.facts(vault).kind !== "folder") throw new Failure(`${vault} is no folder. Give the folder of a vault.`);
    // A folder that cannot be listed at all would read as a vault without notes.
    io.disk.list(vault);
    return new FolderNotes(vault, io.disk, opened);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    if (code === "ENOENT" || code === "ENOTDIR") throw new Failure(`There is no folder ${vault}. Give the folder of a vault.`);
    throw new Failure(`The folder ${vault} cannot be read: ${reasonOf(code)}`);
  }
}

/**
 * The language in which the daily notes of this vault are named: the machine's, or English, as
 * Obsidian's own language need not be the machine's. Where both fit equally well, the machine's.
 */
function localeOf(paths: readonly string[], daily: DailyNotes, io: Io): string {
  const locale = momentLocale(io.env);
  const own = dateFormat(locale);
  if (locale === "en") return locale;
  const english = dateFormat("en");
  const isOwn = (path: string, dates: DateFormat) => {
    const date = dailyNoteDate(path, daily, dates);
    return date !== null && pathKey(dailyNotePath(date, daily, dates)) === pathKey(path);
  };
  const fitting = (dates: DateFormat) => paths.filter((path) => isOwn(path, dates)).length;
  return fitting(english) > fitting(own) ? "en" : locale;
}

function byPath(a: Problem, b: Problem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
