import type { App } from "../app";
import type { Command } from "../commands";
import { Component } from "../component";
import type { CliCommand, HoverSource, ProtocolHandler, ViewCreator } from "../host-parts";
import type { CodeBlockHandler, PostProcessor } from "../markdown-renderer";
import { addRibbonAction, addStatusBarElement } from "../page/bars";
import type { SettingTab } from "../settings/setting-tab";
import { modelled, unmodelledMembers } from "../unmodelled";
import { Workspace } from "../workspace/workspace";

export interface PluginManifest {
  readonly dir: string;
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly version: string;
  readonly minAppVersion: string;
  readonly description: string;
  readonly isDesktopOnly: boolean;
}

/** Everything that is registered here is undone when the plugin unloads. */
export abstract class Plugin extends Component {
  settings: unknown = undefined;
  declare onExternalSettingsChange?: () => unknown;
  /** What this plugin last wrote to its data file: its own saving is no outside change. */
  #saved: string | null = null;

  constructor(
    public app: App,
    public manifest: PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {
    // A plugin may greet its user here.
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = addRibbonAction(icon, title, callback);
    this.register(() => {
      el.remove();
    });
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = addStatusBarElement();
    el.addClass(`plugin-${this.manifest.id}`);
    this.register(() => {
      el.remove();
    });
    return el;
  }

  addCommand(command: Command): Command {
    const { commands } = this.app;
    const id = `${this.manifest.id}:${command.id}`;
    Object.assign(command, { id, name: `${this.manifest.name}: ${command.name}` });
    commands.addCommand(command);
    this.register(() => {
      commands.removeCommand(id);
    });
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: SettingTab): void {
    const { settingTabs } = this.app.host;
    settingTabs.add(tab);
    tab.update();
    this.register(() => {
      settingTabs.delete(tab);
    });
  }

  registerView(type: string, creator: ViewCreator): void {
    const { views } = this.app.host;
    if (views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    const { workspace } = this.app;
    views.set(type, creator);
    void Workspace.typeChanged(workspace, type);
    this.register(() => {
      views.delete(type);
      void Workspace.typeChanged(workspace, type);
    });
  }

  registerHoverLinkSource(id: string, info: HoverSource): void {
    this.#enter(this.app.host.hoverSources, id, info);
  }

  registerObsidianProtocolHandler(action: string, handler: ProtocolHandler): void {
    this.#enter(this.app.host.protocolHandlers, action, handler);
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliCommand["flags"],
    handler: CliCommand["handler"],
  ): void {
    const { cliCommands } = this.app.host;
    if (cliCommands.has(command)) throw new Error(`The CLI command "${command}" is already registered.`);
    this.#enter(cliCommands, command, { description, flags, handler });
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    const { postProcessors } = this.app.host;
    if (sortOrder !== undefined) processor.sortOrder = sortOrder;
    postProcessors.add(processor);
    this.register(() => {
      postProcessors.delete(processor);
    });
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler): CodeBlockHandler {
    const { codeBlocks } = this.app.host;
    if (codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    this.#enter(codeBlocks, language, handler);
    return handler;
  }

  /** False: the Bases core plugin is off in this host. */
  registerBasesView(id: string, registration: unknown): boolean;
  registerBasesView(): boolean {
    return false;
  }

  /** Null where nothing has been saved yet. */
  async loadData(): Promise<unknown> {
    const path = this.#dataPath();
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(path))) return null;
    const text = await adapter.read(path);
    return JSON.parse(text) as unknown;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    const text = JSON.stringify(data, null, 2);
    this.#saved = text;
    await adapter.mkdir(this.manifest.dir);
    await adapter.write(this.#dataPath(), text);
  }

  static dataChanged(plugin: Plugin, path: string): void {
    if (path !== plugin.#dataPath()) return;
    const { disk } = plugin.app.host;
    const entry = disk.get(path);
    if (entry?.kind !== "file" || entry.data === plugin.#saved) return;
    plugin.onExternalSettingsChange?.();
  }

  #dataPath(): string {
    return `${this.manifest.dir}/data.json`;
  }

  #enter<T>(registry: Map<string, T>, key: string, value: T): void {
    registry.set(key, value);
    this.register(() => {
      registry.delete(key);
    });
  }
}

modelled("Plugin", Plugin);
unmodelledMembers("Plugin", Plugin, ["registerExtensions", "registerEditorExtension", "registerEditorSuggest"]);
