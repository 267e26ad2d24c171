import type { App } from "../app";
import * as obsidian from "../obsidian";
import { type Outside, outsideOf, settled } from "../headless";
import { Tasks } from "../tasks";
import { type SavedLeaf, Workspace } from "../workspace/workspace";
import { setNow } from "./clock";
import { selectNotification, systemNotifications } from "../notification";
import { type Footprint, footprint, passMinute } from "./footprint";
import { type Theme, setTheme } from "./theme";
import { openUri } from "./uri";

/** What a test may do to the page: `window.host`. Everything else goes through the pointer and the keys. */
export interface PageApi {
  readonly app: App;
  /** What the plugin gets for `import … from "obsidian"`. */
  readonly obsidian: typeof obsidian;
  readonly outside: Outside;
  /** Ends when the metadata cache has read every change made so far. */
  readonly settled: () => Promise<void>;
  /** False where there is no command of that name, or where it cannot run now. */
  readonly runCommand: (name: string) => boolean;
  /** Whether the command with this id is offered now. */
  readonly canRun: (id: string) => boolean;
  readonly openNote: (path: string, mode?: "source" | "preview") => Promise<void>;
  /** Null where there is no such file; hidden files count. */
  readonly noteText: (path: string) => Promise<string | null>;
  /** An `obsidian://` address, as another program would send it. */
  readonly openUri: (uri: string) => unknown;
  /** A command line, as the app's CLI would send it; resolves to what it prints. */
  readonly runCli: (command: string, params: Record<string, string>) => Promise<string>;
  /** `YYYY-MM-DDTHH:mm`. With `wake` the page learns of it as after a sleep: it gets the focus. */
  readonly setNow: (local: string, wake?: boolean) => void;
  /** As when a minute goes by: what runs that often runs once. The clock stays. */
  readonly passMinute: () => void;
  /** Those that the system shows. */
  readonly notifications: () => { title: string; body: string }[];
  /** As when the user selects the latest. */
  readonly selectNotification: () => void;
  readonly setTheme: (theme: Theme) => void;
  readonly footprint: () => Footprint;
  readonly layout: () => SavedLeaf[];
  readonly enablePlugin: () => Promise<void>;
  readonly disablePlugin: () => Promise<void>;
  /** As when the app is closed: ends when everything that asked for time has ended. */
  readonly quit: () => Promise<void>;
}

export function makePageApi(app: App, pluginId: string): PageApi {
  return {
    app,
    obsidian,
    outside: outsideOf(app),
    settled: () => settled(app),
    canRun: (id) => app.commands.commands[id]?.checkCallback?.(true) === true,
    runCommand: (name) => {
      const found = Object.values(app.commands.commands).find((command) => command.name === name || command.id === name);
      return found !== undefined && app.commands.executeCommandById(found.id);
    },
    openNote: async (path, mode) => {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new Error(`There is no note ${path}.`);
      await app.workspace.getLeaf(false).openFile(file, mode === undefined ? {} : { state: { mode } });
    },
    noteText: async (path) => {
      const { adapter } = app.vault;
      return (await adapter.exists(path)) ? adapter.read(path) : null;
    },
    openUri: (uri) => openUri(app, uri),
    runCli: async (command, params) => {
      const found = app.host.cliCommands.get(command);
      if (!found) throw new Error(`There is no CLI command ${command}.`);
      return found.handler(params);
    },
    setNow: (local, wake = false) => {
      setNow(local);
      if (wake) window.dispatchEvent(new Event("focus"));
    },
    passMinute,
    notifications: systemNotifications,
    selectNotification,
    setTheme: (theme) => {
      setTheme(app, theme);
    },
    footprint: () => footprint(app),
    layout: () => Workspace.layout(app.workspace),
    enablePlugin: () => app.plugins.enablePluginAndSave(pluginId),
    disablePlugin: () => app.plugins.disablePlugin(pluginId),
    quit: async () => {
      const tasks = new Tasks();
      app.workspace.trigger("quit", tasks);
      await tasks.promise();
    },
  };
}
