import { setIcon } from "../icons";
import { Platform } from "../platform";
import { setTooltip } from "../tooltip";

interface Bars {
  readonly ribbonEl: HTMLElement;
  readonly statusEl: HTMLElement;
}

let bars: Bars | null = null;

/** The ribbon and the status bar, once the page has made them. */
export function setBars(made: Bars): void {
  bars = made;
}

function mounted(): Bars {
  if (!bars) throw new Error("There is no page for a ribbon icon or a status bar item.");
  return bars;
}

export function addRibbonAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
  const el = mounted().ribbonEl.createDiv({ cls: "clickable-icon side-dock-ribbon-action" });
  setIcon(el, icon);
  setTooltip(el, title, { placement: "right" });
  el.addEventListener("click", callback);
  return el;
}

/** On a phone there is no status bar: the element exists, and nobody sees it. */
export function addStatusBarElement(): HTMLElement {
  const { statusEl } = mounted();
  const el = createDiv({ cls: "status-bar-item" });
  if (!Platform.isMobile) statusEl.appendChild(el);
  return el;
}

/** How many of each a plugin has added. */
export function countBarItems(): { ribbonIcons: number; statusBarItems: number } {
  return {
    ribbonIcons: bars?.ribbonEl.querySelectorAll(".side-dock-ribbon-action").length ?? 0,
    statusBarItems: bars?.statusEl.querySelectorAll(".status-bar-item").length ?? 0,
  };
}
