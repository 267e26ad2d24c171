import type { Code, Heading, Link, List, ListItem, Node, Table } from "mdast";
import type { App } from "./app";
import { Component } from "./component";
import { findTags, findWikilinks, internalTarget, mask } from "./metadata/inline";
import { isParent, parseMarkdown, startOf } from "./metadata/markdown";
import { parseLinktext } from "./links";
import { Keymap } from "./keymap";
import { modelled, unmodelledMembers, unmodelledStatics } from "./unmodelled";

export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}

export interface PostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): { text: string; lineStart: number; lineEnd: number } | null;
}

export type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => unknown;

export interface PostProcessor {
  (el: HTMLElement, context: PostProcessorContext): unknown;
  sortOrder?: number;
}

/** Draws Markdown as elements; never from a string of HTML, which it shows as it is written. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    const draw = new Drawing(app, markdown, sourcePath, component);
    el.addClass("markdown-rendered");
    for (const node of parseMarkdown(markdown).children) await draw.block(node, el);
  }
}

class Drawing {
  readonly #app: App;
  readonly #source: string;
  readonly #path: string;
  readonly #component: Component;

  constructor(app: App, source: string, path: string, component: Component) {
    this.#app = app;
    this.#source = source;
    this.#path = path;
    this.#component = component;
  }

  /** One top-level block in a box of its own, as the post-processors expect it. */
  async block(node: Node, parent: HTMLElement): Promise<void> {
    if (node.type === "yaml" || node.type === "definition") return;
    const box = parent.createDiv({ cls: `el-${node.type}` });
    await this.#draw(node, box);
    for (const process of [...this.#app.host.postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0))) {
      await process(box, this.#context(node));
    }
  }

  async #draw(node: Node, parent: HTMLElement): Promise<void> {
    if (node.type === "code") await this.#code(node as Code, parent);
    else if (node.type === "text" && "value" in node) this.#text(String(node.value), parent);
    else if (node.type === "html" && "value" in node) this.#html(String(node.value), parent);
    else if (node.type === "inlineCode" && "value" in node) parent.createEl("code", { text: String(node.value) });
    else if (node.type === "break") parent.createEl("br");
    else if (node.type === "thematicBreak") parent.createEl("hr");
    else if (node.type === "image" && "url" in node) parent.createSpan({ cls: "image-embed", text: String(node.url) });
    else if (node.type === "listItem") await this.#item(node as ListItem, parent);
    else if (node.type === "table") await this.#table(node as Table, parent);
    else await this.#children(node, this.#container(node, parent));
  }

  async #children(node: Node, el: HTMLElement): Promise<void> {
    if (isParent(node)) for (const child of node.children) await this.#draw(child, el);
  }

  #container(node: Node, parent: HTMLElement): HTMLElement {
    if (node.type === "heading") return parent.createEl(`h${String((node as Heading).depth)}` as "h1", { attr: { dir: "auto" } });
    if (node.type === "paragraph") return parent.createEl("p", { attr: { dir: "auto" } });
    if (node.type === "blockquote") return parent.createEl("blockquote");
    if (node.type === "list") return parent.createEl((node as List).ordered === true ? "ol" : "ul");
    if (node.type === "strong" || node.type === "delete") return parent.createEl(node.type === "strong" ? "strong" : "del");
    if (node.type === "emphasis") return parent.createEl("em");
    if (node.type === "link") return this.#link((node as Link).url, parent);
    return parent.createSpan();
  }

  #link(url: string, parent: HTMLElement): HTMLElement {
    const target = internalTarget(url);
    if (target !== null) return this.#internalLink(target, parent);
    const link = parent.createEl("a", { cls: "external-link", href: url, attr: { target: "_blank", rel: "noopener nofollow" } });
    link.addEventListener("contextmenu", (event) => {
      this.#app.host.showUrlMenu(event, url);
    });
    return link;
  }

  #internalLink(target: string, parent: HTMLElement): HTMLElement {
    const { path } = parseLinktext(target);
    const isResolved = this.#app.metadataCache.getFirstLinkpathDest(path, this.#path) !== null;
    const cls = `internal-link${isResolved ? "" : " is-unresolved"}`;
    const link = parent.createEl("a", { cls, href: target, attr: { "data-href": target, rel: "noopener nofollow" } });
    link.onClickEvent((event) => {
      event.preventDefault();
      if (event.button < 2) void this.#app.workspace.openLinkText(target, this.#path, Keymap.isModEvent(event));
    });
    return link;
  }

  #text(text: string, parent: HTMLElement): void {
    const links = findWikilinks(text, 0);
    const tags = findTags(mask(text, 0, links), 0);
    const marks = [...links, ...tags].sort((a, b) => a.start - b.start);
    let at = 0;
    for (const mark of marks) {
      parent.appendText(text.slice(at, mark.start));
      if ("tag" in mark) parent.createEl("a", { cls: "tag", text: mark.tag, href: mark.tag });
      else if (mark.embed) parent.createSpan({ cls: "internal-embed", text: mark.displayText });
      else this.#internalLink(mark.link, parent).setText(mark.displayText);
      at = mark.end;
    }
    parent.appendText(text.slice(at));
  }

  #html(html: string, parent: HTMLElement): void {
    if (!html.startsWith("<!--")) parent.appendText(html);
  }

  async #code(node: Code, parent: HTMLElement): Promise<void> {
    const language = node.lang ?? "";
    const handler = this.#app.host.codeBlocks.get(language);
    if (handler) {
      await handler(node.value, parent.createDiv({ cls: `block-language-${language}` }), this.#context(node));
    } else {
      parent.createEl("pre").createEl("code", { cls: language === "" ? "" : `language-${language}`, text: node.value });
    }
  }

  async #item(node: ListItem, parent: HTMLElement): Promise<void> {
    const li = parent.createEl("li", { attr: { dir: "auto" } });
    const line = this.#source.slice(startOf(node)).match(/^(?:[-*+]|\d+[.)])[ \t]+\[(.)\]\s/)?.[1];
    if (line !== undefined) {
      li.addClass("task-list-item");
      li.setAttr("data-task", line);
      const box = li.createEl("input", { cls: "task-list-item-checkbox", type: "checkbox" });
      box.checked = line !== " ";
      box.disabled = true;
    }
    for (const child of node.children) {
      // A tight list shows its text without a paragraph around it.
      if (child.type === "paragraph" && node.spread !== true) await this.#children(child, li);
      else await this.#draw(child, li);
    }
  }

  async #table(node: Table, parent: HTMLElement): Promise<void> {
    const table = parent.createEl("table");
    for (const [index, row] of node.children.entries()) {
      const tr = table.createEl("tr");
      for (const cell of row.children) await this.#children(cell, tr.createEl(index === 0 ? "th" : "td"));
    }
  }

  #context(node: Node): PostProcessorContext {
    const text = this.#source;
    return {
      docId: this.#path,
      sourcePath: this.#path,
      frontmatter: this.#app.metadataCache.getCache(this.#path)?.frontmatter,
      addChild: (child) => this.#component.addChild(child),
      getSectionInfo: () => {
        const { position } = node;
        return position ? { text, lineStart: position.start.line - 1, lineEnd: position.end.line - 1 } : null;
      },
    };
  }
}

modelled("MarkdownRenderChild", MarkdownRenderChild);
unmodelledMembers("MarkdownRenderer", MarkdownRenderer, ["hoverPopover", "file"]);
unmodelledStatics("MarkdownRenderer", MarkdownRenderer, ["renderMarkdown"]);
