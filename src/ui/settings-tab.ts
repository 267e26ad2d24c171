import { type Plugin, PluginSettingTab, type SettingDefinitionItem } from "obsidian";
import type { Settings } from "../core/settings";
import { settingDefinitions, settingFields } from "./settings-definitions";
import type { SettingChange } from "./settings-fields";
import type { SettingsFacts } from "./settings-table";

export interface SettingsPorts {
  settings(): Settings;
  /** In force at once; resolves when it is stored. */
  change(change: SettingChange): Promise<void>;
  facts(): SettingsFacts;
}

export class MarathonSettingTab extends PluginSettingTab {
  override icon = "heart-handshake";
  readonly #ports: SettingsPorts;
  /** What was typed and refused, by key: it stays in its field, complaint and all, when the tab is drawn anew. */
  readonly #refused = new Map<string, unknown>();

  constructor(plugin: Plugin, ports: SettingsPorts) {
    super(plugin.app, plugin);
    this.#ports = ports;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return settingDefinitions(this.#ports.facts(), (key, value) => {
      const read = this.#read(key, value);
      // What is stored is checked as well, and must not stay behind in its field when a file brings another value.
      if (typeof read === "string" && value !== this.#stored(key)) this.#refused.set(key, value);
      else this.#refused.delete(key);
      return typeof read === "string" ? read : undefined;
    });
  }

  override getControlValue(key: string): unknown {
    return this.#refused.get(key) ?? this.#stored(key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const read = this.#read(key, value);
    if (typeof read === "string") throw new Error(read);
    await this.#ports.change(read);
  }

  #stored(key: string): unknown {
    return settingFields(this.#ports.facts()).get(key)?.show(this.#ports.settings());
  }

  #read(key: string, value: unknown): SettingChange | string {
    const field = settingFields(this.#ports.facts()).get(key);
    return field?.read(value, this.#ports.settings()) ?? `There is no setting "${key}".`;
  }
}
