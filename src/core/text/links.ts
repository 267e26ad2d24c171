import { skipBlanks } from "./block-marks";
import type { Span } from "./block-types";

/** A link to a note, or an embed. Offsets are UTF-16 units of the text that was read. */
export interface Link extends Span {
  readonly form: "wiki" | "markdown";
  /** `![[…]]`, `![…](…)`: `start` is at the `!`. */
  readonly embed: boolean;
  /** The note as written, without subpath; a Markdown target is percent-decoded. Empty for `[[#Heading]]`. */
  readonly target: string;
  /** Behind the first `#`, without it; empty where there is none. */
  readonly subpath: string;
  /** The display text; null where the link has none of its own. */
  readonly shown: string | null;
}

const ENDING = /[\r\n]/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const TITLE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)/y;
const POINTED = /<((?:[^<>\\\r\n]|\\.)*)>/y;
/** Depth of parentheses in a destination; more are no link (CommonMark asks for three at least). */
const DEEPEST = 32;

/**
 * The wikilink whose `[[` is at `at`, or null. No line ending may stand in it, and of nested brackets
 * only the inner pair is a link, as in the app.
 */
export function wikilinkAt(text: string, at: number, embed: boolean): Link | null {
  const end = text.length;
  let close = at + 2;
  for (; close < end; close++) {
    const code = text.charCodeAt(close);
    if (code === 10 || code === 13) return null;
    if (code === 91 && text.charCodeAt(close + 1) === 91) return null;
    if (code === 93 && text.charCodeAt(close + 1) === 93) break;
  }
  if (close + 2 > end) return null;
  const inner = text.slice(at + 2, close);
  const pipe = inner.indexOf("|");
  // In a table the pipe is escaped, and the backslash is no part of the name.
  const head = pipe < 0 ? inner : inner.slice(0, inner[pipe - 1] === "\\" ? pipe - 1 : pipe);
  const shown = pipe < 0 ? null : inner.slice(pipe + 1).trim();
  const { target, subpath } = splitSubpath(head);
  if (target === "" && subpath === "") return null;
  return { start: embed ? at - 1 : at, end: close + 2, form: "wiki", embed, shown, target, subpath };
}

/** A target of its own, apart from its `#subpath`. Both are trimmed. */
export function splitSubpath(written: string): { readonly target: string; readonly subpath: string } {
  const hash = written.indexOf("#");
  if (hash < 0) return { target: written.trim(), subpath: "" };
  return { target: written.slice(0, hash).trim(), subpath: written.slice(hash + 1).trim() };
}

/** What stands in the parentheses of a Markdown link. */
export interface Destination {
  /** Behind the closing parenthesis. */
  readonly end: number;
  /** Unescaped, not yet percent-decoded. */
  readonly raw: string;
}

/** The `(destination "title")` whose `(` is at `at`, by CommonMark 6.3, or null. */
export function destinationAt(text: string, at: number): Destination | null {
  const end = text.length;
  const from = skipSpace(text, at + 1, end);
  POINTED.lastIndex = from;
  const pointed = POINTED.exec(text);
  const to = pointed === null ? bareEnd(text, from, end) : POINTED.lastIndex;
  if (to < 0 || (pointed === null && text[from] === "<")) return null;
  const raw = pointed?.[1] ?? text.slice(from, to);
  let close = skipSpace(text, to, end);
  if (close > to) {
    TITLE.lastIndex = close;
    if (TITLE.test(text)) close = skipSpace(text, TITLE.lastIndex, end);
  }
  if (close >= end || text[close] !== ")") return null;
  return { end: close + 1, raw: raw.replace(ESCAPED, "$1") };
}

function bareEnd(text: string, from: number, end: number): number {
  let depth = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 92 && PUNCTUATION.test(text.charAt(at + 1))) at++;
    else if (code === 40 && ++depth > DEEPEST) return -1;
    else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? -1 : Math.min(at, end);
}

function skipSpace(text: string, at: number, end: number): number {
  let to = skipBlanks(text, at, end);
  while (to < end && ENDING.test(text.charAt(to))) to = skipBlanks(text, to + 1, end);
  return to;
}

/** Whether a Markdown destination leads out of the vault: `https:`, `mailto:`, `//host`. */
export function isExternal(raw: string): boolean {
  return SCHEME.test(raw) || raw.startsWith("//");
}

/** The note that a Markdown destination names. `%23` is part of a name; a bare `#` starts the subpath. */
export function markdownTarget(raw: string): { readonly target: string; readonly subpath: string } {
  const { target, subpath } = splitSubpath(raw);
  return { target: percentDecoded(target), subpath: percentDecoded(subpath) };
}

/** Left as written where it is no percent-encoding (`100%.md`). */
function percentDecoded(text: string): string {
  if (!text.includes("%")) return text;
  // decodeURIComponent throws on a stray percent sign or broken UTF-8, which a file name may hold.
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => utf8Decoded(bytes) ?? bytes);
}

function utf8Decoded(bytes: string): string | null {
  try {
    return decodeURIComponent(bytes);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
