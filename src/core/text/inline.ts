import type { Span } from "./block-types";
import { ClosingMarks, runOf } from "./closing-marks";
import { tagEnd } from "./html-marks";
import { destinationAt, isExternal, type Link, markdownTarget, wikilinkAt } from "./links";
import { type Tag, tagAt } from "./tag-mark";

/** `[key:: value]` or `(key:: value)`. */
export interface Field extends Span {
  /** As written, trimmed. */
  readonly key: string;
  readonly value: Span;
}

/** What stands in a run of text. Each list is in the order of the text and free of overlaps within itself. */
export interface Inline {
  /** Links to notes, embeds included; also those inside fields. */
  readonly links: readonly Link[];
  /** Links out of the vault and bare addresses, with their texts. */
  readonly addresses: readonly Span[];
  readonly tags: readonly Tag[];
  readonly fields: readonly Field[];
  /** Inline code, comments, math, HTML tags, struck text: nothing in them is a link, a tag or a word. */
  readonly hidden: readonly Span[];
}

const LINE_FEED = 10;
const RETURN = 13;
const EXCLAMATION = 33;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const LESS = 60;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const BACKTICK = 96;
const TILDE = 126;
const SPECIAL: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  "\n\r\\`%$<~[]()!#:".includes(String.fromCharCode(code)));
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const KEY = /[[(][ \t]*([^\s()[\]:][^()[\]:\r\n]{0,40})::/y;
const AUTOLINK = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
const ADDRESS = /:\/\/[^\s<>\])]+/y;
const LETTER = /[a-z]/i;
const BLANK_OR_END = /^\s?$/;
const LONGEST_SCHEME = 12;

/**
 * Links, tags and fields of the text of one block; all offsets are UTF-16 units of `text`. One pass:
 * every look ahead is either remembered or ends where the next one would start, so that the time is
 * linear in the text also where nothing is ever closed.
 */
export function readInline(text: string): Inline {
  return READER.read(text);
}

class InlineReader {
  private text = "";
  /** These lists are made where there is something for them; most texts fill one at most. */
  private links: Link[] | null = null;
  private addresses: Span[] | null = null;
  private tags: Tag[] | null = null;
  private fields: Field[] | null = null;
  private hidden: Span[] | null = null;
  /** Offsets of what is open, as plain numbers: a line of nothing but brackets opens one each. Those of embeds are inverted (`~`). */
  private readonly brackets: number[] = [];
  private readonly parentheses: number[] = [];
  /** Brackets below this position hold a link already, and so are none themselves. */
  private spent = 0;
  private struckFrom = -1;
  private lineStart = 0;
  private readonly marks = new ClosingMarks();

  read(text: string): Inline {
    this.enter(text);
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      at = SPECIAL[code] === true ? this.special(code, at) : at + 1;
    }
    const addresses = this.addresses ?? NONE;
    const hidden = this.hidden === null ? NONE : merged(this.hidden);
    const links = outside(sorted(this.links), hidden);
    const tags = outside(this.tags ?? NONE, hidden);
    const fields = outside(sorted(this.fields), hidden);
    this.enter("");
    return { links, tags, fields, addresses, hidden };
  }

  private enter(text: string): void {
    this.text = text;
    this.links = null;
    this.addresses = null;
    this.tags = null;
    this.fields = null;
    this.hidden = null;
    // Where they are empty anyway, telling them so takes longer than a line.
    if (this.brackets.length > 0) this.brackets.length = 0;
    if (this.parentheses.length > 0) this.parentheses.length = 0;
    this.spent = 0;
    this.struckFrom = -1;
    this.lineStart = 0;
    this.marks.enter(text);
  }

  /** Reads what starts at `at`, and returns where to go on. */
  private special(code: number, at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    switch (code) {
      case LINE_FEED:
      case RETURN:
        this.lineStart = at + 1;
        return at + 1;
      case BACKSLASH:
        return PUNCTUATION.test(text.charAt(at + 1)) ? at + 2 : at + 1;
      case BACKTICK:
        return this.code(at);
      case PERCENT:
        return next === PERCENT ? this.hide(at, "%%", 2) : at + 1;
      case DOLLAR:
        return next === DOLLAR ? this.hide(at, "$$", 2) : this.math(at);
      case LESS:
        return this.html(at);
      case TILDE:
        return this.tilde(at);
      case EXCLAMATION:
        return next === OPEN ? this.open(at + 1, true) : at + 1;
      case OPEN:
        return this.open(at, false);
      case CLOSE:
        return this.close(at);
      case PARENTHESIS:
        this.parentheses.push(at);
        return at + 1;
      case CLOSE_PARENTHESIS:
        this.field(this.parentheses.pop(), at);
        return at + 1;
      case HASH:
        return this.tag(at);
      default:
        return this.address(at);
    }
  }

  /** Hides from `at` to the end of the next `mark`, at least `width` on; where there is none, goes on behind it. */
  private hide(at: number, mark: string, width: number): number {
    const close = this.marks.next(mark, at + width);
    return close === this.text.length ? at + width : this.hideTo(at, close + mark.length);
  }

  private hideTo(start: number, end: number): number {
    (this.hidden ??= []).push({ start, end });
    return end;
  }

  private code(at: number): number {
    const length = runOf(this.text, at);
    const close = this.marks.nextTicks(length, at);
    return close < 0 ? at + length : this.hideTo(at, close + length);
  }

  /** `$x$`: no blank inside next to a dollar, no digit behind, within one line; so `$5 and $10` is none. */
  private math(at: number): number {
    const { marks, text } = this;
    if (BLANK_OR_END.test(text.charAt(at + 1))) return at + 1;
    const close = marks.nextDollar(at + 2);
    const lineEnd = Math.min(marks.next("\n", at), marks.next("\r", at));
    return close < lineEnd ? this.hideTo(at, close + 1) : at + 1;
  }

  private html(at: number): number {
    const { text } = this;
    if (text.startsWith("<!--", at)) return this.hide(at, "-->", 4);
    if (text.startsWith("<?", at)) return this.hide(at, "?>", 2);
    if (text.startsWith("<![CDATA[", at)) return this.hide(at, "]]>", 9);
    if (text.startsWith("<!", at) && LETTER.test(text.charAt(at + 2))) return this.hide(at, ">", 3);
    AUTOLINK.lastIndex = at;
    if (AUTOLINK.test(text)) {
      (this.addresses ??= []).push({ start: at, end: AUTOLINK.lastIndex });
      return AUTOLINK.lastIndex;
    }
    const end = tagEnd(text, at);
    return end === at ? at + 1 : this.hideTo(at, end);
  }

  private tilde(at: number): number {
    const { text } = this;
    const length = runOf(text, at);
    const end = at + length;
    if (length !== 2) return end;
    if (this.struckFrom >= 0 && !BLANK_OR_END.test(text.charAt(at - 1))) {
      (this.hidden ??= []).push({ start: this.struckFrom, end });
      this.struckFrom = -1;
    } else if (this.struckFrom < 0 && !BLANK_OR_END.test(text.charAt(end))) {
      this.struckFrom = at;
    }
    return end;
  }

  private open(at: number, embed: boolean): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) === OPEN && text.charCodeAt(at + 2) !== OPEN) {
      const link = wikilinkAt(text, at, embed);
      if (link !== null) {
        (this.links ??= []).push(link);
        if (!embed) this.spent = this.brackets.length;
        return link.end;
      }
    }
    this.brackets.push(embed ? ~at : at);
    return at + 1;
  }

  private close(at: number): number {
    const { text, brackets } = this;
    const bracket = brackets.pop();
    if (bracket === undefined) return at + 1;
    const embed = bracket < 0;
    const opened = embed ? ~bracket : bracket;
    const live = embed || brackets.length >= this.spent;
    this.spent = Math.min(this.spent, brackets.length);
    const destination = live && text.charCodeAt(at + 1) === PARENTHESIS ? destinationAt(text, at + 1) : null;
    if (destination === null) {
      this.field(opened, at);
      return at + 1;
    }
    const { end, raw } = destination;
    const start = embed ? opened - 1 : opened;
    if (!embed) this.spent = brackets.length;
    const { target, subpath } = markdownTarget(raw);
    const shown = text.slice(opened + 1, at);
    if (isExternal(raw)) (this.addresses ??= []).push({ start, end });
    else if (raw !== "") (this.links ??= []).push({ start, end, form: "markdown", embed, shown, target, subpath });
    return end;
  }

  /** Closes the field that began at `opened`, if one did; a field stays within its line. */
  private field(opened: number | undefined, at: number): void {
    if (opened === undefined || opened < this.lineStart) return;
    KEY.lastIndex = opened;
    const key = KEY.exec(this.text)?.[1];
    if (key === undefined) return;
    (this.fields ??= []).push({ start: opened, end: at + 1, key: key.trim(), value: { start: KEY.lastIndex, end: at } });
  }

  private tag(at: number): number {
    const tag = tagAt(this.text, at);
    if (tag === null) return at + 1;
    (this.tags ??= []).push(tag);
    return tag.end;
  }

  private address(at: number): number {
    const { text } = this;
    let start = at;
    while (start > 0 && at - start < LONGEST_SCHEME && LETTER.test(text.charAt(start - 1))) start--;
    ADDRESS.lastIndex = at;
    if (start === at || !ADDRESS.test(text)) return at + 1;
    (this.addresses ??= []).push({ start, end: ADDRESS.lastIndex });
    return ADDRESS.lastIndex;
  }
}

/** One for all texts: see `readBlocks`. */
const READER = new InlineReader();

const NONE: readonly never[] = [];

function sorted<T extends Span>(found: T[] | null): readonly T[] {
  return found === null ? NONE : found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** Sorted, with what overlaps made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Those of `found` that do not start inside one of `hidden`; both ascending. */
function outside<T extends Span>(found: readonly T[], hidden: readonly Span[]): readonly T[] {
  if (hidden.length === 0) return found;
  let next = 0;
  return found.filter((one) => {
    while ((hidden[next]?.end ?? Infinity) <= one.start) next++;
    return (hidden[next]?.start ?? Infinity) > one.start;
  });
}
