import { join } from "node:path";
import { type DailyNotes, DEFAULT_DAILY_FORMAT } from "../core/interactions/daily-note-path";
import { tidyFolder } from "../core/people/note-path";
import type { Problem } from "../core/problem";
import type { HostRules } from "../vault/vault-rules";
import { codeOf, type Disk } from "./disk.mjs";
import { reasonOf } from "./refusals.mjs";

/** What Obsidian and its plugins are set to in a vault. */
export interface ObsidianConfig {
  readonly host: HostRules;
  /** Marathon's own `data.json`, not yet decoded; null where there is none or where it cannot be read. */
  readonly settings: unknown;
  /** Files that are no JSON; what they would say is at its default. */
  readonly problems: readonly Problem[];
}

export const SETTINGS_PATH = ".obsidian/plugins/marathon/data.json";

/**
 * Reads the settings files in `.obsidian` that say where daily notes and templates lie. Absent files mean
 * defaults, as in Obsidian. Shapes: the core plugins' own, and both generations of Periodic Notes.
 */
export function readObsidianConfig(root: string, disk: Disk): ObsidianConfig {
  const problems: Problem[] = [];
  const file = (path: string): unknown => {
    const read = readJson(root, path, disk);
    if (read.problem !== null) problems.push(read.problem);
    return read.value;
  };
  // Sync tools may carry a plugin's settings without the list of plugins: then its own switch decides.
  const enabled = file(".obsidian/community-plugins.json");
  const plugin = (id: string): unknown =>
    Array.isArray(enabled) && !enabled.includes(id) ? null : file(`.obsidian/plugins/${id}/data.json`);

  const daily = periodicDailyNotes(plugin("periodic-notes")) ?? dailyNotes(file(".obsidian/daily-notes.json"), "template");
  const templates = [
    textAt(file(".obsidian/templates.json"), "folder"),
    textAt(plugin("templater-obsidian"), "templates_folder"),
  ];
  // The top of the vault as the folder of templates would leave nothing to read.
  const templateFolders = [...new Set(templates.map(tidyFolder).filter((folder) => folder !== ""))];
  return { host: { daily, templateFolders }, settings: file(SETTINGS_PATH), problems };
}

/** Null where its daily notes are off. */
function periodicDailyNotes(data: unknown): DailyNotes | null {
  const sets = at(data, "calendarSets");
  if (!Array.isArray(sets)) {
    const daily = at(data, "daily");
    return at(daily, "enabled") === true ? dailyNotes(daily, "template") : null;
  }
  const active = at(data, "activeCalendarSet");
  const set: unknown = sets.find((candidate) => at(candidate, "id") === active) ?? sets[0];
  const day = at(set, "day");
  return at(day, "enabled") === true ? dailyNotes(day, "templatePath") : null;
}

function dailyNotes(options: unknown, template: string): DailyNotes {
  return {
    folder: tidyFolder(textAt(options, "folder")),
    format: textAt(options, "format") || DEFAULT_DAILY_FORMAT,
    template: textAt(options, template),
  };
}

function readJson(root: string, path: string, disk: Disk): { readonly value: unknown; readonly problem: Problem | null } {
  const unreadable = (why: string) => {
    const message = `This settings file cannot be read: ${why} Until then its defaults are in force.`;
    return { value: null, problem: { path, line: null, property: null, message } };
  };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(disk.read(join(root, path)));
    return { value: JSON.parse(text) as unknown, problem: null };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { value: null, problem: null };
    if (error instanceof SyntaxError) return unreadable("it is not valid JSON. Mend it, or delete it to start from the defaults.");
    if (error instanceof TypeError) return unreadable("it is not UTF-8 text. Save it as UTF-8.");
    if (code === "") throw error;
    return unreadable(reasonOf(code));
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function textAt(value: unknown, key: string): string {
  const text = at(value, key);
  return typeof text === "string" ? text.trim() : "";
}
