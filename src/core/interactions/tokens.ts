import type { Span } from "../text/block-types";
import type { Inline } from "../text/inline";
import type { Link } from "../text/links";
import type { Tag } from "../text/tag-mark";

/** One shape for all of them, which is asked about most often of all that is read. */
interface Shape<Kind, Text, What> {
  readonly kind: Kind;
  readonly text: Text;
  readonly what: What;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
}

/** What a run of text consists of to the reader: words, marks, and things that are masked. */
export type Token = Shape<"word" | "mark", string, null> | Shape<"link", "", Link> | Shape<"tag", "", Tag> | Shape<"opaque", "", null>;

type Open<T> = { -readonly [K in keyof T]: T[K] };
/** What hides the text below it: a token, not yet placed, or the words of a field, which are none. */
type Masked = Open<Token> | Open<Shape<"field", "", null>>;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;
const NONE: Inline = { links: [], addresses: [], tags: [], fields: [], hidden: [] };

/**
 * The tokens of `text`, whose links, tags and so on are `inline`. Words are folded: lower case,
 * composed, curly apostrophes straight; emoji lose variation selectors and skin tones. Emphasis marks
 * are no tokens. `glued`: nothing stands between the token and the one before. Linear.
 */
export function tokenize(text: string, inline: Inline = NONE): readonly Token[] {
  const tokens: Token[] = [];
  const hiding = masks(inline);
  let lastEnd = -1;
  let at = 0;
  for (let next = 0; next <= hiding.length; next++) {
    const mask = hiding[next];
    const end = mask?.start ?? text.length;
    if (end < at) continue;
    while (at < end) {
      const start = at;
      const code = text.charCodeAt(at);
      if (isWordCode(code, text, at)) {
        let unit = code;
        let all = 0;
        let isFolded = true;
        do {
          all |= unit;
          // Neither a small letter nor a digit.
          if (unit > 122 || (unit < 97 && unit > 57)) isFolded = false;
          at += unit < 0xd800 ? 1 : width(text, at);
          unit = text.charCodeAt(at);
        } while (at < end && isWordCode(unit, text, at));
        const word = text.slice(start, at);
        const folded = isFolded ? word : (all < 128 ? word : word.normalize("NFC")).toLowerCase();
        tokens.push({ kind: "word", text: folded, what: null, start, end: at, glued: start === lastEnd });
        lastEnd = at;
      } else if (code <= 32 || isEmphasis(code) || (code > 127 && SPACE.test(text.charAt(at)))) {
        at++;
      } else {
        at = markEnd(text, at, end);
        const folded = foldMark(text.slice(start, at));
        if (folded !== "") tokens.push({ kind: "mark", text: folded, what: null, start, end: at, glued: start === lastEnd });
        if (folded !== "" || lastEnd === start) lastEnd = at;
      }
    }
    if (mask === undefined) break;
    if (mask.kind !== "field") {
      mask.glued = mask.start === lastEnd;
      tokens.push(mask);
      lastEnd = mask.end;
    }
    at = mask.end;
  }
  return tokens;
}

/** Everything that is not plain text, in order; of two that overlap the first one stands. */
function masks(inline: Inline): readonly Masked[] {
  const found: Masked[] = [];
  for (const link of inline.links) {
    if (link.embed) found.push(opaque(link));
    else found.push({ kind: "link", text: "", what: link, start: link.start, end: link.end, glued: false });
  }
  for (const tag of inline.tags) found.push({ kind: "tag", text: "", what: tag, start: tag.start, end: tag.end, glued: false });
  for (const address of inline.addresses) found.push(opaque(address));
  for (const hidden of inline.hidden) found.push(opaque(hidden));
  // Not by spreading into a call: a block may hold more fields than a call takes arguments.
  const all = inline.fields.length > 0 ? found.concat(fieldMasks(inline)) : found;
  return all.length === inline.links.length ? all : all.sort((a, b) => a.start - b.start || b.end - a.end);
}

function opaque({ start, end }: Span): Masked {
  return { kind: "opaque", text: "", what: null, start, end, glued: false };
}

/** Fields that say how and when, not who. */
const NOBODYS = /^(?:channel|via|contact|direction|duration)$/i;

/** A field's words are masked, the links in it are links: `[with:: [[Ada]]]`; but nobody takes part in `(via:: [[Bo]])`. */
function fieldMasks({ fields, links }: Inline): readonly Masked[] {
  const found: Masked[] = [];
  let next = 0;
  for (const field of fields) {
    let from = field.start;
    while ((links[next]?.start ?? Infinity) < field.start) next++;
    const isNobodys = NOBODYS.test(field.key);
    for (; (links[next]?.start ?? Infinity) < field.end; next++) {
      const link = links[next];
      if (isNobodys || link === undefined || link.start < from) continue;
      found.push(masked(from, link.start));
      from = link.end;
    }
    found.push(masked(from, field.end));
  }
  return found;
}

function masked(start: number, end: number): Masked {
  return { kind: "field", text: "", what: null, start, end, glued: false };
}

const APOSTROPHES = /[\u2018\u2019\u02BC\u02BB\uFF07]/;

/** `*`, `_`, `=` of highlights, and `~`. */
function isEmphasis(code: number): boolean {
  return code === 42 || code === 95 || code === 61 || code === 126;
}

function isWordCode(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xfe00 && code <= 0xfe0f) return false;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return WORD.test(character) && !APOSTROPHES.test(character);
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** One mark; an emoji with all that is joined to it is one. */
function markEnd(text: string, from: number, end: number): number {
  let at = from + width(text, from);
  while (at < end) {
    const code = text.codePointAt(at) ?? 0;
    if (isModifier(code)) at += width(text, at);
    else if (code === 0x200d && at + 1 < end) at += 1 + width(text, at + 1);
    else break;
  }
  return at;
}

function isModifier(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x1f3fb && code <= 0x1f3ff);
}

function foldMark(mark: string): string {
  if (mark.length > 1) return mark.replace(/[\uFE00-\uFE0F]|\uD83C[\uDFFB-\uDFFF]/g, "");
  if (mark < "\x80") return mark;
  return APOSTROPHES.test(mark) ? "'" : isModifier(mark.charCodeAt(0)) ? "" : mark;
}
