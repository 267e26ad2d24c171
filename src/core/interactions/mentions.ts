import type { Token } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** A link in a piece of text. */
export interface Mention {
  /** As written, without subpath. */
  readonly target: string;
  /** Token position. */
  readonly at: number;
  readonly person: boolean;
  /** Whether it owns the noun behind it (`[[Ada]]'s thesis`), and is no host (`lunch at [[Ada]]'s place`). */
  readonly owns: boolean;
}

/** The links among `tokens` from position `from` on. `text` is what the tokens' offsets lie in. */
export function findMentions(
  text: string, tokens: readonly Token[], from: number, vocabulary: Vocabulary, isPerson: (target: string) => boolean,
): readonly Mention[] {
  let owning: ReadonlySet<number> | null = null;
  const mentions: Mention[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "link" || token.what.target === "") continue;
    const { target } = token.what;
    owning ??= owningLinks(text, tokens, vocabulary);
    mentions.push({ target, at, person: isPerson(target), owns: owning.has(at) });
  }
  return mentions;
}

/** Positions of the links that own a noun and are no hosts. Names that are joined share both. */
function owningLinks(text: string, tokens: readonly Token[], vocabulary: Vocabulary): ReadonlySet<number> {
  const { hosts, joins } = vocabulary;
  let owning: Set<number> | null = null;
  // Behind each possessive link, from the right: whether a noun follows, at once or behind joined names.
  for (let at = tokens.length - 1; at >= 0; at--) {
    const after = behindPossessive(text, tokens, at, vocabulary.possessives);
    if (after < 0) continue;
    const next = tokens[after];
    const joined = next !== undefined && (next.text === "," || joins.has(next.text));
    if (joined ? owning?.has(after + 1) : next?.kind === "word" && !next.glued) (owning ??= new Set()).add(at);
  }
  if (owning === null) return NONE;
  let hosting = false;
  let lastLink = -1;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== "link") continue;
    const before = tokens[at - 1]?.text ?? "";
    const joined = before === "," || joins.has(before);
    const follows = joined && lastLink >= 0 && Math.max(behindPossessive(text, tokens, lastLink, vocabulary.possessives), lastLink + 1) === at - 1;
    hosting = hosts.has(before) || (follows && hosting);
    if (hosting) owning.delete(at);
    lastLink = at;
  }
  return owning;
}

const NONE: ReadonlySet<number> = new Set();

/** Position of the token behind the possessive ending of the link at `at`; -1 where it has none. */
function behindPossessive(text: string, tokens: readonly Token[], at: number, possessives: readonly string[]): number {
  const token = tokens[at];
  if (token?.kind !== "link") return -1;
  const { shown } = token.what;
  if (shown !== null && /['\u2019]s?$/.test(shown)) return at + 1;
  // No ending begins with a blank, and most links stand before one.
  if (text.charCodeAt(token.end) <= 32) return -1;
  const tail = text.slice(token.end, token.end + 8).replace(/[\u2018\u2019]/g, "'").toLowerCase();
  for (const ending of possessives) {
    if (!tail.startsWith(ending)) continue;
    const end = token.end + ending.length;
    let after = at + 1;
    while ((tokens[after]?.start ?? Infinity) < end) after++;
    // The ending is a whole word: `s` is none in `[[Ada]]stone`.
    if ((tokens[after - 1]?.end ?? 0) === end) return after;
  }
  return -1;
}
