import type { App } from "../app";
import { modelled } from "../unmodelled";
import { periodicNotes } from "./periodic-notes";
import { Plugin, type PluginManifest } from "./plugin";

export type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

interface Installed {
  readonly manifest: PluginManifest;
  /** Runs the plugin's bundle; each call gives a class of its own, as loading it again does. */
  readonly load: () => PluginClass;
}

/** `app.plugins`: not in the API. Installs, enables and disables community plugins. */
export class Plugins {
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();
  readonly #installed = new Map<string, Installed>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    app.vault.on("raw", (path: string) => {
      for (const plugin of Object.values(this.plugins)) Plugin.dataChanged(plugin, path);
    });
  }

  /** The running plugin of that id; Periodic Notes answers from its files where the vault has it on. */
  getPlugin(id: string): unknown {
    if (id !== "periodic-notes") return this.plugins[id] ?? null;
    const text = this.#app.host.configText("community-plugins.json");
    const enabled: unknown = text === null ? [] : JSON.parse(text);
    if (!Array.isArray(enabled) || !enabled.includes(id)) return null;
    return periodicNotes(this.#app.host.configFile(`plugins/${id}/data.json`));
  }

  async enablePlugin(id: string): Promise<void> {
    const installed = this.#installed.get(id);
    if (!installed || this.plugins[id]) return;
    const plugin = new (installed.load())(this.#app, installed.manifest);
    this.plugins[id] = plugin;
    this.enabledPlugins.add(id);
    await plugin.load();
  }

  /** As when the user switches it on in the settings. */
  async enablePluginAndSave(id: string): Promise<void> {
    await this.enablePlugin(id);
    this.plugins[id]?.onUserEnable();
  }

  disablePlugin(id: string): Promise<void> {
    const plugin = this.plugins[id];
    Reflect.deleteProperty(this.plugins, id);
    this.enabledPlugins.delete(id);
    plugin?.unload();
    return Promise.resolve();
  }

  static install(plugins: Plugins, manifest: PluginManifest, load: () => PluginClass): void {
    plugins.manifests[manifest.id] = manifest;
    plugins.#installed.set(manifest.id, { manifest, load });
  }
}

modelled("Plugins", Plugins);
