import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarEvent } from "../../../src/core/calendar/calendar-event";
import { feedText, mayBecomeFeed, stampAt } from "../../../src/core/calendar/feed";
import { day } from "../../support/day";
import { readFeed } from "./expand";

const STAMP = "20261123T083000Z";
const LATER = "20261124T070000Z";

function event(summary: string, more: Partial<CalendarEvent> = {}): CalendarEvent {
  return { uid: "a@marathon", kind: "reminder", date: day("2026-12-01"), rule: null, summary, ...more };
}

const bytesOf = (line: string) => new TextEncoder().encode(line).length;

describe("the feed", () => {
  it("is an iCalendar file of whole days", () => {
    expect(feedText([event("Ada Lovelace: send the intro", { rule: "FREQ=YEARLY" })], "", STAMP)).toBe([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Marathon//Marathon//EN", "X-WR-CALNAME:Marathon",
      "BEGIN:VEVENT", "DTSTAMP:20261123T083000Z", "UID:a@marathon", "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=YEARLY",
      "SUMMARY:Ada Lovelace: send the intro", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
    ].join("\r\n"));
  });

  it("reads as whole days that keep nobody busy", () => {
    expect(readFeed(feedText([event("x")], "", STAMP))[0]).toMatchObject({ startType: "date", start: "2026-12-01", transparent: true, stamp: "2026-11-23T08:30:00Z" });
  });

  it.each([
    { says: "commas, semicolons and backslashes", text: "tea, cake; C:\\notes\\n" },
    { says: "emoji of several parts", text: "🎂 👩‍👩‍👧‍👦 🏳️‍🌈".repeat(12) },
    { says: "a long text in another script", text: "نص طويل جدا ".repeat(20).trim() },
    { says: "words that look like iCalendar", text: "END:VEVENT BEGIN:VEVENT DTSTAMP:1" },
    { says: "spaces where a line is folded", text: "a b ".repeat(60).trim() },
  ])("carries $says", ({ text }) => {
    expect(readFeed(feedText([event(text)], "", STAMP)).map(({ summary }) => summary)).toEqual([text]);
  });

  it("makes one line of several, for a control character is none of a text's", () => {
    expect(readFeed(feedText([event("one\r\ntwo\u0007three")], "", STAMP))[0]?.summary).toBe("one two three");
  });

  it("has no line of more than 75 bytes, and cuts no character in two", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const clean = text.replace(/\p{Cc}/gu, "").trim();
      const feed = feedText([event(clean)], "", STAMP);
      expect(feed.split("\r\n").filter((line) => bytesOf(line) > 75)).toEqual([]);
      expect(new TextDecoder().decode(new TextEncoder().encode(feed))).toBe(feed);
      expect(readFeed(feed)[0]?.summary).toBe(clean);
    }));
  });
});

describe("a feed that is made again", () => {
  const events = [event("send the intro, soon; ".repeat(9)), event("call", { uid: "b@marathon" })];
  const first = feedText(events, "", STAMP);

  it.each([
    { says: "as it was written", previous: first },
    { says: "with other line breaks", previous: first.replace(/\r\n/g, "\n") },
  ])("is the same where nothing is new, from a file $says", ({ previous }) => {
    expect(feedText(events, previous, LATER)).toBe(first);
  });

  it("gives the time of export to what is changed or new, and to nothing else", () => {
    const changed = [events[0] ?? event(""), event("call back", { uid: "b@marathon" }), event("new", { uid: "c@marathon" })];
    const stamps = readFeed(feedText(changed, first, LATER)).map(({ uid, stamp }) => `${uid} ${stamp}`);
    expect(stamps).toEqual(["a@marathon 2026-11-23T08:30:00Z", "b@marathon 2026-11-24T07:00:00Z", "c@marathon 2026-11-24T07:00:00Z"]);
  });
});

it.each([
  { says: "nothing", text: "", may: true },
  { says: "a feed of Marathon", text: feedText([], "", STAMP), may: true },
  { says: "the same with other line breaks", text: feedText([], "", STAMP).replace(/\r\n/g, "\n"), may: true },
  { says: "a calendar of another program", text: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nEND:VCALENDAR\r\n", may: false },
  { says: "a note", text: "# Calendar\n", may: false },
])("a feed may take the place of $says: $may", ({ text, may }) => {
  expect(mayBecomeFeed(text)).toBe(may);
});

it("a stamp is the moment in UTC", () => {
  expect(stampAt(new Date(Date.UTC(2026, 10, 23, 8, 30, 5, 678)))).toBe("20261123T083005Z");
});
