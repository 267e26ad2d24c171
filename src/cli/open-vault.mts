import { civilDateAt, type CivilDate } from "../core/civil-date";
import { type DailyNotes, dailyNoteDate, dailyNotePath, type DateFormat } from "../core/interactions/daily-note-path";
import { pathKey } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import { decodeSettings } from "../core/settings";
import { vaultRules } from "../vault/vault-rules";
import { VaultSession } from "../vault/vault-session";
import type { Request } from "./arguments.mjs";
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
}

/** Reads a vault whole. Throws a `Failure` where there is no such folder. */
export async function openVault({ vault, today, pace }: Request, io: Io): Promise<OpenVault> {
  const progress = progressLine(io);
  let opened = 0;
  let total = 0;
  const notes = folderNotes(vault, io, () => {
    progress.show("Opening notes", ++opened, total);
  });
  const config = readObsidianConfig(vault, io.disk);
  const decoded = decodeSettings(config.settings, SETTINGS_PATH);
  const settings = pace === null ? decoded.settings : { ...decoded.settings, pace };
  const paths = (await notes.list()).map(({ path }) => path);
  total = paths.length;
  const dates = datesOf(paths, vaultRules(settings, config.host).daily, io);
  // Nothing else runs meanwhile, so there is nobody to let breathe.
  const breath = { due: () => false, take: () => Promise.resolve() };
  const session = new VaultSession({ notes, dates, breath }, { ...decoded, settings }, config.host, SETTINGS_PATH);
  await session.index.build((progressed) => {
    progress.show("Reading notes", progressed.done, progressed.total);
  });
  progress.clear();
  const day = today ?? civilDateAt(io.now(), settings.dayBoundary);
  return {
    session,
    notes,
    dates,
    today: day,
    settingsProblems: [...config.problems, ...decoded.problems],
    problems: () => [...config.problems, ...notes.listingProblems(), ...session.problems(day)].sort(byPath),
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
 * Dates in the language in which the daily notes of this vault are named: the machine's, or English, as
 * Obsidian's own language need not be the machine's. Where both fit equally well, the machine's.
 */
function datesOf(paths: readonly string[], daily: DailyNotes, io: Io): DateFormat {
  const locale = momentLocale(io.env);
  const own = dateFormat(locale);
  if (locale === "en") return own;
  const english = dateFormat("en");
  const isOwn = (path: string, dates: DateFormat) => {
    const date = dailyNoteDate(path, daily, dates);
    return date !== null && pathKey(dailyNotePath(date, daily, dates)) === pathKey(path);
  };
  const fitting = (dates: DateFormat) => paths.filter((path) => isOwn(path, dates)).length;
  return fitting(english) > fitting(own) ? english : own;
}

function byPath(a: Problem, b: Problem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
