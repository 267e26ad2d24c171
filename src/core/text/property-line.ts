import { say } from "../../locales/say";
import { isBlankCode, skipBlanks, trimEnd } from "./block-marks";
import type { Frontmatter } from "./frontmatter-bounds";
import { indexLines, type Line } from "./line-index";
import type { Quote } from "./yaml-scalar";

/** A line of the frontmatter that begins a top-level property. Offsets are of the whole note. */
export interface PropertyLine extends Line {
  /** As YAML reads it, quotes removed. */
  readonly key: string;
  /** The first character behind the colon. */
  readonly rest: number;
  /** Whether more of the value follows on deeper lines or as a list below the key. */
  readonly continued: boolean;
}

/** Where a property's value stands in its line, or why it cannot be edited there. */
export type ValuePlace =
  | { readonly kind: "value"; readonly from: number; readonly to: number; readonly quote: Quote }
  /** `[[link]]` without quotes, alone on its line: a list in a list to YAML, a link to its author. */
  | { readonly kind: "link"; readonly from: number; readonly to: number }
  /** The property has no value; `from` is right behind the colon. */
  | { readonly kind: "empty"; readonly from: number }
  /** A phrase that fits after the property's name. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * The lines that begin a property of the frontmatter's own map, in order. Written for block style:
 * keys with anchors or tags, explicit keys (`? key`) and a map in braces are not found.
 */
export function propertyLines(text: string, { contentStart, contentEnd }: Frontmatter): readonly PropertyLine[] {
  const found: PropertyLine[] = [];
  let indent: string | null = null;
  // The property that deeper lines belong to; null below a key that is not read.
  let owner: number | null = null;
  for (const { start, end, next } of indexLines(text.slice(contentStart, contentEnd))) {
    const line: Line = { start: contentStart + start, end: contentStart + end, next: contentStart + next };
    const content = skipBlanks(text, line.start, line.end);
    if (content === line.end || text[content] === "#") continue;
    const lead = text.slice(line.start, content);
    indent ??= lead;
    const isDeeper = lead !== indent || isDash(text, content, line.end);
    if (!isDeeper) {
      const key = keyAt(text, content, line.end);
      owner = key === null ? null : found.push({ ...line, ...key, continued: false }) - 1;
    } else if (owner !== null) {
      const property = found[owner];
      if (property !== undefined) found[owner] = { ...property, continued: true };
    }
  }
  return found;
}

const BARE_LINK = /^\[\[[^[\]{}"',]+\]\]$/;

/** Finds the value in its line, between the blanks before it and the comment or blanks behind it. */
export function placeOfValue(text: string, line: PropertyLine): ValuePlace {
  const from = skipBlanks(text, line.rest, line.end);
  const first = from < line.end ? text.charAt(from) : "";
  if (first === "" || first === "#") {
    return line.continued ? refused(say.problems.properties.below) : { kind: "empty", from: line.rest };
  }
  if (first === "|" || first === ">") return refused(say.problems.properties.block);
  if (first === "[" || first === "{") {
    const { to } = plainValue(text, line, from);
    const isLink = !line.continued && BARE_LINK.test(text.slice(from, to));
    return isLink ? { kind: "link", from, to } : refused(say.problems.properties.listOrGroup);
  }
  if (first === "&" || first === "*" || first === "!") return refused(say.problems.properties.anchor);
  if (line.continued) return refused(say.problems.properties.severalLines);
  return first === '"' || first === "'" ? quotedValue(text, line, from, first) : plainValue(text, line, from);
}

function quotedValue(text: string, line: PropertyLine, from: number, quote: "'" | '"'): ValuePlace {
  const to = closingQuote(text, from, line.end);
  if (to === null) return refused(say.problems.properties.openQuote);
  const behind = skipBlanks(text, to, line.end);
  const clean = behind === line.end || (text[behind] === "#" && behind > to);
  return clean ? { kind: "value", from, to, quote } : refused(say.problems.properties.behindQuote);
}

function plainValue(text: string, line: PropertyLine, from: number): Extract<ValuePlace, { kind: "value" }> {
  let end = from;
  while (end < line.end && !(text[end] === "#" && isBlank(text, end - 1))) end += 1;
  return { kind: "value", from, to: trimEnd(text, from, end), quote: "" };
}

/** The key that begins at `from` and the offset behind its colon, or null where no key begins there. */
function keyAt(text: string, from: number, end: number): { readonly key: string; readonly rest: number } | null {
  const first = text.charAt(from);
  if (first === '"' || first === "'") {
    const to = closingQuote(text, from, end);
    if (to === null) return null;
    const colon = skipBlanks(text, to, end);
    const inner = text.slice(from + 1, to - 1);
    // A key with escapes is left unfound: whoever asks for it then refuses to edit.
    if (!isKeyColon(text, colon, end) || (first === '"' && inner.includes("\\"))) return null;
    return { key: first === "'" ? inner.replace(/''/g, "'") : inner, rest: colon + 1 };
  }
  if ("[]{},#&*!|>%@`".includes(first)) return null;
  if ("?:".includes(first) && (from + 1 === end || isBlank(text, from + 1))) return null;
  for (let at = from; at < end; at += 1) {
    if (text[at] === "#" && isBlank(text, at - 1)) return null;
    if (isKeyColon(text, at, end)) return { key: text.slice(from, trimEnd(text, from, at)), rest: at + 1 };
  }
  return null;
}

/** A list may stand at its key's own indentation. */
function isDash(text: string, at: number, end: number): boolean {
  return text[at] === "-" && (at + 1 === end || isBlank(text, at + 1));
}

function isKeyColon(text: string, at: number, end: number): boolean {
  return at < end && text[at] === ":" && (at + 1 === end || isBlank(text, at + 1));
}

/** The offset behind the quote that closes the one at `from`, or null where it is not on this line. */
function closingQuote(text: string, from: number, end: number): number | null {
  const quote = text[from];
  for (let at = from + 1; at < end; at += 1) {
    if (quote === '"' && text[at] === "\\") at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && at + 1 < end && text[at + 1] === "'") at += 1;
      else return at + 1;
    }
  }
  return null;
}

function isBlank(text: string, at: number): boolean {
  return isBlankCode(text.charCodeAt(at));
}

function refused(why: string): ValuePlace {
  return { kind: "refused", why };
}
