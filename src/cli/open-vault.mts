import { civilDateAt, type CivilDate } from "../core/civil-date";
import { type DailyNotes, dailyNoteDate, dailyNotePath, type DateFormat } from "../core/interactions/daily-note-path";
import { pathKey } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import { decodeSettings } from "../core/settings";
import { readingRules, vaultRules } from "../vault/vault-rules";
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

export interface OpenVault {
  readonly session: VaultSession;
  readonly notes: FolderNotes;
  readonly dates: DateFormat;
  readonly today: CivilDate;
  /** What of the settings files could not be read. */
  readonly settingsProblems: readonly Problem[];
  /** Every problem of notes, settings and folders, in order of path. */
  readonly problems: () => readonly Problem[];
  /** Keeps what was read for the next time. */
  readonly keep: () => void;
}

/** Reads a vault whole. Throws a `Failure` where there is no such folder. */
export async function openVault({ vault, today, pace, cache: isCached }: Request, io: Io): Promise<OpenVault> {
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
  await session.index.build((progressed) => {
    progress.show("Reading notes", progressed.done, progressed.total);
  }, listed);
  progress.clear();
  const day = today ?? civilDateAt(io.now(), settings.dayBoundary);
  return {
    session,
    notes,
    dates,
    today: day,
    settingsProblems: [...config.problems, ...decoded.problems],
    problems: () => [...config.problems, ...notes.listingProblems(), ...session.problems(day)].sort(byPath),
    keep: () => cache?.keep(session.index, opened),
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
