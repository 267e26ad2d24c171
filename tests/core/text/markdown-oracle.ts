import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { readStructure } from "../../../src/core/text/structure";

/** The blocks of a note in words that both readers share, with 0-based lines: `item 3 x`, `code 4-6`. */
export type Outline = readonly string[];

interface Node {
  readonly type: string;
  readonly depth?: number | undefined;
  readonly checked?: boolean | null | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly position?: { readonly start: { readonly line: number }; readonly end: { readonly line: number; readonly column: number } } | undefined;
}

/** As mdast has it, CommonMark with GFM and frontmatter. What stands in a block quote is left out. */
export function markdownOutline(text: string): Outline {
  // The frontmatter extension loses a list below a `---` that opens no frontmatter.
  const withFrontmatter = readStructure(text).frontmatter !== null;
  const tree: Node = fromMarkdown(text, {
    extensions: withFrontmatter ? [gfm(), frontmatter(["yaml"])] : [gfm()],
    mdastExtensions: withFrontmatter ? [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])] : [gfmFromMarkdown()],
  });
  const lines = text.split(/\r\n|\n|\r/);
  const found: string[] = [];
  const walk = (node: Node): void => {
    const first = (node.position?.start.line ?? 1) - 1;
    const last = lastLine(node, lines, first);
    if (node.type === "heading") found.push(`h${node.depth ?? 0} to ${last}`);
    if (node.type === "listItem") found.push(`item ${first} ${node.checked === true ? "x" : node.checked === false ? "open" : "-"}`);
    if (["code", "html", "table", "blockquote", "yaml"].includes(node.type)) found.push(`${node.type} ${first}-${last}`);
    if (node.type === "thematicBreak") found.push(`break ${first}`);
    if (["root", "list", "listItem", "footnoteDefinition"].includes(node.type)) node.children?.forEach(walk);
  };
  walk(tree);
  return found.sort();
}

/** An unclosed fence and its like end, to mdast, where the next block begins; blank lines at its end say nothing. */
function lastLine(node: Node, lines: readonly string[], first: number): number {
  const end = node.position?.end;
  let last = (end?.line ?? 1) - 1;
  if (end?.column === 1) last--;
  return trimmed(last, lines, first);
}

function trimmed(last: number, lines: readonly string[], first: number): number {
  let trimmed = Math.min(last, lines.length - 1);
  while (trimmed > first && /^[>\s]*$/.test(lines[trimmed] ?? "")) trimmed--;
  return Math.max(trimmed, first);
}

const KINDS: Readonly<Record<string, string>> = {
  "fenced code": "code", "indented code": "code", html: "html", table: "table", quote: "blockquote", comment: "comment", math: "math",
};

/** The same of `readStructure`. A task that is empty, or of a status that GFM has not, is no task to GFM. */
export function ourOutline(text: string): Outline {
  const note = readStructure(text);
  const lines = text.split(/\r\n|\n|\r/);
  const found: string[] = [];
  if (note.frontmatter !== null) found.push(`yaml 0-${note.frontmatter.closeLine}`);
  for (const { level, lastLine: last } of note.headings) found.push(`h${level} to ${last}`);
  for (const { line, task } of note.listItems) {
    const hasText = task !== null && note.paragraphs.some(({ start, end }) => start === task.at - 1 && end > task.at + 2);
    const status = !hasText ? "-" : /x/i.test(task.status) ? "x" : /\s/.test(task.status) ? "open" : "-";
    found.push(`item ${line} ${status}`);
  }
  for (const { kind, line, lastLine: last } of note.unread) {
    found.push(kind === "thematic break" ? `break ${line}` : `${KINDS[kind] ?? kind} ${line}-${trimmed(last, lines, line)}`);
  }
  return found.sort();
}
