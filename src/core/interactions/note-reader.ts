import type { Structure } from "../text/structure";
import type { Entry, Misreading, Reading } from "./entry";
import { type Lent, OpenEntry } from "./open-entry";
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

/**
 * Reads the entries of one note, top down in one pass: what a block means depends on what it stands
 * under, and its details are collected as they come. Without recursion, for lists may be nested deeply.
 */
export class NoteReader {
  private readonly entries: OpenEntry[] = [];
  private readonly unders: Under[] = [];
  private readonly nextLink: (from: number) => number;

  constructor(
    private readonly note: Structure,
    private readonly lens: Lens,
    private readonly scope: Scope,
    private readonly day: SaidDay,
  ) {
    this.nextLink = linkFinder(note.text);
  }

  read(): Pick<Reading, "entries" | "problems"> {
    const top: Under = { place: { kind: "none" }, owner: null, ownerAt: -1, lent: null, day: this.day, inLog: false };
    outlineOf(this.note).forEach((block, at) => {
      const under = block.parent < 0 ? top : (this.unders[block.parent] ?? top);
      this.unders.push(block.form === "paragraph" ? this.readParagraph(block, under) : this.readBlock(block, at, under));
    });
    const problems = new Map<string, Misreading>();
    for (const entry of this.entries) for (const problem of entry.problems) problems.set(`${String(problem.line)} ${problem.message}`, problem);
    const entries = this.entries.map((entry) => entry.finish(this.lens)).filter((entry): entry is Entry => entry !== null);
    return { entries, problems: [...problems.values()] };
  }

  private readBlock(block: Block, at: number, under: Under): Under {
    const link = this.nextLink(block.start);
    // Nobody is named in it or below it.
    if (under.owner === null && this.scope === "links" && link >= block.reach) return under;
    const text = plainText(this.note.text.slice(block.start, block.end));
    const below = this.below(block, text, under);
    if (below.owner !== under.owner) return below;
    const dated = this.scope === "dates" && under.inLog;
    if (under.owner === null && !dated && link >= block.reach) return below;
    const setting: Setting = { form: block.form === "item" ? "item" : "heading", status: block.status, place: under.place };
    if (under.owner !== null && !dated && link >= block.end) {
      this.addDetail(block, under, text, setting, null);
      return below;
    }
    const statement = readStatement(wholePiece(text), this.lens);
    if (this.isEntry(statement, under)) {
      const owner = this.open(statement, setting, block.line, under);
      return { ...below, owner, ownerAt: at, lent: null, day: owner.saidDay };
    }
    if (under.owner !== null) {
      this.addDetail(block, under, text, setting, statement);
      return below;
    }
    return block.form === "item" ? { ...below, ...lend(statement, setting, block.line, under) } : below;
  }

  /** Sentences have nothing below them. */
  private readParagraph(block: Block, under: Under): Under {
    const hasLink = this.nextLink(block.start) < block.end;
    if (under.owner === null && (!hasLink || this.scope === "dates")) return under;
    const text = plainText(this.note.text.slice(block.start, block.end));
    const setting: Setting = { form: "sentence", status: null, place: under.place };
    if (!hasLink) {
      this.addDetail(block, under, text, setting, null);
      return under;
    }
    for (const { piece, line } of sentencesIn(text, this.lens.vocabulary.abbreviations)) {
      // It would be no entry, and there is none that it could be a detail of.
      if (under.owner === null && !piece.tokens.some(({ kind }) => kind === "link")) continue;
      const statement = readStatement(piece, this.lens);
      if (this.scope === "links" && this.isEntry(statement, under)) this.open(statement, setting, block.line + line, under);
      else if (under.owner !== null) this.addDetail(block, under, pieceText(piece), setting, statement);
    }
    return under;
  }

  /** Inside another entry, one of its own has to say how, or that it was contact: else it is a detail. */
  private isEntry({ participants, topics, channel, fields, leading }: Statement, { owner, inLog }: Under): boolean {
    const byItself = owner === null || channel !== null || fields.contact === true;
    if (this.scope === "dates") return inLog && isWritten(leading.day) && byItself;
    return participants.length > 0 ? byItself : owner === null && topics.length > 0;
  }

  private open(statement: Statement, setting: Setting, line: number, under: Under): OpenEntry {
    const entry = new OpenEntry(statement, setting, line + 1, under.day, under.lent);
    this.entries.push(entry);
    return entry;
  }

  private addDetail(block: Block, under: Under, text: string, setting: Setting, statement: Statement | null): void {
    const checkbox = block.status === null ? "" : `[${block.status}] `;
    const direct = block.parent === under.ownerAt;
    under.owner?.addDetail({ text, shown: `${checkbox}${text}`, setting, statement, direct });
  }

  /**
   * A heading, or a list item that equals one, decides for all that stands under it. A log heading opens
   * a list of its own, also in the section of a heading that names somebody (`# Day with [[Ada]]`).
   */
  private below(block: Block, text: string, under: Under): Under {
    const use = this.lens.vocabulary.headingOf(text);
    if (use === null) return under;
    const inLog = under.inLog || (this.scope === "dates" && use.personLog);
    if (use.planning) return { ...under, inLog, place: { kind: "planning", heading: words(text) } };
    const log = this.scope === "dates" ? use.personLog : use.log;
    if (!log) return under;
    const own = block.form === "heading" ? { owner: null, ownerAt: -1 } : {};
    return { ...under, ...own, inLog, place: { kind: "log" } };
  }
}

/** A heading's words as they are written, without emphasis and colon. */
function words(text: string): string {
  return text.replace(/^[*_\s]+|[*_:\s]+$/g, "");
}

/** An item that says how, but not who, says it for the items below; unless it has not taken place. */
function lend(statement: Statement, setting: Setting, line: number, under: Under): Pick<Under, "lent" | "day"> {
  const { channel, leading, fields, minutes } = statement;
  if (channel === null) return { lent: under.lent, day: under.day };
  if (whyNotTaken(statement, setting) !== null) return { lent: null, day: under.day };
  const day = sayDay([fields.date, leading.day], under.day, (found) => inNote(found, statement.piece, line + 1));
  return { lent: { channel, time: leading.time, minutes }, day };
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
