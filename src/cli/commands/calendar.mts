import { feedText, mayBecomeFeed, stampAt } from "../../core/calendar/feed";
import { calendarJson } from "../../vault/answers-json";
import { calendarEvents } from "../../vault/calendar-events";
import type { Answer } from "../answer.mjs";
import type { CalendarRequest } from "../arguments.mjs";
import { codeOf, type Disk } from "../disk.mjs";
import { Failure, type Io } from "../io.mjs";
import type { OpenDay } from "../open-vault.mjs";
import { reasonOf } from "../refusals.mjs";

/** The calendar feed. Without an earlier one the same vault gives the same bytes all day. */
export function calendar({ previous }: CalendarRequest, { board, facts, datesOf }: OpenDay, { disk, now }: Io): Answer {
  const stamp = previous === null ? `${board.date.replace(/-/g, "")}T000000Z` : stampAt(now());
  const before = previous === null ? "" : earlier(previous, disk);
  const events = calendarEvents(facts.map(({ person }) => person), datesOf, board);
  return {
    json: calendarJson(board.date, events),
    // Its lines end in CRLF: one half is the feed's own, the other one is put behind every line that is printed.
    text: () => feedText(events, before, stamp).split("\n").slice(0, -1),
    exit: 0,
    refusal: null,
  };
}

function earlier(file: string, disk: Disk): string {
  const text = textOf(file, disk);
  // What the shell is about to write into is empty by now.
  if (text !== "" && mayBecomeFeed(text)) return text;
  throw new Failure(`${file} holds no calendar that Marathon wrote. Give --previous the earlier file, and write the new one elsewhere.`);
}

function textOf(file: string, disk: Disk): string {
  try {
    return new TextDecoder().decode(disk.read(file));
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    if (code === "ENOENT") throw new Failure(`There is no file ${file}. Leave --previous out the first time.`);
    throw new Failure(`${file} cannot be read: ${reasonOf(code)}`);
  }
}
