import type { CivilDate } from "../civil-date";

/** One event of the calendar feed; it lasts the whole day and keeps nobody busy. Plain data. */
export interface CalendarEvent {
  /** The same from export to export, by which a calendar knows that it has the event already. */
  readonly uid: string;
  readonly kind: "reminder" | "date" | "promise" | "follow-up";
  /** Its day; where it recurs, the first one, and one on which the rule falls. */
  readonly date: CivilDate;
  /** RFC 5545 text without `RRULE:`; null where it comes once. */
  readonly rule: string | null;
  /** One line. */
  readonly summary: string;
}

/** Whom an event is about. */
export interface About {
  /** Of the person's note. */
  readonly path: string;
  /** Apart from everybody else's. */
  readonly name: string;
}

/** Gives the event of this kind that is written in this note in these words its UID. */
export type UidOf = (kind: CalendarEvent["kind"], path: string, words: string) => string;

/**
 * UIDs by what an event says and where, never by its line or its day: the event that moves to another day is the same
 * event. Of several that say the same, the first asked for is the first one.
 */
export function uids(): UidOf {
  const known = new Map<string, number>();
  return (kind, path, words) => {
    const key = `${kind}\n${path.normalize("NFC")}\n${words}`;
    const count = known.get(key) ?? 0;
    known.set(key, count + 1);
    const whole = `${key}\n${String(count)}`;
    return `${hash(whole, 0x811c9dc5)}${hash(whole, 0x9e3779b9)}@marathon`;
  };
}

/** FNV-1a over UTF-16 units, mixed at the end as MurmurHash3 does; 7 digits of base 36. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(36).padStart(7, "0");
}
