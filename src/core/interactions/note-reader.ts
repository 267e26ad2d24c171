import type { Structure } from "../text/structure";
import type { Entry, Misreading, Reading } from "./entry";
import { addDetail, finished, type Lent, type OpenEntry, openEntry, problemsOf, saidDay } from "./open-entry";
import { type Block, outlineOf } from "./outline";
import { plainText, sentencesIn, wholePiece } from "./piece";
import { type SaidDay, sayDay } from "./said-day";
import { type Lens, readStatement, type Statement } from "./statement";
import { pieceText } from "./summary";
import { type Place, type Setting, whyNotTaken } from "./verdict";
import { inNote, isWritten } from "./written";

/** Which blocks are entries: what names people (daily notes), or what bears a date under a log heading (person notes). */
export type Scope = "links" | "dates";

/** What a block passes on to the blocks below it. */
interface Under {
  readonly place: Place;
  /** The entry whose details they are; null for none. */
  readonly owner: OpenEntry | null;
  /** Position of the owner's block. */
  readonly ownerAt: number;
  readonly lent: Lent | null;
  readonly day: SaidDay;
  /** Whether they stand under a heading of a person's own log. */
  readonly inLog: boolean;
}

/** What is read, how, and what was found so far. Plain data: see `readBlocks` for what becomes of classes. */
interface Pass {
  readonly note: Structure;
  readonly lens: Lens;
  readonly scope: Scope;
  readonly nextLink: (from: number) => number;
  readonly entries: OpenEntry[];
}

/**
 * Reads the entries of one note, top down in one pass: what a block means depends on what it stands
 * under, and its details are collected as they come. Without recursion, for lists may be nested deeply.
 */
export function readEntries(note: Structure, lens: Lens, scope: Scope, day: SaidDay): Pick<Reading, "entries" | "problems"> {
  const pass: Pass = { note, lens, scope, nextLink: linkFinder(note.text), entries: [] };
  const top: Under = { place: { kind: "none" }, owner: null, ownerAt: -1, lent: null, day, inLog: false };
  const unders: Under[] = [];
  const blocks = outlineOf(note);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const under = block.parent < 0 ? top : (unders[block.parent] ?? top);
    unders.push(block.form === "paragraph" ? readParagraph(pass, block, under) : readBlock(pass, block, at, under));
  }
  const entries: Entry[] = [];
  let problems: Map<string, Misreading> | null = null;
  for (const open of pass.entries) {
    for (const problem of problemsOf(open)) (problems ??= new Map()).set(`${String(problem.line)} ${problem.message}`, problem);
    const entry = finished(open, lens);
    if (entry !== null) entries.push(entry);
  }
  return { entries, problems: problems === null ? [] : [...problems.values()] };
}

function readBlock(pass: Pass, block: Block, at: number, under: Under): Under {
  const { note, lens, scope } = pass;
  const { owner, inLog } = under;
  const link = pass.nextLink(block.start);
  // Nobody is named in it or below it.
  if (owner === null && scope === "links" && link >= block.reach) return under;
  const text = plainText(note.text.slice(block.start, block.end));
  const below = underBlock(pass, block, text, under);
  if (below.owner !== owner) return below;
  const dated = scope === "dates" && inLog;
  if (owner === null && !dated && link >= block.reach) return below;
  const setting: Setting = { form: block.form === "item" ? "item" : "heading", status: block.status, place: under.place };
  if (owner !== null && !dated && link >= block.end) {
    detail(block, under, text, setting, null);
    return below;
  }
  const statement = readStatement(wholePiece(text), lens);
  if (isEntry(pass, statement, under)) {
    const opened = open(pass, statement, setting, block.line, under);
    return { place: below.place, owner: opened, ownerAt: at, lent: null, day: saidDay(opened), inLog: below.inLog };
  }
  if (owner !== null) {
    detail(block, under, text, setting, statement);
    return below;
  }
  return block.form === "item" ? lend(statement, setting, block.line, under, below) : below;
}

/** Sentences have nothing below them. */
function readParagraph(pass: Pass, block: Block, under: Under): Under {
  const { note, lens, scope } = pass;
  const hasLink = pass.nextLink(block.start) < block.end;
  if (under.owner === null && (!hasLink || scope === "dates")) return under;
  const text = plainText(note.text.slice(block.start, block.end));
  const setting: Setting = { form: "sentence", status: null, place: under.place };
  if (!hasLink) {
    detail(block, under, text, setting, null);
    return under;
  }
  for (const { piece, line } of sentencesIn(text, lens.vocabulary.abbreviations)) {
    // It would be no entry, and there is none that it could be a detail of.
    if (under.owner === null && !piece.tokens.some(({ kind }) => kind === "link")) continue;
    const statement = readStatement(piece, lens);
    if (scope === "links" && isEntry(pass, statement, under)) open(pass, statement, setting, block.line + line, under);
    else if (under.owner !== null) detail(block, under, pieceText(piece), setting, statement);
  }
  return under;
}

/** Inside another entry, one of its own has to say how, or that it was contact: else it is a detail. */
function isEntry({ scope }: Pass, { participants, topics, channel, fields, leading }: Statement, { owner, inLog }: Under): boolean {
  const byItself = owner === null || channel !== null || fields.contact === true;
  if (scope === "dates") return inLog && isWritten(leading.day) && byItself;
  return participants.length > 0 ? byItself : owner === null && topics.length > 0;
}

function open(pass: Pass, statement: Statement, setting: Setting, line: number, under: Under): OpenEntry {
  const entry = openEntry(statement, setting, line + 1, under.day, under.lent);
  pass.entries.push(entry);
  return entry;
}

function detail(block: Block, { owner, ownerAt }: Under, text: string, setting: Setting, statement: Statement | null): void {
  const checkbox = block.status === null ? "" : `[${block.status}] `;
  if (owner !== null) addDetail(owner, { text, shown: `${checkbox}${text}`, setting, statement, direct: block.parent === ownerAt });
}

/**
 * A heading, or a list item that equals one, decides for all that stands under it. A log heading opens
 * a list of its own, also in the section of a heading that names somebody (`# Day with [[Ada]]`).
 */
function underBlock({ lens, scope }: Pass, block: Block, text: string, under: Under): Under {
  const use = lens.vocabulary.headingOf(text);
  if (use === null) return under;
  const { lent, day } = under;
  const inLog = under.inLog || (scope === "dates" && use.personLog);
  const isLog = scope === "dates" ? use.personLog : use.log;
  if (!use.planning && !isLog) return under;
  const place: Place = use.planning ? { kind: "planning", heading: words(text) } : { kind: "log" };
  const isOwn = block.form === "heading" && !use.planning;
  return { place, owner: isOwn ? null : under.owner, ownerAt: isOwn ? -1 : under.ownerAt, lent, day, inLog };
}

/** A heading's words as they are written, without emphasis and colon. */
function words(text: string): string {
  return text.replace(/^[*_\s]+|[*_:\s]+$/g, "");
}

/** An item that says how, but not who, says it for the items below; unless it has not taken place. */
function lend(statement: Statement, setting: Setting, line: number, under: Under, below: Under): Under {
  const { channel, leading, fields, minutes, piece } = statement;
  if (channel === null) return below;
  const { place, owner, ownerAt, inLog } = below;
  if (whyNotTaken(statement, setting) !== null) return { place, owner, ownerAt, lent: null, day: under.day, inLog };
  const day = sayDay([fields.date, leading.day], under.day, (found) => inNote(found, piece, line + 1));
  return { place, owner, ownerAt, lent: { channel, time: leading.time, minutes }, day, inLog };
}

/** The offset of the first link at or behind `from`, or Infinity. To be asked with ascending offsets. */
function linkFinder(text: string): (from: number) => number {
  const seek = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at < 0 ? Infinity : at;
  };
  let wiki = -1;
  let markdown = -1;
  return (from) => {
    if (wiki < from) wiki = seek("[[", from);
    if (markdown < from) markdown = seek("](", from);
    return Math.min(wiki, markdown);
  };
}
