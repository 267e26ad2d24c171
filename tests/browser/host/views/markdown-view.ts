import { TFile } from "../abstract-file";
import { setIcon } from "../icons";
import { MarkdownRenderer } from "../markdown-renderer";
import { Component } from "../component";
import { Menu } from "../menu";
import { Notice } from "../notice";
import { setTooltip } from "../tooltip";
import { modelled, unmodelledMembers } from "../unmodelled";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { Editor } from "./editor";
import { TextFileView } from "./file-view";
import { mergeEdits } from "./merge";
import type { ViewStateResult } from "./view";

/** A note: its text in an editable field, or rendered for reading. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  hoverPopover: unknown = null;
  readonly #area: HTMLTextAreaElement;
  readonly #previewEl: HTMLElement;
  readonly #modeEl: HTMLElement;
  #mode: "source" | "preview" = "source";
  #rendered: Component | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#area = this.contentEl.createEl("textarea", {
      cls: "markdown-source-view",
      attr: { spellcheck: "false", "aria-label": "Note text", class: "markdown-source-view no-tooltip" },
    });
    this.#previewEl = this.contentEl.createDiv({ cls: "markdown-preview-view markdown-rendered" });
    this.editor = new Editor(this.#area, () => {
      this.#edited();
    });
    this.#modeEl = this.addAction("book-open", "Reading view", () => {
      this.setMode(this.#mode === "source" ? "preview" : "source");
    });
    this.#area.addEventListener("input", () => {
      this.#edited();
    });
    this.#area.addEventListener("focus", () => {
      this.app.workspace.setActiveLeaf(this.leaf);
    });
    this.#area.addEventListener("paste", (event) => {
      this.app.workspace.trigger("editor-paste", event, this.editor, this);
    });
    this.#area.addEventListener("drop", (event) => {
      this.app.workspace.trigger("editor-drop", event, this.editor, this);
    });
    this.#area.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      const menu = new Menu();
      this.app.workspace.trigger("editor-menu", menu, this.editor, this);
      menu.showAtMouseEvent(event);
    });
    this.setMode("source");
  }

  getViewType(): string {
    return "markdown";
  }

  getMode(): "source" | "preview" {
    return this.#mode;
  }

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on("modify", (file: unknown) => {
        if (file instanceof TFile && file === this.file) void this.#follow(file);
      }),
    );
  }

  override onunload(): void {
    this.#rendered?.unload();
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = typeof state === "object" && state !== null && "mode" in state ? state.mode : undefined;
    if (mode === "source" || mode === "preview") this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: this.editor.getCursor(), scroll: this.#area.scrollTop };
  }

  /** `line` puts the cursor there and scrolls to it. */
  override setEphemeralState(state: unknown): void {
    const line = typeof state === "object" && state !== null && "line" in state ? state.line : undefined;
    if (typeof line !== "number") return;
    this.editor.setCursor(line);
    this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
    this.editor.focus();
  }

  /** A text area knows one line break only; a note with Windows breaks gets them back. */
  getViewData(): string {
    const text = this.#area.value;
    if (text === withUnixBreaks(this.data)) return this.data;
    return this.data.includes("\r\n") ? text.replace(/\n/g, "\r\n") : text;
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.clear();
    const { selectionStart, selectionEnd, scrollTop } = this.#area;
    this.#area.value = data;
    this.#area.setSelectionRange(selectionStart, selectionEnd);
    this.#area.scrollTop = scrollTop;
    if (this.#mode === "preview") this.#render();
  }

  clear(): void {
    this.#area.value = "";
  }

  setMode(mode: "source" | "preview"): void {
    this.#mode = mode;
    this.containerEl.setAttr("data-mode", mode);
    this.#area.toggle(mode === "source");
    this.#previewEl.toggle(mode === "preview");
    setIcon(this.#modeEl, mode === "source" ? "book-open" : "pencil");
    setTooltip(this.#modeEl, mode === "source" ? "Reading view" : "Editing view");
    if (mode === "preview") this.#render();
  }

  #edited(): void {
    this.requestSave();
    this.app.workspace.trigger("editor-change", this.editor, this);
    if (this.file) this.app.workspace.trigger("quick-preview", this.file, this.getViewData());
  }

  /** Somebody else wrote the note. What is typed here and not saved yet is kept. */
  async #follow(file: TFile): Promise<void> {
    const theirs = await this.app.vault.read(file);
    if (theirs === this.data) return;
    const mine = this.getViewData();
    const isEdited = mine !== this.data;
    const merged = isEdited ? mergeEdits(this.data, mine, theirs) : theirs;
    if (merged === null) {
      new Notice(`"${file.basename}" has been modified externally. Your unsaved text is kept.`);
      this.data = theirs;
      return;
    }
    this.data = theirs;
    this.setViewData(merged, false);
  }

  #render(): void {
    this.#rendered?.unload();
    this.#rendered = new Component();
    this.#rendered.load();
    this.#previewEl.empty();
    const sizer = this.#previewEl.createDiv({ cls: "markdown-preview-sizer" });
    void MarkdownRenderer.render(this.app, this.getViewData(), sizer, this.file?.path ?? "", this.#rendered);
  }
}

function withUnixBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

modelled("MarkdownView", MarkdownView);
unmodelledMembers("MarkdownView", MarkdownView, ["previewMode", "currentMode", "showSearch"]);
