import { endsSentence } from "./sentences";
import { type Token, tokenize } from "./tokens";

/** A phrase found in tokens: `from` inclusive, `to` exclusive, as token positions. */
export interface Found<T> {
  readonly what: T;
  readonly from: number;
  readonly to: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Phrases that end here. */
  readonly ends: T[];
  /** Phrases with `…` behind: what has to follow. */
  readonly gaps: Gap<T>[];
  /** Beginnings of phrases that have to stand before: the second half of one with `…` ends here. */
  readonly afters: Gap<T>[];
}

interface Gap<T> {
  readonly what: T;
  /** Whether it ends its clause, as the `…` before it says. */
  readonly closes: boolean;
}

const LINK = "[[]]";
/** Tokens between the two halves of a phrase with `…`. */
const WIDEST_GAP = 8;
/** Behind a comma and more words than these there stands another clause before a verb at the end: *danach hat er gesprochen*, but *dann lange gesprochen*. */
const SAME_CLAUSE = 2;

/**
 * Many phrases, found in one pass over tokens. A phrase is a path of words from the root; where words
 * are glued in the phrase (`1:1`, `didn't`) they must be glued in the text.
 */
export class Phrases<T> {
  private readonly root: Node<T> = node();

  constructor(private readonly abbreviations: ReadonlySet<string> = new Set()) {}

  /** `phrase`: see `Words`. */
  add(phrase: string, what: T): void {
    const halves = phrase.split("…").map((half) => half.trim()).filter((half) => half !== "");
    const [first, second] = halves;
    if (first === undefined) return;
    if (second === undefined) {
      for (const end of this.paths(first)) end.ends.push(what);
      return;
    }
    const gap = { what, closes: phrase.startsWith("…") };
    for (const end of this.paths(first)) end.gaps.push(gap);
    for (const end of this.paths(second)) end.afters.push(gap);
  }

  /** Every phrase in the tokens, in the order of the text; of those that start at one token the longest first. */
  find(tokens: readonly Token[]): readonly Found<T>[] {
    const found: Found<T>[] = [];
    let open: Map<Gap<T>, { readonly from: number; readonly to: number }> | null = null;
    for (let from = 0; from < tokens.length; from++) {
      const first = this.begun(tokens, from);
      if (first === undefined) continue;
      let nodes: readonly Node<T>[] = [first];
      for (let to = from + 1; nodes.length > 0; nodes = behind(nodes, tokens[to++])) {
        for (const { ends, gaps, afters } of nodes) {
          for (const what of ends) place(found, { what, from, to });
          for (const gap of gaps) (open ??= new Map()).set(gap, { from, to });
          for (const gap of afters) {
            const before = open?.get(gap);
            if (before !== undefined && before.to <= from && this.spans(tokens, before.to, from, gap.closes)) {
              place(found, { what: gap.what, from: before.from, to });
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether the halves of a phrase belong together with this gap between them: not over the end of a sentence or clause. What a comma right behind the first half or a link begins belongs to that; so does, before a verb at the end, what is short. */
  private spans(tokens: readonly Token[], from: number, to: number, closes: boolean): boolean {
    if (to - from > WIDEST_GAP) return false;
    let inserted = false;
    let comma = -1;
    for (let at = from; at < to; at++) {
      const mark = tokens[at]?.text;
      const before = tokens[at - 1];
      // A number with a full stop is a day: German "am 3. Mai".
      if (mark === ";" || (endsSentence(tokens, at, this.abbreviations) && !/^\d+$/.test(before?.text ?? ""))) return false;
      if (mark !== ",") continue;
      inserted ||= at === from || before?.kind === "link";
      if (!inserted) comma = at;
    }
    return comma < 0 || (closes && to - comma <= SAME_CLAUSE + 1);
  }

  /** Where a phrase leads that begins with this token. */
  private begun(tokens: readonly Token[], at: number): Node<T> | undefined {
    const token = tokens[at];
    const first = token === undefined ? undefined : this.root.next.get(keyOf(token));
    return first !== undefined && startsWord(tokens, at) ? first : undefined;
  }

  /** The nodes where the alternatives of a phrase without `…` end, made where they are missing. */
  private paths(phrase: string): readonly Node<T>[] {
    return phrase.split(/\s+/).reduce<readonly Node<T>[]>(
      (nodes, part) => nodes.flatMap((start) => part.split("/").map((word) => this.path(start, word))),
      [this.root],
    );
  }

  private path(start: Node<T>, word: string): Node<T> {
    if (word === LINK) return step(start, LINK);
    return tokenize(word).reduce((at, token, index) => step(at, index > 0 && token.glued ? `+${token.text}` : token.text), start);
  }
}

/** Puts it where it belongs, which is near the end: no gap is wide. */
function place<T>(found: Found<T>[], one: Found<T>): void {
  let at = found.length;
  for (; at > 0; at--) {
    const before = found[at - 1];
    if (before === undefined || before.from < one.from || (before.from === one.from && before.to >= one.to)) break;
    found[at] = before;
  }
  found[at] = one;
}

/** The nodes that `token` leads to. */
function behind<T>(nodes: readonly Node<T>[], token: Token | undefined): readonly Node<T>[] {
  let reached: Node<T>[] | null = null;
  if (token === undefined) return [];
  const key = keyOf(token);
  for (const { next } of nodes) {
    // Most phrases end here, and then nothing has to be looked up.
    if (next.size === 0) continue;
    const loose = next.get(key);
    if (loose !== undefined) (reached ??= []).push(loose);
    const tight = token.glued ? next.get(`+${key}`) : undefined;
    if (tight !== undefined) (reached ??= []).push(tight);
  }
  return reached ?? [];
}

function node<T>(): Node<T> {
  return { next: new Map(), ends: [], gaps: [], afters: [] };
}

function step<T>(from: Node<T>, key: string): Node<T> {
  const known = from.next.get(key);
  if (known !== undefined) return known;
  const made = node<T>();
  from.next.set(key, made);
  return made;
}

/** Empty for what stands in no phrase. */
function keyOf(token: Token): string {
  return token.kind === "link" ? LINK : token.text;
}

/** Not the end of a contraction: the `re` of "we're" is no word of its own. */
function startsWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !token.glued) return true;
  const before = tokens[at - 1];
  return before?.text !== "'" || !before.glued;
}
