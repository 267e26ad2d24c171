import { headingKey } from "../text/heading-key";
import { type Channel, firstChannel, UNSPECIFIED } from "./channel";
import type { Kind } from "./entry";
import { type Found, Phrases } from "./phrases";
import { type Token, tokenize } from "./tokens";
import type { ChannelWords, Words } from "./words";

/** The settings that reading depends on, apart from the words. Headings are given as their words. */
export interface ReadingSettings {
  readonly logHeadings: readonly string[];
  readonly planningHeadings: readonly string[];
  readonly personLogHeadings: readonly string[];
  /** Whether a bare link counts everywhere, not only under a log heading. */
  readonly anyLinkCounts: boolean;
  /** Kinds that do not reset anybody's clock, besides `visibility`. */
  readonly uncountedKinds: readonly Kind[];
}

/** What a phrase means where it stands. */
export type Meaning =
  /** `closes`: also behind what is talked about, at the end of its clause. `amends`: behind a miss it says that it took place after all. */
  | { readonly is: "channel"; readonly channel: Channel; readonly closes: boolean; readonly amends: boolean }
  /** `closes`: also as a clause of its own behind what is talked about. `isNear`: only in the clause of the channel word, where it stands in the lead. */
  | { readonly is: "miss"; readonly closes: boolean; readonly isNear: boolean }
  | { readonly is: "topic" | "intention" | "later" | "notLater" | "incoming" };

/** Headings of the user's settings that this one equals, emoji, punctuation and letter case left aside. */
export interface HeadingUse {
  readonly log: boolean;
  readonly planning: boolean;
  readonly personLog: boolean;
}

/** Words and settings, made ready for reading. */
export interface Vocabulary {
  readonly settings: ReadingSettings;
  readonly channels: readonly Channel[];
  readonly phrases: Phrases<Meaning>;
  readonly missCauses: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** Folded, longest first. */
  readonly possessives: readonly string[];
  /** Folded, without the last full stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** What a heading, or a list item that equals one, makes of what stands under it; null for no such heading. */
  readonly headingOf: (text: string) => HeadingUse | null;
  /** The channel of a tag, without `#`: of `call/work` that of `call`. */
  readonly channelOfTag: (tag: string) => Channel | null;
  /** The channel of an emoji token. */
  readonly channelOfMark: (mark: string) => Channel | null;
  /** What the text of a field or property names: a channel, a channel's word, or `contact`. */
  readonly channelNamed: (text: string) => Channel | null;
  /** The channel that a text holds a word of, singular or plural: of `Team meetings` that of `meeting`. */
  readonly channelWithin: (text: string) => Channel | null;
  /** The channel of a meeting with no more said. */
  readonly meeting: Channel;
  /** Whether a text, as a whole, says that something did not take place: `cancelled`. */
  readonly isMiss: (text: string) => boolean;
}

/** Where languages differ about a channel's kind, the first one decides. */
export function compileVocabulary(words: readonly Words[], settings: ReadingSettings): Vocabulary {
  const channels = new Map<string, Channel>();
  const tags = new Map<string, Channel>();
  const marks = new Map<string, Channel>();
  const all = (pick: (language: Words) => readonly string[]): string[] => words.flatMap((language) => pick(language).map(fold));
  const abbreviations = new Set(all((language) => language.abbreviations));
  const phrases = new Phrases<Meaning>(abbreviations);
  for (const entry of words.flatMap((language) => language.channels)) {
    addChannel(entry, channels, tags, marks, phrases);
  }
  for (const language of words) {
    const lists = [
      ["topic", language.topics], ["intention", language.intentions], ["later", language.later],
      ["notLater", language.notLater], ["incoming", language.incoming],
    ] as const;
    for (const [is, list] of lists) for (const phrase of list) phrases.add(phrase, { is });
    for (const phrase of language.misses) phrases.add(phrase, { is: "miss", closes: phrase.startsWith("…"), isNear: phrase.endsWith("…") });
  }
  const wholes = (text: string): readonly Meaning[] => wholeMeanings(phrases, text);
  const channelNamed = (text: string): Channel | null => {
    const folded = fold(text);
    if (folded === UNSPECIFIED.kind) return UNSPECIFIED;
    const meant = wholes(folded).flatMap((meaning) => (meaning.is === "channel" ? [meaning] : []));
    return channels.get(folded) ?? firstChannel(meant)?.channel ?? tags.get(folded) ?? null;
  };
  const channelWithin = (text: string): Channel | null => {
    const singular = text.replace(/([\p{L}\p{N}])s(?![\p{L}\p{N}])/gu, "$1");
    const meant = [text, singular].flatMap((form) => phrases.find(tokenize(form))).flatMap(({ what }) => (what.is === "channel" ? [what] : []));
    return channelNamed(text) ?? firstChannel(meant)?.channel ?? null;
  };
  return {
    settings, channels: [...channels.values()], phrases, abbreviations, channelNamed, channelWithin,
    meeting: channels.get("meeting") ?? { name: "meeting", kind: "conversation" },
    missCauses: new Set(all(({ missCauses }) => missCauses)),
    bare: new Set(all(({ bare }) => bare)),
    hosts: new Set(all(({ hosts }) => hosts)),
    joins: new Set(all(({ joins }) => joins)),
    possessives: [...new Set(all(({ possessives }) => possessives))].sort((a, b) => b.length - a.length),
    headingOf: headingUses(settings),
    channelOfTag: (tag) => channelOfTag(tags, fold(tag)),
    channelOfMark: (mark) => marks.get(mark) ?? null,
    isMiss: (text) => wholes(text).some(({ is }) => is === "miss"),
  };
}

function addChannel(
  { channel: name, kind, words, tags, emoji }: ChannelWords, channels: Map<string, Channel>, byTag: Map<string, Channel>,
  byMark: Map<string, Channel>, phrases: Phrases<Meaning>,
): void {
  const channel = channels.get(fold(name)) ?? { name, kind };
  channels.set(fold(name), channel);
  for (const phrase of words) phrases.add(phrase, { is: "channel", channel, closes: phrase.startsWith("…"), amends: phrase.endsWith("…") });
  for (const tag of tags) if (!byTag.has(fold(tag))) byTag.set(fold(tag), channel);
  for (const mark of emoji) {
    const token = tokenize(mark)[0];
    if (token !== undefined && !byMark.has(token.text)) byMark.set(token.text, channel);
  }
}

function channelOfTag(tags: ReadonlyMap<string, Channel>, tag: string): Channel | null {
  for (let end = tag.length; end > 0; end = tag.lastIndexOf("/", end - 1)) {
    const channel = tags.get(tag.slice(0, end));
    if (channel !== undefined) return channel;
  }
  return null;
}

/** What `text` means as a whole, longest phrases only. */
function wholeMeanings(phrases: Phrases<Meaning>, text: string): readonly Meaning[] {
  const tokens: readonly Token[] = tokenize(text);
  const whole = ({ from, to }: Found<Meaning>): boolean => from === 0 && to === tokens.length;
  return phrases.find(tokens).filter(whole).map(({ what }) => what);
}

/** Decorations that a heading may bear beyond its words; longer texts are not compared. */
const LONGEST_DECORATION = 32;
/** Headings recur from note to note; comparing them costs more than remembering them. */
const MOST_REMEMBERED = 500;

function headingUses({ logHeadings, planningHeadings, personLogHeadings }: ReadingSettings): Vocabulary["headingOf"] {
  const keysOf = (headings: readonly string[]): ReadonlySet<string> => new Set(headings.map(headingKey));
  const [logs, plans, personLogs] = [keysOf(logHeadings), keysOf(planningHeadings), keysOf(personLogHeadings)];
  const keys = [...logs, ...plans, ...personLogs];
  const longest = Math.max(0, ...keys.map((key) => key.length)) + LONGEST_DECORATION;
  const known = new Set(keys.flatMap((key) => key.split(" ")));
  const remembered = new Map<string, HeadingUse | null>();
  return (text) => {
    if (text === "" || text.length > longest) return null;
    const first = firstWord(text);
    if (first !== null && !known.has(first)) return null;
    const last = remembered.get(text);
    if (last !== undefined) return last;
    const key = headingKey(text);
    const use = { log: logs.has(key), planning: plans.has(key), personLog: personLogs.has(key) };
    const answer = use.log || use.planning || use.personLog ? use : null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, answer);
    return answer;
  };
}

/** The first word of ASCII alone, in lower case; null where there is none. Most items share theirs with no heading, and need not be compared. */
function firstWord(text: string): string | null {
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let all = 0;
    for (let code = text.charCodeAt(at); isWordCode(code); code = text.charCodeAt(++at)) all |= code;
    if (at > start && all < 128) return text.slice(start, at).toLowerCase();
  }
  return null;
}

/** Whether it is a letter or digit of ASCII, or anything beyond it. */
function isWordCode(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function fold(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/[\u2018\u2019]/g, "'");
}
