import type { App } from "obsidian";
import { type HostOptions, readHostOptions } from "./host-options";
import type { LiveVault } from "./live-vault";
import type { SettingsStore } from "./settings-store";

/** Keeps the vault read under the settings in force: the plugin's own, and the app's for daily notes. */
export class VaultSetup {
  readonly #app: App;
  readonly #settings: SettingsStore;
  readonly #vault: LiveVault;
  #options: HostOptions | null = null;

  constructor(app: App, settings: SettingsStore, vault: LiveVault) {
    this.#app = app;
    this.#settings = settings;
    this.#vault = vault;
  }

  /** As they were found last; null before that. */
  get options(): HostOptions | null {
    return this.#options;
  }

  /** Cheap where nothing has changed, so that whoever needs the latest may ask. */
  async refresh(): Promise<void> {
    try {
      this.#options = await readHostOptions(this.#app);
      this.#vault.open(this.#settings.decoded, this.#options.rules);
    } catch (error) {
      this.#vault.fail(error);
    }
  }
}
