import type { App } from "../app";
import { setIcon } from "../icons";
import { Keymap } from "../keymap";
import { Menu } from "../menu";
import { Platform } from "../platform";
import { installPagePreview } from "../hover";
import { installTooltips, setTooltip } from "../tooltip";
import { WorkspaceTabs } from "../workspace/items";
import { Workspace } from "../workspace/workspace";
import { MarkdownView } from "../views/markdown-view";
import { addRibbonAction, setBars } from "./bars";
import { addCoreCommands } from "./core-commands";
import { FileExplorerView } from "./file-explorer";
import { OutlineView } from "./outline-view";

/** Builds the frame of the app into the page: ribbon, sides, status bar, keys. */
export function mountApp(app: App, statusLine: string): void {
  const container = document.body.createDiv({ cls: "app-container" });
  const main = container.createDiv({ cls: "horizontal-main-container" });
  const ribbonEl = createDiv({ cls: "workspace-ribbon side-dock-ribbon mod-left" });
  const statusEl = createDiv({ cls: "status-bar" });
  setBars({ ribbonEl, statusEl });
  app.host.views.set("file-explorer", (leaf) => new FileExplorerView(leaf));
  app.host.views.set("outline", (leaf) => new OutlineView(leaf));
  app.host.views.set("markdown", (leaf) => new MarkdownView(leaf));
  const workspaceEl = main.createDiv({ cls: "workspace" });
  Workspace.mount(app.workspace, workspaceEl);
  addCoreCommands(app);
  addRibbonAction("terminal", "Open command palette", () => app.commands.executeCommandById("command-palette:open"));
  if (Platform.isMobile) mountPhone(app, container, ribbonEl);
  else mountDesktop(app, workspaceEl, ribbonEl, statusEl, container);
  container.createDiv({ cls: "host-line", text: statusLine, attr: { role: "note" } });
  installTooltips(document);
  installPagePreview(app);
  listen(app);
}

function mountDesktop(
  app: App,
  workspaceEl: HTMLElement,
  ribbonEl: HTMLElement,
  statusEl: HTMLElement,
  container: HTMLElement,
): void {
  workspaceEl.prepend(ribbonEl);
  container.appendChild(statusEl);
  const bottom = ribbonEl.createDiv({ cls: "side-dock-settings" });
  addButton(bottom, "sun-moon", "Switch between light and dark", () => app.commands.executeCommandById("theme:toggle-light-dark"));
  addButton(bottom, "settings", "Settings", () => app.commands.executeCommandById("app:open-settings"));
  ribbonEl.prepend(createSideToggle(app, "left"));
  const [tabs] = app.workspace.rootSplit.children;
  if (tabs instanceof WorkspaceTabs) {
    tabs.containerEl.querySelector(".workspace-tab-header-container")?.appendChild(createSideToggle(app, "right"));
  }
}

function mountPhone(app: App, container: HTMLElement, ribbonEl: HTMLElement): void {
  const bar = container.createDiv({ cls: "mobile-navbar" });
  addButton(bar, "panel-left", "Open left sidebar", () => {
    app.workspace.leftSplit.toggle();
  });
  addButton(bar, "terminal", "Open command palette", () => app.commands.executeCommandById("command-palette:open"));
  addButton(bar, "menu", "Open ribbon menu", (event) => {
    const menu = new Menu();
    for (const action of Array.from(ribbonEl.querySelectorAll<HTMLElement>(".side-dock-ribbon-action"))) {
      menu.addItem((item) =>
        item.setTitle(action.getAttribute("aria-label") ?? "").onClick(() => {
          action.click();
        }),
      );
    }
    menu.showAtMouseEvent(event);
  });
  addButton(bar, "settings", "Settings", () => app.commands.executeCommandById("app:open-settings"));
  addButton(bar, "panel-right", "Open right sidebar", () => {
    app.workspace.rightSplit.toggle();
  });
}

function createSideToggle(app: App, side: "left" | "right"): HTMLElement {
  const el = createDiv({ cls: `sidebar-toggle-button mod-${side}` });
  addButton(el, `panel-${side}`, `Toggle ${side} sidebar`, () => {
    app.commands.executeCommandById(`app:toggle-${side}-sidebar`);
  });
  return el;
}

function addButton(parent: HTMLElement, icon: string, title: string, callback: (event: MouseEvent) => unknown): void {
  const el = parent.createDiv({ cls: "clickable-icon" });
  setIcon(el, icon);
  setTooltip(el, title);
  el.addEventListener("click", callback);
}

function listen(app: App): void {
  document.addEventListener("keydown", (event) => {
    app.lastEvent = event;
    Keymap.dispatch(app.keymap, event, app.workspace.activeLeaf?.view.scope ?? null);
  });
  for (const type of ["click", "auxclick", "contextmenu"] as const) {
    document.addEventListener(type, (event) => {
      app.lastEvent = event;
    }, true);
  }
  window.addEventListener("resize", () => {
    app.workspace.trigger("resize");
    app.workspace.iterateAllLeaves((leaf) => {
      leaf.onResize();
    });
  });
}
