import type { StoredSettings } from "../actions/stored-settings";
import { reasonOf } from "../core/problem";
import { type DecodedSettings, decodeSettings, encodeSettings, type Settings } from "../core/settings";
import { say } from "../locales/say";

/** Where the app keeps a plugin's data: parsed JSON, null where there is none. */
export interface PluginData {
  loadData(): Promise<unknown>;
  saveData(data: unknown): Promise<void>;
}

/** The settings in force, and the file they live in. */
export class SettingsStore implements StoredSettings {
  readonly #data: PluginData;
  readonly #path: string;
  readonly #listeners = new Set<() => void>();
  #decoded: DecodedSettings;
  #saving: Promise<void> = Promise.resolve();
  #isBroken = false;

  /** `path` is the file that problems with settings name. Until `load`, the defaults are in force. */
  constructor(data: PluginData, path: string) {
    this.#data = data;
    this.#path = path;
    this.#decoded = decodeSettings(null, path);
  }

  get decoded(): DecodedSettings {
    return this.#decoded;
  }

  get settings(): Settings {
    return this.#decoded.settings;
  }

  /**
   * Reads the file. Gives whether anything is different, and tells the listeners only then: the app
   * calls for this often, also after our own saving.
   */
  async load(): Promise<boolean> {
    for (;;) {
      const saving = this.#saving;
      await saving;
      const loaded = await this.#loaded();
      // Set while the file was being read: what was read is old.
      if (saving !== this.#saving) continue;
      this.#isBroken = "broken" in loaded;
      const decoded = "broken" in loaded ? this.#besides(loaded.broken) : decodeSettings(loaded.data, this.#path);
      const isSame = JSON.stringify(decoded) === JSON.stringify(this.#decoded);
      this.#decoded = decoded;
      if (!isSame) this.#tell();
      return !isSame;
    }
  }

  /** What the file holds, or why it cannot be read: half of it may be there while sync writes it. */
  async #loaded(): Promise<{ readonly data: unknown } | { readonly broken: string }> {
    try {
      return { data: await this.#data.loadData() };
    } catch (error) {
      return { broken: reasonOf(error) };
    }
  }

  /** The settings that were in force before, with the one problem that the file cannot be read. */
  #besides(why: string): DecodedSettings {
    return { ...this.#decoded, problems: [{ path: this.#path, line: null, property: null, message: say.app.settings.broken(why) }] };
  }

  /**
   * In force at once; resolves when it is stored. What this version could not read under that key is replaced.
   * Rejects, changing nothing, while the file cannot be read: to save would overwrite what another device wrote.
   */
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
    const { settings, problems, unknown } = this.#decoded;
    const { [key]: _replaced, ...kept } = unknown;
    return this.#keep({
      settings: { ...settings, [key]: value },
      problems: problems.filter(({ property }) => property !== key),
      unknown: kept,
    });
  }

  whyFixed(): string | null {
    return this.#isBroken ? say.app.settings.fixed(this.#path) : null;
  }

  get(key: string): unknown {
    return this.#encoded()[key] ?? null;
  }

  /** Rejects as `set` does. */
  put(values: Readonly<Record<string, unknown>>): Promise<void> {
    const taken = Object.entries(values).filter(([, value]) => value === null).map(([key]) => key);
    const stored = Object.entries({ ...this.#encoded(), ...values }).filter(([key]) => !taken.includes(key));
    return this.#keep(decodeSettings(Object.fromEntries(stored), this.#path));
  }

  #encoded(): Readonly<Record<string, unknown>> {
    return encodeSettings(this.#decoded.settings, this.#decoded.unknown);
  }

  #keep(decoded: DecodedSettings): Promise<void> {
    const why = this.whyFixed();
    if (why !== null) return Promise.reject(new Error(why));
    this.#decoded = decoded;
    this.#tell();
    const data = this.#encoded();
    // One after the other, so that the last value set is the one that stays.
    const saved = this.#saving.then(() => this.#data.saveData(data));
    this.#saving = saved.catch(() => undefined);
    return saved;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
