import type { App } from "obsidian";
import { tidyFolder } from "../core/people/note-path";
import type { HostRules } from "../vault/vault-rules";
import { coreDailyNotes, periodicDailyNotes } from "./daily-note-options";
import { call, member, textOf } from "./undocumented";

export interface HostOptions {
  readonly rules: HostRules;
  /** Whose options for daily notes these are, for the settings tab to say. */
  readonly dailyNotesFrom: "Periodic Notes" | "Daily notes";
}

/**
 * How the app is set up at this moment: where daily notes and templates lie. There is no event when
 * that changes, so it is asked again whenever it is needed.
 */
export async function readHostOptions(app: App): Promise<HostOptions> {
  const periodic = await periodicNotes(app);
  const daily = periodic ?? coreDailyNotes(await coreOptions(app, "daily-notes"));
  return {
    rules: { daily, templateFolders: await templateFolders(app) },
    dailyNotesFrom: periodic === null ? "Daily notes" : "Periodic Notes",
  };
}

async function periodicNotes(app: App) {
  const plugin = communityPlugin(app, "periodic-notes");
  if (plugin === undefined) return null;
  return periodicDailyNotes(plugin) ?? periodicDailyNotes(await configFile(app, "plugins/periodic-notes/data.json"));
}

/** Undefined or null where it is not installed or switched off. */
function communityPlugin(app: App, id: string): object | undefined {
  const plugin = call(member(app, "plugins"), "getPlugin", id);
  return typeof plugin === "object" && plugin !== null ? plugin : undefined;
}

/** Of a core plugin: live where it is on, else from its file, which is absent while the defaults are in use. */
async function coreOptions(app: App, id: string): Promise<unknown> {
  const plugin = call(member(app, "internalPlugins"), "getPluginById", id);
  const options = member(plugin, "instance", "options");
  return typeof options === "object" && options !== null ? options : configFile(app, `${id}.json`);
}

async function templateFolders(app: App): Promise<readonly string[]> {
  const folders = [
    textOf(await coreOptions(app, "templates"), "folder"),
    textOf(member(communityPlugin(app, "templater-obsidian"), "settings"), "templates_folder"),
  ];
  // The top of the vault as a folder of templates would leave nothing to read.
  return [...new Set(folders.map(tidyFolder).filter((folder) => folder !== ""))];
}

/** Parsed; undefined where there is no such file, or where it is no JSON: then the app uses its defaults too. */
async function configFile(app: App, name: string): Promise<unknown> {
  const { adapter, configDir } = app.vault;
  const path = `${configDir}/${name}`;
  if (!(await adapter.exists(path))) return undefined;
  const text = await adapter.read(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
