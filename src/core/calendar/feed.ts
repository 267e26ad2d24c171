import { generateIcsText } from "ts-ics";
import type { CalendarEvent } from "./calendar-event";

const BREAK = "\r\n";
const MAKER = "PRODID:-//Marathon//Marathon//EN";
const [BEGIN, STAMP, END] = ["BEGIN:VEVENT", "DTSTAMP:", "END:VEVENT"];

/** Bytes of a line without its break (RFC 5545, section 3.1). */
const LINE_BYTES = 75;

/**
 * The events as an iCalendar file (RFC 5545), in their order. An event that stands in `previous`, the file of an earlier
 * export, in the same words keeps its DTSTAMP; every other one gets `stamp`. So nothing new gives the same file.
 */
export function feedText(events: readonly CalendarEvent[], previous: string, stamp: string): string {
  const stamps = stampsIn(previous);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", MAKER, "X-WR-CALNAME:Marathon"];
  for (const event of events) {
    const said = linesOf(event);
    lines.push(BEGIN, `${STAMP}${stamps.get(said.join("\n")) ?? stamp}`, ...said, END);
  }
  return [...lines, "END:VCALENDAR", ""].join(BREAK);
}

/** Whether the text is a feed, or empty, so that another feed may take its place. */
export function mayBecomeFeed(text: string): boolean {
  return text.trim() === "" || text.split(/\r?\n/, 4).includes(MAKER);
}

/** A moment in the form of DTSTAMP: `20261123T083000Z`. */
export function stampAt(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "");
}

function linesOf({ uid, date, rule, summary }: CalendarEvent): readonly string[] {
  return [
    `UID:${uid}`,
    `DTSTART;VALUE=DATE:${date.replace(/-/g, "")}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    // No control character may stand in a text, and the library lets them pass.
    generateIcsText("SUMMARY", summary.replace(/\p{Cc}+/gu, " ")).trimEnd(),
    "TRANSP:TRANSPARENT",
  ].flatMap(folded);
}

/** The library's own folding counts UTF-16 units, and cuts an emoji in two where one stands at the end of a line. */
function folded(line: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const unit = character.codePointAt(0) ?? 0;
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4;
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part];
}

/** The DTSTAMP of each event by its other lines, whatever became of the line breaks on the way. */
function stampsIn(previous: string): ReadonlyMap<string, string> {
  const stamps = new Map<string, string>();
  let said: string[] = [];
  let stamp = "";
  for (const line of previous.split(/\r?\n/)) {
    if (line === BEGIN) said = [];
    else if (line.startsWith(STAMP)) stamp = line.slice(STAMP.length);
    else if (line === END) stamps.set(said.join("\n"), stamp);
    else said.push(line);
  }
  return stamps;
}
