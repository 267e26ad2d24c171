import { say } from "../../locales/say";
import type { CivilDate } from "../civil-date";
import { type Channel, firstChannel } from "./channel";
import type { Entry, Misreading } from "./entry";
import { wholePiece } from "./piece";
import { type SaidDay, sayDay } from "./said-day";
import { type Lens, readStatement, type Statement, without } from "./statement";
import { detailLines, ownWords } from "./summary";
import { doneDate, dueDate } from "./task-dates";
import { isTicked, type Setting, whyNotCounted, whyNotTaken } from "./verdict";
import { inNote, type Misread, type Written } from "./written";

/** What an item without a person says for the items below it. */
export interface Lent {
  readonly channel: Channel;
  readonly time: string | null;
  readonly minutes: number | null;
}

/** A block or sentence below an entry that is no entry of its own. */
interface Detail {
  readonly text: string;
  /** As it stands in the summary, with its checkbox. */
  readonly shown: string;
  readonly setting: Setting;
  /** Null where it has not been read, for it holds no link. */
  readonly statement: Statement | null;
  /** Whether it stands directly below the entry. */
  readonly direct: boolean;
}

/** An entry whose details are still being collected. */
export class OpenEntry {
  private readonly details: Detail[] = [];
  /** Every place that may say its day, the first one that does decides. */
  private readonly days: readonly Written<CivilDate>[];
  private readonly day: SaidDay;

  constructor(
    private readonly statement: Statement,
    private readonly setting: Setting,
    /** 1-based. */
    private readonly line: number,
    /** The day where the entry does not say another: that of what it stands under, or the note's. */
    private readonly above: SaidDay,
    private readonly lent: Lent | null,
  ) {
    const { fields, leading, piece } = statement;
    const task =
      isTicked(setting.status) ? [fields.completion, doneDate(piece)]
      : setting.status === " " || setting.status === "/" ? [fields.due, dueDate(piece)]
      : [];
    this.days = [fields.date, ...task, leading.day];
    this.day = sayDay(this.days, above, this.locate);
  }

  addDetail(detail: Detail): void {
    this.details.push(detail);
  }

  /** The day that the entry says, for what stands below it: not that of a ticked checkbox, which is the task's own. */
  get saidDay(): SaidDay {
    const { fields, leading } = this.statement;
    return sayDay([fields.date, leading.day], this.above, this.locate);
  }

  /** What it says and cannot be read, and what is in doubt about its day. */
  get problems(): readonly Misreading[] {
    const { statement: { fields }, days, day } = this;
    // Asked of every entry, and nearly none has any.
    if (fields.misread.length + day.unread.length === 0 && days.every(({ misread }) => misread.length === 0)) return NONE;
    return [...this.locate([fields, ...days].flatMap(({ misread }) => misread)), ...day.unread];
  }

  /** Null where no day is known, which a note with a day of its own never gives. */
  finish(lens: Lens): Entry | null {
    const { statement, setting, lent, line } = this;
    const { date, unread } = this.day;
    if (date === null) return null;
    const { participants, leading, direction } = statement;
    const channel = statement.channel ?? this.channelOfDetails(lens) ?? lent?.channel ?? null;
    const why = unread.length > 0 && statement.fields.contact !== false
      ? say.problems.why.dayUnread
      : whyNotCounted(statement, channel, this.isCancelled(lens), setting, lens.vocabulary.settings, lens.implied);
    const mentioned = this.details.flatMap((detail) => [
      ...(detail.statement?.participants ?? []), ...(detail.statement?.topics ?? []),
    ]);
    return {
      line, date,
      time: leading.time ?? lent?.time ?? null,
      minutes: statement.minutes ?? lent?.minutes ?? null,
      channel: channel?.name ?? null,
      kind: channel?.kind ?? "contact",
      direction, participants,
      topics: without([...new Set([...statement.topics, ...mentioned])], participants),
      summary: [ownWords(statement), ...this.details.flatMap(({ shown }) => detailLines(shown))].join("\n").trim(),
      counted: why === null,
      why,
    };
  }

  private readonly locate = (found: readonly Misread[]): readonly Misreading[] => inNote(found, this.statement.piece, this.line);

  /** What has not taken place gives no channel: a "should call her" below a name is no call. */
  private channelOfDetails(lens: Lens): Channel | null {
    const candidates = this.details.flatMap((detail) => {
      const statement = read(detail, lens);
      return statement.channel === null || whyNotTaken(statement, detail.setting) !== null ? [] : [{ channel: statement.channel }];
    });
    return firstChannel(candidates)?.channel ?? null;
  }

  private isCancelled(lens: Lens): boolean {
    return this.details.some((detail) => detail.direct && detail.setting.status === null && read(detail, lens).cancels);
  }
}

const NONE: readonly never[] = [];

function read(detail: Detail, lens: Lens): Statement {
  return detail.statement ?? readStatement(wholePiece(detail.text), lens);
}
