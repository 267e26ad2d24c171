import { type Channel, firstChannel } from "./channel";
import { type Doubts, endsClause, findDoubts, saysMissed } from "./doubts";
import { durationIn } from "./duration";
import type { Direction } from "./entry";
import { type FieldFacts, readFields } from "./fields";
import { findLead, type Lead, punctuationEnd } from "./lead";
import { type Leading, readLeading } from "./leading";
import { findMentions } from "./mentions";
import type { Found } from "./phrases";
import type { Piece } from "./piece";
import type { Token } from "./tokens";
import type { Meaning, Vocabulary } from "./vocabulary";
import type { DateOfLink } from "./written-date";

/** What reading needs to know of the world. */
export interface Lens {
  readonly vocabulary: Vocabulary;
  readonly isPerson: (target: string) => boolean;
  readonly dateOfLink: DateOfLink | undefined;
  /** Whether the owner of the note takes part in every entry without being named: a person's own log. */
  readonly implied: boolean;
}

/** What one piece of text says by itself, apart from where it stands. */
export interface Statement {
  readonly piece: Piece;
  readonly leading: Leading;
  readonly fields: FieldFacts;
  /** Link targets of people, distinct, in the order of the text. */
  readonly participants: readonly string[];
  readonly topics: readonly string[];
  readonly channel: Channel | null;
  readonly direction: Direction;
  readonly minutes: number | null;
  readonly doubts: Doubts;
  /** Whether it says, as a whole, that what it belongs to did not take place. */
  readonly cancels: boolean;
}

interface Candidate {
  readonly channel: Channel;
  /** Token position. */
  readonly at: number;
}

export function readStatement(piece: Piece, lens: Lens): Statement {
  const { text, tokens, start } = piece;
  const { vocabulary, dateOfLink, implied } = lens;
  const leading = readLeading(text, tokens, 0, start, dateOfLink);
  const fields = readFields(text, piece.fields, vocabulary, dateOfLink);
  const mentions = findMentions(text, tokens, leading.next, vocabulary, lens.isPerson);
  const found = vocabulary.phrases.find(tokens);
  const lead = findLead(tokens, leading.next, mentions, found, implied);
  const participants: string[] = [];
  const talkedAbout: string[] = [];
  let first = lead.to;
  for (const { target, at, person, owns } of mentions) {
    if (!person) continue;
    const takesPart = !owns && at < lead.to;
    if (takesPart && participants.length === 0) first = at;
    (takesPart ? participants : talkedAbout).push(target);
  }
  const said = markChannel(tokens, leading.next, first, vocabulary) ?? wordChannel(lead, found) ?? closingChannel(tokens, lead, found, vocabulary);
  return {
    piece, leading, fields, participants: distinct(participants), topics: without(distinct(talkedAbout), participants),
    channel: fields.channel ?? said?.channel ?? null,
    direction: fields.direction ?? directionOf(tokens, lead, found),
    minutes: fields.minutes ?? leading.minutes ?? durationIn(text, tokens, leading.next),
    doubts: findDoubts(piece, lead, said?.at ?? first, found, vocabulary),
    cancels: saysMissed(piece, found, vocabulary),
  };
}

/** A tag or emoji anywhere in the piece. Words that stand before the first name stand before it, too. */
function markChannel(tokens: readonly Token[], from: number, first: number, vocabulary: Vocabulary): Candidate | null {
  let candidates: Candidate[] | null = null;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "word") continue;
    const channel =
      token.kind === "tag" ? vocabulary.channelOfTag(token.what.name)
      : token.kind === "mark" ? vocabulary.channelOfMark(token.text)
      : null;
    if (channel !== null) (candidates ??= []).push({ channel, at: Math.max(at, first) });
  }
  return candidates === null ? null : firstChannel(candidates);
}

/** A word in the lead, else the one right behind the punctuation that ends it. */
function wordChannel(lead: Lead, found: readonly Found<Meaning>[]): Candidate | null {
  if (found.length === 0) return null;
  // In the order of their ends: a verb at its end stands behind what it frames.
  const inLead: (Candidate & { readonly to: number })[] = [];
  const behind: Candidate[] = [];
  let covered = lead.from;
  // The longest comes first: a phrase inside a longer one is no word of its own, unless that one is said by the verb at its end.
  for (const { what, from, to } of found) {
    if (what.is !== "channel") continue;
    const candidate = { channel: what.channel, at: what.closes ? to - 1 : from, to };
    if (from >= covered && to <= lead.to) {
      const next = inLead.findIndex((one) => one.to > to);
      inLead.splice(next < 0 ? inLead.length : next, 0, candidate);
      if (!what.closes) covered = to;
    } else if (from === lead.rest && lead.by === "punctuation") {
      behind.push(candidate);
    }
  }
  return firstChannel(inLead) ?? firstChannel(behind);
}

/** With these begins what may stand behind a verb that ends its clause, besides tags and *and*: a parenthesis, a block id, a number (`1h30`), an emoji, such as that of a task's date. */
const TAIL = /^(?:[(^\d]|\p{Extended_Pictographic})/u;

/** A verb that ends the clause of the last link in the lead, behind what is talked about; none where a miss stands in it, too. */
function closingChannel(tokens: readonly Token[], lead: Lead, found: readonly Found<Meaning>[], { joins }: Vocabulary): Candidate | null {
  if (lead.by !== "topic") return null;
  let last = lead.to - 1;
  while (last >= lead.from && tokens[last]?.kind !== "link") last--;
  let end = last + 1;
  while (end < tokens.length && !endsClause(tokens, end) && punctuationEnd(tokens, end, false) === end) end++;
  const closes = (to: number): boolean => {
    const next = tokens[to];
    return to === end || (to < end && next !== undefined && (next.kind === "tag" || joins.has(next.text) || TAIL.test(next.text)));
  };
  const said = found.find(({ what, to }) => what.is === "channel" && what.closes && to > lead.rest && closes(to));
  if (last < lead.from || said?.what.is !== "channel" || found.some(({ what, from }) => what.is === "miss" && from >= lead.to && from < end)) return null;
  return { channel: said.what.channel, at: lead.to - 1 };
}

function directionOf(tokens: readonly Token[], lead: Lead, found: readonly Found<Meaning>[]): Direction {
  for (let at = lead.from; at < lead.to && tokens[at]?.kind !== "link"; at++) {
    const mark = tokens[at]?.text;
    const next = tokens[at + 1]?.glued === true ? tokens[at + 1]?.text : undefined;
    if (mark === "→" || (mark === "-" && next === ">")) return "out";
    if (mark === "←" || (mark === "<" && next === "-")) return "in";
  }
  const incoming = found.some(({ what, from, to }) => what.is === "incoming" && from >= lead.from && to <= lead.to);
  return incoming ? "in" : "unknown";
}

function distinct(targets: readonly string[]): readonly string[] {
  return targets.length < 2 ? targets : [...new Set(targets)];
}

/** Those of `targets` that are not among `others`. */
export function without(targets: readonly string[], others: readonly string[]): readonly string[] {
  if (targets.length === 0) return targets;
  const taken = new Set(others);
  return targets.filter((target) => !taken.has(target));
}
