/** A `#tag` in running text. */
export interface Tag {
  /** Offset of the `#`. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** As written, without the `#`: `person/friend`. */
  readonly name: string;
}

/** What the app takes as part of a tag: anything but blanks and punctuation other than `-`, `_` and `/`. */
const TAG = /#([^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+)/y;
const NUMBER = /^[\d/]*$/;
const BEFORE = /[\p{L}\p{N}_/#&]$/u;

/** The tag whose `#` is at `at`, or null: a tag starts a word and is not all digits (`#1` is no tag). */
export function tagAt(text: string, at: number): Tag | null {
  if (at > 0 && BEFORE.test(characterBefore(text, at))) return null;
  TAG.lastIndex = at;
  const name = TAG.exec(text)?.[1]?.replace(/\/+$/, "") ?? "";
  return NUMBER.test(name) ? null : { start: at, end: at + 1 + name.length, name };
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at);
}
