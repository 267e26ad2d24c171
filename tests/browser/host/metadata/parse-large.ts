import { blankComments } from "./comments";
import { type FoundLink, findTags, findWikilinks, internalTarget, mask, maskMath } from "./inline";
import type { Positions } from "./positions";
import type { HeadingCache, ListItemCache, ReferenceCache, SectionCache, TagCache } from "./types";

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[([^\r\n])\](?=\s|$))?/u;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const CODE = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;
const MARKDOWN_LINK = /!?\[([^\]\n]*)\]\(<?([^)\s<>]*)>?\)/g;

interface OpenItem {
  readonly indent: number;
  readonly line: number;
  readonly marker: string;
}

/**
 * Reads a note line by line where the Markdown parser, at a hundred thousand characters a second,
 * would take a minute. It knows headings, lists, fences, comments, paragraphs, links and tags; it does
 * not look into quotes and tables.
 */
export class LargeNote {
  readonly links: ReferenceCache[] = [];
  readonly embeds: ReferenceCache[] = [];
  readonly tags: TagCache[] = [];
  readonly headings: HeadingCache[] = [];
  readonly sections: SectionCache[] = [];
  readonly listItems: ListItemCache[] = [];
  readonly #at: Positions;
  #fence = "";
  #section: SectionCache | null = null;
  /** The items that a deeper line could belong to, outermost first. */
  #open: readonly OpenItem[] = [];
  #listLine = 0;

  /** `bodyStart` is where the frontmatter has ended. */
  constructor(note: string, bodyStart: number, at: Positions) {
    this.#at = at;
    const { text, comments } = blankComments(note);
    for (const { start, end } of comments) this.sections.push({ type: "comment", position: at.pos(start, end) });
    for (let start = bodyStart; start < text.length; ) {
      const newline = text.indexOf("\n", start);
      const end = newline < 0 ? text.length : newline;
      this.#read(text.slice(start, end).replace(/\r$/, ""), start);
      start = end + 1;
    }
    this.sections.sort((a, b) => a.position.start.offset - b.position.start.offset);
  }

  #read(line: string, start: number): void {
    const mark = FENCE.exec(line)?.[1] ?? "";
    if (this.#fence !== "" || mark !== "") this.#readCode(mark, line, start);
    else if (line.trim() === "") {
      // A list goes on after a blank line, other blocks do not.
      if (this.#open.length === 0) this.#section = null;
    } else {
      const heading = HEADING.exec(line);
      if (heading) this.#readHeading(heading, line, start);
      else this.#readText(line, start);
      this.#readInline(line, start);
    }
  }

  #readCode(mark: string, line: string, start: number): void {
    this.#extend("code", line, start);
    if (this.#fence === "") this.#fence = mark;
    else if (mark.startsWith(this.#fence)) {
      this.#fence = "";
      this.#section = null;
    }
  }

  #readHeading([, hashes = "", heading = ""]: RegExpExecArray, line: string, start: number): void {
    this.#open = [];
    this.#section = null;
    this.#extend("heading", line, start);
    this.#section = null;
    this.headings.push({ heading, level: hashes.length, position: this.#at.pos(start, start + line.trimEnd().length) });
  }

  #readText(line: string, start: number): void {
    const item = ITEM.exec(line);
    if (item) this.#readItem(item, line, start);
    else if (!/^\s/.test(line) && this.#section?.type === "list" && this.#endsBefore(start)) {
      this.#open = [];
      this.#section = null;
    }
    if (this.#open.length > 0) this.#extend("list", line, start);
    else this.#extend(line.startsWith(">") ? "blockquote" : "paragraph", line, start);
  }

  /** True where a blank line stands between the list and the line at `start`. */
  #endsBefore(start: number): boolean {
    return (this.#section?.position.end.line ?? 0) < this.#at.loc(start).line - 1;
  }

  #readItem([mark, indentation = "", marker = "", task]: RegExpExecArray, line: string, start: number): void {
    const indent = indentation.replace(/\t/g, "    ").length;
    const kind = marker.slice(-1);
    const above = this.#open.filter((item) => item.indent < indent);
    const position = this.#at.pos(
      start + indentation.length,
      start + Math.max(line.trimEnd().length, mark.trimEnd().length),
    );
    const isNewList = above.length === 0 && this.#open[0]?.marker !== kind;
    if (isNewList) {
      this.#section = null;
      this.#listLine = position.start.line;
    }
    const parent = above[above.length - 1]?.line ?? (-this.#listLine || -1);
    this.listItems.push({ position, parent, ...(task === undefined ? {} : { task }) });
    this.#open = [...above, { indent, line: position.start.line, marker: kind }];
  }

  #extend(type: string, line: string, start: number): void {
    const position = this.#at.pos(start, start + line.trimEnd().length);
    if (this.#section?.type === type) this.#section.position.end = position.end;
    else {
      this.#section = { type, position };
      this.sections.push(this.#section);
    }
  }

  #readInline(line: string, base: number): void {
    if (!/[[#]/.test(line)) return;
    const readable = maskMath(line.replace(CODE, (code) => " ".repeat(code.length)));
    const wikilinks = findWikilinks(readable, base);
    const others: FoundLink[] = [];
    for (const match of mask(readable, base, wikilinks).matchAll(MARKDOWN_LINK)) {
      const [original, displayText = "", url = ""] = match;
      const start = base + match.index;
      const end = start + original.length;
      others.push({ link: internalTarget(url) ?? "", original, displayText, embed: original.startsWith("!"), start, end });
    }
    const all = [...wikilinks, ...others];
    for (const found of all.filter((each) => each.link !== "").sort((a, b) => a.start - b.start)) {
      const { link, original, displayText } = found;
      const position = this.#at.pos(found.start, found.end);
      (found.embed ? this.embeds : this.links).push({ link, original, displayText, position });
    }
    for (const { tag, start, end } of findTags(mask(readable, base, all), base)) {
      this.tags.push({ tag, position: this.#at.pos(start, end) });
    }
  }
}
