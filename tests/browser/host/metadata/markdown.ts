import type { Node, Parent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

const options = {
  extensions: [gfm(), frontmatter()],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
};

/** Read by a library of its own, so that a test compares the plugin's reading with an independent one. */
export function parseMarkdown(text: string): Root {
  // The library skips a byte order mark without counting it: a space keeps the offsets right.
  return fromMarkdown(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text, options);
}

export function isParent(node: Node): node is Parent {
  return "children" in node;
}

export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** Visits `node` and everything below it, parents first; `enter` returns false to leave out what is below. */
export function walk(node: Node, enter: (node: Node) => boolean): void {
  if (enter(node) && isParent(node)) for (const child of node.children) walk(child, enter);
}
