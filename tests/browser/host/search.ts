/** `[from, to)` in the searched text. */
export type SearchMatchPart = [number, number];

export interface SearchResult {
  /** 0 is the best; worse matches are lower. */
  score: number;
  matches: SearchMatchPart[];
}

export interface SearchResultContainer {
  match: SearchResult;
}

/** Every word has to be in the text, in any order. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) return null;
      for (let next = at; next >= 0; next = lower.indexOf(word, next + word.length)) matches.push([next, next + word.length]);
    }
    return result(text, merge(matches));
  };
}

/** The letters of each word have to occur in this order; whole words and beginnings of words rank higher. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    let from = 0;
    for (const word of words) {
      const found = findWord(lower, word, from) ?? findWord(lower, word, 0);
      if (!found) return null;
      matches.push(...found);
      from = found[found.length - 1]?.[1] ?? from;
    }
    return result(text, merge(matches));
  };
}

function findWord(lower: string, word: string, from: number): SearchMatchPart[] | null {
  const starts = wordStart(lower, word, from);
  const at = starts >= 0 ? starts : lower.indexOf(word, from);
  if (at >= 0) return [[at, at + word.length]];
  const parts: SearchMatchPart[] = [];
  let next = from;
  for (const letter of word) {
    const found = lower.indexOf(letter, next);
    if (found < 0) return null;
    parts.push([found, found + letter.length]);
    next = found + letter.length;
  }
  return parts;
}

function wordStart(lower: string, word: string, from: number): number {
  for (let at = lower.indexOf(word, from); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at === 0 || /[\s/\-_:([]/.test(lower[at - 1] ?? "")) return at;
  }
  return -1;
}

function merge(parts: SearchMatchPart[]): SearchMatchPart[] {
  const merged: SearchMatchPart[] = [];
  for (const part of [...parts].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && part[0] <= last[1]) last[1] = Math.max(last[1], part[1]);
    else merged.push([part[0], part[1]]);
  }
  return merged;
}

function result(text: string, matches: SearchMatchPart[]): SearchResult {
  const first = matches[0]?.[0] ?? 0;
  const covered = matches.reduce((sum, [from, to]) => sum + to - from, 0);
  return { score: -(matches.length - 1) - first / 100 - (text.length - covered) / 1000, matches };
}

export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` into `el`, the matches highlighted. `offset` is where `text` starts in what was searched. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatchPart[] | null,
  offset = 0,
): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(at, from - offset);
    const end = Math.min(text.length, to - offset);
    if (end <= start) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, found: SearchResult, offset = 0): void {
  renderMatches(el, text, found.matches, offset);
}
