import type { App } from "../app";
import { MarkdownView } from "../views/markdown-view";
import { CommandPalette } from "./command-palette";
import { setTheme, theme } from "./theme";

/** The app's own commands, as far as the host has them. */
export function addCoreCommands(app: App): void {
  const { commands, workspace } = app;
  commands.addCommand({
    id: "command-palette:open",
    name: "Command palette: Open command palette",
    hotkeys: [{ modifiers: ["Mod"], key: "P" }],
    callback: () => {
      new CommandPalette(app).open();
    },
  });
  commands.addCommand({
    id: "app:open-settings",
    name: "Open settings",
    hotkeys: [{ modifiers: ["Mod"], key: "," }],
    callback: () => {
      app.setting.open();
    },
  });
  commands.addCommand({
    id: "app:toggle-left-sidebar",
    name: "Toggle left sidebar",
    callback: () => {
      workspace.leftSplit.toggle();
    },
  });
  commands.addCommand({
    id: "app:toggle-right-sidebar",
    name: "Toggle right sidebar",
    callback: () => {
      workspace.rightSplit.toggle();
    },
  });
  commands.addCommand({
    id: "theme:toggle-light-dark",
    name: "Toggle light/dark mode",
    callback: () => {
      setTheme(app, theme() === "dark" ? "light" : "dark");
    },
  });
  commands.addCommand({
    id: "markdown:toggle-preview",
    name: "Toggle reading view",
    hotkeys: [{ modifiers: ["Mod"], key: "E" }],
    checkCallback: (checking) => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      if (!view) return false;
      if (!checking) view.setMode(view.getMode() === "source" ? "preview" : "source");
      return true;
    },
  });
  commands.addCommand({
    id: "workspace:close",
    name: "Close current tab",
    callback: () => workspace.activeLeaf?.detach(),
  });
  commands.addCommand({
    id: "editor:save-file",
    name: "Save current file",
    hotkeys: [{ modifiers: ["Mod"], key: "S" }],
    checkCallback: (checking) => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      if (view && !checking) void view.save();
      return view !== null;
    },
  });
}
