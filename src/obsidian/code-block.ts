import { debounce, MarkdownRenderChild, type Plugin } from "obsidian";
import { type BlockWish, readBlock } from "../core/brief/block-text";

export interface CodeBlockPorts {
  /** `note`: the path of the note it stands in. `id`: no other block's. */
  draw(el: HTMLElement, wish: BlockWish, note: string, id: string): void;
  clear(el: HTMLElement): void;
  /** Calls whenever there may be something else to draw. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** A forecast takes its time: it is drawn again once nothing has changed for so long, so that no key in the note waits for it. */
const FORECAST_MS = 1000;

let lastId = 0;

/** Draws `marathon` code blocks, wherever they stand, and keeps them current until their note or the plugin goes. */
export function addCodeBlock(plugin: Plugin, ports: CodeBlockPorts): void {
  const shown = new Set<CodeBlock>();
  plugin.register(() => {
    for (const block of [...shown]) block.unload();
  });
  plugin.registerMarkdownCodeBlockProcessor("marathon", (text, el, context) => {
    const block = new CodeBlock(el, readBlock(text), context.sourcePath, ports);
    shown.add(block);
    block.register(() => {
      shown.delete(block);
    });
    context.addChild(block);
  });
}

class CodeBlock extends MarkdownRenderChild {
  readonly #wish: BlockWish;
  readonly #note: string;
  readonly #ports: CodeBlockPorts;
  readonly #id: string;
  #frame: { readonly win: Window; readonly id: number } | null = null;

  constructor(el: HTMLElement, wish: BlockWish, note: string, ports: CodeBlockPorts) {
    super(el);
    this.#wish = wish;
    this.#note = note;
    this.#ports = ports;
    lastId += 1;
    this.#id = `marathon-block-${String(lastId)}`;
  }

  override onload(): void {
    const soon = () => {
      this.#drawSoon();
    };
    const later = this.#wish.kind === "forecast" ? debounce(soon, FORECAST_MS, true) : null;
    this.register(this.#ports.subscribe(later ?? soon));
    this.register(() => later?.cancel());
    this.#draw();
  }

  override onunload(): void {
    if (this.#frame !== null) this.#frame.win.cancelAnimationFrame(this.#frame.id);
    this.#ports.clear(this.containerEl);
  }

  /** At most once a frame: while the vault is read, every note is news. */
  #drawSoon(): void {
    if (this.#frame !== null) return;
    const { win } = this.containerEl;
    const id = win.requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
    this.#frame = { win, id };
  }

  #draw(): void {
    this.#ports.draw(this.containerEl, this.#wish, this.#note, this.#id);
  }
}
