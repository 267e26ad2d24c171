import { say } from "../../locales/say";
import { isRecord } from "../text/record";
import { type Kind, KINDS } from "./entry";

/**
 * The words of one language, as plain data: what ships, and what users write in settings.
 *
 * Every list holds phrases, matched as whole words in any letter case. In a phrase
 * - `a/b` between blanks is either word: `talked/spoke to/with` is four phrases;
 * - `[[]]` is a link: `saw [[]]` is "saw" directly before a link;
 * - `…` is up to eight words in between, in the same clause: `gave … gift`;
 * - `…` before a channel's phrase says that it may also end its clause behind what is talked about, as German verbs do:
 *   `… angerufen` in "Ada wegen der Reise angerufen". Before a miss it says that the miss may stand there as a clause of its own:
 *   `… no answer` in "called Ada about the trip, no answer";
 * - `…` behind a channel's phrase says that it makes up for a miss in a clause before it: `called back …` in "missed call from Ada, called back".
 *   Behind a miss it says that the miss is one only in the clause of the channel's word: `fell through …`, not in "coffee with Ada, her lease fell through".
 */
export interface Words {
  /** For the settings: `English`. */
  readonly language: string;
  readonly channels: readonly ChannelWords[];
  /** What follows is talked about: `about`, `regarding`. */
  readonly topics: readonly string[];
  /** Before a channel word they say that it is still to come: `need to`, `should`. */
  readonly intentions: readonly string[];
  /** In the clause of the channel word they say the same: `tomorrow`. */
  readonly later: readonly string[];
  /** Longer phrases that hold one of `later` and do not say it: German `heute Morgen` is this morning. */
  readonly notLater: readonly string[];
  /** They say that it did not take place: `cancelled`, `no answer`. */
  readonly misses: readonly string[];
  /** Single words that may follow a miss which stands alone: `cancelled by her`. */
  readonly missCauses: readonly string[];
  /** Single words that are a plan where a list item begins with one directly before a link: `call [[Ada]]`. */
  readonly bare: readonly string[];
  /** They say that the other one reached out: `heard from`, `[[]] called me`. */
  readonly incoming: readonly string[];
  /** What a name gets that owns the following noun, directly behind the link: `'s`. */
  readonly possessives: readonly string[];
  /** Single words after which the owner is a host, and so took part: `at [[Ada]]'s place`. */
  readonly hosts: readonly string[];
  /** Single words between two names of one list: `and`. */
  readonly joins: readonly string[];
  /** Titles and abbreviations, without their full stop, after which no sentence ends: `Dr`, `etc`. Single letters never end one. */
  readonly abbreviations: readonly string[];
}

export interface ChannelWords {
  readonly channel: string;
  readonly kind: Kind;
  readonly words: readonly string[];
  /** Without `#`; nested tags are included. */
  readonly tags: readonly string[];
  readonly emoji: readonly string[];
}

/** Phrases with `|` between them, as the words that ship are written: one text is a third shorter than a list. */
export function phrases(text: string): readonly string[] {
  return text === "" ? [] : text.split("|");
}

/** `words`, `tags` and `emoji` as in `phrases`. */
export function channelWords(channel: string, kind: Kind, words = "", tags = "", emoji = ""): ChannelWords {
  return { channel, kind, words: phrases(words), tags: phrases(tags), emoji: phrases(emoji) };
}

const LISTS = [
  "topics", "intentions", "later", "notLater", "misses", "missCauses", "bare", "incoming", "possessives", "hosts", "joins",
  "abbreviations",
] as const;

/** Alternatives multiply, so one phrase could otherwise stand for millions. */
const MOST_ALTERNATIVES = 64;

export type DecodedWords = { readonly value: Words; readonly expected?: never } | { readonly expected: string };

/** Reads words that somebody wrote by hand. A missing list is an empty one; `expected` says what belongs where. */
export function decodeWords(value: unknown): DecodedWords {
  if (!isRecord(value)) return { expected: say.problems.settings.words };
  const language = value["language"];
  if (typeof language !== "string" || language.trim() === "") return { expected: say.problems.settings.language };
  const lists: Partial<Record<(typeof LISTS)[number], readonly string[]>> = {};
  for (const name of LISTS) {
    const phrases = decodePhrases(value[name]);
    if (phrases === null) return { expected: say.problems.settings.phrases(name) };
    lists[name] = phrases;
  }
  const written = value["channels"] ?? [];
  const channels = Array.isArray(written) ? written.map(decodeChannel) : [null];
  if (!channels.every((channel): channel is ChannelWords => channel !== null)) {
    return { expected: say.problems.settings.channels };
  }
  return { value: { ...EMPTY, ...lists, language: language.trim(), channels } };
}

const EMPTY: Words = {
  language: "", channels: [], topics: [], intentions: [], later: [], notLater: [], misses: [], missCauses: [], bare: [], incoming: [],
  possessives: [], hosts: [], joins: [], abbreviations: [],
};

function decodeChannel(value: unknown): ChannelWords | null {
  if (!isRecord(value)) return null;
  const { channel, kind = "contact" } = value;
  const known = KINDS.find((one) => one === kind);
  const words = decodePhrases(value["words"]);
  const tags = decodePhrases(value["tags"]);
  const emoji = decodePhrases(value["emoji"]);
  if (typeof channel !== "string" || channel.trim() === "" || known === undefined) return null;
  if (words === null || tags === null || emoji === null) return null;
  return { channel: channel.trim(), kind: known, words, tags: tags.map((tag) => tag.replace(/^#/, "")), emoji };
}

function decodePhrases(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const phrases: string[] = [];
  for (const member of value as readonly unknown[]) {
    if (typeof member !== "string" || alternatives(member) > MOST_ALTERNATIVES) return null;
    if (member.trim() !== "") phrases.push(member.trim());
  }
  return phrases;
}

function alternatives(phrase: string): number {
  return phrase.split(/\s+/).reduce((product, part) => product * part.split("/").length, 1);
}
