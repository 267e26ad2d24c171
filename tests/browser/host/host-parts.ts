import type { App } from "./app";
import type { Disk } from "./disk";
import { type LinkStyle, readLinkStyle } from "./link-style";
import type { CodeBlockHandler, PostProcessor } from "./markdown-renderer";
import { Menu } from "./menu";
import type { SettingTab } from "./settings/setting-tab";
import type { View } from "./views/view";
import type { WorkspaceLeaf } from "./workspace/leaf";
import { asText } from "./disk";

export interface HoverSource {
  readonly display: string;
  readonly defaultMod: boolean;
}

export type ViewCreator = (leaf: WorkspaceLeaf) => View;
export type ProtocolHandler = (params: { action: string; [key: string]: string }) => unknown;

export interface CliCommand {
  readonly description: string;
  readonly flags: Readonly<Record<string, unknown>> | null;
  readonly handler: (params: Record<string, string>) => string | Promise<string>;
}

/** What plugins have registered, and what the host alone may know. No part of the API. */
export class HostParts {
  readonly views = new Map<string, ViewCreator>();
  readonly hoverSources = new Map<string, HoverSource>();
  readonly protocolHandlers = new Map<string, ProtocolHandler>();
  readonly cliCommands = new Map<string, CliCommand>();
  readonly codeBlocks = new Map<string, CodeBlockHandler>();
  readonly postProcessors = new Set<PostProcessor>();
  readonly settingTabs = new Set<SettingTab>();
  readonly deviceStorage = new Map<string, string>();
  readonly #app: App;

  constructor(
    app: App,
    readonly disk: Disk,
  ) {
    this.#app = app;
  }

  /** The text of a file in the config folder; null where there is none. */
  configText(name: string): string | null {
    const entry = this.disk.get(`${this.#app.vault.configDir}/${name}`);
    return entry?.kind === "file" ? asText(entry.data) : null;
  }

  /** A JSON file in the config folder, as a record; empty where there is none. */
  configFile(name: string): Record<string, unknown> {
    const text = this.configText(name);
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  }

  linkStyle(): LinkStyle {
    return readLinkStyle(this.configText("app.json"));
  }

  showUrlMenu(event: MouseEvent, url: string): void {
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) => item.setTitle("Copy address").setIcon("copy").onClick(() => navigator.clipboard.writeText(url)));
    this.#app.workspace.trigger("url-menu", menu, url);
    menu.showAtMouseEvent(event);
  }
}
