import { behindOpeners, type Lead, punctuationEnd, standsAlone } from "./lead";
import type { Found } from "./phrases";
import type { Piece } from "./piece";
import { endsSentence } from "./sentences";
import { withoutBlockId, withoutTaskDates } from "./task-dates";
import type { Token } from "./tokens";
import type { Meaning, Vocabulary } from "./vocabulary";

const CLOSERS: ReadonlySet<string> = new Set([")", "]", "\"", "'", "”", "“", "»", "«", "›", "‹"]);

/** What in the words of an entry says that nothing has happened. */
export interface Doubts {
  /** An intention, a later day or a question. */
  readonly planned: boolean;
  readonly missed: boolean;
  /** It begins like an order to oneself: `call [[Ada]]`. */
  readonly bare: boolean;
}

/** `anchor`: position of the channel word, or of what stands for it, where the entry has none. */
export function findDoubts(
  piece: Piece, lead: Lead, anchor: number, found: readonly Found<Meaning>[], vocabulary: Vocabulary,
): Doubts {
  const { tokens } = piece;
  const bare = tokens[lead.from + 1]?.kind === "link" && vocabulary.bare.has(tokens[lead.from]?.text ?? "");
  if (found.length === 0) return { planned: asks(tokens, lead), missed: false, bare };
  const alone = found.filter(({ from, to }) => from >= lead.from && standsAlone(tokens, from, to));
  const isNear = inClause(tokens, lead, anchor);
  return {
    planned: isIntended(tokens, anchor, alone, vocabulary) || isLater(alone, isNear) || asks(tokens, lead),
    missed: isMissed(piece, lead, alone, isNear, vocabulary),
    bare,
  };
}

/**
 * An intention that begins before the channel word, or where its anchor is, in one sentence with it; it may hold that word:
 * `book lunch`. Before a verb at the end, one of another clause is no intention of it; names with commas between them make none.
 */
function isIntended(
  tokens: readonly Token[], anchor: number, found: readonly Found<Meaning>[], { abbreviations }: Vocabulary,
): boolean {
  let last = -1;
  for (const { what, from, to } of found) if (what.is === "intention" && from <= anchor) last = Math.max(last, to);
  if (last < 0) return false;
  const closes = found.some(({ what, to }) => what.is === "channel" && what.closes && to === anchor + 1);
  for (let at = last; at < anchor; at++) {
    if (endsSentence(tokens, at, abbreviations) || (closes && endsClause(tokens, at) && tokens[at - 1]?.kind !== "link")) return false;
  }
  return true;
}

/** A later day in the clause of the channel word, which ends at `,`, `;`, `.` and where the lead does. */
function isLater(found: readonly Found<Meaning>[], isNear: IsNear): boolean {
  let covered = 0;
  // The longest comes first: what stands in a longer phrase that says otherwise is not said.
  return found.some((one) => {
    if (one.what.is === "notLater") covered = Math.max(covered, one.to);
    return one.what.is === "later" && one.from >= covered && isNear(one);
  });
}

type IsNear = (found: Found<Meaning>) => boolean;

/** Says whether something stands in the clause of `anchor`. */
function inClause(tokens: readonly Token[], lead: Lead, anchor: number): IsNear {
  const inLead = anchor < lead.to;
  const first = inLead ? lead.from : lead.rest;
  const last = inLead ? lead.to : tokens.length;
  let from = anchor;
  while (from > first && !endsClause(tokens, from - 1)) from--;
  let to = anchor;
  while (to < last && !endsClause(tokens, to)) to++;
  return ({ from: start, to: end }) => start >= from && end <= to;
}

/** Whether a clause ends with the mark at `at`. */
export function endsClause(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? "";
  return mark === "," || mark === ";" || ((mark === "." || mark === "!") && tokens[at + 1]?.glued !== true);
}

/** Whether the lead ends in a question mark; tags behind it do not matter. */
function asks(tokens: readonly Token[], lead: Lead): boolean {
  let last = lead.to - 1;
  while (last >= lead.from && tokens[last]?.kind === "tag") last--;
  return last >= lead.from && tokens[last]?.text === "?";
}

/**
 * A miss in the lead (in the clause of the channel word, where it means other things too), or as the first words behind its punctuation with nothing more to say than why or
 * until when: "cancelled by her", but not "cancelled the old contract". Behind what is talked about, one that says that nobody
 * was reached, in a clause of its own. Not where it took place after all.
 */
function isMissed(piece: Piece, lead: Lead, found: readonly Found<Meaning>[], isNear: IsNear, vocabulary: Vocabulary): boolean {
  const { tokens } = piece;
  const misses = found.filter((one) => {
    const { what, from, to } = one;
    if (what.is !== "miss") return false;
    // Whoever was not reached may be named: "she didn't answer".
    const first = what.closes && tokens[from - 1]?.kind === "word" ? from - 1 : from;
    if (to <= lead.to) return !what.isNear || isNear(one);
    if (lead.by === "punctuation") return first === lead.rest && (isAll(piece, what, to) || hasCause(tokens, to, vocabulary));
    return what.closes && first > lead.rest && begins(tokens, first) && (tokens[to]?.kind === "mark" || isLast(piece, to));
  });
  return misses.length > 0 && !isAmended(tokens, misses.reduce((last, { to }) => Math.max(last, to), 0), found, vocabulary);
}

/** Whether a clause behind a miss that ends at `to` says that it took place after all, and was not only intended: "missed call, called back". */
function isAmended(tokens: readonly Token[], to: number, found: readonly Found<Meaning>[], { joins }: Vocabulary): boolean {
  let next = to;
  while (next < tokens.length && !endsClause(tokens, next) && !joins.has(tokens[next]?.text ?? "") && punctuationEnd(tokens, next, false) === next) next++;
  const amends = found.find(({ what, from }) => what.is === "channel" && what.amends && from > next);
  return amends !== undefined && !found.some(({ what, from }) => what.is === "intention" && from >= to && from < amends.from);
}

/** Whether a clause begins at `at`. */
function begins(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "(" || endsClause(tokens, at - 1) || punctuationEnd(tokens, at - 1, false) === at;
}

/** Whether a miss is all that is said, or all of its clause where it may have one of its own: "no answer, will try again". */
function isAll(piece: Piece, what: Meaning, to: number): boolean {
  return isLast(piece, to) || (what.is === "miss" && what.closes && endsClause(piece.tokens, to));
}

/** Whether a cause stands right behind what ends at `to`; German has a comma before *weil*. */
function hasCause(tokens: readonly Token[], to: number, { missCauses }: Vocabulary): boolean {
  let next = to;
  while (CLOSERS.has(tokens[next]?.text ?? "")) next++;
  if (tokens[next]?.text === ",") next++;
  return missCauses.has(tokens[next]?.text ?? "");
}

/** Whether nothing is said from `to` on: there are only punctuation, tags, dates of tasks and a block id. */
function isLast({ text, tokens, end }: Piece, to: number): boolean {
  // None of them begins with a word, and to look at all of the rest takes long.
  if (tokens[to]?.kind === "word") return false;
  const start = tokens[to]?.start ?? end;
  // Without the blank before it, a block id is none.
  const from = Math.max(0, start - 1);
  const said = withoutTaskDates(withoutBlockId(text.slice(from, end)));
  return tokens.slice(to).every((token) =>
    token.kind === "mark" || token.kind === "tag" || said.slice(token.start - from, token.end - from).trim() === "",
  );
}

/** Whether a detail says nothing but that what it belongs to did not take place: "cancelled". */
export function saysMissed(piece: Piece, found: readonly Found<Meaning>[], vocabulary: Vocabulary): boolean {
  if (found.length === 0) return false;
  const first = behindOpeners(piece.tokens, 0);
  return found.some(({ what, from, to }) => what.is === "miss" && from === first && isAll(piece, what, to) && !isAmended(piece.tokens, to, found, vocabulary));
}
