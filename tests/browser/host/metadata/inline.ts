/** Links, embeds and tags in one run of inline text, found in the source of the note. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface FoundLink extends Range {
  readonly link: string;
  readonly original: string;
  readonly displayText: string;
  readonly embed: boolean;
}

export interface FoundTag extends Range {
  readonly tag: string;
}

// Inner brackets end a candidate, so of nested links only the inner one counts.
const WIKILINK = /!?\[\[([^[\]\r\n]+)\]\]/g;
const TAG = /(^|\s)(#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/g;
const MATH = /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*[^\s$]\$(?!\d)/g;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `text` with the ranges blanked, offsets counted from `base`. */
export function mask(text: string, base: number, ranges: readonly Range[]): string {
  let masked = text;
  for (const range of ranges) {
    const from = Math.max(0, range.start - base);
    const to = Math.min(text.length, range.end - base);
    if (from < to) masked = masked.slice(0, from) + " ".repeat(to - from) + masked.slice(to);
  }
  return masked;
}

export function maskMath(text: string): string {
  return text.includes("$") ? text.replace(MATH, (found) => " ".repeat(found.length)) : text;
}

/** `masked` is as long as the source that starts at `base`, without code, HTML and math. */
export function findWikilinks(masked: string, base: number): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of masked.matchAll(WIKILINK)) {
    const start = base + match.index;
    const original = match[0];
    if (masked[match.index - 1] === "\\") continue;
    const link = readWikilink(original);
    if (link) found.push({ ...link, start, end: start + original.length, embed: original.startsWith("!") });
  }
  return found;
}

/** The parts of `[[path#subpath|shown]]`; null where there is no target. */
export function readWikilink(original: string): { link: string; original: string; displayText: string } | null {
  const inside = original.replace(/^!?\[\[/, "").replace(/\]\]$/, "");
  const pipe = inside.indexOf("|");
  const target = (pipe < 0 ? inside : inside.slice(0, pipe)).replace(/\\$/, "").trim();
  if (target === "") return null;
  const shown = pipe < 0 ? "" : inside.slice(pipe + 1).trim();
  return { link: target, original, displayText: shown === "" ? defaultText(target) : shown };
}

/** What the app shows for a link without words of its own: `A#H` is shown as `A > H`. */
function defaultText(target: string): string {
  return target.split("#").filter((part) => part !== "").join(" > ");
}

/** A Markdown link to something in the vault: decoded, its `.md` kept. Null for an address elsewhere. */
export function internalTarget(url: string): string | null {
  if (url === "" || HAS_SCHEME.test(url) || url.startsWith("//")) return null;
  try {
    return decodeURIComponent(url).replace(/\u00A0/g, " ");
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}

/** A tag follows white space and holds more than digits. */
export function findTags(masked: string, base: number): FoundTag[] {
  const found: FoundTag[] = [];
  for (const match of masked.matchAll(TAG)) {
    const tag = match[2] ?? "";
    if (/^#[\d]+$/.test(tag)) continue;
    const start = base + match.index + (match[1] ?? "").length;
    found.push({ start, end: start + tag.length, tag });
  }
  return found;
}
