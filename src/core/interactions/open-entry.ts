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
import { inNote, isWritten, type Misread, type Written } from "./written";

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

/** An entry whose details are still being collected. Plain data: see `readBlocks` for what becomes of classes. */
export interface OpenEntry {
  readonly statement: Statement;
  readonly setting: Setting;
  /** 1-based. */
  readonly line: number;
  /** The day where the entry does not say another: that of what it stands under, or the note's. */
  readonly above: SaidDay;
  readonly lent: Lent | null;
  /** Every place that may say its day, the first one that does decides; empty where none does. */
  readonly days: readonly Written<CivilDate>[];
  readonly day: SaidDay;
  /** Null for most, which have none. */
  details: Detail[] | null;
}

export function openEntry(statement: Statement, setting: Setting, line: number, above: SaidDay, lent: Lent | null): OpenEntry {
  const { fields, leading, piece } = statement;
  const { status } = setting;
  const task =
    isTicked(status) ? [fields.completion, doneDate(piece)]
    : status === " " || status === "/" ? [fields.due, dueDate(piece)]
    : NONE;
  const days = task.length > 0 || isWritten(fields.date) || isWritten(leading.day) ? [fields.date, ...task, leading.day] : NONE;
  return { statement, setting, line, above, lent, days, day: dayBy(days, statement, line, above), details: null };
}

export function addDetail(entry: OpenEntry, detail: Detail): void {
  (entry.details ??= []).push(detail);
}

/** The day that the entry says, for what stands below it: not that of a ticked checkbox, which is the task's own. */
export function saidDay({ statement, line, above, days, day }: OpenEntry): SaidDay {
  const { fields, leading } = statement;
  return days.length === 0 ? day : dayBy([fields.date, leading.day], statement, line, above);
}

/** What it says and cannot be read, and what is in doubt about its day. */
export function problemsOf({ statement, line, days, day }: OpenEntry): readonly Misreading[] {
  const { fields } = statement;
  // Asked of every entry, and nearly none has any.
  if (fields.misread.length + day.unread.length === 0 && days.every(({ misread }) => misread.length === 0)) return NONE;
  return [...locate([fields, ...days].flatMap(({ misread }) => misread), statement, line), ...day.unread];
}

/** Null where no day is known, which a note with a day of its own never gives. */
export function finished({ statement, setting, lent, line, day: { date, unread }, details }: OpenEntry, lens: Lens): Entry | null {
  if (date === null) return null;
  const { participants, leading, direction } = statement;
  const below = details ?? NONE;
  const channel = statement.channel ?? channelOf(below, lens) ?? lent?.channel ?? null;
  const why = unread.length > 0 && statement.fields.contact !== false
    ? say.problems.why.dayUnread
    : whyNotCounted(statement, channel, cancel(below, lens), setting, lens.vocabulary.settings, lens.implied);
  const own = ownWords(statement);
  return {
    line, date,
    time: leading.time ?? lent?.time ?? null,
    minutes: statement.minutes ?? lent?.minutes ?? null,
    channel: channel?.name ?? null,
    kind: channel?.kind ?? "contact",
    direction, participants,
    topics: below.length === 0 ? statement.topics : withMentioned(statement, below),
    summary: (below.length === 0 ? own : [own, ...below.flatMap(({ shown }) => detailLines(shown))].join("\n")).trim(),
    counted: why === null,
    why,
  };
}

/** Its topics and whomever its details name. */
function withMentioned({ topics, participants }: Statement, details: readonly Detail[]): readonly string[] {
  const mentioned = details.flatMap(({ statement }) => (statement === null ? [] : [...statement.participants, ...statement.topics]));
  return without([...new Set([...topics, ...mentioned])], participants);
}

function dayBy(days: readonly Written<CivilDate>[], statement: Statement, line: number, above: SaidDay): SaidDay {
  return days.length === 0 ? above : sayDay(days, above, (found) => locate(found, statement, line));
}

function locate(found: readonly Misread[], { piece }: Statement, line: number): readonly Misreading[] {
  return inNote(found, piece, line);
}

/** What has not taken place gives no channel: a "should call her" below a name is no call. */
function channelOf(details: readonly Detail[], lens: Lens): Channel | null {
  const candidates = details.flatMap((detail) => {
    const statement = read(detail, lens);
    return statement.channel === null || whyNotTaken(statement, detail.setting) !== null ? [] : [{ channel: statement.channel }];
  });
  return firstChannel(candidates)?.channel ?? null;
}

function cancel(details: readonly Detail[], lens: Lens): boolean {
  return details.some((detail) => detail.direct && detail.setting.status === null && read(detail, lens).cancels);
}

const NONE: readonly never[] = [];

function read(detail: Detail, lens: Lens): Statement {
  return detail.statement ?? readStatement(wholePiece(detail.text), lens);
}
