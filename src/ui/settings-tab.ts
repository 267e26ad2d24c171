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

  constructor(plugin: Plugin, ports: SettingsPorts) {
    super(plugin.app, plugin);
    this.#ports = ports;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return settingDefinitions(this.#ports.facts(), (key, value) => {
      const read = this.#read(key, value);
      return typeof read === "string" ? read : undefined;
    });
  }

  override getControlValue(key: string): unknown {
    return settingFields(this.#ports.facts()).get(key)?.show(this.#ports.settings());
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const read = this.#read(key, value);
    if (typeof read === "string") throw new Error(read);
    await this.#ports.change(read);
  }

  #read(key: string, value: unknown): SettingChange | string {
    const field = settingFields(this.#ports.facts()).get(key);
    return field?.read(value, this.#ports.settings()) ?? `There is no setting "${key}".`;
  }
}
