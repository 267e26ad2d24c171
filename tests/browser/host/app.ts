import { Commands } from "./commands";
import { Disk, type DiskOptions } from "./disk";
import { FileManager } from "./file-manager";
import { HostParts } from "./host-parts";
import { Keymap, Scope } from "./keymap";
import { MetadataCache, type MetadataOptions } from "./metadata-cache";
import { InternalPlugins } from "./plugins/internal-plugins";
import { Plugins } from "./plugins/plugins";
import { SettingsWindow } from "./settings/settings-window";
import { modelled } from "./unmodelled";
import { Vault } from "./vault";
import { Workspace } from "./workspace/workspace";

export interface AppOptions {
  readonly vaultName: string;
  readonly configDir: string;
  readonly disk: DiskOptions;
  readonly metadata: MetadataOptions;
}

export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly scope: Scope;
  readonly keymap: Keymap;
  readonly commands: Commands;
  readonly internalPlugins: InternalPlugins;
  readonly plugins: Plugins;
  readonly setting: SettingsWindow;
  readonly host: HostParts;
  lastEvent: MouseEvent | KeyboardEvent | TouchEvent | null = null;

  constructor(options: AppOptions) {
    const disk = new Disk(options.disk);
    this.vault = new Vault(disk, options.vaultName, options.configDir);
    this.host = new HostParts(this, disk);
    this.metadataCache = new MetadataCache(this.vault, disk, () => this.host.linkStyle(), options.metadata);
    this.fileManager = new FileManager(this);
    this.scope = new Scope();
    this.keymap = new Keymap(this.scope);
    this.commands = new Commands(this);
    this.workspace = new Workspace(this);
    this.internalPlugins = new InternalPlugins(this);
    this.plugins = new Plugins(this);
    this.setting = new SettingsWindow(this);
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  /** Per device and vault, never synced. Values are copied on the way in and out. */
  loadLocalStorage(key: string): unknown {
    const text = this.host.deviceStorage.get(key);
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  /** Null clears the entry. */
  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.host.deviceStorage.delete(key);
    else this.host.deviceStorage.set(key, JSON.stringify(data));
  }
}

modelled("App", App);
