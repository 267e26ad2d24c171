import type { Plugin } from "obsidian";

export interface CommandPorts {
  /** Opens the form; with nobody in mind where `path` is null. */
  log(path: string | null): void;
  openFollowUps(): void;
  /** Whether the note at this path is about a person. */
  isPerson(path: string): boolean;
}

/** The ids are for good: keyboard shortcuts hang on them. */
export function addCommands(plugin: Plugin, ports: CommandPorts): void {
  plugin.addCommand({
    id: "log-interaction",
    name: "Log interaction",
    icon: "circle-check",
    callback: () => {
      ports.log(null);
    },
  });
  plugin.addCommand({
    id: "log-interaction-with-current-person",
    name: "Log interaction with current person",
    icon: "user-round-check",
    checkCallback: (checking) => {
      const path = plugin.app.workspace.getActiveFile()?.path;
      if (path === undefined || !ports.isPerson(path)) return false;
      if (!checking) ports.log(path);
      return true;
    },
  });
  plugin.addCommand({
    id: "open-follow-ups",
    name: "Open follow-ups",
    icon: "heart-handshake",
    callback: () => {
      ports.openFollowUps();
    },
  });
}
