import type { App } from "./app";
import { Component } from "./component";
import { Keymap } from "./keymap";
import { parseLinktext } from "./links";
import { MarkdownRenderer } from "./markdown-renderer";
import { modelled } from "./unmodelled";

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

const WAIT = 300;

/** A small page that floats beside what the pointer is over, and goes when the pointer leaves both. */
export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement;
  readonly #parent: HoverParent;
  readonly #targetEl: HTMLElement | null;
  #timer = 0;

  constructor(parent: HoverParent, targetEl: HTMLElement | null, waitTime = WAIT) {
    super();
    parent.hoverPopover?.hide();
    parent.hoverPopover = this;
    this.#parent = parent;
    this.#targetEl = targetEl;
    this.hoverEl = createDiv({ cls: "popover hover-popover" });
    this.#timer = window.setTimeout(() => {
      this.#show();
    }, waitTime);
    targetEl?.addEventListener("mouseleave", () => {
      this.#leave();
    });
    this.hoverEl.addEventListener("mouseenter", () => {
      window.clearTimeout(this.#timer);
    });
    this.hoverEl.addEventListener("mouseleave", () => {
      this.#leave();
    });
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.hoverEl.remove();
    this.unload();
    if (this.#parent.hoverPopover === this) this.#parent.hoverPopover = null;
  }

  #show(): void {
    const doc = this.#targetEl?.doc ?? activeDocument;
    doc.body.appendChild(this.hoverEl);
    const box = this.#targetEl?.getBoundingClientRect();
    const left = Math.min(box?.left ?? 0, window.innerWidth - this.hoverEl.offsetWidth - 8);
    const below = (box?.bottom ?? 0) + this.hoverEl.offsetHeight + 8 < window.innerHeight;
    const top = below ? (box?.bottom ?? 0) + 4 : (box?.top ?? 0) - this.hoverEl.offsetHeight - 4;
    this.hoverEl.setCssProps({ "--popover-x": `${String(Math.max(4, left))}px`, "--popover-y": `${String(Math.max(4, top))}px` });
    this.load();
  }

  #leave(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.hide();
    }, WAIT);
  }
}

/** The page preview: answers `hover-link` for the sources that were registered. */
export function installPagePreview(app: App): void {
  app.workspace.on("hover-link", (link: HoverLink) => {
    const source = app.host.hoverSources.get(link.source);
    if (source?.defaultMod === true && !Keymap.isModifier(link.event, "Mod")) return;
    const { path } = parseLinktext(link.linktext);
    const file = app.metadataCache.getFirstLinkpathDest(path, link.sourcePath ?? "");
    if (!file) return;
    const popover = new HoverPopover(link.hoverParent, link.targetEl);
    const content = popover.hoverEl.createDiv({ cls: "markdown-embed" });
    content.createDiv({ cls: "inline-title", text: file.basename });
    void app.vault
      .cachedRead(file)
      .then((text) => MarkdownRenderer.render(app, text, content.createDiv(), file.path, popover));
  });
}

modelled("HoverPopover", HoverPopover);
