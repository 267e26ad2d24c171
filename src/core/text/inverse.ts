import { applyEdits, type TextEdit } from "./text-edit";

/**
 * An edit as it is remembered: `at` is its offset in the text after the edit, and what stood around it
 * is kept as hashes only, so that no other text of the note is.
 */
export interface Trace extends TextEdit {
  /** Of up to 32 UTF-16 units before it. */
  readonly before: number;
  /** Of up to 32 behind it. */
  readonly after: number;
  /** Of those of them that lie in its own lines; where it is a mere gap between two lines, in these. */
  readonly line: number;
  readonly told: Told;
}

/**
 * By what the place could be told from every other place of the note: by the offset alone, by what
 * stood around it, or already by what its own lines said.
 */
export type Told = 0 | 1 | 2;

const BY_AROUND = 1;
const BY_LINE = 2;

export type TakenBack =
  /** `traces`, taken back in their turn, give the text before. */
  | { readonly kind: "taken"; readonly text: string; readonly traces: readonly Trace[] }
  /** These are gone or altered, or could be in more than one place. */
  | { readonly kind: "gone"; readonly traces: readonly Trace[] };

const WINDOW = 32;
/** An odd number with its bits well mixed: 2 to the 32nd, divided by the golden ratio. */
const BASE = 0x9e3779b1;
/** Letters and digits in its own lines without which an edit is like others that a note may get. */
const FEWEST_LETTERS = 3;
/** UTF-16 units that are compared before a text that stands nearly everywhere is taken to tell no place. */
const MOST_COMPARED = 4_000_000;

/** What has to be known to take back `edits`, which are in the order of the text and do not overlap. */
export function traceEdits(text: string, edits: readonly TextEdit[]): readonly Trace[] {
  const result = applyEdits(text, edits);
  let shift = 0;
  return edits.map(({ at, removed, inserted }) => {
    const place = at + shift;
    shift += inserted.length - removed.length;
    const { start, end } = ownLines(result, inserted, place);
    const around = {
      before: hash(result, place - WINDOW, place),
      after: hash(result, place + inserted.length, place + inserted.length + WINDOW),
      line: hashOfLine(result, inserted, place),
    };
    const isOnly = (places: readonly number[]) => places.length === 1;
    const says = result.slice(start, end).replace(/[^\p{L}\p{N}]/gu, "");
    const places = placesOf(result, { inserted, ...around });
    const told = says.length >= FEWEST_LETTERS && isOnly(places.byLine) ? BY_LINE : isOnly(places.byAround) ? BY_AROUND : 0;
    return { at: place, removed, inserted, ...around, told };
  });
}

/**
 * The text without what the traced edits added, and with what they removed, wherever it is by now.
 * All of them are taken back, or none.
 *
 * A place is where the text of the edit stands as it was written: at its old offset between what stood
 * around it then; else the one place with the same around it; else, where its own lines told it from
 * every other place at the time, the one place with such lines. Where something was only removed, the
 * lines above and below count as its own. Among equal neighbours, such as blank lines, any will do.
 */
export function takeBack(text: string, traces: readonly Trace[]): TakenBack {
  const found = traces.map((trace) => ({ trace, at: placeOf(text, trace) }));
  const placed = found.flatMap(({ trace, at }) => (at === null ? [] : [{ at, removed: trace.inserted, inserted: trace.removed, trace }]));
  placed.sort((a, b) => a.at - b.at);
  const clashing = placed.filter((edit, index) => {
    const next = placed[index + 1];
    return next !== undefined && next.at < edit.at + edit.removed.length;
  });
  const gone = [...found.filter(({ at }) => at === null), ...clashing].map(({ trace }) => trace);
  if (gone.length > 0) return { kind: "gone", traces: gone };
  return { kind: "taken", text: applyEdits(text, placed), traces: traceEdits(text, placed) };
}

function placeOf(text: string, trace: Trace): number | null {
  const { at, removed, inserted, told } = trace;
  if (text.startsWith(inserted, at) && isAround(text, trace, at)) return at;
  const { byLine, byAround } = placesOf(text, trace);
  const [first] = byAround;
  if (first === undefined) return told === BY_LINE && byLine.length === 1 ? (byLine[0] ?? null) : null;
  // Where there were several from the start, one that is left alone may be another.
  if (told === 0 && byAround.length === 1) return null;
  // Each with the one before it, so that a note of nothing but equal lines is gone through once.
  const isSame = (other: number, index: number) => {
    const one = byAround[index - 1] ?? other;
    return text.slice(one, other) + removed === removed + text.slice(one + inserted.length, other + inserted.length);
  };
  return byAround.every(isSame) ? first : null;
}

type Sought = Pick<Trace, "inserted" | "before" | "after" | "line">;

interface Places {
  /** Where its own lines say the same. */
  readonly byLine: readonly number[];
  /** Where the same stands around. */
  readonly byAround: readonly number[];
}

function placesOf(text: string, sought: Sought): Places {
  const { inserted, line } = sought;
  if (inserted === "") return gapsIn(text, sought);
  const byLine: number[] = [];
  let left = MOST_COMPARED;
  for (let at = text.indexOf(inserted); at >= 0; at = text.indexOf(inserted, at + 1)) {
    left -= inserted.length;
    if (left < 0) return { byLine: [], byAround: [] };
    if (hashOfLine(text, inserted, at) === line) byLine.push(at);
  }
  return { byLine, byAround: byLine.filter((at) => isAround(text, sought, at)) };
}

/** The hash of what lies before is rolled along, so that a long note is gone through once. */
function gapsIn(text: string, { before, after, line }: Sought): Places {
  const byLine: number[] = [];
  const byAround: number[] = [];
  let leaving = 1;
  for (let power = 0; power < WINDOW; power++) leaving = Math.imul(leaving, BASE);
  for (let at = 0, rolling = 0; at <= text.length; at++) {
    if (isBreak(text[at - 1]) && hashOfLine(text, "", at) === line) byLine.push(at);
    if (rolling === before && hash(text, at, at + WINDOW) === after) byAround.push(at);
    const gone = at < WINDOW ? 0 : Math.imul(text.charCodeAt(at - WINDOW), leaving);
    rolling = (Math.imul(rolling, BASE) + text.charCodeAt(at) - gone) | 0;
  }
  return { byLine, byAround };
}

function isAround(text: string, { inserted, before, after }: Sought, at: number): boolean {
  const end = at + inserted.length;
  return hash(text, at - WINDOW, at) === before && hash(text, end, end + WINDOW) === after;
}

function hashOfLine(text: string, inserted: string, at: number): number {
  const { start, end } = ownLines(text, inserted, at);
  return (Math.imul(hash(text, start, at), 31) + hash(text, at + inserted.length, end)) | 0;
}

/**
 * How far the lines of the edit reach beyond it, at most a window. Lines that it opens or closes itself are its own
 * already; a gap has the line above it.
 */
function ownLines(text: string, inserted: string, at: number): { readonly start: number; readonly end: number } {
  const least = isBreak(inserted[0]) ? at : Math.max(0, at - WINDOW);
  let start = at;
  if (inserted === "") while (start > least && isBreak(text[start - 1])) start--;
  while (start > least && !isBreak(text[start - 1])) start--;
  let end = at + inserted.length;
  const most = isBreak(inserted[inserted.length - 1]) ? end : Math.min(text.length, end + WINDOW);
  while (end < most && !isBreak(text[end])) end++;
  return { start, end };
}

function isBreak(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\r";
}

/** Polynomial, 32 bits. Offsets may lie outside the text. */
function hash(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at++) value = (Math.imul(value, BASE) + text.charCodeAt(at)) | 0;
  return value;
}
