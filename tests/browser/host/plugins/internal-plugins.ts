import type { App } from "../app";
import { UnmodelledError, guardedObject, modelled } from "../unmodelled";

export interface InternalPlugin {
  readonly enabled: boolean;
  readonly instance: { readonly options: Readonly<Record<string, unknown>> };
}

/** Core plugin → the file with its options. Those without one have none. */
const MODELLED: Readonly<Record<string, string | null>> = {
  "daily-notes": "daily-notes.json",
  templates: "templates.json",
  "command-palette": "command-palette.json",
  "file-explorer": null,
  "page-preview": "page-preview.json",
};

const NOT_MODELLED = new Set([
  "audio-recorder",
  "backlink",
  "bases",
  "bookmarks",
  "canvas",
  "editor-status",
  "file-recovery",
  "footnotes",
  "global-search",
  "graph",
  "markdown-importer",
  "note-composer",
  "outgoing-link",
  "outline",
  "properties",
  "publish",
  "random-note",
  "slash-command",
  "slides",
  "switcher",
  "sync",
  "tag-pane",
  "webviewer",
  "word-count",
  "workspaces",
  "zk-prefixer",
]);

/** `app.internalPlugins`: not in the API. Options are read from the config folder each time, as they change without an event. */
export class InternalPlugins {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Null for an id that is no core plugin. */
  getPluginById(id: string): InternalPlugin | null {
    if (NOT_MODELLED.has(id)) throw new UnmodelledError(`the core plugin "${id}"`);
    const file = MODELLED[id];
    if (file === undefined) return null;
    const options = file === null ? {} : this.#app.host.configFile(file);
    return guardedObject("InternalPlugin", {
      enabled: this.#isEnabled(id),
      instance: guardedObject("InternalPlugin.instance", { options }),
    });
  }

  getEnabledPluginById(id: string): InternalPlugin["instance"] | null {
    const plugin = this.getPluginById(id);
    return plugin?.enabled === true ? plugin.instance : null;
  }

  /** `core-plugins.json` is a map of switches, a list of what is on, or absent: then the defaults hold. */
  #isEnabled(id: string): boolean {
    const text = this.#app.host.configText("core-plugins.json");
    if (text === null) return true;
    const switches: unknown = JSON.parse(text);
    if (Array.isArray(switches)) return switches.includes(id);
    return typeof switches === "object" && switches !== null && Reflect.get(switches, id) !== false;
  }
}

modelled("InternalPlugins", InternalPlugins);
